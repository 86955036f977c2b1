/**
 * A little work before a form that anyone may send (hashcash): the browser looks for a number that gives the
 * challenge a hash with enough zero bits. It costs a person a second and a crowd of robots its patience. Only
 * asked where JavaScript runs; without it the limiter of kit/limits.ts is stricter.
 *
 * The challenge is signed and carries all there is to know, so asking for one keeps nothing. A challenge that
 * was used is remembered until it expires, so one proof opens one door.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from './time.ts'

export type ProofOfWork = {
  /** What the page hands to the browser: 33 bytes in base64url. */
  challenge(now: Instant): string
  /** Whether the browser did the work, on a challenge of ours, in time, for the first time. */
  verify(challenge: string, answer: string, now: Instant): boolean
}

const lasts = 10 * 60 // seconds

/**
 * @param secret of one process: a new one at each start also makes old challenges worthless, of which the memory is gone
 * @param bits how many zero bits; each one more doubles the work. 16 is about 65,000 hashes.
 * @param keep how many used challenges are remembered; beyond that no proof is taken until some have expired
 */
export const createProofOfWork = ({ secret = randomBytes(32), bits = 16, keep = 100_000 }: {
  readonly secret?: Uint8Array
  readonly bits?: number
  readonly keep?: number
} = {}): ProofOfWork => {
  /** Used challenges and when, in seconds, they expire: in order of use, so roughly in order of expiry. */
  const used = new Map<string, number>()

  const sign = (body: Uint8Array) => createHmac('sha256', secret).update(body).digest().subarray(0, 16)

  const forgetExpired = (time: number) => {
    for (const [challenge, expires] of used) {
      if (expires > time) return
      used.delete(challenge)
    }
  }

  return {
    challenge(now) {
      const body = Buffer.alloc(17)
      randomBytes(12).copy(body)
      body.writeUInt32BE(Math.floor(now.getTime() / 1000) + lasts, 12)
      body.writeUInt8(bits, 16)
      return Buffer.concat([body, sign(body)]).toString('base64url')
    },

    verify(challenge, answer, now) {
      const time = Math.floor(now.getTime() / 1000)
      forgetExpired(time)
      const bytes = Buffer.from(challenge, 'base64url')
      // The exact text counts: base64url has more than one spelling for the same bytes.
      if (bytes.length !== 33 || bytes.toString('base64url') !== challenge || !/^\d{1,15}$/.test(answer)) return false
      const body = bytes.subarray(0, 17)
      if (!timingSafeEqual(sign(body), bytes.subarray(17))) return false
      const expires = body.readUInt32BE(12)
      if (expires <= time || used.has(challenge) || used.size >= keep) return false
      if (!hasZeroBits(createHash('sha256').update(`${challenge}:${answer}`).digest(), body.readUInt8(16))) return false
      used.set(challenge, expires)
      return true
    },
  }
}

/** How many zero bits a challenge asks for, as it says itself. */
export const bitsAsked = (challenge: string): number => Buffer.from(challenge, 'base64url')[16] ?? 0

const hasZeroBits = (hash: Uint8Array, bits: number): boolean => {
  let zeros = 0
  for (const byte of hash) {
    zeros += Math.clz32(byte) - 24
    if (byte !== 0) break
  }
  return zeros >= bits
}
