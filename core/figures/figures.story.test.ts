/** From a loose slip in the box to a director's page and paper; and everyone whom none of it is for. */
import { describe, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, directorOfDeHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Actor, type Tx } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { parseDay } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { welcomeAffiliate } from '../organisations/affiliate.store.ts'
import { addKnownPerson } from '../people/known-people.ts'
import { addPerson } from '../people/person.store.ts'
import { listClusters, recordCluster, recordComposition, recordDirectorship } from './cluster.store.ts'
import { listBoards, listPublications, recordPublication } from './figures.store.ts'
import { parseHalfYear } from './half-year.ts'
import { openSlipBox, gateSettled } from './slip-box.ts'
import type { Slip } from './slip.ts'
import { stirSlips, takeSlips } from './slip.store.ts'

const house = await openHouse()
const { ellen } = cast
const day = (text: string) => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }
const half = (text: string) => { const parsed = parseHalfYear(text); if (!parsed) throw new Error(text); return parsed }
const [dijk, small, other] = [newId<'cluster'>(), newId<'cluster'>(), newId<'cluster'>()]
const otherDirector = newId<'person'>()
const participant = newAnonymousId<'person'>()

const settleCluster = async (tx: Tx, id: Id<'cluster'>, name: string, by: Id<'person'>) => {
  const affiliate = newId<'affiliate'>()
  await welcomeAffiliate(tx, { id: affiliate, name, place: 'Kerkdiep', staff: 240, joinedOn: day('2025-08-01') }, by)
  await recordCluster(tx, id, name, by)
  await recordComposition(tx, { cluster: id, fromDay: day('2025-08-01'), staff: 240, yearlyFee: 720_000, affiliates: [affiliate] }, by)
}
await house.as(participant, tx => addPerson(tx, participant))
await house.as(ellen.id, async tx => {
  await settleCluster(tx, dijk, 'Stichting De Dijk', ellen.id)
  await settleCluster(tx, small, 'Wiekerdam samen', ellen.id)
  await addKnownPerson({ tx, vault: house.vault, provider: deHaven }, directorOfDeHaven, ellen.id, house.now())
  await recordDirectorship(tx, directorOfDeHaven.id, dijk)
  await addKnownPerson({ tx, vault: house.vault, provider: deHaven }, { id: otherDirector, name: 'Bas Kok', mail: null, offices: ['director'] }, ellen.id, house.now())
  await recordDirectorship(tx, otherDirector, small)
})
await house.as(castOfHetBaken.wim.id, tx => settleCluster(tx, other, 'Elders', castOfHetBaken.wim.id), hetBaken.id)

const slip = (cluster: Id<'cluster'> | null, index: number): Slip =>
  ({ cluster, themes: index % 2 === 0 ? ['sleep'] : ['workload', 'limits'], talks: (['1', '2-3', '4+'] as const)[index % 3] ?? '1', scores: index % 4 === 3 ? null : { before: 35, after: 75 }, helped: index % 3 === 0 ? 'no' : 'yes' })
const themes = { themes: ['sleep', 'workload', 'limits', 'loss'], outcomes: null }
const around = (tx: Tx) => ({ tx, vault: house.vault, provider: deHaven })
const waiting = () => house.asSuperuser<{ readonly xmin: string; readonly id: string; readonly size: number }>('select xmin::text, id, octet_length(content) as size from slip order by ctid')
const box = openSlipBox()
const night = (today: string) => house.as('worker', async tx => {
  await box.empty(around(tx))
  return await gateSettled(around(tx), themes, day(today))
})

test('by day a slip is nowhere in the database; at night all lie there alike, and in another order', async () => {
  for (let index = 0; index < 9; index++) box.drop(deHaven.id, { halfYear: half('2026-1'), slip: slip(dijk, index) })
  expect(await waiting()).toEqual([])
  expect(await night('2026-04-02')).toBe(false)
  const first = await waiting()
  for (let index = 9; index < 45; index++) box.drop(deHaven.id, { halfYear: half('2026-1'), slip: slip(dijk, index) })
  for (let index = 0; index < 4; index++) box.drop(deHaven.id, { halfYear: half('2026-1'), slip: slip(small, index) })
  expect(await night('2026-04-03')).toBe(false)
  const then = await waiting()
  expect(then).toHaveLength(49)
  expect(new Set(then.map(({ xmin }) => xmin)).size, 'one transaction wrote them all').toBe(1)
  expect(new Set(then.map(({ size }) => size)).size, 'all are as long').toBe(1)
  // Those of the first night stand among the others, not before them.
  const places = first.map(({ id }) => then.findIndex(one => one.id === id)).toSorted((one, two) => one - two)
  expect(places).not.toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(then.every(({ id }) => id[14] === '4'), 'ids tell no time').toBe(true)
})

