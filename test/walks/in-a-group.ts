/** A group that Ilona leads, as those who come to it and both guides do it on their pages: offered, yes and no, a place that comes free, a day that moves, and what is kept. */
import { addKnownPerson, presentGuide } from '../../core/people/known-people.ts'
import { partiesToRemind } from '../../core/group-talks/group-talk.store.ts'
import { aroundThijs, cast, deHaven, ilonaOfDeHaven, noraOfDeHaven } from '../../demo/cast.ts'
import { newId } from '../../kit/id.ts'
import { ilonaComes, openBridgeFile } from '../bridge.ts'
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { sent } from './around.ts'

const { thijs, sandra } = aroundThijs
const someone = (name: string, number: number) => ({ id: newId<'person'>(number), name: `${name} Ander`, mail: `${name.toLowerCase()}@voorbeeld.example` })
export const sara = someone('Sara', 3)
const [wim, ada, bo] = [someone('Wim', 1), someone('Ada', 2), someone('Bo', 4)]

export const aroundTheGroup: Lookers = {
  'Thijs, who comes': { person: thijs.id }, 'Ilona, who leads it and guides him': { person: ilonaOfDeHaven.id }, 'Nora, who guides Sara and Bo': { person: noraOfDeHaven.id }, 'Sara, who comes and shows no name': { person: sara.id },
  'Wim, who leaves': { person: wim.id }, 'Ada, who waits': { person: ada.id }, 'Bo, who would rather not': { person: bo.id }, 'Sandra, the manager of Thijs': { person: sandra.id },
}

export async function* inAGroup(house: House): Walk {
  await ilonaComes(house)
  await house.as(cast.ellen.id, async tx => {
    const around = { tx, vault: house.vault, provider: deHaven }
    await addKnownPerson(around, noraOfDeHaven, cast.ellen.id, deHaven.foundedAt)
    await presentGuide(around, { person: noraOfDeHaven.id, ...noraOfDeHaven.profile, profession: 'care-work-coach', programmes: ['care-work-bridge'] })
  })
  const ofThijs = await openBridgeFile(house, thijs)
  const files = { thijs: ofThijs, wim: await openBridgeFile(house, wim), ada: await openBridgeFile(house, ada), sara: await openBridgeFile(house, sara, { guide: noraOfDeHaven }), bo: await openBridgeFile(house, bo, { guide: noraOfDeHaven }) }
  await ofThijs.joins(sandra, 'manager')
  const signIn = async () => ({ ilona: await house.signedIn(ilonaOfDeHaven.id), nora: await house.signedIn(noraOfDeHaven.id), thijs: await house.signedIn(thijs.id), wim: await house.signedIn(wim.id), ada: await house.signedIn(ada.id), sara: await house.signedIn(sara.id), bo: await house.signedIn(bo.id) })
  const people = await signIn()
  const firstOf = async (query: string): Promise<string> => (await house.asSuperuser<{ readonly id: string }>(query))[0]?.id ?? ''
  const place = async (who: keyof typeof files) => `/my-groups/${await firstOf(`select id from group_place where trajectory_id = '${files[who].trajectory}'`)}`
  yield 'two guides, and five people who know nothing of each other'
  await sent(people.ilona, '/groups', { kind: 'care-work-bridge/practise-together', subject: 'Nee zeggen', way: 'at-location', place: 'Zaal 2', places: '3', first: '2026-12-03', at: '10:00', everyWeeks: '2', times: '2' })
  const group = await firstOf('select id from group_talk')
  yield 'Ilona opens a group for three'
  for (const who of ['thijs', 'wim', 'ada'] as const) await sent(people.ilona, `/groups/${group}/places`, { trajectory: files[who].trajectory })
  for (const who of ['sara', 'bo'] as const) await sent(people.nora, `/groups/${group}/places`, { trajectory: files[who].trajectory })
  await sent(people.nora, `/exercise-list/${files.sara.trajectory}`, { exercise: 'saying-no', why: '', until: '2026-12-18' })
  yield 'each guide offers places, and Nora an exercise that goes with it'
  await sent(people.thijs, `${await place('thijs')}/yes`, { called: 'Tijs', shownTo: 'group' })
  await sent(people.sara, `${await place('sara')}/yes`, { called: 'Zon', shownTo: 'leader' })
  await sent(people.wim, `${await place('wim')}/yes`, { called: 'Wim', shownTo: 'group' })
  await sent(people.bo, `${await place('bo')}/no`)
  yield 'three say yes, and Bo no'
  await sent(people.ada, `${await place('ada')}/yes`, { called: 'Ada', shownTo: 'group' })
  yield 'Ada waits for a place'
  await sent(people.wim, `${await place('wim')}/leavings`)
  yield 'Wim leaves, and there is one for Ada'
  await sent(people.ilona, `/group-meetings/${await firstOf('select id from group_meeting order by lower(during) limit 1')}/moves`, { day: '2026-12-04', at: '10:00' })
  house.travelTo(new Date('2026-12-02T20:00:00Z'))
  await house.as('worker', tx => partiesToRemind(tx, house.now()))
  yield 'a day moves, and is near'
  house.travelTo(new Date('2026-12-04T11:00:00Z'))
  const later = await signIn()
  const held = await firstOf('select m.id from group_meeting m where instead_of is not null')
  const seat = async (who: keyof typeof files) => `was-${(await place(who)).replace('/my-groups/', '')}`
  await sent(later.ilona, `/group-meetings/${held}/presence`, { [await seat('thijs')]: 'there', [await seat('sara')]: 'there', [await seat('ada')]: 'away' })
  await sent(later.ilona, `/group-meetings/${held}/lessons`, { seen: '0', lesson: 'Kort is duidelijk.' })
  yield 'who was there, and what is kept'
  const words = `${await place('sara')}/meetings/${held}`
  await sent(later.sara, `${words}/words`, { seen: '0', words: 'Even wachten.' })
  await sent(later.sara, `${words}/showings`, { shows: 'yes' })
  yield 'Sara shows Nora what she takes along'
}
