/** When the file of someone who learns on a ward goes, what the ward knew of them goes with it; what is of the others stays. */
import { expect, test } from 'vitest'
import { eraseNext } from '../../core/keeping/keeping.store.ts'
import { aroundNoa, wilmaOfDeHaven } from '../../demo/cast.ts'
import { besideNoa, besideWilma, tessaOfDeHaven } from '../../demo/cast-ward.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { addDays, addMinutes, mondayOf } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { onWard, openLearningFile, todayIn, wardPeopleCome } from '../../test/ward.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
const { nel } = besideWilma
const act = () => newAnonymousId()
await wardPeopleCome(house)
const noa = await openLearningFile(house, aroundNoa.noa, wilmaOfDeHaven)
await noa.joins(aroundNoa.ramon, 'practice-trainer')
await noa.joins(aroundNoa.gerda, 'teacher')
// A hundred days later somebody else comes, whose file goes later too.
house.travelTo(addMinutes(house.now(), 100 * 24 * 60))
const tygo = await openLearningFile(house, besideNoa.tygo, nel)
const brug = await onWard(house, 'De Brug', [wilmaOfDeHaven, nel])
const places = { noa: await brug.places(noa, wilmaOfDeHaven), tygo: await brug.places(tygo, nel) }
const today = todayIn(house)
const rowsOf = async (table: string, where: string, values: readonly string[]): Promise<number> => (await house.asSuperuser(`select from ${table} where ${where}`, values)).length

/** Every table that points at a place on a ward, found by its keys: one that is added later is asked without a word here. */
const atPlace = (await house.asSuperuser<{ readonly name: string; readonly column: string }>(`
  select k.conrelid::regclass::text as name, a.attname as column from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
  where k.contype = 'f' and k.confrelid = 'ward_learner'::regclass and a.attname = 'learner_id'`)).toSorted((one, other) => one.name.localeCompare(other.name))
const ofPlace = async (place: string) => Object.fromEntries(await Promise.all(atPlace.map(async ({ name, column }) => [name, await rowsOf(name, `${column} = $1`, [place])] as const)))

test('both of them have something of everything a ward knows', async () => {
  const [tessa, noas, tygos, wilma, gerda, ramon] = [await house.signedIn(tessaOfDeHaven.id), await house.signedIn(aroundNoa.noa.id), await house.signedIn(besideNoa.tygo.id), await house.signedIn(wilmaOfDeHaven.id), await house.signedIn(aroundNoa.gerda.id), await house.signedIn(aroundNoa.ramon.id)]
  const made = await tessa.send(`/wards/${brug.ward}/shifts`, { day: today, from: '07:00', until: '15:00', breakMinutes: '30', clients: 'usual', guides: '1', least: '1', most: '8', act: act() })
  const shift = made.location?.replace(/\?.*/, '') ?? ''
  for (const who of [places.noa, places.tygo, brug.guideOf(wilmaOfDeHaven)]) await tessa.post(`${shift}/joins`, { who, act: act() })
  for (const place of Object.values(places)) {
    await tessa.post(`/ward-learners/${place}/terms`, { stage: 'middle', context: 'usual', hoursPerWeek: '24', weekdays: ['1', '3'], schoolDays: ['2'], act: act() })
    await tessa.post(`/ward-learners/${place}/reserves`, { guide: brug.guideOf(place === places.noa ? nel : wilmaOfDeHaven), act: act() })
    await tessa.post(`/ward-learners/${place}/aparts`, { apart: brug.guideOf(place === places.noa ? wilmaOfDeHaven : nel), act: act() })
  }
  for (const browser of [noas, tygos]) await browser.post('/my-ward/absences', { awayFrom: today, awayUntil: addDays(today, 3), act: act() })
  for (const { id } of await house.asSuperuser<{ readonly id: string }>('select id from ward_absence')) for (const browser of [noas, tygos]) await browser.send(`/my-ward/absences/${id}/ends`, { act: act() })
  await wilma.post('/ward/absences', { awayFrom: addDays(today, 5), awayUntil: addDays(today, 6), act: act() })
  await gerda.post(`/practice-agreements/of/${noa.trajectory}`, { contract: 'nl-employed', qualification: 'Verzorgende IG', code: '25655', processes: 'B1-K1-W1', from: today, until: addDays(today, 300), hoursPerWeek: '24', hoursTotal: '720', workSupervision: 'a', schoolSupervision: 'b', assessment: 'c', safety: 'd', ending: 'e', version: '0', act: act() })
  const [practice] = await house.asSuperuser<{ readonly id: string }>('select id from practice_agreement')
  for (const browser of [gerda, ramon, noas]) await browser.post(`/practice-agreements/${practice?.id}/words`, { says: 'confirms', act: act() })
  const monday = addDays(mondayOf(today), 7)
  await tessa.post(`/wards/${brug.ward}/shifts`, { day: monday, from: '07:00', until: '15:00', breakMinutes: '30', clients: 'usual', guides: '1', least: '1', most: '8', act: act() })
  await tessa.post(`/wards/${brug.ward}/plans`, { from: monday, weeks: '1', act: act() })
  for (const [place, file] of [[places.noa, noa], [places.tygo, tygo]] as const) await house.asSuperuser(`insert into ward_duo (provider_id, id, ward_id, trajectory_id, learner_id, guide_id, put_by, put_at) select provider_id, $2, ward_id, trajectory_id, id, $3, $4, $5 from ward_learner where id = $1 and trajectory_id = $6`,
    [place, newAnonymousId(), brug.guideOf(nel), tessaOfDeHaven.id, house.now(), file.trajectory])
  for (const place of Object.values(places)) await tessa.post(`/ward-learners/${place}/ends`, { until: addDays(today, 30), act: act() })
  const everything = Object.fromEntries(atPlace.map(({ name }) => [name, 1]))
  expect(atPlace.map(({ name }) => name)).toEqual(['ward_absence', 'ward_apart', 'ward_duo', 'ward_learner_end', 'ward_learner_terms', 'ward_on_shift', 'ward_reserve'])
  for (const place of Object.values(places)) expect(await ofPlace(place)).toEqual(everything)
  expect([await rowsOf('ward_absence_end', 'true', []), await rowsOf('practice_agreement_word', 'trajectory_id = $1', [noa.trajectory])]).toEqual([2, 3])
})

