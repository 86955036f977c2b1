/** For whoever holds an event: writing it, who comes, and what came of it. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, CheckField, Counts, DateField, Empty, Form, Lead, Muted, Note, Row, Section, SelectField, Stack, Table, Tag, TextArea, TextField, TimeField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { readable, type Filled } from '../filled-form.ts'
import { harvestLength, isOver, type NetworkEvent } from './event.ts'
import type { EventNumbers } from './event.store.ts'
import type { Harvest } from './known-events.ts'
import { organiseTexts } from './organise.texts.ts'
import { dayOfEvent, hoursOfEvent } from './public.pages.tsx'
import type { SignUp } from './sign-up.ts'
import type { Seats } from './sign-up.store.ts'

const act = () => ({ [actField]: newId() })
export const addressOf = ({ id }: Pick<NetworkEvent, 'id'>): string => `/administration/together/events/${id}`

export const eventFormPage = (frame: AdministrationFrame, event: NetworkEvent | null, filled: Filled): VNode => {
  const { voice } = frame
  const t = organiseTexts(voice)
  const labels = { title: t.title, day: t.day, from: t.from, until: t.until, place: t.place, forWhom: t.forWhom, about: t.about, programme: t.programme, themes: t.themes, places: t.places, tellsBackOn: t.tellsBackOn }
  const { field, errors } = readable(filled, labels, voice)
  return administrationPage(frame, {
    part: 'together', title: event ? t.editTitle : t.newTitle, errors,
    children: (
      <>
        <p><a href={event ? addressOf(event) : '/administration/together'}>{event ? t.toEvent : t.toAll}</a></p>
        <Form action={event ? `${addressOf(event)}/versions` : '/administration/together/events'} gap="m" hidden={{ ...act(), ...(event ? { number: String(event.number) } : {}) }}>
          <TextField {...field('title')} width="full" maxlength={120} />
          <Row><DateField {...field('day')} /><TimeField {...field('from')} minutes={15} /><TimeField {...field('until')} minutes={15} /></Row>
          <TextField {...field('place')} hint={t.placeHint} width="full" maxlength={200} />
          <TextField {...field('forWhom')} width="full" maxlength={300} />
          <TextArea {...field('about')} optional={t.optional} maxlength={2000} />
          <TextArea {...field('programme')} optional={t.optional} hint={t.programmeHint} rows={6} />
          <TextArea {...field('themes')} optional={t.optional} hint={t.themesHint} />
          <TextField {...field('places')} inputmode="numeric" width="short" />
          <DateField {...field('tellsBackOn')} optional={t.optional} hint={t.tellsBackHint} />
          <Row><Button>{t.save}</Button></Row>
        </Form>
      </>
    ),
  })
}

export type OrganiseView = {
  readonly event: NetworkEvent
  readonly signUps: readonly SignUp[]
  readonly numbers: EventNumbers | null
  readonly harvested: number
  readonly told: boolean
  readonly next: NetworkEvent | null
  readonly filled: Filled
  readonly now: Instant
  readonly saved: boolean
}

export const organisePage = (frame: AdministrationFrame, view: OrganiseView): VNode => {
  const { voice } = frame
  const { event, signUps, numbers, told, harvested, next, filled, now, saved } = view
  const t = organiseTexts(voice)
  const { field, errors } = readable(filled, { day: t.day, tell: t.tell }, voice)
  const address = addressOf(event)
  const over = isOver(event, now)
  const [placed, waiting] = [signUps.filter(one => one.placed), signUps.filter(one => !one.placed)]
  return administrationPage(frame, {
    part: 'together', title: event.title, errors, saved,
    children: (
      <>
        <Stack gap="s"><p><a href="/administration/together">{t.toAll}</a></p><Lead>{dayOfEvent(event, frame)}, {hoursOfEvent(event, frame)}</Lead></Stack>
        {event.calledOff ? <Note tone="warn"><p>{t.isCalledOff}</p></Note> : event.opened
          ? <Note tone="ok"><p>{t.opened} <a href={`/together/events/${event.id}`}>{t.seePublic}</a></p></Note>
          : <Note tone="info"><p>{event.follows ? t.announced : t.draft}</p><Form action={`${address}/openings`} hidden={act()}><Row><Button>{t.open}</Button></Row></Form></Note>}
        <Row>
          <ButtonLink kind="secondary" href={`${address}/edit`}>{t.edit}</ButtonLink>
          {placed.length > 0 && <ButtonLink kind="secondary" href={`${address}/subgroups`}>{t.toSubgroups}</ButtonLink>}
          {placed.length > 0 && <ButtonLink kind="secondary" href={`${address}/list`}>{t.toList}</ButtonLink>}
          {event.opened && !event.calledOff && event.themes.length > 0 && over && <ButtonLink kind="secondary" href={`${address}/harvest`}>{t.toHarvest}</ButtonLink>}
        </Row>
        {event.opened && (
          <Section title={t.figures}>
            <Counts label={t.figures} items={[{ value: numbers?.placed ?? placed.length, label: t.placed }, ...(numbers ? [] : [{ value: waiting.length, label: t.waiting }]), ...(over ? [{ value: numbers?.came ?? signUps.filter(({ came }) => came).length, label: t.came }] : [])]} />
            {numbers ? <Muted>{t.onlyNumbers}</Muted> : signUps.length === 0 ? <Empty><p>{t.nobody}</p></Empty> : <>
              <Themes themes={event.themes} />
              <Table
                label={t.figures} columns={[{ label: t.name }, { label: t.organisation }, { label: t.mail }, { label: t.choice }, { label: t.state }]}
                rows={signUps.map(one => [one.name, one.organisation, one.mail, choiceByNumber(one, t.noMatter), one.placed ? <Tag tone="ok">{t.hasPlace}</Tag> : <Tag tone="warn">{t.waits}</Tag>])}
              />
            </>}
          </Section>
        )}
        {over && placed.length > 0 && !told && (
          <Card title={t.presence}>
            <p>{t.presenceLead}</p>
            <Form action={`${address}/presences`} gap="s" hidden={act()}>
              {placed.map(one => <CheckField key={one.id} name="came" id={`came-${one.id}`} value={one.id} checked={one.came}>{one.name}, {one.organisation}</CheckField>)}
              <Row><Button kind="secondary">{t.keepPresence}</Button></Row>
            </Form>
          </Card>
        )}
        {over && event.opened && !event.calledOff && (told ? <Note tone="ok"><p>{t.told}</p></Note> : (
          <Card title={t.tell}>
            <p>{harvested > 0 ? t.tellLead : t['event.nothing-to-tell']}</p>
            {harvested > 0 && <Form action={`${address}/words`} hidden={act()}><Row><Button>{t.tellButton}</Button></Row></Form>}
          </Card>
        ))}
        {event.opened && (
          <Card title={t.next}>
            {next ? <p>{t.nextIs} <a href={addressOf(next)}>{t.toNext}</a></p> : (
              <Form action={`${address}/next-dates`} gap="m" hidden={act()}><p>{t.nextLead}</p><DateField {...field('day')} /><Row><Button kind="secondary">{t.nextButton}</Button></Row></Form>
            )}
          </Card>
        )}
        {event.opened && !event.calledOff && !over && (
          <Section title={t.callOff} gap="s"><p>{t.callOffLead}</p><Form action={`${address}/callings-off`} hidden={act()}><Row><Button kind="danger">{t.callOffButton}</Button></Row></Form></Section>
        )}
      </>
    ),
  })
}

/** By number: a column of long names is read by nobody on a telephone. What they mean stands above it. */
const choiceByNumber = ({ first, second }: Pick<SignUp, 'first' | 'second'>, noMatter: string): string => (first === null ? noMatter : [first, second].filter(one => one !== null).join(', '))
const Themes = ({ themes }: Pick<NetworkEvent, 'themes'>) => (themes.length > 0 ? <ol>{themes.map((theme, index) => <li key={index}>{theme}</li>)}</ol> : null)

