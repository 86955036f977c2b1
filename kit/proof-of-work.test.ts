import { expect, test } from 'vitest'
import { solveProofOfWork } from './proof-of-work.browser.ts'
import { bitsAsked, createProofOfWork } from './proof-of-work.ts'

const now = new Date('2026-03-02T09:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const solve = (challenge: string) => solveProofOfWork(challenge, bitsAsked(challenge))

test('work that was done is taken, once', async () => {
  const work = createProofOfWork({ bits: 8 })
  const challenge = work.challenge(now)
  expect(bitsAsked(challenge)).toBe(8)
  const answer = await solve(challenge)
  expect(work.verify(challenge, answer, later(2))).toBe(true)
  expect(work.verify(challenge, answer, later(3))).toBe(false)
})

test('the same bytes spelled otherwise are no second proof', async () => {
  const work = createProofOfWork({ bits: 4 })
  const challenge = work.challenge(now)
  const answer = await solve(challenge)
  expect(work.verify(challenge, answer, now)).toBe(true)
  for (const spelled of [`${challenge}=`, `${challenge} `, challenge.replace(/-/g, '+').replace(/_/g, '/').padEnd(45)]) expect(work.verify(spelled, answer, now)).toBe(false)
  expect(work.verify(challenge, `0${answer}`, now)).toBe(false)
})

test('no work, stale work and work for somebody else are refused', async () => {
  const work = createProofOfWork({ bits: 16 })
  const challenge = work.challenge(now)
  const notSolving = ['0', '1', '2', '', '-1', '1e3', '9'.repeat(16), 'x']
  expect(notSolving.filter(answer => work.verify(challenge, answer, now)).length).toBeLessThan(2)
  const easy = createProofOfWork({ bits: 4 })
  const mine = easy.challenge(now)
  const answer = await solve(mine)
  expect(work.verify(mine, answer, now)).toBe(false)
  expect(easy.verify(mine, answer, later(600))).toBe(false)
  expect(easy.verify(mine, answer, later(599))).toBe(true)
})

test('a challenge that asks for less than ours did not come from us', async () => {
  const secret = Buffer.alloc(32, 1)
  const challenge = createProofOfWork({ secret, bits: 12 }).challenge(now)
  const bytes = Buffer.from(challenge, 'base64url')
  bytes.writeUInt8(1, 16)
  const cheaper = bytes.toString('base64url')
  expect(createProofOfWork({ secret }).verify(cheaper, await solve(cheaper), now)).toBe(false)
  expect(createProofOfWork({ secret }).verify(challenge, await solve(challenge), now)).toBe(true)
})

test('memory is bounded: when it is full no proof is taken, until challenges expire', async () => {
  const work = createProofOfWork({ bits: 1, keep: 2 })
  const prove = async (at: Date) => {
    const challenge = work.challenge(at)
    return work.verify(challenge, await solve(challenge), at)
  }
  expect([await prove(now), await prove(now), await prove(now), await prove(later(600))]).toEqual([true, true, false, true])
})

test('looking can be stopped', async () => {
  await expect(solveProofOfWork('x', 32, AbortSignal.abort())).rejects.toThrow()
})
