import { Button, ButtonLink, Card, ErrorSummary, Form, Lead, Muted, Note, Row, Section, Stack, TextField } from '../../design/index.ts'
import type { ComponentChildren } from 'preact'
import { MomentDays, PlaceForm } from '../../core/agenda/moment-days.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { slipTexts } from '../../core/figures/slip.texts.ts'
import { Proof, Work } from '../../core/proof.tsx'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import type { Moment } from '../../core/agenda/free-moments.ts'
import { guideTexts } from '../../core/people/guide.texts.ts'
import { givenName, type Profile } from '../../core/people/person.ts'
import { Looks } from '../../core/trajectories/looks.tsx'
import type { Waiting } from '../../core/visit.ts'
import type { Appointment } from '../../core/talks/appointment.ts'
import { worthIt } from '../../core/waiting-list/waiting-list.ts'
import type { Problem } from '../../kit/forms.ts'
import { newId } from '../../kit/id.ts'
import type { Look } from '../../kit/log.ts'
import { addMinutes, clock, momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { dayWords } from './booking.pages.tsx'
import { EarlierLink } from './earlier.pages.tsx'
import { envelopeTexts } from './envelope.texts.ts'
import { rightsTexts } from '../../core/rights/rights.texts.ts'
import { eraseTexts } from './erase.texts.ts'
import { ownFileOfWordsTexts } from './own-file.texts.ts'
import { Reminder } from './reminder.tsx'
import { ToRoom } from './to-room.tsx'
import { Asked, Done as DoneOf, Stop, WithWhomNow, type DoneThere } from './with-whom.pages.tsx'
import type { WithWhom } from './with-whom.ts'
import { withWhomTexts } from './with-whom.texts.ts'
import { returnTexts } from './return.texts.ts'

type Dated = Frame & { readonly now: Instant }
const act = () => <input type="hidden" name={actField} value={newId()} />
const inWords = ({ now, provider, voice }: Dated, moment: Instant) => momentInWords(moment, now, provider.zone, voice.locale)

/** Six words, and one answer for every way they can be wrong. */
export const codePage = (frame: Frame, challenge: string, problem?: { readonly words: ComponentChildren; readonly typed: string }) => {
  const t = returnTexts(frame.voice)
  return participantPage(frame, {
    title: t.codeTitle, wrong: problem !== undefined,
    children: (
      <>
        {problem && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'words', message: problem.words }]} />}
        <Stack><h1>{t.codeTitle}</h1><Lead>{t.codeLead}</Lead></Stack>
        <Work challenge={challenge} />
        <Form action="/code" gap="m">
          <Proof challenge={challenge} />
          <TextField name="words" label={t.codeLabel} value={problem?.typed ?? null} autocomplete="off" spellcheck={false} maxlength={200} width="full" error={problem?.words} />
          <Button>{t.codeButton}</Button>
        </Form>
        <Muted>{t.codeLost} <a href="/">{t.codeNew}</a></Muted>
      </>
    ),
  })
}

export type Done = 'moved' | 'cancelled' | 'same' | 'reminder' | 'slip'

export type Standing = {
  readonly appointment: Appointment
  readonly guide: Profile
  /** Null for a talk that does not count. */
  readonly number: number | null
  /** Null where nobody counts. */
  readonly outOf: number | null
  readonly reminder: boolean
  readonly texting: boolean
  readonly telephone: string | null
}

const doneWords = (t: ReturnType<typeof returnTexts>, done: Done): string =>
  ({ moved: t.moved, cancelled: t.cancelled, same: t.same, reminder: t.reminderSet, slip: t.slipAnswered })[done]

const callsInWords = ({ voice, provider }: Frame, { way }: Appointment, name: string, number: number | null) => {
  const [t, w] = [returnTexts(voice), withWhomTexts(voice)]
  if (way === 'video') return t.video(name)
  if (way === 'participant-calls') return number === null ? w.quarterOwn(provider.telephone) : t.participantCalls(provider.telephone)
  return number === null ? w.quarter(name) : t.guideCalls(name)
}

/** What stands beside the appointment: with whom one talks, and what is asked. */
type Besides = { /** What could not wait, or was answered: a title, and where it is read. */ readonly news: readonly Waiting[]; readonly whom: WithWhom; readonly done: DoneThere | undefined; readonly wrong: boolean }

