/**
 * A thousand people who wait at the door of their video talk. As a workload: their guides come in, one after the other,
 * and each visit lasts until the one who waited has heard so. Apart from that: what waiting costs, and whom it slows down.
 */
import { readdirSync } from 'node:fs'
import { signInCookie } from '../core/people/sign-in.ts'
import type { BenchGround } from './ground.ts'
import { memoryOf, startBenchChild } from './children.ts'
import { openLines, type Lines } from './lines.ts'
import { load, median } from './load.ts'
import type { Single } from './report.ts'
import type { Seeded } from './seed.ts'
import type { Room } from './seed-rooms.ts'
import { expect, workloads, type Workload } from './workloads.ts'

/** In each round, of all that wait. */
const letIn = 400

const waitIn = (port: number, waiting: readonly Room[]): Promise<Lines> => openLines(port, waiting.map(({ signIn }) => ({ path: '/room/stream', cookie: `${signInCookie}=${signIn}` })))

export const waitingRoom = ({ guides, signIns }: Seeded, waiting: readonly Room[]): Workload => {
  const at = (turn: number): Room => {
    const found = waiting[turn % waiting.length]
    if (!found) throw new Error('nobody waits')
    return found
  }
  const name = (turn: number) => `guide-${String(turn).padStart(8, '0')}`
  return {
    name: 'waiting-room', of: 'talks', bound: { times: letIn }, goals: { bare: 0.5, pgbench: 0.4 },
    async ours(port) {
      const lines = await waitIn(port, waiting)
      return {
        async visit(client, turn) {
          const { talk, guide } = at(turn)
          const arrives = lines.hears(turn % waiting.length, name(turn))
          expect(await client.post(`/talks/${talk}/room/signals`, new URLSearchParams({ signal: JSON.stringify({ kind: 'hello', from: name(turn) }) }).toString(), `${signInCookie}=${signIns[guides.indexOf(guide)]}`), 204, 'coming in')
          await arrives
        },
        leave: lines.close,
      }
    },
    async bare(port) {
      const lines = await openLines(port, waiting.map(({ talk }) => ({ path: `/room?${talk}` })))
      return {
        async visit(client, turn) {
          const { talk, trajectory, guiding } = at(turn)
          const arrives = lines.hears(turn % waiting.length, name(turn))
          expect(await client.post('/signals', new URLSearchParams({ talk, trajectory, by: guiding, said: name(turn) }).toString()), 200, 'coming in, bare')
          await arrives
        },
        leave: lines.close,
      }
    },
  }
}

const sockets = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length

/** On a server of its own, so that no memory of earlier work hides what waiting takes. */
export const whileTheyWait = async (ground: BenchGround, seeded: Seeded, waiting: readonly Room[]): Promise<readonly Single[]> => {
  const server = await startBenchChild('bench/serve.ts', { connection: ground.connection('houvast_server'), keyFile: ground.keyFile })
  try {
    const on = { pid: server.pid, port: server.port, postmaster: ground.postmaster }
    const moments = workloads(ground.vault, seeded).find(({ name }) => name === 'moments')
    if (!moments) throw new Error('no such workload')
    const { visit } = await moments.ours(server.port)
    // The first pay for what all share: code, connections of the database, and room for new objects.
    await load(on, visit, { seconds: 2 })
    ;(await waitIn(server.port, waiting.slice(0, 200))).close()

    const slowdowns: number[] = []
    const [sizes, counts, times, held]: readonly [number[], number[], number[], number[]] = [[], [], [], []]
    const busy = async () => (await ground.asSuperuser<{ readonly count: number }>(`select count(*)::int as count from pg_stat_activity where usename = 'houvast_server' and state <> 'idle'`))[0]?.count ?? 0
    for (let time = 0; time < 3; time++) {
      const alone = await load(on, visit, { seconds: 2 })
      const [before, few] = [memoryOf(server.pid), sockets(server.pid)]
      const began = performance.now()
      const lines = await waitIn(server.port, waiting)
      times.push((performance.now() - began) / 1000)
      sizes.push((memoryOf(server.pid) - before) * 1024 / waiting.length)
      counts.push((sockets(server.pid) - few) / waiting.length)
      held.push(await busy())
      const beside = await load(on, visit, { seconds: 2 })
      slowdowns.push(beside.p99 / alone.p99)
      if (lines.open !== waiting.length) throw new Error(`${waiting.length - lines.open} of them were sent away`)
      lines.close()
    }
    const who = `${waiting.length.toLocaleString('en')} waiting`
    return [
      // Later on there is room left by those who went: the first time is what it takes.
      { name: `${who}: memory each`, value: sizes[0] ?? Number.NaN, unit: 'KB', most: 40 },
      { name: `${who}: sockets each`, value: median(counts), unit: '', most: 1 },
      { name: `${who}: connections of the database they hold`, value: Math.max(...held), unit: '', most: 0 },
      { name: `${who}: all of them in`, value: median(times), unit: 's', most: 5, note: 'fifty at a time' },
      { name: `${who}: p99 of \`moments\` beside it, against without`, value: median(slowdowns), unit: '×', most: 1.2 },
    ]
  } finally {
    await server.stop()
  }
}
