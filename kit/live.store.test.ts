import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../test/database.ts'
import { openLive, type Live, type Stream } from './live.ts'

const { database, asSuperuser } = await freshDatabase()
const tell = (topic: string) => asSuperuser(`select pg_notify('live', $1)`, [topic])
const now = new Date('2026-11-20T08:30:00Z')
const later = new Date('2026-11-20T08:40:00Z')

const servers: Server[] = []
afterAll(() => { for (const server of servers) { server.closeAllConnections(); server.close() } })

/** A server whose every path is a topic. */
const serve = async (live: Live, more: Partial<Stream> = {}): Promise<string> => {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    if (!live.attach(response, { topics: [request.url ?? ''], endings: [], until: later, ...more }, now)) response.end('full')
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
  expect(live.size).toBe(0)
})

test('it ends with its sign-in, and no more come in than fit', async () => {
  const live = await openLive(database, { most: 1 })
  const address = await serve(live, { endings: ['sign-in x'] })
  const first = await open(`${address}/one`)
  await first.hears('retry')
  const second = await open(`${address}/one`)
  await second.ends()
  expect(second.heard()).toBe('full')
  await tell('sign-in x')
  await first.ends()
  expect(first.heard()).toContain('event: ended')
  expect(live.size).toBe(0)
  await live.stop()
})

test('whoever takes nothing off the line is let go, so that nothing piles up', async () => {
  const live = await openLive(database)
  const server = createServer((_request, response) => {
    response.writeHead(200)
    live.attach(response, { topics: ['full'], endings: [], until: later }, now)
    response.write('x'.repeat(40_000_000)) // more than any socket between us holds
  })
  servers.push(server)
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const response = await new Promise<IncomingMessage>((resolve, reject) => { get({ host: '127.0.0.1', port }, resolve).on('error', reject) })
  response.pause().on('error', () => {})
  const gone = new Promise<void>(resolve => response.on('close', () => resolve()))
  await tell('full')
  response.resume()
  await gone
  expect(response.complete).toBe(false)
  expect(live.size).toBe(0)
  await live.stop()
})
