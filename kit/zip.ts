/** Several files in one, to keep together: a plain archive that any machine opens. Nothing is compressed, and nothing in it tells when it was made. */
import { crc32 } from 'node:zlib'

export type Filed = { readonly name: string; readonly body: Buffer }

/** The first of January 1980, where the format begins. */
const noMoment = 0x21
const utf8Names = 0x0800

/** @param files names in ASCII or UTF-8, each once; together less than four gigabytes */
export const zipped = (files: readonly Filed[]): Buffer => {
  const parts: Buffer[] = []
  const listed: Buffer[] = []
  let at = 0
  for (const { name, body } of files) {
    const called = Buffer.from(name, 'utf8')
    const same = Buffer.alloc(22)
    same.writeUInt16LE(utf8Names, 0)
    same.writeUInt16LE(noMoment, 6)
    same.writeUInt32LE(crc32(body), 8)
    same.writeUInt32LE(body.length, 12)
    same.writeUInt32LE(body.length, 16)
    same.writeUInt16LE(called.length, 20)
    const local = Buffer.concat([numbers([0x04034b50, 4], [20, 2]), same, numbers([0, 2]), called])
    listed.push(Buffer.concat([numbers([0x02014b50, 4], [20, 2], [20, 2]), same, numbers([0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), called]))
    parts.push(local, body)
    at += local.length + body.length
  }
  const list = Buffer.concat(listed)
  return Buffer.concat([...parts, list, numbers([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [list.length, 4], [at, 4], [0, 2])])
}

/** Little end first: each number in so many bytes. */
const numbers = (...given: readonly (readonly [number, 2 | 4])[]): Buffer => Buffer.concat(given.map(([value, bytes]) => {
  const written = Buffer.alloc(bytes)
  written.writeUIntLE(value, 0, bytes)
  return written
}))
