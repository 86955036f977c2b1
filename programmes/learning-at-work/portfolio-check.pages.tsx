/** For whoever was given a portfolio: is it from here, and as it was made? Nothing that is pasted is kept. */
import type { VNode } from 'preact'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { Button, Code, ErrorSummary, Form, Lead, Muted, Note, Row, Section, Stack, TextArea } from '../../design/index.ts'
import { portfolioTexts } from './portfolio.texts.ts'

/** @param wrong why it cannot be believed */
export const portfolioCheckPage = (frame: Frame, { fingerprint, checked, wrong }: { readonly fingerprint: string; readonly checked: { readonly is: 'ours' | 'another'; readonly signer: string } | null; readonly wrong: string | null }): VNode => {
  const t = portfolioTexts(frame.voice)
  return participantPage(frame, {
    title: t.checkTitle, wrong: wrong !== null,
    children: (
      <>
        {wrong !== null && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'file', message: wrong }]} />}
        {checked && (checked.is === 'ours' ? <Note tone="ok" announced>{t.checkOurs(frame.provider.name)}</Note> : <Note tone="warn" announced><p>{t.checkAnother(frame.provider.name)}</p><Code value={checked.signer} /></Note>)}
        <Stack><h1>{t.checkTitle}</h1><Lead>{t.checkLead}</Lead></Stack>
        <Form action="/portfolio-check" gap="m"><TextArea name="file" label={t.checkFile} value="" error={wrong ?? undefined} rows={8} /><Row><Button>{t.check}</Button></Row></Form>
        <Muted>{t.checkNothingKept}</Muted>
        <Section title={t.checkKey(frame.provider.name)} gap="s"><Code value={fingerprint} /><p>{t.checkPaper}</p></Section>
      </>
    ),
  })
}
