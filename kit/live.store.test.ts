import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import { pipeline } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../test/database.ts'
import { openLive, type Live, type Topics } from './live.ts'
import { eventStream } from './stream.ts'

const { database, asSuperuser } = await freshDatabase()
const tell = (topic: string) => asSuperuser(`select pg_notify('live', $1)`, [topic])

const servers: Server[] = []
afterAll(() => { for (const server of servers) { server.closeAllConnections(); server.close() } })

/** A server whose every path is a topic. */
const serve = async (live: Live, more: Partial<Topics> = {}): Promise<string> => {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    pipeline(eventStream(live.follow({ topics: [request.url ?? ''], endings: [], ...more }), 600).body, response, () => {})
  })
  servers.push(server)
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}
const open = async (address: string) => {
  let heard = ''
  let ended = false
  let wake = () => {}
  const response = await new Promise<IncomingMessage>((resolve, reject) => { get(address, resolve).on('error', reject) })
  response.on('data', (chunk: Buffer) => { heard += chunk.toString(); wake() }).on('close', () => { ended = true; wake() })
  const until = async (done: () => boolean) => { while (!done()) await new Promise<void>(resolve => { wake = resolve }) }
  return { response, heard: () => heard, hears: (word: string) => until(() => heard.includes(word)), ends: () => until(() => ended) }
}

test('who listens to a topic hears of it, and nobody else does', async () => {
  const live = await openLive(database)
  const address = await serve(live)
  const [one, two] = [await open(`${address}/one`), await open(`${address}/two`)]
  await one.hears('retry')
  await tell('/one')
  await one.hears('event: changed')
  await tell('/two')
  await two.hears('event: changed')
  expect(one.heard().match(/changed/g)).toHaveLength(1)
  expect(live.size).toBe(2)
  one.response.destroy()
  await tell('/two')
  await live.stop()
  await two.ends()
  expect(two.heard()).toContain('event: ended')
  await expect.poll(() => live.size).toBe(0)
})

test('it ends with its sign-in, and no more come in than fit', async () => {
  const live = await openLive(database, { most: 1 })
  const address = await serve(live, { endings: ['sign-in x'] })
  const first = await open(`${address}/one`)
  await first.hears('retry')
  const second = await open(`${address}/one`)
  await second.ends()
  expect(second.heard()).toContain('event: ended')
  expect(live.size).toBe(1)
  await tell('sign-in x')
  await first.ends()
  expect(first.heard()).toContain('event: ended')
  await expect.poll(() => live.size).toBe(0)
  await live.stop()
})

test('whoever takes nothing off the line is let go, so that nothing piles up', async () => {
  const live = await openLive(database)
  const { body, line } = eventStream(live.follow({ topics: ['full'], endings: [] }), 600)
  const gone = new Promise<void>(resolve => body.on('error', () => {}).once('close', () => resolve()))
  for (let told = 0; told < 400 && !body.destroyed; told++) line.send('changed', 'x'.repeat(1000))
  await gone
  await expect.poll(() => live.size).toBe(0)
  await live.stop()
})
