/** From one installation to another by its commands, in the order of docs/leaving.md: closed, exported, received, and erased with the receipt. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken, settle } from '../../demo/cast.ts'
import { makeKeyFile } from '../../kit/key-file.ts'
import { newReceiveKey } from '../../kit/sealed-archive.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'hv-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const journal = join(folder, 'journal')
mkdirSync(journal)
const [keysHere, keysThere] = [join(folder, 'here.key'), join(folder, 'there.key')]
makeKeyFile(keysHere)
makeKeyFile(keysThere)
const [here, there] = [await freshDatabase(null, keysHere), await freshDatabase(null, keysThere)]
await settle(here.database, here.vault, deHaven, Object.values(cast), deHaven.foundedAt)
await settle(here.database, here.vault, hetBaken, Object.values(castOfHetBaken), hetBaken.foundedAt)

const run = async (name: string, rest: readonly string[], { ownerConfig }: TestDatabase, keyFile: string, more: Readonly<Record<string, string>> = { HOUVAST_JOURNAL: journal }) => {
  const { DATABASE_URL: _database, HOUVAST_JOURNAL: _journal, ...environment } = process.env
  const url = `postgres://${String(ownerConfig.user)}@/${String(ownerConfig.database)}?host=${encodeURIComponent(String(ownerConfig.host))}&port=${String(ownerConfig.port)}`
  const child = spawn(process.execPath, ['bin/run.mjs', `bin/provider-${name}.ts`, ...rest], { env: { ...environment, HOUVAST_OWNER_URL: url, HOUVAST_KEY_FILE: keyFile, ...more }, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { text: '' }
  for (const speaks of [child.stdout, child.stderr]) speaks.setEncoding('utf8').on('data', part => { said.text += String(part) })
  const [code] = await once(child, 'close')
  return [code, said.text] as const
}
const atHome = (name: string, ...rest: readonly string[]) => run(name, [...rest, '--provider', deHaven.id], here, keysHere)
const refused = (says: string) => [1, expect.stringContaining(says)]
const done = (says: string) => [0, expect.stringContaining(says)]

test('closed, exported, received, and erased with the receipt; each refuses what is out of order', async () => {
  const { forSender, forReceiver } = newReceiveKey()
  const [receiveKey, file, certificate] = [join(folder, 'receive.key'), join(folder, 'provider.houvast'), join(folder, 'erased.txt')]
  writeFileSync(receiveKey, `${forReceiver}\n`, { mode: 0o600 })
  const exported = (to: string) => atHome('export', to, '--without-request', 'Er is geen beheerder meer.', '--for', forSender)

  expect(await run('close', ['--without-request'], here, keysHere)).toEqual(refused('Say which provider'))
  expect(await atHome('close')).toEqual(refused('Two administrators of this provider have to ask for it first'))
  expect(await atHome('close', '--without-request', '--goes-to', 'http://elders.example')).toEqual(refused('is no address of a website'))
  expect(await atHome('reopen')).toEqual(refused('It is not closed'))
  expect(await exported(join(folder, 'open.houvast'))).toEqual(done('the house is open: what is written from now on is not in the file'))

  expect(await atHome('close', '--without-request', '--goes-to', 'https://elders.example/')).toEqual(done('It is closed'))
  expect(await atHome('close', '--without-request')).toEqual(refused('closed already'))
  expect(await atHome('reopen')).toEqual(done('It is open again'))
  expect(await atHome('close', '--without-request', '--goes-to', 'https://elders.example/')).toEqual(done('It is closed'))
  expect(await exported(file)).toEqual(done('Here the house is closed.'))

  const [code, said] = await run('import', [file, receiveKey], there, keysThere)
  expect(code, said).toBe(0)
  const receipt = /houvast-receipt-[\w-]{43}/.exec(said)?.[0] ?? ''
  expect(await run('import', [join(folder, 'open.houvast'), receiveKey], there, keysThere)).toEqual(refused('is in this installation already'))

  expect(await atHome('erase')).toEqual(refused('Give the receipt'))
  expect(await atHome('erase', '--receipt', receipt, '--without-receipt', 'x')).toEqual(refused('Give the receipt'))
  expect(await atHome('erase', '--receipt', `${receipt.slice(0, -2)}xx`)).toEqual(refused('is of no file that was exported while this house was closed'))
  expect(await atHome('erase', '--receipt', receipt)).toEqual(refused('30 days'))
  await here.asSuperuser(`update closed_house set closed_at = closed_at - interval '31 days'`)
  expect(await run('erase', ['--receipt', receipt, '--provider', deHaven.id], here, keysHere, {})).toEqual(refused('HOUVAST_JOURNAL is not given'))
  expect(await here.asSuperuser('select from provider where id = $1', [deHaven.id])).toHaveLength(1)
  expect(await atHome('erase', '--receipt', receipt, '--certificate', join(folder, 'nowhere', 'erased.txt'))).toEqual(refused('ENOENT'))
  expect(await here.asSuperuser('select from provider where id = $1', [deHaven.id])).toHaveLength(1)
  expect(await atHome('erase', '--receipt', receipt, '--certificate', certificate)).toEqual(done('Keys first, then every row of every table:'))
  expect(readFileSync(certificate, 'utf8')).toContain(`${deHaven.name} (${deHaven.id}) was erased`)
  expect(statSync(certificate).mode & 0o077).toBe(0)
  expect(await here.asSuperuser('select id from provider')).toEqual([{ id: hetBaken.id }])
  // Whoever lost what it said is told again, and a paper that is there already is not written over.
  expect(await atHome('erase', '--receipt', receipt)).toEqual(done(readFileSync(certificate, 'utf8').trim()))
  expect(await atHome('erase', '--receipt', receipt, '--certificate', certificate)).toEqual(refused('EEXIST'))
  expect((await there.asSuperuser<{ readonly id: string }>('select id from provider')).map(({ id }) => id)).toEqual([deHaven.id])
}, 240_000)
