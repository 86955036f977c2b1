import { expect, test } from 'vitest'
import { openReadiness, type Checks } from './readiness.ts'

const well = async () => true
const allWell: Checks = { database: well, shape: well, worker: well, 'key-file': well, disk: well }

test('ready when all is well', async () => {
  expect(await openReadiness(allWell).look()).toEqual({ ready: true, because: [] })
})

test('what says no, throws or does not answer is a reason', async () => {
  const checks: Checks = { ...allWell, database: () => new Promise(() => {}), 'key-file': async () => { throw new Error('gone') }, disk: async () => false }
  expect(await openReadiness(checks, { within: 5 }).look()).toEqual({ ready: false, because: ['database', 'key-file', 'disk'] })
})

test('not ready from the moment it stops, whatever else is well', async () => {
  const ready = openReadiness(allWell)
  await ready.look()
  ready.stopping()
  expect(await ready.look()).toEqual({ ready: false, because: ['stopping'] })
})

test('an answer holds for a while, so that asking often asks the database once', async () => {
  let asked = 0
  let now = 0
  const ready = openReadiness({ ...allWell, database: async () => { asked++; return true } }, { now: () => now })
  await Promise.all([ready.look(), ready.look()])
  now = 999
  await ready.look()
  expect(asked).toBe(1)
  now = 1000
  await ready.look()
  expect(asked).toBe(2)
})
