/** A plan rests, on whoever's word; and goes on in whole weeks that fit everyone. */
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, dayOf, longDay, mondayOf, parseDay, startOfDay, type Day, type Zone } from '../../kit/time.ts'
import { Answered, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { lockAgendas } from '../../core/agenda/hold.store.ts'
import { cancelAppointment, type WhyCancelled } from '../../core/talks/appointment.ts'
import { remindOfTalk } from '../../core/talks/remind-of-talk.ts'
import { logFor, type GuideVisit } from '../../core/talks/talk-view.ts'
import { hasEnded } from '../../core/trajectories/circle.store.ts'
import { toTheDay } from '../../core/trajectories/own-looks.ts'
import { findOwnTrajectory } from '../../core/trajectories/party.store.ts'
import { pause, pausedNow, resume, type Pause } from '../../core/trajectories/pause.ts'
import { listPauses, oneRestAtATime, recordPause, recordResumption } from '../../core/trajectories/pause.store.ts'
import { forOffice, forSomeone, type AboutMySeat, type Aside, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { comes, daysOf, intoWeeks, resumeFrom, type Shifted } from './keeping-weeks.ts'
import { ownPausePage, pausePage, type PauseProblem } from './pause.pages.tsx'
import { isEvaluation, listEvaluations, listRests, recordRests, recordReturns, silenceReports, type Restable } from './pause.store.ts'
import { ownPauseTexts, pauseTexts } from './pause.texts.ts'
import { findFree, listOwnPlanTalks, listPlanTalks, recordCancellations, type PlanTalk } from './plan.store.ts'
import { colleaguesOf, findPlan, type GuidedPlan } from './plan-view.ts'
import { workfloorRecovery } from './programme.ts'

const clockOf = ({ now, provider: { zone }, voice: { locale } }: Visit) => ({ now, zone, locale })

type LaidPlan = GuidedPlan & { readonly talks: readonly Restable[]; readonly pauses: readonly Pause[] }
const forLaid = (handler: (visit: GuideVisit, plan: LaidPlan) => Promise<Reply>) => forOffice('guide', async visit => {
  const plan = await findPlan(visit, visit.params['id'])
  if (plan && visit.asked.method === 'POST') await oneRestAtATime(visit.tx, plan.guided.id)
  const talks = plan ? await listPlanTalks(visit.tx, plan.guided.id) : []
  return plan && talks.length > 0 ? await handler(visit, { ...plan, talks: await withEvaluations(visit, plan.guided.id, talks), pauses: await listPauses(visit.tx, plan.guided.id) }) : missing()
})

/** What rests together: the talks of the weeks, and evaluations that were planned beside them. */
const withEvaluations = async ({ tx, provider }: Visit, trajectory: Id<'trajectory'>, talks: readonly PlanTalk[]): Promise<readonly Restable[]> =>
  [...talks.map(talk => ({ ...talk, way: 'at-location' as const })), ...intoWeeks(await listEvaluations(tx, trajectory), talks, provider.zone)]

/** All that still comes is given back, with everyone's time; what would have reminded of it is silent. */
const giveBackAll = async (visit: Visit, { id, trajectory, by }: Pause, talks: readonly Restable[], why: WhyCancelled): Promise<void> => {
  const { tx, now, house, provider } = visit
  const coming = talks.filter(talk => talk.trajectory === trajectory && comes(talk, now))
  const guides = [...new Set(coming.map(({ guide }) => guide))]
  await lockAgendas(tx, guides)
  await recordRests(tx, id, trajectory, coming.map(({ talk }) => talk))
  await recordCancellations(tx, coming.flatMap(talk => {
    const cancellation = cancelAppointment(standingOf(talk), why, by, now)
    return refused(cancellation) ? [] : [cancellation]
  }))
  await silenceReports(tx, trajectory)
  await enqueue(tx, 'plan-paused', { provider: provider.id, id })
  for (const guide of guides) house.moments.touched(provider.id, guide)
}
const standingOf = ({ appointment, trajectory, talk, number, guide, from, until, way }: Restable) => ({ id: appointment, trajectory, talk, number, guide, from, until, way })

/** Talks of the pause that runs now: none was held, none stands, and no evaluation was planned anew meanwhile. */
const restedOf = async ({ tx }: Visit, { talks, pauses }: LaidPlan): Promise<readonly Restable[]> => {
  const now = pausedNow(pauses)
  const resting = now ? await listRests(tx, now.id) : []
  const rested = talks.filter(({ talk, cancelled, outcome }) => resting.includes(talk) && cancelled === 'yes' && outcome === null)
  const anew = (one: Restable) => isEvaluation(one) && talks.some(other => other.kind === one.kind && other.talk !== one.talk && other.cancelled === 'no')
  return rested.filter(one => !anew(one))
}

const resumption = async (visit: GuideVisit, plan: LaidPlan, monday: Day): Promise<readonly Shifted[] | null> => {
  const { tx, me, now, provider } = visit
  const range = { from: now, until: startOfDay(addDays(monday, 400), provider.zone) }
  const free = await findFree(tx, { trajectory: plan.guided.id, guide: me.person }, provider, range, now)
  return resumeFrom(monday, await restedOf(visit, plan), { free, workdays: daysOf(plan.talks, provider.zone), country: provider.country, zone: provider.zone })
}

const show = async (visit: GuideVisit, plan: LaidPlan, { day = '', shifted = null, problem = null }: { readonly day?: string; readonly shifted?: readonly Shifted[] | null; readonly problem?: PauseProblem | null } = {}, status: 200 | 409 | 422 = problem ? 422 : 200): Promise<Reply> => {
  const { query } = visit
  await logFor(visit, plan.guided.id, { event: 'pause.read', action: 'R', object: { kind: 'trajectory', id: plan.guided.id } })
  const done = query['done'] === 'paused' ? 'paused' : query['done'] === 'resumed' ? 'resumed' : null
  return page(pausePage(visit, { about: { trajectory: plan.guided.id, name: plan.name }, pauses: plan.pauses, rested: (await restedOf(visit, plan)).length, day, shifted, problem, when: clockOf(visit), done, ended: plan.guided.endedAt === null ? 'runs' : 'ended' }), status)
}
const todayOf = ({ now, provider }: Visit): Day => dayOf(now, provider.zone)

export const pauseRoutes: Routes<Visit> = {
  'GET /trajectories/:id/pause': forLaid((visit, plan) => show(visit, plan)),

  'POST /trajectories/:id/pauses': forLaid(async (visit, plan) => {
    const { tx, form, now } = visit
    const saidBy = (['guide', 'doctor'] as const).find(one => one === form['saidBy']?.[0])
    if (!saidBy) return await show(visit, plan, { problem: 'pause.choose' })
    const paused = pause(plan.pauses, { trajectory: plan.guided.id, party: plan.guided.party, part: 'guide' }, saidBy, plan.guided.endedAt !== null, newId(now.getTime()), now)
    if (refused(paused)) return seeOther(`/trajectories/${plan.guided.id}/pause`)
    await recordPause(tx, paused)
    await giveBackAll(visit, paused, plan.talks, 'cancelled-by-guide')
    await logFor(visit, plan.guided.id, { event: 'plan.paused', action: 'C', object: { kind: 'pause', id: paused.id } })
    return seeOther(`/trajectories/${plan.guided.id}/pause?done=paused`)
  }),

  /** Looks what going on from a week would come to. Nothing is laid. */
  'POST /trajectories/:id/pause': forLaid(async (visit, plan) => {
    const day = visit.form['day']?.[0] ?? ''
    const going = resume(plan.pauses, parseDay(day), todayOf(visit))
    if (refused(going)) return going.refused === 'pause.none' ? seeOther(`/trajectories/${plan.guided.id}/pause`) : await show(visit, plan, { day, problem: going.refused })
    const shifted = await resumption(visit, plan, going.goesOn)
    return await show(visit, plan, shifted ? { day, shifted } : { day, problem: 'pause.no-fit' })
  }),

  'POST /trajectories/:id/pauses/ends': forLaid(async (visit, plan) => {
    const { tx, form, me, now, house, provider } = visit
    const day = form['day']?.[0] ?? ''
    const going = resume(plan.pauses, parseDay(day), todayOf(visit))
    if (refused(going)) return going.refused === 'pause.none' ? seeOther(`/trajectories/${plan.guided.id}/pause`) : await show(visit, plan, { day, problem: going.refused })
    await lockAgendas(tx, [me.person])
    const rested = await restedOf(visit, plan)
    const shifted = await resumption(visit, plan, going.goesOn)
    if (!shifted) return await show(visit, plan, { day, problem: 'pause.no-fit' }, 409)
    const colleagues = await colleaguesOf(visit, plan.guided.id)
    const returns = shifted.flatMap(({ talk: id, from, until }) => rested.filter(({ talk }) => talk === id).map(talk => ({
      appointment: { ...standingOf(talk), id: newAnonymousId<'appointment'>(), guide: me.person, from, until },
      people: [me.person, plan.participant, ...colleagues.filter(({ party, left }) => !left && talk.guests.includes(party)).map(({ person }) => person)],
    })))
    // Whoever was taken a blink ago: then nothing of it stays.
    if (!await recordReturns(tx, returns)) throw new Answered(await show(visit, plan, { day, problem: 'pause.no-fit' }, 409))
    // Whoever comes to an evaluation is reminded of it, as when it was planned.
    for (const { appointment } of returns) if (rested.some(one => one.talk === appointment.talk && isEvaluation(one))) await remindOfTalk(visit, plan.participant, appointment, visit.asked.origin, now)
    await recordResumption(tx, going.pause, plan.guided.id, firstMonday(shifted, going.goesOn, provider.zone), plan.guided.party, now)
    await enqueue(tx, 'plan-paused', { provider: provider.id, id: going.pause })
    await logFor(visit, plan.guided.id, { event: 'plan.resumed', action: 'U', object: { kind: 'pause', id: going.pause } })
    house.moments.touched(provider.id, me.person)
    return seeOther(`/trajectories/${plan.guided.id}/pause?done=resumed`)
  }),

  'GET /my-plan/pause': forOwn(async (visit, own) => {
    await log(visit.tx, ownLine(visit, own.id, 'pause.read', 'R'))
    return page(ownPausePage(visit, own.ended ? 'ended' : pausedNow(await listPauses(visit.tx, own.id)) ?? 'runs'))
  }),

  'POST /my-plan/pauses': forOwn(async (visit, own) => {
    const { tx, now } = visit
    await oneRestAtATime(tx, own.id)
    const paused = pause(await listPauses(tx, own.id), { trajectory: own.id, party: own.party, part: 'participant' }, 'participant', own.ended, newId(now.getTime()), now)
    if (refused(paused)) return seeOther('/my-plan/pause')
    await recordPause(tx, paused)
    await giveBackAll(visit, paused, await withEvaluations(visit, own.id, own.talks), 'cancelled-by-participant')
    await log(tx, ownLine(visit, own.id, 'plan.paused', 'C'))
    return seeOther('/my-plan/pause')
  }),
}

/** The week in which the first talk comes to lie: it may be later than was asked. */
const firstMonday = (shifted: readonly Shifted[], asked: Day, zone: Zone): Day => {
  const first = shifted.map(({ from }) => mondayOf(dayOf(from, zone))).toSorted()[0]
  return first && first > asked ? first : asked
}

type Own = { readonly id: Id<'trajectory'>; readonly party: Id<'party'>; readonly ended: boolean; readonly talks: readonly PlanTalk[] }
function forOwn(handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) {
  return forSomeone(async visit => {
    const found = await findOwnTrajectory(visit.tx)
    const talks = found?.programme === workfloorRecovery.id ? (await listOwnPlanTalks(visit.tx)).filter(({ trajectory }) => trajectory === found.id) : []
    return found && talks.length > 0 ? await handler(visit, { ...found, talks }) : missing()
  })
}
const ownLine = ({ me, now }: SignedInVisit, trajectory: Id<'trajectory'>, event: string, action: 'C' | 'R') =>
  ({ event, action, person: me.person, role: workfloorRecovery.participant, purpose: 'own-file' as const, subject: trajectory, object: { kind: 'trajectory', id: trajectory }, basis: 'participant', at: action === 'R' ? toTheDay(now) : now })

/** On one's own page: the way to a pause, or that it is one. An ended plan has none. */
export const pauseOfMine: AboutMySeat = async ({ tx, voice, provider }, { trajectory, programme }) => {
  if (programme.id !== workfloorRecovery.id || await hasEnded(tx, trajectory) || !(await listOwnPlanTalks(tx)).some(one => one.trajectory === trajectory)) return []
  const t = ownPauseTexts(voice)
  const now = pausedNow(await listPauses(tx, trajectory))
  return [{ title: t.title, ...(now ? { text: t.paused(longDay(dayOf(now.at, provider.zone), voice.locale)) } : {}), waits: false, action: { href: '/my-plan/pause', label: t.link } }]
}

/** On the guide's page of someone: whether the plan rests. Nothing for other programmes, or before its weeks lie. */
export const pauseBeside = async (visit: GuideVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  if (!await findPlan(visit, trajectory) || (await listPlanTalks(visit.tx, trajectory)).length === 0) return null
  const t = pauseTexts(visit.voice)
  const now = pausedNow(await listPauses(visit.tx, trajectory))
  return { value: now ? 1 : 0, label: now ? t.since(longDay(dayOf(now.at, visit.provider.zone), visit.voice.locale)) : t.running, action: { href: `/trajectories/${trajectory}/pause`, label: t.link } }
}
