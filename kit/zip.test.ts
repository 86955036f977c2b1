import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { NotZipped, unzipped, zipped } from './zip.ts'

test('it is the same each time, with the sum and the length of each file before it', () => {
  const body = Buffer.from('houvast')
  const made = zipped([{ name: 'a.txt', body }])
  expect(made.equals(zipped([{ name: 'a.txt', body }]))).toBe(true)
  expect([made.readUInt32LE(0), made.readUInt32LE(14), made.readUInt32LE(22), made.subarray(30, 35).toString(), made.subarray(35, 42).toString()]).toEqual([0x04034b50, crc32(body), 7, 'a.txt', 'houvast'])
})

const python = spawnSync('python3', ['--version']).status === 0
test.runIf(python)('what goes in comes out, by a reader that is not ours', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hv-zip-'))
  try {
    const files = [{ name: 'één.json', body: Buffer.from('{"a":1}\n') }, { name: 'leeg.txt', body: Buffer.alloc(0) }, { name: 'groot.bin', body: Buffer.alloc(70_000, 7) }]
    writeFileSync(join(folder, 'a.zip'), zipped(files))
    const read = execFileSync('python3', ['-c', `
import zipfile, hashlib, json, sys
z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
print(json.dumps([[i.filename, hashlib.sha256(z.read(i)).hexdigest(), i.file_size] for i in z.infolist()]))`, join(folder, 'a.zip')], { encoding: 'utf8' })
    expect(JSON.parse(read).map(([name, , size]: readonly [string, string, number]) => [name, size])).toEqual(files.map(({ name, body }) => [name, body.length]))
    expect(zipped(files)).toEqual(zipped(files))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('what goes in comes out by our own reader; a byte changed in a file, or an end cut off, does not', () => {
  const files = [{ name: 'één.json', body: Buffer.from('{"a":1}\n') }, { name: 'leeg.txt', body: Buffer.alloc(0) }, { name: 'groot.bin', body: Buffer.alloc(70_000, 7) }]
  const made = zipped(files)
  expect(unzipped(made)).toEqual(files)
  const spoiled = Buffer.from(made)
  spoiled.writeUInt8(8, 1000)
  for (const wrong of [spoiled, made.subarray(0, -1), Buffer.alloc(0), Buffer.alloc(22)]) expect(() => unzipped(wrong)).toThrow(NotZipped)
})
