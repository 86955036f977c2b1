/** Around every page of someone who guides a learner, or sits beside one. */
import { forSomeone, type SignedInVisit } from '../../core/visit.ts'
import { parseId } from '../../kit/id.ts'
import { missing, type Reply } from '../../kit/web.ts'
import { findSeat, type Seat } from './seat.ts'

export const forSeat = (handler: (visit: SignedInVisit, seat: Seat) => Promise<Reply>) => forSomeone(async visit => {
  const seat = await findSeat(visit, parseId<'trajectory'>(visit.params['id'] ?? visit.params['trajectory']))
  return seat ? await handler(visit, seat) : missing()
})
