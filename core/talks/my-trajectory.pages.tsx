/** The page of a participant known by name: what is theirs to do, the next appointment, and who sees what. */
import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, Card, Document, ErrorSummary, Form, Lead, Muted, Note, Person, Row, Section, Stack, TextField, Todo } from '../../design/index.ts'
import type { Problem } from '../../kit/forms.ts'
import { newId } from '../../kit/id.ts'
import type { Look } from '../../kit/log.ts'
import { capitalised, momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import type { Moment } from '../agenda/free-moments.ts'
import { MomentDays, PlaceForm } from '../agenda/moment-days.tsx'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { guideTexts } from '../people/guide.texts.ts'
import { givenName, type Profile } from '../people/person.ts'
import type { Programme } from '../programme.ts'
import type { Brought } from '../trajectories/brought.ts'
import { Looks } from '../trajectories/looks.tsx'
import type { Appointment } from './appointment.ts'
import { WaitingList } from '../trajectories/waiting.tsx'
import type { Heading, Waiting } from '../visit.ts'
import { myTrajectoryTexts } from './my-trajectory.texts.ts'

type Dated = Frame & { readonly now: Instant }

export const dones = ['moved', 'cancelled', 'planned', 'asked', 'number'] as const
export type Done = (typeof dones)[number]

/** Where someone stands, as far as they need to know. */
export type Place =
  | { readonly at: 'waiting'; readonly guide: Profile }
  | { readonly at: 'declined'; readonly guide: Profile; readonly others: readonly Profile[] }
  | { readonly at: 'planned'; readonly guide: Profile; readonly appointment: Appointment; /** By oneself, or with everyone who is asked to it. */ readonly moved: 'alone' | 'together' }
  | { readonly at: 'to plan'; readonly guide: Profile; readonly first: Instant | null }
  | { readonly at: 'ended'; readonly how: string; /** Who still guides, where talks follow after the end. */ readonly guide: Profile | null }
  | { readonly at: 'nowhere' }

/** Whether there is a number to call, or what was wrong with the one that was typed. */
export type OwnNumber = { readonly known: boolean; readonly problem?: Problem; readonly typed?: string }

type T = ReturnType<typeof myTrajectoryTexts>
const act = () => <input type="hidden" name={actField} value={newId()} />
const row = (title: string, text: string, href: string, under: Heading): Waiting => ({ title, text, waits: false, action: { href, label: title }, under })
const inWords = ({ now, provider, voice }: Dated, moment: Instant) => momentInWords(moment, now, provider.zone, voice.locale)
const whoIs = (frame: Frame, { name, profession }: Profile, t: T) => t.with(name, guideTexts(frame.voice)[profession])

export const myTrajectoryPage = (frame: Dated, { programme, place, number, waiting, brought, looks, done }: { readonly programme: Programme; readonly place: Place; readonly number: OwnNumber; readonly waiting: readonly Waiting[]; readonly brought: readonly Brought[]; readonly looks: readonly Look[]; readonly done?: Done | undefined }) => {
  const t = myTrajectoryTexts(frame.voice)
  const asksNumber = place.at === 'planned' && place.appointment.way === 'guide-calls' && !number.known
  const error = number.problem && (number.problem === 'required' ? t['telephone.required'] : t['telephone.not-phone'])
  return participantPage(frame, {
    title: t.title, wrong: error !== undefined,
    children: (
      <>
        {error && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'telephone', message: error }]} />}
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack><h1>{t.title}</h1><Lead>{programme.name[frame.voice.locale]}</Lead></Stack>
        {asksNumber && <WhichNumber name={givenName(place.guide.name)} typed={number.typed} error={error} t={t} />}
        <Now frame={frame} place={place} t={t} nothingElse={!waiting.some(({ waits }) => waits) && (number.known || place.at === 'planned' && place.appointment.way !== 'guide-calls')} />
        <WaitingList voice={frame.voice} kicker={t.yourTurn} items={[...(place.at === 'planned' || place.at === 'to plan' ? [row(t.messages, t.toMessages, '/my-messages', 'agreed')] : []), ...(programme.measurements ? [row(t.howItGoes, t.measurements, '/my-measurements', 'own-work')] : []), ...waiting]} level={2} led={asksNumber || place.at === 'declined' || place.at === 'to plan'} />
        <WhoSees programme={programme} place={place} brought={brought} t={t} />
        {brought.length > 0 && <Section title={t.brought}>{brought.map(({ what, text }) => <Document key={what} label={t[what]} head={<strong>{t[what]}</strong>}>{text.split('\n').map((line, index) => <p key={index}>{line}</p>)}</Document>)}</Section>}
        <Looks frame={frame} looks={looks} all="/who-looked" />
        <Account t={t} />
      </>
    ),
  })
}

