/**
 * A provider leaves with everything and lives on elsewhere: the demo's house, with a life in every programme, goes from one installation
 * into another, in which another provider lives already. There everyone reads what they read before, with their six words too.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { aroundNoa, aroundNoor, aroundPetra, aroundThijs, cast, castOfHetBaken, deHaven, directorOfDeHaven, hetBaken, keeperOfDeHaven, settle } from '../demo/cast.ts'
import { tessaOfDeHaven } from '../demo/cast-ward.ts'
import { makeAnchor } from '../kit/anchors.ts'
import { Sql } from '../kit/db.ts'
import type { Id } from '../kit/id.ts'
import { makeKeyFile, readKeyFile } from '../kit/key-file.ts'
import { sealLog } from '../kit/log.ts'
import { anchorKeys, anchorOpens } from '../kit/log-anchors.ts'
import { checkAnchors, checkLog } from '../kit/log-check.ts'
import { shapeOf } from '../kit/migrate.ts'
import { asOwner } from '../kit/postgres/as-owner.ts'
import { newReceiveKey, readReceiveKey, readSendKey } from '../kit/sealed-archive.ts'
import { exportProvider } from '../kit/takeout/export.ts'
import { readClosed, writeClosed } from '../kit/takeout/file.ts'
import { CannotReceive, formatVersion, isOpened, isRow, linesOf, packed, sha256, type Manifest } from '../kit/takeout/format.ts'
import { importProvider } from '../kit/takeout/import.ts'
import { goesAlong, staysBehind, tablesOf } from '../kit/takeout/tables.ts'
import { providerPurposes } from '../kit/vault.ts'
import { unzipped } from '../kit/zip.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { crawl } from './crawl.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { fridayMorning, openHouse, type Browser } from './house.ts'
import { withoutChance } from './markup.ts'
import { foundIn, needlesFor } from './needles.ts'
import { inShare } from './share.ts'

const folder = mkdtempSync(join(tmpdir(), 'hv-takeout-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const [keysThere, keysHere] = [join(folder, 'there.key'), join(folder, 'here.key')]
makeKeyFile(keysThere)
makeKeyFile(keysHere)

const [there, here] = [await freshDatabase(null, keysThere), await freshDatabase(null, keysHere)]
const source = await openHouse({ on: there, living: 'the demo' })
await settle(here.database, here.vault, hetBaken, Object.values(castOfHetBaken), hetBaken.foundedAt)

const must = <Value>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Error('expected to be there')
  return value
}
const shape = shapeOf(allDatabaseFolders)
const leave = (ground: TestDatabase, keyFile: string) => asOwner(ground.ownerConfig, client => exportProvider(client, deHaven.id, keyFile, { houvast: '0', shape }, fridayMorning))
const arrive = (archive: Buffer, given: Parameters<typeof importProvider>[2] = { shape, keyFile: keysHere }) => asOwner(here.ownerConfig, client => importProvider(client, archive, given, fridayMorning))

/** Every row of one provider, table by table, as the database holds it. */
const wholeOf = async (ground: TestDatabase, provider: string): Promise<ReadonlyMap<string, string>> => {
  const tables = await ground.asSuperuser<{ readonly name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'provider_id' where c.relkind = 'r' and n.nspname in ('public', 'keys', 'log') order by 1`)
  return new Map(await Promise.all(tables.map(async ({ name }) => [name, (await ground.asSuperuser<{ readonly sum: string }>(`select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${name} t where provider_id = $1`, [provider]))[0]?.sum ?? ''] as const)))
}
/** Nothing of it anywhere, and every table as it was. */
const nothingCame = async () => {
  expect([...(await wholeOf(here, deHaven.id)).values()].filter(sum => !sum.startsWith('0 '))).toEqual([])
  expect(await here.asSuperuser('select from provider where id = $1', [deHaven.id])).toEqual([])
  expect(await here.asSuperuser(`select tgrelid::regclass from pg_trigger where tgenabled = 'D'`), 'every trigger is awake').toEqual([])
}

// A log with anchors, as it is on a day.
await sealLog(there.database, [deHaven.id, hetBaken.id])
must(await there.database.as({ provider: deHaven.id, person: 'worker' }, tx => makeAnchor(tx, deHaven.id, anchorKeys(readKeyFile(keysThere).secret), fridayMorning)))

const { archive, manifest } = await leave(there, keysThere)
const { forSender, forReceiver } = newReceiveKey()
const [closes, opens] = [must(readSendKey(forSender)), must(readReceiveKey(forReceiver))]
const file = join(folder, 'provider.houvast')
await writeClosed(file, archive, closes)
const bakenHere = await wholeOf(here, hetBaken.id)

test('every table goes along, or is named with a reason', async () => {
  const tables = await asOwner(there.ownerConfig, tablesOf)
  const gone = new Set(manifest.tables.map(({ table }) => table))
  expect(tables.filter(goesAlong).filter(({ name }) => !gone.has(name))).toEqual([])
  expect(Object.keys(staysBehind).filter(name => !tables.some(table => table.name === name)), 'named, and not there').toEqual([])
  const filled = manifest.tables.filter(({ rows }) => rows > 0)
  console.log(`${manifest.tables.length} tables, ${filled.length} with rows, ${filled.reduce((sum, { rows }) => sum + rows, 0)} rows, ${archive.length} bytes`)
  expect(filled.length).toBeGreaterThan(200)
  for (const one of manifest.tables) expect(one.purpose, one.table).not.toBe('')
})

test('it holds nothing of another provider, no key of the instance, and on the disk nothing in the clear', async () => {
  expect(archive.includes(hetBaken.id)).toBe(false)
  const { current, wrapping, secret } = readKeyFile(keysThere)
  for (const key of [secret, must(wrapping.get(current))]) for (const encoding of ['base64', 'hex', 'base64url'] as const) expect(archive.includes(key.toString(encoding))).toBe(false)
  expect(secrets().length).toBeGreaterThan(100)
  expect(foundIn(archive, secrets().flatMap(needlesFor)).length, 'the archive itself is open').toBeGreaterThan(100)
  expect(foundIn(readFileSync(file), secrets().flatMap(needlesFor))).toEqual([])
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(readdirSync(folder).filter(name => name.startsWith('provider'))).toEqual(['provider.houvast'])
})

/** Words somebody wrote, long enough to occur nowhere by chance. */
function secrets(): readonly string[] {
  const leaves = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [])
  const files = new Map(unzipped(archive).map(({ name, body }) => [name, body]))
  const opened = manifest.tables.filter(one => one.opened.length > 0).flatMap(one => [...linesOf(must(files.get(one.file)))].flatMap(line => {
    const row: unknown = JSON.parse(line)
    return isRow(row) ? one.opened.flatMap(column => { const value = row[column]; return isOpened(value) ? leaves(value.json ?? value.text ?? null) : [] }) : []
  }))
  return [...new Set(opened.filter(text => /^[A-Z][^\\"]{17,59}$/.test(text) && text.includes(' ')))].slice(0, 400)
}

/** The same with something changed, its sums made right. */
const changed = (how: { readonly manifest?: Partial<Record<keyof Manifest, unknown>>; readonly file?: string; readonly by?: (body: string) => string }): Buffer => {
  const files = unzipped(archive).filter(({ name }) => name !== 'manifest.json')
  const next = JSON.parse(JSON.stringify({ ...manifest, ...how.manifest }))
  const bodies = files.map(one => (one.name === how.file && how.by ? { name: one.name, body: Buffer.from(how.by(one.body.toString('utf8'))) } : one))
  return packed(next, bodies)
}

test('what was changed, is of another version or another shape, or is closed for another, is refused, and nothing of it stays', async () => {
  const refused = async (bytes: Buffer, says: RegExp, given?: Parameters<typeof importProvider>[2]) => {
    await expect(arrive(bytes, given)).rejects.toThrow(says)
    await expect(arrive(bytes, given)).rejects.toThrow(CannotReceive)
  }
  await refused(changed({ manifest: { version: formatVersion + 1 } }), /version 2 of the format.*same version/)
  await refused(changed({ manifest: { shape: 'another' } }), /npm run migrate/)
  await refused(changed({ manifest: { format: 'another' } }), /no file in which a provider leaves/)
  await refused(changed({ file: 'tables/note.jsonl', by: body => body.replace(/a/, 'b') }), /note\.jsonl is not as it was written/)
  await refused(changed({ manifest: { tables: manifest.tables.slice(1) } }), /other tables/)
  await refused(changed({ manifest: { tables: manifest.tables.map(table => (table.table === 'note' ? { ...table, rows: table.rows + 1 } : table)) } }), /note has \d+ rows where the file says/)
  await refused(Buffer.from('no zip'), /not whole/)
  await refused(archive.subarray(0, archive.length - 5), /not whole/)
  await refused(archive, /Another provider of this installation answers at/, { shape, keyFile: keysHere, host: must(hetBaken.host) })
  const other = must(readReceiveKey(newReceiveKey().forReceiver))
  await expect(readClosed(file, other)).rejects.toThrow('does not open')
  for (const at of [10, 30, 5000, statSync(file).size - 3]) {
    const bytes = readFileSync(file)
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    const spoiled = join(folder, 'spoiled')
    writeFileSync(spoiled, bytes)
    await expect(readClosed(spoiled, opens), String(at)).rejects.toThrow(CannotReceive)
  }
  await nothingCame()
  expect(readKeyFile(keysHere).brought).toBeUndefined()
})

test('a line of the access log that was changed on the way is found before anything is kept', async () => {
  const name = 'tables/log.entry.jsonl'
  const body = must(unzipped(archive).find(one => one.name === name)).body.toString('utf8').replace('"note.', '"mote.')
  const bytes = changed({ file: name, by: () => body, manifest: { tables: manifest.tables.map(table => (table.table === 'log.entry' ? { ...table, sha256: sha256(Buffer.from(body)) } : table)) } })
  await expect(arrive(bytes)).rejects.toThrow(/access log in the file has \d+ faults/)
  await nothingCame()
})

const ownerUrl = ({ ownerConfig: { user, database, host, port } }: TestDatabase) => `postgres://${user}@/${database}?host=${host}&port=${port}`
/** The real command. @param until told what it said so far; true ends it by kill -9 */
const command = async (name: string, rest: readonly string[], ground: TestDatabase, keyFile: string, until: (said: string) => Promise<boolean> = async () => false) => {
  const { DATABASE_URL: _database, ...environment } = process.env
  const child = spawn(process.execPath, ['bin/run.mjs', `bin/${name}.ts`, ...rest], { env: { ...environment, HOUVAST_OWNER_URL: ownerUrl(ground), HOUVAST_KEY_FILE: keyFile }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let over = false
  const heard = (part: unknown) => {
    said += String(part)
    if (!over) void until(said).then(yes => { if (yes && !over) { over = true; child.kill('SIGKILL') } })
  }
  child.stdout.on('data', heard)
  child.stderr.on('data', heard)
  const [code] = await once(child, 'exit')
  return { code: typeof code === 'number' ? code : null, said }
}
const receiveKey = join(folder, 'receive.key')
writeFileSync(receiveKey, `${forReceiver}\n`, { mode: 0o600 })

test('killed in the middle it leaves nothing', async () => {
  const holding = new pg.Client(here.ownerConfig)
  await holding.connect()
  try {
    await holding.query('set role houvast_owner')
    await holding.query('begin')
    await holding.query('lock table note in share mode')
    // Everything is prepared, and it waits for a table that somebody holds.
    expect(await command('provider-import', [file, receiveKey], here, keysHere, async said => { if (!said.includes('Laying.')) return false; await pause(500); return true })).toMatchObject({ code: null })
  } finally {
    await holding.end()
  }
  await nothingCame()
  for (const after of [50, 400]) {
    const { code } = await command('provider-import', [file, receiveKey], here, keysHere, async said => { if (!said.includes('Laying.')) return false; await pause(after); return true })
    expect(code, `after ${after} milliseconds`).toBe(null)
    await nothingCame()
  }
})

test('it comes in by the command, and the table of counts is the manifest\'s', async () => {
  const { code, said } = await command('provider-import', [file, receiveKey], here, keysHere)
  expect(said).toContain('De Haven lives here')
  expect(code).toBe(0)
  const lines = new Set(said.split('\n').map(line => line.trim()))
  expect(manifest.tables.filter(({ table, rows }) => rows > 0 && !lines.has(`${rows}  ${table}`))).toEqual([])
  expect(await here.asSuperuser(`select tgrelid::regclass from pg_trigger where tgenabled = 'D'`)).toEqual([])
  const again = await command('provider-import', [file, receiveKey], here, keysHere)
  expect(again.code).toBe(1)
  expect(again.said).toContain('is in this installation already')
})

test('every row and every word is here, under keys of this instance, and whoever lived here has what they had', async () => {
  const back = await leave(here, keysHere)
  const [before, after] = [manifest, back.manifest].map(one => new Map(one.tables.map(table => [table.table, `${table.rows} ${table.sha256}`])))
  const grew = new Set(['log.entry', 'log.head', 'keys.wrap'])
  expect([...must(before)].filter(([table, sum]) => !grew.has(table) && after?.get(table) !== sum).map(([table]) => table)).toEqual([])
  for (const purpose of providerPurposes) {
    expect(here.vault.derivedFor(deHaven.id, purpose), purpose).toEqual(there.vault.derivedFor(deHaven.id, purpose))
    expect(here.vault.derivedFor(hetBaken.id, purpose), 'and of nobody else').not.toEqual(there.vault.derivedFor(hetBaken.id, purpose))
  }
  expect(await wholeOf(here, hetBaken.id)).toEqual(bakenHere)
  const closed = await Promise.all([there, here].map(ground => ground.asSuperuser<{ readonly wrapped: string }>(`select encode(wrapped, 'hex') as wrapped from keys.document_key where provider_id = $1`, [deHaven.id])))
  expect(new Set(closed.flat().map(({ wrapped }) => wrapped)).size, 'no key is the one it was').toBe(closed.flat().length)
})

test('neither the database nor what the server says of itself holds a word in the clear', async () => {
  await here.asSuperuser('checkpoint')
  const root = inject('postgres').host
  const [own] = await here.asSuperuser<{ readonly folder: string }>(`select 'base/' || oid as folder from pg_database where datname = current_database()`)
  const files = [...readdirSync(join(root, must(own).folder)).map(name => join(root, must(own).folder, name)), ...readdirSync(root).filter(name => name.endsWith('.log')).map(name => join(root, name)), keysHere]
  const needles = secrets().slice(0, 100).flatMap(needlesFor)
  expect(files.filter(existsSync).filter(path => statSync(path).isFile()).flatMap(path => foundIn(readFileSync(path), needles).map(what => `${path}: ${what}`))).toEqual([])
})

const people: readonly (readonly [string, Id<'person'>])[] = [
  ['who keeps the house', cast.ellen.id], ['a guide', cast.marleen.id], ['a guide of a plan', cast.bas.id], ['who plans a ward', tessaOfDeHaven.id], ['who keeps the log', keeperOfDeHaven.id], ['who directs', directorOfDeHaven.id],
  ['an employee', aroundNoor.noor.id], ['her manager', aroundNoor.mirjam.id], ['a colleague', aroundNoor.kim.id], ['a career', aroundPetra.anne.id], ['between care and work', aroundThijs.thijs.id], ['a therapist', aroundThijs.judith.id],
  ['a learner', aroundNoa.noa.id], ['a teacher', aroundNoa.gerda.id],
]
/** Whose every page is read. */
const readers = people.filter((_, place) => inShare(place))
const openHere = () => openHouse({ on: here, living: 'nobody', now: source.now() })
type OpenHouse = typeof source

test('everyone is shown as many rows of each table as before', async () => {
  const house = await openHere()
  const tables = (await source.asSuperuser<{ readonly name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = 'public' and has_table_privilege('houvast_server', c.oid, 'select') and c.relname not in (${Object.keys(staysBehind).map(name => `'${name}'`).join(', ')}, 'migration', 'upkeep', 'closed_house', 'provider', 'occupation', 'skill', 'occupation_skill', 'occupation_source', 'outbox_message')`)).map(({ name }) => name)
  const seen = (at: OpenHouse, person: Id<'person'>) => at.as(person, tx => tx.rows<{ readonly name: string; readonly rows: number }>(new Sql([tables.map(name => `select '${name}' as name, count(*)::int as rows from ${name}`).join(' union all ')], [])))
  for (const [who, person] of people) {
    const before = await seen(source, person)
    expect(before.filter(({ rows }) => rows > 0).length, who).toBeGreaterThan(5)
    expect(await seen(house, person), who).toEqual(before)
  }
})

/** What somebody reads, without what is drawn anew each time. */
const words = (html: string): string => withoutChance(html).replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim()
/** About the installation, and not about who lives in it. */
const ofTheHouse = /^\/(demo|outbox|gallery|administration\/condition|sign-out|health|ready)/

const readAll = async (house: OpenHouse, browser: Browser): Promise<ReadonlyMap<string, string>> => {
  const { pages } = await crawl(house.app.routes.filter(route => !ofTheHouse.test(route.split(' ')[1] ?? '')), browser, process.env['PROVE'] ? 3 : 1)
  // Papers are pressed together: their words stand in the open files beside them.
  return new Map(pages.filter(({ path }) => !/\.(pdf|zip)$/.test(path)).map(({ path, answer }) => [path, `${answer.status} ${words(answer.text)}`]))
}

test('every page of each of them reads the same', async () => {
  const house = await openHere()
  let [compared, apart] = [0, 0]
  const [other, reordered]: [string[], string[]] = [[], []]
  const sorted = (text: string | undefined) => text?.split(' ').toSorted().join(' ')
  for (const [who, person] of readers) {
    const [before, after] = [await readAll(source, await source.signedIn(person)), await readAll(house, await house.signedIn(person))]
    for (const [path, text] of before) {
      const now = after.get(path)
      // Of each kind of page one is read, and among what is listed just now that may be another; who looks often is asked to wait.
      if (now === undefined || now.startsWith('429') || text.startsWith('429')) apart++
      else if (now === text && text.startsWith('200')) compared++
      // A list that has no order of its own comes as the database has it.
      else if (now !== text && sorted(now) === sorted(text)) reordered.push(path)
      else if (now !== text) other.push(`${who} ${path}\n  was ${text.slice(0, 3000)}\n  is  ${now?.slice(0, 3000)}`)
    }
  }
  console.log(`${compared} pages read the same, ${reordered.length} in another order: ${reordered.join(' ')}; ${apart} on one side only`)
  expect(other).toEqual([])
  expect(reordered.length).toBeLessThan(10)
  expect(apart).toBeLessThan(compared / 20)
  expect(compared).toBeGreaterThan(readers.length * 30)
  expect(house.broken).toEqual([])
}, 600_000)

test('six words open here what they opened there, and four wrong ones open nothing', async () => {
  const house = await openHere()
  const [before, after] = [source.browser(), house.browser()]
  const six = 'linde kade regen fiets lamp brood'
  const [was, is] = [await before.post('/code', { words: six }), await after.post('/code', { words: six })]
  expect(was.text).toContain('Mijn afspraak')
  expect(words(is.text)).toBe(words(was.text))
  const [own, ownHere] = [await readAll(source, before), await readAll(house, after)]
  const read = [...own].filter(([, text]) => text.startsWith('200'))
  expect(read.length).toBeGreaterThan(15)
  expect(read.filter(([path, text]) => ownHere.get(path) !== text)).toEqual([])
  expect(words((await house.browser().post('/code', { words: 'linde kade regen fiets lamp kade' })).text)).not.toContain('Mijn afspraak')
  expect(words((await house.browser(must(hetBaken.host)).post('/code', { words: six })).text), 'nor at who lived here').not.toContain('Mijn afspraak')
}, 120_000)

test('the log goes on where it was, and its anchors hold', async () => {
  await sealLog(here.database, [deHaven.id])
  const signing = anchorKeys(readKeyFile(keysHere).secret)
  const later = new Date(fridayMorning.getTime() + 60 * 60_000)
  const first = must((await here.asSuperuser<{ readonly line: string }>('select line from log.anchor where provider_id = $1', [deHaven.id]))[0]).line
  const second = must(await here.database.as({ provider: deHaven.id, person: 'worker' }, tx => makeAnchor(tx, deHaven.id, signing, later)))
  await asOwner(here.ownerConfig, async client => {
    expect((await checkLog(client)).map(({ faults }) => faults)).toEqual([[], []])
    const before = (provider: Id<'provider'>) => readKeyFile(keysHere).brought?.get(provider)?.anchors.map(anchorOpens) ?? []
    expect((await checkAnchors(client, `${first}\n${second}`, { ...signing, before }, later)).faults).toEqual([])
    expect((await checkAnchors(client, `${first}\n${second}`, signing, later)).faults.length, 'by this instance\'s key alone the first is a stranger\'s').toBeGreaterThan(0)
  })
  expect((await here.asSuperuser<{ readonly event: string }>(`select event from log.entry where provider_id = $1 and event like 'provider.%' order by at, event`, [deHaven.id])).map(({ event }) => event)).toEqual(['provider.export', 'provider.export', 'provider.import'].toSorted())
})
