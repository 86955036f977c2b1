import { randomBytes, randomInt } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../../kit/id.ts'
import { addDays, dateWithYear, dayOf, halfYearOf } from '../../kit/time.ts'
import { openVault } from '../../kit/vault.ts'
import { pickEntryCode } from '../../kit/words/words.ts'
import { codeHash, codeLasts, endsSoon, type EntryCode } from './entry-code.ts'

const vault = openVault({ current: 1, wrapping: new Map([[1, randomBytes(32)]]), secret: randomBytes(32) })
const zone = 'Europe/Amsterdam'
const lasts = (moment: string) => dateWithYear(dayOf(codeLasts(new Date(moment), zone).validUntil, zone), 'en')
const code = (moment: string): EntryCode => ({ id: newId(), words: 'anker-linde-kade', ...codeLasts(new Date(moment), zone) })

test('a code lasts to the end of the half-year and four weeks more', () => {
  expect(lasts('2026-11-20T08:30:00Z')).toBe('29 January 2027')
  expect(lasts('2026-03-02T08:30:00Z')).toBe('29 July 2026')
  expect(lasts('2026-07-01T08:30:00Z')).toBe('29 January 2027')
})

test('a code made in the last four weeks is the next half-year’s', () => {
  expect(lasts('2026-12-03T08:30:00Z')).toBe('29 January 2027')
  expect(lasts('2026-12-04T08:30:00Z')).toBe('29 July 2027')
})

test('whenever it is made, a code lasts at least eight weeks and ends at midnight on the 29th', () => {
  fc.assert(fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), made => {
    const { validFrom, validUntil } = codeLasts(made, zone)
    expect(validUntil.getTime() - validFrom.getTime()).toBeGreaterThan(55 * 24 * 60 * 60_000)
    const end = dayOf(validUntil, zone)
    expect(end.slice(8)).toBe('29')
    expect(halfYearOf(addDays(end, -29))).not.toEqual(halfYearOf(end))
  }))
})

test('it is time for the next one four weeks before the end, and when there is none', () => {
  expect(endsSoon(null, new Date('2026-11-20T08:30:00Z'))).toBe(true)
  expect(endsSoon(code('2026-11-20T08:30:00Z'), new Date('2026-11-20T08:30:00Z'))).toBe(false)
  expect(endsSoon(code('2026-11-20T08:30:00Z'), new Date('2026-12-31T22:00:00Z'))).toBe(false)
  expect(endsSoon(code('2026-11-20T08:30:00Z'), new Date('2027-01-01T08:30:00Z'))).toBe(true)
})

test('typed in any way it is the same code; of another provider or installation it is another', () => {
  const [here, there] = [newId<'provider'>(), newId<'provider'>()]
  const words = pickEntryCode(randomInt)
  const hash = codeHash(vault, here, words)
  expect(hash).not.toBeNull()
  for (const typed of [words.toUpperCase(), words.replaceAll('-', ' '), ` ${words.replaceAll('-', '. ')}\n`]) expect(codeHash(vault, here, typed)).toEqual(hash)
  expect(codeHash(vault, there, words)).not.toEqual(hash)
  expect(codeHash(openVault({ current: 1, wrapping: new Map(), secret: randomBytes(32) }), here, words)).not.toEqual(hash)
  for (const typed of ['', 'anker', 'x'.repeat(100_000), 'xq xq xq']) expect(codeHash(vault, here, typed)).toBeNull()
})