/** Signed in, and nothing here is about them. */
export const noTrajectoryPage = (frame: Dated) => {
  const t = myTrajectoryTexts(frame.voice)
  return participantPage(frame, { title: t.title, children: <><Stack><h1>{t.title}</h1><p>{t.none(frame.provider.telephone)}</p></Stack><Account t={t} /></> })
}

const Account = ({ t }: { readonly t: T }) => (
  <Stack gap="s">
    <Muted>{t.account} <a href="/account">{t.accountLink}</a></Muted>
    <Form action="/sign-out"><Row><Button kind="secondary" icon="sign-out">{t.signOut}</Button></Row></Form>
  </Stack>
)

/** A guide who calls needs a number; who came in without one gives it when a talk is planned. */
const WhichNumber = ({ name, typed, error, t }: { readonly name: string; readonly typed: string | undefined; readonly error: string | undefined; readonly t: T }) => (
  <Todo kicker={t.yourTurn} title={t.numberTitle(name)}>
    <Form action="/my-trajectory/telephone" gap="s">
      {act()}
      <TextField name="telephone" type="tel" inputmode="tel" autocomplete="tel" width="short" maxlength={30} label={t.numberLabel} hint={t.numberHint(name)} value={typed ?? null} error={error} />
      <Row><Button>{t.numberSave}</Button></Row>
    </Form>
  </Todo>
)

const Now = ({ frame, place, t, nothingElse }: { readonly frame: Dated; readonly place: Place; readonly t: T; /** False while a number is asked for, or something else waits. */ readonly nothingElse: boolean }) => {
  const { provider, now } = frame
  switch (place.at) {
    case 'nowhere': return <p>{t.none(provider.telephone)}</p>
    case 'ended': return <p>{t.ended(place.how)}</p>
    case 'waiting': return <Card title={t.waitsTitle(givenName(place.guide.name))}><p>{t.waits(givenName(place.guide.name))}</p><p>{t.nothing}</p></Card>
    case 'declined': return (
      <Todo kicker={t.yourTurn} title={t.declinedTitle(givenName(place.guide.name))}>
        {place.others.length === 0 ? <p>{t.nobodyElse(provider.telephone)}</p> : <p>{t.declined}</p>}
        {place.others.map(guide => (
          <Card key={guide.person} gap="s">
            <Person name={guide.name}>{capitalised(guideTexts(frame.voice)[guide.profession])}. {guide.ownWords}</Person>
            <Form action="/my-trajectory/requests" gap="s" hidden={{ guide: guide.person }}>{act()}<Row><Button kind="secondary">{t.ask(givenName(guide.name))}</Button></Row></Form>
          </Card>
        ))}
      </Todo>
    )
    case 'to plan': return (
      <Todo kicker={t.yourTurn} title={t.noNext(givenName(place.guide.name))}>
        <p>{whoIs(frame, place.guide, t)}</p>
        <p>{place.first ? t.first(inWords(frame, place.first)) : t.full(provider.telephone)}</p>
        {place.first && <Row><ButtonLink href="/my-trajectory/next">{t.plan}</ButtonLink></Row>}
      </Todo>
    )
    case 'planned': return (
      <>
        {nothingElse && <p>{t.nothing}</p>}
        <Card strong kicker={t.next} title={capitalised(inWords(frame, place.appointment.from))}>
          <p>{place.appointment.way === 'participant-calls' ? t.participantCalls(provider.telephone) : place.appointment.way === 'at-location' ? t.atLocation(givenName(place.guide.name)) : t.guideCalls(givenName(place.guide.name))}</p>
          <p>{whoIs(frame, place.guide, t)}</p>
          {place.appointment.from > now
            ? <Row>
                {place.moved === 'alone' && <ButtonLink href="/my-trajectory/next" kind="secondary">{t.move}</ButtonLink>}
                <ButtonLink href="/my-trajectory/cancel" kind="secondary">{t.cancel}</ButtonLink>
                <ButtonLink href="/my-trajectory/calendar.ics" kind="quiet" icon="calendar-blank">{t.calendar}</ButtonLink>
              </Row>
            : <p>{t.begun}</p>}
          {place.moved === 'together' && place.appointment.from > now && <p>{t.moveTogether(givenName(place.guide.name))}</p>}
        </Card>
      </>
    )
  }
}

