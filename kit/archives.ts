/**
 * A backup is two archives of one moment: the content, and the keys to it. Kept apart and thrown away at their own
 * times (the keys after thirty days), they make erasing real: content whose key was deleted opens in no copy from
 * before, once the copies of the keys are gone.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import pg from 'pg'

/** A tool of PostgreSQL that is not there, or said no. */
export class ToolFailed extends Error {
  constructor(tool: string, said: string) {
    super(`${tool} did not do it: ${said.trim()}`)
    this.name = 'ToolFailed'
  }
}

const notThere = 'it is not installed. On Debian: apt-get install postgresql-client, of the version of the server or newer.'

const runTool = (tool: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<string> => new Promise((resolve, reject) => {
  const child = spawn(tool, [...args], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let said = ''
  child.stdout.on('data', part => { out += String(part) })
  child.stderr.on('data', part => { said += String(part) })
  child.on('error', error => reject(new ToolFailed(tool, 'code' in error && error.code === 'ENOENT' ? notThere : error.message)))
  child.on('close', code => { if (code === 0) resolve(out); else reject(new ToolFailed(tool, said)) })
})

/** The password travels by environment: everyone on the machine may read arguments. */
const runAt = (url: string, tool: string, args: readonly string[]): Promise<string> => {
  const password = /^(\w+:\/\/[^:@/]*):([^@/]*)@/.exec(url)?.[2]
  const reached = url.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1@')
  return runTool(tool, [...args, '--no-password', `--dbname=${reached}`], password === undefined ? {} : { PGPASSWORD: decodeURIComponent(password) })
}

export type Archives = { readonly content: string; readonly keys: string }

/** @param url a login that reads every row past row-level security: see docs/running.md. */
export const dump = async (url: string, { content, keys }: Archives): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Both look at the same moment, so that no content is without its key.
    await client.query('begin transaction isolation level repeatable read read only')
    const { rows: [snapshot] } = await client.query<{ readonly id: string }>('select pg_export_snapshot() as id')
    const common = ['--format=custom', `--snapshot=${snapshot?.id ?? ''}`]
    await runAt(url, 'pg_dump', [...common, '--exclude-schema=keys', `--file=${content}`])
    await runAt(url, 'pg_dump', [...common, '--schema=keys', `--file=${keys}`])
  } finally {
    await client.end()
  }
}

/**
 * Puts both archives into an empty database, as the owner. Rights and policies are not taken from them: migrating
 * lays those anew. @param url the migrating login. @param list a file of ours, for what is to be restored.
 */
export const restore = async (url: string, { content, keys }: Archives, list: string): Promise<void> => {
  for (const archive of [content, keys]) {
    const entries = await runTool('pg_restore', ['--list', archive])
    // The extension is the superuser's, and stands in the database already.
    writeFileSync(list, entries.split('\n').filter(line => !/ (EXTENSION|COMMENT - EXTENSION) /.test(line)).join('\n'))
    await runAt(url, 'pg_restore', ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges', '--role=houvast_owner', `--use-list=${list}`, archive])
  }
}
