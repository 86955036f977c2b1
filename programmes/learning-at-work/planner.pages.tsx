/** Proposals as a planner meets them: asking for one, waiting for it, reading it, choosing oneself, and taking it over. */
import type { ComponentChildren, VNode } from 'preact'
import { staffPage } from '../../core/chrome.tsx'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { Bars, Button, ButtonLink, Cases, Choices, Details, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, SelectField, Stack, Table, Tag } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { addDays, capitalised, dateWithYear, momentInWords, type Day } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { changes, priceChanges } from './planner-compare.ts'
import { loads, type GuideLoad } from './planner-hours.ts'
import { hoursFor, mostLearnersOf, wardSize } from './planner-load.ts'
import { wardDuoTexts } from './duos.texts.ts'
import { placesTaken, togetherEnough, togetherPercent } from './planner-duo.ts'
import { neverPaired } from './planner-pairing.ts'
import { grouped } from './planner-people.ts'
import type { Plan } from './planner.store.ts'
import { plannerTexts } from './planner.texts.ts'
import { weekOf, type Duo, type Learner, type Pairings, type Roster, type Ward as PlannedWard } from './planner.ts'
import { isTerm, terms, wordsFor, type Term, type Words } from './planner-words.ts'
import type { Unable } from './planner-working-time.ts'
import type { Ward } from './ward.ts'

export type PlanProblem = 'plan.busy' | 'plan.no-shifts' | 'plan.nobody' | 'plan.stale' | 'plan.past'
/** The ward as it is kept and as it is planned, with what its people are called. */
export type Known = { readonly kept: Ward; readonly ward: PlannedWard; readonly withoutHours: readonly string[]; readonly nameOf: (key: string) => string; readonly staffName: (person: string) => string }
type T = ReturnType<typeof plannerTexts>

export const Act = () => <input type="hidden" name={actField} value={newId()} />
const shell = (frame: StaffFrame, { title, back, problem, lead, children }: { readonly title: string; readonly back: { readonly href: string; readonly label: string }; readonly problem?: PlanProblem | null; readonly lead?: string; readonly children: ComponentChildren }): VNode => {
  const t = plannerTexts(frame.voice)
  return staffPage(frame, {
    place: 'planning', title: t.title, wrong: Boolean(problem),
    children: (
      <Stack gap="l">
        {problem && <ErrorSummary title={t.wrong} errors={[{ field: 'proposal', message: t[problem] }]} />}
        <Stack gap="s"><p class="no-print"><a href={back.href}>{back.label}</a></p><Heading level={1}>{title}</Heading>{lead && <Lead>{lead}</Lead>}</Stack>
        {children}
      </Stack>
    ),
  })
}

export const Loads = ({ t, words, guides }: { readonly t: T; readonly words: Words; readonly guides: readonly GuideLoad[] }) => (guides.length === 0 ? <p>{t.noGuides}</p> : (
  <Bars max={100} caption={t.loadLead} items={guides.map(({ guide, learners, hours, of, is }) => ({
    label: words.name(guide), value: Math.min(100, of === 0 ? (hours > 0 ? 100 : 0) : 100 * hours / of), tone: is === 'over' ? 'late' as const : 'plain' as const,
    said: t.loadSaid(words.hours(hours), words.hours(of), learners.length, { room: t.room, full: t.fullWord, over: t.over }[is]),
  }))} />
))
/** As it is now: each learner with the guide of their file. */
export const pairingsNow = ({ learners }: PlannedWard): Pairings => Object.fromEntries(learners.map(({ key, current }) => [key, current]))

const Warnings = ({ t, known: { ward, withoutHours, nameOf } }: { readonly t: T; readonly known: Known }) => {
  // A duo is one place.
  const learning = placesTaken([...ward.learners, ...ward.experienced.filter(({ learns }) => learns !== 'no')], ward.duos)
  const size = wardSize(learning)
  return (
    <>
      {size !== 'usual' && <Note tone="warn"><p>{size === 'crowded' ? t.crowded(learning) : t.tooMany(learning)}</p></Note>}
      {withoutHours.length > 0 && <Note tone="warn"><p>{t.noHours(withoutHours.map(nameOf).join(', '))}</p></Note>}
    </>
  )
}

