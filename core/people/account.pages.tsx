/** Everyone's own account: who you are, how you sign in, and where you are signed in now. */
import type { ComponentChildren, VNode } from 'preact'
import { Button, ButtonLink, Card, Code, ErrorSummary, Form, Grid, Heading, Lead, Muted, Note, Pairs, Row, Section, Stack, Table, Tag } from '../../design/index.ts'
import { momentInWords, type Instant } from '../../kit/time.ts'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { accountTexts } from './account.texts.ts'
import { AppSetUp, PasswordForm } from './factor-forms.tsx'
import type { Factors } from './factors.ts'
import { factorTexts } from './factors.texts.ts'
import { PasskeyForm } from './passkey-form.tsx'
import type { OwnSignIn, SignedIn, SignInMethod } from './sign-in.ts'

export type OwnFrame = Frame & { readonly me: SignedIn }
export type Told = 'passkeyAdded' | 'passkeyRemoved' | 'passwordChanged' | 'appChanged' | 'ended'
export type Account = { readonly name: string; readonly mail: string | null; readonly factors: Factors; readonly signIns: readonly OwnSignIn[] }

type Kept = { readonly title: string; readonly text: string; readonly links: readonly { readonly href: string; readonly label: string }[] }

const momentsFor = ({ asked, provider, voice }: OwnFrame) => (instant: Instant) => momentInWords(instant, asked.now, provider.zone, voice.locale)

/** Among the places of those who work here; for a participant known by name, a page with help and the way out like all of theirs. */
const ownPage = (frame: OwnFrame, { title, error = null, children }: { readonly title: string; readonly error?: { readonly field: string; readonly message: string } | null; readonly children: ComponentChildren }): VNode => {
  const c = chromeTexts(frame.voice)
  const summary = error && <ErrorSummary title={c.errorTitle} errors={[error]} />
  return frame.me.offices.length > 0
    ? staffPage(frame, { place: 'account', title, wrong: error !== null, wide: false, children: <>{summary}{children}</> })
    : participantPage(frame, { title, wrong: error !== null, children: <>{summary}{children}<Row><ButtonLink href="/my-trajectory" kind="quiet" icon="arrow-left">{c.myTrajectory}</ButtonLink></Row></> })
}

export const accountPage = (frame: OwnFrame, account: Account, { told = null, last = false, kept = [] }: { readonly told?: Told | null; /** They wanted to remove their last way in. */ readonly last?: boolean; /** What programmes keep of whoever works here, to take along. */ readonly kept?: readonly Kept[] }): VNode => {
  const t = accountTexts(frame.voice)
  return ownPage(frame, {
    title: t.title, error: last ? { field: 'passkeys', message: t.passkeyLast } : null,
    children: (
      <>
        {told && <Note tone="ok" announced><p>{t[told]}</p></Note>}
        <Heading level={1}>{t.title}</Heading>
        <Section title={t.who}>
          <Pairs items={[{ term: t.name, detail: account.name }, { term: t.mail, detail: account.mail ?? t.noMail }]} />
          <Muted>{frame.me.offices.length > 0 ? t.mailWrong : t.mailWrongCall(frame.provider.telephone)}</Muted>
        </Section>
        <Ways frame={frame} factors={account.factors} />
        <SignIns frame={frame} signIns={account.signIns} />
        {kept.map(({ title, text, links }) => <Section key={title} title={title}><p>{text}</p><Row>{links.map(({ href, label }) => <ButtonLink key={href} href={href} kind="secondary" download>{label}</ButtonLink>)}</Row></Section>)}
        <Form action="/sign-out"><Button kind="secondary" icon="sign-out">{t.signOut}</Button></Form>
      </>
    ),
  })
}

const Ways = ({ frame, factors }: { readonly frame: OwnFrame; readonly factors: Factors }) => {
  const t = accountTexts(frame.voice)
  const f = factorTexts(frame.voice)
  const moment = momentsFor(frame)
  const { passkeys, passwordSetAt, appSetAt, recoveryCodes } = factors
  return (
    <Section title={t.ways}>
      {passkeys.length + (passwordSetAt ? 1 : 0) === 1 && <Note tone="warn"><p>{t.secondWay}</p></Note>}
      <Card title={t.passkeys} level={3} id="passkeys">
        {passkeys.length === 0
          ? <p>{t.noPasskeys}</p>
          : (
            <Table
              label={t.passkeys}
              columns={[{ label: t.device }, { label: t.made }, { label: t.used }, { label: t.act, hidden: true }]}
              rows={passkeys.map(({ id, device, madeAt, usedAt }) => [
                device ?? t.unknownDevice, moment(madeAt), usedAt ? moment(usedAt) : t.notUsed,
                <Form action="/account/passkeys/remove"><input type="hidden" name="passkey" value={id} /><Button kind="quiet" more={t.removeThis(device ?? t.unknownDevice)}>{t.remove}</Button></Form>,
              ])}
            />
          )}
        <Row><ButtonLink href="/account/passkeys/new" kind="secondary" icon="key">{t.addPasskey}</ButtonLink></Row>
      </Card>
      {/* A password is for those who work here. Whoever signs in by mail or passkey may have an app beside it. */}
      {(frame.me.offices.length > 0 || passwordSetAt || appSetAt) && <>
        <Card title={frame.me.offices.length > 0 || passwordSetAt ? t.password : t.app} level={3}>
          {(frame.me.offices.length > 0 || passwordSetAt) && <p>{passwordSetAt ? t.passwordSince(moment(passwordSetAt)) : t.noPassword}</p>}
          <Row>
            {(frame.me.offices.length > 0 || passwordSetAt) && <ButtonLink href="/account/password" kind="secondary">{passwordSetAt ? t.changePassword : t.addPassword}</ButtonLink>}
            {appSetAt && <Form action="/account/app/renew"><Button kind="secondary">{t.changeApp}</Button></Form>}
          </Row>
        </Card>
        <Card title={t.codes} level={3}>
          <p>{recoveryCodes > 0 ? f.codesLeft(recoveryCodes) : t.noCodes}</p>
          <Row><ButtonLink href="/account/recovery-codes" kind="secondary">{f.newCodes}</ButtonLink></Row>
        </Card>
      </>}
    </Section>
  )
}

