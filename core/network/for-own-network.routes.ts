import { missing, type Reply } from '../../kit/web.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { forSomeone, type SignedInVisit } from '../visit.ts'
import type { Own } from './network-view.ts'

/** In what is about me, of a programme that draws a map. */
export const forOwnNetwork = (handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) => forSomeone(async visit => {
  const found = await findOwnTrajectory(visit.tx)
  const programme = visit.house.programmes.find(({ id }) => id === found?.programme)
  return found && programme?.network ? await handler(visit, { trajectory: found.id, party: found.party, programme }) : missing()
})
