/** The server process of a cluster: started, recognised by its lock, stopped. */
import { execFileSync, spawn } from 'node:child_process'
import { closeSync, fchownSync, fstatSync, ftruncateSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { environment, inChild, isAlive, type Cluster } from './cluster.ts'
import { hasCode } from './errors.ts'
import { settings } from './settings.ts'

/** With no network there is one socket in a folder of our own, so any number will do. */
export const port = 5432

export type Launch = {
  /** What the server said before it ended; null while it runs. */
  failure(): string | null
}

/**
 * Starts the server, on its own feet: it outlives us when we are killed and is adopted at the next start.
 * @param leaves of our settings, those that are left to the cluster's own files
 */
export function launch(cluster: Cluster, leaves: readonly string[] = []): Launch {
  const log = openLog(cluster)
  const saidBefore = fstatSync(log).size
  const options = Object.entries(settings).filter(([name]) => !leaves.includes(name)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const folder = inChild(cluster.folder)
  let ended = false
  let unable: string | null = null
  const server = spawn(
    join(cluster.programs, 'postgres'),
    ['-D', folder, '-k', folder, '-p', String(port), ...options],
    { ...cluster.account, cwd: cluster.folder, env: environment, detached: true, stdio: ['ignore', log, log] },
  )
  server.on('error', error => { unable = error.message })
  server.on('exit', () => { ended = true })
  server.unref()
  closeSync(log)
  const said = () => readFileSync(logPath(cluster)).subarray(saidBefore).toString().trim()
  return { failure: () => unable ?? (ended ? said() : null) }
}

/** The server that holds the folder's lock, when it truly is one. */
export function runningServer(cluster: Cluster): number | null {
  const pid = lockHolder(cluster)
  return pid !== null && isAlive(pid) && worksIn(cluster, pid) ? pid : null
}

/** Takes away a lock whose number now belongs to some other program. True when there was one. */
export function clearStaleLock(cluster: Cluster): boolean {
  const pid = lockHolder(cluster)
  if (pid === null || !isAlive(pid) || worksIn(cluster, pid)) return false
  for (const name of ['postmaster.pid', `.s.PGSQL.${port}.lock`, `.s.PGSQL.${port}`]) {
    rmSync(join(cluster.folder, name), { force: true })
  }
  return true
}

/** Asks the server to end every session and stop; resolves when the folder is free. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const pid = runningServer(cluster)
  if (pid === null) return
  process.kill(pid, 'SIGINT')
  for (const patience = Date.now() + 30_000; runningServer(cluster) === pid; await pause(5)) {
    if (Date.now() > patience) throw new Error(`PostgreSQL (process ${pid}) did not stop within thirty seconds.`)
  }
}

function lockHolder(cluster: Cluster): number | null {
  try {
    const pid = parseInt(readFileSync(join(cluster.folder, 'postmaster.pid'), 'utf8'), 10)
    return pid > 0 ? pid : null
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** A server always works in its data folder; a number alone may have passed on to another program. */
function worksIn(cluster: Cluster, pid: number): boolean {
  if (process.platform !== 'linux') {
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres')
  }
  try {
    const [its, ours] = [statSync(`/proc/${pid}/cwd`), fstatSync(cluster.held)]
    return its.dev === ours.dev && its.ino === ours.ino
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH')) return false
    // Root in a container may not look into other accounts' processes. A server's name is then enough to let it be.
    if (hasCode(error, 'EACCES', 'EPERM')) return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
    throw error
  }
}

const logPath = (cluster: Cluster) => join(cluster.folder, 'server.log')

function openLog(cluster: Cluster): number {
  const log = openSync(logPath(cluster), 'a', 0o600)
  const { uid, gid } = cluster.account
  if (uid !== undefined && gid !== undefined) fchownSync(log, uid, gid)
  const enough = 1_000_000
  if (fstatSync(log).size > enough) ftruncateSync(log)
  return log
}
