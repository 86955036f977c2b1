/**
 * Whoever holds the database in hand changes lines, takes them away, swaps them, cuts off the end, or writes all of it anew with hashes that
 * are right: each attack is found, by the chains or by the anchors kept outside. PROVE=1: ten thousand of them.
 */
import pg from 'pg'
import { beforeAll, expect, inject, test } from 'vitest'
import { freshDatabase } from '../test/database.ts'
import { whenDone } from '../test/when-done.ts'
import { makeAnchor } from './anchors.ts'
import { newId } from './id.ts'
import { sealLog } from './log.ts'
import { anchorKeys, holdAgainst } from './log-anchors.ts'

const attacks = process.env['PROVE'] ? 10_000 : 100
const linesBefore = 240
const { database, keys, ownerConfig, asSuperuser } = await freshDatabase()
const provider = newId<'provider'>()
const signing = anchorKeys(keys.secret)
const outside: string[] = []
const client = new pg.Client({ host: ownerConfig.host, port: ownerConfig.port, database: ownerConfig.database, user: inject('postgres').superuser })

/** The same run each time: a number from 0 to below `many`. */
let state = 20_261_122
const chance = (many: number): number => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return Math.floor(state / 2 ** 32 * many) }
const pick = <One>(all: readonly One[]): One => { const one = all[chance(all.length)]; if (one === undefined) throw new Error('nothing to pick from'); return one }

const lay = async (count: number) => {
  await asSuperuser(`insert into log.entry (provider_id, id, at, event, action, person_id, role, purpose, access_point, subject_id, object_kind, object_id, fields, basis)
    select '${provider}', gen_random_uuid(), timestamptz '2026-11-20 08:00Z' + n * interval '1 second', 'note.read', 'R', gen_random_uuid(), 'guide', 'guidance', 'web', gen_random_uuid(), 'note', gen_random_uuid(), '{text}', 'guide' from generate_series(1, ${count}) n`)
  await sealLog(database, [provider])
}
type Line = { readonly chain: number; readonly seq: number }
let lines: readonly Line[] = []

beforeAll(async () => {
  await client.connect()
  await asSuperuser(`insert into provider (id, name, country, zone, locale, address, telephone, mail, introduction, exit_url, founded_at)
    values ($1, 'De Haven', 'NL', 'Europe/Amsterdam', 'nl-NL', 'je', '088 000 00 00', 'welkom@dehaven.example', '{"nl-NL": "", "nl-BE": "", "en": ""}', 'https://www.knmi.nl/', now())`, [provider])
  for (const hour of [8, 9, 10]) {
    await lay(linesBefore / 3)
    outside.push(await database.as({ provider, person: 'worker' }, tx => makeAnchor(tx, provider, signing, new Date(Date.UTC(2026, 10, 20, hour, 2)))) ?? '')
  }
  lines = await asSuperuser<Line>('select chain::int, seq::int from log.entry where provider_id = $1 order by chain, seq', [provider])
  await client.query(`select set_config('houvast.provider', $1, false)`, [provider])
})
whenDone(() => client.end())

const at = ({ chain, seq }: Line) => `provider_id = '${provider}' and chain = ${chain} and seq = ${seq}`
/** All lines and heads written anew, in their order, so that every hash is right. */
const anew = `delete from log.head where provider_id = '${provider}';
  do $$ declare e log.entry; h bytea; n bigint; last smallint := -1; begin
    for e in select * from log.entry where provider_id = '${provider}' and chain is not null order by chain, seq loop
      if e.chain <> last then h := sha256(convert_to('houvast log ' || e.provider_id || ' ' || e.chain, 'UTF8')); n := 0; last := e.chain; end if;
      n := n + 1; e.seq := n;
      update log.entry set seq = n, previous_hash = h, hash = sha256(h || log.canonical(e)) where provider_id = e.provider_id and id = e.id returning hash into h;
      insert into log.head values (e.provider_id, e.chain, n, h) on conflict (provider_id, chain) do update set seq = excluded.seq, hash = excluded.hash;
    end loop; end $$`
