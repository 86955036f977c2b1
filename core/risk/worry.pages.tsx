import { h, type VNode } from 'preact'
import { Button, Card, Choices, ErrorSummary, Form, Grid, Heading, Muted, Note, Pairs, Row, Stack, Tag, TextArea, Visibility, type TagTone } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { capitalised, longDay, dayOf, addDays, momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage } from '../chrome.tsx'
import { crisisNumbers } from '../crisis-numbers.ts'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { DutiesCard, Silences } from './duties.pages.tsx'
import type { BrokenSilence } from './duties.ts'
import { levels, type Identity, type Level, type Turn, type Worry } from './risk.ts'
import { worryTexts } from './worry.texts.ts'

type Dated = StaffFrame & { readonly now: Instant }
type T = ReturnType<typeof worryTexts>
const act = () => <input type="hidden" name={actField} value={newId()} />
export const toneOf: Readonly<Record<Level, TagTone>> = { green: 'ok', yellow: 'go', orange: 'warn', red: 'late' }

/** What may be done with the envelope of a file, from where one stands. */
export type EnvelopeState =
  | { readonly is: 'none' | 'closed' }
  | { readonly is: 'may-open' | 'waiting'; readonly worry: Id<'risk-level'> }
  | { readonly is: 'open'; readonly identity: Identity }

export type WorryView = {
  readonly talk: Id<'talk'>
  readonly worries: readonly Worry[]
  readonly backups: readonly (Turn & { readonly name: string })[]
  readonly envelope: EnvelopeState
  /** The worry that is red today. */
  readonly red: Id<'risk-level'> | null
  readonly silences: readonly BrokenSilence[]
  readonly done: 'recorded' | 'called' | 'told' | null
  readonly problem?: { readonly field: 'level' | 'reasons'; readonly message: string }
  readonly typed?: { readonly level: string | null; readonly reasons: string | null }
}

/** What to do when a talk worries you, and afterwards the level. The first half says nothing about anyone, so it can stay open during the talk. */
export const worryPage = (frame: Dated, view: WorryView): VNode => {
  const { talk, worries, backups, done, problem } = view
  const t = worryTexts(frame.voice)
  const numbers = crisisNumbers[frame.provider.country]
  const chat = h('a', { href: numbers.suicideChat, rel: 'noreferrer' }, new URL(numbers.suicideChat).hostname.replace('www.', ''))
  return staffPage(frame, {
    place: 'people', title: t.title, wrong: problem !== undefined,
    children: (
      <Stack gap="l">
        {problem && <ErrorSummary title={t.title} errors={[problem]} />}
        {done && done !== 'told' && <Note tone="ok" announced><p>{t.recorded} {done === 'called' && t.called}</p></Note>}
        <Heading level={1}>{t.title}</Heading>
        <Card title={t.now} strong><p>{t.nowCall(numbers.emergency)}</p></Card>
        <Card title={t.backupTitle}>
          {backups.length === 0 ? <p>{t.nobody(frame.provider.telephone)}</p> : <ul>{backups.map(turn => <li key={turn.id}>{t.onCall(turn.name, turn.telephone)}</li>)}</ul>}
        </Card>
        <Grid>
          <Card title={t.suicide}><p>{t.suicideAsk}</p><p>{t.suicideCall(numbers.suicide, chat)}</p></Card>
          <Card title={t.anonymous}><p>{t.anonymousWhat}</p></Card>
          <Card title={t.violence}><p>{t.violenceCall(numbers.violence)}</p></Card>
          <Card title={t.doctor}><p>{t.doctorCall(numbers.doctorAfterHours)}</p></Card>
        </Grid>
        <Card title={t.afterwards}><ol><li>{t.consult}</li><li>{t.write}</li><li>{t.employer}</li></ol></Card>
        <Record view={view} t={t} />
        <Card title={t.envelopeTitle}><Envelope state={view.envelope} t={t} waits={t.waits} /></Card>
        <DutiesCard red={view.red} silences={view.silences} recorded={done === 'told' ? 'recorded' : 'not'} frame={frame} />
        {worries.length > 0 && (
          <Card title={t.before}>
            <ul>{worries.map(worry => <li key={worry.id}><Tag tone={toneOf[worry.level]}>{t.beforeLine(capitalised(momentInWords(worry.recordedAt, frame.now, frame.provider.zone, frame.voice.locale)), t[worry.level])}</Tag>{worry.reasons && <p>{worry.reasons}</p>}</li>)}</ul>
          </Card>
        )}
        <p><a href={`/talks/${talk}`}>{t.back}</a></p>
      </Stack>
    ),
  })
}

