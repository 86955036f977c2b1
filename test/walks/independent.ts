/** Lotte in the career centre, as its people do it on their pages: she asks, names someone, lets a second guide read along, and it ends; her manager sits beside. */
import { eraseRules } from '../../core/keeping/guard.ts'
import { eraseNext } from '../../core/keeping/keeping.store.ts'
import { addKnownPerson, presentGuide } from '../../core/people/known-people.ts'
import { introduce } from '../../core/trajectories/introduce.ts'
import { aroundPetra, cast, deHaven, lotte, noraOfDeHaven } from '../../demo/cast.ts'
import { tellLine } from '../../demo/lotte-line.ts'
import { tellSteps } from '../../demo/lotte-steps.ts'
import { newAnonymousId, newId, parseId, type Id } from '../../kit/id.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { later, sent } from './around.ts'

const { vera, jaap, ellen } = cast
const { karin } = aroundPetra

export const outOfCuriosity: Lookers = {
  'Lotte, who is curious': { person: lotte.id },
  'Vera, who guides her': { person: vera.id },
  'Nora, the second guide': { person: noraOfDeHaven.id },
  'Jaap, whom she names': { person: jaap.id },
  'Karin, her manager': { person: karin.id },
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
  const partOf = (role: string) => firstOf(`select id from party where trajectory_id = '${of}' and role = '${role}'`).then(id => parseId<'party'>(id) ?? newId<'party'>(0))
  const ids = { trajectory: parseId<'trajectory'>(of) ?? newId<'trajectory'>(0), participant: await partOf('employee'), guide: await partOf('adviser') }
  await house.as(vera.id, tx => tellLine({ tx, vault: house.vault, provider: deHaven, now: house.now() }, ids, lotte.id))
  yield 'Lotte draws her line, shows two pieces of it, and looks into other work'
  await house.as(lotte.id, tx => tellSteps({ tx, vault: house.vault, provider: deHaven, now: house.now() }, ids, lotte.id))
  yield 'she applies for work, practises her limits, lets Vera read one of two of each and her CV, and meets a contact of the centre'
  await sent(guide, `/trajectories/${of}/closings`, { ending: 'enough' })
  yield 'it ends'
  later(house, 3 * 365 * 24 * 60)
  while (await house.as('worker', tx => eraseNext(tx, eraseRules, house.now())) !== null);
  yield 'three years later the night came by'
}
