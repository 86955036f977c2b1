import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { parseOptions } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { createDeriver, DeriverClosed, QueueFull } from './derive.ts'

const cheap = { memory: 64, passes: 1 }
const salt = Buffer.alloc(16, 7)

test('the same secret and salt give the same key, and another salt another one', async () => {
  const deriver = createDeriver({ costs: cheap })
  const key = await deriver.derive('wolk-trein', salt)
  expect(key).toHaveLength(32)
  expect(await deriver.derive('wolk-trein', salt)).toEqual(key)
  expect(await deriver.derive('wolk-trein', Buffer.alloc(16, 8))).not.toEqual(key)
  expect(await deriver.derive('wolk-treinen', salt)).not.toEqual(key)
  await deriver.close()
})

test('no more than the bound run at once, and beyond the queue one is told so', async () => {
  const deriver = createDeriver({ threads: 2, queue: 3, costs: cheap })
  const admitted = Array.from({ length: 5 }, (_, index) => deriver.derive(String(index), salt))
  expect([deriver.running, deriver.waiting]).toEqual([2, 3])
  await expect(deriver.derive('one too many', salt)).rejects.toThrow(QueueFull)
  expect(await Promise.all(admitted)).toHaveLength(5)
  expect([deriver.running, deriver.waiting]).toEqual([0, 0])
  await deriver.derive('room again', salt)
  await deriver.close()
})

test('a derivation that fails gives its place back', async () => {
  const deriver = createDeriver({ threads: 1, queue: 0, costs: cheap })
  await expect(deriver.derive('x', Buffer.alloc(1))).rejects.toThrow()
  expect(deriver.running).toBe(0)
  await expect(deriver.derive('x', salt)).resolves.toHaveLength(32)
  await deriver.close()
})

test('closing turns away who waits and lets finish what runs', async () => {
  const deriver = createDeriver({ threads: 1, queue: 1, costs: cheap })
  const running = deriver.derive('a', salt)
  const waiting = deriver.derive('b', salt)
  const closing = deriver.close()
  await expect(waiting).rejects.toThrow(DeriverClosed)
  await closing
  await expect(running).resolves.toHaveLength(32)
  await expect(deriver.derive('c', salt)).rejects.toThrow(DeriverClosed)
})

test('passwords are stored with the full costs', async () => {
  const deriver = createDeriver()
  const stored = await deriver.hashPassword('een lange zin die niemand raadt')
  expect(parseOptions(stored)).toMatchObject({ memoryCost: 65536, timeCost: 3, parallelism: 1, saltLen: 16, outputLen: 32 })
  expect(stored).toMatch(/^\$argon2id\$v=19\$/)
  expect(await deriver.verifyPassword('een lange zin die niemand raadt', stored)).toBe(true)
  expect(await deriver.verifyPassword('een lange zin die niemand raad', stored)).toBe(false)
  await deriver.close()
})

test('nobody of that name costs as much as a wrong password', async () => {
  const deriver = createDeriver()
  const stored = await deriver.hashPassword('een lange zin die niemand raadt')
  const spent = async (hash: string | null) => {
    const before = performance.now()
    expect(await deriver.verifyPassword('mis', hash)).toBe(false)
    return performance.now() - before
  }
  const wrong: number[] = []
  const nobody: number[] = []
  for (let round = 0; round < 9; round++) {
    wrong.push(await spent(stored))
    nobody.push(await spent(null))
  }
  const ratio = median(nobody) / median(wrong)
  expect(ratio).toBeGreaterThan(0.5) // a skipped derivation would give a hundredth; a busy machine never does
  expect(ratio).toBeLessThan(2)
  await deriver.close()
})

test('the main loop stays free while two derivations a second run', async () => {
  const deriver = createDeriver()
  const quiet = await loopDelay(async () => {})
  const busy = await loopDelay(round => deriver.derive(String(round), salt))
  await deriver.close()
  // On the loop itself each would hold it for a good hundred; other tests on the same cores slow it too.
  expect(busy).toBeLessThan(Math.max(50, quiet * 5))
}, 20_000)

/** The 99th percentile, in milliseconds, of how late the main loop is while the work is begun twice a second for three seconds. */
const loopDelay = async (work: (round: number) => Promise<unknown>) => {
  const delay = monitorEventLoopDelay({ resolution: 2 })
  const ticks = setInterval(() => {}, 1)
  const begun: Promise<unknown>[] = []
  delay.enable()
  for (let round = 0; round < 6; round++) {
    begun.push(work(round))
    await pause(500)
  }
  await Promise.all(begun)
  delay.disable()
  clearInterval(ticks)
  return delay.percentile(99) / 1e6
}

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
