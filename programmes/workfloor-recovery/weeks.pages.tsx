/** The weeks as they lie, for the guide: what comes, who speaks, what is to be decided. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Choices, DateField, ErrorSummary, Form, Heading, Hidden, Lead, Muted, Note, Row, Section, SelectField, Stack, Table, Tag, TextArea, TimeField } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { capitalised, clock, dateWithYear, dayOf, longDay, momentInWords, mondayOf, wallTimeOf } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage } from '../../core/chrome.tsx'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import type { Clock } from '../../core/talks/person-row.tsx'
import { comes, type Shifted } from './keeping-weeks.ts'
import { gateDecisions, gateLength, isSure, type Gate, type GateWeek } from './gate.ts'
import { minutesForReports, type Colleague, type Trouble } from './laying.ts'
import { hoursIn, talkName, Top, type PlanAbout } from './laying.pages.tsx'
import type { PlanTalk } from './plan.store.ts'
import { weeksTexts } from './weeks.texts.ts'

type T = ReturnType<typeof weeksTexts>
export type GateProblem = 'gate.choose' | 'gate.words' | 'gate.without-talk' | 'gate.not-due'
export type GateTyped = { readonly decision: string; readonly words: string; readonly withoutTalk: string; readonly problem: GateProblem | null }
/** How far the talk is in which a gate is decided. */
export type GateEvaluation = { readonly is: 'none' } | { readonly is: 'held'; readonly talk: Id<'talk'> } | { readonly is: 'planned'; readonly talk: Id<'talk'>; readonly from: Date }
/** The page on which its moment is chosen. */
const planned = { 4: 'half-way', 8: 'end-evaluation' } as const
const fieldOf = (problem: GateProblem) => (problem === 'gate.words' ? 'words' : problem === 'gate.without-talk' ? 'withoutTalk' : 'decision')

const act = () => ({ [actField]: newId() })
const inWords = (moment: Date, { now, zone, locale }: Clock) => capitalised(momentInWords(moment, now, zone, locale))

const stateOf = (talk: PlanTalk, gates: readonly Gate[], now: Date, t: T) => {
  if (talk.outcome !== null) return talk.outcome === 'held' || talk.outcome === 'held-late' || talk.outcome === 'broken-off' ? <Tag tone="ok">{t.held}</Tag> : <Tag>{t.missed}</Tag>
  if (talk.cancelled === 'yes') return <Tag>{t.cancelled}</Tag>
  if (talk.from <= now) return <Tag tone="late"><a href={`/talks/${talk.talk}`}>{t.toRecord}</a></Tag>
  return isSure(talk.week, gates) ? <Tag tone="go">{t.planned}</Tag> : <Tag tone="quiet">{t.unsure}</Tag>
}

