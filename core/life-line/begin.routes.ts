/** Beginning a line of one's own, with the call that comes after it; and who may work on one at all. */
import { newAnonymousId } from '../../kit/id.ts'
import { missing, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { forSomeone, type SignedInVisit, type Visit } from '../visit.ts'
import { callDay } from './life-line.ts'
import { recordBegun, recordCall } from './life-line.store.ts'
import { note, ownLineOf, todayOf, type Own } from './line-view.ts'

/** For whom it is about, begun or not. */
export const forOwnLine = (handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) => forSomeone(async visit => {
  const own = await ownLineOf(visit)
  return own ? await handler(visit, own) : missing()
})
/** Only what was begun can be worked on: else one reads first what may come up. */
export const forBegun = (handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) => forOwnLine(async (visit, own) => (own.begunOn === null ? seeOther('/my-life-line') : await handler(visit, own)))

export const beginLifeLineRoutes: Routes<Visit> = {
  'POST /my-life-line/beginnings': forOwnLine(async (visit, own) => {
    const { tx, provider } = visit
    if (own.ended === 'yes' || !await recordBegun(tx, own.id, own.party, todayOf(visit))) return seeOther('/my-life-line')
    await recordCall(tx, { id: newAnonymousId(), trajectory: own.id, because: 'begun', dueOn: callDay(todayOf(visit), own.callAfterDays, provider.country) })
    await note(visit, own, 'life-line.begun', 'C')
    return seeOther('/my-life-line?done=begun')
  }),
}