type Divided = { readonly event: NetworkEvent; readonly placed: readonly SignUp[]; readonly seats: Seats | null }

export const subgroupsPage = (frame: AdministrationFrame, { event, placed, seats, saved }: Divided & { readonly saved: boolean }): VNode => {
  const t = organiseTexts(frame.voice)
  const address = addressOf(event)
  const chose = placed.filter(({ first }) => first !== null)
  return administrationPage(frame, {
    part: 'together', title: t.subgroups, saved,
    children: (
      <>
        <Stack gap="s"><p><a href={address}>{t.toEvent}</a></p><Lead>{event.title}</Lead><p>{event.themes.length > 0 ? t.rule : t.noThemes}</p></Stack>
        {event.themes.length > 0 && <Form action={`${address}/divisions`} hidden={act()}><Row><Button kind={seats ? 'secondary' : 'primary'}>{seats ? t.divideAgain : t.divide}</Button>{seats && <ButtonLink kind="secondary" href={`${address}/list`}>{t.toList}</ButtonLink>}</Row></Form>}
        {seats && event.themes.length > 0 && (
          <Section title={t.byHand}>
            <Themes themes={event.themes} />
            <Muted>{t.inFirst(chose.filter(one => seats.get(one.id) === one.first).length, chose.length)}</Muted>
            <Form action={`${address}/seats`} gap="m" hidden={act()}>
              <Table
                label={t.byHand} columns={[{ label: t.name }, { label: t.organisation }, { label: t.choice }, { label: t.subgroups }]}
                rows={placed.map(one => [one.name, one.organisation, choiceByNumber(one, t.noMatter),
                  <SelectField key={one.id} name={`seat-${one.id}`} label={t.group(one.name)} value={String(seats.get(one.id) ?? '')} blank={t.undivided} options={event.themes.map((theme, index) => ({ value: String(index + 1), label: `${index + 1}. ${theme}` }))} />])}
              />
              <Row><Button>{t.keepSeats}</Button></Row>
            </Form>
          </Section>
        )}
      </>
    ),
  })
}

