/** The button that asks a device for its passkey, where the address allows it; elsewhere the address that does. */
import { h } from 'preact'
import { assetPath, Button, Form, Muted, Note } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { addressForPasskeys, passkeysWorkAt } from './factors.ts'
import { signInTexts } from './sign-in.texts.ts'

export const PasskeyForm = ({ at, action, label, hint, to, voice }: {
  readonly at: { readonly origin: string; readonly path: string }
  /** Takes the device's answer; what to ask the device for comes from the same path with '/ask'. */
  readonly action: string
  readonly label: string
  readonly hint: string
  readonly to?: string
  readonly voice: Voice
}) => {
  const t = signInTexts(voice)
  const elsewhere = addressForPasskeys(at.origin)
  if (!passkeysWorkAt(at.origin)) return elsewhere && <Note tone="info"><p>{t.passkeyElsewhere(words => h('a', { href: elsewhere + at.path }, words), elsewhere)}</p></Note>
  return (
    <hv-passkey options={`${action}/ask`} failed={t.passkeyFailed}>
      <Form action={action} gap="s">
        <input type="hidden" name="response" />
        {to !== undefined && <input type="hidden" name="to" value={to} />}
        <Button icon="key">{label}</Button>
        <Muted>{hint}</Muted>
      </Form>
      <script type="module" src={assetPath('passkey.js')} />
    </hv-passkey>
  )
}
