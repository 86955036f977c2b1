/**
 * Lays a provider that left elsewhere in this installation: under keys of this one, with the ids it had, in one transaction. Who lives here
 * already reads on throughout, and waits with writing for the seconds in which the rows are laid.
 */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { parseId, type Id } from '../id.ts'
import { addBrought, readKeyFile } from '../key-file.ts'
import { anchorOpens, holdAgainst, type AnchorFault } from '../log-anchors.ts'
import { keysAnew, providerPurposes, type Brought, type KeysAnew } from '../vault.ts'
import { hasCode } from '../postgres/errors.ts'
import { noteInLog } from './export.ts'
import { CannotReceive, isOpened, isRow, linesOf, unpacked, type Manifest, type Opened, type Row } from './format.ts'
import { usualPlace } from './places.ts'
import { closedKeys, goesAlong, onlyWhere, ownerColumn, tablesOf, type Table } from './tables.ts'

export type Received = { readonly provider: Id<'provider'>; readonly name: string; readonly rows: readonly { readonly table: string; readonly rows: number }[]; readonly jobs: number }
export type Here = {
  /** What this version of the program lays: the file must have been written by the same. */
  readonly shape: string
  readonly keyFile: string
  /** Where people find it from now on; where they did before when absent. */
  readonly host?: string
  /** Told when rows are about to be laid. */
  readonly laying?: () => Promise<void>
}

