/** Who looked into Noor's file: she asks about a look and is answered, Marleen opens it in an emergency, the rules see it, and it ends. */
import { sealLog } from '../../kit/log.ts'
import { anchorLog } from '../../core/log-keeping/anchor.work.ts'
import { raiseAlerts } from '../../core/log-keeping/alert.store.ts'
import { eraseRules } from '../../core/keeping/guard.ts'
import { eraseNext } from '../../core/keeping/keeping.store.ts'
import { openRound, welcomed } from '../../core/vouchers/voucher.fixture.ts'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { parseId, newId } from '../../kit/id.ts'
import { openPlanFor, type House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { later, sent } from './around.ts'

const { bas, marleen, jaap } = cast
const { noor } = aroundNoor

export const aroundTheLook: Lookers = {
  'Noor, whose file it is': { person: noor.id },
  'Bas, who guides her': { person: bas.id },
  'Marleen, who opens it': { person: marleen.id },
  'Jaap, who guides others': { person: jaap.id },
}

export async function* lookedAtNoor(house: House): Walk {
  const plan = await openPlanFor(house, noor, bas)
  const firstOf = async (text: string): Promise<string> => (await house.asSuperuser<{ readonly id: string }>(text))[0]?.id ?? ''
  const [own, guide, other] = [await house.signedIn(noor.id), await house.signedIn(bas.id), await house.signedIn(marleen.id)]
  const keeping = await house.signedIn(parseId<'person'>(await firstOf(`select person_id as id from office where office = 'log-keeper'`)) ?? newId())
  yield 'Bas guides Noor'
  await guide.get(`/trajectories/${plan.trajectory}`)
  const look = await firstOf(`select id from log.entry where subject_id = '${plan.trajectory}' and person_id = '${bas.id}' limit 1`)
  await sent(own, `/who-looked/questions/${look}`, { words: 'Waarom keek je?' })
  yield 'Noor asks about a look of his'
  await sent(keeping, `/log-keeping/questions/${await firstOf('select id from log_question')}`, { finding: 'right', words: 'Hij begeleidt je.' })
  yield 'the log keeper answers'
  const opened = await sent(other, '/emergency', { mail: noor.mail, reason: 'danger', motive: 'Noor belde en klonk heel somber.' })
  yield 'Marleen opens the file in an emergency'
  await house.as('worker', tx => raiseAlerts(tx, house.now()))
  yield 'a rule saw it'
  const employer = parseId<'affiliate'>(await firstOf('select id from affiliate')) ?? await welcomed(house, 'De Linde')
  const round = await openRound(house, new Map([[employer, 50]]), { keeper: parseId<'person'>(await firstOf(`select person_id as id from office where office = 'log-keeper'`)) ?? newId() })
  await house.asSuperuser('insert into voucher_spent (provider_id, round_id, spend_id) values ($1, $2, $3)', [deHaven.id, round.id, Buffer.alloc(32, 7)])
  yield 'Ellen and the log keeper begin a round of vouchers'
  later(house, 61)
  yield 'an hour later it closed by itself'
  const again = await sent(await house.signedIn(marleen.id), '/emergency', { mail: noor.mail, reason: 'asked', motive: 'Noor vroeg of ik nog eens kon kijken.' })
  await sent(await house.signedIn(marleen.id), `${again}/closing`)
  yield 'Marleen opens it once more, and closes it'
  const keeper = await house.signedIn(parseId<'person'>(await firstOf(`select person_id as id from office where office = 'log-keeper'`)) ?? newId())
  await sent(keeper, `/log-keeping/emergencies/${opened.split('/').at(-1)}/weighing`, { finding: 'needed' })
  await sent(keeper, `/log-keeping/alerts/${await firstOf('select id from log_alert')}/following`, { done: 'in-order' })
  yield 'the log keeper weighs it, and follows up the alert'
  await sealLog(house.database, [deHaven.id])
  await anchorLog(house.database, house.vault, deHaven, house.now(), null)
  yield 'the log is signed'
  await house.as(bas.id, tx => tx.run(sql`insert into trajectory_ending (trajectory_id, ending, ended_at, ended_by) values (${plan.trajectory}, 'done', ${house.now()}, ${plan.guide})`))
  later(house, 3 * 365 * 24 * 60)
  while (await house.as('worker', tx => eraseNext(tx, eraseRules, house.now())) !== null);
  yield 'three years later the night came by'
}
