/** What a participant known by name sees of their guidance, and does with it: plan, move, cancel, ask another guide. */
import type { Tx } from '../../kit/db.ts'
import { telephone } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, looksAt, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf, momentInWords } from '../../kit/time.ts'
import { Answered, data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { calendarFile, calendarType } from '../agenda/calendar.ts'
import { readChosen } from '../agenda/chosen-moment.ts'
import type { Moment } from '../agenda/free-moments.ts'
import { lockAgendas } from '../agenda/hold.store.ts'
import { profileOf } from '../people/known-people.ts'
import type { Profile } from '../people/person.ts'
import type { SignedIn } from '../people/sign-in.ts'
import type { Programme, WayToTalk } from '../programme.ts'
import { callingCode } from '../providers/provider.ts'
import { broughtTo } from '../trajectories/brought.ts'
import { contactOf, giveTelephone } from '../trajectories/contact.ts'
import { listExclusions } from '../trajectories/exclusion.store.ts'
import { withoutExcluded } from '../trajectories/exclusion.ts'
import { askGuide, othersToAsk } from '../trajectories/guide-request.ts'
import { hasSeat, listAskedOfMe } from '../trajectories/circle.store.ts'
import { listRequests, recordRequest } from '../trajectories/guide-request.store.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnGuide, findOwnTrajectory } from '../trajectories/party.store.ts'
import { asidesFor, forSomeone, type AboutMySeat, type Visit } from '../visit.ts'
import { cancelAppointment, moveAppointment, type Appointment } from './appointment.ts'
import { findPlanned } from './appointment.store.ts'
import { countTalks } from './count.ts'
import { guestTalkTexts } from './guest-talks.texts.ts'
import { listGuests, listTalksWithMe } from './guests.store.ts'
import { cancelOwnPage, chooseMomentPage, dones, myTrajectoryPage, noTrajectoryPage, type Done, type OwnNumber, type Place } from './my-trajectory.pages.tsx'
import { myTrajectoryTexts } from './my-trajectory.texts.ts'
import { planNext } from './next-talk.ts'
import { tellGuestsSoon } from './tell-guests.ts'
import { recordOwnCancellation, recordOwnMove, recordOwnNext } from './own-talks.store.ts'
import { findEnding, listPlanned } from './talk.store.ts'

type Own = { readonly id: Id<'trajectory'>; readonly party: Id<'party'>; readonly ended: boolean; readonly programme: Programme }
type OwnVisit = Visit & { readonly me: SignedIn; readonly own: Own }
type Guided = { readonly guide: Profile }

const ownPath = /^\/my-trajectory(\?|$)/
/** Whoever is known by a pseudonym has pages of their own. */
const forNamed = (handler: (visit: OwnVisit) => Promise<Reply>) => forSomeone(async visit => {
  const found = await findOwnTrajectory(visit.tx)
  const programme = visit.house.programmes.find(({ id }) => id === found?.programme)
  // Whoever only sits beside others, or is asked to, has a page of their own for that.
  if (!found && ownPath.test(visit.asked.path) && (await hasSeat(visit.tx) || (await listAskedOfMe(visit.tx)).length > 0)) return seeOther('/beside')
  const [elsewhere] = !found && ownPath.test(visit.asked.path) ? await asidesFor(visit.house.asides.home, visit) : []
  if (elsewhere) return seeOther(elsewhere.href)
  if (!found || !programme) return ownPath.test(visit.asked.path) ? page(noTrajectoryPage(visit)) : missing()
  return programme.participantIs === 'a name' ? await handler({ ...visit, own: { ...found, programme } }) : missing()
})

/** Only with a guide, and as long as it lasts. */
const forGuided = (handler: (visit: OwnVisit & Guided) => Promise<Reply>) => forNamed(async visit => {
  const guide = visit.own.ended ? null : await guideOf(visit)
  return guide ? await handler({ ...visit, guide }) : seeOther('/my-trajectory')
})

export const myTrajectoryRoutes: Routes<Visit> = {
  'GET /my-trajectory': forNamed(visit => home(visit)),

  'POST /my-trajectory/telephone': forGuided(async visit => {
    const { own, form, provider } = visit
    const typed = form['telephone'] ?? []
    const parsed = telephone(callingCode(provider.country)).parse(typed)
    if ('problem' in parsed) return await home(visit, { problem: parsed.problem, typed: typed[0] ?? '' })
    await giveTelephone(visit, own.id, parsed.value)
    await log(visit.tx, ownLine(visit, 'contact.given', 'U', { kind: 'trajectory', id: own.id }))
    return seeOther('/my-trajectory?done=number')
  }),

  'GET /my-trajectory/calendar.ics': forNamed(async visit => {
    const appointment = await findPlanned(visit.tx, visit.own.id)
    if (!appointment) return missing()
    const { id, from, until } = appointment
    const file = calendarFile({ uid: id, title: myTrajectoryTexts(visit.voice).calendarTitle, from, until, stamp: visit.now, sequence: 0, state: 'confirmed' })
    return withHeaders(data(calendarType, file), { 'content-disposition': 'attachment; filename="afspraak.ics"' })
  }),

  'GET /my-trajectory/next': forGuided(visit => choose(visit, null)),

  'POST /my-trajectory/appointments': forGuided(async visit => {
    const { tx, own, guide, form, now, me, house, provider } = visit
    await lockAgendas(tx, [guide.person])
    const chosen = readChosen(form['place']?.[0] ?? '')
    const moment = chosen?.guide === guide.person ? (await freeOf(visit)).find(({ from }) => from.getTime() === chosen.from.getTime()) : undefined
    if (!moment) return await choose(visit, 'gone')

    const standing = await findPlanned(tx, own.id)
    if (standing && await movesTogether(tx, standing)) return seeOther('/my-trajectory')
    const appointments = await listPlanned(tx, own.id)
    const way = standing?.way ?? appointments.at(-1)?.way ?? firstWay(own.programme, guide, await knowsNumber(visit) ? 'known' : 'none')
    if (!way) return missing()
    const ids = { talk: newAnonymousId<'talk'>(), appointment: newAnonymousId<'appointment'>() }
    const act = standing
      ? moveAppointment(standing, { id: ids.appointment, from: moment.from, until: moment.until }, 'moved-by-participant', own.party, now)
      : planNext({ trajectory: own.id, programme: own.programme, appointments, count: countTalks(appointments, own.programme.count, null), ended: own.ended }, { moment, way, free: [moment], guide: guide.person, by: own.party }, ids, now)
    if (refused(act)) return seeOther('/my-trajectory')
    const taken = 'cancellation' in act ? await recordOwnMove(tx, act, me.person) : await recordOwnNext(tx, act, me.person)
    // Whoever comes too late for this time finds everything as it was.
    if (!taken) throw new Answered(await choose(visit, 'gone'))
    if (standing) await tellGuestsSoon(visit, standing)
    await log(tx, ownLine(visit, standing ? 'appointment.moved' : 'appointment.made', 'C', { kind: 'appointment', id: ids.appointment }))
    house.moments.touched(provider.id, guide.person)
    return seeOther(`/my-trajectory?done=${standing ? 'moved' : 'planned'}`)
  }),

  'GET /my-trajectory/cancel': forNamed(async visit => {
    const appointment = await findPlanned(visit.tx, visit.own.id)
    return appointment && appointment.from > visit.now ? page(cancelOwnPage(visit, appointment)) : seeOther('/my-trajectory')
  }),

  'POST /my-trajectory/cancellations': forNamed(async visit => {
    const { tx, own, now, house, provider } = visit
    const appointment = await findPlanned(tx, own.id)
    const cancellation = appointment && cancelAppointment(appointment, 'cancelled-by-participant', own.party, now)
    if (!cancellation || refused(cancellation)) return seeOther('/my-trajectory')
    await lockAgendas(tx, [appointment.guide])
    await recordOwnCancellation(tx, cancellation)
    await tellGuestsSoon(visit, appointment)
    await log(tx, ownLine(visit, 'appointment.cancelled', 'U', { kind: 'appointment', id: appointment.id }))
    house.moments.touched(provider.id, appointment.guide)
    return seeOther('/my-trajectory?done=cancelled')
  }),

  'POST /my-trajectory/requests': forNamed(async visit => {
    const { tx, own, form, now, provider } = visit
    const before = await listRequests(tx, own.id)
    const wanted = (await guidesFor(visit)).find(({ person }) => person === parseId<'person'>(form['guide']?.[0]))
    const asked = wanted && askGuide(own.programme, wanted, before, own.ended)
    if (!asked || refused(asked)) return seeOther('/my-trajectory')
    const id = newAnonymousId<'guide-request'>()
    await recordRequest(tx, { id, trajectory: own.id, guide: asked.guide, askedOn: dayOf(now, provider.zone) })
    await log(tx, ownLine(visit, 'request.made', 'C', { kind: 'request', id }))
    return seeOther('/my-trajectory?done=asked')
  }),
}

const home = async (visit: OwnVisit, wrong: Omit<OwnNumber, 'known'> = {}): Promise<Reply> => {
  const { tx, own, query } = visit
  const looks = await looksAt(tx, own.id, 200)
  await log(tx, ownLine(visit, 'trajectory.read', 'R', { kind: 'trajectory', id: own.id }))
  const number = { known: await knowsNumber(visit), ...wrong }
  const waiting = (await asidesFor(visit.house.asides.own, visit, { trajectory: own.id, programme: own.programme, party: own.party, role: own.programme.participant })).flat()
  return page(myTrajectoryPage(visit, { programme: own.programme, place: await placeOf(visit), number, waiting, brought: await broughtTo(visit, own.id), looks, done: doneIn(query['done']) }), wrong.problem ? 422 : 200)
}

const knowsNumber = async (visit: OwnVisit): Promise<boolean> => (await contactOf(visit, visit.own.id))?.telephone != null

/** Where no number is known, the participant calls, if the guide can be called. */
const firstWay = (programme: Programme, guide: Profile, number: 'known' | 'none'): WayToTalk | undefined => {
  const ways = programme.ways.filter(one => guide.ways.includes(one))
  return (number === 'none' ? ways.find(one => one !== 'guide-calls') : undefined) ?? ways[0]
}

const doneIn = (wanted: string | undefined): Done | undefined => dones.find(done => done === wanted)

/** An act of one's own on one's own file, kept to the day. */
const ownLine = ({ own, me, now }: OwnVisit, event: string, action: LogLine['action'], object: LogLine['object']): LogLine =>
  ({ event, action, person: me.person, role: own.programme.participant, purpose: 'own-file', subject: own.id, object, basis: 'participant', at: toTheDay(now) })

const guidesFor = async ({ tx, vault, provider, house, own }: OwnVisit): Promise<readonly Profile[]> =>
  withoutExcluded(await house.guides.profilesFor({ tx, vault, provider }, own.programme.id), await listExclusions(tx, own.id))

const guideOf = async (visit: OwnVisit): Promise<Profile | null> => {
  const person = await findOwnGuide(visit.tx, visit.own.id)
  return person && await profileOf(visit, person)
}

const placeOf = async (visit: OwnVisit): Promise<Place> => {
  const { tx, own, voice } = visit
  if (own.ended) {
    const ending = await findEnding(tx, own.id)
    return { at: 'ended', how: own.programme.endings[ending ?? '']?.[voice.locale] ?? '', guide: own.programme.closing ? await guideOf(visit) : null }
  }
  const guide = await guideOf(visit)
  if (guide) {
    const appointment = await findPlanned(tx, own.id)
    return appointment ? { at: 'planned', guide, appointment, moved: await movesTogether(tx, appointment) ? 'together' : 'alone' } : { at: 'to plan', guide, first: (await freeOf({ ...visit, guide }))[0]?.from ?? null }
  }
  const requests = await listRequests(tx, own.id)
  const last = requests.find(({ answer }) => answer === null) ?? requests.at(-1)
  const asked = last && await profileOf(visit, last.guide)
  if (!asked) return { at: 'nowhere' }
  return last.answer === null ? { at: 'waiting', guide: asked } : { at: 'declined', guide: asked, others: othersToAsk(await guidesFor(visit), requests) }
}

const freeOf = async ({ house, tx, provider, guide, now }: OwnVisit & Guided): Promise<readonly Moment[]> =>
  (await house.moments.free(tx, provider, [guide.person], now)).get(guide.person) ?? []

/** Where others come too, at a location or into the same call, whoever guides moves it with all of them. */
const movesTogether = async (tx: Tx, { way, talk }: Appointment): Promise<boolean> => way === 'at-location' || (await listGuests(tx, talk)).length > 0

const choose = async (visit: OwnVisit & Guided, gone: 'gone' | null): Promise<Reply> => {
  const standing = await findPlanned(visit.tx, visit.own.id)
  if (standing && (standing.from <= visit.now || await movesTogether(visit.tx, standing))) return seeOther('/my-trajectory')
  return page(chooseMomentPage(visit, { guide: visit.guide, moments: await freeOf(visit), standing, gone }), gone ? 409 : 200)
}

/** The talks someone is asked to as a guest: on the page of whoever sits beside, but for those with a page of their own. */
export const talksBeside: AboutMySeat = async ({ tx, now, provider, voice }, { trajectory, programme }) =>
  (await listTalksWithMe(tx, trajectory, now)).filter(({ kind }) => programme.talks[kind]?.page === undefined).map(({ kind, from, minutes }) => ({
    title: programme.talks[kind]?.name[voice.locale] ?? kind, text: guestTalkTexts(voice).when(momentInWords(from, now, provider.zone, voice.locale), minutes), waits: false,
  }))
