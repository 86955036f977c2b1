/**
 * Writes one provider, whole: every table of its own, with what is sealed opened, the access log with its chains and anchors, what is
 * due, and the keys that are its alone. All of one moment. Nothing of it comes on a disk here but closed for whoever receives it.
 *
 * Rows stand in the order of their keys, so that the order says nothing that the rows do not: a slip or a code is as loose there as here.
 */
import pg from 'pg'
import { parseId, type Id } from '../id.ts'
import { readKeyFile } from '../key-file.ts'
import { anchorKeys } from '../log-anchors.ts'
import { txOn } from '../replay.ts'
import { CannotOpen, documentKeyOf, openVault, providerPurposes, type Place, type Sealed, type Vault } from '../vault.ts'
import type { Filed } from '../zip.ts'
import { formatName, formatVersion, isRow, packed, sha256, type JobLine, type KeysFile, type Manifest, type Opened, type Row, type TableFile } from './format.ts'
import { usualPlace, waysFor, type Way } from './places.ts'
import { closedKeys, goesAlong, onlyWhere, ownerColumn, staysBehind, tablesOf, type Table } from './tables.ts'

export type Exported = { readonly archive: Buffer; readonly manifest: Manifest }
type Around = { readonly client: pg.ClientBase; readonly provider: Id<'provider'>; readonly vault: Vault; /** Keys of documents that are there. */ readonly keys: ReadonlySet<string>; readonly all: readonly Table[] }

const atOnce = 500

/** @param client signed in as the owner. @param about of the program that writes it. @param event as the log calls it: alone, where no administrator asked */
export const exportProvider = async (client: pg.Client, provider: Id<'provider'>, keyFile: string, about: Pick<Manifest, 'houvast' | 'shape'>, now: Date, event: 'provider.export' | 'provider.export-alone' = 'provider.export'): Promise<Exported> => {
  const instance = readKeyFile(keyFile)
  const vault = openVault(instance)
  await client.query('begin')
  await client.query(`select set_config('houvast.provider', $1, true), set_config('timezone', 'UTC', true)`, [provider])
  await noteInLog(client, event, provider, now)
  await client.query('commit')
  await client.query('begin transaction isolation level repeatable read')
  try {
    // As text that every PostgreSQL reads back the same.
    await client.query(`select set_config('houvast.provider', $1, true), set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true), set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true)`, [provider])
    const { rows: [named] } = await client.query<{ readonly name: string }>('select name from provider where id = $1', [provider])
    if (!named) throw new Error('there is no such provider')
    const { rows: keys } = await client.query<{ readonly id: string }>('select d.id from keys.document_key d join keys.wrap w using (provider_id, scope_key_id) where d.provider_id = $1', [provider])
    const around: Around = { client, provider, vault, keys: new Set(keys.map(({ id }) => id)), all: await tablesOf(client) }

    const [tables, files]: [TableFile[], Filed[]] = [[], []]
    for (const table of around.all.filter(goesAlong)) {
      const { body, rows } = await writeTable(around, table)
      const file = `tables/${table.name}.jsonl`
      files.push({ name: file, body })
      tables.push({ table: table.name, file, rows, sha256: sha256(body), purpose: table.purpose, keeping: table.keeping, opened: table.sealed })
    }
    const keysFile: KeysFile = {
      keys: Object.fromEntries(providerPurposes.map(purpose => [purpose, vault.derivedFor(provider, purpose).toString('base64')])),
      anchors: [...vault.anchorsBefore(provider), anchorKeys(instance.secret).open.export({ format: 'der', type: 'spki' })].map(key => key.toString('base64')),
    }
    const besides: readonly Filed[] = [{ name: 'keys.json', body: Buffer.from(`${JSON.stringify(keysFile)}\n`) }, { name: 'jobs.jsonl', body: await writeJobs(around) }]
    const manifest: Manifest = {
      format: formatName, version: formatVersion, ...about, madeAt: `${now.toISOString().slice(0, 16)}Z`, provider: { id: provider, name: named.name }, tables,
      files: besides.map(({ name, body }) => ({ file: name, sha256: sha256(body) })),
      staysBehind: [...Object.entries(staysBehind).map(([table, why]) => ({ table, why })), ...Object.entries(onlyWhere).map(([table, { why }]) => ({ table, why }))],
    }
    return { archive: packed(manifest, [...files, ...besides]), manifest }
  } finally {
    await client.query('rollback')
  }
}

