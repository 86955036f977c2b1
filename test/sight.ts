/**
 * What each role sees, table by table, asked of the database itself: how many rows row-level security leaves over, at each
 * stage of a walk, and what the serving role may do to a table at most. Laid out as text that people read in a diff.
 */
import { readFileSync } from 'node:fs'
import { servingRole } from '../kit/postgres/databases.ts'
import type { Id } from '../kit/id.ts'
import type { TestDatabase } from './database.ts'
import type { House } from './recovery.ts'
import { looks, readableBy, tiesOf, type Look } from './relations.ts'

export type Looker = { readonly person: Id<'person'> | null | 'worker'; readonly provider?: Id<'provider'> }
export type Lookers = Readonly<Record<string, Looker>>
/** Rows by table; a table without any is not in it. */
type Sight = ReadonlyMap<string, number>
/** What there is at a stage, and what of it each looker sees. */
export type Stage = { readonly name: string; readonly there: Sight; readonly seen: ReadonlyMap<string, Sight> }
/** Moves on from stage to stage, each named as it is reached. */
export type Walk = AsyncGenerator<string, void>

/** All of a provider's; which migrations ran, and when upkeep was done, is of the installation. */
const tables = (privilege: string) => `
  select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'keys', 'log') and c.relkind in ('r', 'p') and not c.relispartition and c.relname not in ('migration', 'upkeep', 'closed_house') and (${privilege})`

/** In which of sixteen chains a line lies is chance, so how many have begun is too: whether one has. */
const byChance: ReadonlySet<string> = new Set(['log.head'])
const counting = (names: readonly string[]) => names.map(name => `select '${name}' as name, ${byChance.has(name) ? 'least(count(*), 1)' : 'count(*)'}::int as rows from ${name}`).join(' union all ')
type Counted = readonly { readonly name: string; readonly rows: number }[]
const sightOf = (counted: Counted): Sight => new Map(counted.filter(({ rows }) => rows > 0).map(({ name, rows }) => [name, rows]))
const namesFrom = async ({ asSuperuser }: Pick<TestDatabase, 'asSuperuser'>, text: string): Promise<readonly string[]> => (await asSuperuser<{ readonly name: string }>(text)).map(({ name }) => name).toSorted()

/** Policies that ask the database for its own clock, as the worker's sweeps do, are asked as if it stood where the story stands: what a sweep reaches may not depend on the day on which this runs. */
const clockOf = async ({ asSuperuser, now }: Pick<House, 'asSuperuser' | 'now'>): Promise<() => Promise<void>> => {
  const asking = await asSuperuser<{ readonly name: string; readonly table: string; readonly qual: string }>(`
    select quote_ident(policyname) as name, quote_ident(schemaname) || '.' || quote_ident(tablename) as table, qual from pg_policies where qual ~ 'now\\(\\)|CURRENT_DATE'`)
  return async () => {
    const moment = `'${now().toISOString()}'::timestamptz`
    for (const { name, table, qual } of asking) await asSuperuser(`alter policy ${name} on ${table} using (${qual.replaceAll(/\bnow\(\)/g, moment).replaceAll('CURRENT_DATE', `${moment}::date`)})`)
  }
}

/** @param watch is shown, at each stage, every row and whether each looker reads it. @param besides lookers that only it is shown: no column of theirs is laid out */
export const follow = async (house: House, walk: Walk, lookers: Lookers, watch: (stage: string, found: readonly Look[]) => Promise<void> = async () => {}, besides: Lookers = {}): Promise<readonly Stage[]> => {
  const [ties, readable] = [await tiesOf(house), await readableBy(house)]
  const all = await namesFrom(house, tables('true'))
  const setClock = await clockOf(house)
  const stages: Stage[] = []
  for await (const name of walk) {
    await setClock()
    const there = sightOf(await house.asSuperuser(counting(all)))
    const found = await looks(house, ties, readable, { ...lookers, ...besides })
    const seen = new Map(Object.keys(lookers).map(who => [who, new Map<string, number>()]))
    for (const { who, row, seen: reads } of found) if (reads) seen.get(who)?.set(row.table, (seen.get(who)?.get(row.table) ?? 0) + 1)
    stages.push({ name, there, seen })
    await watch(name, found)
  }
  return stages
}

