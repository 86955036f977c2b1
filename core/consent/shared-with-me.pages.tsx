/** What a manager or another reader sees: what is released to them now. With nothing released it is one page, whatever the reason. */
import { ButtonLink, Inset, Lead, Muted, Note, Row, Section, Stack } from '../../design/index.ts'
import { capitalised, dayInWords, dayOf, momentInWords, type Instant } from '../../kit/time.ts'
import type { Id } from '../../kit/id.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import type { SharedNotice } from './consent.store.ts'
import { consentTexts } from './consent.texts.ts'
import { SharedWords } from './deciding.pages.tsx'
import type { Words } from './written-passages.ts'

export type SharedWithMe = { readonly version: Id<'shared-version'>; readonly name: string; readonly until: Instant; readonly passages: readonly Words[] }
/** What I read and was wrong. */
export type NoticeToMe = SharedNotice & { readonly name: string }

export const sharedWithMePage = (frame: Frame & { readonly now: Instant }, shared: readonly SharedWithMe[], notices: readonly NoticeToMe[]) => {
  const t = consentTexts(frame.voice)
  const { now, provider: { zone, telephone }, voice: { locale } } = frame
  return participantPage(frame, {
    title: t.sharedTitle,
    children: (
      <Stack gap="l">
        <h1>{t.sharedTitle}</h1>
        {notices.map((notice, index) => (
          <Note key={index} tone="warn">
            <h2>{t.noticeTitle}</h2>
            <p>{notice.kind === 'wrong-text' ? t.noticeText(notice.name) : t.struckText(notice.name)} {t.bring}</p>
            <Muted>{capitalised(dayInWords(dayOf(notice.at, zone), dayOf(now, zone), locale))}</Muted>
          </Note>
        ))}
        {shared.length === 0 && <Lead>{t.sharedNothing}</Lead>}
        {shared.map(({ version, name, until, passages }) => (
          <Stack key={version}>
            <p>{t.sharedFrom(name)}</p>
            <SharedWords label={t.words} passages={passages} />
            <Muted>{t.sharedUntil(momentInWords(until, now, zone, locale))}</Muted>
            <Row><ButtonLink kind="secondary" href={`/shared-with-me/${version}/shared.pdf`} download>{t.pdf}</ButtonLink></Row>
          </Stack>
        ))}
        <Section title={t.dontAskTitle} gap="s"><Inset>{t.dontAsk}</Inset></Section>
        <p>{t.sharedCall(telephone)}</p>
      </Stack>
    ),
  })
}
