/** The machine under one process, looked at now and then: how full its disks are, whether its clock agrees with the database's, and whether its worker works. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { sql, type Database } from './db.ts'
import { freeShare } from './readiness.ts'

export type Machine = {
  /** Of the fullest disk, from 0 to 1, that of the database too once it had no room; null before the first look. */
  readonly diskFree: number | null
  /** By how many seconds our clock is ahead of the database's; null while that does not answer. */
  readonly clockAhead: number | null
  /** Milliseconds since the worker gave a sign; null before the first. */
  readonly workerQuiet: number | null
  readonly node: number
}

/** For whoever does not run on one: a story, a measurement. */
export const soundMachine: Machine = { diskFree: 1, clockAhead: 0, workerQuiet: 0, node: 24 }

export type WatchedMachine = {
  beat(): void
  readonly beatAt: number | null
  readonly now: Machine
  look(): Promise<void>
  /** How late this process was for its own appointments since the last question, in seconds. */
  late(): { readonly median: number; readonly p99: number; readonly highest: number }
  stop(): void
}

/** @param measures whether anyone will ask how late it was: measuring costs a little. */
export const watchMachine = (database: Database, folders: readonly string[], measures: boolean): WatchedMachine => {
  let beatAt: number | null = null
  let diskFree: number | null = null
  let clockAhead: number | null = null
  const delay = measures ? monitorEventLoopDelay({ resolution: 20 }) : null
  delay?.enable()
  const seconds = (nanoseconds: number) => Math.round(nanoseconds / 1e6) / 1000
  return {
    beat() { beatAt = Date.now() },
    get beatAt() { return beatAt },
    get now() { return { diskFree: database.full ? 0 : diskFree, clockAhead, workerQuiet: beatAt === null ? null : Date.now() - beatAt, node: Number(process.versions.node.split('.')[0]) } },
    async look() {
      diskFree = Math.min(...await Promise.all(folders.map(freeShare)))
      clockAhead = await clockAheadOf(database).catch(() => null)
    },
    late() {
      if (!delay || delay.count === 0) return { median: 0, p99: 0, highest: 0 }
      const found = { median: seconds(delay.percentile(50)), p99: seconds(delay.percentile(99)), highest: seconds(delay.max) }
      delay.reset()
      return found
    },
    stop() { delay?.disable() },
  }
}

/** The answer was on its way for a while: half of that is taken for the way back. */
const clockAheadOf = async (database: Database): Promise<number | null> => {
  const asked = Date.now()
  const told = await database.as({ provider: null, person: null }, tx => tx.one<{ readonly at: Date }>(sql`select clock_timestamp() as at`))
  return told && ((asked + Date.now()) / 2 - told.at.getTime()) / 1000
}