export const plansPage = (frame: StaffFrame, { known, plans, mondays, chosen, problem }: { readonly known: Known; readonly plans: readonly Omit<Plan, 'worked' | 'choices'>[]; readonly mondays: readonly Day[]; readonly chosen: { readonly from: string; readonly weeks: string }; readonly problem: PlanProblem | null }): VNode => {
  const { voice, asked: { now }, provider: { zone } } = frame
  const t = plannerTexts(voice)
  const words = wordsFor(voice, known.ward.shifts, known.nameOf)
  const at = `/wards/${known.kept.id}/plans`
  return shell(frame, {
    title: t.title, back: { href: `/wards/${known.kept.id}`, label: t.backToWard(known.kept.name) }, problem, lead: t.lead,
    children: (
      <>
        <Warnings t={t} known={known} />
        <Section title={t.askTitle} id="proposal">
          <Form action={at} gap="m">
            <Act />
            <SelectField name="from" label={t.from} value={chosen.from} options={mondays.map(day => ({ value: day, label: t.mondayOf(dateWithYear(day, voice.locale)) }))} />
            <SelectField name="weeks" label={t.weeks} value={chosen.weeks} options={['1', '2', '3', '4'].map(value => ({ value, label: t.weeksOption(value) }))} />
            <Row><Button>{t.ask}</Button><ButtonLink kind="quiet" href={`/wards/${known.kept.id}/guidance-hours`}>{t.hoursLink}</ButtonLink></Row>
          </Form>
        </Section>
        <Section title={t.loadTitle}><Loads t={t} words={words} guides={loads(known.ward.learners, known.ward.guides, pairingsNow(known.ward))} /></Section>
        <Section title={t.earlierTitle}>
          {plans.length === 0 ? <Empty><p>{t.earlierNone}</p></Empty> : (
            <Cases level={3} items={plans.map(plan => ({
              title: t.earlierItem(dateWithYear(plan.from, voice.locale), t.weeksOption(String(plan.weeks))), href: `${at}/${plan.id}`, under: t.askedBy(known.staffName(plan.askedBy), momentInWords(plan.askedAt, now, zone, voice.locale)),
              aside: <Tag tone={plan.acceptedAt ? 'ok' : plan.madeAt ? 'go' : 'quiet'}>{plan.acceptedAt ? t.isAccepted : plan.madeAt ? t.isMade : t.isWaiting}</Tag>,
            }))} />
          )}
          <Muted>{t.keeping}</Muted>
        </Section>
      </>
    ),
  })
}

type Shown = { readonly frame: StaffFrame; readonly known: Known; readonly plan: Plan }
const backToPlans = ({ frame, known }: Shown) => ({ href: `/wards/${known.kept.id}/plans`, label: plannerTexts(frame.voice).backToPlans })

export const waitingPage = (shown: Shown): VNode => {
  const t = plannerTexts(shown.frame.voice)
  const { known, plan } = shown
  return shell(shown.frame, { title: t.waitingTitle, back: backToPlans(shown), children: <Stack><Note icon="clock"><p>{t.waiting}</p></Note><p><ButtonLink href={`/wards/${known.kept.id}/plans/${plan.id}`}>{t.look}</ButtonLink></p></Stack> })
}
export const failedPage = (shown: Shown): VNode => {
  const t = plannerTexts(shown.frame.voice)
  const { known, plan } = shown
  return shell(shown.frame, {
    title: t.failedTitle, back: backToPlans(shown),
    children: <Stack><Note tone="warn"><p>{t.failed}</p></Note><Form action={`/wards/${known.kept.id}/plans`} gap="m" hidden={{ from: plan.from, weeks: String(plan.weeks) }}><Act /><Row><Button>{t.again}</Button></Row></Form></Stack>,
  })
}