/** What one comes back for: when, with whom, and a way to change it. */
export const myAppointmentPage = (frame: Dated, { appointment, guide, number, outOf, reminder, texting, telephone }: Standing, looks: readonly Look[], besides: Besides, { done, unread = 0, problem, typed }: { readonly done?: Done | undefined; readonly unread?: number; readonly problem?: Problem; readonly typed?: string } = {}) => {
  const { voice, provider, now } = frame
  const t = returnTexts(voice)
  const name = givenName(guide.name)
  const ahead = appointment.from > now
  const error = problem && (problem === 'required' ? t['telephone.required'] : t['telephone.not-phone'])
  return participantPage(frame, {
    title: t.title, wrong: problem !== undefined,
    children: (
      <>
        {error && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={[{ field: 'telephone', message: error }]} />}
        {done && <Note tone="ok" announced>{doneWords(t, done)}</Note>}
        {besides.done && <DoneOf frame={frame} done={besides.done} whom={besides.whom} />}
        {besides.news.map(({ title, action }) => <Note key={title} tone="info"><p>{title}. {action && <a href={action.href}>{action.label}</a>}</p></Note>)}
        <Stack><h1>{t.title}</h1></Stack>
        <Card strong title={`${dayWords(frame, appointment.from)}, ${clock(appointment.from, voice.locale, provider.zone)}${voice.locale === 'en' ? '' : ' uur'}`}>
          <p>{callsInWords(frame, appointment, name, number)}</p>
          <p>{t.with(guide.name, guideTexts(voice)[guide.profession])} {number === null ? withWhomTexts(voice).clickLead : outOf !== null && t.count(number, outOf)}</p>
          {number !== null && number > 1 && outOf !== null && <Muted>{withWhomTexts(voice).had(number - 1, outOf)}</Muted>}
          {ahead
            ? <Row>
                <ButtonLink href="/my-appointment/move" kind="secondary">{t.move}</ButtonLink>
                <ButtonLink href="/my-appointment/cancel" kind="secondary">{t.cancel}</ButtonLink>
                <ButtonLink href="/my-appointment/calendar.ics" kind="quiet" icon="calendar-blank">{t.calendar}</ButtonLink>
              </Row>
            : <p>{t.begun}</p>}
        </Card>
        {appointment.way === 'video' && <ToRoom voice={voice} />}
        <Messages frame={frame} unread={unread} />
        {texting && appointment.from > addMinutes(now, worthIt) && <EarlierLink frame={frame} href="/my-appointment/earlier" />}
        {ahead && <Reminder frame={frame} possible={texting} appointment={appointment} set={reminder} telephone={typed ?? telephone} error={error} />}
        <Asked frame={frame} whom={besides.whom} wrong={besides.wrong} />
        <WithWhomNow frame={frame} whom={besides.whom} />
        <p><a href="/onward">{t.onward}</a></p>
        <Looks frame={frame} looks={looks} all="/who-looked" />
        <ul><li><a href="/my-appointment/file">{ownFileOfWordsTexts(frame.voice).link}</a></li><li><a href="/my-appointment/envelope">{envelopeTexts(frame.voice).link}</a></li><li><a href="/my-rights">{rightsTexts(frame.voice).link}</a></li><li><a href="/my-appointment/erase">{eraseTexts(frame.voice).link}</a></li></ul>
        <Muted>{t.away}</Muted>
      </>
    ),
  })
}

const Messages = ({ frame, unread }: { readonly frame: Dated; readonly unread: number }) => {
  const t = returnTexts(frame.voice)
  return <Section title={t.messages}><p>{unread > 0 && <><strong>{t.unread(unread)}</strong> </>}<a href="/my-messages">{t.toMessages}</a></p></Section>
}

export const movePage = (frame: Dated, { appointment, guide }: Standing, moments: readonly Moment[]) => {
  const t = returnTexts(frame.voice)
  return participantPage(frame, {
    title: t.moveTitle,
    children: (
      <>
        <Stack><h1>{t.moveTitle}</h1><p>{t.moveLead(inWords(frame, appointment.from))}</p></Stack>
        {moments.length === 0
          ? <p>{t.moveNone(frame.provider.telephone)}</p>
          : <PlaceForm action={`/appointments/${appointment.id}/moves`}><Stack><MomentDays frame={frame} guide={guide} moments={moments} level={2} /></Stack></PlaceForm>}
        <Row><ButtonLink href="/my-appointment" kind="quiet" icon="arrow-left">{t.keep}</ButtonLink></Row>
      </>
    ),
  })
}

export const cancelPage = (frame: Dated, { appointment }: Standing) => {
  const t = returnTexts(frame.voice)
  return participantPage(frame, {
    title: t.cancelTitle,
    children: (
      <>
        <Stack><h1>{t.cancelTitle}</h1><p>{t.cancelLead(inWords(frame, appointment.from))}</p><p>{t.cancelCount}</p></Stack>
        <Form action={`/appointments/${appointment.id}/cancellation`} gap="s">
          {act()}
          <Row><Button kind="danger">{t.cancelButton}</Button><ButtonLink href="/my-appointment" kind="secondary">{t.keep}</ButtonLink></Row>
        </Form>
      </>
    ),
  })
}

