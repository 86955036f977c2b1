/** One's own weeks: for whom the plan is about week by week, for a colleague the talks they are in. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Document, ErrorSummary, Form, Lead, Muted, Note, Row, Stack, TextArea, Timeline, Todo, Visibility, type TimelineItem } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { capitalised, momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { answerLength, preparationFields, type Preparation, type Seat } from './dialogue.ts'
import { dialogueTexts } from './dialogue.texts.ts'
import { comes } from './keeping-weeks.ts'
import { gates, isSure, type Gate } from './gate.ts'
import type { PlanTalk } from './plan.store.ts'
import { workfloorRecovery } from './programme.ts'

type T = ReturnType<typeof dialogueTexts>
export type Dated = Frame & { readonly now: Instant }
const inWords = ({ now, provider, voice }: Dated, moment: Instant) => momentInWords(moment, now, provider.zone, voice.locale)
const nameOf = (kind: string, { voice: { locale } }: Frame) => Object.entries(workfloorRecovery.talks).find(([key]) => key === kind)?.[1].name[locale] ?? kind

export type OwnTalk = PlanTalk & { readonly mine: 'yes' | 'no'; readonly others: string; readonly prepared: 'yes' | 'no'; readonly together: 'open' | 'closed' }

const Line = ({ frame, talk, t }: { readonly frame: Dated; readonly talk: OwnTalk; readonly t: T }) => (
  <li>
    {nameOf(talk.kind, frame)}{talk.kind === 'dialogue' && ` ${talk.others === '' ? t.noGuest : t.with(talk.others)}`}, {inWords(frame, talk.from)}
    {talk.cancelled === 'yes' ? ` (${t.cancelled})` : talk.outcome !== null ? ` (${t.held})` : ''}
    {talk.kind === 'dialogue' && comes(talk, frame.now) && <> <a href={`/dialogues/${talk.talk}/preparation`}>{talk.prepared === 'yes' ? t.preparedLink : t.prepare}</a></>}
    {talk.together === 'open' && <> <a href={`/dialogues/${talk.talk}`}>{t.toTogether}</a></>}
  </li>
)

/** Whose turn it is, and what comes next. */
const Turn = ({ frame, talks, t }: { readonly frame: Dated; readonly talks: readonly OwnTalk[]; readonly t: T }) => {
  const coming = talks.filter(talk => comes(talk, frame.now))
  const [next] = coming
  const toPrepare = coming.find(({ kind, prepared, from }) => kind === 'dialogue' && prepared === 'no' && from.getTime() - frame.now.getTime() < 7 * 86_400_000)
  return (
    <>
      {toPrepare && <Todo kicker={t.yourTurn} title={t.prepare}><p>{capitalised(inWords(frame, toPrepare.from))}{toPrepare.others !== '' && ` ${t.with(toPrepare.others)}`}</p><Row><ButtonLink href={`/dialogues/${toPrepare.talk}/preparation`}>{t.prepare}</ButtonLink></Row></Todo>}
      {next && (
        <Card strong kicker={t.next} title={capitalised(inWords(frame, next.from))}>
          {!toPrepare && <p>{t.nothing}</p>}
          <p>{nameOf(next.kind, frame)}{next.others !== '' && ` ${t.with(next.others)}`}</p>
          <Row><ButtonLink kind="quiet" icon="calendar-blank" href="/my-plan/calendar.ics">{t.calendar}</ButtonLink></Row>
        </Card>
      )}
    </>
  )
}

/** The talks in which is decided half way and at the end: beside the weeks, and shown in theirs. */
export type OwnEvaluation = { readonly week: number; readonly kind: string; readonly from: Instant; readonly held: 'yes' | 'no' }

const weekItems = (frame: Dated, talks: readonly OwnTalk[], passed: readonly Gate[], evaluations: readonly OwnEvaluation[], t: T): readonly TimelineItem[] => {
  const weeks = [...new Set(talks.map(({ week }) => week))].toSorted((one, other) => one - other)
  const current = talks.find(talk => comes(talk, frame.now))?.week ?? null
  return weeks.map(week => {
    const own = talks.filter(talk => talk.week === week)
    const called = own.every(({ cancelled }) => cancelled === 'yes')
    const state = called || !own.some(talk => comes(talk, frame.now)) ? 'done' as const : week === current ? 'next' as const : 'later' as const
    const decided = passed.find(one => one.week === week)
    return {
      state, title: t.week(week), status: called ? t.stopped : state === 'done' ? t.done : state === 'next' ? t.now : isSure(week, passed) ? t.coming : t.later,
      children: (
        <>
          <ul>
            {own.map(talk => <Line key={talk.talk} frame={frame} talk={talk} t={t} />)}
            {evaluations.filter(one => one.week === week).map(one => <li key={one.kind}>{nameOf(one.kind, frame)}, {inWords(frame, one.from)}{one.held === 'yes' && ` (${t.held})`}</li>)}
          </ul>
          {decided ? <><p>{t[decided.decision]}</p>{decided.words !== '' && <p>{decided.words}</p>}{decided.withoutTalk !== '' && <p>{t.withoutTalk(decided.withoutTalk)}</p>}</> : gates.some(gate => gate.week === week) && <p>{t.gate}</p>}
          {!called && state === 'later' && !isSure(week, passed) && <p>{t.unsure}</p>}
        </>
      ),
    }
  })
}

