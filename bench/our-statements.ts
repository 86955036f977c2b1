/** What our own pages ask of the database, recorded from one visit each. */
import { openApp } from '../app.ts'
import { signInCookie } from '../core/people/sign-in.ts'
import { deHaven } from '../demo/cast.ts'
import { createDeriver } from '../kit/derive/derive.ts'
import type { BenchGround } from './ground.ts'
import { scriptOf, type Varied } from './pgbench.ts'
import { record, type Recording } from './recorder.ts'
import type { Seeded } from './seed.ts'
import { doorOf, type Workload } from './workloads.ts'

/** Scripts for pgbench. Of the moments: as when nothing is in memory, or there would be nothing to ask. */
export const scriptsOf = async ({ database, vault, asSuperuser }: BenchGround, { guides, signIns }: Seeded): Promise<Readonly<Record<Workload['name'], string>>> => {
  const recorder = record(database)
  const app = await openApp({
    database: recorder.database, vault, mode: 'real', clock: () => new Date(), trustProxy: false,
    deriver: createDeriver({ costs: { memory: 8, passes: 1 } }), broke: (template, error) => console.error(`broke at ${template}:`, error),
  })
  const ask = async (method: 'GET' | 'POST', url: string, cookie: string, form: Readonly<Record<string, string>> = {}) => {
    const answer = await app.web.inject({ method, url, headers: { host: 'houvast.localhost', cookie, ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) }, ...(method === 'POST' ? { payload: new URLSearchParams(form).toString() } : {}) })
    if (answer.statusCode > 303) throw new Error(`${method} ${url}: ${answer.statusCode}`)
    return { text: answer.payload, cookies: answer.cookies.filter(({ value }) => value !== '').map(({ name, value }) => `${name}=${value}`).join('; ') }
  }
  const door = doorOf(vault)
  const book = async (place: string) => {
    const { cookies } = await ask('POST', '/holds', door, { place })
    await ask('POST', '/appointments', `${door}; ${cookies}`, { way: 'guide-calls', telephone: '06 12 34 56 78', alias: 'Roos' })
  }
  const asked = (): readonly Recording[] => recorder.taken().filter(({ statements }) => statements.length > 0)

  const scopes = await asSuperuser<{ readonly id: string }>(`select id from keys.scope_key where scope_id = provider_id`)
  /** Among them the instance's own id, to which keys are wrapped. */
  const reading: Varied = { known: [deHaven.id, ...guides, ...scopes.map(({ id }) => id), '00000000-0000-4000-8000-000000000000'], booking: null }
  recorder.taken()
  const { text } = await ask('GET', '/moments', door)
  const moments = scriptOf(asked(), reading)
  const [, first = '', second = ''] = [...text.matchAll(/name="place" value="([^"]+)"/g)].map(([, place]) => place)
  await book(first)
  recorder.taken()
  await book(second)
  const [guide = '', from = ''] = second.split(' ')
  const booking = scriptOf(asked(), { ...reading, booking: { guides, guide, from: new Date(from) } })
  const own = `${signInCookie}=${signIns[0]}`
  await ask('GET', '/people?tab=mine', own)
  recorder.taken()
  await ask('GET', '/people?tab=mine', own)
  const people = scriptOf(asked(), reading)
  await app.close()
  return { moments, people, book: booking }
}