export const planPage = (frame: StaffFrame, { known, plan, before, problem, past }: { readonly known: Known; readonly plan: Plan & { readonly worked: NonNullable<Plan['worked']> }; /** The proposal it was made from. */ readonly before: Plan | null; readonly problem: PlanProblem | null; readonly past: 'past' | 'ahead' }): VNode => {
  const { voice, asked: { now }, provider: { zone } } = frame
  const t = plannerTexts(voice)
  const { proposal, stood } = plan.worked
  const words = wordsFor(voice, known.ward.shifts, known.nameOf)
  const changed = changes(stood, proposal.roster)
  const at = `/wards/${known.kept.id}/plans/${plan.id}`
  const minor = proposal.short.filter(({ what }) => what === 'guide-hours' || what === 'own-guide-later')
  const pressing = [...new Set(proposal.short.filter(one => !minor.includes(one)).map(words.short))]
  const pairProblems = pairWords(t, known, proposal.pairings)
  return shell(frame, {
    title: t.earlierItem(dateWithYear(plan.from, voice.locale), t.weeksOption(String(plan.weeks))), back: backToPlans({ frame, known, plan }), problem,
    children: (
      <>
        {plan.acceptedAt && <Note tone="ok" announced><p>{t.accepted(plan.acceptedBy ? known.staffName(plan.acceptedBy) : '', momentInWords(plan.acceptedAt, now, zone, voice.locale))}</p></Note>}
        {!proposal.best && <Note tone="warn"><p>{t.notBest}</p></Note>}
        <Warnings t={t} known={known} />
        <Section title={t.shortTitle} id="proposal">
          {pressing.length + pairProblems.length === 0 ? <Note tone="ok"><p>{t.shortNone}</p></Note> : <ul>{[...pairProblems, ...pressing].map(one => <li key={one}>{one}</li>)}</ul>}
          {minor.length > 0 && <Details summary={t.minorTitle} quiet><ul>{minor.map(one => <li key={words.short(one)}>{words.short(one)}</li>)}</ul></Details>}
        </Section>
        {pressing.length > 0 && (
          <Section title={t.helpTitle}>
            {proposal.help.length === 0 ? <p>{t.helpNone}</p> : <><p>{t.helpLead}</p><ul>{proposal.help.map(one => <li key={words.help(one)}>{words.help(one)}</li>)}</ul></>}
          </Section>
        )}
        {before?.worked && <Since t={t} words={words} before={before.worked.proposal.price} after={proposal.price} changed={changes(before.worked.proposal.roster, proposal.roster)} />}
        <Section title={t.changesTitle}>
          <p>{t.changesWas}</p>
          <Changed t={t} words={words} changed={changed} />
        </Section>
        <Section title={t.pairsTitle}>
          <Table label={t.pairsTitle} columns={[{ label: t.learner }, { label: t.pairFixed }, { label: t.pairReserve }]} rows={known.ward.learners.map(({ key }) => {
            const { fixed, reserve } = proposal.pairings[key] ?? { fixed: null, reserve: null }
            return [words.name(key), fixed === null ? t.nobody : words.name(fixed), reserve === null ? t.nobody : words.name(reserve)]
          })} />
          <Loads t={t} words={words} guides={loads(known.ward.learners, known.ward.guides, proposal.pairings)} />
        </Section>
        <DuosIn frame={frame} known={known} roster={proposal.roster} />
        <Weeks frame={frame} known={known} plan={plan} words={words} />
        <Section title={t.choicesTitle}>
          {plan.choices.length === 0 ? <p>{t.choicesNone}</p> : plan.choices.map(choice => (
            <Form key={`${choice.person} ${choice.shift}`} action={`${at}/releases`} gap="s" hidden={{ person: choice.person, shift: choice.shift }}>
              <Act /><Row><span>{words.choice(choice)}</span><Button kind="quiet">{t.release}</Button></Row>
            </Form>
          ))}
        </Section>
        {!plan.acceptedAt && past === 'ahead' && <Section title={t.acceptTitle}><p>{t.acceptLead}</p><Form action={`${at}/acceptances`} gap="m"><Act /><Row><Button>{t.accept}</Button></Row></Form></Section>}
        <Rules t={t} />
        <Muted>{t.printHint}</Muted>
      </>
    ),
  })
}