test('nothing opens before thirty days after the half-year, and nothing below ten', async () => {
  expect(await night('2026-07-30')).toBe(false)
  expect(await waiting()).toHaveLength(49)
  expect(await house.as('worker', tx => takeSlips(tx, half('2025-2')))).toEqual([])
})

test('then all at once: what came out of the gate stays, and slips, keys and counts are gone', async () => {
  const keysBefore = Number((await house.asSuperuser<{ readonly count: string }>('select count(*) from keys.document_key'))[0]?.count)
  expect(await night('2026-07-31')).toBe(true)
  expect(await waiting()).toEqual([])
  expect(Number((await house.asSuperuser<{ readonly count: string }>('select count(*) from keys.document_key'))[0]?.count)).toBe(keysBefore - 49)
  const boards = await house.as(ellen.id, listBoards)
  const lines = (cluster: Id<'cluster'> | null) => Object.fromEntries(boards.find(one => one.cluster === cluster)?.lines ?? [])
  expect(lines(dijk)).toMatchObject({ people: 45, 'talks:1': 15, 'talks:2-3': 15, 'talks:4+': 15, 'helped:yes': 30, 'helped:rest': 15, scored: 35, before: 35, after: 75, 'theme:sleep': 25, 'theme:loss': null })
  expect(Object.values(lines(small)).every(line => line === null)).toBe(true)
  expect(lines(null)).toEqual({ people: null, unassigned: null })
  expect(await night('2026-08-01'), 'once and no more').toBe(false)
})

test('a director waits until it is published, and then reads it on the page, as a table and on paper', async () => {
  const director = await house.signedIn(directorOfDeHaven.id)
  expect((await director.get('/figures')).text).toContain('Er is nu niets te tonen')
  expect((await director.get('/figures/figures.pdf')).status).toBe(404)

  const administrator = await house.signedIn(ellen.id)
  const preview = await administrator.get('/administration/figures')
  expect(preview.text).toContain('Publiceer dit half jaar')
  expect((await administrator.post('/administration/figures/2026-1/publication')).text).toContain('Gepubliceerd op')
  expect((await administrator.post('/administration/figures/2026-1/publication')).status).toBe(200)
  expect((await administrator.post('/administration/figures/2025-2/publication')).status).toBe(404)

  const { text } = await director.get('/figures')
  for (const words of ['U ziet nooit wie.', 'ongeveer 45', '7 op de 10', 'van 3,5 naar 7,5', 'Januari tot en met juni 2026', 'slaap', 'Toon alles als tabel']) expect(text).toContain(words)
  expect(text).not.toContain('verlies')
  const paper = await director.get('/figures/figures.pdf')
  expect(paper.status).toBe(200)
  expect(paper.headers['content-type']).toBe('application/pdf')
  expect(paper.text.slice(0, 8)).toBe('%PDF-1.7')
  expect(paper.text).toContain('/StructTreeRoot')
  expect(paper.text).toContain('/FontFile2')
  expect((await director.get('/figures/not-seen')).text).toContain('Wat zien wij niet?')
  expect((await director.get('/figures/team')).text).toContain('Ook ik niet.')
  expect((await director.get('/figures/invoice')).text).toContain('€ 7.200,00')
  expect((await director.get('/figures/invoice.pdf')).status).toBe(200)
  for (const path of ['/today', '/people', '/administration', '/administration/figures']) expect((await director.get(path)).status).toBe(404)
  expect(await house.asSuperuser(`select event from log.entry where event = 'figures.print'`)).toHaveLength(1)
  expect(house.broken).toEqual([])
})

test('the administrator declares a cluster of fifty, changes it on the first of August and invites its director', async () => {
  const administrator = await house.signedIn(ellen.id)
  const affiliate = newId<'affiliate'>()
  const little = newId<'affiliate'>()
  await house.as(ellen.id, async tx => {
    await welcomeAffiliate(tx, { id: affiliate, name: 'Praktijkschool De Werf', place: 'Wiekerdam', staff: 58, joinedOn: day('2025-08-01') }, ellen.id)
    await welcomeAffiliate(tx, { id: little, name: 'De Boomhut', place: 'Wiekerdam', staff: 27, joinedOn: day('2025-08-01') }, ellen.id)
  })
  expect((await administrator.post('/administration/clusters', { name: 'Klein', affiliates: [little], fee: '100' })).text).toContain('minder dan 50 medewerkers')
  const made = await administrator.post('/administration/clusters', { name: 'De Werf en meer', affiliates: [affiliate, little], fee: '3400' })
  expect(made.text).toContain('85 medewerkers')
  const cluster = (await house.as(ellen.id, listClusters)).find(({ name }) => name === 'De Werf en meer')
  expect((await administrator.post('/administration/clusters', { name: 'Nog een', affiliates: [affiliate], fee: '1' })).text).toContain('al in een ander cluster')
  const changed = await administrator.post(`/administration/clusters/${cluster?.id}/compositions`, { affiliates: [affiliate], fee: '3000' })
  expect(changed.text).toContain('1 augustus 2027')
  expect((await administrator.post(`/administration/clusters/${cluster?.id}/compositions`, { affiliates: [affiliate], fee: '3000' })).text).toContain('verandert al op 1 augustus')
  expect((await administrator.post(`/administration/clusters/${cluster?.id}/directors`, { name: 'Ria Smit', mail: 'ria@dewerf.example' })).text).toContain('Ria Smit')
  expect(house.broken).toEqual([])
})

