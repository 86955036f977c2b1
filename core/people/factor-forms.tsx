/** The parts with which someone makes a way to sign in, the same by invitation and on one's own account. */
import { encode } from 'uqr'
import { Button, Code, Form, Heading, Lead, Qr, Stack, Steps, TextField } from '../../design/index.ts'
import { oneTimeUrl } from '../../kit/one-time-code.ts'
import type { Refusal } from '../../kit/refusal.ts'
import type { Voice } from '../../kit/texts.ts'
import type { PasswordNo } from './factors.ts'
import { factorTexts } from './factors.texts.ts'

/** Why a password was not taken, in words. */
export const passwordNoWords = (no: Refusal<PasswordNo>, voice: Voice): string => {
  const t = factorTexts(voice)
  const words = t[no.refused]
  return typeof words === 'string' ? words : words(Number(no.values['length'] ?? 0))
}

export const PasswordForm = ({ action, error, voice }: { readonly action: string; readonly error?: string | undefined; readonly voice: Voice }) => {
  const t = factorTexts(voice)
  return (
    <Form action={action} gap="m">
      <TextField name="password" label={t.password} hint={t.passwordHint} error={error} type="password" autocomplete="new-password" width="full" />
      <Button kind="secondary">{t.choosePassword}</Button>
    </Form>
  )
}

/** The key for an app, to scan or to type, and the question for its first code. */
export const AppSetUp = ({ action, secret, mail, error, voice }: { readonly action: string; readonly secret: string; readonly mail: string; readonly error?: string | undefined; readonly voice: Voice }) => {
  const t = factorTexts(voice)
  const { data: squares } = encode(oneTimeUrl({ secret, issuer: 'Houvast', account: mail }), { ecc: 'M', border: 0 })
  return (
    <>
      <Stack gap="s"><h1>{t.appTitle}</h1><Lead>{t.appLead}</Lead></Stack>
      <Steps items={[t.appStep1, t.appStep2, t.appStep3]} />
      <Qr squares={squares} label={t.qr} />
      <Stack gap="s">
        <Heading level={2}>{t.secret}</Heading>
        <Code value={secret.replace(/.{4}(?=.)/g, '$& ')} copy={{ label: t.copy, copied: t.copied }} />
      </Stack>
      <Form action={action} gap="m">
        <TextField name="code" label={t.code} hint={t.codeHint} error={error} inputmode="numeric" autocomplete="one-time-code" width="short" maxlength={10} spellcheck={false} />
        <Button>{t.checkCode}</Button>
      </Form>
    </>
  )
}
