import { expect, test } from 'vitest'
import { addDays, dayOf, instantOf, parseDay, parseWallTime, wallTimeOf, weekdayOf } from '../../kit/time.ts'
import { newId, type Id } from '../../kit/id.ts'
import { shiftFrom, type Lying } from './keeping-weeks.ts'
import { bookTalks, chooseColleagues, layPlan, slotsOf, type Among, type Chosen, type Colleague } from './laying.ts'
import { workfloorRecovery } from './programme.ts'

const day = (text: string) => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }
const time = (text: string) => { const parsed = parseWallTime(text); if (!parsed) throw new Error(text); return parsed }
const { count, talks } = workfloorRecovery
const slots = count === 'as needed' || !('weeks' in count) ? [] : slotsOf(count, talks)
const [guide, participant, kim, ruud] = [1, 2, 3, 4].map(at => newId<'person'>(at))
const [kims, ruuds] = [5, 6].map(at => newId<'party'>(at))
if (!guide || !participant || !kim || !ruud || !kims || !ruuds) throw new Error('no people')
const now = new Date('2026-11-20T09:00:00Z')
const among = (over: Partial<Among> = {}): Among => ({ guide, participant, now, taken: [], colleagues: [{ party: kims, person: kim, name: 'Kim' }, { party: ruuds, person: ruud, name: 'Ruud' }], ...over })
const zone = 'Europe/Amsterdam'
const at = (on: string, clock: string) => instantOf(day(on), time(clock), zone)
const usual: readonly Chosen[] = slots.map((slot, index) => ({ from: instantOf(addDays(day('2026-11-23'), 7 * (slot.week - 1) + index % 3), time('10:00'), zone), colleague: slot.withColleague ? (index % 2 ? kims : ruuds) : null }))
const troublesOf = (chosen: readonly Chosen[], those: Among) => { const came = bookTalks(slots, chosen, those); return 'troubles' in came ? [...came.troubles] : [] }
const changed = (index: number, to: Chosen): readonly Chosen[] => usual.map((one, place) => (place === index ? to : one))

test('a plan is twenty-four talks, three a week', () => expect([slots.length, slots.filter(({ withColleague }) => withColleague).length]).toEqual([24, 16]))
test('nothing in the way: all are booked', () => expect(troublesOf(usual, among())).toEqual([]))
test.each<[string, number, Chosen, Partial<Among>, string]>([
  ['nothing sensible', 5, null, {}, 'not-a-moment'],
  ['in the past', 0, { from: at('2026-11-19', '10:00'), colleague: null }, {}, 'passed'],
  ['at this very moment', 0, { from: now, colleague: null }, {}, 'passed'],
  ['nobody to speak with', 1, { from: at('2026-11-24', '10:00'), colleague: null }, {}, 'no-colleague'],
  ['someone who did not join', 1, { from: at('2026-11-24', '10:00'), colleague: newId<'party'>(9) }, {}, 'no-colleague'],
  ['the guide is taken', 3, usual[3] ?? null, { taken: [{ person: guide, from: at('2026-11-30', '10:59'), until: at('2026-11-30', '11:30') }] }, 'taken'],
  ['the employee is taken', 3, usual[3] ?? null, { taken: [{ person: participant, from: at('2026-11-30', '09:00'), until: at('2026-11-30', '10:01') }] }, 'taken'],
  ['the colleague is taken', 1, { from: at('2026-11-24', '10:00'), colleague: kims }, { taken: [{ person: kim, from: at('2026-11-24', '10:30'), until: at('2026-11-24', '10:45') }] }, 'colleague-taken'],
  ['two at once', 1, { from: at('2026-11-23', '10:30'), colleague: kims }, {}, 'overlaps'],
])('%s is said at the talk', (_what, index, chosen, over, trouble) => expect(troublesOf(changed(index, chosen), among(over))).toEqual([[index, trouble]]))
test('back to back is no overlap, and another colleague\'s time is not in the way', () => {
  expect(troublesOf(changed(1, { from: at('2026-11-23', '11:00'), colleague: kims }), among({ taken: [{ person: ruud, from: at('2026-11-23', '11:00'), until: at('2026-11-23', '12:00') }] }))).toEqual([])
})
test('time that ends as a talk begins, or begins as it ends, is not in the way', () => {
  const around = (person: Id<'person'>) => [['09:00', '10:00'], ['11:00', '12:00']].map(([from = '', until = '']) => ({ person, from: at('2026-11-30', from), until: at('2026-11-30', until) }))
  for (const person of [guide, participant]) expect(troublesOf(usual, among({ taken: around(person) }))).toEqual([])
})
test('weeks are laid once, in a plan that runs, that suits, with enough colleagues', () => {
  const ready = { suitable: 'suitable', laid: false, ended: false, colleagues: 2 } as const
  expect(layPlan(ready)).toEqual({ may: 'lay' })
  expect(layPlan({ ...ready, ended: true })).toMatchObject({ refused: 'weeks.ended' })
  expect(layPlan({ ...ready, laid: true })).toMatchObject({ refused: 'weeks.laid-already' })
  for (const suitable of ['not-yet', 'not-suitable', null] as const) expect(layPlan({ ...ready, suitable })).toMatchObject({ refused: 'weeks.not-suitable' })
  expect(layPlan({ ...ready, colleagues: 1 })).toMatchObject({ refused: 'weeks.too-few' })
})
test('two to six colleagues speak, of those who joined', () => {
  const joined = Array.from({ length: 7 }, (_, index): Colleague => ({ party: newId(20 + index), person: newId(40 + index), name: `${index}` }))
  const choose = (count: number) => { const came = chooseColleagues(joined, [...joined.slice(0, count).map(({ party }) => party), newId<'party'>(99)]); return 'refused' in came ? came.refused : came.length }
  expect([1, 2, 6, 7].map(choose)).toEqual(['weeks.too-few', 2, 6, 'weeks.too-many'])
})

