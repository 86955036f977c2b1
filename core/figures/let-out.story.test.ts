/**
 * Two half-years of one house, as people leave and join, and what someone learns who lays both beside each other. In a second house
 * everything is the same, but its database forgets what it let out before.
 */
import { describe, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Actor, type Tx } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { parseDay } from '../../kit/time.ts'
import { anonymousCoaching } from '../../programmes/anonymous-coaching/programme.ts'
import { careerCentre } from '../../programmes/career-centre/programme.ts'
import { openHouse } from '../../test/house.ts'
import { attack, atSchool, onSheet, puzzleOf, wrongIn, type Known, type School, type Sheet } from '../../test/second-attacker.ts'
import { welcomeAffiliate } from '../organisations/affiliate.store.ts'
import { addKnownPerson } from '../people/known-people.ts'
import { addPerson } from '../people/person.store.ts'
import type { Provider } from '../providers/provider.ts'
import { clusterTexts } from './cluster.texts.ts'
import { recordCluster, recordComposition, recordDirectorship } from './cluster.store.ts'
import { boardKinds, type BoardKind } from './count.ts'
import { halfYearWords } from './figures.pages.tsx'
import { listBoards, listLetOut } from './figures.store.ts'
import { figuresTexts } from './figures.texts.ts'
import { parseHalfYear } from './half-year.ts'
import { preventionTexts } from './prevention.texts.ts'
import { gateSettled, openSlipBox } from './slip-box.ts'
import { countedBy, talkBuckets, waysOfComing, type Slip } from './slip.ts'

const day = (text: string) => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }
const half = (text: string) => { const parsed = parseHalfYear(text); if (!parsed) throw new Error(text); return parsed }
const halves = [half('2026-1'), half('2026-2')] as const
const clusterNames = ['Stichting De Dijk', 'Wiekerdam samen'] as const

/** What personnel files tell: of De Dijk fifty-six are there all year, eight leave before August and four come then. */
const [stayed, left, joined, elsewhere] = [0, 1, 2, 3]
const schools: readonly School[] = [{ staff: 56, cluster: [0, 0] }, { staff: 8, cluster: [0, null] }, { staff: 4, cluster: [null, 0] }, { staff: 240, cluster: [1, 1] }]
const staffOf = (cluster: number, period: number) => schools.reduce((sum, one) => sum + (one.cluster[period] === cluster ? one.staff : 0), 0)
type Going = { readonly school: number | null; readonly period: 0 | 1; readonly kind: BoardKind; readonly count: number }
/** By the end of the year everyone of De Dijk went. */
const going: readonly Going[] = [
  { school: stayed, period: 0, kind: 'talks', count: 32 }, { school: left, period: 0, kind: 'talks', count: 8 }, { school: stayed, period: 1, kind: 'talks', count: 24 }, { school: joined, period: 1, kind: 'talks', count: 4 },
  { school: elsewhere, period: 0, kind: 'talks', count: 45 }, { school: elsewhere, period: 0, kind: 'prevention', count: 30 }, { school: elsewhere, period: 1, kind: 'talks', count: 60 }, { school: elsewhere, period: 1, kind: 'prevention', count: 35 },
  { school: null, period: 0, kind: 'talks', count: 12 }, { school: null, period: 0, kind: 'prevention', count: 11 }, { school: null, period: 1, kind: 'talks', count: 13 }, { school: null, period: 1, kind: 'prevention', count: 10 },
]
type Said = Omit<Slip, 'cluster'>
const saidBy = (kind: BoardKind, index: number): Said => ({
  talks: talkBuckets[index % 3] ?? '1', helped: index % 3 === 0 ? 'no' : 'yes',
  ...(kind === 'prevention' ? { themes: [], scores: null, prevention: { came: index % 2 === 0 ? 'before' : 'while', outcome: index % 2 === 0 ? 'inside' : null, waited: index % 3 === 0 ? 60 : 15 } }
    : { themes: index % 2 === 0 ? ['sleep'] : ['workload'], scores: index % 4 === 3 ? null : { before: index % 2 === 0 ? 35 : 55, after: index % 3 === 0 ? 55 : 75 } }),
})
type Went = { readonly school: number | null; readonly period: 0 | 1; readonly kind: BoardKind; readonly said: Said }
const went: readonly Went[] = going.flatMap(({ count, ...of }) => Array.from({ length: count }, (_, index) => ({ ...of, said: saidBy(of.kind, index) })))

