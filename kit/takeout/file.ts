/** The file on a disk: closed for whoever receives it, and never there in the clear. */
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import type { KeyObject } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { CannotOpenArchive, openArchive, sealArchive } from '../sealed-archive.ts'
import { CannotReceive } from './format.ts'

const chunk = 1024 * 1024
function* inChunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
}

/** Whole and on the disk under its name, or not there. @throws where there is such a file already */
export const writeClosed = async (path: string, archive: Buffer, reader: KeyObject): Promise<void> => {
  const unfinished = `${path}.unfinished`
  const taken = await open(path, 'wx', 0o600)
  await taken.close()
  try {
    await pipeline(Readable.from(inChunks(archive)), sealArchive(reader, 'provider').seal, createWriteStream(unfinished, { mode: 0o600, flags: 'w' }))
    const file = await open(unfinished, 'r')
    try { await file.sync() } finally { await file.close() }
    await rename(unfinished, path)
  } catch (error) {
    for (const one of [unfinished, path]) await rm(one, { force: true })
    throw error
  }
}

/** @throws CannotReceive */
export const readClosed = async (path: string, key: KeyObject): Promise<Buffer> => {
  const opening = openArchive(key, 'provider')
  try {
    const [bytes] = await Promise.all([buffer(opening), pipeline(createReadStream(path), opening)])
    return bytes
  } catch (error) {
    throw error instanceof CannotOpenArchive ? new CannotReceive(error.message.replace('The archive', 'The file')) : error
  }
}
