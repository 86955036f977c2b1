import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { addDays, parseDay, parseWallTime, type Day, type WallTime } from '../../kit/time.ts'
import { fullnessOf, guidedToday, hoursOf, joinShift, makeShift, placeLearner, putAway, shortOf, withoutAway, type GuideId, type Shift, type There } from './ward.ts'

const day = (text: string): Day => parseDay(text) ?? (() => { throw new Error(text) })()
const clock = (text: string): WallTime => parseWallTime(text) ?? (() => { throw new Error(text) })()
const [today, ward] = [day('2026-11-20'), newAnonymousId<'ward'>()]
const [own, reserve, other] = [newAnonymousId<'ward-guide'>(), newAnonymousId<'ward-guide'>(), newAnonymousId<'ward-guide'>()]
const shift = (change: Partial<Shift> = {}): Shift => ({ id: newAnonymousId(), ward, day: today, from: clock('07:00'), until: clock('15:00'), breakMinutes: 30, clients: 'usual', guides: 1, least: 2, most: 4, learnerIds: [], guideIds: [], colleagueIds: [], ...change })

test('fifteen is usual, sixteen crowded, eighteen full; whoever learns to guide is counted, and a planner may allow more', () => {
  const full = (learners: number, training: number, most: number | null = null) => fullnessOf(learners, Array.from({ length: training }, () => ({ experience: 'training' as const })), most).is
  expect([full(15, 0), full(15, 1), full(17, 0), full(18, 0), full(17, 1), full(18, 0, 20), full(20, 0, 20)]).toEqual(['usual', 'crowded', 'crowded', 'full', 'full', 'crowded', 'full'])
  expect(full(18, 0, 12), 'a word for fewer changes nothing').toBe('full')
})

test('a learner is put on one ward, where their guide guides, while there is room', () => {
  const wanted = { ward, domain: '25655', firstDay: today }
  const put = (change: Partial<Parameters<typeof placeLearner>[1]> = {}) => placeLearner(wanted, { guides: [ward], places: [], fullness: 'crowded', today, ...change })
  expect(put()).toEqual(wanted)
  expect([put({ guides: [] }), put({ places: [ward] }), put({ fullness: 'full' })]).toMatchObject([{ refused: 'place.not-yours' }, { refused: 'place.there' }, { refused: 'place.full' }])
  expect(placeLearner({ ...wanted, firstDay: addDays(today, 371) }, { guides: [ward], places: [], fullness: 'usual', today })).toMatchObject({ refused: 'place.day' })
})

test('who guides today is one\'s own guide if there, else who stands in if there, else nobody', () => {
  fc.assert(fc.property(fc.constantFrom<There>('there', 'busy', 'away'), fc.constantFrom<There>('there', 'busy', 'away'), (ownIs, reserveIs) => {
    const by = guidedToday({ guide: own, reserve }, new Map([[own, ownIs], [reserve, reserveIs], [other, 'there']])).by
    expect(by).toBe(ownIs === 'there' ? own : reserveIs === 'there' ? reserve : null)
  }))
  expect(guidedToday({ guide: null, reserve: null }, new Map())).toEqual({ by: null, as: null, why: 'nobody' })
  expect(guidedToday({ guide: own, reserve }, new Map<GuideId, There>([[own, 'busy'], [reserve, 'there']]))).toEqual({ by: reserve, as: 'reserve', why: 'busy' })
})

test('a shift of the night counts its hours, and none is longer than twelve', () => {
  expect(hoursOf(shift())).toBe(7.5)
  expect(hoursOf(shift({ from: clock('23:00'), until: clock('07:00') }))).toBe(7.5)
  expect(makeShift(shift({ from: clock('07:00'), until: clock('20:00') }), today)).toMatchObject({ refused: 'shift.long' })
  expect([makeShift(shift({ day: addDays(today, -1) }), today), makeShift(shift({ least: 5, most: 4 }), today)]).toMatchObject([{ refused: 'shift.past' }, { refused: 'shift.most' }])
})

test('a shift falls short without a qualified guide, without hands, with too many; whoever is away is not on it', () => {
  const learners = [1, 2, 3, 4].map(() => newAnonymousId<'ward-learner'>())
  const experience = (guide: GuideId) => (guide === other ? 'training' as const : 'usual' as const)
  expect(shortOf(shift(), experience)).toEqual(['guides', 'hands'])
  expect(shortOf(shift({ guideIds: [other], learnerIds: learners.slice(0, 2) }), experience), 'whoever learns to guide does not guide').toEqual(['guides'])
  expect(shortOf(shift({ guideIds: [own], learnerIds: learners }), experience)).toEqual(['learners', 'most'])
  const complete = shift({ guideIds: [own], learnerIds: learners.slice(0, 2) })
  expect(shortOf(complete, experience)).toEqual([])
  const away = { id: newAnonymousId<'ward-absence'>(), learner: null, guide: own, colleague: null, from: today, until: addDays(today, 1) }
  expect(shortOf(withoutAway(complete, [away]), experience)).toEqual(['guides'])
  expect(withoutAway({ ...complete, day: addDays(today, 1) }, [away]).guideIds, 'the first day back one is there').toEqual([own])
})

test('nobody joins a shift twice, on a school day, before their first day or while away', () => {
  const who = { id: own, schoolDays: [], since: today, away: [] }
  expect(joinShift(who, shift())).toEqual({ joins: own })
  expect([joinShift(who, shift({ guideIds: [own] })), joinShift({ ...who, schoolDays: [5] }, shift()), joinShift({ ...who, since: addDays(today, 1) }, shift()), joinShift({ ...who, away: [{ from: today, until: null }] }, shift())])
    .toMatchObject([{ refused: 'join.there' }, { refused: 'join.school' }, { refused: 'join.early' }, { refused: 'join.away' }])
  expect(putAway({ from: today, until: today }, today)).toMatchObject({ refused: 'absence.order' })
  expect(putAway({ from: today, until: null }, today)).toEqual({ from: today, until: null })
})
