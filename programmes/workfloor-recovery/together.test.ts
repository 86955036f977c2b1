import { expect, test } from 'vitest'
import { newId, type Id } from '../../kit/id.ts'
import { addDays, parseDay } from '../../kit/time.ts'
import { confirm, drawUp, lastWords, three } from './together.ts'

const day = (text: string) => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }
const at = new Date('2026-11-20T09:00:00Z')
const parties = Array.from({ length: 9 }, (_, nth) => newId<'party'>(nth))
const party = (nth: number): Id<'party'> => { const one = parties[nth]; if (!one) throw new Error(`${nth}`); return one }
const seated = three.map((role, index) => ({ id: party(index + 1), role }))
const startsOn = day('2026-11-23')
const drawn = (endsOn: string | ReturnType<typeof day>, those = seated) => {
  const contract = drawUp(party(2), newId(9), { startsOn, endsOn: typeof endsOn === 'string' ? day(endsOn) : endsOn, tasks: { employee: 'Komt.' } }, those, newId(10), at)
  return 'refused' in contract ? contract.refused : contract
}

test('a contract has a part for each of the three, with words or without, and for nobody else', () => {
  expect(drawn('2027-01-15', [...seated, { id: party(8), role: 'colleague' }])).toMatchObject({ startsOn, endsOn: '2027-01-15', parts: three.map((role, index) => ({ party: party(index + 1), role, tasks: role === 'employee' ? 'Komt.' : '' })) })
  for (const missing of three) expect(drawn('2027-01-15', seated.filter(({ role }) => role !== missing))).toBe('contract.someone-missing')
})

test('it ends after it begins, and within a year', () => {
  expect([drawn('2026-11-22'), drawn(startsOn), drawn(addDays(startsOn, 367))]).toEqual(['contract.ends-before', 'contract.ends-before', 'contract.too-long'])
  for (const days of [1, 366]) expect(drawn(addDays(startsOn, days))).toMatchObject({ endsOn: addDays(startsOn, days) })
})

test('each of the three agrees once; nobody else does', () => {
  const parts = seated.map(({ id, role }) => ({ party: id, role, tasks: '' }))
  for (const { id } of seated) expect(confirm({ parts }, seated.filter(one => one.id !== id).map(one => one.id), id)).toEqual({ party: id })
  expect(confirm({ parts }, [party(1)], party(1))).toMatchObject({ refused: 'contract.confirmed-already' })
  expect(confirm({ parts }, [], party(8))).toMatchObject({ refused: 'contract.not-yours' })
})

test('of what each side wants the last word counts', () => {
  const said = [{ party: party(1), willing: 'yes' }, { party: party(2), willing: 'no' }, { party: party(1), willing: 'later' }]
  expect(lastWords(said)).toEqual(said.slice(0, 2))
})
