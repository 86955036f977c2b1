/**
 * A thousand pages that wait for a message: what one costs in memory, that none of them holds a connection of the
 * database, and how soon all have heard. `node bin/run.mjs bench/waiting-room.ts`; `--waiting=4000` for more.
 */
import { request, type IncomingMessage } from 'node:http'
import { cast, deHaven, settle } from '../demo/cast.ts'
import { openedWith } from '../test/opened.ts'
import { usualCut } from '../core/agenda/agenda.ts'
import { openAgenda } from '../core/agenda/agenda.store.ts'
import { signInAs } from '../core/visit.ts'
import { addMinutes } from '../kit/time.ts'
import { memoryOf, startBenchChild } from './children.ts'
import { openGround } from './ground.ts'

const waiting = Number(process.argv.find(argument => argument.startsWith('--waiting='))?.slice(10) ?? 1000)
const ground = await openGround()
const { database, vault } = ground
const { marleen } = cast
await settle(database, vault, deHaven, Object.values(cast), deHaven.foundedAt)
await database.as({ provider: deHaven.id, person: marleen.id }, tx => openAgenda(tx, marleen.id, usualCut))
const now = new Date()
const house = { vault, as: <Result>(person: Parameters<typeof database.as>[0]['person'], work: Parameters<typeof database.as<Result>>[1]) => database.as({ provider: deHaven.id, person }, work) }
const one = await openedWith(house, { provider: deHaven, guide: marleen.id, from: addMinutes(now, 24 * 60), now })
const { name, value } = await house.as(null, tx => signInAs({ tx, now }, one.person, 'receipt', null))

const server = await startBenchChild('bench/serve.ts', { connection: ground.connection('houvast_server'), keyFile: ground.keyFile })
const headers = { cookie: `${name}=${value ?? ''}`, accept: 'text/event-stream' }
let heard = 0
let all = () => {}
const listen = () => new Promise<IncomingMessage>((resolve, reject) => {
  request({ host: '127.0.0.1', port: server.port, path: '/my-messages/live', headers, agent: false }, response => {
    response.on('data', (chunk: Buffer) => {
      if (chunk.includes('event: changed') && ++heard === waiting) all()
      resolve(response)
    })
  }).on('error', reject).end()
})

// The first of all pays for what the others share.
const first = await listen()
const before = memoryOf(server.pid)
const lines = [first]
while (lines.length < waiting) lines.push(...await Promise.all(Array.from({ length: Math.min(50, waiting - lines.length) }, listen)))
const after = memoryOf(server.pid)
const [{ connections = 0 } = {}] = await ground.asSuperuser<{ readonly connections: number }>(`select count(*)::int as connections from pg_stat_activity where usename = 'houvast_server'`)

const everyone = new Promise<void>(resolve => { all = resolve })
const began = performance.now()
await ground.asSuperuser(`select pg_notify('live', 'messages ${one.trajectory}')`)
await everyone
const took = performance.now() - began

console.log(`${waiting} wait: ${(((after - before) * 1024) / (waiting - 1)).toFixed(1)} KB each (${before.toFixed(0)} to ${after.toFixed(0)} MB), ${connections} connections of the database in all; all heard within ${took.toFixed(0)} ms`)
for (const line of lines) line.destroy()
await server.stop()
await ground.leave()