const SignIns = ({ frame, signIns }: { readonly frame: OwnFrame; readonly signIns: readonly OwnSignIn[] }) => {
  const t = accountTexts(frame.voice)
  const moment = momentsFor(frame)
  const ways: Readonly<Record<Exclude<SignInMethod, 'receipt'>, string>> = { passkey: t.wayPasskey, password: t.wayPassword, 'mail-link': t.wayLink, 'mail-link-and-code': t.wayLinkAndCode, 'personal-link': t.wayPersonalLink, demo: t.wayDemo }
  return (
    <Section title={t.signIns}>
      <Table
        label={t.signIns}
        columns={[{ label: t.device }, { label: t.started }, { label: t.seen }, { label: t.act, hidden: true }]}
        rows={signIns.map(({ id, device, method, madeAt, seenAt }) => [
          <>{device ?? t.unknownDevice}{method !== 'receipt' && <Muted>{ways[method]}</Muted>}{id === frame.me.signIn && <Tag tone="info">{t.here}</Tag>}</>, moment(madeAt), moment(seenAt),
          id === frame.me.signIn
            ? null
            : <Form action="/account/sign-ins/end"><input type="hidden" name="signIn" value={id} /><Button kind="quiet" more={t.endThis(device ?? t.unknownDevice)}>{t.end}</Button></Form>,
        ])}
      />
      {signIns.length > 1 && <Form action="/account/sign-ins/end-others"><Button kind="secondary">{t.endOthers}</Button></Form>}
    </Section>
  )
}

export const newPasskeyPage = (frame: OwnFrame, error: string | null = null): VNode => {
  const t = accountTexts(frame.voice)
  const f = factorTexts(frame.voice)
  return ownPage(frame, {
    title: t.addPasskey, error: error === null ? null : { field: 'passkey', message: error },
    children: (
      <>
        <Stack gap="s"><h1>{t.addPasskey}</h1><Lead>{f.passkey}</Lead></Stack>
        <div id="passkey"><PasskeyForm at={{ origin: frame.asked.origin, path: '/account/passkeys/new' }} action="/account/passkeys" label={f.makePasskey} hint={f.makePasskeyHint} voice={frame.voice} /></div>
        <p><a href="/account">{f.back}</a></p>
      </>
    ),
  })
}

export const passwordPage = (frame: OwnFrame, { has, error = null }: { readonly has: boolean; readonly error?: string | null }): VNode => {
  const t = accountTexts(frame.voice)
  const title = has ? t.changePassword : t.addPassword
  return ownPage(frame, {
    title, error: error === null ? null : { field: 'password', message: error },
    children: <><h1>{title}</h1><PasswordForm action="/account/password" error={error ?? undefined} voice={frame.voice} /><p><a href="/account">{factorTexts(frame.voice).back}</a></p></>,
  })
}

export const appPage = (frame: OwnFrame, { secret, mail, error = null }: { readonly secret: string; readonly mail: string; readonly error?: string | null }): VNode =>
  ownPage(frame, {
    title: factorTexts(frame.voice).appTitle, error: error === null ? null : { field: 'code', message: error },
    children: <><AppSetUp action="/account/app" secret={secret} mail={mail} error={error ?? undefined} voice={frame.voice} /><p><a href="/account">{factorTexts(frame.voice).back}</a></p></>,
  })

export const recoveryCodesPage = (frame: OwnFrame, { shown, left }: { /** Only right after they were made. */ readonly shown: readonly string[] | null; readonly left: number }): VNode => {
  const f = factorTexts(frame.voice)
  const title = shown ? f.codesTitle : accountTexts(frame.voice).codes
  return ownPage(frame, {
    title,
    children: (
      <>
        <Stack gap="s"><h1>{title}</h1><Lead>{f.codesLead}</Lead></Stack>
        {shown
          ? (
            <>
              <Note tone="warn"><p>{f.codesOnce}</p></Note>
              <Card title={f.codesLabel}><Grid>{shown.map(code => <Code key={code} value={code} />)}</Grid></Card>
              <Row>
                <hv-print label={f.print} />
                <Form action="/account/recovery-codes/put-away"><Button>{f.codesKept}</Button></Form>
              </Row>
            </>
          )
          : (
            <>
              <p>{left > 0 ? f.codesLeft(left) : f.codesGone}</p>
              <Form action="/account/recovery-codes" gap="s"><Button>{f.newCodes}</Button><Muted>{f.newCodesHint}</Muted></Form>
              <p><a href="/account">{f.back}</a></p>
            </>
          )}
      </>
    ),
  })
}
