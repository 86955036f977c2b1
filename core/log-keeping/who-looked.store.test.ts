/** However much a provider's log holds, a page of one's own is read by the index on whose file it is. */
import { expect, test } from 'vitest'
import { cast, deHaven, settle } from '../../demo/cast.ts'
import { record } from '../../bench/recorder.ts'
import { Sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { freshDatabase } from '../../test/database.ts'
import { openedWith } from '../../test/opened.ts'
import { keepAgenda } from '../agenda/agenda.fixture.ts'
import { everything, lookKinds, spanOf } from './who-looked.ts'
import { listAllLooks, listLooks } from './who-looked.store.ts'

const { database, vault, asSuperuser } = await freshDatabase()
await settle(database, vault, deHaven, Object.values(cast), deHaven.foundedAt)
const now = new Date('2026-11-20T08:30:00Z')
const house = { vault, as: <Result>(person: Id<'person'> | null, work: Parameters<typeof database.as<Result>>[1]) => database.as({ provider: deHaven.id, person, at: now }, work) }
await house.as(cast.marleen.id, tx => keepAgenda(tx, cast.marleen.id))
const roos = await openedWith(house, { provider: deHaven, guide: cast.marleen.id, from: new Date('2026-11-23T09:00:00Z'), now })
const [all, own] = [100_000, 800]

test(`of ${all} lines a page reads some hundreds, by an index, and the pages together say all of it`, async () => {
  await asSuperuser(`begin; set local session_replication_role = replica; set local synchronous_commit = off;
    insert into log.entry (provider_id, id, at, event, action, person_id, role, purpose, access_point, subject_id, object_kind, object_id, basis)
      select '${deHaven.id}', gen_random_uuid(), timestamptz '2026-11-20 08:00Z' - n * interval '7 minutes', 'trajectory.read', 'R', '${cast.marleen.id}', 'guide', 'guidance', 'web',
        case when n % ${all / own} = 0 then '${roos.trajectory}'::uuid else md5('file ' || n % 900)::uuid end, 'trajectory', gen_random_uuid(), 'guide' from generate_series(1, ${all}) n;
    commit; analyze log.entry`)
  const recorder = record(database)
  const asRoos = <Result>(work: Parameters<typeof database.as<Result>>[1]) => recorder.database.as({ provider: deHaven.id, person: roos.person }, work)
  const days: string[] = []
  let times = 0
  let before: Parameters<typeof spanOf>[1] = null
  do {
    const page = await asRoos(tx => listLooks(tx, roos.trajectory, roos.person, spanOf(everything, before, deHaven.zone), deHaven.zone, 100))
    days.push(...page.lines.map(({ day }) => day))
    times += page.lines.reduce((sum, line) => sum + line.times, 0)
    before = page.more
  } while (before !== null)
  expect(times).toBe(own)
  expect(new Set(days).size, 'what is alike on a day is one line').toBe(days.length)
  for (const kind of lookKinds) await asRoos(tx => listAllLooks(tx, roos.trajectory, roos.person, spanOf({ ...everything, kind }, null, deHaven.zone), deHaven.zone, 2000))

  const statements = recorder.taken().flatMap(({ statements }) => statements).filter(({ text }) => text.includes('log.entry'))
  expect(statements.length).toBeGreaterThan(10)
  for (const { text, values } of statements) for (const mode of ['force_custom_plan', 'force_generic_plan']) {
    const rows = await database.as({ provider: deHaven.id, person: roos.person }, async tx => {
      await tx.one(new Sql([`select set_config('plan_cache_mode', '${mode}', true)`], []))
      return await tx.rows<{ readonly 'QUERY PLAN': unknown }>(new Sql(`explain (analyze, format json) ${text}`.split(/\$\d+/), [...text.matchAll(/\$(\d+)/g)].map(([, number]) => values[Number(number) - 1])))
    })
    const plan = JSON.stringify(rows)
    expect(plan, text).toMatch(/"Index Name":"entry_of_subject"/)
    expect(plan, text).not.toMatch(/"Node Type":"Seq Scan"[^}]*"Relation Name":"entry"/)
    const most = Math.max(...[...plan.matchAll(/"Relation Name":"entry".*?"Actual Rows":(\d+)/g)].map(([, found]) => Number(found)))
    expect(most, text).toBeLessThanOrEqual(own)
  }
})

test('nobody else reads one of those lines', async () => {
  for (const person of [cast.marleen.id, cast.jaap.id, cast.ellen.id, newAnonymousId<'person'>()])
    expect((await database.as({ provider: deHaven.id, person }, tx => listLooks(tx, roos.trajectory, person, spanOf(everything, null, deHaven.zone), deHaven.zone, 100))).lines).toEqual([])
})
