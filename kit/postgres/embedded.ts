/**
 * The PostgreSQL we bring along: the server's own programs from npm, on a socket in the data folder, without
 * a network and without an account of its own. Any number of processes may start it on the same folder: the
 * first starts the server, the others join, and the last to leave stops it. It survives `kill -9`, of us and of itself.
 */
import { closeSync, statfsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { openCluster, type Cluster } from './cluster.ts'
import { hasCode } from './errors.ts'
import { clearStaleLock, launch, port, runningServer, stopServer, type Launch } from './server.ts'

export { databaseFromTemplate, prepareDatabase } from './databases.ts'

export type RunningPostgres = {
  /** A folder, as libpq means it; where it is `/proc/self/fd/N` it holds for this process and its threads only. */
  readonly host: string
  readonly port: number
  /** Connection settings for `pg`, for this user and database. */
  connection(user: string, database: string): pg.ClientConfig
  /** Releases our hold; the last process to leave stops the server. End other connections first. */
  leave(): Promise<void>
}

/**
 * Starts or joins the server on a folder such as `data/pg`, which is made when it is not there.
 * `programs` is a folder with another `postgres` and `initdb`, 15 or newer; before 16 their account must be able
 * to enter the folders above the data. Errors say what to do. `staysAway` is told when a server that fell does not start again.
 * `leaves` names settings of ours that its superuser may then change while it runs: for a server whose data nobody misses.
 */
export async function startPostgres(folder: string, { programs, staysAway = () => {}, leaves = [] }: { programs?: string; staysAway?: (error: unknown) => void; leaves?: readonly string[] } = {}): Promise<RunningPostgres> {
  const cluster = await openCluster(folder, programs)
  const hold = await takeHold(cluster, staysAway, leaves).catch(error => {
    closeSync(cluster.held)
    throw error
  })
  return {
    host: cluster.host,
    port,
    connection: (user, database) => connection(cluster, user, database),
    leave: async () => {
      await hold.release()
      closeSync(cluster.held)
    },
  }
}

const connection = (cluster: Cluster, user: string, database: string): pg.ClientConfig =>
  ({ host: cluster.host, port, user, database, ssl: false })

/** Everyone who uses the server shares this lock; who gets it alone is the last. */
const inUse = 4_683_027_911

type Hold = { release(): Promise<void> }

/** Keeps one session with the shared lock, and brings the server back when it falls. */
async function takeHold(cluster: Cluster, staysAway: (error: unknown) => void, leaves: readonly string[]): Promise<Hold> {
  let session = await reach(cluster, leaves)
  let [leaving, givenUp] = [false, false]
  let revival: Promise<void> = Promise.resolve()

  /** A server without room for its log falls, and cannot start again until somebody made some: then it does by itself. */
  const revive = async (): Promise<void> => {
    for (;;) {
      // Asked before too: who makes room while it tries must not find that it tries no more.
      const full = lacksRoom(cluster)
      try {
        session = await reach(cluster, leaves)
        watch()
        return
      } catch (error) {
        if (leaving || !full && !lacksRoom(cluster) && !saysFull(error)) {
          givenUp = true
          return staysAway(error)
        }
      }
      await pause(500)
    }
  }
  let released = false
  const watch = () => session.once('end', () => { if (!released) revival = revive() })
  watch()

  return {
    async release() {
      leaving = true
      await revival
      released = true
      try {
        if (!givenUp && await isLast(session)) await stopServer(cluster)
      } finally {
        // The server may be gone by now, and the session with it.
        await session.end().catch(() => undefined)
      }
    },
  }
}

/**
 * Lets go, and says whether nobody else is left. A process that was killed a moment ago still counts until the server
 * has seen its connection end, so the others get a second to be gone.
 */
async function isLast(session: pg.Client): Promise<boolean> {
  try {
    await session.query('select pg_advisory_unlock_shared($1)', [inUse])
    await session.query(`set lock_timeout = '1s'`)
    await session.query('select pg_advisory_lock($1)', [inUse])
    return true
  } catch (error) {
    const othersStay = hasCode(error, '55P03')
    // Somebody who leaves with us was the last, and is stopping the server.
    if (othersStay || isPassing(error)) return false
    throw error
  }
}

const saysFull = (error: unknown): boolean => error instanceof Error && error.message.includes('No space left on device')

/** Bytes. It writes its log in files of sixteen megabytes, which it fills with nothing first; and a little besides. */
const leastRoom = 20 * 2 ** 20

/** What a server says that found no room may not have found room either. */
const lacksRoom = ({ folder }: Cluster): boolean => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < leastRoom
}

/** Knocks until the server lets us in, and starts one when nobody is home. */
async function reach(cluster: Cluster, leaves: readonly string[]): Promise<pg.Client> {
  const patience = 60_000
  let lastSign = Date.now()
  let launched: Launch | null = null

  for (;;) {
    const answer = await knock(cluster)
    if (answer instanceof pg.Client) return answer
    if (answer === 'wait') lastSign = Date.now()
    if (answer === 'absent') launched = weigh(cluster, launched, leaves)
    if (Date.now() - lastSign > patience) {
      throw new Error(`PostgreSQL in ${cluster.folder} did not answer within a minute. ${launched?.failure() ?? ''}`)
    }
    await pause(10)
  }
}

/** Nobody answers: start a server, or see why the one we started ended. */
function weigh(cluster: Cluster, launched: Launch | null, leaves: readonly string[]): Launch | null {
  const failure = launched ? launched.failure() : null
  if (launched && failure === null) return launched
  if (failure === null) return launch(cluster, leaves)

  // Another process was a moment earlier, or the children of a killed server are still on their way out.
  const passing = runningServer(cluster) !== null || clearStaleLock(cluster)
    || /lock file .* already exists|shared memory block .* still in use|lock file .* is empty/.test(failure)
  if (!passing) throw new Error(`PostgreSQL does not start in ${cluster.folder}. It says:\n${failure}`)
  return null
}

async function knock(cluster: Cluster): Promise<pg.Client | 'absent' | 'wait'> {
  const session = new pg.Client({ ...connection(cluster, 'postgres', 'postgres'), application_name: 'houvast is here' })
  // Without a listener a lost connection would end this process; the hold listens for the end instead.
  session.on('error', () => undefined)
  try {
    await session.connect()
    await session.query('select pg_advisory_lock_shared($1)', [inUse])
    return session
  } catch (error) {
    session.end().catch(() => undefined)
    if (hasCode(error, 'ENOENT', 'ECONNREFUSED')) return 'absent'
    if (isPassing(error)) return 'wait'
    throw error
  }
}

/** Starting up, recovering, shutting down, or cut off while we spoke. */
function isPassing(error: unknown): boolean {
  return hasCode(error, '57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE', 'EAGAIN')
    || (error instanceof Error && error.message.startsWith('Connection terminated'))
}
