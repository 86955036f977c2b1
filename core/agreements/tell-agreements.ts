/** Goals and agreements as plain data, for an export of everything someone may see: no ids but in what points at what. */
import type { Id } from '../../kit/id.ts'
import type { Around } from '../people/known-people.ts'
import { dueOf, standingOf, type Agreement } from './agreement.ts'
import { agreementsOf } from './known-agreements.ts'
import { goalsOf } from './known-goals.ts'
import { planOf } from './known-plan.ts'
import type { Planned } from './plan.ts'
import { levels } from './goal.ts'

/** In the name of whoever asks: of a trajectory everything row-level security lets them see. @param nameOf how a party is called; empty where that is not known */
export const tellAgreements = async (around: Around, trajectory: Id<'trajectory'>, nameOf: (party: Id<'party'>) => string) => {
  const [goals, agreements, plan] = [await goalsOf(around, trajectory), await agreementsOf(around, trajectory), await planOf(around, trajectory)]
  return {
    goals: goals.map(({ id, words, weight, by, at, confirmedAt, setAsideAt, scores }) => ({
      id, want: words.want, scale: levels.map((level, index) => ({ level, looks_like: words.scale[index] ?? '' })), weight, written_by: nameOf(by), written_at: at, confirmed_at: confirmedAt, set_aside_at: setAsideAt,
      scores: scores.map(({ moment, level, by: scorer, at: scoredAt }) => ({ moment, level, by: nameOf(scorer), at: scoredAt })),
    })),
    agreements: agreements.map(agreement => ({
      plan: tellPlanned(plan.get(agreement.id), agreements, nameOf),
      what: agreement.words, who: nameOf(agreement.owner), by_when: dueOf(agreement), state: standingOf(agreement), goal: agreement.goal, made_in_a_talk: agreement.talk === null ? 'no' : 'yes', written_by: nameOf(agreement.by), written_at: agreement.at,
      let_owner_read_at: agreement.confirmedAt,
      became: agreement.steps.map(({ kind, toDay, reason, by, at }) => ({ what: kind, to_day: toDay, why: reason, by: nameOf(by), at })),
    })),
  }
}

/** What a plan says of it; null where it is in none. */
const tellPlanned = (planned: Planned | undefined, agreements: readonly Agreement[], nameOf: (party: Id<'party'>) => string) => planned ? {
  how_much: planned.detail.measure, why_it_can_be_done: planned.detail.feasible, from: planned.detail.from, build_up: planned.detail.buildUp, looked_at: planned.detail.looksOn,
  in_place_of: agreements.find(({ id }) => id === planned.detail.replaces)?.words ?? null,
  answers: planned.answers.map(({ says, why, by, at }) => ({ says, why, by: nameOf(by), at })),
  progress: planned.progress.map(({ says, hinders, by, at }) => ({ says, hinders, by: nameOf(by), at })),
} : null
