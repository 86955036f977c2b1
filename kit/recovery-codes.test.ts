import { randomBytes, randomInt } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchRecoveryCode, newRecoveryCodes, normaliseRecoveryCode, recoveryCodeHash } from './recovery-codes.ts'

const pepper = randomBytes(32)

test('ten different codes of four times four, without vowels or look-alikes', () => {
  const codes = newRecoveryCodes(randomInt)
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^([2-9CDFHJKMNPQRTVWXY]{4}-){3}[2-9CDFHJKMNPQRTVWXY]{4}$/)
})

test('a code is found whatever its capitals, spaces and dashes, and by its look-alikes', () => {
  const codes = newRecoveryCodes(randomInt)
  const hashes = codes.map(code => recoveryCodeHash(pepper, code))
  const between = fc.constantFrom('', ' ', '-', ' - ', '.', '\n', '–')
  fc.assert(fc.property(fc.nat(9), fc.array(fc.tuple(fc.boolean(), between, fc.boolean()), { minLength: 19, maxLength: 19 }), (which, changes) => {
    const others: Readonly<Record<string, string>> = { 8: 'B', 6: 'G', 5: 'S', 2: 'Z' }
    const typed = [...codes[which] ?? ''].map((letter, place) => {
      const [lower, gap, swap] = changes[place] ?? [false, '', false]
      const written = swap ? others[letter] ?? letter : letter
      return (lower ? written.toLowerCase() : written) + gap
    }).join('')
    expect(matchRecoveryCode(pepper, typed, hashes)).toBe(which)
  }))
})

test('another code, another pepper or no code at all fits nothing', () => {
  const [code = '', other = ''] = newRecoveryCodes(randomInt)
  const hashes = [recoveryCodeHash(pepper, code)]
  expect(matchRecoveryCode(pepper, other, hashes)).toBeNull()
  expect(matchRecoveryCode(randomBytes(32), code, hashes)).toBeNull()
  expect(matchRecoveryCode(pepper, code, [])).toBeNull()
  for (const typed of ['', 'AAAA-AAAA-AAAA-AAAA', code.slice(1), `${code}2`, '2'.repeat(1000)]) expect(normaliseRecoveryCode(typed)).toBeNull()
})
