/** One's own talks after the end: when they are due, a moment for each, and saying no. */
import { Button, ButtonLink, Card, Form, Hidden, Lead, Muted, Note, Row, Section, Stack, Timeline, Visibility, type TimelineState } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { capitalised, dateWithYear, longDayWithYear, momentInWords, type Day, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import type { Moment } from '../agenda/free-moments.ts'
import { MomentDays, PlaceForm } from '../agenda/moment-days.tsx'
import { participantPage, type Frame } from '../chrome.tsx'
import { givenName, type Profile } from '../people/person.ts'
import { isOver, type Turn, type TurnState } from './aftercare.ts'
import { endingTexts } from './ending.texts.ts'

type Dated = Frame & { readonly now: Instant }
export type ShownTurn = Turn & { readonly state: TurnState }
export const careDones = ['planned', 'declined', 'wanted'] as const

type T = ReturnType<typeof endingTexts>
const act = () => <input type="hidden" name={actField} value={newId()} />
const drawn = (state: TurnState): TimelineState => (state === 'due' ? 'you' : state === 'planned' || state === 'to-record' ? 'next' : state === 'later' ? 'later' : 'done')

export const careMomentAddress = ({ id }: Pick<Turn, 'id'>): string => `/my-aftercare/${id}/moments`

export const ownCarePage = (frame: Dated, { turns, guide, keptUntil, done, gone }: { readonly turns: readonly ShownTurn[]; readonly guide: Profile | null; readonly keptUntil: Day | null; readonly done: (typeof careDones)[number] | undefined; readonly gone: string | null }) => {
  const t = endingTexts(frame.voice)
  const closed = turns.every(({ state }) => isOver(state))
  const open = turns.filter(({ state }) => state === 'later' || state === 'due' || state === 'planned')
  return participantPage(frame, {
    title: t.careTitle, wrong: gone !== null,
    children: (
      <>
        {gone !== null && <Note tone="warn" announced>{gone}</Note>}
        {done && <Note tone="ok" announced>{t[`done-${done}`]}</Note>}
        <Stack><h1>{t.careTitle}</h1>{closed ? <Lead>{turns.length === 0 ? t.careNone : t.closedText}</Lead> : <><Lead>{t.careLead(turns.length)}</Lead><Visibility>{t.careFree}</Visibility></>}</Stack>
        {turns.length > 0 && <Timeline level={2} items={turns.map(turn => ({ state: drawn(turn.state), title: t.talkNumber(turn.number), status: t[turn.state], children: <Inside frame={frame} turn={turn} guide={guide} t={t} /> }))} />}
        {open.length > 1 && <Card gap="s"><p>{t.restText}</p><Form action="/my-aftercare/refusals">{act()}<Row><Button kind="secondary">{t.rest}</Button></Row></Form></Card>}
        {keptUntil && <Muted>{t.keptUntil(longDayWithYear(keptUntil, frame.voice.locale))}</Muted>}
        <p><a href="/my-trajectory">{t.back}</a></p>
      </>
    ),
  })
}

const Inside = ({ frame, turn, guide, t }: { readonly frame: Dated; readonly turn: ShownTurn; readonly guide: Profile | null; readonly t: T }) => {
  const { now, provider: { zone }, voice: { locale } } = frame
  const { state, talk, number } = turn
  const shown = state === 'planned' || state === 'to-record' || state === 'held' || state === 'missed' ? talk : null
  const name = guide ? givenName(guide.name) : ''
  const answer = (wanted: 'declines' | 'wants', label: string) => <Form action={`/my-aftercare/${turn.id}/answers`} hidden={{ answer: wanted }} gap="s">{act()}<Row><Button kind="quiet">{label}<Hidden>{t.ratherMore(number)}</Hidden></Button></Row></Form>
  return (
    <Stack gap="s">
      <p>{shown ? capitalised(momentInWords(shown.from, now, zone, locale)) : t.around(dateWithYear(turn.dueOn, locale))}</p>
      {state === 'planned' && shown && <p>{t[shown.way](name)}</p>}
      {guide && (state === 'due' || state === 'later') && <Row><ButtonLink href={careMomentAddress(turn)} kind={state === 'due' ? 'primary' : 'secondary'}>{t.chooseMoment}<Hidden>{t.ratherMore(number)}</Hidden></ButtonLink></Row>}
      {guide && state === 'planned' && shown && shown.from > now && <Row><ButtonLink href={careMomentAddress(turn)} kind="secondary">{t.otherMoment}<Hidden>{t.ratherMore(number)}</Hidden></ButtonLink></Row>}
      {(state === 'due' || state === 'later' || state === 'planned' && shown !== null && shown.from > now) && answer('declines', t.rather)}
      {state === 'declined' && answer('wants', t.afterAll)}
    </Stack>
  )
}

export const ownCareMomentPage = (frame: Dated, { turn, guide, moments, minutes, gone }: { readonly turn: Turn; readonly guide: Profile; readonly moments: readonly Moment[]; readonly minutes: number; readonly gone: 'gone' | null }) => {
  const t = endingTexts(frame.voice)
  return participantPage(frame, {
    title: t.momentTitle, wrong: gone !== null,
    children: (
      <>
        {gone && <Note tone="warn" announced>{t.momentGone}</Note>}
        <Stack><h1>{t.momentTitle}</h1><Lead>{t.momentLead(givenName(guide.name), minutes)}</Lead><p>{t.around(dateWithYear(turn.dueOn, frame.voice.locale))}</p></Stack>
        {moments.length === 0 ? <p>{t.momentNone(frame.provider.telephone)}</p> : <PlaceForm action={`/my-aftercare/${turn.id}/appointments`}><Section title={t.chooseMoment}><MomentDays frame={frame} guide={guide} moments={moments} level={3} /></Section></PlaceForm>}
        <Row><ButtonLink href="/my-aftercare" kind="quiet" icon="arrow-left">{t.backToCare}</ButtonLink></Row>
      </>
    ),
  })
}
