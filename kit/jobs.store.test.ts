/** Stopping: whoever only waits for a database that is on its way back holds nobody up, and what is done is noted as done. */
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { freshDatabase } from '../test/database.ts'
import { enqueue, startJobs } from './jobs.ts'
import { newId } from './id.ts'

const { database, serverConfig, asSuperuser } = await freshDatabase()
const provider = newId<'provider'>()
/** Milliseconds. The server as a whole is ended by force after ten seconds. */
const soon = 5000
const stopsSoon = async (stopped: Promise<void>) => expect(await Promise.race([stopped.then(() => 'stopped'), pause(soon, 'still waits')])).toBe('stopped')

test('a worker that sleeps until the database is up again is not waited for', async () => {
  // Only where nothing is undone can be counted that it asked.
  await asSuperuser(`create sequence public.asked; grant usage on sequence public.asked to public;
    create function public.starting_up() returns trigger language plpgsql as $$ begin perform nextval('public.asked'); raise 'the database system is starting up' using errcode = '57P03'; end $$;
    create trigger starting_up before update on graphile_worker._private_jobs for each row execute function public.starting_up()`)
  const jobs = await startJobs(serverConfig, { never: async () => { throw new Error('it came as far as this') } }, [], () => {})
  await database.as({ provider, person: 'worker' }, tx => enqueue(tx, 'never', { provider, id: newId() }))
  await vi.waitFor(async () => expect(await asSuperuser('select from public.asked where is_called')).toHaveLength(1), { timeout: 10_000 })
  await stopsSoon(jobs.stop())
  await asSuperuser('drop trigger starting_up on graphile_worker._private_jobs; delete from graphile_worker._private_jobs')
})

test('a job that is in hand is waited for', async () => {
  let [begun, ended] = [false, false]
  const jobs = await startJobs(serverConfig, { slow: async () => { begun = true; await pause(2500); ended = true } }, [], () => {})
  await database.as({ provider, person: 'worker' }, tx => enqueue(tx, 'slow', { provider, id: newId() }))
  await vi.waitFor(() => expect(begun).toBe(true), { timeout: 10_000 })
  await jobs.stop()
  expect(ended).toBe(true)
  expect(await asSuperuser('select task_identifier from graphile_worker.jobs'), 'and it is noted that it was done').toEqual([])
})
