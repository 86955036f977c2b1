/** Noor's plan measured, for tests: what is asked is written down, and answers given past the pages. */
import { newAnonymousId, type Id } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { dayOf, mondayOf, type Day } from '../kit/time.ts'
import { deHaven } from '../demo/cast.ts'
import { workfloorRecovery } from '../programmes/workfloor-recovery/programme.ts'
import type { House, Plan } from './recovery.ts'
import { instruments, type InstrumentId } from '../core/measurements/instrument.ts'
import { keepMeasurement } from '../core/measurements/known-measurements.ts'
import { answer } from '../core/measurements/measurement.ts'
import { listMyAsks, recordMeasuring } from '../core/measurements/measurement.store.ts'
import { ownQuestionnaire } from '../core/measurements/own-questions.ts'
import { beginMeasuring } from '../core/measurements/start.ts'

export const measure = (house: House, plan: Plan, from: Day = dayOf(house.now(), deHaven.zone)): Promise<void> =>
  house.as(plan.guidedBy, tx => recordMeasuring(tx, beginMeasuring(workfloorRecovery, plan.trajectory, from)))

/** Answers one of our own instruments in someone's own name; the same value to every question, or one for each. */
export const answered = (house: House, person: Id<'person'>, trajectory: Id<'trajectory'>, instrument: Extract<InstrumentId, 'vp4' | 'tv5' | 'wk1' | 'gp3'>, values: number | readonly number[], on: Day = mondayOf(dayOf(house.now(), deHaven.zone))): Promise<Id<'measurement'>> => house.as(person, async tx => {
  const ask = (await listMyAsks(tx)).find(one => one.trajectory === trajectory && one.instrument === instrument)
  if (!ask) throw new Error(`${instrument} is not asked here`)
  const items = instruments[instrument].items
  const answers = Object.fromEntries(items.map((key, index) => [key, typeof values === 'number' ? values : values[index] ?? null]))
  const questionnaire = ownQuestionnaire(instrument, { locale: 'nl-NL', address: 'je' }, ask.about === 'oneself' ? 'oneself' : { name: 'Noor' })
  const measurement = answer({ ask, on, talk: null, until: on }, questionnaire, answers, newAnonymousId(), on)
  if (refused(measurement)) throw new Error(measurement.refused)
  if (!await keepMeasurement({ tx, vault: house.vault, provider: deHaven }, measurement)) throw new Error('answered already')
  return measurement.id
})
