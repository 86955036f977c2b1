/** The server's write-ahead log between two places, as someone reads it who has the whole of it. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'

type Superuser = { asSuperuser<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> }
export type Wal = { now(): Promise<bigint>; between(from: bigint, until: bigint): Buffer }

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
    now: async () => BigInt((await asSuperuser<{ readonly at: string }>(`select pg_current_wal_flush_lsn() - '0/0' as at`))[0]?.at ?? 0),
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
