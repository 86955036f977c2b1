/** Noa on the ward, from her first question of the day to what she takes along, as she and those around her do it on their pages. */
import { aroundNoa, cast, deHaven, wilmaOfDeHaven } from '../../demo/cast.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import { fenna, mees, openLearningFile, wardComes } from '../learning.ts'
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { later, sent } from './around.ts'

const { noa, ramon, gerda } = aroundNoa

export const inLearning: Lookers = {
  'Noa': { person: noa.id }, 'Wilma, her supervisor': { person: wilmaOfDeHaven.id }, 'Ramon, practice trainer': { person: ramon.id }, 'Gerda, her teacher': { person: gerda.id },
  'Fenna, who worked along': { person: fenna.id }, 'Mees, who learns with Wilma too': { person: mees.id },
}

export async function* learningOfNoa(house: House): Walk {
  await wardComes(house)
  const file = await openLearningFile(house, noa)
  await openLearningFile(house, mees)
  const parties = { ramon: await file.joins(ramon, 'practice-trainer'), gerda: await file.joins(gerda, 'teacher') }
  yield 'Wilma opens it; Ramon and Gerda sit beside'
  const own = await house.signedIn(noa.id)
  await sent(own, '/my-learning/questions', { words: 'Ik wil zelf de overdracht doen.' })
  yield 'Noa sets her question of the day'
  await (await house.signedIn(wilmaOfDeHaven.id)).get('/learners')
  const journal = (await sent(own, '/my-journal', { model: 'short', 'said-did': 'Ik bleef erbij zitten.' })).replace(/\?.*/, '')
  yield 'Wilma saw it; Noa writes in her journal, for herself'
  await sent(own, `${journal}/showings`, { readers: [file.guide, parties.gerda] })
  yield 'she lets Wilma and Gerda read it'
  await sent(own, `${journal}/showings`, { readers: file.guide })
  yield 'and Gerda no longer'
  await sent(own, '/my-learning/feedback-requests', { people: fenna.id })
  const colleague = await house.signedIn(fenna.id)
  const asked = /\/feedback-requests\/[0-9a-f-]{36}/.exec((await colleague.get('/learners')).text)?.[0] ?? ''
  yield 'she asks Fenna for feedback'
  await sent(colleague, asked, { good: 'Rustig gebleven.', tip: 'Vraag eerder hulp.', alone: 'with-help' })
  yield 'Fenna gives it'
  await own.get('/my-feedback')
  const [feedback] = await house.asSuperuser<{ readonly id: string }>('select id from learning_feedback')
  await sent(own, `/my-feedback/${feedback?.id}/showings`, { readers: parties.gerda })
  yield 'Noa read it, and lets Gerda read it'
  const supervisor = await house.signedIn(wilmaOfDeHaven.id)
  await sent(own, '/my-tasks', { how: 'listed', listed: 'washing' })
  await sent(supervisor, `/trajectories/${file.trajectory}/tasks`, { how: 'listed', listed: 'injecting' })
  const tasks = await house.asSuperuser<{ readonly id: string; readonly procedure: string | null }>('select id, procedure from learning_task')
  const signing = (reserved: boolean): string => `/trajectories/${file.trajectory}/tasks/${tasks.find(({ procedure }) => (procedure !== null) === reserved)?.id}/signings`
  await sent(supervisor, signing(false), { degree: 'alone', words: 'Drie ochtenden.' })
  await sent(own, '/my-tasks', { how: 'typed', name: 'Per ongeluk' })
  const [mistake] = await house.asSuperuser<{ readonly id: string }>('select id from learning_task where work_process is null and procedure is null')
  await sent(own, `/my-tasks/${mistake?.id}/strikes`, {})
  yield 'there are tasks, and Wilma signs one; Noa strikes one that stood there by mistake'
  const office = await house.signedIn(cast.ellen.id)
  const until = addDays(dayOf(house.now(), deHaven.zone), 90)
  await sent(office, '/administration/signing', { person: wilmaOfDeHaven.id, procedure: 'injecting', until })
  await sent(supervisor, signing(true), { degree: 'alone', words: 'Vier keer goed.', until })
  const [authority] = await house.asSuperuser<{ readonly id: string }>('select id from signing_authority')
  await sent(office, `/administration/signing/${authority?.id}/ends`)
  yield 'the house appointed Wilma for what the law reserves; she signs it, and that ends'
  const trainer = await house.signedIn(ramon.id)
  await sent(trainer, `/trajectories/${file.trajectory}/assessments`, { process: 'B1-K1-W2', 'criterion-1': 'Werkt schoon', 'level-1': 'at-level', 'why-1': 'Gezien.' })
  const [assessment] = await house.asSuperuser<{ readonly id: string }>('select id from work_assessment')
  yield 'Ramon assesses a work process'
  await sent(own, `/my-assessments/${assessment?.id}/words`, { says: 'in-part', words: 'Ik kan meer.' })
  await sent(supervisor, `/trajectories/${file.trajectory}/assessments/${assessment?.id}/words`, { says: 'agrees' })
  await sent(own, `/my-assessments/${assessment?.id}/showings`, { readers: parties.gerda })
  yield 'Noa answers, Wilma says she finds the same, and Gerda may read it'
  for (const reads of ['guide', 'trainer', 'together']) {
    later(house, 15 * 24 * 60)
    await sent(await house.signedIn(noa.id), '/my-guidance/ratings', { room: '4', safe: '5', hears: '3', words: 'Ik krijg ruimte.', reads })
    yield `she says of the guidance, for: ${reads}`
  }
}
