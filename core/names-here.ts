import type { Id } from '../kit/id.ts'
import { namesOf } from './people/known-people.ts'
import type { SignedInVisit } from './visit.ts'

/** Names by person, as whoever asks knows them: their own, or else what a programme lets them be called. Whoever is neither is not in it. */
export const namesHere = async (visit: SignedInVisit, people: readonly Id<'person'>[]): Promise<ReadonlyMap<Id<'person'>, string>> => {
  const called = await Promise.all(visit.house.asides.called.map(one => one(visit)))
  return new Map([...called.flatMap(names => [...names]), ...await namesOf(visit, people)])
}
