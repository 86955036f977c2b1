/** Planning a talk together, giving it another moment, and calling it off: by who guides, with everyone's time at once. */
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { takeBack } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { Answered, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import type { Moment } from '../agenda/free-moments.ts'
import { giveBack, lockAgendas, takeTime } from '../agenda/hold.store.ts'
import { findMoments } from '../endings/aftercare.store.ts'
import { namesOf } from '../people/known-people.ts'
import { recordAppointment, recordCancellation } from '../talks/appointment.store.ts'
import { cancelAppointment, type Appointment } from '../talks/appointment.ts'
import { expectGuests, listExpected } from '../talks/guests.store.ts'
import { remindOfTalk } from '../talks/remind-of-talk.ts'
import { tellGuestsSoon } from '../talks/tell-guests.ts'
import { findGuided, findInAll, findParticipant, recordTalk, type Guided } from '../talks/talk.store.ts'
import { logFor, type GuideVisit } from '../talks/talk-view.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import { contactOf } from '../trajectories/contact.ts'
import { tellByMail } from '../trajectories/tell.ts'
import type { Programme, WayToTalk } from '../programme.ts'
import { forOffice, type Aside, type Visit } from '../visit.ts'
import { speakersOf } from './known-joint-talk.ts'
import { chooseGuests, isToCome, jointKindOf, type JointKind, type Seat } from './joint-talk.ts'
import { planPage, jointTalksPage, type About, type Guest, type WayTogether } from './joint-talk-guide.pages.tsx'
import { findSeat, listRefused, listSeats, proposeGuests, recordJointTalk, tableIn } from './joint-talk.store.ts'
import { jointTalkGuideTexts } from './joint-talk-guide.texts.ts'

/** A video room is for two; more are called in one call, or meet. */
const waysTogether = ({ programme }: File): readonly WayTogether[] => programme.ways.filter((way): way is WayTogether => way === 'at-location' || way === 'guide-calls')
const chosenWay = ({ form }: GuideVisit, file: File, otherwise: WayTogether): WayTogether => waysTogether(file).find(way => way === form['way']?.[0]) ?? otherwise
/** How far ahead a moment is looked for, and how many anyone chooses from. */
const daysAhead = 42
const mostMoments = 120

type File = { readonly guided: Guided; readonly about: About; readonly programme: Programme; readonly joint: JointKind }
const fileOf = async (visit: GuideVisit, id: Id<'trajectory'> | null): Promise<File | null> => {
  const guided = id && await findGuided(visit.tx, id)
  const programme = visit.house.programmes.find(one => one.id === guided?.programme)
  const joint = programme ? jointKindOf(programme) : null
  const contact = guided && joint ? await contactOf(visit, guided.id) : null
  return guided && programme && joint && contact ? { guided, programme, joint, about: { trajectory: guided.id, name: contact.alias ?? contact.handle, programme } } : null
}
/** A file I guide in a programme that has such talks; a form waits for my agenda first. */
const forFile = (handler: (visit: GuideVisit, file: File) => Promise<Reply>) => forOffice('guide', async visit => {
  if (visit.asked.method === 'POST') await lockAgendas(visit.tx, [visit.me.person])
  const file = await fileOf(visit, parseId<'trajectory'>(visit.params['id']))
  return file ? await handler(visit, file) : missing()
})
/** A talk of such a file that is still to come. */
const forComing = (handler: (visit: GuideVisit, file: File, seat: Seat) => Promise<Reply>) => forOffice('guide', async visit => {
  if (visit.asked.method === 'POST') await lockAgendas(visit.tx, [visit.me.person])
  const talk = parseId<'talk'>(visit.params['id'])
  const seat = talk && await findSeat(visit.tx, talk)
  const file = seat?.part === 'guide' ? await fileOf(visit, seat.trajectory) : null
  if (!seat || !file) return missing()
  return isToCome(seat, visit.now) ? await handler(visit, file, seat) : seeOther(`/joint-talks/${seat.talk}`)
})

/** Who may be asked: they said yes to a part that speaks in such a talk, and did not leave. */
const guestsOf = async (visit: GuideVisit, { guided, joint: { kind } }: File): Promise<readonly (Guest & { readonly person: Id<'person'> })[]> => {
  const beside = (await listCircle(visit.tx, guided.id)).filter(({ seat, left, role }) => seat === 'beside' && !left && kind.with.some(one => one === role))
  const names = await namesOf(visit, beside.map(({ person }) => person))
  return beside.map(({ id, person, role }) => ({ id, person, role, name: names.get(person) ?? '' }))
}
const momentsOf = async ({ tx, me, provider, now }: GuideVisit, { joint: { kind } }: File): Promise<readonly Moment[]> =>
  (await findMoments(tx, me.person, provider, { from: now, until: addMinutes(now, daysAhead * 24 * 60) }, kind.minutes, now)).slice(0, mostMoments)
const look = (visit: GuideVisit, { guided }: File) => logFor(visit, guided.id, { event: 'joint-talk.listed', action: 'R', object: { kind: 'trajectory', id: guided.id }, fields: ['handle', 'alias', 'appointment', 'name'] })

const showPlan = async (visit: GuideVisit, file: File, no: 'plan.nobody' | 'gone' | null = null): Promise<Reply> => {
  await look(visit, file)
  const guests = await guestsOf(visit, file)
  const chosen = visit.form['guests'] ?? guests.map(({ id }) => id)
  return page(planPage(visit, { about: file.about, action: `/trajectories/${file.guided.id}/joint-talks`, guests, chosen, moments: await momentsOf(visit, file), ways: waysTogether(file), way: chosenWay(visit, file, 'at-location'), table: await tableIn(visit.tx, file.guided.id), moving: 'new', no }), no === null ? 200 : no === 'gone' ? 409 : 422)
}
const showMove = async (visit: GuideVisit, file: File, { talk, way }: Seat, no: 'gone' | null = null): Promise<Reply> => {
  await look(visit, file)
  return page(planPage(visit, { about: file.about, action: `/joint-talks/${talk}/appointments`, guests: [], chosen: [], moments: await momentsOf(visit, file), ways: waysTogether(file), way: chosenWay(visit, file, wayOf(way)), table: 'open', moving: 'moving', no }), no === null ? 200 : 409)
}

const chosenMoment = async (visit: GuideVisit, file: File): Promise<Moment | undefined> => {
  const wanted = new Date(visit.form['moment']?.[0] ?? '').getTime()
  return (await momentsOf(visit, file)).find(({ from }) => from.getTime() === wanted)
}
/** Everyone's time, and a mail that something waits. False when someone else was there first: then nothing of it may stay. */
const book = async (visit: GuideVisit, appointment: Appointment): Promise<boolean> => {
  const { tx, me, now, asked, provider, house } = visit
  await recordAppointment(tx, appointment)
  const participant = await findParticipant(tx, appointment.trajectory)
  for (const person of [me.person, participant, ...await listExpected(tx, appointment.talk)]) if (person && refused(await takeTime(tx, newAnonymousId(), person, appointment, appointment.id))) return false
  await tellGuestsSoon(visit, appointment)
  if (participant) {
    await tellByMail(visit, participant, { origin: asked.origin, voice: provider }, now)
    await remindOfTalk(visit, participant, appointment, asked.origin, now)
  }
  house.moments.touched(provider.id, me.person)
  return true
}
const wayOf = (way: WayToTalk): WayTogether => (way === 'guide-calls' ? way : 'at-location')
const appointmentAt = (visit: GuideVisit, { joint: { kind } }: File, { trajectory, talk, number }: Pick<Appointment, 'trajectory' | 'talk' | 'number'>, from: Instant, way: WayTogether): Appointment =>
  ({ id: newAnonymousId(), trajectory, talk, number, guide: visit.me.person, from, until: addMinutes(from, kind.minutes), way })
const withdraw = async (visit: GuideVisit, file: File, seat: Seat, why: 'moved-by-guide' | 'cancelled-by-guide'): Promise<'withdrawn' | 'begun'> => {
  const act = cancelAppointment({ ...appointmentAt(visit, file, seat, seat.from, wayOf(seat.way)), id: seat.appointment }, why, file.guided.party, visit.now)
  if (refused(act)) return 'begun'
  await recordCancellation(visit.tx, act)
  await giveBack(visit.tx, seat.appointment)
  await takeBack(visit.tx, seat.appointment)
  return 'withdrawn'
}

export const jointTalkPlanRoutes: Routes<Visit> = {
  'GET /trajectories/:id/joint-talks': forFile(async (visit, file) => {
    const listed = []
    for (const seat of await listSeats(visit.tx, file.guided.id)) listed.push({ seat, with: (await speakersOf(visit, seat.talk)).filter(({ part }) => part === 'guest').map(({ given }) => given) })
    await look(visit, file)
    return page(jointTalksPage(visit, { about: file.about, listed, ended: file.guided.endedAt === null ? 'no' : 'yes', done: visit.query['done'] === 'called-off' ? 'called-off' : null }))
  }),

  'GET /trajectories/:id/joint-talks/new': forFile((visit, file) => (file.guided.endedAt === null ? showPlan(visit, file) : Promise.resolve(seeOther(`/trajectories/${file.guided.id}/joint-talks`)))),

  'POST /trajectories/:id/joint-talks': forFile(async (visit, file) => {
    const { tx } = visit
    const { guided } = file
    if (guided.endedAt !== null) return seeOther(`/trajectories/${guided.id}/joint-talks`)
    const guests = chooseGuests(await guestsOf(visit, file), visit.form['guests'] ?? [])
    if (refused(guests)) return await showPlan(visit, file, guests.refused)
    const moment = await chosenMoment(visit, file)
    if (!moment) return await showPlan(visit, file, 'gone')
    const appointment = appointmentAt(visit, file, { trajectory: guided.id, talk: newAnonymousId(), number: (await findInAll(tx, guided.id)).numbered + 1 }, moment.from, chosenWay(visit, file, 'at-location'))
    await recordTalk(tx, { id: appointment.talk, trajectory: guided.id, kind: file.joint.key, number: appointment.number, outOf: null, minutes: file.joint.kind.minutes })
    await recordJointTalk(tx, appointment.talk, guided.id)
    // Where a yes goes first, those are put to the participant, and nobody is asked before.
    const asks = await tableIn(tx, guided.id) === 'open' ? expectGuests : proposeGuests
    await asks(tx, appointment.talk, guided.id, guests.map(({ id }) => id))
    if (!await book(visit, appointment)) throw new Answered(await showPlan(visit, file, 'gone'))
    await logFor(visit, guided.id, { event: 'appointment.made', action: 'C', object: { kind: 'appointment', id: appointment.id } })
    return seeOther(`/joint-talks/${appointment.talk}?done=planned`)
  }),

  'GET /joint-talks/:id/moment': forComing((visit, file, seat) => showMove(visit, file, seat)),

  'POST /joint-talks/:id/appointments': forComing(async (visit, file, seat) => {
    const moment = await chosenMoment(visit, file)
    if (!moment) return await showMove(visit, file, seat, 'gone')
    if (await withdraw(visit, file, seat, 'moved-by-guide') === 'begun') return seeOther(`/joint-talks/${seat.talk}`)
    const appointment = appointmentAt(visit, file, seat, moment.from, chosenWay(visit, file, wayOf(seat.way)))
    if (!await book(visit, appointment)) throw new Answered(await showMove(visit, file, seat, 'gone'))
    await logFor(visit, seat.trajectory, { event: 'appointment.moved', action: 'C', object: { kind: 'appointment', id: appointment.id } })
    return seeOther(`/joint-talks/${seat.talk}?done=planned`)
  }),

  'POST /joint-talks/:id/cancellations': forComing(async (visit, file, seat) => {
    const { now, asked, provider, house, me } = visit
    if (await withdraw(visit, file, seat, 'cancelled-by-guide') === 'begun') return seeOther(`/joint-talks/${seat.talk}`)
    const participant = await findParticipant(visit.tx, seat.trajectory)
    await tellGuestsSoon(visit, { id: seat.appointment, talk: seat.talk })
    if (participant) await tellByMail(visit, participant, { origin: asked.origin, voice: provider }, now)
    await logFor(visit, seat.trajectory, { event: 'appointment.cancelled', action: 'U', object: { kind: 'appointment', id: seat.appointment } })
    house.moments.touched(provider.id, me.person)
    return seeOther(`/trajectories/${seat.trajectory}/joint-talks?done=called-off`)
  }),
}

/** On the guide's page of one file. */
export const jointTalkOfTrajectory = async (visit: GuideVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  if (!await fileOf(visit, trajectory)) return null
  const t = jointTalkGuideTexts(visit.voice)
  const coming = (await listSeats(visit.tx, trajectory)).filter(seat => isToCome(seat, visit.now)).length
  return { value: coming, label: coming === 0 ? t.lead : t.aside(coming), action: { href: `/trajectories/${trajectory}/joint-talks`, label: t.link } }
}

/** On the guide's day: someone would rather not come, or at another moment. */
export const jointTalkToday = async ({ tx, me, now, voice }: GuideVisit): Promise<Aside | null> => {
  const [first, ...more] = await listRefused(tx, me.person, now)
  const t = jointTalkGuideTexts(voice)
  return first ? { value: more.length + 1, label: t.today(more.length + 1), action: { href: `/joint-talks/${first}`, label: t.todayLink } } : null
}