const house = await openHouse()
const by = countedBy([anonymousCoaching, careerCentre])
const box = openSlipBox()

type Place = { readonly provider: Provider; readonly administrator: Id<'person'>; readonly clusters: readonly { readonly id: Id<'cluster'>; readonly director: Id<'person'>; readonly affiliate: Id<'affiliate'> }[] }
const settled = async (provider: Provider, administrator: Id<'person'>): Promise<Place> => {
  const clusters = clusterNames.map(() => ({ id: newId<'cluster'>(), director: newId<'person'>(), affiliate: newId<'affiliate'>() }))
  await house.as(administrator, async tx => {
    for (const [index, { id, director, affiliate }] of clusters.entries()) {
      const name = clusterNames[index] ?? ''
      await welcomeAffiliate(tx, { id: affiliate, name, place: 'Kerkdiep', staff: staffOf(index, 0), joinedOn: day('2025-08-01') }, administrator)
      await recordCluster(tx, id, name, administrator)
      await recordComposition(tx, { cluster: id, fromDay: day('2025-08-01'), staff: staffOf(index, 0), yearlyFee: 300_000, affiliates: [affiliate] }, administrator)
      await addKnownPerson({ tx, vault: house.vault, provider }, { id: director, name: `Directie ${name}`, mail: null, offices: ['director'] }, administrator, house.now())
      await recordDirectorship(tx, director, id)
    }
  }, provider.id)
  return { provider, administrator, clusters }
}
const ours = await settled(deHaven, cast.ellen.id)
const forgetful = await settled(hetBaken, castOfHetBaken.wim.id)
await house.asSuperuser('alter function let_out_since(text) rename to let_out_since_as_it_is')
await house.asSuperuser(`create function let_out_since(since text) returns table (cluster uuid, people integer) language sql stable as $$ select * from let_out_since_as_it_is(since) where my_provider() <> '${hetBaken.id}' $$`)

const lay = ({ provider, clusters }: Place, period: 0 | 1) => {
  for (const one of went) if (one.period === period) {
    const cluster = one.school === null ? null : schools[one.school]?.cluster[period] ?? null
    box.drop(provider.id, { halfYear: halves[period], slip: { ...one.said, cluster: cluster === null ? null : clusters[cluster]?.id ?? null } })
  }
}
const night = ({ provider }: Place, today: string) => house.as('worker', async tx => {
  const around = { tx, vault: house.vault, provider }
  await box.empty(around)
  return await gateSettled(around, by, day(today))
}, provider.id)
const publish = async ({ provider, administrator }: Place, period: 0 | 1) => {
  const browser = await house.signedIn(administrator, provider)
  expect((await browser.post(`/administration/figures/${halves[period]}/publication`)).status).toBe(200)
}

// What there is to read, read back from the words.

