import { expect, test } from 'vitest'
import { setTimeout as wait } from 'node:timers/promises'
import { noSooner, unhurried } from './no-sooner.ts'

const took = async (work: () => Promise<unknown>): Promise<number> => { const begun = performance.now(); await work().catch(() => null); return performance.now() - begun }

test('what is done at once and what takes a while are answered no sooner than said', async () => {
  expect(await noSooner(1, async () => 'found')).toBe('found')
  expect(await took(() => noSooner(60, async () => null))).toBeGreaterThan(55)
  expect(await took(() => noSooner(60, () => new Promise(done => { setTimeout(done, 40) })))).toBeLessThan(95)
})

test('what goes wrong is told as it is', async () => {
  await expect(noSooner(1, async () => { throw new Error('no') })).rejects.toThrow('no')
})

test('in an answer the wait comes last, whatever else is done and however it ends', async () => {
  const order: string[] = []
  const answer = (work: () => Promise<unknown>) => unhurried(async () => { const result = await work(); order.push('over'); return result })
  const begun = performance.now()
  expect(await answer(async () => [await noSooner(60, async () => 'found'), await noSooner(10, async () => 'new')])).toEqual(['found', 'new'])
  expect(order).toEqual(['over'])
  expect(performance.now() - begun).toBeGreaterThan(55)
  expect(await took(() => answer(() => noSooner(60, () => wait(40))))).toBeLessThan(95)
  // Refused after it was found, and broken later on: as late as any other.
  expect(await took(() => answer(async () => { await noSooner(60, async () => null); throw new Error('no') }))).toBeGreaterThan(55)
  expect(await took(() => answer(async () => null)), 'and nobody else waits').toBeLessThan(50)
})

test('the transaction it asked for is over before the wait begins', async () => {
  const said: string[] = []
  const transaction = async (work: () => Promise<unknown>) => { await work(); said.push(`over after ${performance.now() - begun < 100 ? 'no' : 'some'} time`) }
  const begun = performance.now()
  await unhurried(() => transaction(() => noSooner(250, async () => null)))
  expect(said).toEqual(['over after no time'])
})
