/** The end as its guide keeps it: hold the evaluation, close or stop, and plan the talks afterwards. */
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, dayOf, startOfDay } from '../../kit/time.ts'
import { Answered, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import type { Moment, Range } from '../agenda/free-moments.ts'
import { lockAgendas } from '../agenda/hold.store.ts'
import type { Closing, Programme } from '../programme.ts'
import { findGuided, findInAll, findParticipant, listPlanned, type Guided } from '../talks/talk.store.ts'
import { logFor, type GuideVisit } from '../talks/talk-view.ts'
import { stands } from '../talks/talk.ts'
import { remindOfTalk } from '../talks/remind-of-talk.ts'
import { contactOf } from '../trajectories/contact.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { forOffice, type Aside, type Visit } from '../visit.ts'
import { aheadDays, bookTurn, isClosed, isOver, stateOf, windowOf, type Booking, type Turn } from './aftercare.ts'
import { findMoments, listCareDue, listTurns, recordCareTalk } from './aftercare.store.ts'
import { advisedIn } from './advice.form.ts'
import { advicePage, isAboutAdvice } from './advice.pages.tsx'
import { aftercareDays, endGuidance, isEvaluated, type KnownAbsence } from './ending.ts'
import { careMomentsPage, carePage, closingPage, type About, type Wrong } from './ending-of-guide.pages.tsx'
import { guideEndingTexts } from './ending-of-guide.texts.ts'
import { endNow, endOf } from './known-ending.ts'

type Closable = { readonly guided: Guided; readonly programme: Programme; readonly closing: Closing; readonly participant: Id<'person'>; readonly about: About }

/** Weeks in which a moment for the end evaluation is looked for, and how many moments anyone chooses from. */
const weeksAhead = 4
const mostMoments = 120

const findClosable = async (visit: GuideVisit, id: Id<'trajectory'>): Promise<Closable | null> => {
  const guided = await findGuided(visit.tx, id)
  const programme = visit.house.programmes.find(one => one.id === guided?.programme)
  if (!guided || !programme?.closing) return null
  const [participant, contact] = [await findParticipant(visit.tx, id), await contactOf(visit, id)]
  return participant && contact ? { guided, programme, closing: programme.closing, participant, about: { trajectory: id, name: contact.alias ?? contact.handle, programme } } : null
}
/** A plan I guide that closes with care; a form waits for my agenda first, and sees what was done before it. */
const forClosable = (handler: (visit: GuideVisit, plan: Closable) => Promise<Reply>) => forOffice('guide', async visit => {
  const id = parseId<'trajectory'>(visit.params['id'])
  if (visit.asked.method === 'POST') await lockAgendas(visit.tx, [visit.me.person])
  const plan = id && await findClosable(visit, id)
  return plan ? await handler(visit, plan) : missing()
})
const forTurn = (handler: (visit: GuideVisit, plan: Closable, turn: Turn) => Promise<Reply>) => forClosable(async (visit, plan) => {
  const turn = (await listTurns(visit.tx, plan.guided.id)).find(({ id }) => id === parseId(visit.params['turn']))
  return turn ? await handler(visit, plan, turn) : missing()
})

const clockOf = ({ now, provider: { zone }, voice: { locale } }: Visit) => ({ now, zone, locale })
const look = (visit: GuideVisit, { guided }: Closable, event: string) => logFor(visit, guided.id, { event, action: 'R', object: { kind: 'trajectory', id: guided.id }, fields: ['handle', 'alias', 'appointment'] })
const momentIn = ({ form }: Visit, moments: readonly Moment[]): Moment | undefined => {
  const wanted = new Date(form['moment']?.[0] ?? '').getTime()
  return moments.find(({ from }) => from.getTime() === wanted)
}

/** What later nouns find open before it is closed as planned. */
const openBefore = async (visit: GuideVisit, trajectory: Id<'trajectory'>) => {
  const open: { readonly label: string; readonly href: string }[] = []
  for (const asked of visit.house.asides.closing) open.push(...await asked(visit, trajectory))
  return open
}

const showClosing = async (visit: GuideVisit, plan: Closable, wrong: Wrong | null = null): Promise<Reply> => {
  const { now, provider, tx } = visit
  const talks = await listPlanned(tx, plan.guided.id)
  await look(visit, plan, 'ending.read')
  const planned = talks.find(one => one.kind === plan.closing.evaluation && stands(one))
  return page(closingPage(visit, {
    about: plan.about, evaluation: isEvaluated(plan.closing, talks) ? 'held' : planned ?? 'none', early: plan.closing.early[plan.programme.guide] ?? [], open: await openBefore(visit, plan.guided.id), wrong, when: clockOf(visit),
    talksToCome: talks.filter(one => stands(one) && one.from > now).length,
    aftercareOn: talks.some(({ outcome }) => outcome !== null) ? aftercareDays(plan.closing.aftercare, dayOf(now, provider.zone), provider.country) : [],
  }), wrong ? 422 : 200)
}

const absenceOf = async (visit: GuideVisit, trajectory: Id<'trajectory'>): Promise<KnownAbsence | null> => {
  for (const asked of visit.house.asides.absent) {
    const known = await asked(visit, trajectory)
    if (known !== null) return known
  }
  return null
}

/** Moments in which the evaluation may be held. */
const evaluationRange = ({ now, provider: { zone } }: Visit): Range => ({ from: now, until: startOfDay(addDays(dayOf(now, zone), 7 * weeksAhead), zone) })
const minutesOf = ({ programme }: Closable, kind: string): number => programme.talks[kind]?.minutes ?? 30

type Asking = { readonly title: string; readonly action: string; readonly range: Range; readonly kind: string }
const showMoments = async (visit: GuideVisit, plan: Closable, { title, action, range, kind }: Asking, no: 'gone' | 'wayMissing' | null = null): Promise<Reply> => {
  const { tx, me, provider, now, form } = visit
  await look(visit, plan, 'aftercare.read')
  const moments = (await findMoments(tx, me.person, provider, range, minutesOf(plan, kind), now)).slice(0, mostMoments)
  return page(careMomentsPage(visit, { about: plan.about, title, action, ways: plan.programme.ways, way: form['way']?.[0] ?? null, moments, when: clockOf(visit), no }), no === null ? 200 : no === 'gone' ? 409 : 422)
}

/** Books what was chosen, or shows the moments again. */
const book = async (visit: GuideVisit, plan: Closable, asking: Asking, booking: (moment: Moment, way: Programme['ways'][number], number: number) => Booking | null, turn: Turn['id'] | null, to: string): Promise<Reply> => {
  const { tx, me, provider, now, form, asked, house } = visit
  const way = plan.programme.ways.find(one => one === form['way']?.[0])
  if (!way) return await showMoments(visit, plan, asking, 'wayMissing')
  const moment = momentIn(visit, await findMoments(tx, me.person, provider, asking.range, minutesOf(plan, asking.kind), now))
  if (!moment) return await showMoments(visit, plan, asking, 'gone')
  const booked = booking(moment, way, (await findInAll(tx, plan.guided.id)).numbered + 1)
  if (!booked) return seeOther(to)
  if (!await recordCareTalk(tx, booked, { turn, kind: asking.kind, minutes: minutesOf(plan, asking.kind), participant: plan.participant })) throw new Answered(await showMoments(visit, plan, asking, 'gone'))
  await tellByMail(visit, plan.participant, { origin: asked.origin, voice: provider }, now)
  await remindOfTalk(visit, plan.participant, booked.appointment, asked.origin, now)
  await logFor(visit, plan.guided.id, { event: booked.cancels ? 'appointment.moved' : 'appointment.made', action: 'C', object: { kind: 'appointment', id: booked.appointment.id } })
  house.moments.touched(provider.id, me.person)
  return seeOther(to)
}

/** Half way and at the end one plans the evaluation, once. */
type Evaluation = 'half-way' | 'end-evaluation'
const kindOf = ({ closing }: Closable, which: Evaluation): string | undefined => (which === 'half-way' ? closing.halfWay : closing.evaluation)
const evaluationAsking = (visit: GuideVisit, plan: Closable, which: Evaluation, kind: string): Asking => {
  const t = guideEndingTexts(visit.voice)
  return { title: which === 'half-way' ? t.halfWayTitle : t.evaluationTitle, action: `/trajectories/${plan.guided.id}/${which}/appointments`, range: evaluationRange(visit), kind }
}
/** Where one goes once it is planned, or was before. */
const evaluatedAt = (plan: Closable, which: Evaluation): string => `/trajectories/${plan.guided.id}${which === 'half-way' ? '' : '/ending'}`
const careAsking = (visit: GuideVisit, plan: Closable, turn: Turn): Asking => ({ title: guideEndingTexts(visit.voice).careMomentTitle(turn.number), action: `/trajectories/${plan.guided.id}/aftercare/${turn.id}/appointments`, range: windowOf(turn, visit.now, visit.provider.zone), kind: plan.closing.aftercare.talk })

/** Whether the evaluation is still to be planned. */
const forEvaluation = (which: Evaluation, handler: (visit: GuideVisit, plan: Closable, asking: Asking) => Promise<Reply>) => forClosable(async (visit, plan) => {
  const kind = kindOf(plan, which)
  if (kind === undefined) return missing()
  const talks = await listPlanned(visit.tx, plan.guided.id)
  const there = isEvaluated({ evaluation: kind }, talks) || talks.some(one => one.kind === kind && stands(one))
  return plan.guided.endedAt !== null || there ? seeOther(evaluatedAt(plan, which)) : await handler(visit, plan, evaluationAsking(visit, plan, which, kind))
})
const planEvaluation = (which: Evaluation) => forEvaluation(which, (visit, plan, asking) => book(visit, plan, asking, (moment, way, number) => ({
  cancels: null, talk: 'new', appointment: { id: newAnonymousId(), talk: newAnonymousId(), trajectory: plan.guided.id, number, guide: visit.me.person, from: moment.from, until: moment.until, way },
}), null, evaluatedAt(plan, which)))

export const endingOfGuideRoutes: Routes<Visit> = {
  'GET /trajectories/:id/ending': forClosable(async (visit, plan) => (plan.guided.endedAt === null ? await showClosing(visit, plan) : seeOther(`/trajectories/${plan.guided.id}/aftercare`))),

  'POST /trajectories/:id/closings': forClosable(async (visit, plan) => {
    const { tx, now, provider, form, house, me } = visit
    const { guided, programme } = plan
    const typed = { ending: form['ending']?.[0] ?? '', why: form['why']?.[0] ?? '' }
    const [advised, absence] = [advisedIn(form), await absenceOf(visit, guided.id)]
    const ending = endGuidance(programme, guided.id, { party: guided.party, role: programme.guide }, { ...typed, advised }, { ended: guided.endedAt === null ? 'no' : 'yes', talks: await listPlanned(tx, guided.id), today: dayOf(now, provider.zone), country: provider.country, absence, open: (await openBefore(visit, guided.id)).length }, now)
    if (refused(ending)) {
      const no = ending.refused
      if (no === 'ending.ended') return seeOther(`/trajectories/${guided.id}/aftercare`)
      if (!isAboutAdvice(no)) return await showClosing(visit, plan, { no, ...typed, why: typed.why.slice(0, 2000) })
      // The first time it is a question; whoever came back without an answer is told.
      const wrong = form['advisedBy'] !== undefined
      await look(visit, plan, 'ending.read')
      return page(advicePage(visit, { about: plan.about, ending: typed.ending, advised, day: form['advisedOn']?.[0] ?? '', absence, no, wrong }), wrong ? 422 : 200)
    }
    if (!await endNow(visit, ending)) return seeOther(`/trajectories/${guided.id}/aftercare`)
    await logFor(visit, guided.id, { event: 'trajectory.ended', action: 'U', object: { kind: 'trajectory', id: guided.id } })
    house.moments.touched(provider.id, me.person)
    return seeOther(`/trajectories/${guided.id}/aftercare`)
  }),

  'GET /trajectories/:id/half-way': forEvaluation('half-way', showMoments),
  'POST /trajectories/:id/half-way/appointments': planEvaluation('half-way'),
  'GET /trajectories/:id/end-evaluation': forEvaluation('end-evaluation', showMoments),
  'POST /trajectories/:id/end-evaluation/appointments': planEvaluation('end-evaluation'),

  'GET /trajectories/:id/aftercare': forClosable(async (visit, plan) => {
    const { tx, now, provider, query } = visit
    const end = await endOf(visit, plan.guided.id)
    if (!end) return seeOther(`/trajectories/${plan.guided.id}/ending`)
    const turns = await listTurns(tx, plan.guided.id)
    await look(visit, plan, 'aftercare.read')
    return page(carePage(visit, {
      about: plan.about, end: { ...end, on: dayOf(end.at, provider.zone) }, turns: turns.map(turn => ({ ...turn, state: stateOf(turn, now, provider.zone) })), closed: isClosed(turns, now, provider.zone) ? 'yes' : 'no', when: clockOf(visit), done: query['done'] === 'planned' ? 'planned' : null,
    }))
  }),

  'GET /trajectories/:id/aftercare/:turn': forTurn((visit, plan, turn) => showMoments(visit, plan, careAsking(visit, plan, turn))),
  'POST /trajectories/:id/aftercare/:turn/appointments': forTurn((visit, plan, turn) => book(visit, plan, careAsking(visit, plan, turn), (moment, way, number) => {
    // What was declined is the participant's to come back on.
    if (stateOf(turn, visit.now, visit.provider.zone) === 'declined') return null
    const booking = bookTurn(turn, { ...moment, guide: visit.me.person, way, by: plan.guided.party, why: 'moved-by-guide' }, { talk: newAnonymousId(), appointment: newAnonymousId(), number }, visit.now, visit.provider.zone)
    return refused(booking) ? null : booking
  }, turn.id, `/trajectories/${plan.guided.id}/aftercare?done=planned`)),
}

/** On the guide's page of someone: the end, or how many talks are still to come after it. Nothing for other programmes. */
export const endingOfTrajectory = async (visit: GuideVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const plan = await findClosable(visit, trajectory)
  if (!plan) return null
  const t = guideEndingTexts(visit.voice)
  if (plan.guided.endedAt === null) return { value: 0, label: t.linkText, action: { href: `/trajectories/${trajectory}/ending`, label: t.link } }
  const open = (await listTurns(visit.tx, trajectory)).filter(turn => !isOver(stateOf(turn, visit.now, visit.provider.zone))).length
  return { value: open, label: `${open} ${t.openCare(open)}`, action: { href: `/trajectories/${trajectory}/aftercare`, label: t.careLink } }
}

/** On the guide's day: talks afterwards that come near without a moment. */
export const aftercareToday = async ({ tx, me, now, provider, voice }: GuideVisit): Promise<Aside | null> => {
  const due = await listCareDue(tx, me.person, addDays(dayOf(now, provider.zone), aheadDays), now)
  const t = guideEndingTexts(voice)
  const [first] = due
  return first ? { value: due.length, label: t.careToday(due.length), action: { href: `/trajectories/${first}/aftercare`, label: t.careTodayLink } } : null
}