/** @returns the tables that no walk put a row in */
export const neverWalked = async (house: House, walks: readonly (readonly Stage[])[]): Promise<readonly string[]> => {
  const walked = new Set(walks.flat().flatMap(({ there }) => [...there.keys()]))
  return (await namesFrom(house, tables('true'))).filter(name => !walked.has(name))
}

/** What was agreed; see privacy.golden.test.ts. */
export const golden = new URL('privacy.golden.txt', import.meta.url)
/** Its head, a chapter for each walk, and two that are of all walks together. */
export const agreedChapters = (): readonly string[] => readFileSync(golden, 'utf8').split(/^(?=## )/m)
/** Tables in which no walk puts a row, as agreed: for whoever went only some of the walks. */
export const agreedNeverWalked = (): readonly string[] => agreedChapters().at(-1)?.split('\n').slice(2).filter(Boolean) ?? []

/** Table by table, what the serving role may do to rows that a policy lets it reach. */
export const listMost = async (house: House): Promise<readonly string[]> => (await house.asSuperuser<{ readonly name: string; readonly may: string | null }>(`
  select t.name, (
    select string_agg(privilege || case when has_table_privilege('${servingRole}', t.name, privilege) then '' else ' (' || (
        select string_agg(a.attname, ', ' order by a.attname) from pg_attribute a where a.attrelid = t.name::regclass and a.attnum > 0 and not a.attisdropped and has_column_privilege('${servingRole}', t.name, a.attname, privilege)) || ')' end, ', ' order by place)
    from (values (1, 'select'), (2, 'insert'), (3, 'update'), (4, 'delete')) p (place, privilege)
    where has_table_privilege('${servingRole}', t.name, privilege) or privilege <> 'delete' and has_any_column_privilege('${servingRole}', t.name, privilege)) as may
  from (${tables('true')}) t`)).map(({ name, may }) => `${name}: ${may ?? 'nothing'}`).toSorted()

const cell = (rows: number) => (rows === 0 ? '·' : String(rows)).padStart(3)
/** A line for each table that is seen at any stage, a column for each stage; what never changes is named on one line, and what anyone sees not at all. */
const matrix = (sights: readonly Sight[], anyones: readonly Sight[] = []): readonly string[] => {
  const names = [...new Set([...sights, ...anyones].flatMap(sight => [...sight.keys()]))].toSorted()
  const rows = names.map(name => ({ name, counts: sights.map(sight => sight.get(name) ?? 0) })).filter(({ name, counts }) => counts.some((rows, stage) => rows !== (anyones[stage]?.get(name) ?? 0)))
  if (rows.length === 0) return ['  nothing else']
  const still = rows.filter(({ counts }) => new Set(counts).size === 1)
  return [
    ...(still.length > 0 ? [`  throughout: ${still.map(({ name, counts }) => `${name} ${counts[0]}`).join(', ')}`] : []),
    ...rows.filter(row => !still.includes(row)).map(({ name, counts }) => `  ${name.padEnd(30)}${counts.map(cell).join(' ')}`),
  ]
}

/** Who comes in without saying who they are: whatever they see, everyone of the provider does. */
export const anyone = 'anyone of the provider, also a visitor'

export const laidOut = (programme: string, stages: readonly Stage[]): readonly string[] => {
  const seenBy = (who: string) => stages.map(({ seen }) => seen.get(who) ?? new Map<string, number>())
  const lookers = [...(stages[0]?.seen.keys() ?? [])].filter(who => who !== anyone)
  return [
    `## ${programme}`, '', ...stages.map(({ name }, index) => `${String(index + 1).padStart(2)} ${name}`), '',
    `${' '.repeat(32)}${stages.map((_, index) => String(index + 1).padStart(3)).join(' ')}`,
    'what there is', ...matrix(stages.map(({ there }) => there)), '',
    anyone, ...matrix(seenBy(anyone)), '',
    ...lookers.flatMap(who => [who, ...matrix(seenBy(who), seenBy(anyone)), '']),
  ]
}