const WhoSees = ({ programme, place, brought, t }: { readonly programme: Programme; readonly place: Place; readonly brought: readonly Brought[]; readonly t: T }) => {
  const name = (place.at === 'planned' || place.at === 'to plan' || place.at === 'ended') && place.guide ? givenName(place.guide.name) : null
  // Where others are asked in, an employer may be one of them.
  const employer = programme.circle ? t.seesReleased : t.seesEmployer
  const lines: readonly ComponentChildren[] = name === null ? [...(place.at === 'waiting' ? [t.seesAsked(givenName(place.guide.name))] : []), t.seesYouAlone, employer] : [t.seesYou(name), t.seesNotes(name), ...(brought.length > 0 ? [t.seesBrought(name)] : []), employer]
  return <Section title={t.whoSees}><ul>{lines.map((line, index) => <li key={index}>{line}</li>)}</ul><p><a href="/who-sees">{t.whoSeesNow}</a></p></Section>
}

/** The next talk, or another moment for the one that stands. */
export const chooseMomentPage = (frame: Dated, { guide, moments, standing, gone }: { readonly guide: Profile; readonly moments: readonly Moment[]; readonly standing: Appointment | null; readonly gone: 'gone' | null }) => {
  const t = myTrajectoryTexts(frame.voice)
  const title = standing ? t.moveTitle : t.planTitle
  return participantPage(frame, {
    title, wrong: gone !== null,
    children: (
      <>
        {gone && <Note tone="warn" announced>{t.gone}</Note>}
        <Stack><h1>{title}</h1><p>{standing ? t.moveLead(inWords(frame, standing.from)) : whoIs(frame, guide, t)}</p></Stack>
        {moments.length === 0
          ? <p>{t.full(frame.provider.telephone)}</p>
          : <PlaceForm action="/my-trajectory/appointments"><Stack><MomentDays frame={frame} guide={guide} moments={moments} level={2} /></Stack></PlaceForm>}
        <Row><ButtonLink href="/my-trajectory" kind="quiet" icon="arrow-left">{t.back}</ButtonLink></Row>
      </>
    ),
  })
}

export const cancelOwnPage = (frame: Dated, appointment: Appointment) => {
  const t = myTrajectoryTexts(frame.voice)
  return participantPage(frame, {
    title: t.cancelTitle,
    children: (
      <>
        <Stack><h1>{t.cancelTitle}</h1><p>{t.cancelLead(inWords(frame, appointment.from))}</p></Stack>
        <Form action="/my-trajectory/cancellations" gap="s">
          {act()}
          <Row><Button kind="danger">{t.cancelButton}</Button><ButtonLink href="/my-trajectory" kind="secondary">{t.keep}</ButtonLink></Row>
        </Form>
      </>
    ),
  })
}
