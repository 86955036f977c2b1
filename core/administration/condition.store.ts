import type { Tx } from '../../kit/db.ts'
import { countGivenUp } from '../../kit/outbox.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { countLateMessages, countUnsealed, findAge, lastUpkeep, lookAtJobs } from '../../kit/upkeep.ts'
import { countHolders } from '../people/staff.store.ts'
import { bounds, type Facts } from './condition.ts'

/** What the database knows of how the installation is. */
export const findCondition = async (tx: Tx, now: Instant): Promise<Pick<Facts, 'upkeep' | 'age' | 'unsealed' | 'lateMessages' | 'givenUp' | 'logKeepers' | 'jobs'>> => {
  const [upkeep, age, unsealed, lateMessages, givenUp, logKeepers, jobs] = await Promise.all([lastUpkeep(tx), findAge(tx), countUnsealed(tx), countLateMessages(tx, addMinutes(now, -bounds.messageLate)), countGivenUp(tx), countHolders(tx, 'log-keeper'), lookAtJobs(tx)])
  if (!age) throw new Error('a database without migrations')
  return { upkeep, age, unsealed, lateMessages, givenUp, logKeepers, jobs }
}