/** Everyone but the worker; slips are for none of them. */
const everyone: readonly (readonly [string, Actor])[] = [
  ['a visitor', { provider: deHaven.id, person: null }], ['nobody nowhere', { provider: null, person: null }], ['a participant', { provider: deHaven.id, person: participant }],
  ['a guide', { provider: deHaven.id, person: cast.marleen.id }], ['the administrator', { provider: deHaven.id, person: ellen.id }],
  ['the director', { provider: deHaven.id, person: directorOfDeHaven.id }], ['a director of another cluster', { provider: deHaven.id, person: otherDirector }],
  ['an administrator elsewhere', { provider: hetBaken.id, person: castOfHetBaken.wim.id }], ['a guide elsewhere', { provider: hetBaken.id, person: castOfHetBaken.lieve.id }],
  ['an administrator elsewhere, claiming to be here', { provider: deHaven.id, person: castOfHetBaken.wim.id }],
]

describe.each(everyone)('%s', (name, actor) => {
  const as = <Result>(work: (tx: Tx) => Promise<Result>) => house.database.as(actor, work)

  test('reads, takes, stirs and lays no slip, and gates no board', async () => {
    box.drop(deHaven.id, { halfYear: half('2026-2'), slip: slip(dijk, 1) })
    await house.as('worker', tx => box.empty(around(tx)))
    const before = await waiting()
    await expect(as(tx => tx.rows(sql`select * from slip`))).rejects.toThrow('permission denied')
    await expect(as(tx => tx.run(sql`delete from slip`))).rejects.toThrow('permission denied')
    expect(await as(tx => takeSlips(tx, half('2026-2')))).toEqual([])
    await as(stirSlips)
    expect(await waiting()).toEqual(before)
    await expect(as(tx => tx.run(sql`insert into slip (id, half_year, content) values (${newAnonymousId()}, '2026-2', ${Buffer.alloc(64, 1)})`))).rejects.toThrow(/row-level security|null value/)
    await expect(as(tx => tx.run(sql`insert into board (id, half_year, gate, gated_on) values (${newAnonymousId()}, '2026-2', 'x', '2026-11-20')`))).rejects.toThrow(/row-level security|null value/)
  })

  test('sees only the boards that are theirs', async () => {
    const boards = await as(listBoards)
    const theirs: Readonly<Record<string, readonly (Id<'cluster'> | null)[]>> = { 'the administrator': [null, dijk, small], 'the director': [dijk], 'a director of another cluster': [small] }
    expect(new Set(boards.map(({ cluster }) => cluster))).toEqual(new Set(theirs[name] ?? []))
    const lines = await as(tx => tx.rows<{ readonly board: string }>(sql`select distinct board_id as board from board_line`))
    expect(lines).toHaveLength(boards.length)
  })

  test('rewrites nothing that left the gate', async () => {
    for (const statement of [sql`update board_line set shown = 1`, sql`delete from board`, sql`delete from publication`, sql`update cluster_composition set staff = 60`]) await expect(as(tx => tx.run(statement))).rejects.toThrow('permission denied')
  })
})

test.each(everyone.filter(([name]) => name !== 'the administrator'))('%s publishes nothing', async (_name, actor) => {
  await expect(house.database.as(actor, tx => recordPublication(tx, half('2026-1'), day('2026-11-20'), actor.person && actor.person !== 'worker' ? actor.person : newId()))).rejects.toThrow(/row-level security|null value/)
})

test('a director sees the own cluster and no other, nor any affiliate or trajectory', async () => {
  await house.as(directorOfDeHaven.id, async tx => {
    expect((await listClusters(tx)).map(({ id }) => id)).toEqual([dijk])
    expect(await listPublications(tx)).toHaveLength(1)
    for (const query of [sql`select from affiliate`, sql`select from trajectory`, sql`select from note`, sql`select from guide_profile where person_id = me()`]) expect(await tx.rows(query)).toEqual([])
  })
})