const voiceOf = ({ locale }: Provider) => ({ locale, address: 'u' } as const)
const numberIn = (words: string): number | null => { const found = /\d+(?:,\d)?/.exec(words); return found ? Number(found[0].replace(',', '.')) : null }
/** What a line of the file is called, and whether it is said in tenths. Of how many of ten it helped says less than the two numbers it is made of. */
const lineOf = (provider: Provider, kind: BoardKind, words: string): readonly [line: string, times: number] | null => {
  const [t, own] = [figuresTexts(voiceOf(provider)), preventionTexts(voiceOf(provider))]
  const bucket = talkBuckets.find(one => t.talks(one) === words)
  const way = waysOfComing.find(one => own[one] === words)
  if (words === t.helpedLine) return null
  if (words === t.people) return ['people', 1]
  if (bucket) return [`talks:${bucket}`, 1]
  if (kind === 'prevention') return words === own.waitLine ? ['wait', 10] : way ? [`came:${way}`, 1] : [`outcome:${words}`, 1]
  if (words === t.scored) return ['scored', 1]
  return words === t.before ? ['before', 10] : words === t.after ? ['after', 10] : [`theme:${words}`, 1]
}
const rowsIn = (csv: string) => csv.split('\r\n').slice(1, -1).map(line => line.slice(1, -1).split('";"'))
const fileOf = async ({ provider, clusters }: Place, cluster: number) => {
  const browser = await house.signedIn(clusters[cluster]?.director ?? newId(), provider)
  return { csv: (await browser.get('/figures/figures.csv')).text, page: (await browser.get('/figures')).text }
}
/** The boards of one director's file. */
const sheetsOf = (provider: Provider, cluster: number, csv: string): readonly Sheet[] => halves.flatMap((halfYear, period) => boardKinds.flatMap((kind): readonly Sheet[] => {
  const part = kind === 'talks' ? figuresTexts(voiceOf(provider)).title : preventionTexts(voiceOf(provider)).title
  const rows = rowsIn(csv).filter(([when, of]) => when === halfYearWords(halfYear, voiceOf(provider)) && of === part)
  const says = rows.flatMap(([, , words = '', number = '']) => { const line = lineOf(provider, kind, words); const said = numberIn(number); return line ? [[line[0], said === null ? null : said * line[1]] as const] : [] })
  return says.length === 0 ? [] : [{ cluster, periods: [period], kind, says: Object.fromEntries(says) }]
}))
/** What the administrator reads of all together: of the newest half-year first, talks before prevention. */
const totalsOf = async ({ provider, administrator }: Place): Promise<readonly Sheet[]> => {
  const { text } = await (await house.signedIn(administrator, provider)).get('/administration/figures')
  const words = clusterTexts({ locale: provider.locale, address: 'u' }).unassigned
  const found = [...text.matchAll(/<th scope="row"[^>]*>Mensen<\/th><td[^>]*>(.*?)<\/td><\/tr><tr><th scope="row"[^>]*>(.*?)<\/th><td[^>]*>(.*?)<\/td>/g)].filter(([, , what]) => what === words)
  return found.map(([, people = '', , unassigned = ''], index): Sheet => ({ cluster: null, periods: [index < 2 ? 1 : 0], kind: boardKinds[index % 2] ?? 'talks', says: { people: numberIn(people), unassigned: numberIn(unassigned) } }))
}
const linesOf = ({ talks, themes, scores, prevention }: Said, provider: Provider): readonly string[] => {
  const named = (outcome: string | null) => (outcome === null ? preventionTexts(voiceOf(provider)).rest : careerCentre.prevention?.outcomes[outcome]?.name[provider.locale] ?? outcome)
  if (prevention) return [`talks:${talks}`, `came:${prevention.came}`, `outcome:${named(prevention.outcome)}`, 'waited', `wait:${prevention.waited}`]
  return [`talks:${talks}`, ...themes.map(theme => `theme:${anonymousCoaching.themes[theme]?.[provider.locale] ?? theme}`), ...(scores ? ['scored', `before:${scores.before}`, `after:${scores.after}`] : [])]
}
const truthOf = (sheets: readonly Sheet[], provider: Provider) => {
  const counts = new Map<string, number>()
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const { school, period, kind, said } of went) {
    if (school !== null) add(atSchool(school, period, kind))
    for (const [index, sheet] of sheets.entries()) if (sheet.kind === kind && sheet.periods.includes(period) && (sheet.cluster === null || (school !== null && schools[school]?.cluster[period] === sheet.cluster))) {
      add(onSheet(index, 'people'))
      if (sheet.cluster === null && school === null) add(onSheet(index, 'unassigned'))
      if (sheet.cluster !== null) for (const line of linesOf(said, provider)) add(onSheet(index, line))
    }
  }
  return (of: string) => counts.get(of) ?? 0
}
/** Both directors and the administrator lay together all they have. */
const everySheet = async (place: Place): Promise<readonly Sheet[]> => {
  const files = await Promise.all(clusterNames.map(async (_, cluster) => sheetsOf(place.provider, cluster, (await fileOf(place, cluster)).csv)))
  return [...files.flat(), ...await totalsOf(place)]
}
const attacked = async (place: Place) => {
  const sheets = await everySheet(place)
  const known: Known = { kinds: boardKinds, sheets, schools, bills: [], friends: [], told: { fewest: 10, fewestForMean: 15, leftOut: 10, total: 'added up' } }
  const puzzle = puzzleOf(known)
  return { sheets, wrong: wrongIn(puzzle, truthOf(sheets, place.provider)), found: attack([puzzle]).map(({ group, least, most }) => `${group}: ${least} to ${most}`) }
}
const peopleOf = (sheets: readonly Sheet[]) => sheets.map(({ cluster, periods, kind, says }) => `${cluster} ${periods.join()} ${kind}: ${says['people']}`).toSorted()

