/** What several programs beside one database may begin at once, and only one is to do. */
import pg from 'pg'

/**
 * Whoever comes second waits until the first is done or has fallen, however long that takes; whether there is anything left
 * to do is theirs to see.
 * @param config of the database that they share
 * @param what names it, among all that is done so
 */
export const oneProgramAtATime = async <Result>(config: pg.ClientConfig, what: string, work: () => Promise<Result>): Promise<Result> => {
  const client = new pg.Client(config)
  client.on('error', () => {}) // a connection that falls lets the next one in, and the work hears of it by its own
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [what])
    return await work()
  } finally {
    await client.end().catch(() => {})
  }
}
