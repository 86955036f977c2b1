/**
 * A cluster is PostgreSQL's data folder with the server that may run on it.
 *
 * The server's account must reach the folder even where it may not enter the folders above it. On Linux the
 * kernel lends a way around: a child changes directory before it changes account, and `/proc/self/cwd` is that
 * directory whatever its path. In the same way `/proc/self/fd/N` is a folder we hold open, so that no socket's
 * path is ever too long (107 bytes is the limit). Elsewhere paths are plain and nobody is root.
 */
import { execFile } from 'node:child_process'
import { chmodSync, chownSync, constants, mkdirSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { accountFor, type Account } from './account.ts'
import { hasCode } from './errors.ts'
import { programsFor } from './programs.ts'
import { layout } from './settings.ts'

export type Cluster = {
  readonly folder: string
  /** Holds `postgres` and `initdb`. */
  readonly programs: string
  readonly account: Account
  /** The folder held open; closing it is up to who opened the cluster. */
  readonly held: number
  /** Where clients of this process find the socket. */
  readonly host: string
}

const throughProc = process.platform === 'linux'

/** How a child, started in the cluster's folder, names that folder. */
export const inChild = (folder: string) => (throughProc ? '/proc/self/cwd' : folder)

/** What the programs see of our environment: nothing, and so they speak English and obey no PG… variable. */
export const environment = { LC_ALL: 'C', PATH: '/usr/bin:/bin' }

/** Opens the cluster in a folder and lays it there first when there is none. */
export async function openCluster(path: string, programs?: string): Promise<Cluster> {
  const folder = resolve(path)
  mkdirSync(dirname(folder), { recursive: true })
  const account = accountFor(folder)
  const found = programs ?? programsFor(account)

  sweepUnfinished(folder)
  if (!isLaid(folder)) await lay(folder, found, account)

  if (throughProc) {
    const held = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY)
    return { folder, programs: found, account, held, host: `/proc/self/fd/${held}` }
  }
  if (Buffer.byteLength(folder) > 85) {
    throw new Error(`The path ${folder} is too long for a socket on this system. Move the checkout to a shorter path.`)
  }
  return { folder, programs: found, account, held: openSync(folder, 'r'), host: folder }
}

function isLaid(folder: string): boolean {
  return statSync(join(folder, 'PG_VERSION'), { throwIfNoEntry: false }) !== undefined
}

/** Lays the cluster beside its place and then moves it there, so that a half-laid one is never taken for whole. */
async function lay(folder: string, programs: string, account: Account): Promise<void> {
  const unfinished = mkdtempSync(join(dirname(folder), `${unfinishedName(folder)}${process.pid}-`))
  chmodSync(unfinished, 0o700)
  if (account.uid !== undefined && account.gid !== undefined) chownSync(unfinished, account.uid, account.gid)
  try {
    await promisify(execFile)(join(programs, 'initdb'), [...layout, '-D', inChild(unfinished)],
      { ...account, cwd: unfinished, env: environment })
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another process was first: its cluster is the one.
    if (hasCode(error, 'ENOTEMPTY', 'EEXIST') && isLaid(folder)) return
    throw error
  }
}

const unfinishedName = (folder: string) => `${basename(folder)}-new-`

/** Removes what a process left that was killed while it laid a cluster. */
function sweepUnfinished(folder: string): void {
  const prefix = unfinishedName(folder)
  for (const name of readdirSync(dirname(folder)).filter(one => one.startsWith(prefix))) {
    const path = join(dirname(folder), name)
    const started = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    const long = 10 * 60_000
    if (isAlive(parseInt(name.slice(prefix.length), 10)) && Date.now() - started < long) continue
    try {
      rmSync(path, { recursive: true, force: true })
    } catch (error) {
      // The killed process's initdb is still writing: the next start sweeps again.
      if (!hasCode(error, 'ENOTEMPTY')) throw error
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}
