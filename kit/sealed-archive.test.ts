import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Transform } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newBackupKey, newReceiveKey, openArchive, readBackupKey, readReceiveKey, readRestoreKey, readSendKey, sealArchive } from './sealed-archive.ts'

const keys = () => {
  const { forBackups, forRestores } = newBackupKey()
  const [closes, opens] = [readBackupKey(forBackups), readRestoreKey(forRestores)]
  if (!closes || !opens) throw new Error('no keys')
  return { closes, opens }
}
const pair = keys()
const through = (bytes: Buffer, transform: Transform, chunk = 10_000): Promise<Buffer> =>
  buffer(Readable.from((function* () { for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk) })()).pipe(transform)).catch((error: unknown) => { throw error })
const opened = (bytes: Buffer, chunk?: number): Promise<Buffer> => new Promise((resolve, reject) => {
  const opening = openArchive(pair.opens)
  opening.on('error', reject)
  through(bytes, opening, chunk).then(resolve, reject)
})

test('what was closed opens again, whatever its size and however it comes in', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(0, 1, 65535, 65536, 65537, 131072, 200_000), fc.constantFrom(1000, 65536, 300_000), async (size, chunk) => {
    const plain = randomBytes(size)
    const sealed = await through(plain, sealArchive(pair.closes).seal, chunk)
    expect((await opened(sealed, chunk)).equals(plain)).toBe(true)
    expect(size < 100 || !sealed.includes(plain.subarray(0, 64))).toBe(true)
  }), { numRuns: 30 })
})

test('a byte changed, pieces cut off, left out or exchanged, another key: it does not open, and says so', async () => {
  const sealed = await through(randomBytes(200_000), sealArchive(pair.closes).seal)
  const head = sealed.length - 200_000 - 4 * 16
  const piece = 65536 + 16
  const pieces = [0, 1, 2, 3].map(number => sealed.subarray(head + number * piece, head + (number + 1) * piece))
  const put = (...some: readonly (Buffer | undefined)[]) => Buffer.concat([sealed.subarray(0, head), ...some.flatMap(one => one ?? [])])
  const [a, b, c, d] = pieces
  for (const at of [20, head + 5, head + piece + 100, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    await expect(opened(changed), String(at)).rejects.toThrow('does not open')
  }
  for (const wrong of [put(a, b, c), put(a, b, d), put(b, a, c, d), put(a, b, c, d, d), put(), sealed.subarray(0, -1)]) await expect(opened(wrong)).rejects.toThrow('does not open')
  for (const none of [Buffer.from('PGDMP and so on, which is longer than the head of an archive of ours'), Buffer.alloc(3)]) await expect(opened(none)).rejects.toThrow('no archive')
  const other = keys()
  await expect(new Promise((resolve, reject) => { const opening = openArchive(other.opens); opening.on('error', reject); through(sealed, opening).then(resolve, reject) })).rejects.toThrow('does not open')
})

test('the two halves are not mistaken for each other', () => {
  const { forBackups, forRestores } = newBackupKey()
  expect([readBackupKey(forRestores), readRestoreKey(forBackups), readBackupKey(''), readBackupKey(`${forBackups}x`)]).toEqual([null, null, null, null])
})

test('a backup and a provider that leaves are not mistaken for each other, by their keys nor by what they closed', async () => {
  const { forSender, forReceiver } = newReceiveKey()
  const { forBackups, forRestores } = newBackupKey()
  expect([readBackupKey(forSender), readRestoreKey(forReceiver), readSendKey(forBackups), readReceiveKey(forRestores), readSendKey(forReceiver), readReceiveKey(forSender)]).toEqual(Array.from({ length: 6 }, () => null))
  const [closes, opens] = [readSendKey(forSender), readReceiveKey(forReceiver)]
  if (!closes || !opens) throw new Error('no keys')
  const plain = randomBytes(70_000)
  const sealed = await through(plain, sealArchive(closes, 'provider').seal)
  expect((await through(sealed, openArchive(opens, 'provider'))).equals(plain)).toBe(true)
  await expect(new Promise((resolve, reject) => { const opening = openArchive(opens); opening.on('error', reject); through(sealed, opening).then(resolve, reject) })).rejects.toThrow('no archive that `npm run backup` made')
})
