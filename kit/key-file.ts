/**
 * The instance key: a file outside database and backup, readable by its owner alone. Without it the
 * database is closed, so losing it loses everything private, and whoever has both can read.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import type { InstanceKeys } from './vault.ts'

export class KeyFileProblem extends Error {
  readonly reason: 'absent' | 'readable-by-others' | 'unreadable'
  constructor(reason: KeyFileProblem['reason'], path: string) {
    super(`key file ${path}: ${reason}`)
    this.name = 'KeyFileProblem'
    this.reason = reason
  }
}

type Written = { readonly current: number; readonly wrapping: Readonly<Record<string, string>>; readonly secret: string }
const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && 'current' in value && 'wrapping' in value && 'secret' in value &&
  typeof value.current === 'number' && typeof value.secret === 'string' && typeof value.wrapping === 'object' && value.wrapping !== null && String(value.current) in value.wrapping

/** @throws KeyFileProblem when there is no such file, when group or others may read it, or when it is not a key file. */
export const readKeyFile = (path: string): InstanceKeys => {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode
  if (mode === undefined) throw new KeyFileProblem('absent', path)
  if ((mode & 0o077) !== 0) throw new KeyFileProblem('readable-by-others', path)
  let written: unknown
  try { written = JSON.parse(readFileSync(path, 'utf8')) } catch { throw new KeyFileProblem('unreadable', path) }
  if (!isWritten(written)) throw new KeyFileProblem('unreadable', path)
  return {
    current: written.current,
    wrapping: new Map(Object.entries(written.wrapping).map(([version, key]) => [Number(version), Buffer.from(key, 'base64')])),
    secret: Buffer.from(written.secret, 'base64'),
  }
}

const write = (path: string, written: Written): void => {
  const fresh = `${path}.${process.pid}`
  const file = openSync(fresh, 'wx', 0o600)
  writeSync(file, `${JSON.stringify(written, null, 2)}\n`)
  fsyncSync(file)
  closeSync(file)
  renameSync(fresh, path)
}

export const makeKeyFile = (path: string): InstanceKeys => {
  write(path, { current: 1, wrapping: { 1: randomBytes(32).toString('base64') }, secret: randomBytes(32).toString('base64') })
  return readKeyFile(path)
}

/** Adds a new wrapping key and makes it the current one. Old versions stay until every wrap is made anew. */
export const addWrappingKey = (path: string): InstanceKeys => {
  const { current, wrapping, secret } = readKeyFile(path)
  const old = Object.fromEntries([...wrapping].map(([version, key]) => [String(version), key.toString('base64')]))
  write(path, { current: current + 1, wrapping: { ...old, [current + 1]: randomBytes(32).toString('base64') }, secret: secret.toString('base64') })
  return readKeyFile(path)
}

/** Drops every wrapping key but the current one: after this, old backups of the keys open no more. */
export const dropOldWrappingKeys = (path: string): InstanceKeys => {
  const { current, wrapping, secret } = readKeyFile(path)
  const key = wrapping.get(current)
  if (!key) throw new KeyFileProblem('unreadable', path)
  write(path, { current, wrapping: { [current]: key.toString('base64') }, secret: secret.toString('base64') })
  return readKeyFile(path)
}