/** On paper, by subgroup. */
export const listPage = (frame: AdministrationFrame, { event, placed, seats }: Divided): VNode => {
  const t = organiseTexts(frame.voice)
  const seatOf = (one: SignUp) => seats?.get(one.id) ?? null
  const groups = [...event.themes.map((theme, index) => ({ theme, people: placed.filter(one => seatOf(one) === index + 1) })), { theme: t.undivided, people: placed.filter(one => seatOf(one) === null) }].filter(({ people }) => people.length > 0)
  return administrationPage(frame, {
    part: 'together', title: t.list,
    children: (
      <>
        <Stack gap="s"><p><a href={addressOf(event)}>{t.toEvent}</a></p><Lead>{event.title}</Lead><p>{dayOfEvent(event, frame)}, {hoursOfEvent(event, frame)}, {event.place}</p></Stack>
        {groups.map(({ theme, people }) => (
          <Section key={theme} title={theme} gap="s">
            <Muted>{t.size(people.length)}</Muted>
            <Table label={theme} columns={[{ label: t.name }, { label: t.organisation }]} rows={people.map(one => [one.name, one.organisation])} />
          </Section>
        ))}
        <hv-print label={t.print} />
      </>
    ),
  })
}

export const harvestPage = (frame: AdministrationFrame, { event, harvests, filled, wrongTheme, saved }: { readonly event: NetworkEvent; readonly harvests: readonly Harvest[]; readonly filled: Filled; readonly wrongTheme: number | null; readonly saved: boolean }): VNode => {
  const { voice } = frame
  const t = organiseTexts(voice)
  const wrong = readable(filled, { words: t.harvest }, voice)
  return administrationPage(frame, {
    part: 'together', title: t.harvest, errors: wrong.errors.map(one => ({ ...one, field: `words-${wrongTheme}` })), saved,
    children: (
      <>
        <Stack gap="s"><p><a href={addressOf(event)}>{t.toEvent}</a></p><Lead>{event.title}</Lead><p>{event.themes.length > 0 ? t.harvestLead : t.harvestNone}</p></Stack>
        {event.themes.map((theme, index) => {
          const written = harvests.find(one => one.theme === index + 1)
          const mine = wrongTheme === index + 1 ? wrong.field('words') : { value: written?.words ?? '', error: undefined }
          return (
            <Card key={theme} title={theme}>
              <Form action={`${addressOf(event)}/harvests`} gap="m" hidden={{ ...act(), theme: String(index + 1) }}>
                <TextArea name="words" id={`words-${index + 1}`} label={t.harvestOf(theme)} value={mine.value} error={mine.error} rows={6} maxlength={harvestLength} />
                <Row><Button kind="secondary">{t.keepHarvest}</Button>{written && <ButtonLink kind="quiet" href={`/administration/together/ideas/new?event=${event.id}&theme=${index + 1}`}>{t.toIdea}</ButtonLink>}</Row>
              </Form>
            </Card>
          )
        })}
      </>
    ),
  })
}
