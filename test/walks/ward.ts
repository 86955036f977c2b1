/** Noa on a ward, from the day she is put there until her place is over, as those around her do it on their pages. */
import { aroundNoa, cast, deHaven, wilmaOfDeHaven } from '../../demo/cast.ts'
import { besideNoa, besideWilma, corrieOfDeBrug, tessaOfDeHaven } from '../../demo/cast-ward.ts'
import { introduce } from '../../core/trajectories/introduce.ts'
import { parseId } from '../../kit/id.ts'
import { createSolver } from '../../kit/solver/solver.ts'
import { addDays, mondayOf } from '../../kit/time.ts'
import { planWard } from '../../programmes/learning-at-work/planner.work.ts'
import { onWard, openLearningFile, todayIn, wardPeopleCome } from '../ward.ts'
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { later, sent } from './around.ts'

const { nel, ria } = besideWilma

export const onTheWard: Lookers = {
  'Noa': { person: aroundNoa.noa.id }, 'Wilma, who guides her': { person: wilmaOfDeHaven.id }, 'Nel, who stands in': { person: nel.id }, 'Ria, of another ward': { person: ria.id }, 'Tessa, who plans': { person: tessaOfDeHaven.id }, 'Corrie, who works there': { person: corrieOfDeBrug.id },
  'Tygo, who learns there too': { person: besideNoa.tygo.id }, 'Ramon, practice trainer': { person: aroundNoa.ramon.id }, 'Gerda, of the school': { person: aroundNoa.gerda.id }, 'Ellen, in the office': { person: cast.ellen.id },
}

