/**
 * The instance key: a file outside database and backup, readable by its owner alone. Without it the
 * database is closed, so losing it loses everything private, and whoever has both can read.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, fchownSync, fsyncSync, linkSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { providerPurposes, type Brought, type InstanceKeys } from './vault.ts'

export class KeyFileProblem extends Error {
  readonly reason: 'absent' | 'readable-by-others' | 'unreadable'
  constructor(reason: KeyFileProblem['reason'], path: string) {
    super(`key file ${path}: ${reason}`)
    this.name = 'KeyFileProblem'
    this.reason = reason
  }
}

type WrittenBrought = { readonly keys: Readonly<Record<string, string>>; readonly anchors: readonly string[] }
type Written = { readonly current: number; readonly wrapping: Readonly<Record<string, string>>; readonly secret: string; /** By provider that came from elsewhere. */ readonly brought?: Readonly<Record<string, WrittenBrought>> }
const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && 'current' in value && 'wrapping' in value && 'secret' in value &&
  typeof value.current === 'number' && typeof value.secret === 'string' && typeof value.wrapping === 'object' && value.wrapping !== null && String(value.current) in value.wrapping

const modeOf = (path: string): number | undefined => {
  try { return statSync(path, { throwIfNoEntry: false })?.mode } catch { throw new KeyFileProblem('unreadable', path) }
}

/** @throws KeyFileProblem when there is no such file, when group or others may read it, or when it is not a key file. */
export const readKeyFile = (path: string): InstanceKeys => {
  const mode = modeOf(path)
  if (mode === undefined) throw new KeyFileProblem('absent', path)
  if ((mode & 0o077) !== 0) throw new KeyFileProblem('readable-by-others', path)
  let written: unknown
  try { written = JSON.parse(readFileSync(path, 'utf8')) } catch { throw new KeyFileProblem('unreadable', path) }
  if (!isWritten(written)) throw new KeyFileProblem('unreadable', path)
  return {
    current: written.current,
    wrapping: new Map(Object.entries(written.wrapping).map(([version, key]) => [Number(version), Buffer.from(key, 'base64')])),
    secret: Buffer.from(written.secret, 'base64'),
    ...(written.brought ? { brought: new Map(Object.entries(written.brought).map(([provider, brought]) => [provider, readBrought(brought)])) } : {}),
  }
}

const readBrought = ({ keys, anchors }: WrittenBrought): Brought => ({
  keys: new Map(providerPurposes.flatMap(purpose => { const key = keys[purpose]; return key === undefined ? [] : [[purpose, Buffer.from(key, 'base64')] as const] })),
  anchors: anchors.map(anchor => Buffer.from(anchor, 'base64')),
})
const writeBrought = ({ brought }: InstanceKeys): Pick<Written, 'brought'> => brought === undefined ? {} : {
  brought: Object.fromEntries([...brought].map(([provider, { keys, anchors }]) => [provider, { keys: Object.fromEntries([...keys].map(([purpose, key]) => [purpose, key.toString('base64')])), anchors: anchors.map(anchor => anchor.toString('base64')) }])),
}

/** Whole and on the disk, or not there: a key that a power failure takes back would close what it sealed for ever. */
const write = (path: string, written: Written, put: (fresh: string, path: string) => void): void => {
  const fresh = `${path}.${randomBytes(6).toString('hex')}`
  const file = openSync(fresh, 'wx', 0o600)
  try {
    // Rotated by root, it still belongs to the account that serves.
    const before = statSync(path, { throwIfNoEntry: false })
    if (before && process.geteuid?.() === 0) fchownSync(file, before.uid, before.gid)
    writeSync(file, `${JSON.stringify(written, null, 2)}\n`)
    fsyncSync(file)
    put(fresh, path)
  } finally {
    closeSync(file)
    rmSync(fresh, { force: true })
  }
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/** Takes the old file's place, and takes away what an earlier attempt left that was killed: it holds keys too. */
const replace = (fresh: string, path: string): void => {
  renameSync(fresh, path)
  const prefix = `${basename(path)}.`
  for (const name of readdirSync(dirname(path))) if (name.startsWith(prefix) && /^[0-9a-f]{12}$/.test(name.slice(prefix.length))) rmSync(join(dirname(path), name), { force: true })
}

/** @throws when there is a file already: two processes that start at once end up with one key. */
export const makeKeyFile = (path: string): InstanceKeys => {
  write(path, { current: 1, wrapping: { 1: randomBytes(32).toString('base64') }, secret: randomBytes(32).toString('base64') }, linkSync)
  return readKeyFile(path)
}

/**
 * The keys as the file has them now, for a server that stays up while they rotate: it reads the file again when it
 * has changed. A file that is gone or half readable for a moment changes nothing.
 */
export const followKeyFile = (path: string): (() => InstanceKeys) => {
  const mark = () => {
    const found = statSync(path, { throwIfNoEntry: false })
    return found ? `${found.ino} ${found.mtimeMs}` : null
  }
  let seen = mark()
  let keys = readKeyFile(path)
  return () => {
    const now = mark()
    if (now === null || now === seen) return keys
    try {
      keys = readKeyFile(path)
      seen = now
    } catch (error) {
      if (!(error instanceof KeyFileProblem)) throw error
    }
    return keys
  }
}

const writeWrapping = ({ wrapping }: InstanceKeys): Written['wrapping'] => Object.fromEntries([...wrapping].map(([version, key]) => [String(version), key.toString('base64')]))

/** Keeps what a provider brought along; the same provider's from an import that was broken off makes place. */
export const addBrought = (path: string, provider: string, brought: Brought): InstanceKeys => {
  const keys = readKeyFile(path)
  const all = writeBrought({ ...keys, brought: new Map([...keys.brought ?? [], [provider, brought]]) })
  write(path, { current: keys.current, wrapping: writeWrapping(keys), secret: keys.secret.toString('base64'), ...all }, replace)
  return readKeyFile(path)
}

/** Forgets what a provider brought along: it is gone. */
export const dropBrought = (path: string, provider: string): InstanceKeys => {
  const keys = readKeyFile(path)
  if (!keys.brought?.has(provider)) return keys
  const left = new Map([...keys.brought].filter(([id]) => id !== provider))
  write(path, { current: keys.current, wrapping: writeWrapping(keys), secret: keys.secret.toString('base64'), ...left.size > 0 ? writeBrought({ ...keys, brought: left }) : {} }, replace)
  return readKeyFile(path)
}

/** Adds a new wrapping key and makes it the current one. Old versions stay until every wrap is made anew. */
export const addWrappingKey = (path: string): InstanceKeys => {
  const keys = readKeyFile(path)
  const next = keys.current + 1
  write(path, { current: next, wrapping: { ...writeWrapping(keys), [next]: randomBytes(32).toString('base64') }, secret: keys.secret.toString('base64'), ...writeBrought(keys) }, replace)
  return readKeyFile(path)
}

/** Drops every wrapping key but the current one: after this, old backups of the keys open no more. */
export const dropOldWrappingKeys = (path: string): InstanceKeys => {
  const keys = readKeyFile(path)
  const { current, wrapping, secret } = keys
  const key = wrapping.get(current)
  if (!key) throw new KeyFileProblem('unreadable', path)
  write(path, { current, wrapping: { [current]: key.toString('base64') }, secret: secret.toString('base64'), ...writeBrought(keys) }, replace)
  return readKeyFile(path)
}
