/** Hours for guiding: written down by who gives them, read by who plans, and a small contract that grows with a yes. */
import { expect, test } from 'vitest'
import { deHaven, hetBaken, wilmaOfDeHaven } from '../../demo/cast.ts'
import { besideWilma, tessaOfDeHaven } from '../../demo/cast-ward.ts'
import { sql, type Sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { addDays, addMinutes, mondayOf } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { everyoneAtWard, onWard, todayIn, wardPeopleCome } from '../../test/ward.ts'
import { sweepGuidanceHours } from './guidance-ledger.store.ts'
import { recordGuideTerms } from './ward.store.ts'

const house = await openHouse()
await wardPeopleCome(house)
const { nel, ria } = besideWilma
const brug = await onWard(house, 'De Brug', [wilmaOfDeHaven, nel])
await onWard(house, 'De Kade', [ria])
const today = todayIn(house)
const monday = (weeksAgo: number) => addDays(mondayOf(today), -7 * weeksAgo)
await house.as(tessaOfDeHaven.id, async tx => {
  for (const [guide, hoursPerWeek] of [[wilmaOfDeHaven, 32], [nel, 20]] as const) await recordGuideTerms(tx, newAnonymousId(), brug.guideOf(guide), { hoursPerWeek, guidanceHours: 4, experience: 'usual', weekdays: [1, 2], domains: ['25655'] }, { by: tessaOfDeHaven.id, at: house.now() })
})
const [tessa, wilma, nels] = [await house.signedIn(tessaOfDeHaven.id), await house.signedIn(wilmaOfDeHaven.id), await house.signedIn(nel.id)]
const act = () => newAnonymousId()
const [mine, page] = [`/guidance-hours/${brug.guideOf(nel)}`, `/wards/${brug.ward}/guidance-hours`]
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person] of Object.entries(everyoneAtWard)) for (const provider of [deHaven, hetBaken])
    if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(provider === deHaven ? name : `${name} at Het Baken`)
  return seeing
}
const whoCan = async (write: (tx: Tx, me: string) => Promise<number>): Promise<readonly string[]> => {
  const could: string[] = []
  for (const [name, person] of Object.entries(everyoneAtWard)) {
    const came = await house.as(person, async tx => { const rows = await write(tx, person); throw new Error(rows > 0 ? 'undone' : 'nothing') }).catch((error: Error) => error.message)
    if (came === 'undone') could.push(name)
    else if (came !== 'nothing' && !came.startsWith('42501')) throw new Error(`${name}: ${came}`)
  }
  return could
}

test('a guide writes down a week, and writes it anew; it is theirs and the planner\'s to read', async () => {
  expect((await nels.get('/guidance-hours')).text).toContain('Afgesproken: 4 uur per week.')
  for (const hours of ['veel', '41', '']) expect((await nels.send(mine, { monday: monday(1), hours, act: act() })).status, hours).toBe(422)
  expect((await nels.send(mine, { monday: monday(9), hours: '5', act: act() })).status).toBe(422)
  expect((await wilma.send(mine, { monday: monday(1), hours: '5', act: act() })).status).toBe(404)
  for (const week of [1, 2, 3]) await nels.post(mine, { monday: monday(week), hours: '5,75', act: act() })
  expect((await nels.get('/guidance-hours')).text).toContain('Na 4 weken rekent de planner ermee.')
  expect((await tessa.get(page)).text).toContain('gemiddeld 5,75 uur in 3 weken')
  await nels.post(mine, { monday: monday(4), hours: '9', act: act() })
  await nels.post(mine, { monday: monday(4), hours: '5,75', act: act() })
  expect((await nels.get('/guidance-hours')).text).toContain('1,75 uur meer')
  expect(await whoSees(sql`select from guidance_hours_week`)).toEqual(['nel', 'tessa'])
  expect(await whoCan(tx => tx.run(sql`insert into guidance_hours_week (guide_id, monday, hours, said_at) values (${brug.guideOf(nel)}, ${monday(0)}, 3, now())`))).toEqual(['nel'])
  expect(await whoCan(tx => tx.run(sql`update guidance_hours_week set hours = 1`))).toEqual(['nel'])
})

