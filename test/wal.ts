/** The server's write-ahead log between two places, as someone reads it who has the whole of it. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'

type Superuser = { asSuperuser<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> }
export type Wal = { now(): Promise<bigint>; between(from: bigint, until: bigint): Buffer }

/** As in access/xlogrecord.h, of PostgreSQL 15 and later. */
const recordHead = 24
const fork = { image: 0x10, data: 0x20, sameRelation: 0x80 }
const image = { hole: 0x01, compressed: 0x04 | 0x08 | 0x10 }

/**
 * The records without the images of whole pages. The first who writes on a page after a checkpoint has all of it written to
 * the log, with whoever else lies there; and when a checkpoint comes is chance. What is left is what was written itself.
 * @param bytes from the beginning of a record to the end of one, page heads cut out.
 */
export const withoutPageImages = (bytes: Buffer): Buffer => {
  const pieces: Buffer[] = []
  for (let start = 0; start + recordHead <= bytes.length;) {
    const end = start + bytes.readUInt32LE(start)
    // What is left of a segment that was closed early is empty.
    if (end === start) {
      start += 8
      continue
    }
    let at = start + recordHead
    let payload = 0
    const images: { before: number; size: number }[] = []
    while (at + payload < end) {
      const id = bytes.readUInt8(at)
      if (id >= 252) {
        const [head, data] = id === 255 ? [2, bytes.readUInt8(at + 1)] : id === 254 ? [5, bytes.readUInt32LE(at + 1)] : [id === 253 ? 3 : 5, 0]
        at += head
        payload += data
        continue
      }
      const flags = bytes.readUInt8(at + 1)
      const data = bytes.readUInt16LE(at + 2)
      at += 4
      if (flags & fork.image) {
        const [size, info] = [bytes.readUInt16LE(at), bytes.readUInt8(at + 4)]
        images.push({ before: payload, size })
        payload += size
        at += info & image.hole && info & image.compressed ? 7 : 5
      }
      at += (flags & fork.sameRelation ? 0 : 12) + 4
      payload += data
    }
    if (at + payload !== end) throw new Error(`this is no log of writes: at ${start} a record of ${end - start} bytes says it has ${at + payload - start}`)
    let kept = start
    for (const { before, size } of images) {
      pieces.push(bytes.subarray(kept, at + before))
      kept = at + before + size
    }
    pieces.push(bytes.subarray(kept, end))
    start += Math.ceil((end - start) / 8) * 8
  }
  return Buffer.concat(pieces)
}

const pageSize = 8192
/** Bytes in front of each page's records, more on the first page of a segment: cut out, so that a record that goes on stays whole. */
const pageHead = (isFirst: boolean) => (isFirst ? 40 : 24)

/** Kept from now on, whatever the server would like to clear away, until the tests of this file are over. */
export const keepWal = async ({ asSuperuser }: Superuser): Promise<Wal> => {
  const slot = `kept_${randomBytes(6).toString('hex')}`
  await asSuperuser('select pg_create_physical_replication_slot($1, true)', [slot])
  afterAll(() => asSuperuser('select pg_drop_replication_slot($1)', [slot]))
  const [size] = await asSuperuser<{ readonly bytes: number }>(`select setting::int as bytes from pg_settings where name = 'wal_segment_size'`)
  const segmentSize = BigInt(size?.bytes ?? 0)

  const segment = (number: bigint): Buffer => {
    const perFile = 0x1_0000_0000n / segmentSize
    const hex = (value: bigint) => value.toString(16).toUpperCase().padStart(8, '0')
    return readFileSync(join(inject('postgres').host, 'pg_wal', `00000001${hex(number / perFile)}${hex(number % perFile)}`))
  }
  return {
    // A word of our own in the log: where it ends, a record ends, and what stands before it is on the disk.
    now: async () => BigInt((await asSuperuser<{ readonly at: string }>(`select pg_logical_emit_message(true, 'here', '') - '0/0' as at`))[0]?.at ?? 0),
    between(from, until) {
      const pieces: Buffer[] = []
      for (let number = from / segmentSize; number * segmentSize < until; number++) {
        const start = number * segmentSize
        const bytes = segment(number)
        for (let page = 0; page < bytes.length; page += pageSize) {
          const first = Number(from - start) - page
          const last = Number(until - start) - page
          if (first < pageSize && last > 0) pieces.push(bytes.subarray(page + Math.max(pageHead(page === 0), first), page + Math.min(pageSize, last)))
        }
      }
      return Buffer.concat(pieces)
    },
  }
}
