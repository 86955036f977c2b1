/** Those who guide learners, as they do it on their pages: what is theirs and what they show; a question from the neighbourhood; and the end of a learner's file. */
import { eraseRules } from '../../core/keeping/guard.ts'
import { eraseNext } from '../../core/keeping/keeping.store.ts'
import { aroundNoa, cast, deHaven, mees, sanneOfDeHaven, wilmaOfDeHaven } from '../../demo/cast.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import { guidesCome, openLearning, sanneLearnsFromWilma } from '../guiding.ts'
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { later, sent } from './around.ts'

export const aroundLearners: Lookers = {
  'Wilma, who guides Noa': { person: wilmaOfDeHaven.id },
  'Sanne, who learns to guide': { person: sanneOfDeHaven.id },
  'Noa, who learns from Wilma': { person: aroundNoa.noa.id },
  'Mees, in the first year': { person: mees.id },
  'Ramon, the practice trainer': { person: aroundNoa.ramon.id },
  'Gerda, the teacher': { person: aroundNoa.gerda.id },
  'Marleen, who guides elsewhere': { person: cast.marleen.id },
}

export async function* guidesOfLearners(house: House): Walk {
  await guidesCome(house)
  const noas = await openLearning(house, aroundNoa.noa, wilmaOfDeHaven, 'work-track')
  await noas.joins(aroundNoa.ramon, 'practice-trainer')
  const file = await openLearning(house, mees, sanneOfDeHaven, 'first-steps')
  await file.joins(aroundNoa.gerda, 'teacher')
  await sanneLearnsFromWilma(house)
  const firstOf = async (text: string): Promise<string> => (await house.asSuperuser<{ readonly id: string }>(text))[0]?.id ?? ''
  const [wilma, sanne, noa, learner, ramon] = [await house.signedIn(wilmaOfDeHaven.id), await house.signedIn(sanneOfDeHaven.id), await house.signedIn(aroundNoa.noa.id), await house.signedIn(mees.id), await house.signedIn(aroundNoa.ramon.id)]
  const today = dayOf(house.now(), deHaven.zone)
  yield 'Wilma and Sanne guide, and Sanne learns it from Wilma'

  await sent(wilma, '/guiding/profile', { safety: '4', feedback: '2' })
  await sent(wilma, '/guiding/weeks', { was: 'heavy' })
  await sent(wilma, '/guiding/fits/kept', { slow: 'c' })
  yield 'Wilma looks at herself, says how heavy the week was, and asks herself whether it suits her'
  const profile = await firstOf(`select id from guiding_piece where kind = 'profile'`)
  await sent(wilma, `/guiding/profile/${profile}/showings`, { shows: 'yes', to: aroundNoa.ramon.id })
  await sent(wilma, '/guiding/asks', { asked: aroundNoa.ramon.id })
  await sent(ramon, `/guiding/asked/${await firstOf('select id from guiding_ask')}/views`, { safety: '3' })
  yield 'she shows Ramon that one look, and he says how he sees it'
  await sent(noa, '/my-guide', { feedback: '3' })
  yield 'Noa writes how she sees it, for herself'
  await sent(noa, '/my-guide/showings', { shows: 'yes' })
  yield 'and lets Wilma read it, with her name'
  await sent(wilma, '/guiding/growth', { point: 'feedback' })
  await sent(wilma, '/guiding/seen', { traineeship: await firstOf('select id from traineeship'), words: 'Je wachtte lang.', on: today })
  await sent(sanne, `/guiding/seen/${await firstOf('select id from guiding_seen')}/answers`, { answer: 'agrees' })
  yield 'Wilma grows; what she saw of Sanne stands, for Sanne agrees'
  await sent(wilma, '/guiding/words', { to: 'planner', helps: 'stand-in' })
  const planner = await house.signedIn((await house.asSuperuser<{ readonly id: typeof wilmaOfDeHaven.id }>(`select person_id as id from office where office = 'planner' limit 1`))[0]?.id ?? wilmaOfDeHaven.id)
  await sent(planner, `/guiding/words/${await firstOf('select id from guiding_word')}/answers`)
  yield 'she tells the planner what would help'
  await sent(wilma, '/guiding/stage', { intervisions: '2' })
  await sent(noa, '/my-guide/quotes', { says: 'Hier mag een fout besproken worden.' })
  await sent(wilma, `/guiding/quotes/${await firstOf('select id from guiding_quote')}/places`, { put: 'yes' })
  yield 'she makes a page of what she did, with a sentence of Noa’s on it'
  await sent(wilma, '/guiding/stage/showings', { shows: 'yes' })
  yield 'and shows it to colleagues'

  await sent(wilma, '/district', { words: 'Iemand zou graag eens per week wandelen.' })
  yield 'Wilma writes down a question from the neighbourhood'
  const question = await firstOf('select id from district_question')
  await sent(learner, `/district/${question}/takings`)
  await sent(learner, `/district/${question}/steps`, { words: 'We liepen een half uur.' })
  await sent(learner, `/district/${question}/look-backs`, { words: 'Stil zijn was ook goed.' })
  await sent(learner, '/my-first-steps', { on: addDays(today, -1), where: 'Thuiszorg', struck: 'Iedereen had tijd.' })
  yield 'Mees takes it up with Gerda, looks back on it, and writes of a first visit'
  await sent(wilma, '/guiding/stage/showings', { shows: 'no' })
  await sent(noa, '/my-guide/showings', { shows: 'no' })
  yield 'Wilma hides her page, and Noa what she wrote'
  for (const [guide, one] of [[wilma, noas], [sanne, file]] as const) await sent(guide, `/trajectories/${one.trajectory}/closings`, { ending: 'passed' })
  yield 'both have passed'
  later(house, 3 * 365 * 24 * 60)
  while (await house.as('worker', tx => eraseNext(tx, eraseRules, house.now())) !== null);
  yield 'three years later the night came by'
}
