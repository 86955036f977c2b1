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

/** What is no archive of ours, or not as it was made. */
export class NotZipped extends Error {
  constructor() {
    super('this is no whole archive of files')
    this.name = 'NotZipped'
  }
}

/** The files of an archive that `zipped` made, each held against its sum. @throws NotZipped */
export const unzipped = (archive: Buffer): readonly Filed[] => {
  try {
    const end = archive.length - 22
    if (archive.readUInt32LE(end) !== 0x06054b50) throw new NotZipped()
    const files: Filed[] = []
    let at = archive.readUInt32LE(end + 16)
    for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
      if (archive.readUInt32LE(at) !== 0x02014b50 || archive.readUInt16LE(at + 10) !== 0) throw new NotZipped()
      const [sum, size, called, extra, said, local] = [archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 24), archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32), archive.readUInt32LE(at + 42)]
      const name = archive.toString('utf8', at + 46, at + 46 + called)
      const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
      const body = archive.subarray(from, from + size)
      if (body.length !== size || crc32(body) !== sum) throw new NotZipped()
      files.push({ name, body })
      at += 46 + called + extra + said
    }
    return files
  } catch {
    throw new NotZipped()
  }
}