test('what is lastingly more is what the planner reckons with: who, what it costs and what it brings', async () => {
  const shown = (await tessa.get(page)).text
  for (const words of ['gemiddeld 5,75 uur in 4 weken', '1,75 uur', 'nu 20 uur, 1,75 uur erbij', 'klein contract', 'Zo is het uitgerekend']) expect(shown).toContain(words)
  expect(shown).toMatch(/€\s61,25/)
  expect(shown).toMatch(/€\s3\.185/)
  expect((await wilma.get(page)).status).toBe(404)
})

test('whoever is asked says yes or nothing at all; then the hours grow', async () => {
  const asks = (more: string, guide = brug.guideOf(nel)) => tessa.send(`/wards/${brug.ward}/growths`, { guide, more, act: act() })
  expect((await asks('17')).text).toContain('Samen is dat meer dan 36 uur per week.')
  expect((await asks('1.75', newAnonymousId())).status).toBe(404)
  expect((await asks('1.75')).location).toBe(`${page}?done=asked`)
  expect((await asks('1.75')).text).toContain('Deze collega is al gevraagd.')
  expect((await house.asSuperuser<{ readonly key: string }>(`select key from graphile_worker.jobs where task_identifier = 'ward-notice'`)).map(({ key }) => key)).toEqual([`ward-notice:${nel.id}:${today}`])
  const [growth] = await house.asSuperuser<{ readonly id: string }>('select id from contract_growth')
  const [yes, put] = [`/guidance-hours/growths/${growth?.id}/yes`, `/contract-growths/${growth?.id}/hours`]
  expect((await nels.get('/today')).text).toContain('vraag over meer uren')
  expect((await nels.get('/guidance-hours')).text).toContain('Samen is dat 21,75 uur.')
  expect([(await wilma.send(yes, { act: act() })).status, (await tessa.send(put, { act: act() })).status, (await nels.send(put, { act: act() })).status]).toEqual([404, 404, 404])
  expect(await whoSees(sql`select from contract_growth`)).toEqual(['nel', 'tessa'])
  expect(await whoCan((tx, me) => tx.run(sql`insert into contract_growth (id, guide_id, more_hours, put_by, put_at) values (${newAnonymousId()}, ${brug.guideOf(wilmaOfDeHaven)}, 2, ${me}, now())`))).toEqual(['tessa'])
  expect(await whoCan(tx => tx.run(sql`insert into contract_growth_yes (growth_id, said_at) values (${growth?.id}, now())`))).toEqual(['nel'])
  const terms = (await house.asSuperuser<{ readonly id: string }>(`select id from ward_guide_terms limit 1`))[0]?.id
  const done = (tx: Tx, me: string) => tx.run(sql`insert into contract_growth_done (growth_id, terms_id, done_by, done_at) values (${growth?.id}, ${terms}, ${me}, now())`)
  expect(await whoCan(done), 'not before the yes').toEqual([])
  await nels.post(yes, { act: act() })
  expect(await whoCan(done)).toEqual(['tessa'])
  expect((await tessa.get(page)).text).toContain('zei ja')
  await tessa.post(put, { act: act() })
  await tessa.post(put, { act: act() })
  expect(await house.asSuperuser(`select hours_per_week::float8 as week, guidance_hours::float8 as guiding from ward_guide_terms where guide_id = '${brug.guideOf(nel)}' order by hours_per_week`)).toEqual([{ week: 20, guiding: 4 }, { week: 21.8, guiding: 5.75 }])
  expect((await nels.get('/guiding/file.json')).text).toContain('1,75 uur per week erbij')
})

test('a question without a yes goes after thirty days, and what was written down after two years', async () => {
  await tessa.send(`/wards/${brug.ward}/growths`, { guide: brug.guideOf(wilmaOfDeHaven), more: '1', act: act() })
  const left = async (days: number) => {
    await house.as('worker', tx => sweepGuidanceHours(tx, addMinutes(house.now(), days * 24 * 60)))
    return [(await house.asSuperuser('select from contract_growth')).length, (await house.asSuperuser('select from guidance_hours_week')).length]
  }
  expect([await left(29), await left(31), await left(730 + 60)]).toEqual([[2, 4], [1, 4], [1, 0]])
  expect(house.broken).toEqual([])
})
