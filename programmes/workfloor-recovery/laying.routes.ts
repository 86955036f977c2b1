/** Laying the weeks in one act: choose the usual times, look at the proposal, book it all. */
import { day } from '../../kit/forms.ts'
import { parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, dayOf, mondayOf, startOfDay, type Day } from '../../kit/time.ts'
import { Answered, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { lockAgendas } from '../../core/agenda/hold.store.ts'
import { recordMeasuring } from '../../core/measurements/measurement.store.ts'
import { beginMeasuring } from '../../core/measurements/start.ts'
import { findInAll } from '../../core/talks/talk.store.ts'
import { logFor, type GuideVisit } from '../../core/talks/talk-view.ts'
import { tellByMail } from '../../core/trajectories/tell.ts'
import { forOffice, type Visit } from '../../core/visit.ts'
import { bookTalks, chooseColleagues, layPlan, slotsOf, slotsOfWeek, type Among, type Booking, type Colleague, type Troubles, intoSlots } from './laying.ts'
import { chosenIn, missingIn, readWish, typedFrom, typedTalks, usualOf, type Wish } from './laying.form.ts'
import { notYetPage, proposalPage, wishPage, type WishProblem } from './laying.pages.tsx'
import { findFree, findLaying, listAllTaken, recordBookings, recordLaying } from './plan.store.ts'
import { colleaguesOf, findPlan, type GuidedPlan } from './plan-view.ts'
import { workfloorRecovery } from './programme.ts'
import { listChecks } from './suitability.store.ts'
import { layWeeks } from './weeks.ts'
import { showWeeks } from './weeks.routes.ts'

const { count, talks } = workfloorRecovery
const declared = count === 'as needed' || !('weeks' in count) ? { weeks: 0, perWeek: {} } : count
const inWeek = slotsOfWeek(declared, talks)
const slots = slotsOf(declared, talks)
/** Weeks beyond those of the plan in which a place is looked for. */
const weeksBeyond = 6
const furthestFirst = 366

const forPlan = (handler: (visit: GuideVisit, plan: GuidedPlan) => Promise<Reply>) => forOffice('guide', async visit => {
  const plan = await findPlan(visit, visit.params['id'])
  return plan ? await handler(visit, plan) : missing()
})

const aboutOf = ({ guided, name }: GuidedPlan) => ({ trajectory: guided.id, name })
const look = (visit: GuideVisit, { guided }: GuidedPlan) => logFor(visit, guided.id, { event: 'weeks.read', action: 'R', object: { kind: 'trajectory', id: guided.id }, fields: ['handle', 'alias', 'appointment', 'colleague'] })

/** Whoever said yes and did not leave. */
const joinedOf = async (visit: GuideVisit, { guided }: GuidedPlan): Promise<readonly Colleague[]> => (await colleaguesOf(visit, guided.id)).filter(({ left }) => !left)

const mayLay = async ({ tx }: GuideVisit, { guided }: GuidedPlan, joined: readonly Colleague[]) =>
  layPlan({ suitable: (await listChecks(tx, guided.id)).at(-1)?.outcome ?? null, laid: await findLaying(tx, guided.id) !== null, ended: guided.endedAt !== null, colleagues: joined.length })

/** Only while they can be laid; who may not is told why, and whose lie already sees them. */
const forLaying = (handler: (visit: GuideVisit, plan: GuidedPlan, joined: readonly Colleague[]) => Promise<Reply>) => forPlan(async (visit, plan) => {
  const joined = await joinedOf(visit, plan)
  const may = await mayLay(visit, plan, joined)
  if (!refused(may)) return await handler(visit, plan, joined)
  if (may.refused === 'weeks.laid-already') return visit.asked.method === 'GET' ? await showWeeks(visit, plan) : seeOther(`/trajectories/${plan.guided.id}/weeks`)
  await look(visit, plan)
  return page(notYetPage(visit, { about: aboutOf(plan), why: may.refused }), visit.asked.method === 'GET' ? 200 : 422)
})

const showWish = async (visit: GuideVisit, plan: GuidedPlan, joined: readonly Colleague[], wish: Wish, problems: readonly WishProblem[]): Promise<Reply> => {
  await look(visit, plan)
  return page(wishPage(visit, { about: aboutOf(plan), slots: inWeek, wish, joined, today: dayOf(visit.now, visit.provider.zone), problems }), problems.length > 0 ? 422 : 200)
}

const usualWish = (joined: readonly Colleague[]): Wish => ({ firstMonday: null, workdays: [1, 2, 3, 4, 5], usual: [], colleagues: joined.map(({ party }) => party) })

const amongOf = async ({ tx, me, now, provider: { zone } }: GuideVisit, { guided, participant }: GuidedPlan, colleagues: readonly Colleague[]): Promise<Among> => ({
  colleagues, guide: me.person, participant, now,
  taken: await listAllTaken(tx, guided.id, me.person, { from: now, until: startOfDay(addDays(dayOf(now, zone), furthestFirst + 7 * (declared.weeks + weeksBeyond)), zone) }, now),
})

export const layingRoutes: Routes<Visit> = {
  'GET /trajectories/:id/weeks': forLaying((visit, plan, joined) => showWish(visit, plan, joined, usualWish(joined), [])),

  'POST /trajectories/:id/weeks/proposal': forLaying(async (visit, plan, joined) => {
    const { tx, form, now, me, provider } = visit
    const wish = readWish(form, inWeek)
    const today = dayOf(now, provider.zone)
    const colleagues = chooseColleagues(joined, wish.colleagues)
    const { firstMonday } = wish
    const problems: WishProblem[] = [...missingIn(wish), ...('refused' in colleagues ? [colleagues.refused] : [])]
    if (firstMonday !== null && (addDays(firstMonday, 6) < today || firstMonday > addDays(today, furthestFirst))) problems.push('first.passed')
    if (problems.length > 0 || firstMonday === null || 'refused' in colleagues) return await showWish(visit, plan, joined, wish, problems)

    const range = { from: startOfDay(firstMonday, provider.zone), until: startOfDay(addDays(firstMonday, 7 * (declared.weeks + weeksBeyond)), provider.zone) }
    const free = await findFree(tx, { trajectory: plan.guided.id, guide: me.person }, provider, range, now)
    const laid = layWeeks(usualOf(wish, inWeek), { weeks: declared.weeks, firstMonday, workdays: wish.workdays, free, colleagues, country: provider.country, zone: provider.zone })
    if (!laid) return await showWish(visit, plan, joined, wish, ['doesNotFit'])
    const proposed = intoSlots(laid, slots)
    await look(visit, plan)
    return page(proposalPage(visit, { about: aboutOf(plan), slots, talks: typedFrom(proposed, provider.zone), laid: proposed, skipped: laid.skipped, joined: colleagues, troubles: new Map(), keep: { colleagues, firstMonday } }))
  }),

  'POST /trajectories/:id/weeks': forLaying(async (visit, plan, joined) => {
    const { tx, form, me, now, provider, house } = visit
    const typed = typedTalks(form, slots)
    const first = day.parse(form['firstMonday'] ?? [])
    const colleagues = chooseColleagues(joined, (form['colleagues'] ?? []).flatMap(one => parseId<'party'>(one) ?? []))
    if ('problem' in first || 'refused' in colleagues) return await showWish(visit, plan, joined, usualWish(joined), ['refused' in colleagues ? colleagues.refused : 'firstMonday'])

    // Behind the lock nobody else takes the guide's time, so what is looked at now is what is booked.
    await lockAgendas(tx, [me.person])
    if (await findLaying(tx, plan.guided.id)) return seeOther(`/trajectories/${plan.guided.id}/weeks`)
    const booked = bookTalks(slots, chosenIn(typed, provider.zone), await amongOf(visit, plan, colleagues))
    const again = async (troubles: Troubles, status: 409 | 422): Promise<Reply> => {
      await look(visit, plan)
      return page(proposalPage(visit, { about: aboutOf(plan), slots, talks: typed, laid: [], skipped: [], joined: colleagues, troubles, keep: { colleagues, firstMonday: first.value } }), status)
    }
    if ('troubles' in booked) return await again(booked.troubles, 422)
    const { bookings } = booked
    const firstMonday = earliestMonday(bookings, provider.zone)
    // Someone else was there first: nothing of it may stay.
    if (!await recordLaying(tx, plan.guided.id, firstMonday, plan.guided.party, now)) throw new Answered(seeOther(`/trajectories/${plan.guided.id}/weeks`))
    const { numbered } = await findInAll(tx, plan.guided.id)
    if (!await recordBookings(tx, bookings, { trajectory: plan.guided.id, guide: me.person, participant: plan.participant }, numbered)) throw new Answered(await again(new Map([[0, 'taken']]), 409))
    for (const person of new Set([plan.participant, ...bookings.flatMap(({ colleague }) => colleague?.person ?? [])])) await tellByMail(visit, person, { origin: visit.asked.origin, voice: provider }, now)
    // What is asked week by week begins with the first of them.
    await recordMeasuring(tx, beginMeasuring(workfloorRecovery, plan.guided.id, firstMonday))
    await logFor(visit, plan.guided.id, { event: 'weeks.laid', action: 'C', object: { kind: 'trajectory', id: plan.guided.id } })
    house.moments.touched(provider.id, me.person)
    return seeOther(`/trajectories/${plan.guided.id}/weeks?done=booked`)
  }),
}

const earliestMonday = (bookings: readonly Booking[], zone: GuideVisit['provider']['zone']): Day => {
  const first = bookings.map(({ from }) => from).toSorted((one, other) => one.getTime() - other.getTime())[0]
  if (!first) throw new Error('a plan without talks')
  return mondayOf(dayOf(first, zone))
}
