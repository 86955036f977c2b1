/** Lotte in the career centre, as its people do it on their pages: she asks, names someone, lets a second guide read along, and it ends; her manager sits beside. */
import { eraseRules } from '../../core/keeping/guard.ts'
import { eraseNext } from '../../core/keeping/keeping.store.ts'
import { addKnownPerson, presentGuide } from '../../core/people/known-people.ts'
import { recordEnding } from '../../core/talks/talk.store.ts'
import { introduce } from '../../core/trajectories/introduce.ts'
import { myPartyIn } from '../../core/trajectories/party.store.ts'
import { aroundPetra, cast, deHaven, lotte, noraOfDeHaven } from '../../demo/cast.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import type { Browser } from '../house.ts'
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { later } from './around.ts'

const { vera, jaap, ellen } = cast
const { karin } = aroundPetra

export const besideLotte: Lookers = {
  'Lotte, who is curious': { person: lotte.id },
  'Vera, who guides her': { person: vera.id },
  'Nora, the second guide': { person: noraOfDeHaven.id },
  'Jaap, whom she names': { person: jaap.id },
  'Karin, her manager': { person: karin.id },
}

const sent = async (browser: Browser, path: string, fields: Readonly<Record<string, string | readonly string[]>> = {}): Promise<string> => {
  const answer = await browser.send(path, { act: newAnonymousId(), ...fields })
  if (answer.status !== 303) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 2000)}`)
  return answer.location ?? ''
}

export async function* careerOfLotteToTheEnd(house: House): Walk {
  await house.as(ellen.id, async tx => {
    const around = { tx, vault: house.vault, provider: deHaven }
    await addKnownPerson(around, noraOfDeHaven, ellen.id, house.now())
    await presentGuide(around, { person: noraOfDeHaven.id, ...noraOfDeHaven.profile })
  })
  await house.as(vera.id, async tx => { for (const one of [lotte, karin]) await introduce({ tx, vault: house.vault, provider: deHaven }, one, vera.id, house.now()) })
  const firstOf = async (text: string): Promise<string> => (await house.asSuperuser<{ readonly id: string }>(text))[0]?.id ?? ''
  yield 'nobody asked yet'

  const at = '/programmes/career-centre/ask'
  await sent(house.browser(), at, { name: lotte.name, mail: lotte.mail, telephone: '' })
  yield 'Lotte asks for a first talk'
  const request = await firstOf('select id from first_talk_request')
  await sent(house.browser(), at, { name: 'Wie Nora kent', mail: 'iemand@thuis.example', telephone: '', excludes: [noraOfDeHaven.id] })
  yield 'someone else asks, and names Nora'
  const guide = await house.signedIn(vera.id)
  await sent(guide, `/first-talks/${request}/takings`)
  yield 'Vera takes Lotte’s up'
  const opened = await sent(guide, `/first-talks/${request}/plans`, { kind: 'career' })
  const of = opened.split('/').at(-1) ?? ''
  yield 'and opens a trajectory'

  const own = await house.signedIn(lotte.id)
  const seats = async () => (await house.asSuperuser<{ readonly id: Id<'party'> }>(`select id from party where trajectory_id = '${of}'`)).map(({ id }) => id)
  await sent(guide, `/trajectories/${of}/circle`, { role: 'manager', name: karin.name, mail: karin.mail })
  const manager = await house.signedIn(karin.id)
  await manager.send(`/circle/invitations/${await firstOf('select id from circle_invitation')}/answers`, { act: newAnonymousId(), answer: 'joins' })
  yield 'Karin comes to sit beside'
  await sent(guide, `/trajectories/${of}/division`, Object.fromEntries((await seats()).map(party => [party, 'Houdt zich aan wat is afgesproken.'])))
  yield 'Vera writes who does what'
  const division = await firstOf('select id from division')
  for (const browser of [own, guide]) await sent(browser, `/division/${of}/confirmations`, { division })
  yield 'Lotte and Vera agree'
  await sent(own, '/my-file/exclusions', { person: jaap.id })
  yield 'Lotte names Jaap'
  const today = dayOf(house.now(), deHaven.zone)
  await sent(guide, `/trajectories/${of}/second-guides`, { to: noraOfDeHaven.id, sees: ['talks', 'number'], from: today, last: addDays(today, 6), why: 'Vakantie.' })
  yield 'Vera asks whether Nora may read along'
  const second = await firstOf('select id from second_guide_proposal')
  await sent(own, `/my-file/second-guides/${second}/answers`, { answer: 'yes', sees: ['number'] })
  yield 'Lotte says yes to her number'
  await sent(own, `/my-file/second-guides/${second}/ends`)
  const named = await firstOf('select id from exclusion')
  await sent(own, `/my-file/exclusions/${named}/ends`)
  yield 'she ends it, and takes Jaap’s name back'
  await house.as(vera.id, async tx => {
    const trajectory = parseId<'trajectory'>(of)
    const party = trajectory && await myPartyIn(tx, trajectory)
    if (trajectory && party) await recordEnding(tx, trajectory, 'enough', party.id, house.now())
  })
  yield 'it ends'
  later(house, 3 * 365 * 24 * 60)
  while (await house.as('worker', tx => eraseNext(tx, eraseRules, house.now())) !== null);
  yield 'three years later the night came by'
}
