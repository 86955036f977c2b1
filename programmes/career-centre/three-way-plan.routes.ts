/** Planning a talk together, giving it another moment, and calling it off: by who guides, with everyone's time at once. */
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { takeBack } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { Answered, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import type { Moment } from '../../core/agenda/free-moments.ts'
import { giveBack, lockAgendas, takeTime } from '../../core/agenda/hold.store.ts'
import { findMoments } from '../../core/endings/aftercare.store.ts'
import { namesOf } from '../../core/people/known-people.ts'
import { recordAppointment, recordCancellation } from '../../core/talks/appointment.store.ts'
import { cancelAppointment, type Appointment } from '../../core/talks/appointment.ts'
import { expectGuests, listExpected } from '../../core/talks/guests.store.ts'
import { remindOfTalk } from '../../core/talks/remind-of-talk.ts'
import { tellGuestsSoon } from '../../core/talks/tell-guests.ts'
import { findGuided, findInAll, findParticipant, recordTalk, type Guided } from '../../core/talks/talk.store.ts'
import { logFor, type GuideVisit } from '../../core/talks/talk-view.ts'
import { listCircle } from '../../core/trajectories/circle.store.ts'
import { contactOf } from '../../core/trajectories/contact.ts'
import { tellByMail } from '../../core/trajectories/tell.ts'
import type { WayToTalk } from '../../core/programme.ts'
import { forOffice, type Aside, type Visit } from '../../core/visit.ts'
import { careerCentre } from './programme.ts'
import { speakersOf } from './known-three-way.ts'
import { chooseGuests, isToCome, threeWay, type Seat } from './three-way.ts'
import { planPage, threeWaysPage, type About, type Guest, type WayOfThree } from './three-way-guide.pages.tsx'
import { findSeat, listRefused, listSeats } from './three-way.store.ts'
import { threeWayGuideTexts } from './three-way-guide.texts.ts'

const kind = careerCentre.talks[threeWay]
const minutes = kind?.minutes ?? 60
/** A video room is for two; three are called in one call, or meet. */
const waysOfThree = careerCentre.ways.filter((way): way is WayOfThree => way === 'at-location' || way === 'guide-calls')
const chosenWay = ({ form }: GuideVisit, otherwise: WayOfThree): WayOfThree => waysOfThree.find(way => way === form['way']?.[0]) ?? otherwise
/** How far ahead a moment is looked for, and how many anyone chooses from. */
const daysAhead = 42
const mostMoments = 120

type File = { readonly guided: Guided; readonly about: About }
const fileOf = async (visit: GuideVisit, id: Id<'trajectory'> | null): Promise<File | null> => {
  const guided = id && await findGuided(visit.tx, id)
  const contact = guided?.programme === careerCentre.id ? await contactOf(visit, guided.id) : null
  return guided && contact ? { guided, about: { trajectory: guided.id, name: contact.alias ?? contact.handle } } : null
}
/** A file I guide in this programme; a form waits for my agenda first. */
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
  return isToCome(seat, visit.now) ? await handler(visit, file, seat) : seeOther(`/three-way-talks/${seat.talk}`)
})

/** Who may be asked: they said yes to a part that speaks in such a talk, and did not leave. */
const guestsOf = async (visit: GuideVisit, { guided }: File): Promise<readonly (Guest & { readonly person: Id<'person'> })[]> => {
  const beside = (await listCircle(visit.tx, guided.id)).filter(({ seat, left, role }) => seat === 'beside' && !left && kind?.with.some(one => one === role))
  const names = await namesOf(visit, beside.map(({ person }) => person))
  return beside.map(({ id, person, role }) => ({ id, person, role, name: names.get(person) ?? '' }))
}
const momentsOf = async ({ tx, me, provider, now }: GuideVisit): Promise<readonly Moment[]> =>
  (await findMoments(tx, me.person, provider, { from: now, until: addMinutes(now, daysAhead * 24 * 60) }, minutes, now)).slice(0, mostMoments)
const look = (visit: GuideVisit, { guided }: File) => logFor(visit, guided.id, { event: 'three-way.listed', action: 'R', object: { kind: 'trajectory', id: guided.id }, fields: ['handle', 'alias', 'appointment', 'name'] })

const showPlan = async (visit: GuideVisit, file: File, no: 'plan.nobody' | 'gone' | null = null): Promise<Reply> => {
  await look(visit, file)
  const guests = await guestsOf(visit, file)
  const chosen = visit.form['guests'] ?? guests.map(({ id }) => id)
  return page(planPage(visit, { about: file.about, action: `/trajectories/${file.guided.id}/three-way-talks`, guests, chosen, moments: await momentsOf(visit), ways: waysOfThree, way: chosenWay(visit, 'at-location'), moving: 'new', no }), no === null ? 200 : no === 'gone' ? 409 : 422)
}
const showMove = async (visit: GuideVisit, file: File, { talk, way }: Seat, no: 'gone' | null = null): Promise<Reply> => {
  await look(visit, file)
  return page(planPage(visit, { about: file.about, action: `/three-way-talks/${talk}/appointments`, guests: [], chosen: [], moments: await momentsOf(visit), ways: waysOfThree, way: chosenWay(visit, wayOf(way)), moving: 'moving', no }), no === null ? 200 : 409)
}

