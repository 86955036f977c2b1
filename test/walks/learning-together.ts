/** A network of organisations: an event from draft to numbers without names, and what came of it until it is practice elsewhere. Nobody in it has an account but who holds it. */
import { contributionNews, remindPilots } from '../../core/pilots/remind.ts'
import { signFile } from '../../core/pilots/signed-file.ts'
import { newKeyPair } from '../../kit/signing.ts'
import { moveUp } from '../../core/events/moving-up.ts'
import { sweepSignUps } from '../../core/events/sign-up.store.ts'
import { cast, deHaven } from '../../demo/cast.ts'
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import { linkTo } from '../mails.ts'
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { later, sent } from './around.ts'

export const inNetwork: Lookers = { 'a guide of the house': { person: cast.marleen.id } }

const days = (count: number) => count * 24 * 60
const admin = '/administration/together'
const idIn = (location: string): string => /[0-9a-f-]{36}/.exec(location)?.[0] ?? ''

export async function* learningTogether(house: House): Walk {
  const ellen = () => house.signedIn(cast.ellen.id)
  const visitor = house.browser()
  const today = dayOf(house.now(), deHaven.zone)
  const on = (count: number) => addDays(today, count)
  const around = { vault: house.vault, provider: deHaven, link: (path: string) => `http://houvast.localhost${path}` }
  yield 'there is nothing yet'

  const event = idIn(await sent(await ellen(), `${admin}/events`, { title: 'Ontbijt', day: on(2), from: '08:00', until: '10:00', place: 'Kade', forWhom: 'Allen', about: '', programme: '', themes: 'Duo’s\nRoosters', places: '1', tellsBackOn: on(90) }))
  yield 'Ellen writes an event'
  await sent(await ellen(), `${admin}/events/${event}/openings`)
  yield 'and puts it online'
  for (const mail of ['anna@noord.example', 'bert@zuid.example']) {
    later(house, 1)
    await sent(visitor, `/together/events/${event}/sign-ups`, { name: 'Iemand', organisation: 'Noord', mail, first: '', second: '' })
  }
  yield 'two sign up, of whom one waits'
  await visitor.send(`${await linkTo(house, 'anna@noord.example')}/cancellations`, { act: newAnonymousId() })
  await house.as('worker', tx => moveUp(tx, house.now(), { ...around }))
  yield 'one cancels, the other moves up'
  await sent(await ellen(), `${admin}/events/${event}/divisions`)
  later(house, days(2) + 120)
  const [came] = await house.asSuperuser<{ readonly id: string }>('select id from event_sign_up')
  await sent(await ellen(), `${admin}/events/${event}/presences`, { came: came?.id ?? '' })
  await sent(await ellen(), `${admin}/events/${event}/harvests`, { theme: '1', words: 'Begin met één duo.' })
  yield 'it is held, and Ellen writes down what came of it'
  await sent(await ellen(), `${admin}/events/${event}/words`)
  yield 'she tells it'

  const idea = idIn(await sent(await ellen(), `${admin}/ideas`, { title: 'Duo’s', what: 'Samen op pad', forWhom: 'Teams', why: 'Het leert' }))
  yield 'and writes an idea'
  await sent(visitor, `/together/ideas/${idea}/pilots`, { organisation: 'Noord', question: 'Werkt het?', scale: 'small', startsOn: on(5), measuresOn: on(20), thenOn: '', tellsBackOn: on(90), name: 'Carla', mail: 'carla@noord.example' })
  yield 'an organisation wants to try it'
  const [pilot] = await house.asSuperuser<{ readonly id: string }>(`select id from contribution where kind = 'pilot'`)
  await sent(await ellen(), `${admin}/cards/${pilot?.id}/looks`, { shown: 'yes' })
  yield 'which is shown'
  await sent(visitor, `/together/pilots/${pilot?.id}/questions`, { words: 'Hoe?', name: 'Dirk', mail: 'dirk@oost.example' })
  await contributionNews({ database: house.database, vault: house.vault, providerOf: async () => deHaven, link: (_, path) => around.link(path), clock: house.now })({ provider: deHaven.id, id: parseId<'contribution'>(pilot?.id) ?? newAnonymousId() })
  yield 'someone asks about it'
  later(house, days(20))
  await house.as('worker', tx => remindPilots(tx, house.now(), around))
  const mine = await linkTo(house, 'carla@noord.example')
  await sent(visitor, `${mine}/practices`, { title: 'Vaste duo’s', what: 'Samen', takes: 'Tijd', gave: 'Rust', watch: 'Praten' })
  const [practice] = await house.asSuperuser<{ readonly id: string }>(`select id from contribution where kind = 'practice'`)
  yield 'they are asked how it goes, and it became practice'
  await sent(await ellen(), `${admin}/cards/${practice?.id}/looks`, { shown: 'yes' })
  await (await ellen()).send(`${admin}/cards/${practice?.id}/files`)
  yield 'shown, and signed for elsewhere'
  const instead = /([0-9a-f]{4} ){7}[0-9a-f]{4}/.exec((await (await ellen()).get(`${admin}/key`)).text)?.[0] ?? ''
  await sent(await ellen(), `${admin}/keys`, { instead })
  yield 'then a new key takes the place of the one it was signed by'
  const file = signFile({ kind: 'taken-over', id: newAnonymousId(), from: 'Het Baken', organisation: 'Ter Leie', on: on(10), practice: parseId<string>(practice?.id) ?? newAnonymousId(), told: [{ on: on(15), words: 'Het lukt.' }] }, newKeyPair())
  await sent(await ellen(), `${admin}/imports`, { file, taken: 'in', compared: 'yes' })
  yield 'word comes back that it was taken over'
  const next = idIn(await sent(await ellen(), `${admin}/events/${event}/next-dates`, { day: on(60) }))
  await sent(await ellen(), `${admin}/events/${next}/openings`)
  await sent(await ellen(), `${admin}/events/${next}/callings-off`)
  yield 'the next date is named, opens, and is called off'
  later(house, days(40))
  await house.as('worker', tx => sweepSignUps(tx, house.now()))
  yield 'a month after the event'
}