test('her file goes on its day, and of her nothing stays on the ward: not a place, a shift, an absence or what was agreed', async () => {
  const [due] = await house.asSuperuser<{ readonly on: string }>(`select to_char(due_on, 'YYYY-MM-DD') as on from keeping_due where trajectory_id = $1 and rule = 'trajectory'`, [noa.trajectory])
  const erase = (at: string) => house.as('worker', tx => eraseNext(tx, ['trajectory'], new Date(at)))
  expect(await erase(`${due?.on}T12:00:00Z`)).toBe('trajectory')
  expect(await erase(`${due?.on}T12:00:00Z`), 'his has a day of its own').toBeNull()
  expect(await ofPlace(places.noa)).toEqual(Object.fromEntries(atPlace.map(({ name }) => [name, 0])))
  for (const table of ['ward_learner', 'practice_agreement', 'practice_agreement_word']) expect(await rowsOf(table, 'trajectory_id = $1', [noa.trajectory]), table).toBe(0)
  expect(await rowsOf('person', 'id = $1', [aroundNoa.noa.id]), 'and she is nobody here').toBe(0)
})

test('what is of the others stands: his place with all of it, who guides, the shift itself, and the days of a guide', async () => {
  expect(await ofPlace(places.tygo)).toEqual(Object.fromEntries(atPlace.map(({ name }) => [name, 1])))
  expect([await rowsOf('ward', 'true', []), await rowsOf('ward_guide', 'true', []), await rowsOf('ward_shift', 'true', []), await rowsOf('ward_on_shift', 'guide_id is not null', []), await rowsOf('ward_absence', 'guide_id is not null', []), await rowsOf('ward_absence_end', 'true', [])]).toEqual([1, 2, 2, 1, 1, 1])
  // Whoever plans finds a ward with one learner, also on the page of a proposal that was asked for before.
  const tessa = await house.signedIn(tessaOfDeHaven.id)
  const [plan] = await house.asSuperuser<{ readonly id: string }>('select id from ward_plan')
  for (const path of [`/wards/${brug.ward}`, `/wards/${brug.ward}/plans/${plan?.id}`]) {
    const page = await tessa.get(path)
    expect([path, page.status, page.text.includes('Noa')]).toEqual([path, 200, false])
  }
  expect((await tessa.get(`/wards/${brug.ward}`)).text).toContain('Tygo Blaak')
  expect(await rowsOf('log.entry', `subject_id = $1 and event = 'trajectory.erased'`, [noa.trajectory])).toBe(1)
  expect(house.broken).toEqual([])
})
