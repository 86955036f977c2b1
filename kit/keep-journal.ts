/**
 * Database and journal, held against each other. A server that fell between the two left something in the database that the
 * journal lacks: it is written now. What the journal has and the database lacks says that the database went back in time.
 */
import { sql, type Database } from './db.ts'
import type { Id } from './id.ts'
import type { Journal, Read } from './journal.ts'
import type { Instant } from './time.ts'

type House = { readonly id: Id<'provider'> }

/** Longer than a backup of content is kept, and a day shorter than the journal. */
const keptFor = 40 * 86_400_000

const notedSince = (database: Database, { id }: House, since: Instant) =>
  database.as({ provider: id, person: 'worker' }, tx => tx.rows<{ readonly id: string; readonly line: string }>(sql`select id, gone_line(g) as line from gone g where at >= ${since} order by at`))

/**
 * Why this database is not to be served from, each with what to do; none when the journal lacks nothing or lacks only what a fall
 * kept from it, which is written first.
 * @param journalled everything in the journal, whoever wrote it
 * @param closed houses that nobody enters: of those it is only looked at whether they should be gone altogether
 */
export const agreeWithJournal = async (database: Database, journal: Journal, journalled: Read, houses: readonly House[], now: Instant, closed: readonly House[] = []): Promise<readonly string[]> => {
  const since = new Date(now.getTime() - keptFor)
  const inJournal = new Set(journalled.gone.map(({ id }) => id))
  const inDatabase = new Set<string>()
  const missing: string[] = []
  for (const house of houses) for (const { id, line } of await notedSince(database, house, since)) {
    inDatabase.add(id)
    if (!inJournal.has(id)) missing.push(line)
  }
  if (inDatabase.size > 0 && journalled.files === 0) return ['The journal is not there: this database wrote one, and the folder in HOUVAST_JOURNAL is empty. Put it back from where you keep its copy. Only when it is lost for good, and the database is the one that ran last and was not restored: `npm run replay -- --journal-is-lost` begins a new one.']
  const back = journalled.gone.filter(({ what, table, provider }) => what === 'rows' && table === 'provider' && closed.some(({ id }) => id === provider))
  if (back.length > 0) return ['The database holds a provider that was erased, or whose erasing was begun and broke off. Run `npm run replay` with HOUVAST_OWNER_URL, or `npm run provider:erase` again, before anyone comes in.']
  const known = new Set<string>(houses.map(({ id }) => id))
  const before = since.toISOString()
  const unknown = journalled.gone.filter(({ id, provider, at }) => known.has(provider) && at > before && !inDatabase.has(id))
  if (unknown.length > 0) return [`The database was put back to an earlier moment: the journal has ${unknown.length} erasings and withdrawals that it does not know of. Run \`npm run replay\` with HOUVAST_OWNER_URL before anyone comes in.`]
  await journal.write([...missing, JSON.stringify({ opened: now.toISOString() })])
  return []
}

/**
 * Writes what another's fall kept from the journal, and forgets what is older than any backup. From a schedule, as the worker.
 * @param forgets not on a clock that jumped: a journal that is gone too early brings back with a backup what was erased
 */
export const catchUp = async (database: Database, journal: Journal, journalled: (from: string) => Read, houses: readonly House[], now: Instant, forgets: boolean): Promise<void> => {
  // What was noted this minute may be on its way to the journal right now.
  const [since, until] = [new Date(now.getTime() - 3 * 3_600_000), new Date(now.getTime() - 60_000).toISOString()]
  const inJournal = new Set(journalled(new Date(since.getTime() - 86_400_000).toISOString().slice(0, 10)).gone.map(({ id }) => id))
  for (const house of houses) {
    const missing = (await notedSince(database, house, since)).filter(({ id, line }) => !inJournal.has(id) && atOf(line) < until)
    await journal.write(missing.map(({ line }) => line))
    if (forgets) await database.as({ provider: house.id, person: 'worker' }, tx => tx.run(sql`delete from gone where at < ${new Date(now.getTime() - keptFor)}`))
  }
  if (forgets) journal.forget(now)
}

const atOf = (line: string): string => {
  const gone: unknown = JSON.parse(line)
  return typeof gone === 'object' && gone !== null && 'at' in gone && typeof gone.at === 'string' ? gone.at : ''
}
