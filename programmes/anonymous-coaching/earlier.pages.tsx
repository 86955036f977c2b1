import { Button, ButtonLink, Card, Confirmation, ErrorSummary, Form, HoldNotice, Lead, Muted, Note, Row, Section, Stack, TextField } from '../../design/index.ts'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { Proof, Work } from '../../core/proof.tsx'
import { keptFor, type OfferState, type WishRefusal } from '../../core/waiting-list/waiting-list.ts'
import type { Problem } from '../../kit/forms.ts'
import { newId } from '../../kit/id.ts'
import { capitalised, clock, momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { bookingTexts } from './booking.texts.ts'
import { earlierTexts } from './earlier.texts.ts'

type Dated = Frame & { readonly now: Instant }
const act = () => <input type="hidden" name={actField} value={newId()} />

/** At the foot of a page with moments, when the first is far away. */
export const EarlierLink = ({ frame, href }: { readonly frame: Frame; readonly href: string }) => {
  const t = earlierTexts(frame.voice)
  return <Section title={t.ask}><p>{t.lead}</p><p><a href={href}>{t.link}</a></p></Section>
}

export type WishForm = {
  /** With an appointment that stays, or before having one. */
  readonly from: 'appointment' | 'moments'
  readonly telephone: string | null
  /** Whether one is on the list. Of a number alone nobody can tell: then only right after asking. */
  readonly listed: boolean
  readonly no: WishRefusal['refused'] | null
  readonly challenge: string | null
  readonly problem?: Problem | undefined
}

/** One number, one button; or that one is on the list already. */
export const wishPage = (frame: Dated, { from, telephone, listed, no, challenge, problem }: WishForm) => {
  const { voice, provider, now } = frame
  const t = earlierTexts(voice)
  const action = from === 'appointment' ? '/my-appointment/earlier' : '/moments/earlier'
  const back = from === 'appointment' ? <ButtonLink href="/my-appointment" kind="quiet" icon="arrow-left">{t.back}</ButtonLink> : <ButtonLink href="/moments" kind="quiet" icon="arrow-left">{t.moments}</ButtonLink>
  const error = problem && (problem === 'required' ? t['telephone.required'] : t['telephone.not-phone'])
  return participantPage(frame, {
    title: listed ? t.keptTitle : t.title, wrong: problem !== undefined,
    children: listed
      ? <>
          <Confirmation title={t.keptTitle}>{t.kept}</Confirmation>
          <p>{from === 'appointment' ? t.stays : t.keptBook}</p>
          {from === 'appointment' && <Form action="/my-appointment/earlier/stop" gap="s">{act()}<Row><Button kind="secondary">{t.stop}</Button></Row></Form>}
          <Row>{back}</Row>
        </>
      : <>
          {error && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={[{ field: 'telephone', message: error }]} />}
          <Stack gap="s"><h1>{t.title}</h1><Lead>{t.lead} {t.how(keptFor(now, provider))}</Lead></Stack>
          {no !== null
            ? <Note tone="info">{t[no]}</Note>
            : <>
                {challenge && <Work challenge={challenge} />}
                <p>{from === 'appointment' ? t.stays : t.noName}</p>
                <Form action={action} gap="m">
                  {act()}
                  {challenge && <Proof challenge={challenge} />}
                  <TextField name="telephone" type="tel" inputmode="tel" width="short" maxlength={30} label={t.label} hint={t.hint} value={telephone} error={error} />
                  <Row><Button>{t.button}</Button></Row>
                </Form>
              </>}
          <Row>{no === 'earlier.there-is' && <ButtonLink href="/my-appointment/move">{t.moments}</ButtonLink>}{back}</Row>
        </>,
  })
}

export type OfferView = { readonly token: string; readonly state: OfferState; readonly from: Instant; readonly until: Instant; readonly guide: string; readonly moves: boolean }

/** What the link of the text message shows: the place, or how it ended. */
export const offerPage = (frame: Dated, { token, state, from, until, guide, moves }: OfferView) => {
  const { voice, provider, now } = frame
  const t = earlierTexts(voice)
  const b = bookingTexts(voice)
  const moment = momentInWords(from, now, provider.zone, voice.locale)
  const help = <Muted>{t.call(provider.telephone)}</Muted>
  if (state === 'accepted') return participantPage(frame, { title: t.acceptedTitle, children: <><Confirmation title={t.acceptedTitle}>{t.accepted(moment)}</Confirmation>{help}</> })
  if (state !== 'open') return offerOverPage(frame, state)
  return participantPage(frame, {
    title: t.offerTitle,
    children: (
      <>
        <h1>{t.offerTitle}</h1>
        <Card strong title={capitalised(moment)}>
          <p>{t.with(guide)} {moves && t.insteadOf}</p>
          <HoldNotice until={until.toISOString()} now={now.toISOString()} left={b.heldLeft} soon={b.heldSoon} over={b.heldOver}>{t.keptUntil(clock(until, voice.locale, provider.zone))}</HoldNotice>
          <Form action={`/earlier/${token}/acceptance`} gap="s">{act()}<Button wide>{t.accept}</Button></Form>
          <Form action={`/earlier/${token}/decline`} gap="s">{act()}<Button wide kind="secondary">{t.decline}</Button></Form>
        </Card>
        <p>{t.loses}</p>
        <Form action={`/earlier/${token}/stop`} gap="s">{act()}<Row><Button kind="quiet">{t.stop}</Button></Row></Form>
        {help}
      </>
    ),
  })
}

/** Declined, too late, or taken off the list: nothing is lost. */
export const offerOverPage = (frame: Dated, how: 'declined' | 'over' | 'stopped') => {
  const t = earlierTexts(frame.voice)
  const title = how === 'declined' ? t.declinedTitle : how === 'stopped' ? t.stopped : t.overTitle
  return participantPage(frame, {
    title,
    children: <><Stack gap="s"><h1>{title}</h1>{how !== 'stopped' && <p>{how === 'declined' ? t.declined : t.over}</p>}</Stack><Muted>{t.call(frame.provider.telephone)}</Muted></>,
  })
}
