import { generate } from 'otplib'
import { expect, test } from 'vitest'
import { newOneTimeSecret, oneTimeUrl, verifyOneTimeCode } from './one-time-code.ts'

const secret = newOneTimeSecret()
const now = new Date('2026-03-02T09:00:10Z')
const step = Math.floor(now.getTime() / 30_000)
const codeOf = (shift: number) => generate({ secret, epoch: now.getTime() / 1000 + shift * 30 })

test('gives the code that RFC 6238 gives', async () => {
  const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' // "12345678901234567890" in base32; appendix B has eight digits, of which we take six
  expect(await verifyOneTimeCode({ secret: rfc, code: '287082', lastStep: null, now: new Date(59_000) })).toBe(1)
  expect(await verifyOneTimeCode({ secret: rfc, code: '081804', lastStep: null, now: new Date(1_111_111_109_000) })).toBe(37037036)
})

test('accepts the step before, this one and the next, and tells which', async () => {
  for (const shift of [-1, 0, 1]) expect(await verifyOneTimeCode({ secret, code: await codeOf(shift), lastStep: null, now })).toBe(step + shift)
  for (const shift of [-2, 2]) expect(await verifyOneTimeCode({ secret, code: await codeOf(shift), lastStep: null, now })).toBeNull()
})

test('a step that was used, or an older one, is refused', async () => {
  for (const shift of [-1, 0]) expect(await verifyOneTimeCode({ secret, code: await codeOf(shift), lastStep: step, now })).toBeNull()
  expect(await verifyOneTimeCode({ secret, code: await codeOf(1), lastStep: step, now })).toBe(step + 1)
  expect(await verifyOneTimeCode({ secret, code: await codeOf(1), lastStep: step + 1, now })).toBeNull()
  expect(await verifyOneTimeCode({ secret, code: await codeOf(0), lastStep: step + 5000, now })).toBeNull()
})

test('spaces do not matter; anything but six digits is refused', async () => {
  const code = await codeOf(0)
  expect(await verifyOneTimeCode({ secret, code: ` ${code.slice(0, 3)} ${code.slice(3)}\n`, lastStep: null, now })).toBe(step)
  for (const wrong of ['', '12345', `${code}0`, 'abcdef', '-12345', '١٢٣٤٥٦']) expect(await verifyOneTimeCode({ secret, code: wrong, lastStep: null, now })).toBeNull()
  expect(await verifyOneTimeCode({ secret: newOneTimeSecret(), code, lastStep: null, now })).toBeNull()
})

test('secrets are 160 random bits, and the address carries them', () => {
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(newOneTimeSecret()).not.toBe(secret)
  const url = new URL(oneTimeUrl({ secret, issuer: 'Houvast & Co', account: 'marleen@voorbeeld.example' }))
  expect([url.protocol, url.host]).toEqual(['otpauth:', 'totp'])
  expect(url.searchParams.get('secret')).toBe(secret)
  expect(url.searchParams.get('issuer')).toBe('Houvast & Co')
  expect(decodeURIComponent(url.pathname)).toContain('marleen@voorbeeld.example')
})
