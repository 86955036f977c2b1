/** Asking for a proposal, reading it, choosing oneself, and taking it over. Working one out is a job: no page ever waits for it. */
import { namesOf } from '../../core/people/known-people.ts'
import { forOffice, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { day, fields, id, oneOf } from '../../kit/forms.ts'
import { newId, parseId, type Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { addDays, dayOf, mondayOf, type Day } from '../../kit/time.ts'
import { missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { crossed } from './planner-check.ts'
import { changes, choiceProblem } from './planner-compare.ts'
import { peopleOf } from './planner-people.ts'
import { choosePage, failedPage, planPage, plansPage, waitingPage, type Known, type PlanProblem } from './planner.pages.tsx'
import { countWaiting, findPlan, listPlans, putInShifts, recordAcceptance, recordPlan, type Choice, type Plan } from './planner.store.ts'
import { gather } from './planner.work.ts'
import { tellOnWard } from './ward-notice.ts'
import { listColleagues } from './colleagues.store.ts'
import { colleagueTexts } from './colleagues.texts.ts'
import { calledOn } from './known-colleagues.ts'
import { findWard, listWardGuides, listWardLearners, oneAtATimeOn, recordReserve } from './ward.store.ts'
import type { Ward } from './ward.ts'

/** Weeks one may plan ahead, and proposals shown. */
const weeksAhead = 9
const shownPlans = 12
/** So many of one ward are worked out at once; a computation that is older than this is over, or never was. */
const mostWaiting = 2
const waitingMinutes = 10
/** Looks again by itself, also without scripts. */
const lookAgain = { refresh: '4' }
const askForm = fields({ from: day, weeks: oneOf(['1', '2', '3', '4']) })

export const plannerRoutes: Routes<Visit> = {
  'GET /wards/:id/plans': onWard((visit, ward) => showAll(visit, ward, null)),

  'POST /wards/:id/plans': onWard(async (visit, ward) => {
    const read = askForm.read(visit.form)
    if (!read.value) return missing()
    return await ask(visit, ward, { from: read.value.from, weeks: Number(read.value.weeks), choices: [], after: null }, problem => showAll(visit, ward, problem))
  }),

  'GET /wards/:id/plans/:plan': onPlan((visit, ward, plan) => show(visit, ward, plan, null)),

  'GET /wards/:id/plans/:plan/shifts/:shift': onPlan((visit, ward, plan) => choose(visit, ward, plan, visit.params['shift'] ?? '', null)),

  'POST /wards/:id/plans/:plan/choices': onPlan(async (visit, ward, plan) => {
    const shift = fields({ shift: id<'ward-shift'>() }).read(visit.form).value?.shift
    const known = await know(visit, ward, plan)
    if (!shift || !known.ward.shifts.some(({ key }) => key === shift)) return missing()
    const chosen = peopleOf(known.ward).flatMap(({ key: person }): readonly Choice[] => {
      const said = visit.form[`who-${person}`]?.[0]
      const choice = { person, shift, works: said === 'works' }
      return (said === 'works' || said === 'not') && choiceProblem(known.ward, choice) === null ? [choice] : []
    })
    const choices = [...plan.choices.filter(one => one.shift !== shift), ...chosen]
    return await ask(visit, ward, { from: plan.from, weeks: plan.weeks, choices, after: plan.id }, problem => choose(visit, ward, plan, shift, problem))
  }),

  'POST /wards/:id/plans/:plan/releases': onPlan(async (visit, ward, plan) => {
    const { person, shift } = fields({ person: id<string>(), shift: id<string>() }).read(visit.form).value ?? {}
    const choices = plan.choices.filter(one => one.person !== person || one.shift !== shift)
    if (choices.length === plan.choices.length) return missing()
    return await ask(visit, ward, { from: plan.from, weeks: plan.weeks, choices, after: plan.id }, problem => show(visit, ward, plan, problem))
  }),

  'POST /wards/:id/plans/:plan/acceptances': onPlan(async (visit, ward, plan) => {
    const { tx, me, now } = visit
    if (!plan.worked) return missing()
    await oneAtATimeOn(tx, ward.id)
    const known = await know(visit, ward, plan)
    const { roster, pairings } = plan.worked.proposal
    if (plan.from <= today(visit)) return await show(visit, ward, plan, 'plan.past')
    // What changed since then may forbid it now: a leave, a place that ended, a shift that went.
    if (crossed(known.ward, roster).length > 0) return await show(visit, ward, plan, 'plan.stale')
    if (!await recordAcceptance(tx, plan.id, me.person, now)) return seeOther(addressOf(ward, plan))
    const rows = await rowsOf(visit, ward)
    await putInShifts(tx, ward.id, plan.from, addDays(plan.from, plan.weeks * 7), roster.flatMap(({ person, shift }) => {
      const [on, learner, guide, colleague] = [parseId<'ward-shift'>(shift), rows.learners.find(one => one.id === person)?.id ?? null, rows.guides.find(one => one.id === person)?.id ?? null, rows.colleagues.find(one => one.id === person)?.id ?? null]
      return on ? [{ shift: on, learner, guide, colleague }] : []
    }))
    for (const learner of rows.learners) {
      const reserve = rows.guides.find(one => one.id === pairings[learner.id]?.reserve)?.id ?? null
      if (reserve !== null && reserve !== learner.reserve) await recordReserve(tx, newId(), learner, reserve, { by: me.person, at: now })
    }
    await note(visit, 'ward-plan.accepted', 'U', plan.id)
    // Whoever works otherwise than stood there before hears that something changed, and reads on their own page what.
    const { comes, goes } = changes(known.ward.before, roster)
    const moved = new Set([...comes, ...goes].map(({ person }) => person))
    await tellOnWard(visit, [...rows.learners, ...rows.guides, ...rows.colleagues].filter(({ id: row }) => moved.has(row)).map(({ person }) => person), today(visit))
    return seeOther(addressOf(ward, plan))
  }),
}

function onWard(handler: (visit: SignedInVisit, ward: Ward) => Promise<Reply>) {
  return forOffice('planner', async visit => {
    const wanted = parseId<'ward'>(visit.params['id'])
    const ward = wanted && await findWard(visit.tx, wanted)
    return ward ? await handler(visit, ward) : missing()
  })
}
function onPlan(handler: (visit: SignedInVisit, ward: Ward, plan: Plan) => Promise<Reply>) {
  return onWard(async (visit, ward) => {
    const wanted = parseId<'ward-plan'>(visit.params['plan'])
    const plan = wanted && await findPlan(visit.tx, wanted)
    return plan && plan.ward === ward.id ? await handler(visit, ward, plan) : missing()
  })
}
const addressOf = (ward: Ward, plan: Pick<Plan, 'id'>): string => `/wards/${ward.id}/plans/${plan.id}`
const today = ({ now, provider: { zone } }: SignedInVisit): Day => dayOf(now, zone)
/** Weeks that have not begun. */
const mondaysFrom = (visit: SignedInVisit): readonly Day[] => Array.from({ length: weeksAhead }, (_, week) => addDays(mondayOf(today(visit)), 7 * (week + 1)))
const note = ({ tx, me, now }: SignedInVisit, event: string, action: LogLine['action'], plan: Plan['id'] | null) => log(tx, { event, action, person: me.person, role: 'planner', purpose: 'administration', subject: null, object: { kind: 'ward-plan', id: plan }, at: now })

const rowsOf = async ({ tx }: SignedInVisit, ward: Ward) => ({ guides: await listWardGuides(tx, ward.id), colleagues: await listColleagues(tx, ward.id), learners: await listWardLearners(tx, ward.id) })
/** The ward as it is now in the weeks of a plan, with what its people are called. */
export const know = async (visit: SignedInVisit, kept: Ward, { from, weeks, choices }: Pick<Plan, 'from' | 'weeks' | 'choices'>, planners: readonly Id<'person'>[] = []): Promise<Known> => {
  const { ward, withoutHours } = await gather(visit.tx, { ward: kept.id, from, weeks, choices }, visit.provider.country)
  const { guides, colleagues, learners } = await rowsOf(visit, kept)
  const people = new Map<string, Id<'person'>>([...guides, ...colleagues, ...learners].map(one => [one.id, one.person]))
  const names = await namesOf(visit, [...new Set([...people.values(), ...planners])])
  const ofPerson: ReadonlyMap<string, string> = names
  const [called, nameless] = [await calledOn(visit, kept.id), new Map<string, string>(colleagues.map(({ id: one }) => [one, colleagueTexts(visit.voice).nameless]))]
  return { kept, ward, withoutHours, nameOf: key => called.get(key) ?? ofPerson.get(people.get(key) ?? '') ?? nameless.get(key) ?? '', staffName: person => ofPerson.get(person) ?? '' }
}

const ask = async (visit: SignedInVisit, ward: Ward, wish: Pick<Plan, 'from' | 'weeks' | 'choices' | 'after'>, no: (problem: PlanProblem) => Promise<Reply>): Promise<Reply> => {
  const { tx, me, now, provider } = visit
  await oneAtATimeOn(tx, ward.id)
  if (!mondaysFrom(visit).includes(wish.from)) return await no('plan.past')
  if (await countWaiting(tx, ward.id, new Date(now.getTime() - waitingMinutes * 60_000)) >= mostWaiting) return await no('plan.busy')
  const { ward: toPlan } = await gather(tx, { ward: ward.id, ...wish }, provider.country)
  if (toPlan.shifts.length === 0) return await no('plan.no-shifts')
  if (toPlan.learners.length + toPlan.guides.length === 0) return await no('plan.nobody')
  const plan = newId<'ward-plan'>(now.getTime())
  await recordPlan(tx, { id: plan, ward: ward.id, ...wish, askedBy: me.person, askedAt: now })
  await enqueue(tx, 'ward-plan', { provider: provider.id, id: plan }, { key: `ward-plan:${plan}` })
  await note(visit, 'ward-plan.asked', 'C', plan)
  return seeOther(addressOf(ward, { id: plan }))
}

const showAll = async (visit: SignedInVisit, ward: Ward, problem: PlanProblem | null): Promise<Reply> => {
  const { tx, form } = visit
  const mondays = mondaysFrom(visit)
  const chosen = { from: form['from']?.[0] ?? mondays[0] ?? '', weeks: form['weeks']?.[0] ?? '4' }
  const plans = await listPlans(tx, ward.id, shownPlans)
  const known = await know(visit, ward, { from: mondays[0] ?? today(visit), weeks: 4, choices: [] }, plans.map(({ askedBy }) => askedBy))
  await note(visit, 'ward-plan.listed', 'R', null)
  return page(plansPage(visit, { known, plans, mondays, chosen, problem }), problem ? 422 : 200)
}

const show = async (visit: SignedInVisit, ward: Ward, plan: Plan, problem: PlanProblem | null): Promise<Reply> => {
  const known = await know(visit, ward, plan, plan.acceptedBy ? [plan.acceptedBy] : [])
  const { worked } = plan
  const isOver = plan.askedAt.getTime() < visit.now.getTime() - waitingMinutes * 60_000
  if (!worked) return plan.madeAt || isOver ? page(failedPage({ frame: visit, known, plan })) : withHeaders(page(waitingPage({ frame: visit, known, plan })), lookAgain)
  const before = plan.after && await findPlan(visit.tx, plan.after)
  await note(visit, 'ward-plan.read', 'R', plan.id)
  return page(planPage(visit, { known, plan: { ...plan, worked }, before, problem, past: plan.from <= today(visit) ? 'past' : 'ahead' }), problem ? 422 : 200)
}

const choose = async (visit: SignedInVisit, ward: Ward, plan: Plan, shift: string, problem: PlanProblem | null): Promise<Reply> => {
  const known = await know(visit, ward, plan)
  if (!plan.worked || !known.ward.shifts.some(({ key }) => key === shift)) return missing()
  const people = peopleOf(known.ward).map(({ key }) => ({ key, why: choiceProblem(known.ward, { person: key, shift, works: true }), choice: plan.choices.find(one => one.person === key && one.shift === shift) }))
  await note(visit, 'ward-plan.read', 'R', plan.id)
  return page(choosePage(visit, {
    known, plan, shift, problem,
    people: people.filter(({ why }) => why === null).map(({ key, choice }) => ({ key, said: choice === undefined ? 'free' : choice.works ? 'works' : 'not' })),
    cannot: people.flatMap(({ key, why }) => (why === null || why === 'unknown' ? [] : [{ key, why }])),
  }), problem ? 422 : 200)
}
