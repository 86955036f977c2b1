/** Noor's plan as it runs, for tests of its end: some talks held, some to come with everyone's time, and a contract that stands. */
import { keepAgenda } from '../agenda/agenda.fixture.ts'
import { takeTime } from '../agenda/hold.store.ts'
import { recordAppointment } from '../talks/appointment.store.ts'
import { expectGuests } from '../talks/guests.store.ts'
import { recordOutcomeOf, recordTalk } from '../talks/talk.store.ts'
import type { Outcome } from '../talks/talk.ts'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { post } from '../../kit/outbox.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { recoveryOfNoor, type House } from '../../test/recovery.ts'

export const runningPlan = async (house: House) => {
  const { noor, tom } = await recoveryOfNoor(house)
  await house.as(cast.bas.id, tx => keepAgenda(tx, cast.bas.id, { from: '09:00', until: '17:00' }))
  let number = 20
  /** A talk of Noor's at a moment, with everyone's time and a mail that waits about it. */
  const plan = async (kind: string, from: Instant, guests: readonly { readonly party: Id<'party'>; readonly person: Id<'person'> }[] = [], minutes = 60) => {
    const talk = newAnonymousId<'talk'>()
    const appointment = newAnonymousId<'appointment'>()
    number += 1
    await house.as(cast.bas.id, async tx => {
      await recordTalk(tx, { id: talk, trajectory: noor.trajectory, kind, number, outOf: null, minutes })
      await recordAppointment(tx, { id: appointment, trajectory: noor.trajectory, talk, number, guide: cast.bas.id, from, until: addMinutes(from, minutes), way: 'at-location' })
      await expectGuests(tx, talk, noor.trajectory, guests.map(({ party }) => party))
      for (const person of [cast.bas.id, noor.person, ...guests.map(one => one.person)]) await takeTime(tx, newAnonymousId(), person, { from, until: addMinutes(from, minutes) }, appointment)
      await post(tx, house.vault, deHaven.id, { channel: 'mail', to: 'noor@voorbeeld.example', subject: 'x', text: 'x' }, house.now(), { at: addMinutes(from, -60), about: appointment })
    })
    return { talk, appointment, from, until: addMinutes(from, minutes) }
  }
  const came = (planned: { readonly talk: Id<'talk'>; readonly appointment: Id<'appointment'> }, outcome: Outcome = 'held') =>
    house.as(cast.bas.id, tx => recordOutcomeOf(tx, { talk: planned.talk, trajectory: noor.trajectory, appointment: planned.appointment, outcome, by: noor.guide, at: house.now() }))
  const kim = { party: noor.parties.kim, person: aroundNoor.kim.id }
  return { noor, tom, kim, plan, came }
}
export type RunningPlan = Awaited<ReturnType<typeof runningPlan>>