/** Nothing is planned: what happened, how many talks are left, and the next step. */
export const noAppointmentPage = (frame: Dated, { cancelledByGuide, left, first, near, guide, looks, ended, besides, done, ask, unread }: {
  readonly cancelledByGuide: Instant | null
  readonly left: number
  readonly first: Instant | null
  /** After a cancellation by the guide: the moments closest to the one that went. */
  readonly near: readonly Moment[]
  readonly guide: Profile | null
  readonly looks: readonly Look[]
  readonly ended: boolean
  readonly besides: Besides
  readonly done?: Done | undefined
  /** Whether there is a slip to give. */
  readonly ask: 'a slip' | 'nothing'
  readonly unread: number
}) => {
  const t = returnTexts(frame.voice)
  const w = withWhomTexts(frame.voice)
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        {done && <Note tone="ok" announced>{doneWords(t, done)}</Note>}
        {besides.done && <DoneOf frame={frame} done={besides.done} whom={besides.whom} />}
        {besides.news.map(({ title, action }) => <Note key={title} tone="info"><p>{title}. {action && <a href={action.href}>{action.label}</a>}</p></Note>)}
        {cancelledByGuide && <Note tone="warn">{t.cancelledByGuide(inWords(frame, cancelledByGuide))}</Note>}
        <Stack>
          <h1>{t.noneTitle}</h1>
          {besides.whom.count.outOf !== null && <p>{w.had(besides.whom.count.used, besides.whom.count.outOf)}</p>}
          {ended ? <p>{w.stopped}</p> : left === 0 ? <p>{t.noneUsed(frame.provider.telephone)}</p> : besides.whom.guide === null ? <p>{w.nobody}</p> : <p>{first ? t.noneFirst(inWords(frame, first)) : t.moveNone(frame.provider.telephone)}</p>}
          {left > 0 && guide && !besides.whom.click && near.length > 0 && <PlaceForm action="/my-appointment/next"><MomentDays frame={frame} guide={guide} moments={near} level={2} /></PlaceForm>}
          {left > 0 && guide && !besides.whom.click && <Row><ButtonLink href="/my-appointment/next" kind={near.length > 0 ? 'secondary' : 'primary'}>{t.noneButton}</ButtonLink></Row>}
          {left > 0 && !guide && <Row><ButtonLink href="/my-appointment/someone-else">{w.someoneButton}</ButtonLink></Row>}
        </Stack>
        {ask === 'a slip' && <SlipOffer frame={frame} />}
        <Messages frame={frame} unread={unread} />
        {!ended && <><Asked frame={frame} whom={besides.whom} wrong={besides.wrong} />{left > 0 && <WithWhomNow frame={frame} whom={besides.whom} />}<Stop frame={frame} /></>}
        <p><a href="/onward">{t.onward}</a></p>
        <Looks frame={frame} looks={looks} all="/who-looked" />
        <ul><li><a href="/my-appointment/file">{ownFileOfWordsTexts(frame.voice).link}</a></li><li><a href="/my-appointment/envelope">{envelopeTexts(frame.voice).link}</a></li><li><a href="/my-rights">{rightsTexts(frame.voice).link}</a></li><li><a href="/my-appointment/erase">{eraseTexts(frame.voice).link}</a></li></ul>
        <Muted>{t.away}</Muted>
      </>
    ),
  })
}

export const nextPage = (frame: Dated, guide: Profile, moments: readonly Moment[]) => {
  const t = returnTexts(frame.voice)
  return participantPage(frame, {
    title: t.moveTitle,
    children: (
      <>
        <Stack><h1>{t.noneButton}</h1><p>{t.with(guide.name, guideTexts(frame.voice)[guide.profession])}</p></Stack>
        {moments.length === 0
          ? <p>{t.moveNone(frame.provider.telephone)}</p>
          : <PlaceForm action="/my-appointment/next"><Stack><MomentDays frame={frame} guide={guide} moments={moments} level={2} /></Stack></PlaceForm>}
        <Row><ButtonLink href="/my-appointment" kind="quiet" icon="arrow-left">{t.title}</ButtonLink></Row>
      </>
    ),
  })
}

const SlipOffer = ({ frame }: { readonly frame: Frame }) => {
  const t = slipTexts(frame.voice)
  return <Card title={t.offerTitle}><p>{t.offer}</p><Row><ButtonLink href="/my-appointment/slip" kind="secondary">{t.offerButton}</ButtonLink></Row></Card>
}
