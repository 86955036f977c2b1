import { once } from 'node:events'
import { createServer } from 'node:net'
import pg from 'pg'
import { expect, test } from 'vitest'
import { hasCode, isAway, isFull } from './errors.ts'

test('a line that broke says so in words alone, and counts as away; what PostgreSQL refused does not', async () => {
  const falls = createServer(socket => socket.once('data', () => socket.destroy())).listen(0, '127.0.0.1')
  await once(falls, 'listening')
  const address = falls.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const reached = () => new pg.Client({ host: '127.0.0.1', port, ssl: false }).connect().then(() => null, (error: unknown) => error)
  const fell = await reached()
  expect([hasCode(fell, 'ECONNRESET'), isAway(fell)]).toEqual([false, true])
  falls.close()
  await once(falls, 'close')
  const nobody = await reached()
  expect([hasCode(nobody, 'ECONNREFUSED'), isAway(nobody)]).toEqual([true, true])
  expect(isAway(Object.assign(new Error('Connection terminated by a rule of ours'), { code: '23514' }))).toBe(false)
  const full = Object.assign(new Error('could not extend file'), { code: '53100' })
  expect([isAway(full), isFull(full), isFull(nobody)]).toEqual([true, true, false])
  expect([isAway(new Error('something of ours')), isAway('Connection terminated'), isAway(null)]).toEqual([false, false, false])
})
