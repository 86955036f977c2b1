import { expect, test } from 'vitest'
import { newId, type Id } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf, parseDay, type Instant } from '../../kit/time.ts'
import type { Moment } from '../agenda/free-moments.ts'
import type { StaffMember } from '../people/staff.ts'
import { awaited, checkIsOld, guidesOf, roomInHouse } from './home.ts'

const zone = 'Europe/Amsterdam'
const now = new Date('2026-11-20T08:30:00Z')
const guide = (name: string, endedAt: Instant | null = null): StaffMember => {
  const person = newId<'person'>()
  return { person, name, mail: null, offices: [{ id: newId(), person, office: 'guide', endedAt }], invitation: null, profile: 'there' }
}
const at = (moment: string): Moment => ({ from: new Date(moment), until: addMinutes(new Date(moment), 30) })
const [marleen, jaap, samira, left] = [guide('Marleen'), guide('Jaap'), guide('Samira'), guide('Wim', now)]
const moments = new Map<Id<'person'>, readonly Moment[]>([
  [marleen.person, [at('2026-11-23T08:00:00Z'), at('2026-11-24T08:00:00Z')]],
  [jaap.person, [at('2026-11-20T15:30:00Z'), at('2026-11-22T22:30:00Z'), at('2026-11-22T23:00:00Z')]],
])

test('room is counted over three days by the calendar, and the wait in days', () => {
  const { guides, all } = roomInHouse([marleen, jaap, samira, left], moments, now, zone)
  expect(guides.map(({ member, free, waitDays, hours }) => [member.name, free, waitDays, hours])).toEqual([['Marleen', 0, 3, 'kept'], ['Jaap', 2, 0, 'kept'], ['Samira', 0, null, 'missing']])
  expect(all).toEqual({ free: 2, first: new Date('2026-11-20T15:30:00Z'), waitDays: 0 })
})

test('a house without guides has no room and no wait', () => {
  expect(roomInHouse([], new Map(), now, zone)).toEqual({ guides: [], all: { free: 0, first: null, waitDays: null } })
})

test('whoever was invited is awaited as long as they hold an office', () => {
  const invited = (member: StaffMember): StaffMember => ({ ...member, invitation: { id: newId(), person: member.person, madeAt: now, until: now, usedAt: null } })
  expect(awaited([marleen, invited(jaap), invited(left)], now).map(({ name }) => name)).toEqual(['Jaap'])
  expect(guidesOf([marleen, left])).toEqual([marleen])
})

test('crisis numbers are checked once a year', () => {
  const today = dayOf(now, zone)
  expect(checkIsOld(parseDay('2025-11-20'), today)).toBe(false)
  expect(checkIsOld(parseDay('2025-11-19'), today)).toBe(true)
  expect(checkIsOld(addDays(today, 3), today)).toBe(false)
  expect(checkIsOld(null, today)).toBe(true)
})
