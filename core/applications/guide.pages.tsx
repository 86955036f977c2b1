/** What a guide reads of someone's next step, as far as they were let. */
import type { VNode } from 'preact'
import { ButtonLink, Document, Heading, Lead, Note, Row, Stack, Tag } from '../../design/index.ts'
import { dateWithYear, dayInWords, dayOf, type Instant } from '../../kit/time.ts'
import { staffPage } from '../chrome.tsx'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { inOrder, isOver, standingOf, type Item } from './application.ts'
import { applicationsTexts } from './applications.texts.ts'
import { CvWords } from './cv.pages.tsx'
import { cvTexts } from './cv.texts.ts'
import type { Passage } from './cv-words.ts'

type Dated = StaffFrame & { readonly now: Instant }

export const guideApplicationsPage = (frame: Dated, { trajectory, name, items }: { readonly trajectory: string; readonly name: string; readonly items: readonly Item[] }): VNode => {
  const { voice, now, provider } = frame
  const t = applicationsTexts(voice)
  const today = dayOf(now, provider.zone)
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.guideBack(name)}</a></p><Heading level={1}>{t.title}</Heading><Lead>{items.length > 0 ? t.guideLead : t.guideNone}</Lead></Stack>
        {inOrder(items).map(({ id, content }) => (
          <Document key={id} label={content.where} head={<><strong>{content.where}</strong> <Tag tone={isOver(content) ? 'quiet' : 'info'}>{t[standingOf(content)]}</Tag></>}>
            <p>{content.what}</p>
            {content.steps.map((one, place) => <div key={place}><strong>{dateWithYear(one.on, voice.locale)}: {t[one.what]}</strong>{one.said?.split('\n').map((line, index) => <p key={index}>{line}</p>)}</div>)}
            {content.next && <p>{t.nextTitle}: {t.nextIs(content.next.what, dayInWords(content.next.on, today, voice.locale))}</p>}
          </Document>
        ))}
      </Stack>
    ),
  })
}

export const guideCvPage = (frame: Dated, { trajectory, name, released }: { readonly trajectory: string; readonly name: string; readonly released: { readonly until: Instant; readonly passages: readonly Passage[] } | null }): VNode => {
  const { voice, provider } = frame
  const t = cvTexts(voice)
  return staffPage(frame, {
    place: 'people', title: t.cvTitle, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.guideBack(name)}</a></p><Heading level={1}>{t.cvTitle}</Heading><Lead>{released ? t.guideLead : t.guideNone}</Lead></Stack>
        {released && (
          <>
            <Note tone="info" icon="clock"><p>{t.guideUntil(dateWithYear(dayOf(released.until, provider.zone), voice.locale))}</p><p>{t.guideKeep}</p></Note>
            <CvWords passages={released.passages} t={t} />
            <Row><ButtonLink href={`/trajectories/${trajectory}/cv.pdf`} kind="secondary">{t.pdf}</ButtonLink></Row>
          </>
        )}
      </Stack>
    ),
  })
}
