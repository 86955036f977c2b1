/** Thijs between care and work, from his map to the cards that cross, as its people do it on their pages. */
import { aroundThijs, cast, deHaven, ilonaOfDeHaven } from '../../demo/cast.ts'
import { newId, type Id } from '../../kit/id.ts'
import { dayOf } from '../../kit/time.ts'
import { ilonaComes, openBridgeFile, roundTable } from '../bridge.ts'
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { later, sent } from './around.ts'

const { thijs, sandra, peter, judith } = aroundThijs
const mo = { id: newId<'person'>(0), name: 'Mo Aydin', mail: 'mo@voorbeeld.example' }

export const inBridge: Lookers = {
  'Thijs': { person: thijs.id }, 'Ilona, his coach': { person: ilonaOfDeHaven.id }, 'Sandra, his manager': { person: sandra.id }, 'Peter of HR': { person: peter.id }, 'Judith, his therapist': { person: judith.id },
  'Mo, guided by Ilona too': { person: mo.id }, 'Marleen, who guides others': { person: cast.marleen.id },
}

export async function* bridgeOfThijs(house: House): Walk {
  await ilonaComes(house)
  const file = await openBridgeFile(house, thijs)
  await openBridgeFile(house, mo)
  yield 'Ilona opens it: what has to be clear is clear'
  let own = await house.signedIn(thijs.id)
  await sent(own, '/my-network/actors', { role: 'partner', name: 'Emre' })
  await sent(own, '/my-network/actors', { role: 'colleague', name: 'Lin Chen', may: 'yes' })
  yield 'he draws his partner, and a colleague who may be asked'
  await sent(own, '/my-network/showings', { shows: 'yes' })
  yield 'he shows Ilona the whole map'
  const parties = { sandra: await file.joins(sandra, 'manager'), peter: await file.joins(peter, 'hr'), judith: await file.joins(judith, 'therapist') }
  yield 'his manager, HR and his therapist join'
  const [ilona, manager, therapist] = [await house.signedIn(ilonaOfDeHaven.id), await house.signedIn(sandra.id), await house.signedIn(judith.id)]
  await sent(therapist, `/beside/${file.trajectory}/words`, { text: 'Wat nodig is' })
  await sent(manager, `/beside/${file.trajectory}/words`, { text: 'Een zorg' })
  yield 'both sides tell Ilona something'
  const words = await house.asSuperuser<{ readonly id: string; readonly side: string }>('select id, side from side_word')
  const ofSide = (side: string): string => words.find(one => one.side === side)?.id ?? ''
  const cards = `/trajectories/${file.trajectory}/cards`
  const newest = async (): Promise<Id<'shared-version'>> => (await house.asSuperuser<{ readonly id: Id<'shared-version'> }>('select id from shared_version order by made_at desc limit 1'))[0]?.id ?? newId(0)
  await sent(ilona, cards, { word: ofSide('care'), need: 'Elke twee uur een pauze', reader: parties.sandra })
  const toSandra = await newest()
  yield 'Ilona makes a card of what care told'
  later(house, 1)
  await sent(ilona, cards, { word: ofSide('work'), need: 'Vaste dagen', reader: file.participant })
  const toThijs = await newest()
  yield 'and one of what work told, for him'
  await sent(own, `/sharing/${toSandra}/${parties.sandra}/consents`, { passage: ['1'], length: '14' })
  await sent(therapist, `/sharing/${toSandra}/${parties.sandra}/consents`, { passage: ['1'], length: '14' })
  await sent(manager, `/sharing/${toThijs}/${file.participant}/consents`, { passage: ['1'], length: '14' })
  later(house, 24 * 60 + 5)
  yield 'everyone said yes, a day ago'
  own = await house.signedIn(thijs.id)
  await (await house.signedIn(sandra.id)).get('/shared-with-me')
  await sent(own, `/sharing/${toSandra}/${parties.sandra}/refusals`)
  yield 'he stops what his manager reads'
  const coach = await house.signedIn(ilonaOfDeHaven.id)
  await sent(coach, `/trajectories/${file.trajectory}/other-contacts`, { part: 'gp', minutes: '20', on: dayOf(house.now(), deHaven.zone) })
  yield 'Ilona notes how long she called his general practitioner'
  const report = await roundTable(house, file, [parties.sandra, parties.judith])
  yield 'they sat at a round table, and its report is handed over'
  await sent(await house.signedIn(sandra.id), `/report-views/${report}`, { number: '1', says: 'partly', words: 'Wat het werk kan.' })
  await sent(own, `/report-views/${report}`, { number: '1', says: 'yes' })
  yield 'his manager says that her view is in it in part, and he that his is'
}