/** Nobody's act but the keeper's; whom it is about reads no line of it, for it is about all. */
export const noteInLog = async (client: pg.ClientBase, event: 'provider.export' | 'provider.export-alone' | 'provider.import' | 'provider.close' | 'provider.close-alone' | 'provider.reopen', provider: Id<'provider'>, now: Date): Promise<void> => {
  await client.query(`insert into log.entry (id, at, event, action, role, purpose, access_point, object_kind, object_id) values (gen_random_uuid(), $1, $2, 'E', 'keeper', 'export', 'command', 'provider', $3)`, [now, event, provider])
  await client.query('select log.seal(1000000)')
}

const quoted = (names: readonly string[], of = ''): string => names.map(name => `${of}${pg.escapeIdentifier(name)}`).join(', ')

async function writeTable(around: Around, table: Table): Promise<{ readonly body: Buffer; readonly rows: number }> {
  const { client, provider } = around
  const where = [`t.${ownerColumn(table)} = ${pg.escapeLiteral(provider)}`, ...table.name in onlyWhere ? [onlyWhere[table.name]?.where] : []].join(' and ')
  const closed = closedKeys[table.name]
  const columns = table.columns.filter(name => name !== closed)
  await client.query(`declare whole no scroll cursor for select to_jsonb(r)::text as row from (select ${quoted(columns, 't.')} from ${table.name} t where ${where} order by ${quoted(table.key, 't.')}) r`)
  const parts: Buffer[] = []
  const ways = new Map<string, Way[]>()
  let count = 0
  for (let more = true; more;) {
    const { rows } = await client.query<{ readonly row: string }>(`fetch ${atOnce} from whole`)
    const read = rows.map(({ row }) => asRow(JSON.parse(row)))
    const opened = await openRows(around, table, read, ways)
    for (const row of opened) parts.push(Buffer.from(`${JSON.stringify(row)}\n`, 'utf8'))
    count += rows.length
    more = rows.length === atOnce
  }
  await client.query('close whole')
  return { body: Buffer.concat(parts), rows: count }
}
const asRow = (value: unknown): Row => {
  if (isRow(value)) return value
  throw new Error('a row that is none')
}

type Found = { readonly index: number; readonly column: string; readonly sealed: Sealed; readonly document: Id<'document-key'> }

async function openRows(around: Around, table: Table, rows: readonly Row[], ways: Map<string, Way[]>): Promise<readonly Row[]> {
  const found: readonly Found[] = rows.flatMap((row, index) => table.sealed.flatMap(column => {
    const value = row[column]
    if (typeof value !== 'string') return []
    const bytes = Buffer.from(value.slice(2), 'hex')
    return [{ index, column, sealed: asSealed(bytes), document: documentKeyOf(bytes) }]
  }))
  const there = found.filter(({ document }) => around.keys.has(document))
  const opened = await openAll(around, table, rows, there, ways)
  const values = new Map<string, Opened>([
    ...found.map(({ index, column, document }) => [`${index} ${column}`, { document, erased: true }] as const),
    ...there.map(({ index, column, document }, at) => {
      const { text, place } = opened[at] ?? { text: '', place: null }
      return [`${index} ${column}`, { document, ...inJson(text), ...beside(usualPlace(table.name, column, rows[index] ?? {}), place) }] as const
    }),
  ])
  return rows.map((row, index) => ({ ...row, ...Object.fromEntries(table.sealed.flatMap(column => { const value = values.get(`${index} ${column}`); return value ? [[column, value]] : [] })) }))
}
/** The vault looks at it again; this only says that it came from a sealed column. */
const isSealed = (bytes: Buffer): bytes is Sealed => bytes.length > 0
const asSealed = (bytes: Buffer): Sealed => {
  if (isSealed(bytes)) return bytes
  throw new CannotOpen()
}

