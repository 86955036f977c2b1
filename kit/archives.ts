/**
 * A backup is two archives of one moment: the content, and the keys to it. Kept apart and thrown away at their own
 * times (the keys after thirty days), they make erasing real: content whose key was deleted opens in no copy from
 * before, once the copies of the keys are gone.
 */
import { spawn } from 'node:child_process'
import type { KeyObject } from 'node:crypto'
import { createReadStream, createWriteStream, writeFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { CannotOpenArchive, openArchive, sealArchive } from './sealed-archive.ts'

/** A tool of PostgreSQL that is not there, or said no. */
export class ToolFailed extends Error {
  constructor(tool: string, said: string) {
    super(`${tool} did not do it: ${said.trim()}`)
    this.name = 'ToolFailed'
  }
}

const notThere = 'it is not installed. On Debian: apt-get install postgresql-client, of the version of the server or newer.'

type Run = { readonly environment?: Readonly<Record<string, string>>; /** What the tool reads. */ readonly from?: (into: Writable) => Promise<void>; /** Takes what it says; else it is given back. */ readonly to?: (out: Readable) => Promise<void> }

const runTool = async (tool: string, args: readonly string[], { environment = {}, from, to }: Run = {}): Promise<string> => {
  const child = spawn(tool, [...args], { env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'pipe'] })
  let out = ''
  let said = ''
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', error => reject(new ToolFailed(tool, 'code' in error && error.code === 'ENOENT' ? notThere : error.message)))
    child.on('close', code => { if (code === 0) resolve(); else reject(new ToolFailed(tool, said)) })
  })
  child.stderr.on('data', part => { said += String(part) })
  if (!to) child.stdout.on('data', part => { out += String(part) })
  // A tool that has read enough closes its end, and that is no fault; what did not open is.
  child.stdin.on('error', () => {})
  const fed = from ? from(child.stdin).catch((error: unknown) => { if (error instanceof CannotOpenArchive) { child.kill(); throw error } }) : Promise.resolve(child.stdin.end())
  const [feeding, running, taking] = await Promise.allSettled([fed, ended, to?.(child.stdout)])
  for (const one of [feeding, running, taking]) if (one.status === 'rejected') throw one.reason
  return out
}

/** The password travels by environment: everyone on the machine may read arguments. */
const runAt = (url: string, tool: string, args: readonly string[], run: Run = {}): Promise<string> => {
  const password = /^(\w+:\/\/[^:@/]*):([^@/]*)@/.exec(url)?.[2]
  const reached = url.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1@')
  return runTool(tool, [...args, '--no-password', `--dbname=${reached}`], { ...run, environment: password === undefined ? {} : { PGPASSWORD: decodeURIComponent(password) } })
}

export type Archives = { readonly content: string; readonly keys: string }

/**
 * Closed before it reaches the disk, and then read back from the disk to its last byte: an archive stands under its name only
 * when PostgreSQL could read the whole of it.
 * @param url a login that reads every row past row-level security: see docs/running.md.
 * @param reader the public half of the key that opens it
 */
export const dump = async (url: string, { content, keys }: Archives, reader: KeyObject): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Both look at the same moment, so that no content is without its key.
    await client.query('begin transaction isolation level repeatable read read only')
    const { rows: [snapshot] } = await client.query<{ readonly id: string }>('select pg_export_snapshot() as id')
    const common = ['--format=custom', `--snapshot=${snapshot?.id ?? ''}`]
    const made: string[] = []
    try {
      for (const [path, what] of [[content, '--exclude-schema=keys'], [keys, '--schema=keys']] as const) {
        made.push(path)
        await dumpOne(url, [...common, what], `${path}.unfinished`, reader)
      }
    } catch (error) {
      for (const path of made) await rm(`${path}.unfinished`, { force: true })
      throw error
    }
    for (const path of made) await rename(`${path}.unfinished`, path)
  } finally {
    await client.end()
  }
}

const dumpOne = async (url: string, args: readonly string[], path: string, reader: KeyObject): Promise<void> => {
  const { seal, open: opened } = sealArchive(reader)
  await runAt(url, 'pg_dump', args, { to: out => pipeline(out, seal, createWriteStream(path, { mode: 0o600, flags: 'wx' })) })
  const file = await open(path, 'r')
  try { await file.sync() } finally { await file.close() }
  await runTool('pg_restore', ['--file=/dev/null'], { from: into => pipeline(createReadStream(path), opened(), into) })
}

/**
 * Puts both archives into an empty database, as the owner. Rights and policies are not taken from them: migrating
 * lays those anew. @param url the migrating login. @param list a file of ours, for what is to be restored.
 * @throws CannotOpenArchive
 */
export const restore = async (url: string, { content, keys }: Archives, list: string, reader: KeyObject): Promise<void> => {
  for (const archive of [content, keys]) {
    const from = (into: Writable) => pipeline(createReadStream(archive), openArchive(reader), into)
    const entries = await runTool('pg_restore', ['--list'], { from })
    // The extension is the superuser's, and stands in the database already.
    writeFileSync(list, entries.split('\n').filter(line => !/ (EXTENSION|COMMENT - EXTENSION) /.test(line)).join('\n'))
    await runAt(url, 'pg_restore', ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges', '--role=houvast_owner', `--use-list=${list}`], { from })
  }
}
