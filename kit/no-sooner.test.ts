import { expect, test } from 'vitest'
import { noSooner } from './no-sooner.ts'

const took = async (work: () => Promise<unknown>): Promise<number> => { const begun = performance.now(); await work().catch(() => null); return performance.now() - begun }

test('what is done at once and what takes a while are answered no sooner than said', async () => {
  expect(await noSooner(1, async () => 'found')).toBe('found')
  expect(await took(() => noSooner(60, async () => null))).toBeGreaterThan(55)
  expect(await took(() => noSooner(60, () => new Promise(done => { setTimeout(done, 40) })))).toBeLessThan(95)
})

test('what goes wrong is told as it is', async () => {
  await expect(noSooner(1, async () => { throw new Error('no') })).rejects.toThrow('no')
})
