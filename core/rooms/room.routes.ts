/** Two people and a room: each comes in by a door of their own, and signals pass from one to the other. */
import { newId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { data, missing, page, seeOther, stream, withCameraAndMicrophone, type Handler, type Reply, type Routes } from '../../kit/web.ts'
import { recordChangeOfWay } from '../talks/appointment.store.ts'
import { takeToTelephone } from '../talks/way.ts'
import { forOffice, forSomeone, type Visit } from '../visit.ts'
import { findGuidedRoom, findGuidedSeat, findOwnRoom, findOwnSeat, roomLine, type Found, type RoomVisit, type Seat } from './find-room.ts'
import { iceFor } from './ice.ts'
import { keepSignal } from './known-signals.ts'
import { checkPage, entrancePage, guideClosedPage, guideRoomPage, insidePage, telephonePage } from './room.pages.tsx'
import { countSignals } from './room.store.ts'
import { doorOf } from './room.ts'
import { mostSignals, readSignal } from './signal.ts'

type InRoom<In extends Seat> = (visit: RoomVisit, found: In) => Promise<Reply>
const within = <In extends Seat>(find: (visit: RoomVisit) => Promise<In | null>, act: InRoom<In>) => async (visit: RoomVisit): Promise<Reply> => {
  const found = await find(visit)
  return found ? await act(visit, found) : missing()
}
const forOwn = (act: InRoom<Found>): Handler<Visit> => forSomeone(within(findOwnRoom, act))
const forGuide = (act: InRoom<Found>): Handler<Visit> => forOffice('guide', within(findGuidedRoom, act))
/** What a page's script asks for, many times a talk: nobody's name is opened for it. */
const forOwnLine = (act: InRoom<Seat>): Handler<Visit> => forSomeone(within(findOwnSeat, act))
const forGuidesLine = (act: InRoom<Seat>): Handler<Visit> => forOffice('guide', within(findGuidedSeat, act))

/** Seconds that a stream lasts. Coming back keeps the sign-in awake, and asks anew whether the room is open and whose it is. */
const streamLasts = 180

const isOpen = (visit: RoomVisit, { appointment }: Seat) => doorOf(appointment, visit.now).door === 'open'
const iceOf = ({ house, now }: Visit) => iceFor(house.ice, now)
const placeOf = ({ party, appointment: { trajectory, talk } }: Seat) => ({ trajectory, talk, by: party })

const listen: InRoom<Seat> = async (visit, found) =>
  isOpen(visit, found) ? stream(visit.house.rooms.listen(visit.provider.id, found.appointment.talk, visit.me.person), streamLasts) : missing()

const say: InRoom<Seat> = async (visit, found) => {
  if (!isOpen(visit, found)) return missing()
  const said = readSignal(visit.form['signal']?.[0] ?? '', iceOf(visit).relayed)
  if (refused(said)) return data('text/plain; charset=utf-8', '', 422)
  if (await countSignals(visit.tx, found.appointment.talk) >= mostSignals) return data('text/plain; charset=utf-8', '', 429)
  await keepSignal(visit, said, placeOf(found))
  return data('text/plain; charset=utf-8', '', 204)
}

/** Rather by telephone: written down, and told to whoever is in the room. */
const toTelephone = (to: (found: Found) => string): InRoom<Found> => async (visit, found) => {
  const change = takeToTelephone(found.appointment, found.hasNumber, found.party, visit.now)
  if (refused(change)) return seeOther(to(found))
  await recordChangeOfWay(visit.tx, change)
  await keepSignal(visit, { kind: 'phone', from: newId() }, placeOf(found))
  await log(visit.tx, roomLine(visit, found, { event: 'talk.to-telephone', action: 'U' }))
  return seeOther(to(found))
}

export const roomRoutes: Routes<Visit> = {
  'GET /room': forOwn(async (visit, found) => {
    const door = doorOf(found.appointment, visit.now)
    return page(door.door === 'telephone' ? telephonePage(visit, found) : entrancePage(visit, found, door, iceOf(visit), visit.query['left'] === 'yes'))
  }),
  'GET /room/inside': forOwn(async (visit, found) => {
    if (!isOpen(visit, found)) return seeOther('/room')
    await log(visit.tx, roomLine(visit, found, { event: 'room.entered', action: 'E' }))
    return withCameraAndMicrophone(page(insidePage(visit, found, iceOf(visit), visit.query['camera'] === 'off' ? 'off' : 'on')))
  }),
  'GET /room/check': forSomeone(async visit => withCameraAndMicrophone(page(checkPage(visit, visit.me.method === 'receipt' ? '/room' : '/today')))),
  'GET /room/stream': forOwnLine(listen),
  'POST /room/signals': forOwnLine(say),
  'POST /room/telephone': forOwn(toTelephone(() => '/room')),

  'GET /talks/:id/room': forGuide(async (visit, found) => {
    const door = doorOf(found.appointment, visit.now)
    if (door.door !== 'open') return page(guideClosedPage(visit, found, door))
    await log(visit.tx, roomLine(visit, found, { event: 'room.entered', action: 'E' }))
    return withCameraAndMicrophone(page(guideRoomPage(visit, found, iceOf(visit))))
  }),
  'GET /talks/:id/room/stream': forGuidesLine(listen),
  'POST /talks/:id/room/signals': forGuidesLine(say),
  'POST /talks/:id/room/telephone': forGuide(toTelephone(({ appointment }) => `/talks/${appointment.talk}`)),
}
