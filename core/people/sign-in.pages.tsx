import { h } from 'preact'
import { Button, ButtonLink, Card, ErrorSummary, Form, Lead, Muted, Note, Row, Section, Stack, TextField } from '../../design/index.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { signInLinkTexts } from './sign-in-link.texts.ts'
import { signInTexts } from './sign-in.texts.ts'

/** What the page says on top: nothing yet, or why it came back. */
export type SignInNo = 'wrong' | 'busy' | 'waitNetwork' | 'passkeyWrong' | 'passkeyNeedsScript' | { readonly seconds: number }

export const signInPage = (frame: Frame, { to, filled, no }: { readonly to: string; readonly filled: Filled; readonly no: SignInNo | null }) => {
  const t = signInTexts(frame.voice)
  const l = signInLinkTexts(frame.voice)
  const form = readable(filled, { mail: t.mail, password: t.password, code: t.code }, frame.voice)
  const noWords = no === null ? null : typeof no === 'string' ? t[no] : t.wait(no.seconds)
  const errors = noWords === null ? form.errors : [{ field: no === 'passkeyWrong' || no === 'passkeyNeedsScript' ? 'passkey' : 'mail', message: noWords }]
  // Whoever is here with six words has no account; this page is then for somebody else.
  const known = frame.me !== null && frame.me.method !== 'receipt'
  const title = known ? t.againTitle : t.title
  return participantPage(frame, {
    title, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={errors} />}
        <Stack gap="s"><h1>{title}</h1><Lead>{known ? t.againLead : t.lead}</Lead></Stack>
        {to === '/unsent' && <Note tone="info" announced><p>{t.kept}</p></Note>}
        {frame.asked.query['left'] !== undefined && <Note tone="ok" announced><p>{t.left}</p></Note>}
        <Card title={t.passkeyTitle} id="passkey" strong>
          <PasskeyForm at={{ origin: frame.asked.origin, path: `/sign-in?to=${encodeURIComponent(to)}` }} action="/sign-in/passkey" label={t.passkeyButton} hint={t.passkeyHint} to={to} voice={frame.voice} />
        </Card>
        <Card title={t.passwordTitle}>
          <Form action="/sign-in" gap="m">
            <input type="hidden" name="to" value={to} />
            <TextField {...form.field('mail')} type="email" inputmode="email" autocomplete="username" spellcheck={false} />
            <TextField {...form.field('password')} value="" type="password" autocomplete="current-password" />
            <TextField {...form.field('code')} value="" hint={t.codeHint} autocomplete="one-time-code" spellcheck={false} />
            <Button kind="secondary">{t.passwordButton}</Button>
          </Form>
        </Card>
        {!frame.me && <Card title={l.cardTitle}><p>{l.lead}</p><Row><ButtonLink href="/sign-in/link" kind="secondary">{l.button}</ButtonLink></Row></Card>}
        <Section title={t.lostTitle} gap="s">
          <p>{t.lostPasskey}</p>
          <p>{t.lost}</p>
          <Muted>{t.receipt(words => h('a', { href: '/code' }, words))}</Muted>
        </Section>
      </>
    ),
  })
}
