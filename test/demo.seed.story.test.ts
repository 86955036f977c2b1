/** Whoever opens the demo finds weeks of life in it: laid by the rules, once, and whole. */
import { expect, test } from 'vitest'
import { rememberMoments } from '../core/agenda/moments-memory.ts'
import { cast, deHaven } from '../demo/cast.ts'
import { layDemo } from '../demo/open.ts'
import { seedDemo } from '../demo/seed.ts'
import { addMinutes, type Instant } from '../kit/time.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { inShare } from './share.ts'

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

test('a connection that is cut in between leaves nothing, and the next start lays it whole', async () => {
  const now = new Date('2026-11-20T08:30:00Z')
  const ground = await freshDatabase()
  const laying = seedDemo(ground.database, ground.vault, now).then(() => 'whole', () => 'cut')
  const cut = () => ground.asSuperuser(`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = 'houvast_server' and xact_start < clock_timestamp() - interval '100 milliseconds'`)
  while ((await cut()).length === 0);
  expect(await laying).toBe('cut')
  expect((await countAll(ground))['public.person']).toBe(0)

  await seedDemo(ground.database, ground.vault, now)
  const counts = await countAll(ground)
  expect(counts['public.provider']).toBe(2)
  expect(counts['public.trajectory']).toBeGreaterThan(30)
})

test('two that start at once lay it once; the second waits for as long as it takes', async () => {
  const ground = await freshDatabase()
  const clock = () => new Date('2026-11-20T08:30:00Z')
  await Promise.all([layDemo(ground.serverConfig, null, ground.vault, clock), layDemo(ground.serverConfig, null, ground.vault, clock)])
  const counts = await countAll(ground)
  expect(counts['public.provider']).toBe(2)
  expect(await ground.asSuperuser('select from pg_locks where locktype = $1 and database = (select oid from pg_database where datname = current_database())', ['advisory'])).toEqual([])
  await layDemo(ground.serverConfig, null, ground.vault, clock)
  expect(await countAll(ground)).toEqual(counts)
})

/** Whatever the calendar and the clock say when someone starts the demo: the hardest of them. */
const starts = ['2027-01-01T00:10:00Z', '2027-03-28T19:45:00Z', '2027-03-29T06:00:00Z', '2026-12-27T13:00:00Z', '2026-04-29T21:59:00Z'].filter((_, place) => inShare(place)).map(text => new Date(text))

test.each(starts)('the demo can be started at %s, and someone has a place before long', async now => {
  const { ground } = await seeded(now)
  const guides = Object.values(cast).filter(({ profile }) => profile).map(({ id }) => id)
  const memory = await rememberMoments(ground.database)
  const free = await ground.database.as({ provider: deHaven.id, person: null }, tx => memory.free(tx, deHaven, guides, now))
  await memory.stop()
  const first = Math.min(...[...free.values()].map(([moment]) => moment?.from.getTime() ?? Number.POSITIVE_INFINITY))
  expect((first - now.getTime()) / 3_600_000).toBeLessThan(15)
})
