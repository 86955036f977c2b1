/** The end, what followed and the relapse plan as plain data, for an export of everything someone may see. */
import type { Id } from '../../kit/id.ts'
import type { Around } from '../people/known-people.ts'
import { listTurns } from './aftercare.store.ts'
import { endOf } from './known-ending.ts'
import { relapsePlansOf } from './known-relapse-plan.ts'

/** In the name of whoever asks: of a trajectory everything row-level security lets them see. @param nameOf how a party is called; empty where that is not known */
export const tellEnding = async (around: Around, trajectory: Id<'trajectory'>, nameOf: (party: Id<'party'>) => string) => {
  const [end, turns, plans] = [await endOf(around, trajectory), await listTurns(around.tx, trajectory), await relapsePlansOf(around, trajectory)]
  return {
    end: end && { how: end.ending, at: end.at, by: nameOf(end.by), why: end.why, advice: end.advice },
    aftercare: turns.map(({ number, dueOn, answer, talk }) => ({ number, due_on: dueOn, said: answer, planned_at: talk?.from ?? null, called_off: talk?.cancelled ?? null, came_of_it: talk?.outcome ?? null })),
    relapse_plan: plans.map(({ version, writtenAt, lines }) => ({ version, written_at: writtenAt, answers: lines.map(({ asked, answered }) => ({ asked, answered })) })),
  }
}
