/**
 * Whether this process should be sent visitors now. `/health` says that it serves; this says that it can keep its
 * promises: database, shape, worker, keys and disk. Outsiders hear yes or no; why is for whoever keeps the house.
 */
import { statfs } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { sql, type Database } from './db.ts'
import { readKeyFile } from './key-file.ts'

export const notReadyBecause = ['stopping', 'database', 'shape', 'worker', 'key-file', 'disk'] as const
export type NotReady = (typeof notReadyBecause)[number]
export type Readiness = { readonly ready: boolean; readonly because: readonly NotReady[] }

/** True is well. What throws, or takes longer than `patience`, is not. */
export type Checks = Readonly<Record<Exclude<NotReady, 'stopping'>, () => Promise<boolean>>>

const patience = 2000

const isWell = async (check: () => Promise<boolean>, within: number): Promise<boolean> => {
  const bell = new AbortController()
  const late = pause(within, false, { signal: bell.signal }).catch(() => false)
  try {
    return await Promise.race([check(), late])
  } catch {
    return false
  } finally {
    bell.abort()
  }
}

export type Ready = { look(): Promise<Readiness>; /** From now on it is not. */ stopping(): void }

/** @param kept milliseconds for which an answer holds: whoever asks a thousand times a second asks the database once. */
export const openReadiness = (checks: Checks, { kept = 1000, within = patience, now = Date.now }: { readonly kept?: number; readonly within?: number; readonly now?: () => number } = {}): Ready => {
  let leaving = false
  let last: { readonly at: number; readonly found: Promise<readonly NotReady[]> } | null = null
  const find = async (): Promise<readonly NotReady[]> =>
    (await Promise.all(notReadyBecause.map(async name => (name === 'stopping' || await isWell(checks[name], within) ? null : name)))).filter(name => name !== null)
  return {
    async look() {
      if (leaving) return { ready: false, because: ['stopping'] }
      if (!last || now() - last.at >= kept) last = { at: now(), found: find() }
      const because = await last.found
      return { ready: because.length === 0, because }
    },
    stopping() { leaving = true },
  }
}

/** A worker that gave no sign for this long stands still: it looks for work every two seconds, and seals every five. */
const longestSilence = 60_000
/** Below this share of a disk nothing is certain to be written. */
export const leastFree = 0.02

/** Of the folder's disk, as far as this account may fill it. */
export const freeShare = async (folder: string): Promise<number> => {
  const { bavail, blocks } = await statfs(folder)
  return blocks === 0 ? 1 : bavail / blocks
}

export type Watched = {
  readonly database: Database
  /** What `npm run migrate` of this version leaves behind. */
  readonly shape: string
  readonly keyFile: string
  readonly folders: readonly string[]
  /** When the worker last gave a sign, in milliseconds; null before the first. */
  readonly beatAt: () => number | null
}

export const checksOf = ({ database, shape, keyFile, folders, beatAt }: Watched): Checks => {
  const nobody = { provider: null, person: null } as const
  return {
    'database': async () => (await database.as(nobody, tx => tx.one(sql`select 1 as yes`))) !== null,
    // Ours, or that of the version after it: while one version takes over from another, both serve. As kit/fit-to-serve.ts has it at the start.
    'shape': async () => await database.as(nobody, tx => tx.one(sql`select from migration where folder = '' and name in ('shape', 'shape before') and hash = ${shape}`)) !== null,
    'worker': async () => { const at = beatAt(); return at !== null && Date.now() - at < longestSilence },
    'key-file': async () => readKeyFile(keyFile).wrapping.size > 0,
    // That of the database can be another machine's: of that one we hear only when it is full.
    'disk': async () => !database.full && (await Promise.all(folders.map(freeShare))).every(share => share >= leastFree),
  }
}
