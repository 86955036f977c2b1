/**
 * The journal of what went: a folder of files apart from the database and from every backup, in which each erasing and each
 * taking back is written before anyone reads that it was done. A restore reads it, so that nothing of it comes back.
 *
 * Each process writes files of its own, one a day, so that several may share a folder. A line is what kit/0006_gone.sql
 * noted, ids and no content, and after a tab a code under a key of the instance, chained to the line before.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hasCode } from './postgres/errors.ts'

export type Gone = {
  readonly provider: string
  readonly id: string
  readonly at: string
  readonly what: 'rows' | 'columns' | 'said'
  readonly table: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

export class JournalProblem extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'JournalProblem'
  }
}

export type Journal = {
  /** On the disk when it is kept. What could not be written waits, and goes before anything else the next time. */
  write(lines: readonly string[]): Promise<void>
  /** Whether something waits that could not be written. */
  readonly behind: boolean
  /** Takes away what is older than any backup. */
  forget(now: Date): void
}

/** A day more than the database keeps its own: see `forgetGone`. */
const keptDays = 41
const fileName = /^houvast-gone-(\d{4}-\d{2}-\d{2})-[0-9a-f]{12}\.journal$/

const codeOf = (key: Buffer, before: string, line: string): string => createHmac('sha256', key).update(`${before}\n${line}`).digest('base64url')
const sameCode = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

const whyNotThisFolder = (folder: string) => `The journal of what was erased and taken back is to be in ${folder}, and there is no such folder. Put it back from where you keep it; for a new installation make it, on another disk than the database: install -d -m 700 ${folder}`

/** @param key of the instance, and of nobody else: `vault.derived('journal')`. @throws JournalProblem */
export const openJournal = (folder: string, key: Buffer, clock: () => Date): Journal => {
  if (!existsSync(folder)) throw new JournalProblem(whyNotThisFolder(folder))
  const backlog: string[] = []
  let name = ''
  let before = ''

  /** Everything that waits, in one go: who comes while another writes shares the next. */
  const flush = async (): Promise<void> => {
    const lines = [...backlog]
    if (lines.length === 0) return
    const today = clock().toISOString().slice(0, 10)
    const begins = fileName.exec(name)?.[1] !== today
    if (begins) {
      name = `houvast-gone-${today}-${randomBytes(6).toString('hex')}.journal`
      before = name
    }
    let code = before
    const text = lines.map(line => {
      code = codeOf(key, code, line)
      return `${line}\t${code}\n`
    }).join('')
    try {
      const file = await open(join(folder, name), 'a', 0o600)
      try {
        // Begun by root, it still belongs to the account that serves.
        if (begins && process.geteuid?.() === 0) {
          const { uid, gid } = statSync(folder)
          await file.chown(uid, gid)
        }
        await file.appendFile(text)
        await file.datasync()
      } finally {
        await file.close()
      }
      if (begins) await syncFolder(folder)
    } catch (error) {
      name = '' // a line may stand there half: what comes next begins a new file
      throw error
    }
    before = code
    backlog.splice(0, lines.length)
  }
  let last: Promise<void> = Promise.resolve()

  return {
    write(lines) {
      backlog.push(...lines)
      last = last.catch(() => {}).then(flush)
      return last
    },
    get behind() { return backlog.length > 0 },
    forget(now) {
      for (const one of readdirSync(folder)) {
        const day = fileName.exec(one)?.[1]
        if (day !== undefined && now.getTime() - Date.parse(day) > keptDays * 86_400_000) rmSync(join(folder, one), { force: true })
      }
    },
  }
}

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r')
  try { await folder.sync() } finally { await folder.close() }
}

export type Read = { /** Each once, oldest first. */ readonly gone: readonly Gone[]; /** None: nobody ever wrote here. */ readonly files: number }

/** @param from the first day wanted; all when absent. @throws JournalProblem where a line is not as it was written */
export const readJournal = (folder: string, key: Buffer, from = ''): Read => {
  if (!existsSync(folder)) throw new JournalProblem(whyNotThisFolder(folder))
  const found = new Map<string, Gone>()
  const names = readdirSync(folder).filter(one => (fileName.exec(one)?.[1] ?? '') >= from && fileName.test(one))
  for (const name of names) for (const gone of readOne(folder, name, key)) found.set(gone.id, gone)
  return { gone: [...found.values()].toSorted((one, other) => one.at.localeCompare(other.at) || one.id.localeCompare(other.id)), files: names.length }
}

const readWhole = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'EACCES')) throw new JournalProblem(`${path} cannot be read by this account. Give the journal to the account that serves: chown -R houvast: ${dirname(path)}`)
    throw error
  }
}

const readOne = (folder: string, name: string, key: Buffer): readonly Gone[] => {
  const lines = readWhole(join(folder, name)).split('\n')
  // What stands behind the last line end was cut off by a fall, and told to nobody.
  lines.pop()
  const read: Gone[] = []
  let before = name
  for (const [index, line] of lines.entries()) {
    const [text = '', code = ''] = line.split('\t')
    if (!sameCode(code, codeOf(key, before, text))) throw new JournalProblem(`Line ${index + 1} of ${join(folder, name)} is not as this installation wrote it. Either it was changed, or the key file is another's.`)
    const gone: unknown = JSON.parse(text)
    if (isGone(gone)) read.push(gone)
    before = code
  }
  return read
}

const isGone = (value: unknown): value is Gone =>
  typeof value === 'object' && value !== null && 'provider' in value && 'id' in value && 'at' in value && 'what' in value && 'table' in value && 'rows' in value && Array.isArray(value.rows)
