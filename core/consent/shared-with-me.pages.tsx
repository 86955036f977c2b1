/** What a manager or another reader sees: what is released to them now. With nothing released it is one page, whatever the reason. */
import { Inset, Lead, Muted, Section, Stack } from '../../design/index.ts'
import { momentInWords, type Instant } from '../../kit/time.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { consentTexts } from './consent.texts.ts'
import { SharedWords } from './deciding.pages.tsx'
import type { Words } from './written-passages.ts'

export type SharedWithMe = { readonly version: string; readonly name: string; readonly until: Instant; readonly passages: readonly Words[] }

export const sharedWithMePage = (frame: Frame & { readonly now: Instant }, shared: readonly SharedWithMe[]) => {
  const t = consentTexts(frame.voice)
  return participantPage(frame, {
    title: t.sharedTitle,
    children: (
      <>
        <h1>{t.sharedTitle}</h1>
        {shared.length === 0 && <Lead>{t.sharedNothing}</Lead>}
        {shared.map(({ version, name, until, passages }) => (
          <Stack key={version}>
            <p>{t.sharedFrom(name)}</p>
            <SharedWords label={t.sharedTitle} passages={passages} />
            <Muted>{t.sharedUntil(momentInWords(until, frame.now, frame.provider.zone, frame.voice.locale))}</Muted>
          </Stack>
        ))}
        <Section title={t.dontAskTitle} gap="s"><Inset>{t.dontAsk}</Inset></Section>
        <p>{t.sharedCall(frame.provider.telephone)}</p>
      </>
    ),
  })
}
