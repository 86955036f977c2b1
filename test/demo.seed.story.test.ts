/** Whoever opens the demo finds weeks of life in it: laid by the rules, once, and whole. */
import { expect, test } from 'vitest'
import { seedDemo } from '../demo/seed.ts'
import { addMinutes, type Instant } from '../kit/time.ts'
import { freshDatabase, type TestDatabase } from './database.ts'

const countAll = async ({ asSuperuser }: TestDatabase): Promise<Readonly<Record<string, number>>> => {
  const tables = await asSuperuser<{ readonly name: string }>(`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'keys', 'log') order by 1`)
  const [row] = await asSuperuser<Readonly<Record<string, number>>>(`select ${tables.map(({ name }) => `(select count(*)::int from ${name}) as "${name}"`).join(', ')}`)
  return row ?? {}
}

const seeded = async (now: Instant) => {
  const ground = await freshDatabase()
  const before = performance.now()
  await seedDemo(ground.database, ground.vault, now)
  return { ground, took: performance.now() - before }
}

test('a fresh database gets its houses, and a second start changes nothing', async () => {
  const now = new Date('2026-11-20T08:30:00Z')
  const { ground, took } = await seeded(now)
  const counts = await countAll(ground)
  console.log(`demo laid in ${Math.round(took)} ms: ${counts['public.trajectory']} trajectories, ${counts['public.talk']} talks, ${counts['public.appointment']} appointments, ${counts['public.note']} notes, ${counts['log.entry']} log lines`)
  expect(counts['public.provider']).toBe(2)
  expect(counts['public.trajectory']).toBeGreaterThan(30)
  expect(counts['public.note']).toBeGreaterThan(40)
  expect(counts['public.outbox_message']).toBeGreaterThan(3)

  await seedDemo(ground.database, ground.vault, addMinutes(now, 3 * 24 * 60))
  expect(await countAll(ground)).toEqual(counts)
})
