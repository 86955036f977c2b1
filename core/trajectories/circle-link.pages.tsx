import { Button, ButtonLink, ErrorSummary, Form, Lead, Muted, Row, Stack, TextField } from '../../design/index.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { circleLinkTexts } from './circle-link.texts.ts'

export const openCircleLinkPage = (frame: Frame, { address, known }: { readonly address: string; readonly known: boolean }) => {
  const t = circleLinkTexts(frame.voice)
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack><h1>{t.title}</h1><Lead>{known ? t.leadKnown : t.leadNew}</Lead></Stack>
        <Form action={known ? address : `${address}/codes`}><Row><Button>{known ? t.goOn : t.sendCode}</Button></Row></Form>
        <Muted>{t.notYours(frame.provider.telephone)}</Muted>
      </>
    ),
  })
}

export const codeOfLinkPage = (frame: Frame, { address, error }: { readonly address: string; readonly error: string | null }) => {
  const t = circleLinkTexts(frame.voice)
  return participantPage(frame, {
    title: t.codeTitle, wrong: error !== null,
    children: (
      <>
        {error !== null && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'code', message: error }]} />}
        <Stack><h1>{t.codeTitle}</h1><Lead>{t.codeLead}</Lead></Stack>
        <Form action={address} gap="m">
          <TextField name="code" label={t.code} error={error ?? undefined} inputmode="numeric" autocomplete="one-time-code" width="short" maxlength={10} spellcheck={false} />
          <Row><Button>{t.goOn}</Button></Row>
        </Form>
        <Form action={`${address}/codes`}><Row><Button kind="secondary">{t.newCode}</Button></Row></Form>
        <Muted>{t.noMail(frame.provider.telephone)}</Muted>
      </>
    ),
  })
}

export const closedCircleLinkPage = (frame: Frame, why: 'closed' | 'too-often') => {
  const t = circleLinkTexts(frame.voice)
  return participantPage(frame, {
    title: t.closedTitle,
    children: (
      <>
        <Stack><h1>{t.closedTitle}</h1><Lead>{why === 'closed' ? t.closed : t.tooOften}</Lead></Stack>
        <Row><ButtonLink href="/sign-in?to=/beside">{t.signIn}</ButtonLink></Row>
        <Muted>{t.notYours(frame.provider.telephone)}</Muted>
      </>
    ),
  })
}
