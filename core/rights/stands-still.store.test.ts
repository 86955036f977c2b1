/** While a file stands still nobody but whom it is about adds words to it: held against every table there is, so that a new one comes along by itself. */
import { expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { Sql, sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { makeRows } from '../../test/made-rows.ts'
import { tiesOf } from '../../test/relations.ts'
import { recoveryOfNoor } from '../../test/recovery.ts'
import { recordRestriction } from './rights.store.ts'
import { goesOn } from './stands-still.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
const { noor } = await recoveryOfNoor(house)

type Table = { readonly name: string; readonly own: boolean; readonly inserts: boolean; readonly changes: boolean }
/** Tables with sealed words that lead to a file: by its id, or over any reference. */
const tables = await house.asSuperuser<Table>(`
  with recursive ours as (select c.oid, c.relname from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace),
  of_file as (
    select o.oid from ours o join pg_attribute a on a.attrelid = o.oid and a.attname = 'trajectory_id' and not a.attisdropped
    union select f.conrelid from pg_constraint f join of_file p on f.contype = 'f' and f.confrelid = p.oid)
  select o.relname as name,
    exists (select from pg_attribute a where a.attrelid = o.oid and a.attname = 'trajectory_id' and not a.attisdropped) as own,
    exists (select from pg_policies p where p.tablename = o.relname and p.policyname = 'restricted_words' and p.permissive = 'RESTRICTIVE' and p.cmd = 'INSERT') as inserts,
    exists (select from pg_policies p where p.tablename = o.relname and p.policyname = 'restricted_change' and p.permissive = 'RESTRICTIVE' and p.cmd = 'UPDATE') as changes
  from ours o join of_file using (oid)
  where exists (select from pg_attribute a where a.attrelid = o.oid and a.atttypid = 'sealed'::regtype and not a.attisdropped) order by 1`)

test('every table with words about a file stands still, but for those that go on with a reason', () => {
  expect(tables.length).toBeGreaterThan(80)
  expect(tables.filter(({ inserts, changes }) => !inserts || !changes).map(({ name }) => name)).toEqual(Object.keys(goesOn).toSorted())
})

test('who guides may write in none of them while it stands still, whom it is about in each of them', async () => {
  const still = tables.filter(({ inserts }) => inserts)
  const report = newAnonymousId()
  const [talk] = [await noor.held('reflection', 3)]
  await house.asSuperuser(`insert into report (provider_id, id, trajectory_id, talk_id, kind, written_by, begun_at) select provider_id, $1, trajectory_id, $2, 'talk', id, now() from party where id = $3`, [report, talk, noor.guide])
  const rule = (tx: Tx, { own }: Table) => tx.one<{ readonly may: boolean }>(own ? sql`select may_add_words(${noor.trajectory}) as may` : sql`select may_add_to_report(${report}) as may`)
  const refusedIn = async (person: typeof cast.bas.id): Promise<readonly string[]> => {
    const no: string[] = []
    for (const table of still) if (!(await house.as(person, tx => rule(tx, table)))?.may) no.push(table.name)
    return no
  }
  expect(await refusedIn(cast.bas.id)).toEqual([])
  const id = newAnonymousId<'restriction'>()
  await house.as(noor.person, tx => recordRestriction(tx, { id, trajectory: noor.trajectory, why: 'objects', at: house.now(), liftedAt: null }, noor.participant))
  expect(await refusedIn(cast.bas.id)).toEqual(still.map(({ name }) => name))
  expect(await refusedIn(noor.person)).toEqual([])

})

test('every one of them says no to whoever guides, whatever else lets them in, and to whom it is about never for that', async () => {
  const still = tables.filter(({ inserts }) => inserts)
  // With everything else out of the way, what is left to say no is that the file stands still.
  for (const { name } of still) await house.asSuperuser(`create policy anyone on ${name} for insert to houvast with check (true); grant insert on ${name} to houvast`)
  const [report] = await house.asSuperuser<{ readonly id: string }>('select id from report')
  const said = (person: typeof cast.bas.id, { name, own }: Table) => house.as(person, tx => tx.run(new Sql([`insert into ${name} (${own ? 'trajectory_id' : 'report_id'}) values (`, ')'], [own ? noor.trajectory : report?.id]))).then(() => 'written', (error: Error) => error.message)
  const stands = async (person: typeof cast.bas.id, by: RegExp): Promise<readonly string[]> => {
    const no: string[] = []
    for (const table of still) if (by.test(await said(person, table))) no.push(table.name)
    return no
  }
  expect(await stands(noor.person, /policy "restricted_words"/)).toEqual([])
  // Two of them are shared with others, and were shut to everyone before.
  expect(await stands(cast.bas.id, /policy "restricted(_words)?"/)).toEqual(still.map(({ name }) => name))
})

test('what stands there is neither changed nor taken away by anyone but whom it is about, tried on a row of each of them', async () => {
  const still = tables.filter(({ inserts }) => inserts)
  const sealedOf = new Map<string, string>()
  const without: string[] = []
  for (const { name, own } of still) {
    const [column] = await house.asSuperuser<{ readonly name: string }>(`select attname as name from pg_attribute where attrelid = $1::regclass and atttypid = 'sealed'::regtype and not attisdropped limit 1`, [name])
    sealedOf.set(name, column?.name ?? '')
    if ((await house.asSuperuser(`select from ${name} where ${own ? `trajectory_id = '${noor.trajectory}'` : 'true'} limit 1`)).length === 0) without.push(name)
  }
  // Which words a row may hold is not what is looked at here.
  for (const { table, rule } of await house.asSuperuser<{ readonly table: string; readonly rule: string }>(`select conrelid::regclass::text as table, conname as rule from pg_constraint where contype = 'c' and conrelid = any ($1::regclass[])`, [still.map(({ name }) => name)])) await house.asSuperuser(`alter table ${table} drop constraint ${rule}`)
  expect(await makeRows(house, without, await tiesOf(house), { provider: deHaven.id, file: noor.trajectory, person: noor.person, other: cast.hanna.id, party: noor.participant, at: house.now() })).toEqual([])
  // With everything else out of the way, what is left to say no is that the file stands still.
  for (const { name } of still) await house.asSuperuser(`alter table ${name} disable trigger user; create policy anyone_reads on ${name} for select to houvast using (true); create policy anyone_changes on ${name} for update to houvast using (true) with check (true); create policy anyone_ends on ${name} for delete to houvast using (true); grant select, update, delete on ${name} to houvast`)
  const whose = ({ own }: Table) => (own ? `trajectory_id = '${noor.trajectory}'` : `report_id in (select id from report where trajectory_id = '${noor.trajectory}')`)
  /** How many rows it would touch; undone again. */
  const tries = (person: typeof cast.bas.id, statement: string): Promise<string> => house.as(person, async tx => { throw new Error(`touched ${await tx.run(new Sql([statement], []))}`) }).catch((error: Error) => error.message)
  const touched = /^touched [1-9]/
  const outcomes = async (person: typeof cast.bas.id) => {
    const found: Readonly<Record<'changes' | 'ends' | 'says', string[]>> = { changes: [], ends: [], says: [] }
    for (const table of still) {
      const column = sealedOf.get(table.name) ?? ''
      const change = await tries(person, `update ${table.name} set ${column} = ${column} where ${whose(table)}`)
      if (touched.test(change)) found.changes.push(table.name)
      if (change.includes('policy "restricted_change"')) found.says.push(table.name)
      const end = await tries(person, `delete from ${table.name} where ${whose(table)}`)
      // Something that points at it may hold a row; the policy lets it go that far for whom it is about.
      if (touched.test(end) || end.startsWith('23503')) found.ends.push(table.name)
    }
    return found
  }
  const [guide, own] = [await outcomes(cast.bas.id), await outcomes(noor.person)]
  expect([guide.changes, guide.ends]).toEqual([[], []])
  // That it is the restriction that said so, and that there was a row to say it of.
  const names = still.map(({ name }) => name)
  expect(names.filter(name => !own.changes.includes(name))).toEqual([])
  expect(names.filter(name => !own.ends.includes(name))).toEqual([])
  expect(names.filter(name => !guide.says.includes(name))).toEqual([])
  // Lifted, the same statements of the same guide touch the same rows.
  await house.asSuperuser(`insert into restriction_end (provider_id, restriction_id, trajectory_id, lifted_by, lifted_at) select provider_id, id, trajectory_id, asked_by, now() from restriction`)
  const free = await outcomes(cast.bas.id)
  expect([names.filter(name => !free.changes.includes(name)), names.filter(name => !free.ends.includes(name))]).toEqual([[], []])
})