const chosenMoment = async (visit: GuideVisit): Promise<Moment | undefined> => {
  const wanted = new Date(visit.form['moment']?.[0] ?? '').getTime()
  return (await momentsOf(visit)).find(({ from }) => from.getTime() === wanted)
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
const wayOf = (way: WayToTalk): WayOfThree => (way === 'guide-calls' ? way : 'at-location')
const appointmentAt = (visit: GuideVisit, { trajectory, talk, number }: Pick<Appointment, 'trajectory' | 'talk' | 'number'>, from: Instant, way: WayOfThree): Appointment =>
  ({ id: newAnonymousId(), trajectory, talk, number, guide: visit.me.person, from, until: addMinutes(from, minutes), way })
const withdraw = async (visit: GuideVisit, file: File, seat: Seat, why: 'moved-by-guide' | 'cancelled-by-guide'): Promise<'withdrawn' | 'begun'> => {
  const act = cancelAppointment({ ...appointmentAt(visit, seat, seat.from, wayOf(seat.way)), id: seat.appointment }, why, file.guided.party, visit.now)
  if (refused(act)) return 'begun'
  await recordCancellation(visit.tx, act)
  await giveBack(visit.tx, seat.appointment)
  await takeBack(visit.tx, seat.appointment)
  return 'withdrawn'
}

export const threeWayPlanRoutes: Routes<Visit> = {
  'GET /trajectories/:id/three-way-talks': forFile(async (visit, file) => {
    const listed = []
    for (const seat of await listSeats(visit.tx, file.guided.id)) listed.push({ seat, with: (await speakersOf(visit, seat.talk)).filter(({ part }) => part === 'guest').map(({ given }) => given) })
    await look(visit, file)
    return page(threeWaysPage(visit, { about: file.about, listed, ended: file.guided.endedAt === null ? 'no' : 'yes', done: visit.query['done'] === 'called-off' ? 'called-off' : null }))
  }),

  'GET /trajectories/:id/three-way-talks/new': forFile((visit, file) => (file.guided.endedAt === null ? showPlan(visit, file) : Promise.resolve(seeOther(`/trajectories/${file.guided.id}/three-way-talks`)))),

  'POST /trajectories/:id/three-way-talks': forFile(async (visit, file) => {
    const { tx } = visit
    const { guided } = file
    if (guided.endedAt !== null) return seeOther(`/trajectories/${guided.id}/three-way-talks`)
    const guests = chooseGuests(await guestsOf(visit, file), visit.form['guests'] ?? [])
    if (refused(guests)) return await showPlan(visit, file, guests.refused)
    const moment = await chosenMoment(visit)
    if (!moment) return await showPlan(visit, file, 'gone')
    const appointment = appointmentAt(visit, { trajectory: guided.id, talk: newAnonymousId(), number: (await findInAll(tx, guided.id)).numbered + 1 }, moment.from, chosenWay(visit, 'at-location'))
    await recordTalk(tx, { id: appointment.talk, trajectory: guided.id, kind: threeWay, number: appointment.number, outOf: null, minutes })
    await expectGuests(tx, appointment.talk, guided.id, guests.map(({ id }) => id))
    if (!await book(visit, appointment)) throw new Answered(await showPlan(visit, file, 'gone'))
    await logFor(visit, guided.id, { event: 'appointment.made', action: 'C', object: { kind: 'appointment', id: appointment.id } })
    return seeOther(`/three-way-talks/${appointment.talk}?done=planned`)
  }),

  'GET /three-way-talks/:id/moment': forComing((visit, file, seat) => showMove(visit, file, seat)),

  'POST /three-way-talks/:id/appointments': forComing(async (visit, file, seat) => {
    const moment = await chosenMoment(visit)
    if (!moment) return await showMove(visit, file, seat, 'gone')
    if (await withdraw(visit, file, seat, 'moved-by-guide') === 'begun') return seeOther(`/three-way-talks/${seat.talk}`)
    const appointment = appointmentAt(visit, seat, moment.from, chosenWay(visit, wayOf(seat.way)))
    if (!await book(visit, appointment)) throw new Answered(await showMove(visit, file, seat, 'gone'))
    await logFor(visit, seat.trajectory, { event: 'appointment.moved', action: 'C', object: { kind: 'appointment', id: appointment.id } })
    return seeOther(`/three-way-talks/${seat.talk}?done=planned`)
  }),

  'POST /three-way-talks/:id/cancellations': forComing(async (visit, file, seat) => {
    const { now, asked, provider, house, me } = visit
    if (await withdraw(visit, file, seat, 'cancelled-by-guide') === 'begun') return seeOther(`/three-way-talks/${seat.talk}`)
    const participant = await findParticipant(visit.tx, seat.trajectory)
    await tellGuestsSoon(visit, { id: seat.appointment, talk: seat.talk })
    if (participant) await tellByMail(visit, participant, { origin: asked.origin, voice: provider }, now)
    await logFor(visit, seat.trajectory, { event: 'appointment.cancelled', action: 'U', object: { kind: 'appointment', id: seat.appointment } })
    house.moments.touched(provider.id, me.person)
    return seeOther(`/trajectories/${seat.trajectory}/three-way-talks?done=called-off`)
  }),
}

/** On the guide's page of one file. */
export const threeWayOfTrajectory = async (visit: GuideVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const guided = await findGuided(visit.tx, trajectory)
  if (guided?.programme !== careerCentre.id) return null
  const t = threeWayGuideTexts(visit.voice)
  const coming = (await listSeats(visit.tx, trajectory)).filter(seat => isToCome(seat, visit.now)).length
  return { value: coming, label: coming === 0 ? t.lead : t.aside(coming), action: { href: `/trajectories/${trajectory}/three-way-talks`, label: t.link } }
}

/** On the guide's day: someone would rather not come, or at another moment. */
export const threeWayToday = async ({ tx, me, now, voice }: GuideVisit): Promise<Aside | null> => {
  const [first, ...more] = await listRefused(tx, me.person, now)
  const t = threeWayGuideTexts(voice)
  return first ? { value: more.length + 1, label: t.today(more.length + 1), action: { href: `/three-way-talks/${first}`, label: t.todayLink } } : null
}
