/** What is measured, as visitors do it: real addresses, cookies and forms; and the same asked of the bare server. */
import { deHaven } from '../demo/cast.ts'
import { doorCookie, openDoor } from '../programmes/anonymous-coaching/door.ts'
import { signInCookie } from '../core/people/sign-in.ts'
import type { Vault } from '../kit/vault.ts'
import { cookiesOf, openClient, type Answer, type Client } from './client.ts'
import type { Bound, Visit } from './load.ts'
import type { Seeded } from './seed.ts'

/** At least this much of a limit. Null: no goal. */
export type Goals = { readonly bare: number; readonly pgbench: number }
export type Workload = {
  readonly name: 'moments' | 'people' | 'book' | 'messages' | 'waiting-room' | 'deadlines' | 'work-analysis' | 'network-map' | 'round-table' | 'caseload' | 'report-read' | 'shared-read' | 'report-write'
  /** What there are more and more of. */
  readonly of: 'talks' | 'reports'
  readonly bound: Bound
  readonly goals: Goals
  /** Looked up before each round, on the server that is to be measured. */
  ours(port: number): Promise<Prepared>
  bare(port: number): Promise<Prepared>
}
/** For pgbench, by workload. */
export type Scripts = ReadonlyMap<string, readonly string[]>
export type Prepared = { readonly visit: Visit; /** What was opened for it closes again. */ readonly leave?: () => void }

export const expect = (answer: Answer, status: number, what: string): Answer => {
  if (answer.status !== status) throw new Error(`${what}: ${answer.status} instead of ${status}\n${answer.head}\n${answer.body.toString().slice(0, 500)}`)
  return answer
}

/** Every place one can still choose, guides in turn, as the pages show them. */
export const placesAt = async (port: number, cookie: string, guides: Seeded['guides']): Promise<readonly string[]> => {
  const client = await openClient(port)
  const lists: (readonly string[])[] = []
  for (const guide of guides) {
    const { body } = expect(await client.get(`/moments/${guide}`, cookie), 200, 'moments of a guide')
    lists.push([...body.toString().matchAll(/name="place" value="([^"]+)"/g)].map(([, place = '']) => place))
  }
  client.close()
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, index) => lists.flatMap(list => list[index] ?? [])).flat()
}

export const doorOf = (vault: Vault): string => `${doorCookie}=${openDoor(vault, deHaven.id, new Date())}`

export const hold = (client: Client, place: string, door: string): Promise<Answer> => client.post('/holds', new URLSearchParams({ place }).toString(), door)

const choose = (places: readonly string[], turn: number): string => {
  const place = places[turn]
  if (!place) throw new Error('no places left')
  return place
}

export const bookings = 320

export const workloads = (vault: Vault, { guides, signIns }: Seeded): readonly Workload[] => [
  {
    name: 'moments', of: 'talks', bound: { seconds: 2 }, goals: { bare: 2, pgbench: 0.5 },
    async ours() {
      const cookie = doorOf(vault)
      return { visit: async client => { expect(await client.get('/moments', cookie), 200, 'moments') } }
    },
    bare: async () => ({ visit: async client => { expect(await client.get('/moments'), 200, 'bare moments') } }),
  },
  {
    name: 'people', of: 'talks', bound: { seconds: 2 }, goals: { bare: 0.87, pgbench: 0.4 },
    ours: async () => ({ visit: async (client, turn) => { expect(await client.get('/people?tab=mine', `${signInCookie}=${signIns[turn % signIns.length]}`), 200, 'people') } }),
    bare: async () => ({ visit: async (client, turn) => { expect(await client.get(`/people?guide=${guides[turn % guides.length]}`), 200, 'bare people') } }),
  },
  {
    name: 'book', of: 'talks', bound: { times: bookings }, goals: { bare: 0.67, pgbench: 0.8 },
    async ours(port) {
      const door = doorOf(vault)
      const places = await placesAt(port, door, guides)
      const contact = new URLSearchParams({ way: 'guide-calls', telephone: '06 12 34 56 78', alias: 'Roos' }).toString()
      return { visit: async (client, turn) => {
        const held = expect(await hold(client, choose(places, turn), door), 303, 'hold')
        const booked = expect(await client.post('/appointments', contact, `${door}; ${cookiesOf(held)}`), 303, 'book')
        if (!/\r\nlocation: \/receipt/.test(booked.head)) throw new Error(`not booked: ${booked.head}`)
      } }
    },
    bare: async () => {
      const tomorrow = Math.ceil(Date.now() / 86_400_000) * 86_400_000
      return { visit: async (client, turn) => {
        const wanted = { guide: guides[turn % guides.length] ?? '', from: new Date(tomorrow + (60 + Math.floor(turn / guides.length) / 48) * 86_400_000).toISOString() }
        const held: unknown = JSON.parse(expect(await client.post('/holds', new URLSearchParams(wanted).toString()), 200, 'bare hold').body.toString())
        const id = typeof held === 'object' && held !== null && 'hold' in held ? String(held.hold) : ''
        expect(await client.post('/appointments', new URLSearchParams({ ...wanted, hold: id }).toString()), 200, 'bare booking')
      } }
    },
  },
]

