/** What a guide reads of limits that someone practises, as far as they were let. */
import type { VNode } from 'preact'
import { Document, Heading, Lead, Stack, Tag } from '../../design/index.ts'
import { dateWithYear } from '../../kit/time.ts'
import { staffPage } from '../chrome.tsx'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { inOrder, standingOf, type LimitPiece } from './limit.ts'
import { limitTexts } from './limit.texts.ts'

export const guideLimitsPage = (frame: StaffFrame, { trajectory, name, items }: { readonly trajectory: string; readonly name: string; readonly items: readonly LimitPiece[] }): VNode => {
  const t = limitTexts(frame.voice)
  const lines = (text: string) => text.split('\n').map((line, index) => <p key={index}>{line}</p>)
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.guideBack(name)}</a></p><Heading level={1}>{t.title}</Heading><Lead>{items.length > 0 ? t.guideLead : t.guideNone}</Lead></Stack>
        {inOrder(items).map(({ id, content }) => (
          <Document key={id} label={content.situation} head={<><strong>{content.situation}</strong> <Tag tone={standingOf(content) === 'tried' ? 'ok' : 'info'}>{t[standingOf(content)]}</Tag></>}>
            {content.feel && <div><strong>{t.feel}</strong>{lines(content.feel)}</div>}
            <div><strong>{t.say}</strong>{lines(content.say)}</div>
            {content.to && <div><strong>{t.to}</strong><p>{content.to}</p></div>}
            {content.tries.map((one, place) => <div key={place}><strong>{dateWithYear(one.on, frame.voice.locale)}: {t[one.what]}, {t[one.went]}</strong>{one.said && lines(one.said)}</div>)}
          </Document>
        ))}
      </Stack>
    ),
  })
}
