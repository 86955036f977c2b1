/** Held against the vector of RFC 9474 and against another's program, which knows nothing of ours. */
import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { beforeAll, expect, test } from 'vitest'
import { blindBytes, blindSign, isBlindlySigned, newBlindKeys, type BlindKeys } from './blind-signatures.ts'

const vector: Readonly<Record<string, string>> = JSON.parse(readFileSync('kit/blind-signatures.rfc9474.json', 'utf8'))
const bytes = (name: string) => Buffer.from(vector[name] ?? '', 'hex')
const number = (name: string) => BigInt(`0x${vector[name]}`)
const coded = (value: bigint) => { const hex = value.toString(16); return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex').toString('base64url') }
const inverse = (of: bigint, within: bigint): bigint => {
  let [a, b, x, y] = [of % within, within, 1n, 0n]
  while (a > 1n) { const times = a / b; [a, b] = [b, a % b]; [x, y] = [y, x - times * y] }
  return (x + within) % within
}
const power = (base: bigint, exponent: bigint, within: bigint): bigint => {
  let [result, square] = [1n, base % within]
  for (let left = exponent; left > 0n; left >>= 1n) { if (left & 1n) result = (result * square) % within; square = (square * square) % within }
  return result
}

/** The key of the vector: 4096 bits, and all its numbers follow from p and q. */
const keyOfVector = (): BlindKeys => {
  const [p, q, n, e, d] = [number('p'), number('q'), number('n'), number('e'), number('d')]
  const key = createPrivateKey({ format: 'jwk', key: { kty: 'RSA', n: coded(n), e: coded(e), d: coded(d), p: coded(p), q: coded(q), dp: coded(d % (p - 1n)), dq: coded(d % (q - 1n)), qi: coded(inverse(q, p)) } })
  return { secret: key.export({ format: 'der', type: 'pkcs8' }), open: createPublicKey(key).export({ format: 'der', type: 'spki' }) }
}

test('the vector of the RFC: what is blinded is signed as it says, and what is finished holds', () => {
  const { secret, open } = keyOfVector()
  expect(number('p') * number('q')).toBe(number('n'))
  expect(blindSign(secret, bytes('blinded_msg'))?.toString('hex')).toBe(vector['blind_sig'])
  const finished = (number('blind_sig') * number('inv')) % number('n')
  expect(finished).toBe(number('sig'))
  const prepared = Buffer.concat([bytes('msg_prefix'), bytes('msg')])
  expect(isBlindlySigned(open, prepared, bytes('sig'))).toBe(true)
  expect(isBlindlySigned(open, bytes('msg'), bytes('sig'))).toBe(false)
  // What was blinded holds exactly the encoded message of this salt: unblinded, it is what the signature leads back to.
  const blinding = power(inverse(number('inv'), number('n')), number('e'), number('n'))
  const encoded = power(number('sig'), number('e'), number('n'))
  expect((encoded * blinding) % number('n')).toBe(number('blinded_msg'))
})

const suite = RSABSSA.SHA384.PSS.Randomized()
let ours: BlindKeys
let theirs: CryptoKey
beforeAll(async () => {
  ours = await newBlindKeys()
  theirs = await crypto.subtle.importKey('spki', new Uint8Array(ours.open), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
})
const made = async () => {
  const prepared = suite.prepare(randomBytes(32))
  const { blindedMsg, inv } = await suite.blind(theirs, prepared)
  const blinded = Buffer.from(blindedMsg)
  const signed = blindSign(ours.secret, blinded)
  if (!signed) throw new Error('not signed')
  return { prepared: Buffer.from(prepared), blinded, signed, signature: Buffer.from(await suite.finalize(theirs, prepared, new Uint8Array(signed), inv)) }
}

test('what another blinds we sign, it finishes, and both find that it holds', { timeout: 120_000 }, async () => {
  for (let round = 0; round < Number(process.env['PROVE'] ?? 20); round++) {
    const { prepared, signature, blinded, signed } = await made()
    expect(prepared).toHaveLength(64)
    expect(signature).toHaveLength(blindBytes)
    expect(isBlindlySigned(ours.open, prepared, signature)).toBe(true)
    expect(await suite.verify(theirs, new Uint8Array(signature), new Uint8Array(prepared))).toBe(true)
    expect(blindSign(ours.secret, blinded)?.equals(signed)).toBe(true)
    expect(signature.equals(signed)).toBe(false)
  }
})

test('one bit otherwise, another key, or another length, and nothing holds', async () => {
  const { prepared, signature, blinded } = await made()
  const flipped = (of: Buffer, bit: number) => { const copy = Buffer.from(of); copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7)); return copy }
  for (let bit = 0; bit < prepared.length * 8; bit += 3) expect(isBlindlySigned(ours.open, flipped(prepared, bit), signature)).toBe(false)
  for (let bit = 0; bit < signature.length * 8; bit += 7) expect(isBlindlySigned(ours.open, prepared, flipped(signature, bit))).toBe(false)
  expect(isBlindlySigned(keyOfVector().open, prepared, signature)).toBe(false)
  expect(isBlindlySigned(Buffer.from('no key'), prepared, signature)).toBe(false)
  expect(blindSign(ours.secret, blinded.subarray(1))).toBeNull()
  expect(blindSign(ours.secret, Buffer.alloc(blindBytes))).toBeNull()
  expect(blindSign(ours.secret, Buffer.alloc(blindBytes, 0xff))).toBeNull() // beyond the modulus
})
