/** Someone anonymous, from the first talk to the day that they have everything erased; Marleen guides first, and Jaap after her. */
import { exchange } from '../../demo/exchange.ts'
import { meet, type Trajectory } from '../../demo/anonymous-coaching.ts'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { keepHours } from '../../demo/diary.ts'
import type { Guided } from '../../demo/life.ts'
import { held, note } from '../../demo/told.ts'
import { chooseSomeoneElse, letWatch, propose, train } from '../../demo/with-whom.ts'
import { eraseMyOwn } from '../../core/keeping/keeping.store.ts'
import { recordAsked } from '../../core/figures/slip.store.ts'
import { keepReceipt } from '../../core/people/receipt.store.ts'
import { keepWorry, planTurn, sealEnvelope } from '../../core/risk/known-risk.ts'
import { recordCall, recordYes } from '../../core/risk/risk.store.ts'
import { keepLetter } from '../../core/referrals/known-letter.ts'
import { recordAgreement } from '../../core/referrals/letter.store.ts'
import { answers } from '../../core/talks/feedback.ts'
import { keepFeedback } from '../../core/talks/known-feedback.ts'
import { recordEnding } from '../../core/talks/talk.store.ts'
import { endReleases } from '../../core/trajectories/history.store.ts'
import type { Tx } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import { anonymousCoaching } from '../../programmes/anonymous-coaching/programme.ts'
import { openedWith } from '../opened.ts'
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { later } from './around.ts'

const { marleen, jaap, samira, hanna, ellen } = cast
const known = newAnonymousId<'person'>()

export const inAnonymousCoaching: Lookers = {
  'the participant, without a name': { person: known },
  'Marleen, who guides first': { person: marleen.id },
  'Jaap, who comes after her': { person: jaap.id },
  'Samira, who learns Marleen the trade': { person: samira.id },
  'Hanna, who is called in need': { person: hanna.id },
  'Noor, known by name elsewhere': { person: aroundNoor.noor.id },
}

export async function* anonymousToTheEnd(house: House): Walk {
  const around = (tx: Tx) => ({ tx, vault: house.vault, provider: deHaven, now: house.now() })
  const today = dayOf(house.now(), deHaven.zone)
  yield 'nobody came yet'

  await house.as(ellen.id, tx => train(around(tx), marleen, samira, ellen))
  await house.as(ellen.id, tx => planTurn(around(tx), { person: hanna.id, from: today, until: addDays(today, 2), telephone: '+31612345678' }, house.now()))
  const jaaps: Guided = { guide: jaap, diary: await house.as(jaap.id, tx => keepHours(tx, jaap.id, { weekly: { 1: ['09:00-12:00'], 2: ['09:00-12:00'] } }, deHaven, house.now())) }
  yield 'Samira is Marleen\'s senior, Hanna stands behind the guides, Jaap has hours'

  const soon = new Date(house.now().getTime() + 60 * 60_000)
  const { person, ...ids } = await openedWith(house, { provider: deHaven, guide: marleen.id, from: soon, now: house.now(), contact: { alias: 'Roos' } }, known)
  const own: Omit<Trajectory, 'tx' | 'now'> = { vault: house.vault, provider: deHaven, guide: marleen, diary: jaaps.diary, next: jaaps, telephone: '+31612345678', way: 'guide-calls', programme: anonymousCoaching, ids: { person, ...ids } }
  const lived = (tx: Tx): Trajectory => ({ ...own, tx, now: house.now() })
  await house.as(person, tx => keepReceipt(tx, 'anker-linde', { person, verifier: Buffer.alloc(32) }))
  yield 'someone books a talk with Marleen'
  await house.as(person, tx => sealEnvelope(around(tx), ids.trajectory, { name: 'Iemand', telephone: '+31687654321', town: 'Ede' }, house.now()))
  yield 'and leaves a name in an envelope'

  later(house, 120)
  await house.as(marleen.id, tx => meet(lived(tx), held(0, [4, 6], note('sleep', 'Het slapen.'))))
  yield 'they talked; Marleen wrote a note and two scores'
  await house.as(person, tx => keepFeedback(around(tx), ids.trajectory, { talk: ids.talk, answer: answers[0] }, ids.guide, ids.participant, house.now()))
  await house.as(person, tx => exchange(around(tx), { trajectory: ids.trajectory, participant: person, guide: marleen.id }, [{ by: 'participant', hoursAgo: 1, text: 'Dank.' }, { by: 'guide', hoursAgo: 0, text: 'Graag.' }]))
  yield 'the participant says how it was, and they write to each other'
  await house.as(person, tx => letWatch(lived(tx), house.now()))
  yield 'Samira may watch along'

  const worry = { id: newAnonymousId<'risk-level'>(), trajectory: ids.trajectory, talk: ids.talk, level: 'red', reasons: 'Zorgen.', recordedAt: house.now() } as const
  await house.as(marleen.id, async tx => {
    await keepWorry(around(tx), worry, ids.guide)
    await recordCall(tx, newId(), worry, hanna.id, today, house.now())
  })
  yield 'Marleen worries, and Hanna is called'
  for (const one of [marleen, hanna]) await house.as(one.id, tx => recordYes(tx, worry.id, ids.trajectory, one.id, house.now()))
  yield 'both say yes: the envelope opens'

  await house.as(marleen.id, tx => propose(lived(tx), { to: jaap.name, reason: 'Jaap weet meer van geld.' }, jaaps, house.now()))
  yield 'Marleen proposes Jaap'
  await house.as(person, tx => chooseSomeoneElse(lived(tx), { to: jaap.name, day: 3, history: { what: 'everything' } }, jaaps, house.now()))
  yield 'the participant chooses Jaap, who may read all of before'
  const jaapsPart = (await house.asSuperuser<{ readonly id: Id<'party'> }>('select id from party where person_id = $1', [jaap.id]))[0]?.id ?? ids.guide
  await house.as(person, tx => endReleases(tx, jaapsPart, house.now()))
  yield 'and no longer'

  await house.as(jaap.id, tx => keepLetter(around(tx), ids.trajectory, 1, { talkedAbout: 'Slapen.', helped: 'Wandelen.', asked: '' }, jaapsPart, house.now()))
  await house.as(person, tx => recordAgreement(tx, ids.trajectory, 1, ids.participant, house.now()))
  yield 'Jaap writes a letter for a next helper, and the participant agrees to it'
  await house.as(jaap.id, tx => recordEnding(tx, ids.trajectory, 'enough', jaapsPart, house.now()))
  await house.as(person, tx => recordAsked(tx, ids.trajectory))
  yield 'it ends, and what it was about is asked'
  await house.as(person, tx => eraseMyOwn(tx, house.now()))
  yield 'the participant has everything erased'
}