/** @param client signed in as the owner. @throws CannotReceive and leaves everything as it was */
export const importProvider = async (client: pg.Client, archive: Buffer, here: Here, now: Date): Promise<Received> => {
  const { manifest, bodyOf } = unpacked(archive)
  const provider = parseId<'provider'>(manifest.provider.id)
  if (!provider) throw new CannotReceive('The file names no provider. Export again.')
  if (manifest.shape !== here.shape) throw new CannotReceive(`The file was written by Houvast ${manifest.houvast} with other tables than these. Bring both installations to the same version with \`npm run migrate\`, and export again.`)
  const brought = readBrought(bodyOf('keys.json'))
  const anew = keysAnew(readKeyFile(here.keyFile), provider)

  await client.query('begin')
  try {
    await client.query(`select set_config('houvast.provider', $1, true), set_config('timezone', 'UTC', true)`, [provider])
    const tables = (await tablesOf(client)).filter(goesAlong)
    requireSameTables(tables, manifest)
    const host = here.host ?? hostIn(bodyOf('tables/provider.jsonl'))
    await requireRoom(client, manifest, provider, host)
    const fill = await prepare(client, tables, manifest, bodyOf, { anew, host })
    await here.laying?.()
    await lay(client, tables, fill)
    const rows = await count(client, tables, provider)
    for (const { table, rows: expected } of manifest.tables) if (rows.get(table) !== expected) throw new CannotReceive(`${table} has ${rows.get(table) ?? 0} rows where the file says ${expected}. Nothing was kept.`)
    await requireSoundLog(client, provider, brought)
    // Whoever comes back is not what went: their own erasing is known, so that no server takes this database for one that was put back.
    await client.query(`insert into gone (provider_id, id, at, what, from_table, rows) select id, erasing_id, erasing_at, 'rows', 'provider', jsonb_build_array(jsonb_build_object('id', id)) from closed_house where id = $1 and erasing_id is not null`, [provider])
    await client.query('delete from closed_house where id = $1 or presents ->> \'host\' = $2', [provider, host])
    await noteInLog(client, 'provider.import', provider, now)
    const jobs = await planJobs(client, provider, bodyOf('jobs.jsonl'))
    await client.query(`select pg_notify('provider_changed', $1)`, [provider])
    // Before the commit: a key for a provider that is not there harms nothing, a provider without it would.
    addBrought(here.keyFile, provider, brought)
    await client.query('commit')
    return { provider, name: manifest.provider.name, rows: manifest.tables.map(({ table, rows: laid }) => ({ table, rows: laid })), jobs }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

const readBrought = (body: Buffer): Brought => {
  const written: unknown = JSON.parse(body.toString('utf8'))
  if (!isRow(written) || !isRow(written['keys']) || !Array.isArray(written['anchors'])) throw new CannotReceive('The file holds no keys of its provider. Export again.')
  const { keys, anchors } = { keys: written['keys'], anchors: written['anchors'] }
  return {
    keys: new Map(providerPurposes.map(purpose => {
      const key = keys[purpose]
      if (typeof key !== 'string') throw new CannotReceive(`The file holds no key for ${purpose}. Export again.`)
      return [purpose, Buffer.from(key, 'base64')]
    })),
    anchors: anchors.map(key => Buffer.from(String(key), 'base64')),
  }
}

const hostIn = (body: Buffer): string | null => {
  const row: unknown = JSON.parse(body.toString('utf8') || 'null')
  return isRow(row) && typeof row['host'] === 'string' ? row['host'] : null
}

async function requireRoom(client: pg.Client, { provider: { name } }: Manifest, provider: Id<'provider'>, host: string | null): Promise<void> {
  const { rows: others } = await client.query<{ readonly id: string; readonly host: string | null }>('select id, host from provider')
  if (others.some(({ id }) => id === provider)) throw new CannotReceive(`${name} is in this installation already. Nothing was changed. A provider comes in once: to bring it in anew, take a new installation.`)
  if (others.some(other => other.host === host)) throw new CannotReceive(`Another provider of this installation answers at ${host ?? 'every name'}. Give this one a name of its own: --host begeleiding.example.org`)
}

function requireSameTables(tables: readonly Table[], manifest: Manifest): void {
  const [here, there] = [new Set(tables.map(({ name }) => name)), new Set(manifest.tables.map(({ table }) => table))]
  const strange = [...[...here].filter(name => !there.has(name)), ...[...there].filter(name => !here.has(name))]
  if (strange.length > 0 || there.size !== manifest.tables.length) throw new CannotReceive(`The file has other tables than this installation: ${strange.slice(0, 3).join(', ')}. Bring both to the same version, and export again.`)
}

const quoted = (names: readonly string[]): string => names.map(name => pg.escapeIdentifier(name)).join(', ')
const atOnce = 500

/** Rows as they will stand here, beside the tables and for this transaction alone; what is sealed is sealed before it reaches the database. Says where each table's are. */
async function prepare(client: pg.Client, tables: readonly Table[], manifest: Manifest, bodyOf: (file: string) => Buffer, how: { readonly anew: KeysAnew; readonly host: string | null }): Promise<ReadonlyMap<string, string>> {
  const places = new Map<string, string>()
  // Keys before what they close, and a scope's before its documents'.
  const first = ['keys.wrap', 'keys.document_key']
  const ordered = [...first.flatMap(name => tables.filter(table => table.name === name)), ...tables.filter(({ name }) => !first.includes(name))]
  for (const [index, table] of ordered.entries()) {
    const beside = `pg_temp.received_${index}`
    await client.query(`create temporary table received_${index} on commit drop as select ${quoted(table.columns)} from ${table.name} with no data`)
    places.set(table.name, beside)
    const { file } = manifest.tables.find(one => one.table === table.name) ?? { file: '' }
    let waiting: Row[] = []
    const flush = async () => {
      if (waiting.length > 0) await client.query(`insert into ${beside} (${quoted(table.columns)}) select ${quoted(table.columns)} from jsonb_populate_recordset(null::${table.name}, $1)`, [JSON.stringify(waiting)])
      waiting = []
    }
    for (const line of linesOf(bodyOf(file))) {
      const row: unknown = JSON.parse(line)
      if (!isRow(row)) throw new CannotReceive(`${file} is not as it was written. Export again.`)
      waiting.push(sealedAnew(table, row, how))
      if (waiting.length === atOnce) await flush()
    }
    await flush()
  }
  return places
}

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`
const idOf = <Noun extends string>(value: unknown): Id<Noun> => {
  const id = typeof value === 'string' ? parseId<Noun>(value) : null
  if (!id) throw new CannotReceive('A row names a key that is none. Export again.')
  return id
}

function sealedAnew(table: Table, row: Row, { anew, host }: { readonly anew: KeysAnew; readonly host: string | null }): Row {
  if (table.name === 'provider') return { ...row, host }
  if (table.name === 'keys.wrap') {
    const { wrapped, version } = anew.scope(idOf<'scope-key'>(row['scope_key_id']))
    return { ...row, recipient_version: version, [closedKeys[table.name] ?? '']: hex(wrapped) }
  }
  if (table.name === 'keys.document_key') return { ...row, [closedKeys[table.name] ?? '']: hex(anew.document(idOf<'document-key'>(row['id']), idOf<'scope-key'>(row['scope_key_id']))) }
  return { ...row, ...Object.fromEntries(table.sealed.flatMap(column => {
    const value = row[column]
    if (value === null || value === undefined) return []
    if (!isOpened(value)) throw new CannotReceive(`${table.name}.${column} holds something else than an opened value. Export again.`)
    return [[column, hex(sealOne(table, column, row, value, anew))]]
  })) }
}
function sealOne(table: Table, column: string, row: Row, { document, text, json, erased, at = {} }: Opened, anew: KeysAnew): Buffer {
  const key = idOf<'document-key'>(document)
  if (erased) return anew.erased(key)
  const usual = usualPlace(table.name, column, row)
  const place = { table: at.table ?? usual.table, row: at.row === undefined ? idOf<string>(usual.row) : idOf<string>(at.row), column: at.column ?? usual.column, version: at.version ?? usual.version }
  return anew.seal(key, place, text ?? JSON.stringify(json))
}

/** Tables are taken all at once or not at all, as `migrate` does, so that nobody who serves is ended over it. Milliseconds. */
const takesTables = 800
const triesTables = 5 * 60_000

/**
 * Triggers work out what follows from an act, and what followed is in the file: they rest meanwhile. References are held to all the same,
 * at the end of the one statement that lays everything, so that no order is needed. It all goes with the transaction, also when it falls.
 */
async function lay(client: pg.Client, tables: readonly Table[], places: ReadonlyMap<string, string>): Promise<void> {
  await take(client, tables)
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`)
  const parts = tables.map(({ name, columns }, index) => `laid_${index} as (insert into ${name} (${quoted(columns)}) select ${quoted(columns)} from ${places.get(name) ?? ''})`)
  await client.query(`with ${parts.join(', ')} select`)
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`)
}

async function take(client: pg.Client, tables: readonly Table[]): Promise<void> {
  const until = performance.now() + triesTables
  for (;;) {
    await client.query('savepoint taking')
    try {
      await client.query(`set local lock_timeout = ${takesTables}`)
      await client.query(`lock table ${tables.map(({ name }) => name).join(', ')} in share row exclusive mode`)
      await client.query('set local lock_timeout = 0')
      await client.query('release savepoint taking')
      return
    } catch (error) {
      await client.query('rollback to savepoint taking')
      if (!hasCode(error, '55P03') && !hasCode(error, '40P01')) throw error
      if (performance.now() > until) throw new CannotReceive('Something has held the tables of this database for five minutes, a backup perhaps. Nothing was changed: try again when it is done.')
      await pause(200 + Math.random() * 600)
    }
  }
}

async function count(client: pg.Client, tables: readonly Table[], provider: Id<'provider'>): Promise<ReadonlyMap<string, number>> {
  const each = tables.map(table => `select ${pg.escapeLiteral(table.name)} as name, count(*)::int as rows from ${table.name} where ${ownerColumn(table)} = ${pg.escapeLiteral(provider)}${table.name in onlyWhere ? ` and ${onlyWhere[table.name]?.where ?? ''}` : ''}`)
  return new Map((await client.query<{ readonly name: string; readonly rows: number }>(each.join(' union all '))).rows.map(({ name, rows }) => [name, rows]))
}

/** A log that was changed before it came is not taken over as if it were right. */
async function requireSoundLog(client: pg.Client, provider: Id<'provider'>, { anchors }: Brought): Promise<void> {
  const { rows: chains } = await client.query('select from log.faults()')
  const { rows: lines } = await client.query<{ readonly line: string }>('select line from log.anchor where provider_id = $1 order by number', [provider])
  const open = anchors.map(anchorOpens)
  const [own] = open
  const faults: readonly AnchorFault[] = own === undefined || lines.length === 0 ? [] : (await holdAgainst(lines.map(({ line }) => line), { open: own, before: () => open }, async (_, { chain, seq }) =>
    (await client.query<{ readonly hash: string }>(`select encode(hash, 'hex') as hash from log.entry where provider_id = $1 and chain = $2 and seq = $3`, [provider, chain, seq])).rows[0]?.hash ?? null)).faults
  if (chains.length + faults.length > 0) throw new CannotReceive(`The access log in the file has ${chains.length + faults.length} faults: lines were changed or left out where it comes from. Nothing was kept. \`npm run log:verify\` there names them.`)
}

async function planJobs(client: pg.Client, provider: Id<'provider'>, body: Buffer): Promise<number> {
  let planned = 0
  for (const line of linesOf(body)) {
    const job: unknown = JSON.parse(line)
    if (!isRow(job) || typeof job['name'] !== 'string' || typeof job['id'] !== 'string') throw new CannotReceive('jobs.jsonl is not as it was written. Export again.')
    await client.query(`select graphile_worker.add_job($1, json_build_object('provider', $2::text, 'id', $3::text), run_at => $4::timestamptz, job_key => $5, max_attempts => 1000)`, [job['name'], provider, job['id'], job['at'], job['key'] ?? null])
    planned += 1
  }
  return planned
}
