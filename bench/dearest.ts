/**
 * `node bin/run.mjs bench/dearest.ts --reports=100000 guide:/reports reader:/shared-with-me`: which statements of a page cost most, with
 * their plan, at the size of the bench. Whose page: guide, reader (of reports), manager (what was shared), or guard (dates of the law).
 */
import { openApp } from '../app.ts'
import { signInCookie } from '../core/people/sign-in.ts'
import { createDeriver } from '../kit/derive/derive.ts'
import { Sql, sql, type Tx } from '../kit/db.ts'
import { openGround } from './ground.ts'
import { record } from './recorder.ts'
import { seed } from './seed.ts'
import { seedDeadlines } from './seed-deadlines.ts'
import { seedReports } from './seed-reports.ts'

class TakenBack extends Error {}

type Explained = { readonly text: string; readonly plan: string; /** Milliseconds, planning aside. */ readonly took: number }

const explain = async (tx: Tx, text: string, values: readonly unknown[]): Promise<Omit<Explained, 'text'>> => {
  const asked = new Sql(text.split(/\$\d+/), [...text.matchAll(/\$(\d+)/g)].map(([, number]) => values[Number(number) - 1]))
  if (!/^\s*(select|with|insert|update|delete)\b/i.test(text)) return { plan: String(await tx.run(asked)), took: 0 }
  const explained = new Sql([`explain (analyze, buffers, costs off) ${asked.parts[0] ?? ''}`, ...asked.parts.slice(1)], asked.values)
  const plan = (await tx.rows<{ readonly 'QUERY PLAN': string }>(explained)).map(row => row['QUERY PLAN']).join('\n')
  return { plan, took: Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1] ?? 0) }
}

const [, , ...given] = process.argv
const size = Number(given.find(one => one.startsWith('--reports='))?.slice('--reports='.length) ?? 10_000)
const shown = Number(given.find(one => one.startsWith('--shown='))?.slice('--shown='.length) ?? 3)
const ground = await openGround()
const { database, vault } = ground
const talks = Math.min(size, 100_000)
await seed(ground, talks)
const guarded = given.some(one => one.startsWith('guard:')) ? await seedDeadlines(ground, talks) : null
const reports = given.every(one => one.startsWith('guard:') || one.startsWith('--')) ? null : await seedReports(ground, size)
const people: Readonly<Record<string, { readonly signIn: string } | null | undefined>> = { guide: reports?.guide, reader: reports?.read[0], manager: reports?.shared[0], guard: guarded }

const recorder = record(database)
const app = await openApp({ database: recorder.database, vault, mode: 'real', clock: () => new Date(), trustProxy: false, deriver: createDeriver({ costs: { memory: 8, passes: 1 } }), broke: (template, error) => console.error(template, error) })
for (const asked of given.filter(one => !one.startsWith('--'))) {
  const [who = '', path = '/'] = asked.split(/:(.*)/s)
  const ask = () => app.web.inject({ method: 'GET', url: path, headers: { host: 'houvast.localhost', cookie: `${signInCookie}=${people[who]?.signIn ?? ''}` } })
  await ask()
  recorder.taken()
  const { statusCode, payload } = await ask()
  const measured: Explained[] = []
  // Each transaction once more, statement by statement, and taken back: who asks is said in its course.
  for (const { actor, statements } of recorder.taken()) await database.as(actor, async tx => {
    await tx.one(sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`)
    for (const { text, values } of statements) {
      await tx.run(sql`savepoint before_it`)
      const explained = await explain(tx, text, values).catch(async (error: unknown) => {
        // What was written with the visit itself cannot be written twice.
        await tx.run(sql`rollback to savepoint before_it`)
        return { plan: String(error), took: 0 }
      })
      measured.push({ text: text.trim().replaceAll(/\s+/g, ' '), ...explained })
    }
    throw new TakenBack()
  }).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error
  })
  const all = measured.reduce((sum, { took }) => sum + took, 0)
  console.log(`\n=== ${asked}: ${statusCode}, ${payload.length} characters, ${measured.length} statements, ${all.toFixed(1)} ms`)
  for (const { text, plan, took } of measured.toSorted((one, other) => other.took - one.took).slice(0, shown)) console.log(`\n--- ${took.toFixed(1)} ms: ${text}\n${plan}`)
}
await app.close()
await ground.leave()
