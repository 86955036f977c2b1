import { Button, ButtonLink, ErrorSummary, Form, Lead, Muted, Row, Stack, TextField } from '../../design/index.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { signInLinkTexts } from './sign-in-link.texts.ts'

export const askLinkPage = (frame: Frame, filled: Filled) => {
  const t = signInLinkTexts(frame.voice)
  const form = readable(filled, { mail: t.mail }, frame.voice)
  return participantPage(frame, {
    title: t.title, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        <Stack><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        <Form action="/sign-in/links" gap="m">
          <TextField {...form.field('mail')} type="email" inputmode="email" autocomplete="email" spellcheck={false} maxlength={254} />
          <Row><Button>{t.button}</Button></Row>
        </Form>
      </>
    ),
  })
}

/** The same for an address we know and one we do not. */
export const linkSentPage = (frame: Frame) => {
  const t = signInLinkTexts(frame.voice)
  return participantPage(frame, {
    title: t.sentTitle,
    children: <><Stack><h1>{t.sentTitle}</h1><Lead>{t.sent} {t.sentLast}</Lead></Stack><Muted>{t.none(frame.provider.telephone)}</Muted></>,
  })
}

export const openLinkPage = (frame: Frame, path: string) => {
  const t = signInLinkTexts(frame.voice)
  return participantPage(frame, {
    title: t.openTitle,
    children: <><Stack><h1>{t.openTitle}</h1><Lead>{t.open}</Lead></Stack><Form action={path}><Row><Button>{t.openButton}</Button></Row></Form></>,
  })
}

export const closedLinkPage = (frame: Frame) => {
  const t = signInLinkTexts(frame.voice)
  return participantPage(frame, {
    title: t.closedTitle,
    children: <><Stack><h1>{t.closedTitle}</h1><Lead>{t.closed}</Lead></Stack><Row><ButtonLink href="/sign-in/link">{t.again}</ButtonLink></Row></>,
  })
}
