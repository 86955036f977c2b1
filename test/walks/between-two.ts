/** What stays between Thijs and Ilona, as they do it on their pages: the first picture, a hard moment, an exercise, and whom he is referred on to. */
import { aroundThijs, ilonaOfDeHaven } from '../../demo/cast.ts'
import { ilonaComes, openBridgeFile } from '../bridge.ts'
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { sent } from './around.ts'

const { thijs, sandra, peter, judith } = aroundThijs

export const aroundTheTwo: Lookers = {
  'Thijs, whom it is about': { person: thijs.id }, 'Ilona, who guides him': { person: ilonaOfDeHaven.id }, 'Sandra, at his work': { person: sandra.id }, 'Peter, at his work': { person: peter.id }, 'Judith, in his care': { person: judith.id },
}

export async function* betweenTwo(house: House): Walk {
  await ilonaComes(house)
  const file = await openBridgeFile(house, thijs)
  for (const [one, role] of [[sandra, 'manager'], [peter, 'hr'], [judith, 'therapist']] as const) await file.joins(one, role)
  const [own, ilona] = [await house.signedIn(thijs.id), await house.signedIn(ilonaOfDeHaven.id)]
  const firstOf = async (table: string): Promise<string> => (await house.asSuperuser<{ readonly id: string }>(`select id from ${table} limit 1`))[0]?.id ?? ''
  yield 'others sit beside the file'
  await sent(ilona, `/first-line/of/${file.trajectory}/versions`, { seen: '0', situation: 'Korte nachten.' })
  await sent(own, `/first-line/of/${file.trajectory}/agreements`, { seen: '1' })
  yield 'Ilona writes a first picture, and he says that it is right'
  await sent(own, '/my-hard-moment', { words: '' })
  const moment = await firstOf('hard_moment')
  yield 'he has a hard time, and asks'
  await sent(ilona, `/hard-moments/${moment}/spoken`)
  await sent(own, '/my-hard-moment', { words: '' })
  await sent(own, '/my-hard-moment/withdrawals')
  yield 'they spoke; another time it was not needed any more'
  await sent(ilona, `/exercise-list/${file.trajectory}`, { exercise: 'if-then', why: '', until: '2026-12-04' })
  const exercise = await firstOf('exercise_assignment')
  await sent(own, `/my-exercises/${exercise}/answers`, { seen: '0', done: 'done' })
  yield 'an exercise, and what he says of it'
  await sent(own, `/my-exercises/${exercise}/showings`, { shows: 'yes' })
  yield 'he shows it to Ilona'
  await sent(ilona, `/trajectories/${file.trajectory}/professional-letters/new/psychologist`, { name: 'De Linde', practice: '', mail: 'linde@voorbeeld.example', telephone: '', about: 'Thijs', question: 'Is er plaats?', background: '', weDo: '', seen: '0' })
  const letter = await firstOf('professional_letter')
  await sent(own, `/my-letters/${letter}/consents`, { seen: '1', length: '14' })
  await sent(own, `/my-letters/${letter}/steps`, { step: 'accepted' })
  yield 'he is referred on, and hears that he is taken on'
}
