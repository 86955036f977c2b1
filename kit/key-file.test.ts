import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { newId } from './id.ts'
import { addBrought, addWrappingKey, dropOldWrappingKeys, followKeyFile, makeKeyFile, readKeyFile } from './key-file.ts'
import { openVault, providerPurposes, type Brought } from './vault.ts'

const folder = mkdtempSync(join(tmpdir(), 'hv-key-file-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'instance.key')
makeKeyFile(path)

const brought = (): Brought => ({ keys: new Map(providerPurposes.map(purpose => [purpose, randomBytes(32)])), anchors: [randomBytes(44)] })

test('what a provider brought stays through rotations, is found by a server that runs, and is its alone', () => {
  const server = openVault(followKeyFile(path))
  const [came, lived] = [newId<'provider'>(), newId<'provider'>()]
  const before = server.derivedFor(lived, 'card')
  expect(server.derivedFor(came, 'card')).not.toEqual(before)
  const [first, second] = [brought(), brought()]
  addBrought(path, came, first)
  addBrought(path, came, second)
  addBrought(path, newId<'provider'>(), first)
  addWrappingKey(path)
  dropOldWrappingKeys(path)
  expect(readKeyFile(path).brought?.get(came)).toEqual(second)
  expect(readKeyFile(path).brought?.size).toBe(2)
  expect(server.derivedFor(came, 'card')).toEqual(second.keys.get('card'))
  expect(server.anchorsBefore(came)).toEqual(second.anchors)
  expect([server.derivedFor(lived, 'card'), server.anchorsBefore(lived)]).toEqual([before, []])
  expect(statSync(path).mode & 0o077).toBe(0)
})
