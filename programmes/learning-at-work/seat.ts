/** The part someone takes in a learner's file without being the learner: who guides, and who sits beside. */
import { namesOf } from '../../core/people/known-people.ts'
import { givenName } from '../../core/people/person.ts'
import { listCircle, type InCircle } from '../../core/trajectories/circle.store.ts'
import { findProgrammeOf, myPartyIn } from '../../core/trajectories/party.store.ts'
import type { Party } from '../../core/trajectories/party.ts'
import { isOver } from '../../core/endings/ending.store.ts'
import type { SignedInVisit } from '../../core/visit.ts'
import type { Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { learningAtWork } from './programme.ts'

export type Seat = {
  readonly id: Id<'trajectory'>
  readonly me: Party
  /** A given name. */
  readonly learner: string
  readonly circle: readonly InCircle[]
  readonly nameOf: (party: Id<'party'>) => string
  readonly ended: 'yes' | 'no'
}

/** Null where I take no part, and where it is about me: that is the same answer. */
export const findSeat = async (visit: SignedInVisit, trajectory: Id<'trajectory'> | null): Promise<Seat | null> => {
  const me = trajectory && await myPartyIn(visit.tx, trajectory)
  if (!me || me.role === learningAtWork.participant || await findProgrammeOf(visit.tx, me.trajectory) !== learningAtWork.id) return null
  const circle = await listCircle(visit.tx, me.trajectory)
  const names = await namesOf(visit, circle.map(({ person }) => person))
  const called = new Map(circle.map(({ id, person }) => [id, givenName(names.get(person) ?? '')]))
  const learner = circle.find(({ role }) => role === learningAtWork.participant)
  return { id: me.trajectory, me, circle, learner: (learner && called.get(learner.id)) ?? '', nameOf: party => called.get(party) ?? '', ended: await isOver(visit.tx, me.trajectory) ? 'yes' : 'no' }
}

/** A look or an act in the learner's file, in the name of the part one takes. */
export const noteFor = (visit: SignedInVisit, { me, id }: Seat, line: Pick<LogLine, 'event' | 'action' | 'object' | 'fields'>) =>
  log(visit.tx, { ...line, person: visit.me.person, role: me.seat === 'inside' ? 'guide' : 'beside', purpose: 'guidance', subject: id, basis: me.seat === 'inside' ? 'guide' : me.role, at: visit.now })
