import { Button, ErrorSummary, Form, Lead, Muted, Note, Row, Stack, TextField } from '../../design/index.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { AppSetUp } from './factor-forms.tsx'
import { factorTexts } from './factors.texts.ts'
import { secondProofTexts } from './second-proof.texts.ts'

type Half = { readonly to: string; readonly error: string | null }

const address = (to: string): string => (to === '' ? '/sign-in/code' : `/sign-in/code?to=${encodeURIComponent(to)}`)

export const codePage = (frame: Frame, { to, error }: Half) => {
  const t = secondProofTexts(frame.voice)
  return participantPage(frame, {
    title: t.title, wrong: error !== null,
    children: (
      <>
        {error !== null && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'code', message: error }]} />}
        <Stack><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        <Form action={address(to)} gap="m">
          <TextField name="code" label={factorTexts(frame.voice).code} hint={t.hint} error={error ?? undefined} autocomplete="one-time-code" width="medium" maxlength={40} spellcheck={false} />
          <Row><Button>{t.button}</Button></Row>
        </Form>
        <Muted>{t.lost(frame.provider.telephone)}</Muted>
      </>
    ),
  })
}

/** No app yet: what was taken on asks for one, and why stands here. */
export const setUpCodePage = (frame: Frame, { to, error, secret, mail }: Half & { readonly secret: string; readonly mail: string }) =>
  participantPage(frame, {
    title: factorTexts(frame.voice).appTitle, wrong: error !== null,
    children: (
      <>
        {error !== null && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'code', message: error }]} />}
        <Note tone="info"><p>{secondProofTexts(frame.voice).why}</p></Note>
        <AppSetUp action={address(to)} secret={secret} mail={mail} error={error ?? undefined} voice={frame.voice} />
      </>
    ),
  })
