/**
 * Whatever a programme ever writes can leave: at the end of each walk through a programme the provider is exported, so that every sealed
 * value opens from where its own noun sealed it; and what no walk fills is filled on purpose. Then everything goes into another house and
 * out of it again, and is the same. How a provider lives on there is told in takeout.story.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../demo/cast.ts'
import { parseId } from '../kit/id.ts'
import { makeKeyFile } from '../kit/key-file.ts'
import { shapeOf } from '../kit/migrate.ts'
import { asOwner } from '../kit/postgres/as-owner.ts'
import { exportProvider, type Exported } from '../kit/takeout/export.ts'
import { isOpened, isRow, linesOf } from '../kit/takeout/format.ts'
import { importProvider } from '../kit/takeout/import.ts'
import { usualPlace } from '../kit/takeout/places.ts'
import { goesAlong, onlyWhere, tablesOf, type Table } from '../kit/takeout/tables.ts'
import { unzipped } from '../kit/zip.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { openHouse } from './house.ts'
import { askedByChecks, looksSealed, makeRows } from './made-rows.ts'
import { recoveryOfNoor, type House } from './recovery.ts'
import { tiesOf } from './relations.ts'
import { everything, inShare } from './share.ts'
import { agreedNeverWalked } from './sight.ts'
import { whoeverElse } from './walks/around.ts'
import { everyWalk } from './walks/every-walk.ts'

const folder = mkdtempSync(join(tmpdir(), 'hv-takeout-walks-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let houses = 0
const anotherKeyFile = (): string => {
  const file = join(folder, `${houses++}.key`)
  makeKeyFile(file)
  return file
}
const shape = shapeOf(allDatabaseFolders)
const leave = (ground: TestDatabase, keyFile: string, at: Date): Promise<Exported> => asOwner(ground.ownerConfig, client => exportProvider(client, deHaven.id, keyFile, { houvast: '0', shape }, at))
const settled = async () => {
  const keyFile = anotherKeyFile()
  return { keyFile, house: await openHouse({ on: await freshDatabase(null, keyFile), costs: { memory: 8, passes: 1 } }) }
}

/** The log goes on, and a key is closed under whoever holds it. */
const grows: ReadonlySet<string> = new Set(['log.entry', 'log.head', 'keys.wrap'])
const sums = ({ manifest }: Exported): ReadonlyMap<string, string> => new Map(manifest.tables.filter(({ table }) => !grows.has(table)).map(one => [one.table, `${one.rows} ${one.sha256}`]))
const sameAs = (left: Exported, again: Exported): void => expect(sums(again)).toEqual(sums(left))
/** Into a house where nobody lives, and out of it again. */
const thereAndOut = async ({ archive }: Exported, at: Date): Promise<Exported> => {
  const keyFile = anotherKeyFile()
  const ground = await freshDatabase(null, keyFile)
  await asOwner(ground.ownerConfig, client => importProvider(client, archive, { shape, keyFile }, at))
  return await leave(ground, keyFile, at)
}
/** Which columns of which tables held a value that was opened. */
const openedIn = ({ archive, manifest }: Exported): readonly string[] => {
  const files = new Map(unzipped(archive).map(({ name, body }) => [name, body]))
  return manifest.tables.filter(({ opened, rows }) => opened.length > 0 && rows > 0).flatMap(({ table, file, opened }) => {
    const rows = [...linesOf(files.get(file) ?? Buffer.alloc(0))].map(line => { const row: unknown = JSON.parse(line); return isRow(row) ? row : {} })
    return opened.filter(column => rows.some(row => { const value = row[column]; return isOpened(value) && !value.erased })).map(column => `${table}.${column}`)
  })
}

const [left, opened] = [new Set<string>(), new Set<string>()]
const note = (exported: Exported): void => {
  for (const { table, rows } of exported.manifest.tables) if (rows > 0) left.add(table)
  for (const column of openedIn(exported)) opened.add(column)
}

test.each(everyWalk.filter((_, place) => inShare(place)))('%s', async (_, walk) => {
  const { house, keyFile } = await settled()
  await whoeverElse(house)
  // What is written at one stage is erased at another: the more is exported, the more is tried. All of it to prove it.
  let stage = 0
  for (const stages = walk(house); !(await stages.next()).done; stage++) if (process.env['PROVE'] || stage % 4 === 2) note(await leave(house, keyFile, house.now()))
  const last = await leave(house, keyFile, house.now())
  note(last)
  if (process.env['PROVE']) sameAs(last, await thereAndOut(last, house.now()))
  expect(house.broken).toEqual([])
}, 300_000)

