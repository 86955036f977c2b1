import pg from 'pg'
import { ownerRole } from './databases.ts'

/** Work that belongs to whoever keeps the machine, past every policy: on one connection of its own, which ends with it. @param config a login that may act as the owner */
export const asOwner = async <Result>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client(config)
  // Whoever used it hears from the query that the line fell.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`set role ${ownerRole}`)
    return await work(client)
  } finally {
    await client.end()
  }
}
