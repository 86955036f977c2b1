import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { addDays, parseDay, type Day } from '../../kit/time.ts'
import { bySide, gotLittle, noteOther, notFound, overTime, parts, sideOf, type Contact, type Side } from './even-handed.ts'

const on = (text: string): Day => parseDay(text) ?? (() => { throw new Error(text) })()
const today = on('2026-11-20')
const ago = (days: number, side: Side, minutes: number | null = 60): Contact => ({ on: addDays(today, -days), side, what: minutes === null ? 'letter' : 'talk', minutes })
const times = (count: number, contact: Contact): readonly Contact[] => Array.from({ length: count }, () => contact)
const everySide: readonly Side[] = ['participant', 'care', 'work']

test('each part stands on one side, and whoever is at home on none', () => {
  expect(['employee', 'gp', 'therapist', 'manager', 'hr', 'partner', 'coach'].map(sideOf)).toEqual(['participant', 'care', 'care', 'work', 'work', null, null])
  expect(parts.every(part => sideOf(part) !== null)).toBe(true)
})

test('a contact elsewhere was, not long ago, with someone of a side', () => {
  const note = (part: string, day: Day) => noteOther({ part, minutes: 20, on: day }, today, newAnonymousId())
  expect(note('gp', today)).toMatchObject({ side: 'care', minutes: 20 })
  expect(note('partner', today)).toMatchObject({ refused: 'contact.no-part' })
  expect(note('gp', addDays(today, 1))).toMatchObject({ refused: 'contact.to-come' })
  expect(note('gp', addDays(today, -367))).toMatchObject({ refused: 'contact.long-ago' })
})

test('a letter is a contact without minutes', () => {
  expect(bySide([ago(1, 'care', null), ago(2, 'care', 30), ago(3, 'work')])).toEqual({ participant: { contacts: 0, minutes: 0 }, care: { contacts: 2, minutes: 30 }, work: { contacts: 1, minutes: 60 } })
})

test('over time every contact stands in one stretch of four weeks, the last one through today', () => {
  const contacts = [ago(0, 'work'), ago(27, 'work'), ago(28, 'care'), ago(90, 'participant')]
  const stretches = overTime(contacts, today)
  expect(stretches.map(({ sums }) => everySide.map(side => sums[side].contacts))).toEqual([[1, 0, 0], [0, 0, 0], [0, 1, 0], [0, 0, 2]])
  expect(stretches.at(-1)?.from).toBe(addDays(today, -27))
  expect(overTime([], today)).toEqual([])
  expect(overTime([ago(28 * 12, 'work')], today), 'what is a year ago is not drawn').toEqual([])
})

test('little is both less often and less long than a quarter of the fullest side, and nothing is said of a few contacts', () => {
  expect(gotLittle(times(3, ago(1, 'work')), everySide, today)).toEqual([])
  expect(gotLittle(times(5, ago(1, 'work')), everySide, today)).toEqual(['participant', 'care'])
  expect(gotLittle([...times(5, ago(1, 'work')), ago(2, 'care', null), ago(2, 'participant')], everySide, today), 'once in five is less than a quarter; an hour in five too').toEqual(['participant', 'care'])
  expect(gotLittle([...times(4, ago(1, 'work')), ago(2, 'care', null), ago(2, 'participant')], everySide, today), 'one in four is not').toEqual([])
  expect(gotLittle(times(5, ago(1, 'work')), ['participant', 'work'], today), 'of care there is nobody').toEqual(['participant'])
  expect(gotLittle(times(5, ago(56, 'work')), everySide, today), 'eight weeks ago is over').toEqual([])
  expect(gotLittle([...times(5, ago(1, 'work')), ago(1, 'care', 300)], ['care', 'work'], today), 'seldom but long').toEqual([])
})

test('a side that twice in three did not find itself back is named', () => {
  const said = (side: Side, ...says: readonly ('yes' | 'partly' | 'no')[]) => says.map(one => ({ side, says: one }))
  expect(notFound([...said('work', 'no', 'yes', 'partly'), ...said('care', 'no', 'yes', 'yes', 'no')])).toEqual(['work'])
})
