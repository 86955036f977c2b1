/** The work of Thijs, as he, Ilona and those at work say it on their pages: what it asks, what works out, what could be otherwise, and what is asked about him. */
import { aroundThijs, deHaven, ilonaOfDeHaven } from '../../demo/cast.ts'
import { keepAgenda } from '../../core/agenda/agenda.fixture.ts'
import { recordReminder } from '../../core/staying-in-touch/touch.store.ts'
import { newId, parseId } from '../../kit/id.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import { ilonaComes, openBridgeFile } from '../bridge.ts'
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { later, sent } from './around.ts'

const { thijs, sandra, peter, judith } = aroundThijs
const wim = { id: newId<'person'>(0), name: 'Wim Ander', mail: 'wim@voorbeeld.example' }

export const aroundHisWork: Lookers = {
  'Thijs, whose work it is': { person: thijs.id }, 'Ilona, who guides him': { person: ilonaOfDeHaven.id }, 'Sandra, his manager, who is asked': { person: sandra.id },
  'Peter, of HR, who is not': { person: peter.id }, 'Judith, his therapist': { person: judith.id }, 'Wim, guided by Ilona too': { person: wim.id },
}

export async function* workOfThijs(house: House): Walk {
  await ilonaComes(house)
  const file = await openBridgeFile(house, thijs, { law: 'BE' })
  await openBridgeFile(house, wim)
  const manager = await file.joins(sandra, 'manager')
  await file.joins(peter, 'hr')
  await file.joins(judith, 'therapist')
  const people = { thijs: await house.signedIn(thijs.id), ilona: await house.signedIn(ilonaOfDeHaven.id), sandra: await house.signedIn(sandra.id) }
  const [inside, work] = [`/trajectories/${file.trajectory}/work-analysis`, `/work-demands/${file.trajectory}`]
  const firstOf = async (table: string): Promise<string> => (await house.asSuperuser<{ readonly id: string }>(`select id from ${table}`))[0]?.id ?? ''
  yield 'a manager, someone of HR and a therapist sit beside the file'
  await sent(people.thijs, `${inside}/capacities`, { seen: '0', 'level-pace': '2' })
  await sent(people.ilona, `${inside}/capacities`, { seen: '0', 'level-pace': '1' })
  yield 'Thijs and Ilona say what works out'
  await sent(people.ilona, `${inside}/questions`, { to: manager })
  yield 'Ilona asks Sandra what the work asks'
  await sent(people.sandra, `${work}/versions`, { seen: '0', 'level-pace': '4' })
  await sent(people.thijs, `${work}/versions`, { seen: '0', 'level-pace': '3' })
  yield 'Sandra says it, and so does Thijs'
  const today = dayOf(house.now(), deHaven.zone)
  await sent(people.ilona, `${inside}/adaptations`, { item: 'pace', words: 'Vaste drukke uren.', to: manager, level: '2', startsOn: today, looksBackOn: addDays(today, 28) })
  yield 'Ilona puts an adaptation ready'
  const adaptation = `/work-adaptations/${await firstOf('work_adaptation')}`
  await sent(people.thijs, `${adaptation}/passings`)
  yield 'Thijs lets it go to Sandra'
  await sent(people.sandra, `${adaptation}/answers`, { [`answer-${adaptation.split('/')[2]}`]: 'possible' })
  await sent(people.thijs, `${adaptation}/agreements`)
  yield 'it is possible, and becomes an agreement'
  await sent(people.ilona, `${inside}/adaptations`, { item: 'pace', words: 'Minder groepen.', to: manager, level: '1', startsOn: today, looksBackOn: addDays(today, 28) })
  const second = (await house.asSuperuser<{ readonly id: string }>(`select id from work_adaptation a where not exists (select from work_adaptation_passing p where p.adaptation_id = a.id)`))[0]?.id ?? ''
  await sent(people.thijs, `/work-adaptations/${second}/ends`)
  yield 'another does not go on'
  await sent(people.sandra, `/concerns/of/${file.trajectory}`, { words: 'Wanneer is hij er weer?' })
  yield 'Sandra asks something'
  const concern = await firstOf('concern')
  await sent(people.ilona, `/concerns/${concern}/answers`, { [`answer-${concern}`]: 'In week 3.', [`about-${concern}`]: 'participant' })
  yield 'Ilona answers, about Thijs'
  await sent(people.thijs, `/concern-answers/${await firstOf('concern_answer')}/decisions`, { says: 'yes' })
  yield 'he lets it go'
  await sent(people.sandra, `/concerns/${concern}/showings`)
  await sent(people.thijs, '/my-explanation/versions', { seen: '0', 'say-sentence': 'Ik was er niet.' })
  yield 'Sandra shows what she asked; Thijs prepares what he says'
  const written = { owner: manager, words: 'Langslopen', measure: 'Elke dag', feasible: 'Het kan', from: today, due: addDays(today, 40), goal: '' }
  const agreed = /[0-9a-f-]{36}/.exec(await sent(people.ilona, `/trajectories/${file.trajectory}/agreements`, written))?.[0] ?? ''
  yield 'Ilona writes in the plan what Sandra would do'
  await sent(people.thijs, `/agreements/${agreed}/confirmations`)
  await sent(people.sandra, `/agreements/${agreed}/owner-answers`, { says: 'yes' })
  await sent(people.sandra, `/agreements/${agreed}/progress`, { says: 'not-yet', hinders: 'Het was druk.' })
  yield 'Thijs lets her read it; she says yes, and how it goes'
  await sent(people.ilona, `/agreements/${agreed}/adjustments`, { ...written, measure: 'Elke week', reason: 'Te vaak.' })
  yield 'it is adjusted: another in its place, which she does not know yet'
  await sent(people.thijs, '/my-network/functions', Object.fromEntries(['steady-face', 'tasks-and-hours', 'sees-it', 'to-call', 'keeps-asking'].map(key => [`holder-${key}`, 'self'])))
  await sent(people.thijs, '/my-network/readiness', { says: 'can-do-without' })
  yield 'he says who holds what, and that it works without her'
  await house.as(ilonaOfDeHaven.id, tx => keepAgenda(tx, ilonaOfDeHaven.id, { from: '09:00', until: '17:00' }))
  const joint = `/trajectories/${file.trajectory}/joint-talks`
  const moment = [...(await people.ilona.get(`${joint}/new`)).text.matchAll(/name="moment" value="([^"]+)"/g)][20]?.[1] ?? ''
  const table = `/joint-talks/${/[0-9a-f-]{36}/.exec(await sent(people.ilona, joint, { moment, guests: manager, way: 'at-location' }))?.[0]}`
  yield 'Ilona plans a round table, and would ask Sandra'
  await sent(people.thijs, `${table}/guests`, { guest: manager, says: 'yes' })
  await sent(people.sandra, `${table}/preparations`, { version: '0', asks: 'Wat mag de ploeg weten?' })
  yield 'he lets her come; she prepares'
  await sent(people.sandra, `/in-touch/of/${file.trajectory}`, { with: manager, first: today, begins: 'work', way: 'call', rhythm: 'guide', 'not-asked': ['what'] })
  yield 'Sandra puts forward how they stay in touch'
  const plan = await firstOf('touch_plan')
  await sent(people.thijs, `/in-touch/${plan}/answers`, { answer: 'agreed' })
  await sent(people.sandra, `/in-touch/${plan}/marks`, { day: '0', says: 'held' })
  yield 'he agrees, and there was contact'
  await house.as('worker', tx => recordReminder(tx, parseId<'touch-plan'>(plan) ?? newId(0), 0, sandra.id, today))
  await sent(people.thijs, `/in-touch/${plan}/ends`)
  yield 'she was reminded; he stops it'
  const consultation = { day: today, by: 'gp' }
  await sent(people.ilona, `/law/${file.trajectory}/consultations`, consultation)
  yield 'Ilona notes that doctors consulted each other'
  await sent(people.thijs, `/law/${file.trajectory}/consultations/${await firstOf('trio_consultation')}/struck`)
  await sent(people.ilona, `/law/${file.trajectory}`, { country: 'NL', 'reason-NL': 'mistake' })
  yield 'that was a mistake, and so was the law'
  await sent(house.browser(), '/programmes/care-work-bridge/advice', { words: 'Hoe vaak bel ik iemand?' })
  yield 'someone asks advice, without a name'
  await sent(people.ilona, `/advice-questions/${await firstOf('advice_question')}/answers`, { words: 'Elke week, op een vaste dag.' })
  yield 'Ilona answers it'
  later(house, 10)
  await sent(await house.signedIn(ilonaOfDeHaven.id), `/trajectories/${file.trajectory}/closings`, { ending: 'own-work' })
  yield 'it ends'
}
