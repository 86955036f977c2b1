/** When a plan asks to be closed, or to be looked at again. */
import { expect, test } from 'vitest'
import { newId } from '../../kit/id.ts'
import { addMinutes, parseDay, startOfDay, type Day } from '../../kit/time.ts'
import { asksForReview, whyToClose, type Running } from './ending.ts'

const zone = 'Europe/Amsterdam'
const day = (text: string): Day => { const known = parseDay(text); if (!known) throw new Error(text); return known }
const now = startOfDay(day('2026-11-23'), zone)
/** Checked as it began, in its third week, with talks to come. */
const running: Running = {
  trajectory: newId(0), guide: newId(1), outcome: 'suitable', checkedAt: startOfDay(day('2026-11-17'), zone), checkAgainOn: null, firstMonday: day('2026-11-09'), signalAt: null, weekBegun: 3, lastUntil: addMinutes(now, 1440), gates: [], stopped: 'no',
}
const asks = (over: Partial<Running>, today = day('2026-11-23')) => asksForReview({ ...running, ...over }, today, zone, now)

test('it is to be closed when it no longer fits, when it was stopped, and when its last talk is over', () => {
  expect(whyToClose(running, now)).toBeNull()
  expect(whyToClose({ ...running, outcome: 'not-suitable' }, now)).toBe('not-suitable')
  expect(whyToClose({ ...running, outcome: 'not-yet' }, now)).toBeNull()
  expect(whyToClose({ ...running, stopped: 'yes' }, now)).toBe('stopped')
  expect(whyToClose({ ...running, lastUntil: now }, now)).toBe('over')
  expect(whyToClose({ ...running, lastUntil: null }, now)).toBe('over')
})

test('it is looked at again on its days, after a signal, and where an evaluation is due', () => {
  expect(asks({})).toBe(false)
  expect(asks({}, day('2026-11-30'))).toBe(true) // the check of its fourth week
  expect(asks({ checkedAt: startOfDay(day('2026-11-10'), zone) })).toBe(true) // that of its second was not made
  expect(asks({ outcome: 'not-yet', checkAgainOn: day('2026-11-23') })).toBe(true)
  expect(asks({ outcome: 'not-yet', checkAgainOn: day('2026-11-24') })).toBe(false)
  expect(asks({ signalAt: startOfDay(day('2026-11-20'), zone) })).toBe(true)
  expect(asks({ weekBegun: 4 })).toBe(true)
  expect(asks({ weekBegun: 4, gates: [4] })).toBe(false)
  expect(asks({ stopped: 'yes', gates: [4] })).toBe(true)
})
