import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { addDays, parseDay, type Day } from '../../kit/time.ts'
import { careWorkBridge } from '../../programmes/care-work-bridge/programme.ts'
import { answerPlan, calendarOf, holding, markMoment, momentsOf, putPlan, toRemind, waiting, type TouchPlan } from './touch.ts'

const today: Day = parseDay('2026-11-20') ?? (() => { throw new Error('no such day') })()
const [thijs, sandra, judith] = [newAnonymousId<'party'>(), newAnonymousId<'party'>(), newAnonymousId<'party'>()]
const declared = careWorkBridge.stayingInTouch ?? { with: [], days: [] }
const trajectory = newAnonymousId<'trajectory'>()
const circle = [{ id: thijs, role: 'employee', seat: 'inside', left: false }, { id: sandra, role: 'manager', seat: 'beside', left: false }, { id: judith, role: 'therapist', seat: 'beside', left: false }] as const
const wishes = { with: sandra, first: addDays(today, -8), begins: 'work', way: 'call', rhythm: 'guide', notAsked: ['what'] } as const
const around = { declared, participant: thijs, circle, plans: [], today }
const at = new Date('2026-11-20T10:00:00Z')
const plan: TouchPlan = { ...wishes, id: newAnonymousId(), trajectory, number: 1, days: declared.days, by: sandra, at, answer: 'agreed', reason: null, endedAt: null, marks: [] }

test('put forward between the participant and one at work, of about now, one at a time', () => {
  const put = (me: typeof thijs, wanted: object = {}, other: object = {}) => putPlan({ id: me, trajectory }, { ...wishes, ...wanted }, { ...around, ...other }, newAnonymousId(), at)
  expect(put(thijs)).toMatchObject({ number: 1, by: thijs, with: sandra, days: declared.days })
  expect(put(sandra)).toMatchObject({ by: sandra })
  expect(put(judith)).toMatchObject({ refused: 'touch.not-yours' })
  expect(put(thijs, { with: judith })).toMatchObject({ refused: 'touch.not-with' })
  expect(put(thijs, {}, { circle: circle.map(one => ({ ...one, left: one.id === sandra })) })).toMatchObject({ refused: 'touch.not-with' })
  expect(put(thijs, { first: addDays(today, 15) })).toMatchObject({ refused: 'touch.later' })
  expect(put(thijs, { first: addDays(today, -366) })).toMatchObject({ refused: 'touch.too-long-ago' })
  expect(put(thijs, {}, { plans: [{ ...plan, answer: null }] })).toMatchObject({ refused: 'touch.waits' })
  expect(put(thijs, {}, { plans: [plan] })).toMatchObject({ number: 2 })
})

test('answered by the other one, once; not now has a reason', () => {
  const open = { ...plan, answer: null }
  expect(answerPlan(open, thijs, thijs, 'agreed', 'too-soon')).toEqual({ answer: 'agreed', reason: null })
  expect(answerPlan(open, thijs, thijs, 'not-now', 'too-soon')).toEqual({ answer: 'not-now', reason: 'too-soon' })
  expect(answerPlan(open, thijs, thijs, 'not-now', null)).toMatchObject({ refused: 'touch.why' })
  expect(answerPlan(open, sandra, thijs, 'agreed', null), 'not by who put it').toMatchObject({ refused: 'touch.not-yours' })
  expect(answerPlan(open, judith, thijs, 'agreed', null)).toMatchObject({ refused: 'touch.not-yours' })
  expect(answerPlan(plan, thijs, thijs, 'agreed', null)).toMatchObject({ refused: 'touch.answered' })
  expect(answerPlan({ ...open, endedAt: at }, thijs, thijs, 'agreed', null)).toMatchObject({ refused: 'touch.answered' })
})

test('the last agreed one holds, until it is stopped', () => {
  const later = { ...plan, id: newAnonymousId<'touch-plan'>(), number: 2 }
  expect(holding([plan, { ...later, answer: 'not-now' }])).toBe(plan)
  expect(holding([plan, later])).toBe(later)
  expect(holding([plan, { ...later, endedAt: at }]), 'the one before does not come back').toBeNull()
  expect(waiting([plan, { ...later, answer: null }])).toMatchObject({ number: 2 })
})

test('a calendar from day one: what was, what is today, what comes', () => {
  expect(momentsOf(plan).slice(0, 5)).toEqual([0, 7, 14, 28, 42])
  expect(momentsOf({ ...plan, rhythm: 'fortnightly' }).slice(0, 4)).toEqual([0, 14, 28, 42])
  expect(momentsOf({ rhythm: 'weekly', days: [0, 30] })).toEqual([0, 7, 14, 21, 28])
  const calendar = calendarOf({ ...plan, marks: [{ day: 0, says: 'held', at }] }, today)
  expect(calendar.slice(0, 3)).toEqual([{ day: 0, on: addDays(today, -8), state: 'held' }, { day: 7, on: addDays(today, -1), state: 'late' }, { day: 14, on: addDays(today, 6), state: 'to come' }])
  expect(calendarOf({ ...plan, first: addDays(today, -1) }, today)[0]?.state, 'day one or two').toBe('today')
})

test('marked once, contact only afterwards; and one is reminded on the day', () => {
  expect(markMoment(plan, 7, 'held', today)).toEqual({ day: 7, says: 'held' })
  expect(markMoment(plan, 14, 'held', today)).toMatchObject({ refused: 'touch.too-soon' })
  expect(markMoment(plan, 14, 'not-needed', today)).toEqual({ day: 14, says: 'not-needed' })
  expect(markMoment(plan, 9, 'held', today)).toMatchObject({ refused: 'touch.no-moment' })
  expect(markMoment({ ...plan, answer: null }, 7, 'held', today)).toMatchObject({ refused: 'touch.no-moment' })
  expect(markMoment({ ...plan, marks: [{ day: 7, says: 'held', at }] }, 7, 'held', today)).toMatchObject({ refused: 'touch.marked' })
  const [work, own] = [newAnonymousId<'person'>(), newAnonymousId<'person'>()]
  const reminded = (over: object) => toRemind({ ...plan, first: addDays(today, -14), work, own, marked: [], ...over }, today)
  expect(reminded({})).toEqual({ day: 14, people: [work] })
  expect(reminded({ begins: 'employee' })).toEqual({ day: 14, people: [own] })
  expect(reminded({ begins: 'either' })).toEqual({ day: 14, people: [work, own] })
  expect(reminded({ marked: [14] })).toBeNull()
  expect(reminded({ first: today })).toEqual({ day: 0, people: [work] })
  expect(reminded({ first: addDays(today, -13) })).toBeNull()
})