export const weeksPage = (frame: StaffFrame, { about, talks, gates, due, evaluations, colleagues, when, done, gate }: {
  readonly about: PlanAbout; readonly talks: readonly PlanTalk[]; readonly gates: readonly Gate[]; readonly due: GateWeek | null; readonly evaluations: ReadonlyMap<number, GateEvaluation>
  readonly colleagues: ReadonlyMap<Id<'party'>, string>; readonly when: Clock; readonly done: 'booked' | 'changed' | null; readonly gate: GateTyped
}): VNode => {
  const t = weeksTexts(frame.voice)
  const { locale, zone, now } = when
  return staffPage(frame, {
    place: 'people', title: t.title, wrong: gate.problem !== null,
    children: (
      <Stack gap="l">
        {gate.problem && <ErrorSummary title={t.wrong} errors={[{ field: fieldOf(gate.problem), message: t[gate.problem] }]} />}
        {done && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        <Top about={about} title={t.title} t={t} />
        {due !== null && <GateForm about={about} week={due} gate={gate} evaluation={evaluations.get(due) ?? { is: 'none' }} when={when} t={t} />}
        {[...new Set(talks.map(({ week }) => week))].toSorted((one, other) => one - other).map(week => {
          const own = talks.filter(one => one.week === week)
          const first = own[0]
          const decided = gates.find(one => one.week === week)
          return (
            <Section key={week} title={t.week(week, first ? longDay(mondayOf(dayOf(first.from, zone)), locale) : '')}>
              <Muted>{t.hours(hoursIn(own.reduce((sum, { minutes }) => sum + minutes, minutesForReports), locale))}</Muted>
              <Table label={t.week(week, '')} columns={[{ label: t.talk }, { label: t.moment }, { label: t.with }, { label: t.state }, { label: t.change, hidden: true }]}
                rows={own.map((talk, index) => {
                  const name = talkName(own, index, locale, t)
                  const withWhom = talk.guests.map(guest => colleagues.get(guest)).filter(Boolean).join(', ')
                  return [<a href={`/talks/${talk.talk}`}>{name}</a>, inWords(talk.from, when), talk.kind === 'dialogue' ? <>{withWhom || <strong>{t.nobody}</strong>}{talk.cancelled === 'no' && <>, <a href={`/dialogues/${talk.talk}`}>{t.together}<Hidden>{t.changeMore(name)}</Hidden></a></>}</> : '–', stateOf(talk, gates, now, t),
                    comes(talk, now) ? <a href={`/plan-talks/${talk.talk}`}>{t.change}<Hidden>{t.changeMore(name)}</Hidden></a> : '']
                })} />
              {own.some(talk => comes(talk, now)) && <p><a href={`/trajectories/${about.trajectory}/weeks/${week}/later`}>{t.later}{t.laterMore(week)}</a></p>}
              {decided && <Note tone={decided.decision === 'stops' ? 'warn' : 'ok'}><p>{t[decided.decision]}. {t.gateDecided(dateWithYear(dayOf(decided.decidedAt, zone), locale))}</p>{decided.words !== '' && <p>{decided.words}</p>}{decided.withoutTalk !== '' && <p>{t.gateWithout(decided.withoutTalk)}</p>}</Note>}
            </Section>
          )
        })}
      </Stack>
    ),
  })
}

function GateForm({ about, week, gate, evaluation, when, t }: { readonly about: PlanAbout; readonly week: GateWeek; readonly gate: GateTyped; readonly evaluation: GateEvaluation; readonly when: Clock; readonly t: T }) {
  return (
    <Card strong title={week === 4 ? t.gateTitle : t.endGateTitle}>
      <p>{t.gateLead}</p>
      {evaluation.is === 'none' && <p><a href={`/trajectories/${about.trajectory}/${planned[week]}`}>{t.gatePlan}</a></p>}
      {evaluation.is === 'planned' && <p>{t.gatePlanned(inWords(evaluation.from, when))} <a href={`/talks/${evaluation.talk}`}>{t.gateTalk}</a></p>}
      {evaluation.is === 'held' && <p>{t.gateHeld} <a href="/reports">{t.gateReport}</a></p>}
      <Form action={`/trajectories/${about.trajectory}/gates`} gap="m" hidden={{ week: String(week), ...act() }}>
        <Choices name="decision" label={t.gate} hint={t.gateStops} value={gate.decision} options={gateDecisions.map(one => ({ value: one, label: t[one] }))} error={gate.problem && fieldOf(gate.problem) === 'decision' ? t[gate.problem] : undefined} />
        <TextArea name="words" label={t.gateWords} hint={t.gateWordsHint} maxlength={gateLength} rows={3} value={gate.words} optional={t.optional} error={gate.problem === 'gate.words' ? t['gate.words'] : undefined} />
        {evaluation.is !== 'held' && <TextArea name="withoutTalk" label={t.gateWhy} hint={t.gateWhyHint} maxlength={gateLength} rows={2} value={gate.withoutTalk} error={gate.problem === 'gate.without-talk' ? t['gate.without-talk'] : undefined} />}
        <Row><Button>{t.gateKeep}</Button></Row>
      </Form>
    </Card>
  )
}

/** One talk: another moment, or another colleague where there is none. */
export const planTalkPage = (frame: StaffFrame, { about, talk, others, typed, trouble, when }: {
  readonly about: PlanAbout; readonly talk: PlanTalk; readonly others: readonly Colleague[]; readonly typed: { readonly day: string; readonly time: string } | null; readonly trouble: Trouble | 'appointment.begun' | null; readonly when: Clock
}): VNode => {
  const t = weeksTexts(frame.voice)
  const { zone } = when
  const lonely = talk.kind === 'dialogue' && talk.guests.length === 0
  const atGuest = trouble === 'no-colleague' || lonely && trouble === 'colleague-taken'
  return staffPage(frame, {
    place: 'people', title: t.moveTitle, wide: false, wrong: trouble !== null,
    children: (
      <Stack gap="l">
        {trouble && <ErrorSummary title={t.wrong} errors={[{ field: atGuest ? 'colleague' : 'day', message: t[trouble] }]} />}
        <Stack gap="s">
          <p><a href={`/trajectories/${about.trajectory}/weeks`}>{t.backToWeeks}</a></p>
          <Heading level={1}>{t.moveTitle}</Heading>
          <Lead>{t.moveLead(momentInWords(talk.from, when.now, zone, when.locale))}</Lead>
        </Stack>
        {lonely && (
          <Card strong title={t.guestTitle}>
            <p>{t.noColleague}</p>
            {others.length === 0 ? <p>{t.noOthers}</p> : (
              <Form action={`/plan-talks/${talk.talk}/guests`} gap="m" hidden={act()}>
                <SelectField name="colleague" label={t.with} blank={t.chooseColleague} options={others.map(({ party, name }) => ({ value: party, label: name }))} error={trouble && atGuest ? t[trouble] : undefined} />
                <Row><Button>{t.chooseGuest}</Button></Row>
              </Form>
            )}
          </Card>
        )}
        <Form action={`/plan-talks/${talk.talk}/moments`} gap="m" hidden={act()}>
          <Row>
            <DateField name="day" label={t.day} value={typed?.day ?? dayOf(talk.from, zone)} error={trouble && !atGuest ? t[trouble] : undefined} />
            <TimeField name="time" label={t.time} minutes={15} value={typed?.time ?? wallTimeOf(talk.from, zone)} />
          </Row>
          <Row><Button>{t.move}</Button><ButtonLink kind="quiet" href={`/trajectories/${about.trajectory}/weeks`}>{t.backToWeeks}</ButtonLink></Row>
        </Form>
      </Stack>
    ),
  })
}

/** What moving a week and those after it would come to. */
export const laterPage = (frame: StaffFrame, { about, week, shifted, when, wrong }: { readonly about: PlanAbout; readonly week: number; readonly shifted: readonly Shifted[] | null; readonly when: Clock; readonly wrong: 'taken' | null }): VNode => {
  const t = weeksTexts(frame.voice)
  const at = (moment: Date) => `${longDay(dayOf(moment, when.zone), when.locale)} ${clock(moment, when.locale, when.zone)}`
  return staffPage(frame, {
    place: 'people', title: t.laterTitle(week), wrong: wrong !== null,
    children: (
      <Stack gap="l">
        {wrong && <Note tone="error" announced><p>{t[wrong]}</p></Note>}
        <Stack gap="s">
          <p><a href={`/trajectories/${about.trajectory}/weeks`}>{t.backToWeeks}</a></p>
          <Heading level={1}>{t.laterTitle(week)}</Heading>
          <Lead>{shifted ? t.laterLead : t.laterNot}</Lead>
        </Stack>
        {shifted && (
          <>
            <Table label={t.laterTitle(week)} columns={[{ label: t.from }, { label: t.to }]} rows={shifted.map(({ was, from }) => [at(was), at(from)])} />
            <Form action={`/trajectories/${about.trajectory}/weeks/${week}/later`} hidden={act()}><Row><Button>{t.doLater}</Button></Row></Form>
          </>
        )}
      </Stack>
    ),
  })
}
