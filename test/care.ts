/** The server of all tests is in haste (test/setup.ts), and Houvast does not serve on such a one. */
import pg from 'pg'
import { inject, vi } from 'vitest'
import { carefulness } from './haste.ts'
import { whenDone } from './when-done.ts'

/** From here until the test, or the file that asks, is done, what the server answered with yes is on the disk. One at a time: it is one server. */
export const takeCare = async (): Promise<void> => {
  const { host, port, superuser } = inject('postgres')
  const session = new pg.Client({ host, port, user: superuser, database: 'postgres' })
  await session.connect()
  await session.query(`select pg_advisory_lock(hashtextextended('houvast test care', 0))`)
  const be = async (care: 'on' | 'off') => {
    for (const setting of carefulness) await session.query(`alter system set ${setting} = ${care}`)
    await session.query('select pg_reload_conf()')
    await vi.waitFor(async () => {
      const { rowCount } = await session.query('select from pg_settings where name = any($1) and setting = $2', [carefulness, care])
      if (rowCount !== carefulness.length) throw new Error('not yet')
    }, { timeout: 30_000 })
  }
  whenDone(async () => {
    await be('off')
    await session.end()
  })
  await be('on')
}
