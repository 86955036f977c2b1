/**
 * Point in time, by PostgreSQL's own means: a copy of the data folder made while the server runs, and the log of every write since,
 * each piece carried to a folder elsewhere as it is full. From both a server is brought up as it was at any moment between.
 *
 * For the server that comes along, whose folder is ours to read. On a server of one's own pg_basebackup does the same: docs/running.md.
 */
import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, chownSync, closeSync, cpSync, existsSync, mkdirSync, openSync, fsyncSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

const quotedForShell = (text: string): string => `"${text.replaceAll(/(["\\$`%])/g, '\\$1')}"`
const quotedForConf = (text: string): string => `'${text.replaceAll('\'', '\'\'')}'`

/** Whole before it has its name, and never over another: what the server calls archived is there. */
const keepCommand = (folder: string): string => {
  const to = quotedForShell(folder)
  return `test ! -f ${to}/%f && cp "%p" ${to}/%f.part && sync ${to}/%f.part && mv ${to}/%f.part ${to}/%f`
}

/** From the server's next start; a piece that is not full goes after this many seconds all the same. */
export const archiveWal = async (superuser: pg.ClientConfig, folder: string, seconds: number): Promise<void> => {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    await client.query('alter system set archive_mode = on')
    await client.query(`alter system set archive_command = ${pg.escapeLiteral(keepCommand(folder))}`)
    await client.query(`alter system set archive_timeout = ${Math.round(seconds)}`)
  } finally {
    await client.end()
  }
}

/** Of the running server alone, or made anew when another starts. */
const notCopied = (name: string): boolean => /^(postmaster\.(pid|opts)|\.s\.PGSQL\.\d+(\.lock)?|server\.log|pg_internal\.init|backup_label|recovery\.signal)$/.test(name)
const emptied = new Set(['pg_wal', 'pg_replslot', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans', 'pg_dynshmem'])

/**
 * @param data the running server's folder
 * @param into where the copy is laid; made when it is not there
 * @param withLog takes the log of the writes meanwhile along, so that the copy stands by itself; else the archive has it
 */
export const takeBase = async (superuser: pg.ClientConfig, data: string, into: string, { withLog }: { readonly withLog: boolean }): Promise<void> => {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    await client.query(`select pg_backup_start('houvast', true)`)
    mkdirSync(into, { recursive: true, mode: 0o700 })
    // A file may go while it is copied; what is torn or missing here is mended from the log.
    for (const name of readdirSync(data).filter(one => !notCopied(one))) {
      if (emptied.has(name)) mkdirSync(join(into, name), { recursive: true, mode: 0o700 })
      else copyLoosely(join(data, name), join(into, name))
    }
    mkdirSync(join(into, 'pg_wal', 'archive_status'), { recursive: true, mode: 0o700 })
    const { rows: [stopped] } = await client.query<{ readonly labelfile: string; readonly spcmapfile: string }>('select labelfile, spcmapfile from pg_backup_stop($1)', [!withLog])
    if (withLog) for (const name of readdirSync(join(data, 'pg_wal')).filter(one => /^[0-9A-F]{24}$/.test(one))) cpSync(join(data, 'pg_wal', name), join(into, 'pg_wal', name))
    writeFileSync(join(into, 'backup_label'), stopped?.labelfile ?? '')
    for (const name of ['backup_label', 'global/pg_control']) sync(join(into, name))
  } finally {
    await client.end()
  }
}

const copyLoosely = (from: string, to: string): void => {
  try {
    const found = statSync(from)
    if (!found.isDirectory()) return cpSync(from, to)
    mkdirSync(to, { recursive: true, mode: 0o700 })
    for (const name of readdirSync(from).filter(one => !notCopied(one) && !one.startsWith('pgsql_tmp'))) copyLoosely(join(from, name), join(to, name))
  } catch (error) {
    if (existsSync(from)) throw error
  }
}

const sync = (path: string): void => {
  const file = openSync(path, 'r')
  try { fsyncSync(file) } finally { closeSync(file) }
}

/**
 * Makes a folder that a server starts on and then is as it was at the moment; with none, as late as the archive goes.
 * @param base what `takeBase` laid; it stays as it is
 */
export const recoverInto = (folder: string, base: string, archive: string | null, moment: Date | null): void => {
  cpSync(base, folder, { recursive: true, preserveTimestamps: true })
  chmodSync(folder, 0o700)
  if (archive === null) return
  appendFileSync(join(folder, 'postgresql.auto.conf'), [
    '', 'archive_mode = off', `restore_command = ${quotedForConf(`cp ${quotedForShell(archive)}/%f "%p"`)}`,
    ...(moment ? [`recovery_target_time = ${quotedForConf(moment.toISOString().replace('Z', '+00'))}`, 'recovery_target_action = promote'] : []), '',
  ].join('\n'))
  writeFileSync(join(folder, 'recovery.signal'), '')
}

/** PostgreSQL does not run as root: when we are, folders it reads or writes are given to whom it runs as. */
export const giveTo = (likeFolder: string, folder: string): void => {
  const { uid, gid } = statSync(likeFolder)
  if (process.geteuid?.() !== 0) return
  chownSync(folder, uid, gid)
  execFileSync('chown', ['-R', `${uid}:${gid}`, folder])
}
