/** Around every page of a learner's own. */
import { oneAtATime } from '../../core/consent/consent.store.ts'
import { forSomeone, type SignedInVisit } from '../../core/visit.ts'
import { missing, type Reply } from '../../kit/web.ts'
import { findOwn, type Own } from './own.ts'

/** For whom it is about. Two acts on one's own stand in line: the second sees what the first did. */
export const forLearner = (handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) => forSomeone(async visit => {
  const own = await findOwn(visit)
  if (!own) return missing()
  if (visit.asked.method === 'POST') await oneAtATime(visit.tx, own.id)
  return await handler(visit, own)
})
