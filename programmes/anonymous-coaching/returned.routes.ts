/** Whoever came back with words: the one trajectory that is about them, and what they do in it. */
import { findOwnTrajectory } from '../../core/trajectories/party.store.ts'
import type { SignedInVisit, Visit } from '../../core/visit.ts'
import type { Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { seeOther, type Reply } from '../../kit/web.ts'
import { toTheDay } from '../../core/trajectories/own-looks.ts'
import { anonymousCoaching } from './programme.ts'

export type Own = { readonly id: Id<'trajectory'>; readonly party: Id<'party'>; readonly ended: boolean }
export type OwnVisit = SignedInVisit & { readonly own: Own; readonly person: Id<'person'> }

export const forReturned = (handler: (visit: OwnVisit) => Promise<Reply>) => async (visit: Visit): Promise<Reply> => {
  const { me } = visit
  if (me?.method !== 'receipt') return seeOther('/code')
  const own = await findOwnTrajectory(visit.tx)
  return own ? await handler({ ...visit, me, own, person: me.person }) : seeOther('/code')
}

/** An act of one's own on one's own file. Its moment is kept to the day: when one looks is nobody's business. */
export const ownAct = ({ own, person, now }: Pick<OwnVisit, 'own' | 'person' | 'now'>, event: string, action: LogLine['action'], object: LogLine['object']): LogLine =>
  ({ event, action, person, role: anonymousCoaching.participant, purpose: 'own-file', subject: own.id, object, basis: 'participant', at: toTheDay(now) })

export const logOwn = (visit: Pick<OwnVisit, 'tx' | 'own' | 'person' | 'now'>, event: string, action: LogLine['action'], object: LogLine['object']): Promise<number> => log(visit.tx, ownAct(visit, event, action, object))