export const myPlanPage = (frame: Dated, { talks, passed, evaluations }: { readonly talks: readonly OwnTalk[]; readonly passed: readonly Gate[]; readonly evaluations: readonly OwnEvaluation[] }): VNode => {
  const t = dialogueTexts(frame.voice)
  const mine = talks.filter(talk => talk.mine === 'yes')
  const asGuest = talks.filter(talk => talk.mine === 'no')
  return participantPage(frame, {
    title: t.planTitle,
    children: (
      <>
        <Stack><h1>{t.planTitle}</h1>{mine.length > 0 && <Lead>{t.planLead(Math.max(...mine.map(({ week }) => week)))}</Lead>}{talks.length === 0 && <p>{t.noPlan}</p>}</Stack>
        <Turn frame={frame} talks={talks} t={t} />
        {mine.length > 0 && <Timeline level={2} items={weekItems(frame, mine, passed, evaluations, t)} />}
        {asGuest.length > 0 && <Stack><p>{t.guestLead}</p><ul>{asGuest.map(talk => <Line key={talk.talk} frame={frame} talk={talk} t={t} />)}</ul></Stack>}
        <p><a href="/my-trajectory">{t.toHome}</a></p>
      </>
    ),
  })
}

export type PreparationProblem = 'preparation.empty' | 'preparation.over' | 'preparation.newer' | 'preparation.too-long'

export const preparationPage = (frame: Dated, { seat, words, version, shows, done, problem }: { readonly seat: Seat; readonly words: Preparation; readonly version: number; readonly shows: 'yes' | 'no'; readonly done: 'kept' | null; readonly problem: PreparationProblem | null }): VNode => {
  const t = dialogueTexts(frame.voice)
  const over = seat.until <= frame.now || seat.cancelled === 'yes'
  return participantPage(frame, {
    title: t.preparationTitle, wrong: problem !== null,
    children: (
      <>
        {problem && <ErrorSummary title={t.wrong} errors={[{ field: 'say', message: t[problem] }]} />}
        {done && <Note tone="ok" announced>{t.kept}</Note>}
        <Stack><h1>{t.preparationTitle}</h1><Lead>{t.preparationLead(inWords(frame, seat.from))}</Lead><Visibility nobody>{shows === 'yes' ? t.shown : t.alone}</Visibility></Stack>
        {over
          ? <Document label={t.preparationTitle} head={<strong>{t['preparation.over']}</strong>}>{preparationFields.filter(field => words[field] !== '').map(field => <p key={field}><strong>{t[field]}</strong> {words[field]}</p>)}</Document>
          : <Form action={`/dialogues/${seat.talk}/preparations`} hidden={{ version: String(version), [actField]: newId() }}>
              {preparationFields.map(field => <TextArea key={field} name={field} label={t[field]} rows={3} maxlength={answerLength} value={words[field]} optional={t.optional} />)}
              <Row><Button>{t.keep}</Button><ButtonLink kind="quiet" href="/my-plan">{t.toHome}</ButtonLink></Row>
            </Form>}
        {version > 0 && (
          <Card title={shows === 'yes' ? t.shown : t.hidden}>
            <Form action={`/dialogues/${seat.talk}/showings`} hidden={{ shows: shows === 'yes' ? 'no' : 'yes', [actField]: newId() }}><Row><Button kind="secondary">{shows === 'yes' ? t.hide : t.show}</Button></Row></Form>
          </Card>
        )}
      </>
    ),
  })
}

export const Words = ({ words, name, t }: { readonly words: Preparation; readonly name: string; readonly t: T }) => (
  <Document label={t.preparedBy(name)} head={<strong>{t.preparedBy(name)}</strong>}>{preparationFields.filter(field => words[field] !== '').map(field => <p key={field}><Muted>{t[field]}</Muted> {words[field]}</p>)}</Document>
)
export type Speaker = { readonly party: Id<'party'>; readonly name: string }
