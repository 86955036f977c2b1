/** Anne at the career centre, from her first three-way talk to the talks after the end, as its people do it on their pages. */
import { keepAgenda } from '../../core/agenda/agenda.fixture.ts'
import { recordPeriod } from '../../core/statutory/statutory.store.ts'
import { settleCalendar } from '../../core/statutory/known-calendar.ts'
import { aroundPetra, cast, deHaven } from '../../demo/cast.ts'
import { newId } from '../../kit/id.ts'
import { addDays, dayOf, minutesBetween } from '../../kit/time.ts'
import { openCareerFile } from '../career.ts'
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { later, sent } from './around.ts'

const { anne, karin, petra, willem } = aroundPetra
/** Elsa, the labour expert, is asked in beside the file and to no talk. */
const elsa = { id: newId<'person'>(0), name: 'Elsa Vink', mail: 'elsa@arbeid.example' }

export const inCareerCentre: Lookers = {
  'Anne': { person: anne.id }, 'Vera, who guides her': { person: cast.vera.id }, 'Karin, her manager': { person: karin.id }, 'Petra, her case manager': { person: petra.id },
  'Elsa, a labour expert of no talk': { person: elsa.id }, 'Willem, guided by Vera too': { person: willem.id }, 'Marleen, who guides others': { person: cast.marleen.id },
}

export async function* careerOfAnneToTheEnd(house: House): Walk {
  await house.as(cast.vera.id, tx => keepAgenda(tx, cast.vera.id, { from: '09:00', until: '17:00' }))
  const file = await openCareerFile(house, anne)
  await openCareerFile(house, willem)
  const [manager, caseManager] = [await file.joins(karin, 'manager'), await file.joins(petra, 'case-manager')]
  await file.joins(elsa, 'labour-expert')
  yield 'a manager, a case manager and a labour expert sit beside the file'
  await house.as(petra.id, async tx => {
    await recordPeriod(tx, { id: newId(house.now().getTime()), kind: 'absence', first: addDays(dayOf(house.now(), deHaven.zone), -40), ruleset: 'nl-wvp-2013' }, { trajectory: file.trajectory, by: caseManager, at: house.now() })
    await settleCalendar({ tx, provider: deHaven, now: house.now() }, file.trajectory)
  })
  yield 'Petra writes down that she is absent'

  let people = { anne: await house.signedIn(anne.id), vera: await house.signedIn(cast.vera.id), karin: await house.signedIn(karin.id) }
  const plans = `/trajectories/${file.trajectory}/joint-talks`
  const moments = [...(await people.vera.get(`${plans}/new`)).text.matchAll(/name="moment" value="([^"]+)"/g)].map(([, moment = '']) => moment)
  const from = moments[10] ?? ''
  const talk = (await sent(people.vera, plans, { moment: from, guests: [manager, caseManager] })).replace(/\?.*/, '')
  yield 'Vera asks Karin and Petra to a three-way talk'
  await sent(people.karin, `${talk}/answers`, { answer: 'rather-not', why: 'Het is nog te vroeg' })
  yield 'Karin would rather not'
  await sent(people.anne, `${talk}/preparations`, { hard: 'Wat moeilijk is', outside: 'Wat thuis speelt', version: '0' })
  yield 'Anne prepares, and shows nothing'
  await sent(people.anne, `${talk}/preparations`, { hard: 'Wat moeilijk is', outside: 'Wat thuis speelt', well: 'Wat goed gaat', 'show-well': 'yes', version: '1' })
  yield 'she shows one answer'
  await sent(people.karin, `${talk}/answers`, { answer: 'comes' })
  await sent(people.karin, `${talk}/preparations`, { offers: 'Wat kan', version: '0' })
  yield 'Karin comes, and prepares'
  later(house, minutesBetween(house.now(), new Date(from)) + 10)
  people = { anne: await house.signedIn(anne.id), vera: await house.signedIn(cast.vera.id), karin: await house.signedIn(karin.id) }
  await sent(people.vera, `${talk}/agreements`, { words: 'Een vast rooster', owner: manager, day: addDays(dayOf(house.now(), deHaven.zone), 14) })
  yield 'in the talk Karin gets a task'
  const [agreement] = await house.asSuperuser<{ readonly id: string }>('select id from agreement')
  await sent(people.anne, `${talk}/checks`, { [`says-${agreement?.id}`]: 'right' })
  yield 'Anne says it is right'
  later(house, 60)
  people = { anne: await house.signedIn(anne.id), vera: await house.signedIn(cast.vera.id), karin: await house.signedIn(karin.id) }
  await sent(people.vera, `/talks/${talk.split('/')[2]}/outcome`, { outcome: 'held' })
  yield 'it was held'
  await sent(people.vera, `/trajectories/${file.trajectory}/closings`, { ending: 'mutual-termination', advisedBy: 'Een jurist', advisedOn: dayOf(house.now(), deHaven.zone), told: 'yes' })
  yield 'it ends by agreement, with advice'
}