const firstYear = ['0 0 talks: 40', '1 0 prevention: 30', '1 0 talks: 45']

test('the first half-year is published, and read on page and in the file', async () => {
  for (const place of [ours, forgetful]) {
    lay(place, 0)
    expect(await night(place, '2026-07-31')).toBe(true)
    await publish(place, 0)
    const { csv, page } = await fileOf(place, 0)
    expect(sheetsOf(place.provider, 0, csv).map(({ says }) => says['people'])).toEqual([40, null])
    for (const [, , words = '', number = ''] of rowsIn(csv).filter(([, part]) => part === figuresTexts(voiceOf(place.provider)).title)) expect(page, words).toContain(number)
    expect(peopleOf(await everySheet(place)).filter(line => !line.endsWith('null') && !line.startsWith('null'))).toEqual(firstYear)
  }
  expect(house.broken).toEqual([])
})

test('eight have left and four came: the next half-year is gated, and until it is published nobody but the administrator reads it', async () => {
  house.travelTo(new Date('2027-02-01T09:00:00Z'))
  for (const place of [ours, forgetful]) {
    await house.as(place.administrator, async tx => {
      for (const [index, { id, affiliate }] of place.clusters.entries()) await recordComposition(tx, { cluster: id, fromDay: day('2026-08-01'), staff: staffOf(index, 1), yearlyFee: 300_000, affiliates: [affiliate] }, place.administrator)
    }, place.provider.id)
    const before = await Promise.all(clusterNames.map(async (_, cluster) => (await fileOf(place, cluster)).csv))
    lay(place, 1)
    expect(await night(place, '2027-01-31')).toBe(true)
    expect(await Promise.all(clusterNames.map(async (_, cluster) => (await fileOf(place, cluster)).csv)), 'not published').toEqual(before)
    await publish(place, 1)
    const after = await Promise.all(clusterNames.map(async (_, cluster) => (await fileOf(place, cluster)).csv))
    for (const [index, csv] of before.entries()) expect(rowsIn(after[index] ?? ''), 'what was let out stays as it was').toEqual(expect.arrayContaining(rowsIn(csv)))
  }
  expect(house.broken).toEqual([])
})

test('whoever takes one half-year from the other learns nothing of fewer than ten; where the database forgets they do', async () => {
  const [here, there] = [await attacked(ours), await attacked(forgetful)]
  expect([here.wrong, there.wrong], 'the reader reasons rightly').toEqual([[], []])
  const read = (sheets: readonly Sheet[]) => peopleOf(sheets).filter(line => !line.endsWith('null') && !line.startsWith('null'))
  expect(read(here.sheets)).toEqual([...firstYear, '1 1 prevention: 35', '1 1 talks: 60'].toSorted())
  expect(here.found).toEqual([])
  // Of sixty who work there, thirty-eight and twenty-eight at least went, of whom eight at most have left: two at most never did.
  expect(read(there.sheets)).toEqual([...read(here.sheets), '0 1 talks: 30'].toSorted())
  expect(there.found).toContain('never went from cluster 0: 0 to 2')
})

