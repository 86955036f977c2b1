/** What a process that was killed left in a folder for temporary things: its server runs on, and its files lie there. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './cluster.ts'
import { startPostgres } from './embedded.ts'

/**
 * Sweeps folders named `prefix`, the number of a process that is gone, and a dash. A cluster is in `pg` inside it:
 * joining its server and leaving it again stops it.
 */
export const sweepLeftBehind = async (folder: string, prefix: string): Promise<void> => {
  for (const name of readdirSync(folder)) {
    const maker = name.startsWith(prefix) ? /^(\d+)-/.exec(name.slice(prefix.length))?.[1] : undefined
    if (!maker || isAlive(Number(maker))) continue
    const left = join(folder, name)
    try {
      if (existsSync(join(left, 'pg/postmaster.pid'))) await (await startPostgres(join(left, 'pg'))).leave()
      rmSync(left, { recursive: true, force: true })
    } catch {
      // Someone else's, or beyond help: it is only in the way of nobody.
    }
  }
}