export async function* noaOnTheWard(house: House): Walk {
  await wardPeopleCome(house)
  const [noa, tygo] = [await openLearningFile(house, aroundNoa.noa, wilmaOfDeHaven), await openLearningFile(house, besideNoa.tygo, nel)]
  await noa.joins(aroundNoa.ramon, 'practice-trainer')
  await noa.joins(aroundNoa.gerda, 'teacher')
  yield 'Wilma guides Noa; the house and the school sit beside'
  const [brug] = [await onWard(house, 'De Brug', [wilmaOfDeHaven, nel]), await onWard(house, 'De Kade', [ria])]
  const [place] = [await brug.places(noa, wilmaOfDeHaven), await brug.places(tygo, nel)]
  yield 'Noa and Tygo learn on a ward'
  const [tessa, wilma, noas, ramon, gerda] = [await house.signedIn(tessaOfDeHaven.id), await house.signedIn(wilmaOfDeHaven.id), await house.signedIn(aroundNoa.noa.id), await house.signedIn(aroundNoa.ramon.id), await house.signedIn(aroundNoa.gerda.id)]
  await sent(tessa, `/ward-learners/${place}/terms`, { stage: 'middle', context: 'usual', hoursPerWeek: '24', weekdays: ['1', '3', '5'], schoolDays: ['2'] })
  await sent(tessa, `/ward-learners/${place}/reserves`, { guide: brug.guideOf(nel) })
  await sent(tessa, `/ward-guides/${brug.guideOf(wilmaOfDeHaven)}/terms`, { hoursPerWeek: '32', guidanceHours: '8', experience: 'usual', weekdays: ['1', '5'], domains: '25655' })
  await sent(tessa, `/wards/${brug.ward}/mosts`, { allowed: '20', why: 'Twee zijn bijna klaar' })
  await sent(tessa, `/ward-learners/${place}/aparts`, { apart: brug.guideOf(wilmaOfDeHaven) })
  const shift = (await sent(tessa, `/wards/${brug.ward}/shifts`, { day: todayIn(house), from: '07:00', until: '15:00', breakMinutes: '30', clients: 'usual', guides: '1', least: '2', most: '8' })).replace(/\?.*/, '')
  for (const who of [place, brug.guideOf(wilmaOfDeHaven)]) await sent(tessa, `${shift}/joins`, { who })
  yield 'Tessa says hours and who stands in, and plans a shift'
  const monday = addDays(mondayOf(todayIn(house)), 7)
  await sent(tessa, `/wards/${brug.ward}/shifts`, { day: monday, from: '07:00', until: '15:00', breakMinutes: '30', clients: 'usual', guides: '1', least: '1', most: '8' })
  const plan = await sent(tessa, `/wards/${brug.ward}/plans`, { from: monday, weeks: '1' })
  yield 'Tessa asks for a proposal'
  const solver = createSolver({ secondsEach: 600, secondsInAll: 900 })
  const asked = parseId<string>(plan.split('/').at(-1))
  if (asked) await planWard({ database: house.database, solver, providerOf: async () => (await house.app.providers()).find(({ id }) => id === deHaven.id) ?? null, clock: house.now })({ provider: deHaven.id, id: asked })
  await solver.close()
  await sent(tessa, `${plan}/acceptances`, {})
  yield 'it was worked out, and she takes it over'
  // What is said anew is said later. Nel works beside Noa: asked, divided, and then a yes of both.
  later(house, 5)
  const week = Array.from({ length: 4 }, (_, index) => addDays(todayIn(house), 7 * index + 1))
  for (const day of week) await sent(tessa, `/wards/${brug.ward}/shifts`, { day, from: '07:00', until: '15:00', breakMinutes: '30', clients: 'usual', guides: '1', least: '1', most: '8' })
  await sent(tessa, `/ward-guides/${brug.guideOf(nel)}/terms`, { hoursPerWeek: '32', guidanceHours: '6', experience: 'usual', weekdays: ['1', '2', '3', '4', '5', '6', '7'], domains: '25655' })
  await sent(tessa, `/ward-learners/${place}/terms`, { stage: 'middle', context: 'usual', hoursPerWeek: '8', weekdays: ['1', '2', '3', '4', '5', '6', '7'], schoolDays: [] })
  await sent(tessa, `/wards/${brug.ward}/duos`, { learner: place, colleague: brug.guideOf(nel) })
  const [duo] = await house.asSuperuser<{ readonly id: string }>('select id from ward_duo')
  const nels = await house.signedIn(nel.id)
  await sent(nels, `/duos/${duo?.id}/divisions`, { 'task-beds': 'learner', 'task-showing': 'colleague' })
  yield 'Tessa asks Noa and Nel to work as a duo; Nel divides the tasks and says yes'
  const [division] = await house.asSuperuser<{ readonly id: string }>('select id from ward_duo_division')
  await sent(noas, `/duos/${duo?.id}/yes`, { division: division?.id ?? '' })
  yield 'Noa says yes'
  await sent(nels, `/duos/${duo?.id}/stops`, {})
  yield 'one of the two stops'
  await house.as(tessaOfDeHaven.id, tx => introduce({ tx, vault: house.vault, provider: deHaven }, corrieOfDeBrug, tessaOfDeHaven.id, house.now()))
  await sent(tessa, `/wards/${brug.ward}/colleagues`, { name: corrieOfDeBrug.name, mail: corrieOfDeBrug.mail, since: todayIn(house), hoursPerWeek: '24', weekdays: ['1', '2', '3', '4', '5', '6', '7'] })
  const [colleague] = await house.asSuperuser<{ readonly id: string }>('select id from ward_colleague')
  await sent(tessa, `/ward-colleagues/${colleague?.id}/hours`, { hoursPerWeek: '20', weekdays: ['1', '2', '3', '4', '5', '6', '7'] })
  await sent(tessa, `/wards/${brug.ward}/duos`, { learner: place, colleague: colleague?.id ?? '' })
  const [beside] = await house.asSuperuser<{ readonly id: string }>('select id from ward_duo where colleague_id is not null')
  const corries = await house.signedIn(corrieOfDeBrug.id)
  await sent(corries, `/duos/${beside?.id}/divisions`, { 'task-beds': 'learner', 'task-showing': 'colleague' })
  const [divided] = await house.asSuperuser<{ readonly id: string }>(`select id from ward_duo_division where duo_id = '${beside?.id}'`)
  await sent(noas, `/duos/${beside?.id}/yes`, { division: divided?.id ?? '' })
  yield 'Tessa adds Corrie, who guides nobody, and Noa and Corrie are a duo'
  await sent(corries, `/duos/${beside?.id}/stops`, {})
  await sent(tessa, `/ward-colleagues/${colleague?.id}/ends`, { until: todayIn(house) })
  yield 'Corrie stops, and works there no longer'
  await sent(nels, `/guidance-hours/${brug.guideOf(nel)}`, { monday: addDays(mondayOf(todayIn(house)), -7), hours: '7' })
  await sent(tessa, `/wards/${brug.ward}/growths`, { guide: brug.guideOf(nel), more: '1' })
  const [growth] = await house.asSuperuser<{ readonly id: string }>('select id from contract_growth')
  await sent(nels, `/guidance-hours/growths/${growth?.id}/yes`, {})
  await sent(tessa, `/contract-growths/${growth?.id}/hours`, {})
  yield 'Nel writes down her hours and says yes to more, and Tessa puts them in'
  await sent(wilma, `/ward/${brug.guideOf(wilmaOfDeHaven)}/busy`, {})
  await sent(noas, '/my-ward/absences', { awayFrom: todayIn(house), awayUntil: addDays(todayIn(house), 3) })
  const [absence] = await house.asSuperuser<{ readonly id: string }>('select id from ward_absence')
  await sent(noas, `/my-ward/absences/${absence?.id}/ends`, {})
  yield 'Wilma is too busy today; Noa was away and is back'
  await sent(gerda, `/practice-agreements/of/${noa.trajectory}`, {
    contract: 'nl-employed', qualification: 'Verzorgende IG', code: '25655', processes: 'B1-K1-W1', from: todayIn(house), until: addDays(todayIn(house), 300), hoursPerWeek: '24', hoursTotal: '720', workSupervision: 'a', schoolSupervision: 'b', assessment: 'c', safety: 'd', ending: 'e', version: '0',
  })
  const [practice] = await house.asSuperuser<{ readonly id: string }>('select id from practice_agreement')
  for (const browser of [gerda, ramon, noas]) await sent(browser, `/practice-agreements/${practice?.id}/words`, { says: 'confirms' })
  yield 'all three confirm what they agree on'
  await sent(noas, '/my-hours', { day: todayIn(house), was: 'there', hours: '7,5' })
  const [day] = await house.asSuperuser<{ readonly id: string }>('select id from practice_day')
  yield 'Noa says how long she was there'
  await sent(wilma, `/trajectories/${noa.trajectory}/hours/words`, { days: day?.id ?? '', says: 'confirms' })
  yield 'Wilma confirms it'
  await sent(ramon, `/trajectories/${noa.trajectory}/practice-record/kept`, {})
  yield 'Ramon keeps the school year for the subsidy'
  await sent(tessa, `/ward-guides/${brug.guideOf(nel)}/ends`, { until: todayIn(house) })
  yield 'Nel guides there no longer'
  await sent(tessa, `/ward-learners/${place}/ends`, { until: todayIn(house) })
  yield 'the place of Noa is over'
}
