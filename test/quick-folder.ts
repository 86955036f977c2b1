/**
 * Where what goes again is quickest to make. A database is thousands of small files, and making those on a disk takes longer than
 * filling them; in memory it takes no time.
 */
import { existsSync, mkdtempSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes. A few databases at once, and what was written to them; they are dropped when their tests are done. */
const [room, memory] = [2e9, 4e9]
const inMemory = '/dev/shm'

const hasRoom = (): boolean => {
  try {
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize > room && freemem() > memory
  } catch {
    return false
  }
}

/** A socket's path has room for about a hundred bytes, and some systems make long temporary folders. */
const onDisk = existsSync('/tmp') ? '/tmp' : tmpdir()

/** Everywhere that a run may have left something. */
export const everyFolder: readonly string[] = [onDisk, ...existsSync(inMemory) ? [inMemory] : []]
/** A new folder, which whoever asks takes away; of a run that was killed, the next one does: see setup.ts. */
export const makeQuickFolder = (name: string): string => mkdtempSync(join(hasRoom() ? inMemory : onDisk, `hv-${process.pid}-${name}-`))
