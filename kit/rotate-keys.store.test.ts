import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../test/database.ts'
import { howMany } from '../test/how-many.ts'
import { newAnonymousId, newId, type Id } from './id.ts'
import { followKeyFile, makeKeyFile, readKeyFile } from './key-file.ts'
import { openVault, type Place, type Sealed } from './vault.ts'

const { database, ownerConfig, asSuperuser } = await freshDatabase()
const folder = mkdtempSync(join(tmpdir(), 'hv-rotate-'))
afterAll(() => rmSync(folder, { recursive: true }))
const keyFile = join(folder, 'instance.key')
makeKeyFile(keyFile)

/** A server that was there before the rotation, and stays. */
const server = openVault(followKeyFile(keyFile))
const everything: { readonly provider: Id<'provider'>; readonly place: Place; readonly sealed: Sealed; readonly text: string }[] = []

const found = async (): Promise<Id<'provider'>> => {
  const provider = newId<'provider'>()
  await asSuperuser(`insert into provider (id, name, country, zone, locale, address, telephone, mail, introduction, exit_url, founded_at)
    values ($1, 'De Haven', 'NL', 'Europe/Amsterdam', 'nl-NL', 'je', '088 000 00 00', 'welkom@dehaven.example', '{"nl-NL": "", "nl-BE": "", "en": ""}', 'https://www.knmi.nl/', now())`, [provider])
  return provider
}
const seal = (provider: Id<'provider'>, count: number) => database.as({ provider, person: null }, async tx => {
  for (let index = 0; index < count; index++) {
    const place = { table: 'note', row: newAnonymousId(), column: 'text' }
    const text = `words ${everything.length}`
    const [document] = await server.newScope(tx, provider, newAnonymousId())
    everything.push({ provider, place, text, sealed: document.seal(place, text) })
  }
})

/** Opens all there is with a vault that remembers nothing, as a server does that just started. */
const unreadable = async (vault = openVault(readKeyFile(keyFile))): Promise<number> => {
  vault.forget()
  let count = 0
  for (const provider of new Set(everything.map(one => one.provider))) {
    const its = everything.filter(one => one.provider === provider)
    const texts = await database.as({ provider, person: null }, tx => vault.openAll(tx, provider, its.map(({ place, sealed }) => [place, sealed] as const)))
    count += texts.filter((text, index) => text !== its[index]?.text).length
  }
  return count
}

const ownerUrl = `postgres://${ownerConfig.user}@/${ownerConfig.database}?host=${ownerConfig.host}&port=${ownerConfig.port}`
/** The real command; `killAfter` milliseconds from when it says that it rotates. */
const rotate = async (options: readonly string[] = [], killAfter: number | null = null): Promise<{ readonly code: number | null; readonly said: string }> => {
  const child = spawn(process.execPath, ['bin/run.mjs', 'bin/keys-rotate.ts', ...options], { env: { ...process.env, HOUVAST_OWNER_URL: ownerUrl, HOUVAST_KEY_FILE: keyFile }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const begun = new Promise<void>(resolve => {
    child.stdout.on('data', part => { said += String(part); if (said.includes('Rotating.')) resolve() })
  })
  child.stderr.on('data', part => { said += String(part) })
  const ended = once(child, 'exit')
  if (killAfter !== null) {
    await Promise.race([begun, ended])
    await pause(killAfter)
    child.kill('SIGKILL')
  }
  const [code] = await ended
  return { code: typeof code === 'number' ? code : null, said }
}

test('killed at any point, every value still opens: for a new server, and for one that stayed up', async () => {
  const providers = [await found(), await found()]
  for (const provider of providers) await seal(provider, 1500)
  expect(await unreadable()).toBe(0)

  const rounds = howMany({ usually: 6, proving: 200, elsewhere: 2 })
  for (let round = 0; round < rounds; round++) {
    await rotate(round % 2 === 0 ? [] : ['--drop-old'], Math.random() * 160)
    for (const provider of providers) await seal(provider, 1)
    expect([await unreadable(), await unreadable(server)], `round ${round}`).toEqual([0, 0])
  }

  expect(await rotate()).toMatchObject({ code: 0 })
  expect(await rotate(['--drop-old'])).toMatchObject({ code: 0 })
  const { current, wrapping } = readKeyFile(keyFile)
  expect([...wrapping.keys()]).toEqual([current])
  expect(current).toBeGreaterThan(1)
  expect(await asSuperuser('select distinct recipient_version as version from keys.wrap')).toEqual([{ version: current }])
  expect([await unreadable(), await unreadable(server)]).toEqual([0, 0])
  // What a killed attempt left lying about holds keys: the next one takes it away.
  expect(readdirSync(folder)).toEqual(['instance.key'])
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
}, process.env['PROVE'] ? 1_800_000 : 240_000)

test('a rotation goes on where it was, and a key is dropped only when nothing needs it', async () => {
  const before = readKeyFile(keyFile).current
  expect((await rotate(['--only-add'])).code).toBe(0)
  expect((await rotate(['--only-add'])).code).toBe(0)
  expect(readKeyFile(keyFile)).toMatchObject({ current: before + 1 })
  expect((await rotate()).said).toMatch(/^Rotating\.\n\d+ keys wrapped anew/)
  expect((await rotate()).said).toContain('0 keys wrapped anew')
  expect(readKeyFile(keyFile).wrapping.size).toBe(2)
  expect((await rotate(['--drop-old'])).code).toBe(0)
  expect(readKeyFile(keyFile).wrapping.size).toBe(1)
  expect(await unreadable(server)).toBe(0)
})
