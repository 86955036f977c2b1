/** Keeping the weeks: see them, move a talk or a week, choose another colleague, decide half way and at the end. */
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, dateWithYear, dayOf, startOfDay } from '../../kit/time.ts'
import { Answered, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { lockAgendas } from '../../core/agenda/hold.store.ts'
import { cancelAppointment, moveAppointment, type Move } from '../../core/talks/appointment.ts'
import { findGuidedOfTalk, listPlanned } from '../../core/talks/talk.store.ts'
import { stands, wasHeld, type Planned } from '../../core/talks/talk.ts'
import { logFor, type GuideVisit } from '../../core/talks/talk-view.ts'
import { tellByMail } from '../../core/trajectories/tell.ts'
import { forOffice, type Aside, type Visit } from '../../core/visit.ts'
import { comes, daysOf, shiftFrom, weekNow, type Shifted } from './keeping-weeks.ts'
import { decideGate, gateDue, gateLength } from './gate.ts'
import { gatesOf, keepGate } from './known-gates.ts'
import { bookTalks, type Trouble } from './laying.ts'
import { momentIn } from './laying.form.ts'
import { findFree, findLaying, listAllTaken, listPlanTalks, listWithoutGuest, recordCancellations, recordGuest, recordMoves, type PlanTalk } from './plan.store.ts'
import { colleaguesOf, findPlan, type GuidedPlan } from './plan-view.ts'
import { workfloorRecovery } from './programme.ts'
import { laterPage, planTalkPage, weeksPage, type GateEvaluation, type GateTyped } from './weeks.pages.tsx'
import { weeksTexts } from './weeks.texts.ts'

const clockOf = ({ now, provider: { zone }, voice: { locale } }: Visit) => ({ now, zone, locale })
const aboutOf = ({ guided, name }: GuidedPlan) => ({ trajectory: guided.id, name })
const noGate: GateTyped = { decision: '', words: '', withoutTalk: '', problem: null }

/** By the week of its gate. */
const evaluationKinds = { 4: workfloorRecovery.closing?.halfWay, 8: workfloorRecovery.closing?.evaluation } as const

/** The talk in which a gate is decided: still to be planned, coming, or held. */
const evaluationOf = (planned: readonly Planned[], kind = ''): GateEvaluation => {
  const held = planned.find(one => one.kind === kind && wasHeld(one.outcome))
  if (held) return { is: 'held', talk: held.talk }
  const coming = planned.find(one => one.kind === kind && stands(one))
  return coming ? { is: 'planned', talk: coming.talk, from: coming.from } : { is: 'none' }
}

type LaidPlan = GuidedPlan & { readonly talks: readonly PlanTalk[] }
const forLaid = (handler: (visit: GuideVisit, plan: LaidPlan) => Promise<Reply>) => forOffice('guide', async visit => {
  const plan = await findPlan(visit, visit.params['id'])
  const talks = plan ? await listPlanTalks(visit.tx, plan.guided.id) : []
  return plan && talks.length > 0 ? await handler(visit, { ...plan, talks }) : missing()
})
/** One talk of a plan I guide, that still comes; whatever began is for its own page. */
const forComing = (handler: (visit: GuideVisit, plan: LaidPlan, talk: PlanTalk) => Promise<Reply>) => forOffice('guide', async visit => {
  const id = parseId<'talk'>(visit.params['id'])
  const guided = id && await findGuidedOfTalk(visit.tx, id)
  const plan = guided && await findPlan(visit, guided.id)
  const talks = plan ? await listPlanTalks(visit.tx, plan.guided.id) : []
  const talk = talks.find(one => one.talk === id)
  if (!plan || !talk) return missing()
  return comes(talk, visit.now) ? await handler(visit, { ...plan, talks }, talk) : seeOther(`/talks/${talk.talk}`)
})

/** The page of the weeks, which is a look into the file. */
export const showWeeks = async (visit: GuideVisit, plan: GuidedPlan, gate: GateTyped = noGate): Promise<Reply> => {
  const { tx, query, now } = visit
  const [talks, gates, colleagues, planned] = await Promise.all([listPlanTalks(tx, plan.guided.id), gatesOf(visit, plan.guided.id), colleaguesOf(visit, plan.guided.id), listPlanned(tx, plan.guided.id)])
  await logFor(visit, plan.guided.id, { event: 'weeks.read', action: 'R', object: { kind: 'trajectory', id: plan.guided.id }, fields: ['handle', 'alias', 'appointment', 'colleague', 'gate'] })
  const done = query['done'] === 'booked' ? 'booked' : query['done'] === 'changed' ? 'changed' : null
  return page(weeksPage(visit, {
    about: aboutOf(plan), talks, gates, due: plan.guided.endedAt === null ? gateDue(weekNow(talks, now), gates) : null,
    evaluations: new Map(([4, 8] as const).map(week => [week, evaluationOf(planned, evaluationKinds[week])])),
    colleagues: new Map(colleagues.map(({ party, name }) => [party, name])), when: clockOf(visit), done, gate,
  }), gate.problem ? 422 : 200)
}

const showTalk = async (visit: GuideVisit, plan: LaidPlan, talk: PlanTalk, trouble: Trouble | 'appointment.begun' | null, typed: { readonly day: string; readonly time: string } | null = null, status: 200 | 409 | 422 = trouble ? 422 : 200): Promise<Reply> => {
  await logFor(visit, plan.guided.id, { event: 'weeks.read', action: 'R', object: { kind: 'talk', id: talk.talk }, fields: ['appointment', 'colleague'] })
  const others = (await colleaguesOf(visit, plan.guided.id)).filter(({ left, party }) => !left && !talk.guests.includes(party))
  return page(planTalkPage(visit, { about: aboutOf(plan), talk, others, typed, trouble, when: clockOf(visit) }), status)
}

/** Everyone whose time a talk takes. */
const peopleAt = async (visit: GuideVisit, { guided, participant }: GuidedPlan): Promise<(talk: PlanTalk) => readonly Id<'person'>[]> => {
  const colleagues = await colleaguesOf(visit, guided.id)
  return talk => [visit.me.person, participant, ...colleagues.filter(({ party }) => talk.guests.includes(party)).map(({ person }) => person)]
}

const wide = ({ now, provider: { zone } }: Visit) => ({ from: now, until: startOfDay(addDays(dayOf(now, zone), 400), zone) })

const tell = async (visit: GuideVisit, people: readonly Id<'person'>[]): Promise<void> => {
  const { asked, provider, now, me } = visit
  for (const person of new Set(people)) if (person !== me.person) await tellByMail(visit, person, { origin: asked.origin, voice: provider }, now)
}

const shiftOf = async (visit: GuideVisit, plan: LaidPlan, week: number): Promise<readonly Shifted[] | null> => {
  const { tx, me, now, provider } = visit
  const going = plan.talks.filter(talk => talk.week >= week && comes(talk, now))
  const free = await findFree(tx, { trajectory: plan.guided.id, guide: me.person }, provider, wide(visit), now, going)
  return shiftFrom(week, plan.talks, { free, workdays: daysOf(plan.talks, provider.zone), country: provider.country, zone: provider.zone }, now)
}

const weekIn = (visit: Visit, { talks }: LaidPlan): number | null => {
  const typed = visit.params['week'] ?? ''
  return talks.find(talk => String(talk.week) === typed && comes(talk, visit.now))?.week ?? null
}

export const weeksRoutes: Routes<Visit> = {
  'GET /plan-talks/:id': forComing((visit, plan, talk) => showTalk(visit, plan, talk, null)),

  'POST /plan-talks/:id/moments': forComing(async (visit, plan, talk) => {
    const { tx, form, me, now, provider, house } = visit
    const typed = { day: form['day']?.[0] ?? '', time: form['time']?.[0] ?? '' }
    await lockAgendas(tx, [me.person])
    const from = momentIn(typed, provider.zone)
    const colleagues = await colleaguesOf(visit, plan.guided.id)
    const mine = ({ from, until }: { readonly from: Date; readonly until: Date }) => from.getTime() === talk.from.getTime() && until.getTime() === talk.until.getTime()
    const taken = (await listAllTaken(tx, plan.guided.id, me.person, wide(visit), now)).filter(range => !mine(range))
    const slot = { week: talk.week, kind: talk.kind, minutes: talk.minutes, withColleague: talk.guests.length > 0 }
    const booked = bookTalks([slot], [from && { from, colleague: talk.guests[0] ?? null }], { colleagues, guide: me.person, participant: plan.participant, taken, now })
    if ('troubles' in booked) return await showTalk(visit, plan, talk, booked.troubles.get(0) ?? null, typed)
    const people = (await peopleAt(visit, plan))(talk)
    const move = moveOf(talk, booked.bookings[0] ?? talk, plan, now)
    if (refused(move)) return await showTalk(visit, plan, talk, 'appointment.begun', typed)
    if (!await recordMoves(tx, [{ ...move, people }])) throw new Answered(await showTalk(visit, plan, talk, 'taken', typed, 409))
    await tell(visit, people)
    await logFor(visit, plan.guided.id, { event: 'appointment.moved', action: 'C', object: { kind: 'appointment', id: move.appointment.id } })
    house.moments.touched(provider.id, me.person)
    return seeOther(`/trajectories/${plan.guided.id}/weeks?done=changed`)
  }),

  'POST /plan-talks/:id/guests': forComing(async (visit, plan, talk) => {
    const { tx, form } = visit
    const wanted = parseId<'party'>(form['colleague']?.[0])
    const colleague = (await colleaguesOf(visit, plan.guided.id)).find(({ party, left }) => party === wanted && !left)
    if (!colleague) return await showTalk(visit, plan, talk, 'no-colleague')
    if (talk.guests.length > 0) return seeOther(`/trajectories/${plan.guided.id}/weeks`)
    if (!await recordGuest(tx, talk, colleague)) throw new Answered(await showTalk(visit, plan, talk, 'colleague-taken', null, 409))
    await tell(visit, [colleague.person])
    await logFor(visit, plan.guided.id, { event: 'guest.expected', action: 'C', object: { kind: 'talk', id: talk.talk } })
    return seeOther(`/trajectories/${plan.guided.id}/weeks?done=changed`)
  }),

  'GET /trajectories/:id/weeks/:week/later': forLaid(async (visit, plan) => await showLater(visit, plan, null)),

  'POST /trajectories/:id/weeks/:week/later': forLaid(async (visit, plan) => {
    const { tx, me, now, provider, house } = visit
    const week = weekIn(visit, plan)
    if (week === null) return seeOther(`/trajectories/${plan.guided.id}/weeks`)
    await lockAgendas(tx, [me.person])
    const shifted = await shiftOf(visit, plan, week)
    if (!shifted) return await showLater(visit, plan, 'taken')
    const people = await peopleAt(visit, plan)
    const moves = shifted.flatMap(to => {
      const talk = plan.talks.find(one => one.talk === to.talk)
      const move = talk && moveOf(talk, to, plan, now)
      return talk && move && !refused(move) ? [{ ...move, people: people(talk) }] : []
    })
    if (!await recordMoves(tx, moves)) throw new Answered(await showLater(visit, plan, 'taken'))
    await tell(visit, moves.flatMap(one => one.people))
    await logFor(visit, plan.guided.id, { event: 'weeks.moved', action: 'U', object: { kind: 'trajectory', id: plan.guided.id } })
    house.moments.touched(provider.id, me.person)
    return seeOther(`/trajectories/${plan.guided.id}/weeks?done=changed`)
  }),

  'POST /trajectories/:id/gates': forLaid(async (visit, plan) => {
    const { tx, form, now, me, provider, house } = visit
    const typedIn = (name: string) => (form[name]?.[0] ?? '').trim()
    const typed = { week: typedIn('week'), decision: typedIn('decision'), words: typedIn('words'), withoutTalk: typedIn('withoutTalk') }
    const due = plan.guided.endedAt === null ? gateDue(weekNow(plan.talks, now), await gatesOf(visit, plan.guided.id)) : null
    const evaluation = due === null ? null : evaluationOf(await listPlanned(tx, plan.guided.id), evaluationKinds[due])
    const gate = decideGate(due, evaluation?.is === 'held' ? evaluation.talk : null, typed, now)
    if (refused(gate)) return await showWeeks(visit, plan, { decision: typed.decision, words: typed.words.slice(0, gateLength), withoutTalk: typed.withoutTalk.slice(0, gateLength), problem: gate.refused })
    if (!await keepGate(visit, plan.guided.id, gate, plan.guided.party)) return seeOther(`/trajectories/${plan.guided.id}/weeks`)
    if (gate.decision === 'stops') {
      await lockAgendas(tx, [me.person])
      const coming = plan.talks.filter(talk => comes(talk, now))
      const people = await peopleAt(visit, plan)
      const cancellations = coming.flatMap(talk => {
        const cancellation = cancelAppointment(standingOf(talk), 'cancelled-by-guide', plan.guided.party, now)
        return refused(cancellation) ? [] : [cancellation]
      })
      await recordCancellations(tx, cancellations)
      await tell(visit, coming.flatMap(people))
      house.moments.touched(provider.id, me.person)
    }
    await logFor(visit, plan.guided.id, { event: 'gate.decided', action: 'C', object: { kind: 'trajectory', id: plan.guided.id } })
    return seeOther(`/trajectories/${plan.guided.id}/weeks?done=changed`)
  }),
}

const showLater = async (visit: GuideVisit, plan: LaidPlan, wrong: 'taken' | null): Promise<Reply> => {
  const week = weekIn(visit, plan)
  if (week === null) return seeOther(`/trajectories/${plan.guided.id}/weeks`)
  await logFor(visit, plan.guided.id, { event: 'weeks.read', action: 'R', object: { kind: 'trajectory', id: plan.guided.id }, fields: ['appointment'] })
  return page(laterPage(visit, { about: aboutOf(plan), week, shifted: await shiftOf(visit, plan, week), when: clockOf(visit), wrong }), wrong ? 409 : 200)
}

const standingOf = ({ appointment, trajectory, talk, number, guide, from, until }: PlanTalk) => ({ id: appointment, trajectory, talk, number, guide, from, until, way: 'at-location' as const })
const moveOf = (talk: PlanTalk, { from, until }: { readonly from: Date; readonly until: Date }, { guided }: GuidedPlan, now: Date): Move | Extract<ReturnType<typeof moveAppointment>, { readonly refused: unknown }> =>
  moveAppointment(standingOf(talk), { id: newAnonymousId(), from, until }, 'moved-by-guide', guided.party, now)

/** On the guide's page of someone: where the plan stands. Nothing for other programmes. */
export const weeksBeside = async (visit: GuideVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const plan = await findPlan(visit, trajectory)
  if (!plan) return null
  const t = weeksTexts(visit.voice)
  const laying = await findLaying(visit.tx, trajectory)
  const week = laying ? weekNow(await listPlanTalks(visit.tx, trajectory), visit.now) : 0
  const weeks = workfloorRecovery.count !== 'as needed' && 'weeks' in workfloorRecovery.count ? workfloorRecovery.count.weeks : 0
  return { value: week, label: !laying ? t.linkNot : week === 0 ? t.linkBefore(dateWithYear(laying.firstMonday, visit.voice.locale)) : t.linkWeek(week, weeks), action: { href: `/trajectories/${trajectory}/weeks`, label: t.link } }
}

/** On the guide's day: coming dialogues at which nobody is expected any more. */
export const guestsToday = async (visit: GuideVisit): Promise<Aside | null> => {
  const lonely = await listWithoutGuest(visit.tx, visit.now)
  const t = weeksTexts(visit.voice)
  const first = lonely[0]
  const talks = lonely.reduce((sum, one) => sum + one.talks, 0)
  return first ? { value: talks, label: t.needOther(talks), action: { href: `/trajectories/${first.trajectory}/weeks`, label: t.needOtherAction } } : null
}
