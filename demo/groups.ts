/**
 * Two groups that Ilona leads. To one come Thijs and Wout, who know nothing of each other but that they are there: it met once, and Thijs
 * wrote down what he takes along. In the other a place is offered to Thijs, who did not say anything yet. Days count from today.
 */
import { noteInFiles, recordMeeting, recordPresence } from '../core/group-talks/group-talk.store.ts'
import { hasMet, keepLesson, offerPlace, openGroup, takePlace, type Group, type GroupWish, type Meeting, type PlaceId, type ShownTo } from '../core/group-talks/group-talk.ts'
import { keepGroup, keepLessonOf, keepMember, keepWhereabouts, ownWords, placeAt } from '../core/group-talks/known-group.ts'
import { recordPlace } from '../core/group-talks/place.store.ts'
import { keepPiece } from '../core/own-pieces/known-own-pieces.ts'
import { become } from '../core/people/sign-in.store.ts'
import { findOwnTrajectory, myPartyIn } from '../core/trajectories/party.store.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, parseWallTime, weekdayOf, type Day } from '../kit/time.ts'
import { careWorkBridge } from '../programmes/care-work-bridge/programme.ts'
import { aroundThijs, aroundWout, ilonaOfDeHaven } from './cast.ts'
import type { Around } from './life.ts'

export const tellGroups = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const today = dayOf(now, provider.zone)
  const usual = { kind: 'practise-together', way: 'at-location', place: 'Zaal Kajuit, tweede verdieping', places: 6, everyWeeks: 2 } as const
  const past = addMinutes(now, -20 * 24 * 60)

  const first = await opens(around, { ...usual, subject: 'Nee zeggen op het werk', first: workday(addDays(today, -7)), at: time('16:30'), times: 3 }, past)
  const thijs = await comes(around, first, aroundThijs.thijs.id, { called: 'Thijs', shownTo: 'group' }, past)
  const wout = await comes(around, first, aroundWout.wout.id, { called: 'Wout', shownTo: 'group' }, past)
  const met = first.meetings.find(one => hasMet(one, now))
  if (met) {
    const { group } = first
    await become(tx, ilonaOfDeHaven.id)
    for (const place of [thijs, wout]) await recordPresence(tx, group.id, { meeting: met.id, place, number: 1, presence: 'there' }, met.until)
    const answers = { theme: 'Nee zeggen tegen een extra dienst.', lesson: 'Een kort nee klinkt vriendelijker dan een lang verhaal.', next: 'Elk één keer eerst even wachten met antwoorden.' }
    await keepLessonOf(around, group.id, met.id, allowed(keepLesson(answers, 0, null, met, ['Thijs', 'Wout'], now)), met.until)
    await noteInFiles(tx, group.id, 'group.lesson', 'C', met.until)
    await become(tx, aroundThijs.thijs.id)
    const own = await findOwnTrajectory(tx)
    if (own) await keepPiece(around, own.id, ownWords, { id: newAnonymousId(), version: 1, content: { meeting: met.id, on: dayOf(met.from, provider.zone), words: 'Eerst even wachten. Dan pas zeggen wat ik kan.' } })
  }

  const second = await opens(around, { ...usual, subject: 'Kleine stappen', first: workday(addDays(today, 12)), at: time('14:00'), times: 2 }, past)
  await offers(around, second, aroundThijs.thijs.id, addMinutes(now, -60))
}

type Opened = { readonly group: Group; readonly meetings: readonly Meeting[] }
const opens = async (around: Around, wish: GroupWish, at: Date): Promise<Opened> => {
  const { tx, provider } = around
  await become(tx, ilonaOfDeHaven.id)
  const { group, meetings } = allowed(openGroup(careWorkBridge, wish, ilonaOfDeHaven.id, { zone: provider.zone, country: provider.country, now: at }, newId(at.getTime())))
  await keepGroup(around, group)
  await keepWhereabouts(around, group.id, { version: 1, place: wish.place }, at)
  const laid = meetings.map((range): Meeting => ({ ...range, id: newAnonymousId(), group: group.id, insteadOf: null, off: null }))
  for (const meeting of laid) if (!await recordMeeting(tx, meeting, ilonaOfDeHaven.id, at)) throw new Error('Ilona has something else then')
  return { group, meetings: laid }
}
const offers = async (around: Around, { group, meetings }: Opened, person: Id<'person'>, at: Date): Promise<PlaceId> => {
  const { tx } = around
  await become(tx, person)
  const trajectory = (await findOwnTrajectory(tx))?.id
  if (!trajectory) throw new Error('no file of theirs')
  await become(tx, ilonaOfDeHaven.id)
  const guide = await myPartyIn(tx, trajectory)
  if (!guide) throw new Error('Ilona does not guide there')
  allowed(offerPlace([], { meetings, excluded: 'no', now: at }))
  const place = newAnonymousId<'group-place'>()
  await recordPlace(tx, { id: place, trajectory, group: group.id, kind: group.kind, offeredAt: at }, guide.id)
  return place
}
const comes = async (around: Around, opened: Opened, person: Id<'person'>, { called, shownTo }: { readonly called: string; readonly shownTo: ShownTo }, at: Date): Promise<PlaceId> => {
  const id = await offers(around, opened, person, at)
  await become(around.tx, person)
  const place = await placeAt(around, id)
  if (!place) throw new Error('no place')
  allowed(takePlace(place.standing, opened.meetings, at))
  await keepMember(around, place, called, shownTo)
  return id
}

/** The same day, or the Monday after a weekend. */
const workday = (day: Day): Day => (weekdayOf(day) > 5 ? workday(addDays(day, 1)) : day)
const time = (text: string) => parseWallTime(text) ?? (() => { throw new Error(text) })()
const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
