/** Whoever plans adds a colleague by an address, and cannot tell whether it was known in the house: not by a page, and not from the database. */
import { expect, test } from 'vitest'
import { mailIndex } from '../../core/people/known-people.ts'
import { personByMail } from '../../core/people/factors.store.ts'
import { introduce } from '../../core/trajectories/introduce.ts'
import { aroundNoa, cast, deHaven, wilmaOfDeHaven } from '../../demo/cast.ts'
import { tessaOfDeHaven } from '../../demo/cast-ward.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId } from '../../kit/id.ts'
import { addDays, mondayOf, parseWallTime } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { withoutChance } from '../../test/markup.ts'
import { onWard, openLearningFile, todayIn, wardPeopleCome } from '../../test/ward.ts'
import { recordGuideTerms, recordLearnerTerms, recordShifts } from './ward.store.ts'

const house = await openHouse()
await wardPeopleCome(house)
const noa = await openLearningFile(house, aroundNoa.noa, wilmaOfDeHaven)
const brug = await onWard(house, 'De Brug', [wilmaOfDeHaven])
const place = await brug.places(noa, wilmaOfDeHaven)
const [today, said] = [todayIn(house), { by: tessaOfDeHaven.id, at: house.now() }]
const everyDay = [1, 2, 3, 4, 5, 6, 7] as const
const clock = (text: string) => { const time = parseWallTime(text); if (!time) throw new Error(text); return time }
const shift = newId<'ward-shift'>()
await house.as(tessaOfDeHaven.id, async tx => {
  const days = Array.from({ length: 28 }, (_, count) => addDays(mondayOf(today), count))
  await recordShifts(tx, brug.ward, days.map(day => ({ id: day === today ? shift : newId<'ward-shift'>(), day, from: clock('07:00'), until: clock('15:30'), breakMinutes: 30, clients: 'usual' as const, guides: 1, least: 1, most: 6 })))
  await recordGuideTerms(tx, newAnonymousId(), brug.guideOf(wilmaOfDeHaven), { hoursPerWeek: 32, guidanceHours: 6, experience: 'usual', weekdays: everyDay, domains: ['25655'] }, said)
  await recordLearnerTerms(tx, newAnonymousId(), place, { stage: 'middle', context: 'usual', hoursPerWeek: 24, weekdays: everyDay, schoolDays: [], ofAgeOn: null }, said)
})
/** Guided elsewhere in the house, by their own name, which is nobody's on this ward to know. */
const lea = { id: newAnonymousId<'person'>(), name: 'Lea Verborgen', mail: 'lea.verborgen@voorbeeld.example' }
await house.as(cast.bas.id, tx => introduce({ tx, vault: house.vault, provider: deHaven }, lea, cast.bas.id, house.now()))
const typed = 'Loes van Boven'
const tessa = await house.signedIn(tessaOfDeHaven.id)
/** A page with its ids by the order in which they stand there. */
const plain = (text: string): string => {
  const ids = new Map<string, string>()
  return withoutChance(text).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, id => ids.get(id) ?? (ids.set(id, `id ${ids.size + 1}`), `id ${ids.size}`))
}
type Browser = typeof tessa
/** All that whoever plans does with a colleague and reads of them, and what the learner reads; then they are gone. */
const live = async (mail: string): Promise<{ readonly planner: readonly string[]; readonly learner: readonly string[] }> => {
  const planner: string[] = []
  const act = () => newAnonymousId()
  const reads = async (browser: Browser, path: string) => { const { status, text } = await browser.get(path); return `${path} ${status} ${plain(text)}`.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id') }
  const does = async (path: string, form: Readonly<Record<string, string | readonly string[]>>) => { const { status, location, text } = await tessa.send(path, { ...form, act: act() }); planner.push(`${status} ${plain(location ?? '')} ${plain(text)}`.replaceAll(mail, 'mail')) }
  const only = async (rows: string) => (await house.asSuperuser<{ readonly id: string }>(rows))[0]?.id ?? 'none'
  await does(`/wards/${brug.ward}/colleagues`, { name: typed, mail, since: today, hoursPerWeek: '24', weekdays: everyDay.map(String) })
  const colleague = await only('select id from ward_colleague')
  await does(`/wards/${brug.ward}/colleagues`, { name: 'Nog eens', mail, since: today, hoursPerWeek: '24', weekdays: everyDay.map(String) })
  await does(`/ward-colleagues/${colleague}/name`, { name: typed })
  await does(`/ward-colleagues/${colleague}/hours`, { hoursPerWeek: '28', weekdays: everyDay.map(String) })
  await does(`/wards/${brug.ward}/duos`, { learner: place, colleague })
  await does(`/wards/${brug.ward}/duos`, { learner: place, colleague })
  await does(`/ward-shifts/${shift}/joins`, { who: colleague })
  for (const path of ['/wards', ...['', '/people', '/colleagues', '/duos', '/plans', '/guidance'].map(part => `/wards/${brug.ward}${part}`), `/ward-colleagues/${colleague}`, `/ward-learners/${place}`, `/ward-shifts/${shift}`]) planner.push(await reads(tessa, path))
  const noas = await house.signedIn(aroundNoa.noa.id)
  const duo = await only('select id from ward_duo')
  const learner = []
  for (const path of ['/my-trajectory', '/my-ward', '/duos', `/duos/${duo}`, '/who-sees']) learner.push(await reads(noas, path))
  await does(`/ward-colleagues/${colleague}/ends`, { until: today })
  for (const path of [`/wards/${brug.ward}/colleagues`, `/wards/${brug.ward}/duos`, `/ward-shifts/${shift}`]) planner.push(await reads(tessa, path))
  await house.asSuperuser(`delete from ward_on_shift`)
  for (const table of ['ward_duo', 'ward_colleague_end', 'ward_colleague']) await house.asSuperuser(`delete from ${table}`)
  return { planner, learner }
}
/** An address that is nobody's, of the same length: a page may be as long as what was typed. */
let letter = 96
const nobodyLike = (mail: string): string => { letter += 1; return `${String.fromCodePoint(letter).repeat(mail.length - '@x.example'.length)}@x.example` }
const nobody = await live(nobodyLike(lea.mail))

test('a page says what was typed, to whoever plans and to the learner', () => {
  expect(nobody.planner.filter(page => page.includes(typed)).length).toBeGreaterThan(5)
  expect(nobody.planner.slice(0, 6).map(page => page.slice(0, 3)), 'added, there already, renamed, changed, asked, asked already').toEqual(['303', '422', '303', '303', '303', '422'])
  expect(nobody.learner.filter(page => page.includes(typed)).length).toBeGreaterThan(2)
})

test('of an address that is known elsewhere everything reads the same, and the name it is known by stands nowhere', async () => {
  const known = await live(lea.mail)
  expect(known).toEqual(nobody)
  expect([...known.planner, ...known.learner].filter(page => page.includes('Verborgen'))).toEqual([])
})

test('neither is told whose address is that of a learner on the ward, or of a guide elsewhere', async () => {
  for (const mail of [aroundNoa.noa.mail, cast.bas.mail ?? '']) expect((await live(mail)).planner).toEqual((await live(nobodyLike(mail))).planner)
})

test('nor of whoever worked in the house and left, who comes in again for the ward', async () => {
  const mail = cast.bas.mail ?? ''
  await house.asSuperuser(`insert into staff_leaving (provider_id, id, person_id, last_day, ends_at, said_by, said_at) values ('${deHaven.id}', '${newAnonymousId()}', '${cast.bas.id}', '${addDays(today, -3)}', '${house.now().toISOString()}'::timestamptz - interval '2 days', '${cast.ellen.id}', now())`)
  expect(await house.as(tessaOfDeHaven.id, tx => personByMail(tx, mailIndex(house.vault, deHaven.id, mail))), 'comes in no more').toBe(null)
  expect((await live(mail)).planner).toEqual((await live(nobodyLike(mail))).planner)
})

test('the database opens to whoever plans, and to the learner of the duo, no name of theirs', async () => {
  await tessa.send(`/wards/${brug.ward}/colleagues`, { name: typed, mail: lea.mail, since: today, hoursPerWeek: '24', weekdays: everyDay.map(String), act: newAnonymousId() })
  const [colleague] = await house.asSuperuser<{ readonly id: string; readonly person: string }>('select id, person_id as person from ward_colleague')
  expect(colleague?.person, 'whoever is known stays one person').toBe(lea.id)
  await tessa.send(`/wards/${brug.ward}/duos`, { learner: place, colleague: colleague?.id ?? '', act: newAnonymousId() })
  expect((await house.asSuperuser('select from ward_duo')).length).toBe(1)
  for (const person of [tessaOfDeHaven.id, aroundNoa.noa.id, wilmaOfDeHaven.id]) {
    for (const table of ['person', 'person_name', 'mail_address', 'party', 'participant']) {
      const rows = await house.as(person, tx => tx.rows(table === 'participant' ? sql`select from participant m join party p on p.id = m.party_id where p.person_id = ${lea.id}` : table === 'person' ? sql`select from person where id = ${lea.id}` : table === 'person_name' ? sql`select from person_name where person_id = ${lea.id}` : table === 'party' ? sql`select from party where person_id = ${lea.id}` : sql`select from mail_address where person_id = ${lea.id}`))
      expect([person, table, rows.length]).toEqual([person, table, 0])
    }
  }
})

test('of before a ward kept a name: who plans reads it where they wrote it down themselves, and of nobody else', async () => {
  const [kept] = await house.asSuperuser<{ readonly name: Buffer }>('select name from ward_colleague')
  await house.asSuperuser('update ward_colleague set name = null')
  const shown = (await tessa.get(`/wards/${brug.ward}/colleagues`)).text
  expect([shown.includes('Een collega'), shown.includes(lea.name)]).toEqual([true, false])
  const [own] = await house.asSuperuser<{ readonly person: string }>(`select person_id as person from person_introduction where introduced_by = '${tessaOfDeHaven.id}' limit 1`)
  await house.asSuperuser(`update ward_colleague set person_id = '${own?.person}'`)
  expect((await tessa.get(`/wards/${brug.ward}/colleagues`)).text).toContain(typed)
  await house.asSuperuser('update ward_colleague set name = $1, person_id = $2', [kept?.name, lea.id])
})

test('when a file of theirs goes, they stay on the ward: vanishing would tell that there was one', async () => {
  await house.asSuperuser(`select set_config('houvast.provider', '${deHaven.id}', false)`)
  await house.asSuperuser(`select erase_whoever_is_left_without_file('${lea.id}')`)
  expect((await tessa.get(`/wards/${brug.ward}/colleagues`)).text).toContain(typed)
  expect((await house.asSuperuser(`select from person where id = '${lea.id}'`)).length).toBe(1)
  await house.asSuperuser('delete from ward_duo; delete from ward_colleague')
  await house.asSuperuser(`select erase_whoever_is_left_without_file('${lea.id}')`)
  expect((await house.asSuperuser(`select from person where id = '${lea.id}'`)).length, 'and goes with the last of it').toBe(0)
  expect(house.broken).toEqual([])
})
