/** Someone uses every right on their file, as they do it on their pages; and the house answers, and chooses how long it keeps. */
import { cast, deHaven } from '../../demo/cast.ts'
import type { Id } from '../../kit/id.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import { listToWarn, recordWarned } from '../../core/keeping/keeping.store.ts'
import { warnDaysAhead } from '../../core/keeping/warn.ts'
import { sweepComplaints } from '../../core/rights/notify.ts'
import type { House } from '../recovery.ts'
import type { Walk } from '../sight.ts'
import { sent } from './around.ts'

export async function* usesRights(house: House, person: Id<'person'>): Walk {
  const [mine, ellen] = [await house.signedIn(person), await house.signedIn(cast.ellen.id)]
  await sent(mine, '/my-rights/words', { about: 'file', words: 'Zo was het niet.' })
  await sent(mine, '/my-rights/restrictions', { why: 'wrong' })
  yield 'Noor puts her own words beside the file and restricts it'
  await sent(mine, '/my-rights/restrictions/ends')
  await sent(mine, '/my-rights/complaints', { kind: 'guidance', words: 'Ik voelde me niet gehoord.' })
  yield 'she lifts that, and complains'
  const [complaint] = await house.asSuperuser<{ readonly id: string }>('select id from complaint')
  await sent(ellen, `/complaints/received/${complaint?.id}/extensions`, { why: 'complex' })
  await sent(ellen, `/complaints/received/${complaint?.id}/answers`, { answer: 'Dat spijt ons. Het gaat voortaan anders.' })
  await sent(ellen, '/administration/keeping/terms/workfloor-recovery', { contactDays: '100', notesDays: '200', trajectoryDays: '400', confirmed: 'yes', after: '0' })
  yield 'Ellen says that it takes longer, then answers; and what begins from now on is kept shorter'
  const bas = await house.signedIn(cast.bas.id)
  await sent(bas, '/my-data/requests', { kind: 'correction', words: 'Mijn uren kloppen niet.' })
  await sent(bas, '/my-data/requests', { kind: 'access', words: 'Wat staat er nog meer?' })
  await ellen.get('/my-data')
  yield 'Bas asks something about his own data, twice; Ellen looks at hers'
  const [request, other] = await house.asSuperuser<{ readonly id: string }>('select id from data_request order by kind desc')
  await sent(ellen, `/complaints/received/${request?.id}/extensions`, { why: 'many' })
  await sent(ellen, `/complaints/received/${request?.id}/answers`, { answer: 'Dat is verbeterd.' })
  await sent(bas, `/my-data/requests/${other?.id}/withdrawals`)
  yield 'Ellen says that one takes longer, and answers it; the other he takes back'
}

/** What the night does before it erases: who is about to be erased is told, and a complaint answered long ago holds nothing. */
export const warnsFirst = (house: House): Promise<void> => house.as('worker', async tx => {
  await sweepComplaints(tx, house.now(), { provider: deHaven })
  for (const { trajectory, dueOn } of await listToWarn(tx, addDays(dayOf(house.now(), deHaven.zone), warnDaysAhead), 100)) await recordWarned(tx, trajectory, dueOn, house.now())
})
