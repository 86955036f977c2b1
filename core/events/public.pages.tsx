/** An event as everyone reads it, and a sign-up as whoever holds its link does. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Confirmation, Document, ErrorSummary, Form, Lead, Muted, Note, Pairs, Row, Section, SelectField, Stack, TextField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { clock, dayOf, longDayWithYear, type Instant } from '../../kit/time.ts'
import type { Voice } from '../../kit/texts.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { Proof, Work } from '../proof.tsx'
import { isOver, takesSignUps, type NetworkEvent } from './event.ts'
import type { Room } from './event.store.ts'
import type { Harvest } from './known-events.ts'
import { publicEventTexts } from './public.texts.ts'
import type { OwnSignUp } from './sign-up.ts'

export const Paragraphs = ({ words }: { readonly words: string }) => <>{words.split('\n').filter(line => line.trim() !== '').map((line, index) => <p key={index}>{line}</p>)}</>
export const dayOfEvent = ({ startsAt }: Pick<NetworkEvent, 'startsAt'>, { provider, voice }: Pick<Frame, 'provider' | 'voice'>): string => longDayWithYear(dayOf(startsAt, provider.zone), voice.locale)
export const hoursOfEvent = ({ startsAt, endsAt }: Pick<NetworkEvent, 'startsAt' | 'endsAt'>, { provider, voice }: Pick<Frame, 'provider' | 'voice'>): string =>
  publicEventTexts(voice).hours(clock(startsAt, voice.locale, provider.zone), clock(endsAt, voice.locale, provider.zone))

export type EventView = {
  readonly event: NetworkEvent
  readonly room: Room
  readonly harvests: readonly Harvest[]
  readonly next: NetworkEvent | null
  readonly filled: Filled
  readonly challenge: string
  readonly now: Instant
  readonly signed: boolean
}

export const eventPage = (frame: Frame, { event, room, harvests, next, filled, challenge, now, signed }: EventView): VNode => {
  const { voice } = frame
  const t = publicEventTexts(voice)
  const form = readable(filled, { name: t.name, organisation: t.organisation, mail: t.mail, first: t.first, second: t.second }, voice)
  const open = takesSignUps(event, now)
  return participantPage(frame, {
    title: event.title, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {signed && <Note tone="ok" announced><p><strong>{t.signed}.</strong> {t.signedWords}</p></Note>}
        <Stack><p><a href="/together">{t.toAll}</a></p><h1>{event.title}</h1><Lead>{dayOfEvent(event, frame)}, {hoursOfEvent(event, frame)}</Lead></Stack>
        {event.calledOff && <Note tone="warn"><p>{t.calledOff}</p></Note>}
        <Pairs items={[
          { term: t.where, detail: event.place },
          { term: t.forWhom, detail: event.forWhom },
          ...(open ? [{ term: t.room, detail: room.free > room.waiting ? t.free(room.free - room.waiting) : t.full }] : []),
        ]} />
        {event.about !== '' && <Stack><Paragraphs words={event.about} /></Stack>}
        {event.programme.length > 0 && <Section title={t.programme} gap="s"><ul>{event.programme.map((item, index) => <li key={index}>{item}</li>)}</ul></Section>}
        {event.themes.length > 0 && harvests.length === 0 && <Section title={t.themes} gap="s"><ol>{event.themes.map((theme, index) => <li key={index}>{theme}</li>)}</ol></Section>}
        {!event.calledOff && !isOver(event, now) && <p><a href={`/together/events/${event.id}/calendar.ics`}>{t.calendar}</a></p>}
        {harvests.length > 0 && (
          <Section title={t.harvest}>{harvests.map(({ theme, words }) => <Document key={theme} label={event.themes[theme - 1] ?? ''}><h3>{event.themes[theme - 1]}</h3><Paragraphs words={words} /></Document>)}</Section>
        )}
        {next && <Section title={t.next} gap="s"><p><a href={`/together/events/${next.id}`}>{t.nextOn(dayOfEvent(next, frame))}</a></p></Section>}
        {open ? (
          <Card title={t.signUp}>
            <Form action={`/together/events/${event.id}/sign-ups`} gap="m" hidden={{ [actField]: newId() }}>
              <Proof challenge={challenge} />
              <TextField {...form.field('name')} autocomplete="name" maxlength={120} />
              <TextField {...form.field('organisation')} hint={t.organisationHint} autocomplete="organization" maxlength={120} />
              <TextField {...form.field('mail')} type="email" inputmode="email" autocomplete="email" spellcheck={false} maxlength={254} />
              <ChoiceFields event={event} form={form} voice={voice} />
              <Muted>{t.kept}</Muted>
              <Row><Button>{t.send}</Button></Row>
            </Form>
            <Work challenge={challenge} />
          </Card>
        ) : !event.calledOff && <p>{event.opened ? t.closed : t.notYet}</p>}
      </>
    ),
  })
}

const ChoiceFields = ({ event, form, voice }: { readonly event: NetworkEvent; readonly form: { readonly field: (name: 'first' | 'second') => { readonly name: string; readonly label: string; readonly value: string; readonly error: string | undefined } }; readonly voice: Voice }) => {
  const t = publicEventTexts(voice)
  const options = event.themes.map((theme, index) => ({ value: String(index + 1), label: theme }))
  return options.length < 2 ? null : <><SelectField {...form.field('first')} options={options} blank={t.noMatter} />{options.length > 2 && <SelectField {...form.field('second')} options={options} blank={t.noMatter} />}</>
}

export const signUpPage = (frame: Frame, { event, own, filled, now, chosen }: { readonly event: NetworkEvent; readonly own: OwnSignUp; readonly filled: Filled; readonly now: Instant; readonly chosen: boolean }): VNode => {
  const { voice } = frame
  const t = publicEventTexts(voice)
  const form = readable(filled, { first: t.first, second: t.second }, voice)
  const address = `/together/sign-ups/${own.token}`
  const open = takesSignUps(event, now)
  return participantPage(frame, {
    title: t.own, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {chosen && <Note tone="ok" announced><p>{t.chosen}</p></Note>}
        <Stack><h1>{t.own}</h1><Lead>{event.calledOff ? t.calledOff : isOver(event, now) ? t.over : own.placed ? t.placed : t.waits}</Lead></Stack>
        <Pairs items={[{ term: t.when, detail: `${dayOfEvent(event, frame)}, ${hoursOfEvent(event, frame)}` }, { term: t.where, detail: event.place }]} />
        <p><a href={`/together/events/${event.id}`}>{isOver(event, now) ? t.toHarvest : t.toEvent}</a></p>
        {open && <p><a href={`/together/events/${event.id}/calendar.ics`}>{t.calendar}</a></p>}
        {own.came && <Card title={t.idea}><p>{t.ideaWords}</p><Row><ButtonLink href={`${address}/idea`}>{t.idea}</ButtonLink></Row></Card>}
        {open && event.themes.length > 1 && <Form action={`${address}/choices`} gap="m" hidden={{ [actField]: newId() }}><ChoiceFields event={event} form={form} voice={voice} /><Row><Button kind="secondary">{t.choose}</Button></Row></Form>}
        {open && <Section title={t.cancel} gap="s"><p>{t.cancelWords}</p><Form action={`${address}/cancellations`} hidden={{ [actField]: newId() }}><Row><Button kind="secondary">{t.cancelButton}</Button></Row></Form></Section>}
      </>
    ),
  })
}

/** Gone, cancelled, or never there. */
export const noSignUpPage = (frame: Frame, done: 'cancelled' | null = null): VNode => {
  const t = publicEventTexts(frame.voice)
  return participantPage(frame, { title: done ? t.cancelled : t.goneTitle, children: <>{done ? <Confirmation title={t.cancelled}>{t.cancelledWords}</Confirmation> : <Stack><h1>{t.goneTitle}</h1><Lead>{t.gone}</Lead></Stack>}<p><a href="/together">{t.toAll}</a></p></> })
}
export const oftenPage = (frame: Frame): VNode => {
  const t = publicEventTexts(frame.voice)
  return participantPage(frame, { title: t.wait, children: <Stack><h1>{t.wait}</h1></Stack> })
}
