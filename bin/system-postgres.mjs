/** Finds a PostgreSQL server of the system, to prove that the tests hold on one that we do not bring along. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const oldestSupported = 15

/** The oldest version we support that is there, as { programs, version }; null when there is none. */
export function findSystemPostgres() {
  return candidates()
    .filter(programs => existsSync(join(programs, 'postgres')) && existsSync(join(programs, 'initdb')))
    .map(programs => ({ programs, version: versionOf(programs) }))
    .filter(({ version }) => version >= oldestSupported)
    .toSorted((one, other) => one.version - other.version)[0] ?? null
}

function candidates() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).map(version => join(debian, version, 'bin')) : []
  return [...versions, ...(process.env.PATH ?? '').split(delimiter)]
}

/** "postgres (PostgreSQL) 15.18 (Debian …)" is 15. */
function versionOf(programs) {
  const { stdout } = spawnSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' })
  return Number(/PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0)
}
