import { expect, test } from 'vitest'
import { newId, type Id } from '../../kit/id.ts'
import { arrivalOf, mayCorrect, mayEnd, mayGive, mayHaveMail, type HeldOffice, type StaffMember } from './staff.ts'

const now = new Date('2026-11-20T08:30:00Z')
const later = new Date('2026-11-27T08:30:00Z')
const [ellen, jaap] = [newId<'person'>(), newId<'person'>()]
const office = (person: Id<'person'>, held: HeldOffice['office'], endedAt: Date | null = null): HeldOffice => ({ id: newId(), person, office: held, endedAt })
const invitation = { id: newId<'invitation'>(), person: jaap, madeAt: now, until: later, usedAt: null }
const member = (changed: Partial<StaffMember> = {}): StaffMember => ({ person: jaap, name: 'Jaap Verhoef', mail: 'jaap@dehaven.example', offices: [office(jaap, 'guide')], invitation, profile: 'missing', ...changed })

test('someone is invited until the link was used or ran out', () => {
  expect(arrivalOf(member(), now)).toBe('invited')
  expect(arrivalOf(member(), later)).toBe('late')
  expect(arrivalOf(member({ invitation: { ...invitation, usedAt: now } }), later)).toBe('here')
  expect(arrivalOf(member({ invitation: null }), now)).toBe('not-invited')
})

test('name and address are put right until someone came in with them, and no later', () => {
  expect(mayCorrect(member(), now)).toEqual({ person: jaap })
  expect(mayCorrect(member(), later)).toEqual({ person: jaap })
  expect(mayCorrect(member({ invitation: { ...invitation, usedAt: now } }), now)).toMatchObject({ refused: 'staff.here-already' })
  expect(mayCorrect(member({ invitation: null }), now)).toMatchObject({ refused: 'staff.here-already' })
})

test('an address is one person’s', () => {
  expect(mayHaveMail(jaap, null)).toEqual({ person: jaap })
  expect(mayHaveMail(jaap, jaap)).toEqual({ person: jaap })
  expect(mayHaveMail(jaap, ellen)).toMatchObject({ refused: 'staff.mail-known' })
})

test('the last administrator stays, whatever she held before', () => {
  const hers = office(ellen, 'administrator')
  expect(mayEnd(hers, [hers, office(jaap, 'guide')])).toMatchObject({ refused: 'office.last-administrator' })
  expect(mayEnd(hers, [hers, office(jaap, 'administrator', now)])).toMatchObject({ refused: 'office.last-administrator' })
  expect(mayEnd(hers, [hers, office(jaap, 'administrator')])).toEqual({ office: hers.id })
  expect(mayEnd(office(jaap, 'guide', now), [hers])).toMatchObject({ refused: 'office.ended-already' })
})

test('an office is held once at a time, and can be given again', () => {
  expect(mayGive('guide', member())).toMatchObject({ refused: 'office.held-already' })
  expect(mayGive('guide', member({ offices: [office(jaap, 'guide', now)] }))).toEqual({ office: 'guide' })
})