/** Who has nobody, or someone else than now, in sentences with why. */
const pairWords = (t: T, { ward, nameOf }: Known, pairings: Pairings): readonly string[] => ward.learners.flatMap(learner => {
  const { fixed, reserve } = pairings[learner.key] ?? { fixed: null, reserve: null }
  const name = nameOf(learner.key)
  const was = learner.current.fixed
  return [
    ...(fixed === null ? [`${t.noGuide(name)} ${whyNobody(t, ward, learner, pairings, nameOf)}`] : was === null ? [t.newFixed(name, nameOf(fixed))] : was === fixed ? [] : [`${t.otherFixed(name, nameOf(was), nameOf(fixed))} ${why(t, ward, learner, was, pairings, nameOf)}`.trim()]),
    ...(reserve === null ? [t.noReserve(name)] : []),
  ]
})
const whyNobody = (t: T, ward: PlannedWard, learner: Learner, pairings: Pairings, nameOf: (key: string) => string): string => ward.guides.map(({ key }) => why(t, ward, learner, key, pairings, nameOf)).filter(one => one !== '').join(' ')
/** Empty where nothing forbids it, and another only spreads learners better. */
const why = (t: T, ward: PlannedWard, learner: Learner, key: string, pairings: Pairings, nameOf: (key: string) => string): string => {
  const guide = ward.guides.find(one => one.key === key)
  if (!guide) return ''
  const theirs = ward.learners.filter(one => pairings[one.key]?.fixed === guide.key)
  const full = theirs.length >= mostLearnersOf(guide) || hoursFor([...theirs, learner]) > guide.guidanceHours
  const never = neverPaired(ward, learner, guide)
  return never ? t.whyNot(nameOf(key), t[`never-${never}`]) : full ? t.whyNot(nameOf(key), t['never-full']) : ''
}

const Changed = ({ t, words, changed: { comes, goes, stays } }: { readonly t: T; readonly words: Words; readonly changed: ReturnType<typeof changes> }) => (comes.length + goes.length === 0 ? <p>{t.changesNone}</p> : (
  <>
    <p>{t.stays(stays)}</p>
    <Details summary={t.changesCount(comes.length, goes.length)}><ul>{[...goes.map(words.goes), ...comes.map(words.comes)].map(one => <li key={one}>{one}</li>)}</ul></Details>
  </>
))

const Since = ({ t, words, before, after, changed }: { readonly t: T; readonly words: Words; readonly before: Readonly<Record<string, number>>; readonly after: Readonly<Record<string, number>>; readonly changed: ReturnType<typeof changes> }) => {
  // Staying as it was weighs differently once there is another proposal to stay like: it says nothing about better or worse.
  const told = priceChanges(before, after).flatMap(({ term, ...prices }): readonly { term: Term; before: number; after: number }[] => (isTerm(term) && term !== 'changed' ? [{ term, ...prices }] : []))
  return (
    <Section title={t.sinceTitle} id="since">
      <p>{t.sinceLead}</p>
      {told.length === 0 ? <p>{t.sinceSame}</p> : <ul>{told.map(one => <li key={one.term}>{words.price(one)}</li>)}</ul>}
      <Changed t={t} words={words} changed={changed} />
    </Section>
  )
}

const Weeks = ({ frame, known, plan, words }: { readonly frame: StaffFrame; readonly known: Known; readonly plan: Plan & { readonly worked: NonNullable<Plan['worked']> }; readonly words: Words }) => {
  const t = plannerTexts(frame.voice)
  const on = grouped(plan.worked.proposal.roster, ({ shift }) => shift)
  const isGuide = new Set([...known.ward.guides, ...known.ward.experienced].map(({ key }) => key))
  const names = (keys: readonly string[]) => (keys.length === 0 ? t.nobodyOn : keys.map(words.name).join(', '))
  return (
    <Section title={t.shiftsTitle}>
      {Array.from({ length: plan.weeks }, (_, week) => ({ heading: t.weekHeading(week + 1, dateWithYear(addDays(plan.from, week * 7), frame.voice.locale)), shifts: known.ward.shifts.filter(shift => weekOf(shift, plan.from) === week) })).map(({ heading, shifts }) => (shifts.length === 0 ? <p key={heading}><strong>{heading}.</strong> {t.weekEmpty}</p> : (
        <Table
          key={heading} label={heading} caption={heading} columns={[{ label: t.shift }, { label: t.guides }, { label: t.learners }, { label: t.choose, hidden: true }]}
          rows={shifts.map(({ key }) => {
            const people = (on.get(key) ?? []).map(({ person }) => person)
            return [capitalised(words.shift(key)), names(people.filter(one => isGuide.has(one))), names(people.filter(one => !isGuide.has(one))), <a class="no-print" href={`/wards/${known.kept.id}/plans/${plan.id}/shifts/${key}`}>{t.choose}<span class="hidden"> {words.shift(key)}</span></a>]
          })}
        />
      )))}
    </Section>
  )
}