type Read = { readonly text: string; readonly place: Place }
/** All at once where the way known for a column holds, and one by one where it does not. */
async function openAll({ client, provider, vault, all }: Around, table: Table, rows: readonly Row[], found: readonly Found[], ways: Map<string, Way[]>): Promise<readonly Read[]> {
  const tx = txOn(client)
  const guessed = found.map(({ index, column }) => ways.get(column)?.[0]?.(rows[index] ?? {}) ?? null)
  const places = guessed.filter(place => place !== null)
  if (places.length === found.length) {
    const texts = await vault.openAll(tx, provider, found.map(({ sealed }, at) => [places[at] ?? nowhere, sealed] as const)).catch((error: unknown) => { if (error instanceof CannotOpen) return null; throw error })
    if (texts) return texts.flatMap((text, at) => { const place = places[at]; return text === null || !place ? [] : [{ text, place }] })
  }
  const read: Read[] = []
  for (const { index, column, sealed } of found) {
    const row = rows[index] ?? {}
    const known = ways.get(column) ?? []
    const one = await firstThatOpens({ client, provider, vault }, sealed, row, inTurn(known, waysFor(table.name, column, row, all)))
    if (!one) throw new Error(`${table.name}.${column}: a value does not open in any place that its row names; add the way its noun seals it to kit/takeout/places.ts`)
    if (!known.includes(one.way)) ways.set(column, [...known, one.way])
    read.push(one)
  }
  return read
}
const nowhere: Place = { table: '', row: parseId('00000000-0000-4000-8000-000000000000') ?? raise(), column: '' }
function raise(): never { throw new Error('no id') }

function* inTurn(...ways: readonly Iterable<Way>[]): Generator<Way> {
  for (const some of ways) yield* some
}

async function firstThatOpens({ client, provider, vault }: Pick<Around, 'client' | 'provider' | 'vault'>, sealed: Sealed, row: Row, ways: Iterable<Way>): Promise<(Read & { readonly way: Way }) | null> {
  for (const way of ways) {
    const place = way(row)
    if (!place) continue
    try {
      return { text: await vault.open(txOn(client), provider, place, sealed), place, way }
    } catch (error) {
      if (!(error instanceof CannotOpen)) throw error
    }
  }
  return null
}

/** Content is mostly JSON of its noun: it stands there as such where nothing of it is lost. */
const inJson = (text: string): Pick<Opened, 'text' | 'json'> => {
  if (!/^[{[]/.test(text)) return { text }
  try {
    const json: unknown = JSON.parse(text)
    return JSON.stringify(json) === text ? { json } : { text }
  } catch {
    return { text }
  }
}
const beside = (usual: ReturnType<typeof usualPlace>, place: Place | null): Pick<Opened, 'at'> => {
  if (!place) return {}
  const at = {
    ...place.table === usual.table ? {} : { table: place.table }, ...place.row === usual.row ? {} : { row: place.row },
    ...place.column === usual.column ? {} : { column: place.column }, ...(place.version ?? 0) === usual.version ? {} : { version: place.version ?? 0 },
  }
  return Object.keys(at).length === 0 ? {} : { at }
}

/** What waits to be done for this provider: a reminder, a message on its way. */
async function writeJobs({ client, provider }: Around): Promise<Buffer> {
  const { rows } = await client.query<JobLine>(`
    select t.identifier as name, j.payload ->> 'id' as id, to_char(j.run_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, j.key
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.payload ->> 'provider' = $1 and j.attempts < j.max_attempts order by 1, 2, 4`, [provider])
  return Buffer.from(rows.map(row => `${JSON.stringify(row)}\n`).join(''), 'utf8')
}