/** Closes something that can be read again where rows were made, for there lies only what looks as if it were closed. */
const sealMade = async (house: House, table: Table): Promise<void> => {
  for (const column of table.sealed) {
    const rows = await house.asSuperuser<{ readonly at: string; readonly row: Readonly<Record<string, unknown>> }>(`select ctid::text as at, to_jsonb(t) as row from ${table.name} t where ${column} = '\\x${looksSealed.toString('hex')}'`)
    for (const { at, row } of rows) {
      const named = Object.entries(row).flatMap(([name, value]) => (name !== 'provider_id' && typeof value === 'string' ? parseId(value) ?? [] : []))[0]
      const id = usualPlace(table.name, column, row).row ?? named
      if (!id) throw new Error(`${table.name}.${column} names nothing it could stand at`)
      const sealed = await house.as('worker', async tx => (await (await house.vault.scope(tx, deHaven.id, deHaven.id)).newDocument(tx)).seal({ table: table.name, row: id, column }, `said in ${table.name}`))
      await house.asSuperuser(`begin; set local session_replication_role = replica; update ${table.name} set ${column} = '\\x${sealed.toString('hex')}' where ctid = '${at}'; commit`)
    }
  }
}

test('every table that a provider takes along arrives with what was in it', async () => {
  const { house, keyFile } = await settled()
  const { noor } = await recoveryOfNoor(house)
  const all = (await asOwner(house.ownerConfig, tablesOf)).filter(goesAlong)
  // On a day with a share of the walks, what the others fill is left to their day.
  const walkedElsewhere = everything ? new Set<string>() : new Set(all.map(({ name }) => name).filter(name => !agreedNeverWalked().includes(name)))
  const untried = all.filter(({ name }) => !left.has(name) && !walkedElsewhere.has(name))
  const unopened = all.filter(({ name, sealed }) => everything && left.has(name) && sealed.some(column => !opened.has(`${name}.${column}`)))
  console.log(`${left.size} of ${all.length} tables left with rows that a programme wrote, ${opened.size} columns opened; ${untried.length} are filled on purpose, and columns of ${unopened.length}`)
  const [at, later] = [house.now(), (hours: number) => new Date(house.now().getTime() + hours * 3_600_000)]
  /** What their checks ask. */
  const asked: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    ...askedByChecks, agreement_answer: { says: 'no' }, agreement_detail: { replaces: null }, consent: { places: [1], given_at: at, valid_from: later(48), valid_until: later(96) }, emergency_access: { opened_at: at, until: later(1) },
    guiding_seen_answer: { answer: 'otherwise' }, guiding_word: { helps: ['stand-in'] }, history_release: { what: 'summary' }, peer_meeting: { way: 'live', days: [], closes_at: later(5) },
    practice_agreement_word: { says: 'change' }, professional_letter: { reference: '2345-6789' }, referral_step: { step: 'waiting', weeks: 3, quiet_on: '2027-01-04' },
    work_adaptation: { starts_on: '2027-01-04', looks_back_on: '2027-02-01' }, work_adaptation_answer: { answer: 'not-possible' },
  }
  const given = { ...asked, ...Object.fromEntries(unopened.map(({ name, sealed }) => [name, { ...asked[name], ...Object.fromEntries(sealed.map(column => [column, looksSealed])) }])) }
  const wrong = await makeRows(house, [...untried, ...unopened].map(({ name }) => name), await tiesOf(house), { provider: deHaven.id, file: noor.trajectory, person: aroundNoor.noor.id, other: cast.hanna.id, party: noor.participant, at }, given)
  expect(wrong).toEqual([])
  for (const table of all) await sealMade(house, table)
  const made = await leave(house, keyFile, house.now())
  note(made)
  expect(all.filter(({ name }) => !left.has(name) && !walkedElsewhere.has(name) && !(name in onlyWhere)).map(({ name }) => name), 'tables that never left with a row').toEqual([])
  const sealed = all.filter(({ name }) => !walkedElsewhere.has(name)).flatMap(({ name, sealed }) => sealed.map(column => `${name}.${column}`))
  expect(sealed.filter(column => !opened.has(column)), 'columns of which no value was ever opened').toEqual([])
  sameAs(made, await thereAndOut(made, house.now()))
}, 300_000)