/** On how many of the learner's shifts the two of a duo stand together. */
const DuosIn = ({ frame, known: { ward, nameOf }, roster }: { readonly frame: StaffFrame; readonly known: Known; readonly roster: Roster }) => {
  const t = wardDuoTexts(frame.voice)
  const said = (duo: Duo): string => {
    const percent = togetherPercent(duo, roster)
    return percent === null ? t.noShifts(nameOf(duo.learner)) : `${t.together(nameOf(duo.learner), nameOf(duo.experienced), percent)} ${togetherEnough(duo, roster) ? t.enough : t.little}`
  }
  return ward.duos.length === 0 ? null : <Section title={t.inPlan}><ul>{ward.duos.map(duo => <li key={duo.learner}>{said(duo)}</li>)}</ul><Muted>{t.counts}</Muted></Section>
}

const nevers = ['rule-rest-between', 'rule-rest-in-week', 'rule-shifts', 'rule-law', 'rule-school', 'rule-learners', 'rule-qualified', 'rule-apart'] as const
const inWeight: readonly Term[] = Object.keys(terms).filter(isTerm).toSorted((a, b) => terms[b] - terms[a])
const Rules = ({ t }: { readonly t: T }) => (
  <Details summary={t.rulesTitle}>
    <Heading level={3}>{t.rulesNever}</Heading>
    <ul>{nevers.map(rule => <li key={rule}>{t[rule]}</li>)}</ul>
    <p>{t['rule-check']}</p>
    <Heading level={3}>{t.rulesWanted}</Heading>
    <ol>{inWeight.map(term => <li key={term}>{t[`term-${term}`]}</li>)}</ol>
  </Details>
)

export const choosePage = (frame: StaffFrame, { known, plan, shift, people, cannot, problem }: { readonly known: Known; readonly plan: Plan; readonly shift: string; readonly people: readonly { readonly key: string; readonly said: 'free' | 'works' | 'not' }[]; readonly cannot: readonly { readonly key: string; readonly why: Unable }[]; readonly problem: PlanProblem | null }): VNode => {
  const t = plannerTexts(frame.voice)
  const words = wordsFor(frame.voice, known.ward.shifts, known.nameOf)
  const at = `/wards/${known.kept.id}/plans/${plan.id}`
  return shell(frame, {
    title: t.chooseTitle(words.shift(shift)), back: { href: at, label: t.earlierItem(dateWithYear(plan.from, frame.voice.locale), t.weeksOption(String(plan.weeks))) }, lead: t.chooseLead, problem,
    children: (
      <>
        <Form action={`${at}/choices`} gap="m" hidden={{ shift }} id="proposal">
          <Act />
          {people.map(({ key, said }) => <Choices key={key} name={`who-${key}`} label={words.name(key)} inline value={said} options={[{ value: 'free', label: t.free }, { value: 'works', label: t.works }, { value: 'not', label: t.not }]} />)}
          <Row><Button>{t.chooseSave}</Button></Row>
        </Form>
        {cannot.length > 0 && <Section title={t.cannot}><ul>{cannot.map(({ key, why }) => <li key={key}>{t.cannotItem(words.name(key), t[`unable-${why}`])}</li>)}</ul></Section>}
      </>
    ),
  })
}
