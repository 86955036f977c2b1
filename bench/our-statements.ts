/** What our own pages ask of the database, recorded from one visit each. */
import { openApp } from '../app.ts'
import { signInCookie } from '../core/people/sign-in.ts'
import { signalOf } from '../core/rooms/known-signals.ts'
import { deHaven } from '../demo/cast.ts'
import { createDeriver } from '../kit/derive/derive.ts'
import type { Id } from '../kit/id.ts'
import type { BenchGround } from './ground.ts'
import { scriptOf, type Varied } from './pgbench.ts'
import { record, type Recording } from './recorder.ts'
import type { Seeded } from './seed.ts'
import type { Writers } from './seed-messages.ts'
import type { Guarded } from './seed-deadlines.ts'
import type { Room } from './seed-rooms.ts'
import { doorOf, type Workload } from './workloads.ts'

/** Of how many conversations and rooms: a conversation that goes on and on would be another workload. */
const ofEach = 24

/** Scripts for pgbench. Of the moments: as when nothing is in memory, or there would be nothing to ask. */
export const scriptsOf = async ({ database, vault, asSuperuser }: BenchGround, { guides, signIns }: Seeded, writers: readonly Writers[], rooms: readonly Room[], guarded: Guarded): Promise<Readonly<Record<Workload['name'], readonly string[]>>> => {
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

  const guarding = `${signInCookie}=${guarded.signIn}`
  await ask('GET', '/deadlines?tab=all', guarding)
  recorder.taken()
  await ask('GET', '/deadlines?tab=all', guarding)
  const listed = await asSuperuser<{ readonly id: string }>(`(select trajectory_id as id from statutory_watch order by due_on limit 60) union all (select id from sign_in where person_id = '${guarded.person}')`)
  const deadlines = scriptOf(asked(), { ...reading, known: [...reading.known, guarded.person, ...listed.map(({ id }) => id)] })

  /** What is there before a visit to this trajectory: whatever else it names is made new in each turn. */
  const ofTrajectory = async (trajectory: Id<'trajectory'>): Promise<Varied> => {
    const ids = await asSuperuser<{ readonly id: string }>(`
      select unnest(array[p.id, p.person_id, p.trajectory_id]) as id from party p where p.trajectory_id = '${trajectory}'
      union all select id from talk where trajectory_id = '${trajectory}' union all select id from appointment where trajectory_id = '${trajectory}'
      union all select id from keys.scope_key where scope_id = '${trajectory}'
      union all select id from sign_in where person_id in (select person_id from party where trajectory_id = '${trajectory}')`)
    return { ...reading, known: [...reading.known, ...ids.map(({ id }) => id)] }
  }
  const cookieOf = (guide: Id<'person'>) => `${signInCookie}=${signIns[guides.indexOf(guide)]}`
  const messages: string[] = []
  for (const { trajectory, guide, signIn } of writers.slice(0, ofEach)) {
    const varied = await ofTrajectory(trajectory)
    recorder.taken()
    await ask('POST', '/my-messages', `${signInCookie}=${signIn}`, { text: 'Mag het lijstje ook op zondag? En hoe lang moet het dan duren?' })
    await ask('GET', `/trajectories/${trajectory}/messages`, cookieOf(guide))
    await ask('POST', `/trajectories/${trajectory}/messages`, cookieOf(guide), { text: 'Ja, dat mag. Vijf minuten is genoeg. Schrijf op wat je opvalt.' })
    messages.push(scriptOf(asked(), varied))
  }
  const waitingRoom: string[] = []
  for (const { trajectory, talk, guide, person } of rooms.slice(0, ofEach)) {
    const varied = await ofTrajectory(trajectory)
    recorder.taken()
    await ask('POST', `/talks/${talk}/room/signals`, cookieOf(guide), { signal: JSON.stringify({ kind: 'hello', from: 'guide-comes-in' }) })
    const [said] = await asSuperuser<{ readonly id: Id<'signal'> }>(`select id from room_signal where talk_id = '${talk}'`)
    // As the line of who waits reads it.
    if (said) await recorder.database.as({ provider: deHaven.id, person }, tx => signalOf({ tx, vault, provider: deHaven }, said.id))
    waitingRoom.push(scriptOf(asked(), varied))
  }
  await app.close()
  return { moments: [moments], people: [people], book: [booking], messages, 'waiting-room': waitingRoom, deadlines: [deadlines] }
}
