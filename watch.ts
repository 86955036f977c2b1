/**
 * Whoever keeps the installation looks through this: a bulletin of what the program says of itself, whether it is ready,
 * and figures. server.ts hands out what it has; nothing here knows a person.
 */
import type { Database } from './kit/db.ts'
import type { Id } from './kit/id.ts'
import type { Say } from './kit/bulletin.ts'
import { openKeeper } from './kit/keeper.ts'
import { watchMachine, type WatchedMachine } from './kit/machine.ts'
import { openMetrics, type Metrics, type Moment } from './kit/metrics.ts'
import { countGivenUp } from './kit/outbox.ts'
import { checksOf, openReadiness, type Ready } from './kit/readiness.ts'
import type { KeeperSettings } from './kit/settings.ts'
import { countLateMessages, countUnsealed, lookAtJobs } from './kit/upkeep.ts'

export type WatchSettings = {
  readonly database: Database
  readonly shape: string
  readonly keyFile: string
  readonly folders: readonly string[]
  readonly keeper: KeeperSettings | null
  readonly say: Say
}

export type Watch = {
  readonly machine: WatchedMachine
  readonly ready: Ready
  readonly metrics: Metrics
  /** From now on: the first look is done when it answers. */
  begin(running: Running): Promise<{ readonly keeperPort: number | null; stop(): Promise<void> }>
}

/** What only runs once everything is hung up. */
export type Running = {
  readonly providers: () => Promise<readonly { readonly id: Id<'provider'> }[]>
  readonly streams: () => number
}

const lookEvery = 15_000
/** The database is asked for figures no more often than this, whoever asks us. */
const storedFor = 5000

export const openWatch = ({ database, shape, keyFile, folders, keeper, say }: WatchSettings): Watch => {
  const machine = watchMachine(database, folders, keeper !== null)
  const ready = openReadiness(checksOf({ database, shape, keyFile, folders, beatAt: () => machine.beatAt }))
  const metrics = openMetrics(Date.now)

  let was: string | null = null
  const look = async () => {
    await machine.look()
    const { because } = await ready.look()
    const now = because.join()
    if (now === was) return
    was = now
    if (because.length === 0) say('ready', {})
    for (const reason of because) say('not-ready', { because: reason })
  }

  return {
    machine, ready, metrics,
    async begin({ providers, streams }) {
      let stored: { readonly at: number; readonly found: Promise<Moment['stored']> } | null = null
      const askStored = () => {
        if (!stored || Date.now() - stored.at > storedFor) stored = { at: Date.now(), found: lookInto(database, providers).catch(() => null) }
        return stored.found
      }
      const text = async (): Promise<string> => {
        const { rss, heapUsed } = process.memoryUsage()
        const { total: open, waiting } = database.pool
        return metrics.text({
          ready: (await ready.look()).ready, connections: { open, waiting }, streams: streams(), stored: await askStored(), late: machine.late(),
          memory: { resident: rss, heap: heapUsed }, startedAt: Math.floor(Date.now() / 1000 - process.uptime()),
        })
      }
      const door = keeper && await openKeeper(keeper, { metrics: text, readiness: () => ready.look(), failed: error => say('broke-inside', { part: 'keeper', fault: error }) })
      const timer = setInterval(() => { look().catch((error: unknown) => say('broke-inside', { part: 'watch', fault: error })) }, lookEvery)
      timer.unref()
      await machine.look().catch(() => {})
      return {
        keeperPort: door?.port ?? null,
        async stop() {
          clearInterval(timer)
          machine.stop()
          await door?.close()
        },
      }
    },
  }
}

/** Over every provider together: a figure for one of them could be about one person. */
const lookInto = async (database: Database, providers: Running['providers']): Promise<NonNullable<Moment['stored']>> => {
  const jobs = await database.as({ provider: null, person: 'worker' }, lookAtJobs)
  const sums = { waiting: 0, givenUp: 0, unsealed: 0 }
  for (const { id } of await providers()) await database.as({ provider: id, person: 'worker' }, async tx => {
    sums.waiting += (await countLateMessages(tx, new Date())).count
    sums.givenUp += await countGivenUp(tx)
    sums.unsealed += (await countUnsealed(tx)).count
  })
  return { jobs, outbox: { waiting: sums.waiting, givenUp: sums.givenUp }, unsealed: sums.unsealed }
}
