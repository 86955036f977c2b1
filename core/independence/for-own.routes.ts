/** For whoever is known by name, about their own trajectory: what all pages of this noun begin with. */
import { log, type LogLine } from '../../kit/log.ts'
import { missing, type Reply } from '../../kit/web.ts'
import type { Programme } from '../programme.ts'
import type { Id } from '../../kit/id.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { forSomeone, type SignedInVisit } from '../visit.ts'

export type Own = { readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'>; readonly programme: Programme; readonly ended: boolean }

export const findOwn = async ({ tx, house }: SignedInVisit): Promise<Own | null> => {
  const found = await findOwnTrajectory(tx)
  const programme = house.programmes.find(({ id }) => id === found?.programme)
  return found && programme?.participantIs === 'a name' ? { trajectory: found.id, party: found.party, programme, ended: found.ended } : null
}

/** Whoever came under a pseudonym has pages of a few sizes only, and none of these. */
export const forOwn = (handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) => forSomeone(async visit => {
  const own = await findOwn(visit)
  return own ? await handler(visit, own) : missing()
})

/** What one does with one's own file, kept to the day. */
export const note = ({ tx, me, now }: SignedInVisit, { trajectory, programme }: Own, event: string, action: LogLine['action'], object: LogLine['object'] = { kind: 'trajectory', id: trajectory }) =>
  log(tx, { event, action, person: me.person, role: programme.participant, purpose: 'own-file', subject: trajectory, object, basis: 'participant', at: toTheDay(now) })