const lying = (week: number, from: Date, guest: Id<'party'> | null): Lying => ({ talk: newId(week), week, kind: guest ? 'dialogue' : 'reflection', minutes: 60, from, until: new Date(from.getTime() + 3_600_000), guests: guest ? [guest] : [], cancelled: 'no', outcome: null })
const hours = (first: string, days: number, inZone: typeof zone | 'Europe/Brussels', away: readonly string[] = []) => Array.from({ length: days }, (_, index) => addDays(day(first), index))
  .filter(one => weekdayOf(one) <= 5 && !away.includes(one)).map(one => ({ from: instantOf(one, time('09:00'), inZone), until: instantOf(one, time('17:00'), inZone) }))

test('weeks move on over the change to summer time at the same hour on the wall', () => {
  const plan = [lying(1, at('2027-03-22', '10:00'), null), lying(1, at('2027-03-23', '11:00'), kims), lying(2, at('2027-03-30', '10:00'), null)]
  const shifted = shiftFrom(1, plan, { free: hours('2027-03-22', 40, zone), workdays: [1, 2, 3, 4, 5], country: 'NL', zone }, new Date('2027-03-20T09:00:00Z'))
  // 29 March is Easter Monday: the talk of that Monday goes to the day after, beside the other.
  expect(shifted?.map(({ from }) => `${dayOf(from, zone)} ${wallTimeOf(from, zone)}`)).toEqual(['2027-03-30 10:00', '2027-03-30 11:00', '2027-04-06 10:00'])
})
test('the holidays are those of the country', () => {
  const there = 'Europe/Brussels'
  const plan = [lying(1, instantOf(day('2026-11-04'), time('10:00'), there), null)]
  const to = (country: 'NL' | 'BE') => shiftFrom(1, plan, { free: hours('2026-11-02', 30, there), workdays: [1, 2, 3, 4, 5], country, zone: there }, new Date('2026-11-02T07:00:00Z'))?.map(({ from }) => dayOf(from, there))
  expect([to('NL'), to('BE')]).toEqual([['2026-11-11'], ['2026-11-10']])
})
test('a week in which not all fits is passed over; what began, was held or called off stays; too little time is said', () => {
  const away = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']
  const held = { ...lying(1, at('2026-11-23', '10:00'), null), outcome: 'held' }
  const plan = [held, lying(1, at('2026-11-26', '10:00'), kims), lying(2, at('2026-12-03', '10:00'), null)]
  const around = { workdays: [1, 2, 3, 4, 5] as const, country: 'NL' as const, zone } as const
  expect(shiftFrom(1, plan, { ...around, free: hours('2026-11-23', 60, zone, away) }, new Date('2026-11-24T09:00:00Z'))?.map(({ from }) => dayOf(from, zone))).toEqual(['2026-12-10', '2026-12-17'])
  expect(shiftFrom(1, plan, { ...around, free: [] }, new Date('2026-11-24T09:00:00Z'))).toBe(null)
})