const everyone: readonly (readonly [string, Actor])[] = [
  ['a visitor', { provider: deHaven.id, person: null }], ['nobody nowhere', { provider: null, person: null }], ['a participant', { provider: deHaven.id, person: newAnonymousId<'person'>() }],
  ['a guide', { provider: deHaven.id, person: cast.marleen.id }], ['the administrator', { provider: deHaven.id, person: ours.administrator }],
  ['a director', { provider: deHaven.id, person: ours.clusters[0]?.director ?? newId() }], ['a director of another cluster', { provider: deHaven.id, person: ours.clusters[1]?.director ?? newId() }],
  ['a director elsewhere', { provider: hetBaken.id, person: forgetful.clusters[0]?.director ?? newId() }], ['a director elsewhere, claiming to be here', { provider: deHaven.id, person: forgetful.clusters[0]?.director ?? newId() }],
  ['an administrator elsewhere, claiming to be here', { provider: deHaven.id, person: forgetful.administrator }],
]
const kept = () => house.asSuperuser<{ readonly board: string; readonly line: string; readonly shown: number | null }>('select board_id as board, line, shown from board_line order by 1, 2')

test('the night alone reads what was let out before: of its own house, and from the half-year on that it asks for', async () => {
  const since = (halfYear: string, provider: Provider) => house.as('worker', async tx => (await listLetOut(tx, half(halfYear))).flatMap(({ cluster, lines }) => { const people = lines.get('people') ?? null; return people === null ? [] : [[ours.clusters.findIndex(({ id }) => id === cluster), people]] }).toSorted(), provider.id)
  expect(await since('2026-1', deHaven)).toEqual([[0, 40], [1, 30], [1, 35], [1, 45], [1, 60]])
  expect(await since('2026-2', deHaven)).toEqual([[1, 35], [1, 60]])
  expect(await since('2027-1', deHaven)).toEqual([])
  expect(await house.as('worker', tx => tx.rows(sql`select * from let_out_since_as_it_is('2026-1') where cluster = any(${ours.clusters.map(({ id }) => id)}::uuid[])`), hetBaken.id), 'of another house').toEqual([])
})

describe.each(everyone)('%s', (name, actor) => {
  const as = <Result>(work: (tx: Tx) => Promise<Result>) => house.database.as(actor, work)

  test('asks in vain what was let out before', async () => {
    if (name === 'a participant' && actor.person && actor.person !== 'worker') { const { person } = actor; await house.as(person, tx => addPerson(tx, person)) }
    expect(await as(tx => listLetOut(tx, half('2020-1')))).toEqual([])
    expect(await as(tx => tx.rows(sql`select * from let_out_since_as_it_is('2020-1')`))).toEqual([])
  })

  test('reads of both half-years the boards that are theirs, and no other', async () => {
    const theirs: Readonly<Record<string, readonly (number | null)[]>> = { 'the administrator': [null, 0, 1], 'a director': [0], 'a director of another cluster': [1] }
    const boards = await as(listBoards)
    const place = name === 'a director elsewhere' ? forgetful : ours
    const seen = boards.map(({ cluster, halfYear }) => `${cluster === null ? null : place.clusters.findIndex(({ id }) => id === cluster)} ${halfYear}`)
    expect(new Set(seen)).toEqual(new Set((name === 'a director elsewhere' ? [0] : theirs[name] ?? []).flatMap(cluster => halves.map(halfYear => `${cluster} ${halfYear}`))))
    expect(await as(tx => tx.rows(sql`select distinct board_id from board_line`))).toHaveLength(boards.length)
  })

  test('writes nothing to what was let out, takes nothing away and adds nothing', async () => {
    const before = await kept()
    const board = before[0]?.board ?? ''
    for (const statement of [sql`update board_line set shown = 5`, sql`update board set half_year = '2019-1'`, sql`delete from board_line`, sql`delete from board`, sql`update publication set half_year = '2019-1'`]) await expect(as(tx => tx.run(statement))).rejects.toThrow('permission denied')
    for (const statement of [sql`insert into board_line (board_id, line, shown) values (${board}, 'more', 5)`, sql`insert into board (id, half_year, gate, gated_on) values (${newAnonymousId()}, '2027-1', 'x', '2027-08-01')`]) await expect(as(tx => tx.run(statement))).rejects.toThrow(/row-level security|null value/)
    expect(await kept()).toEqual(before)
  })
})

test('the night itself does not rewrite what it let out', async () => {
  for (const statement of [sql`update board_line set shown = 5`, sql`delete from board_line`, sql`delete from board`]) await expect(house.as('worker', tx => tx.run(statement))).rejects.toThrow('permission denied')
  expect(await night(ours, '2027-02-01'), 'once and no more').toBe(false)
})
