import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, ErrorSummary, Form, Lead, Muted, Note, Row, Section, Stack, TextField } from '../../design/index.ts'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import type { Dues } from '../../core/keeping/due.ts'
import { Proof, Work } from '../../core/proof.tsx'
import { dateWithYear } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { eraseTexts } from './erase.texts.ts'

export type EraseView = { readonly dues: Dues | null; readonly held: boolean; readonly act: string; readonly challenge: string; readonly problem?: { readonly words: ComponentChildren; readonly typed: string } }

/** What goes and what stays, and the six words once more: plain, and never in the way. */
export const erasePage = (frame: Frame, { dues, held, act, challenge, problem }: EraseView) => {
  const { voice, provider } = frame
  const t = eraseTexts(voice)
  return participantPage(frame, {
    title: t.title, wrong: problem !== undefined,
    children: (
      <>
        {problem && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={[{ field: 'words', message: problem.words }]} />}
        <Stack><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        <Section title={t.goes}><ul>{t.goesList.split('\n').map(line => <li key={line}>{line}</li>)}</ul><p>{t.guide}</p></Section>
        <Section title={t.stays}><p>{t.staysList}</p></Section>
        {held ? <Note tone="info"><p>{t.held(provider.telephone)}</p></Note> : (
          <>
            <Work challenge={challenge} />
            <Form action="/my-appointment/erase" gap="m">
              <input type="hidden" name={actField} value={act} />
              <Proof challenge={challenge} />
              <TextField name="words" label={t.label} hint={t.hint} value={problem?.typed ?? null} autocomplete="off" spellcheck={false} maxlength={200} width="full" error={problem?.words} />
              <Row><Button kind="danger">{t.button}</Button><ButtonLink href="/my-appointment" kind="secondary">{t.keep}</ButtonLink></Row>
            </Form>
          </>
        )}
        {dues && <Muted>{t.otherwise(dateWithYear(dues.trajectory, voice.locale))}</Muted>}
      </>
    ),
  })
}

/** Whoever erased everything is nobody again. */
export const erasedPage = (frame: Frame) => {
  const t = eraseTexts(frame.voice)
  return participantPage(frame, {
    title: t.doneTitle,
    children: <Stack><h1>{t.doneTitle}</h1><Lead>{t.done}</Lead><p>{t.again}</p><Muted>{t.away}</Muted></Stack>,
  })
}
