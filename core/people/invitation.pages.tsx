import { h } from 'preact'
import { Card, ErrorSummary, Lead, Muted, Stack } from '../../design/index.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { AppSetUp, PasswordForm } from './factor-forms.tsx'
import { factorTexts } from './factors.texts.ts'
import type { InvitationVerdict } from './invitation.ts'
import { invitationTexts } from './invitation.texts.ts'
import { PasskeyForm } from './passkey-form.tsx'

type Error = { readonly field: 'password' | 'passkey' | 'code'; readonly message: string } | null

const wrong = (frame: Frame, error: Error) => error && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[error]} />

export const invitationPage = (frame: Frame, { path, error = null }: { readonly path: string; readonly error?: Error }) => {
  const t = invitationTexts(frame.voice)
  const f = factorTexts(frame.voice)
  return participantPage(frame, {
    title: t.title, wrong: error !== null,
    children: (
      <>
        {wrong(frame, error)}
        <Stack gap="s"><h1>{t.welcome(frame.provider.name)}</h1><Lead>{t.lead}</Lead></Stack>
        <Card title={f.passkeyTitle} kicker={t.advised} id="passkey" strong>
          <p>{f.passkey}</p>
          <PasskeyForm at={{ origin: frame.asked.origin, path }} action={`${path}/passkey`} label={f.makePasskey} hint={f.makePasskeyHint} voice={frame.voice} />
        </Card>
        <Card title={f.passwordTitle} kicker={t.or}>
          <p>{f.passwordWords}</p>
          <PasswordForm action={`${path}/password`} error={error?.field === 'password' ? error.message : undefined} voice={frame.voice} />
        </Card>
        <Muted>{t.replaces}</Muted>
      </>
    ),
  })
}

export const invitationAppPage = (frame: Frame, { path, secret, mail, error = null }: { readonly path: string; readonly secret: string; readonly mail: string; readonly error?: Error }) =>
  participantPage(frame, {
    title: invitationTexts(frame.voice).title, wrong: error !== null,
    children: <>{wrong(frame, error)}<AppSetUp action={`${path}/app`} secret={secret} mail={mail} error={error?.message} voice={frame.voice} /></>,
  })

export const closedInvitationPage = (frame: Frame, verdict: Exclude<InvitationVerdict, 'open'>) => {
  const t = invitationTexts(frame.voice)
  const { telephone } = frame.provider
  const [title, words] = {
    used: [t.usedTitle, t.used(link => h('a', { href: '/sign-in' }, link), telephone)] as const,
    expired: [t.expiredTitle, t.expired(telephone)] as const,
    replaced: [t.replacedTitle, t.replaced] as const,
  }[verdict]
  return participantPage(frame, { title, children: <Stack><h1>{title}</h1><Lead>{words}</Lead></Stack> })
}
