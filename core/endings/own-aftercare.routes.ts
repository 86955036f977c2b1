/** Talks after the end, as the participant keeps them: choose a moment, another one, or none. */
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dateWithYear, dayOf, type Day } from '../../kit/time.ts'
import { Answered, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { readChosen } from '../agenda/chosen-moment.ts'
import type { Moment } from '../agenda/free-moments.ts'
import { lockAgendas } from '../agenda/hold.store.ts'
import { profileOf } from '../people/known-people.ts'
import type { Profile } from '../people/person.ts'
import type { WayToTalk } from '../programme.ts'
import { findInAll, listPlanned } from '../talks/talk.store.ts'
import { remindOfTalk } from '../talks/remind-of-talk.ts'
import { contactOf } from '../trajectories/contact.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnGuide, findOwnTrajectory } from '../trajectories/party.store.ts'
import type { AboutMySeat, SignedInVisit, Visit } from '../visit.ts'
import { answerTurn, bookTurn, keptUntil, stateOf, windowOf, type Turn } from './aftercare.ts'
import { findKeptDays, findMoments, listTurns, recordAnswer, recordCalledOff, recordCareTalk } from './aftercare.store.ts'
import { endingTexts } from './ending.texts.ts'
import { careDones, ownCareMomentPage, ownCarePage } from './own-aftercare.pages.tsx'
import { forOwnClosing, type OwnClosing } from './own-ending.routes.ts'

/** Two weeks of a quiet agenda. */
const mostMoments = 60

const lineOf = ({ me, now }: SignedInVisit, own: OwnClosing, event: string, action: LogLine['action'], object: LogLine['object']): LogLine =>
  ({ event, action, person: me.person, role: own.programme.participant, purpose: 'own-file', subject: own.id, object, basis: 'participant', at: toTheDay(now) })

const guideOf = async (visit: SignedInVisit, own: OwnClosing): Promise<Profile | null> => {
  const person = await findOwnGuide(visit.tx, own.id)
  return person && await profileOf(visit, person)
}

/** One turn of mine; a form that books or answers waits for the guide's agenda, and sees what was done before it. */
const forTurn = (handler: (visit: SignedInVisit, own: OwnClosing, turn: Turn, guide: Profile | null) => Promise<Reply>) => forOwnClosing(async (visit, own) => {
  const guide = await guideOf(visit, own)
  if (visit.asked.method === 'POST' && guide) await lockAgendas(visit.tx, [guide.person])
  const turn = (await listTurns(visit.tx, own.id)).find(({ id }) => id === parseId(visit.params['turn']))
  return turn ? await handler(visit, own, turn, guide) : missing()
})

const minutesOf = ({ programme, closing }: OwnClosing): number => programme.talks[closing.aftercare.talk]?.minutes ?? 30
const momentsFor = async ({ tx, provider, now }: SignedInVisit, own: OwnClosing, turn: Turn, guide: Profile): Promise<readonly Moment[]> =>
  (await findMoments(tx, guide.person, provider, windowOf(turn, now, provider.zone), minutesOf(own), now)).slice(0, mostMoments)

const show = async (visit: SignedInVisit, own: OwnClosing, gone: string | null = null): Promise<Reply> => {
  const { tx, now, provider, query } = visit
  const [turns, planned, days] = [await listTurns(tx, own.id), await listPlanned(tx, own.id), await findKeptDays(tx, own.id)]
  await log(tx, lineOf(visit, own, 'aftercare.read', 'R', { kind: 'trajectory', id: own.id }))
  const last = planned.filter(({ cancelled }) => cancelled === null).map(({ until }) => dayOf(until, provider.zone)).toSorted().at(-1) ?? null
  return page(ownCarePage(visit, {
    turns: turns.map(turn => ({ ...turn, state: stateOf(turn, now, provider.zone) })), guide: await guideOf(visit, own), gone,
    keptUntil: last && days !== null ? keptUntil(turns, last, days, now, provider.zone) : null, done: careDones.find(one => one === query['done']),
  }), gone === null ? 200 : 409)
}

const choose = async (visit: SignedInVisit, own: OwnClosing, turn: Turn, guide: Profile, gone: 'gone' | null): Promise<Reply> => {
  await log(visit.tx, lineOf(visit, own, 'aftercare.read', 'R', { kind: 'aftercare-turn', id: turn.id }))
  return page(ownCareMomentPage(visit, { turn, guide, gone, minutes: minutesOf(own), moments: await momentsFor(visit, own, turn, guide) }), gone ? 409 : 200)
}

/** As they spoke before; whoever gave no number is met where it was agreed. */
const wayFor = async (visit: SignedInVisit, own: OwnClosing): Promise<WayToTalk> => {
  const before = (await listPlanned(visit.tx, own.id)).findLast(({ outcome }) => outcome !== null)?.way
  const number = (await contactOf(visit, own.id))?.telephone != null
  const ways = own.programme.ways.filter(way => way !== 'guide-calls' || number)
  return ways.find(way => way === before) ?? ways[0] ?? 'at-location'
}

export const ownAftercareRoutes: Routes<Visit> = {
  'GET /my-aftercare': forOwnClosing(async (visit, own) => (own.ended === 'yes' ? await show(visit, own) : seeOther('/my-trajectory'))),

  'GET /my-aftercare/:turn/moments': forTurn(async (visit, own, turn, guide) => (guide ? await choose(visit, own, turn, guide, null) : seeOther('/my-aftercare'))),

  'POST /my-aftercare/:turn/appointments': forTurn(async (visit, own, turn, guide) => {
    const { tx, now, form, provider, house, me, asked } = visit
    if (!guide) return seeOther('/my-aftercare')
    const chosen = readChosen(form['place']?.[0] ?? '')
    const moment = chosen?.guide === guide.person ? (await momentsFor(visit, own, turn, guide)).find(({ from }) => from.getTime() === chosen.from.getTime()) : undefined
    if (!moment) return await choose(visit, own, turn, guide, 'gone')
    const ids = { talk: newAnonymousId<'talk'>(), appointment: newAnonymousId<'appointment'>(), number: (await findInAll(tx, own.id)).numbered + 1 }
    const booking = bookTurn(turn, { ...moment, guide: guide.person, way: await wayFor(visit, own), by: own.party, why: 'moved-by-participant' }, ids, now, provider.zone)
    if (refused(booking)) return seeOther('/my-aftercare')
    if (turn.answer === 'declines') await recordAnswer(tx, turn, 'wants', own.party, now)
    if (!await recordCareTalk(tx, booking, { turn: turn.id, kind: own.closing.aftercare.talk, minutes: minutesOf(own), participant: me.person })) throw new Answered(await choose(visit, own, turn, guide, 'gone'))
    await remindOfTalk(visit, me.person, booking.appointment, asked.origin, now)
    await log(tx, lineOf(visit, own, booking.cancels ? 'appointment.moved' : 'appointment.made', 'C', { kind: 'appointment', id: booking.appointment.id }))
    house.moments.touched(provider.id, guide.person)
    return seeOther('/my-aftercare?done=planned')
  }),

  'POST /my-aftercare/:turn/answers': forTurn(async (visit, own, turn) => {
    const answer = visit.form['answer']?.[0]
    if (answer !== 'declines' && answer !== 'wants') return missing()
    await sayTo(visit, own, turn, answer)
    return seeOther(`/my-aftercare?done=${answer === 'declines' ? 'declined' : 'wanted'}`)
  }),

  'POST /my-aftercare/refusals': forOwnClosing(async (visit, own) => {
    const guide = await findOwnGuide(visit.tx, own.id)
    if (guide) await lockAgendas(visit.tx, [guide])
    for (const turn of await listTurns(visit.tx, own.id)) if (['later', 'due', 'planned'].includes(stateOf(turn, visit.now, visit.provider.zone))) await sayTo(visit, own, turn, 'declines')
    return seeOther('/my-aftercare?done=declined')
  }),
}

/** Nothing happens where there is nothing left to say. */
const sayTo = async (visit: SignedInVisit, own: OwnClosing, turn: Turn, answer: 'declines' | 'wants'): Promise<void> => {
  const { tx, now, provider, house } = visit
  const said = answerTurn(turn, answer, own.party, now, provider.zone)
  if (refused(said)) return
  if (said.cancels) await recordCalledOff(tx, said.cancels)
  await recordAnswer(tx, turn, said.answer, own.party, now)
  await log(tx, lineOf(visit, own, answer === 'declines' ? 'aftercare.declined' : 'aftercare.wanted', 'C', { kind: 'aftercare-turn', id: turn.id }))
  if (said.cancels && turn.talk) house.moments.touched(provider.id, turn.talk.guide)
}

/** On one's own page after the end: what comes, and what asks for a moment. */
export const aftercareOfMine: AboutMySeat = async ({ tx, now, provider, voice }, { trajectory, programme }) => {
  const own = await findOwnTrajectory(tx)
  const turns = programme.closing && own?.id === trajectory && own.ended ? await listTurns(tx, trajectory) : []
  if (turns.length === 0) return []
  const t = endingTexts(voice)
  const states = turns.map(turn => ({ ...turn, state: stateOf(turn, now, provider.zone) }))
  const due = states.find(({ state }) => state === 'due')
  const inWords = (day: Day) => dateWithYear(day, voice.locale)
  const coming = states.filter(({ state }) => state === 'later' || state === 'planned')
  return [{ title: t.careTitle, text: due ? t.careNear(inWords(due.dueOn)) : coming.length > 0 ? t.careAll(coming.map(({ talk, state, dueOn }) => inWords(state === 'planned' && talk ? dayOf(talk.from, provider.zone) : dueOn)).join(', ')) : t.careNone, waits: due !== undefined, action: { href: '/my-aftercare', label: t.careLink } }]
}