const values = [`event = 'nothing.happened'`, `person_id = gen_random_uuid()`, `at = at + interval '1 microsecond'`, `role = 'participant'`, `subject_id = gen_random_uuid()`, `fields = '{}'`, `basis = null`, `outcome = 4`, `emergency = 'emergency'`, `action = 'C'`, `purpose = 'keeping'`]
const kinds: Readonly<Record<string, () => string>> = {
  update: () => `update log.entry set ${pick(values)} where ${at(pick(lines))}`,
  'update with its own hash made right': () => { const line = at(pick(lines)); return `update log.entry set ${pick(values)} where ${line}; update log.entry e set hash = sha256(previous_hash || log.canonical(e)) where ${line}` },
  deletion: () => `delete from log.entry where ${at(pick(lines))}`,
  swap: () => {
    const one = pick(lines)
    const other = pick(lines.filter(line => line.chain === one.chain && line.seq !== one.seq))
    return `update log.entry set seq = -1 where ${at(one)}; update log.entry set seq = ${one.seq} where ${at(other)}; update log.entry set seq = ${other.seq} where ${at({ ...one, seq: -1 })}`
  },
  'tail cut': () => { const { chain, seq } = pick(lines); return `delete from log.entry where provider_id = '${provider}' and chain = ${chain} and seq >= ${seq}` },
  'tail cut with its head moved back': () => {
    const { chain, seq } = pick(lines)
    return `delete from log.entry where provider_id = '${provider}' and chain = ${chain} and seq >= ${seq}; delete from log.head where provider_id = '${provider}' and chain = ${chain};
      insert into log.head select provider_id, chain, seq, hash from log.entry where provider_id = '${provider}' and chain = ${chain} and seq = ${seq - 1}`
  },
  'full rewrite without a line': () => `delete from log.entry where ${at(pick(lines))}; ${anew}`,
  'full rewrite with a line changed': () => `update log.entry set ${pick(values)} where ${at(pick(lines))}; ${anew}`,
  'full rewrite with a line put in': () => { const line = pick(lines); return `update log.entry set seq = seq + 100000 where provider_id = '${provider}' and chain = ${line.chain} and seq >= ${line.seq};
    insert into log.entry select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'seq', e.seq - 1))).* from log.entry e where ${at({ ...line, seq: line.seq + 100_000 })}; ${anew}` },
}

const found = async (): Promise<boolean> => {
  const { rows: [chains] } = await client.query<{ readonly count: number }>('select count(*)::int as count from log.faults()')
  if ((chains?.count ?? 0) > 0) return true
  const { rows } = await client.query<{ readonly place: string; readonly hash: string }>(`select chain || ' ' || seq as place, encode(hash, 'hex') as hash from log.entry where provider_id = $1 and chain is not null`, [provider])
  const now = new Map(rows.map(({ place, hash }) => [place, hash]))
  return (await holdAgainst(outside, signing, async (_provider, { chain, seq }) => now.get(`${chain} ${seq}`) ?? null)).faults.length > 0
}

test(`each of ${attacks} attacks is found, and a log that nobody touched is well`, async () => {
  expect(lines).toHaveLength(linesBefore)
  expect(await found(), 'nobody touched it').toBe(false)
  const names = Object.keys(kinds)
  const missed: string[] = []
  for (let number = 0; number < attacks; number++) {
    const name = names[number % names.length] ?? ''
    const attack = kinds[name]?.() ?? ''
    await client.query('begin; set local session_replication_role = replica')
    await client.query(attack)
    // Without its triggers and as who may do all: the chains are asked as the owner asks them.
    if (!await found()) missed.push(`${name}: ${attack.slice(0, 200)}`)
    await client.query('rollback')
  }
  expect(missed).toEqual([])
  expect(await found(), 'and each was undone again').toBe(false)
}, process.env['PROVE'] ? 1_800_000 : 60_000)
