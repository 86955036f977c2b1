/** Visits to our own application whose every statement is remembered, to be played again by pgbench. */
import { openApp } from '../app.ts'
import { deHaven } from '../demo/cast.ts'
import { createDeriver } from '../kit/derive/derive.ts'
import type { Id } from '../kit/id.ts'
import type { BenchGround } from './ground.ts'
import type { Varied } from './pgbench.ts'
import { record, type Recording } from './recorder.ts'

export const openRecordedVisits = async ({ database, vault, asSuperuser }: BenchGround) => {
  const recorder = record(database)
  const app = await openApp({
    database: recorder.database, vault, mode: 'real', clock: () => new Date(), trustProxy: false,
    deriver: createDeriver({ costs: { memory: 8, passes: 1 } }), broke: (template, error) => console.error(`broke at ${template}:`, error),
  })
  const scopes = await asSuperuser<{ readonly id: string }>('select id from keys.scope_key where scope_id = provider_id')
  /** What is there before any visit; among it the instance's own id, to which keys are wrapped. */
  const known: ReadonlySet<string> = new Set([deHaven.id, ...scopes.map(({ id }) => id), '00000000-0000-4000-8000-000000000000'])
  return {
    database: recorder.database,
    known,
    async ask(method: 'GET' | 'POST', url: string, cookie: string, form: string | Readonly<Record<string, string>> = {}) {
      const answer = await app.web.inject({ method, url, headers: { host: 'houvast.localhost', cookie, ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } : {}) }, ...(method === 'POST' ? { payload: typeof form === 'string' ? form : new URLSearchParams(form).toString() } : {}) })
      if (answer.statusCode > 303) throw new Error(`${method} ${url}: ${answer.statusCode}`)
      return { text: answer.payload, location: String(answer.headers.location ?? ''), cookies: answer.cookies.filter(({ value }) => value !== '').map(({ name, value }) => `${name}=${value}`).join('; ') }
    },
    /** What was asked since the last time. */
    asked: (): readonly Recording[] => recorder.taken().filter(({ statements }) => statements.length > 0),
    /** What is there before a visit to this trajectory: whatever else it names is made new in each turn. */
    async ofTrajectory(trajectory: Id<'trajectory'>, more: readonly string[] = []): Promise<Varied> {
      const ids = await asSuperuser<{ readonly id: string }>(`
        select unnest(array[p.id, p.person_id, p.trajectory_id]) as id from party p where p.trajectory_id = '${trajectory}'
        union all select id from talk where trajectory_id = '${trajectory}' union all select id from appointment where trajectory_id = '${trajectory}'
        union all select id from keys.scope_key where scope_id = '${trajectory}'
        union all select id from sign_in where person_id in (select person_id from party where trajectory_id = '${trajectory}')
        union all select id from report where trajectory_id = '${trajectory}' union all select id from shared_version where trajectory_id = '${trajectory}'`)
      return { known: new Set([...known, ...more, ...ids.map(({ id }) => id)]), booking: null }
    },
    close: () => app.close(),
  }
}
