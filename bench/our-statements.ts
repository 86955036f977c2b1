/** What our own pages ask of the database, recorded from one visit each. */
import { signInCookie } from '../core/people/sign-in.ts'
import { signalOf } from '../core/rooms/known-signals.ts'
import { deHaven } from '../demo/cast.ts'
import type { Id } from '../kit/id.ts'
import type { BenchGround } from './ground.ts'
import { scriptOf, type Varied } from './pgbench.ts'
import { openRecordedVisits } from './recorded-visits.ts'
import type { Seeded } from './seed.ts'
import type { Writers } from './seed-messages.ts'
import type { Guarded } from './seed-deadlines.ts'
import type { Analysed } from './seed-work-analysis.ts'
import { bridgePages } from './work-analysis.ts'
import type { Room } from './seed-rooms.ts'
import { doorOf, type Scripts } from './workloads.ts'

/** Of how many conversations and rooms: a conversation that goes on and on would be another workload. */
const ofEach = 24

/** Scripts for pgbench. Of the moments: as when nothing is in memory, or there would be nothing to ask. */
export const scriptsOf = async (ground: BenchGround, { guides, signIns }: Seeded, writers: readonly Writers[], rooms: readonly Room[], guarded: Guarded, analysed: Analysed): Promise<Scripts> => {
  const { vault, asSuperuser } = ground
  const { ask, asked, ofTrajectory, known, database, close } = await openRecordedVisits(ground)
  const door = doorOf(vault)
  const book = async (place: string) => {
    const { cookies } = await ask('POST', '/holds', door, { place })
    await ask('POST', '/appointments', `${door}; ${cookies}`, { way: 'guide-calls', telephone: '06 12 34 56 78', alias: 'Roos' })
  }

  const reading: Varied = { known: new Set([...known, ...guides]), booking: null }
  asked()
  const { text } = await ask('GET', '/moments', door)
  const moments = scriptOf(asked(), reading)
  const [, first = '', second = ''] = [...text.matchAll(/name="place" value="([^"]+)"/g)].map(([, place]) => place)
  await book(first)
  asked()
  await book(second)
  const [guide = '', from = ''] = second.split(' ')
  const booking = scriptOf(asked(), { ...reading, booking: { guides, guide, from: new Date(from) } })
  const own = `${signInCookie}=${signIns[0]}`
  await ask('GET', '/people?tab=mine', own)
  asked()
  await ask('GET', '/people?tab=mine', own)
  const people = scriptOf(asked(), reading)

  const guarding = `${signInCookie}=${guarded.signIn}`
  await ask('GET', '/deadlines?tab=all', guarding)
  asked()
  await ask('GET', '/deadlines?tab=all', guarding)
  const listed = await asSuperuser<{ readonly id: string }>(`(select trajectory_id as id from statutory_watch order by due_on limit 60) union all (select id from sign_in where person_id = '${guarded.person}')`)
  const deadlines = scriptOf(asked(), { ...reading, known: new Set([...reading.known, guarded.person, ...listed.map(({ id }) => id)]) })

  const cookieOf = (guide: Id<'person'>) => `${signInCookie}=${signIns[guides.indexOf(guide)]}`
  const messages: string[] = []
  for (const { trajectory, guide, signIn } of writers.slice(0, ofEach)) {
    const varied = await ofTrajectory(trajectory, guides)
    asked()
    await ask('POST', '/my-messages', `${signInCookie}=${signIn}`, { text: 'Mag het lijstje ook op zondag? En hoe lang moet het dan duren?' })
    await ask('GET', `/trajectories/${trajectory}/messages`, cookieOf(guide))
    await ask('POST', `/trajectories/${trajectory}/messages`, cookieOf(guide), { text: 'Ja, dat mag. Vijf minuten is genoeg. Schrijf op wat je opvalt.' })
    messages.push(scriptOf(asked(), varied))
  }
  const waitingRoom: string[] = []
  for (const { trajectory, talk, guide, person } of rooms.slice(0, ofEach)) {
    const varied = await ofTrajectory(trajectory, guides)
    asked()
    await ask('POST', `/talks/${talk}/room/signals`, cookieOf(guide), { signal: JSON.stringify({ kind: 'hello', from: 'guide-comes-in' }) })
    const [said] = await asSuperuser<{ readonly id: Id<'signal'> }>(`select id from room_signal where talk_id = '${talk}'`)
    // As the line of who waits reads it.
    if (said) await database.as({ provider: deHaven.id, person }, tx => signalOf({ tx, vault, provider: deHaven }, said.id))
    waitingRoom.push(scriptOf(asked(), varied))
  }
  const between = new Map<string, string[]>(Object.keys(bridgePages).map(name => [name, []]))
  for (const file of analysed.files) {
    const varied = await ofTrajectory(file.trajectory, [analysed.coach])
    const cookie = `${signInCookie}=${analysed.signIn}`
    for (const [name, { at }] of Object.entries(bridgePages)) {
      await ask('GET', at(file), cookie)
      asked()
      await ask('GET', at(file), cookie)
      between.get(name)?.push(scriptOf(asked(), varied))
    }
  }
  await close()
  return new Map([['moments', [moments]], ['people', [people]], ['book', [booking]], ['messages', messages], ['waiting-room', waitingRoom], ['deadlines', [deadlines]], ...between])
}