function Record({ view: { talk, problem, typed }, t }: { readonly view: WorryView; readonly t: T }) {
  const hints: Readonly<Record<Level, string>> = { green: t.greenHint, yellow: t.yellowHint, orange: t.orangeHint, red: t.redHint }
  const error = (field: 'level' | 'reasons') => (problem?.field === field ? problem.message : undefined)
  return (
    <Card title={t.step}>
      <Form action={`/talks/${talk}/risk-levels`} gap="m">
        {act()}
        <Choices name="level" label={t.levelLabel} error={error('level')} value={typed?.level ?? null} options={levels.map(value => ({ value, label: t[value], hint: hints[value] }))} />
        <TextArea name="reasons" label={t.why} optional={t.optional} rows={4} maxlength={4000} value={typed?.reasons ?? null} error={error('reasons')} seen={<Visibility nobody>{t.whyHint}</Visibility>} />
        <Row><Button>{t.record}</Button></Row>
      </Form>
    </Card>
  )
}

export function Envelope({ state, t, waits }: { readonly state: EnvelopeState; readonly t: T; readonly waits: string }) {
  if (state.is === 'none') return <p>{t.envelopeNone}</p>
  if (state.is === 'open') return <><Note tone="warn"><p>{t.open}</p></Note><Pairs items={[{ term: t.name, detail: state.identity.name }, { term: t.number, detail: state.identity.telephone }, { term: t.town, detail: state.identity.town }]} /><Muted>{t.yesNote}</Muted></>
  return (
    <>
      <p>{t.envelopeThere}</p>
      {state.is === 'closed' && <p>{t.envelopeRed}</p>}
      {state.is === 'waiting' && <p>{waits}</p>}
      {state.is === 'may-open' && <Form action={`/risk-levels/${state.worry}/yes`} gap="s">{act()}<Row><Button kind="danger">{t.yes}</Button></Row><Muted>{t.yesNote}</Muted></Form>}
    </>
  )
}

export type CallView = Worry & { readonly silences: readonly BrokenSilence[]; readonly calledAt: Instant; readonly guide: string; readonly envelope: EnvelopeState }

/** What a back-up was called about: the worry and whom to call, never who it is. */
export const callsPage = (frame: Dated, calls: readonly CallView[], turns: readonly Turn[]): VNode => {
  const { voice, provider, now } = frame
  const t = worryTexts(voice)
  return staffPage(frame, {
    place: 'backup', title: t.calls,
    children: (
      <Stack gap="l">
        <Heading level={1}>{t.calls}</Heading>
        <p>{t.callsLead}</p>
        {calls.length === 0 && <p>{t.noCalls}</p>}
        {calls.map(call => (
          <Card key={call.id} title={t.callFrom(call.guide, momentInWords(call.calledAt, now, provider.zone, voice.locale))}>
            <Row><Tag tone={toneOf[call.level]}>{t[call.level]}</Tag></Row>
            {call.reasons && <p>{call.reasons}</p>}
            {call.level === 'red' && <Envelope state={call.envelope} t={t} waits={t.waitsGuide} />}
            <Silences silences={call.silences} frame={frame} />
          </Card>
        ))}
        <Card title={t.myTurns}>
          {turns.length === 0 ? <p>{t.noTurns}</p> : <ul>{turns.map(({ id, from, until }) => <li key={id}>{t.turn(longDay(from, voice.locale), longDay(addDays(until, -1), voice.locale))}{from <= dayOf(now, provider.zone) && <>{' '}<Tag tone="go">{t.backupTitle}</Tag></>}</li>)}</ul>}
        </Card>
      </Stack>
    ),
  })
}
