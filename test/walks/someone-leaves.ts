/** Marleen leaves: one of her people goes on with Samira and shows the handover note, another waits and lets Samira stand in meanwhile; then the day is over. */
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { goOnWith } from '../../core/leaving/going-on-with.ts'
import { handoverNoteOf, keepHandoverNote } from '../../core/leaving/known-notes.ts'
import { recordLeaving, recordStaying } from '../../core/leaving/leaving.store.ts'
import { findOwnMove, hideNote, recordMove, recordMoveAnswer, recordNoteShowing, recordStandIn, recordStandInEnd, recordTold } from '../../core/leaving/moving.store.ts'
import { leaveHouse, moveSome } from '../../core/leaving/moving.work.ts'
import { profileOf } from '../../core/people/known-people.ts'
import { findPresent, recordChange } from '../../core/who-guides/change.store.ts'
import type { Tx } from '../../kit/db.ts'
import { newAnonymousId, newId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../../kit/time.ts'
import { anonymousCoaching } from '../../programmes/anonymous-coaching/programme.ts'
import { openedWith } from '../opened.ts'
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'

const { marleen, jaap, samira, ellen } = cast
const [goesOn, waits] = [newAnonymousId<'person'>(), newAnonymousId<'person'>()]

export const aroundWhoLeaves: Lookers = {
  'who goes on with Samira': { person: goesOn },
  'who waits': { person: waits },
  'Marleen, who leaves': { person: marleen.id },
  'Samira, who comes after her': { person: samira.id },
  'Jaap, who has no part in it': { person: jaap.id },
  'Noor, known by name elsewhere': { person: aroundNoor.noor.id },
}

export async function* someoneLeaves(house: House): Walk {
  const around = (tx: Tx) => ({ tx, vault: house.vault, provider: deHaven })
  const today = dayOf(house.now(), deHaven.zone)
  const lastDay = addDays(today, 30)
  const from = addMinutes(house.now(), 60)
  const first = await openedWith(house, { provider: deHaven, guide: marleen.id, from, now: house.now() }, goesOn)
  const second = await openedWith(house, { provider: deHaven, guide: marleen.id, from: addMinutes(from, 60), now: house.now(), contact: { alias: 'Roos' } }, waits)
  yield 'two people talk with Marleen'

  const leaving = newId<'staff-leaving'>()
  await house.as(ellen.id, tx => recordLeaving(tx, { id: leaving, person: marleen.id, lastDay, endsAt: startOfDay(addDays(lastDay, 1), deHaven.zone) }, ellen.id, house.now()))
  yield 'Ellen says that Marleen leaves'
  await house.as(marleen.id, tx => keepHandoverNote(around(tx), first.trajectory, { words: 'Bel liever na vieren.', to: samira.id, by: first.guide, before: null }, house.now()))
  yield 'Marleen writes a handover note'
  const move = newAnonymousId<'caseload-move'>()
  await house.as(ellen.id, tx => recordMove(tx, move, leaving, [{ guide: samira.id, places: 9 }], ellen.id, house.now()))
  await house.as('worker', tx => moveSome(tx, deHaven, move, house.now()))
  yield 'and Samira is proposed to both'

  for (const { person } of [first, second]) await house.as(person, async tx => { await recordTold(tx, (await findOwnMove(tx))?.id ?? newAnonymousId(), 'asked', today) })
  yield 'both are told'
  await house.as(waits, async tx => { await recordStandIn(tx, newAnonymousId(), (await findOwnMove(tx))?.id ?? newAnonymousId(), today) })
  yield 'one waits, and lets Samira stand in'
  const part = newAnonymousId<'party'>()
  await house.as(goesOn, async tx => {
    const own = await findOwnMove(tx)
    const made = own && goOnWith(own, anonymousCoaching, await profileOf(around(tx), samira.id), { present: await findPresent(tx, own.trajectory, anonymousCoaching.guide), appointments: [], free: [], ids: { party: part, appointment: newAnonymousId }, now: house.now() })
    const note = await handoverNoteOf(around(tx), first.trajectory, first.guide)
    if (!own || !made || refused(made) || !note) throw new Error('nobody to go on with')
    await recordMoveAnswer(tx, own.id, 'yes', today)
    await recordChange(tx, made.change, own.own, house.now())
    await recordNoteShowing(tx, newAnonymousId(), own.trajectory, note.id, part, today)
  })
  yield 'the other goes on with Samira, who may read the note'
  await house.as(goesOn, tx => hideNote(tx, first.trajectory, today))
  await house.as(waits, async tx => { const own = await findOwnMove(tx); if (own?.standIn) await recordStandInEnd(tx, own.standIn, today) })
  yield 'and no longer; and who waits takes that back too'

  house.travelTo(startOfDay(addDays(lastDay, 1), deHaven.zone))
  yield 'the last day is over, and nothing was carried out yet'
  await leaveHouse({ database: house.database, providerOf: async () => deHaven, clock: house.now })({ provider: deHaven.id, id: leaving })
  yield 'all of it ends'
  await house.as(ellen.id, tx => recordStaying(tx, leaving, ellen.id, house.now()))
  yield 'Marleen comes back, and nothing of it with her'
}
