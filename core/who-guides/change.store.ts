import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import { recordCancellation } from '../talks/appointment.store.ts'
import { recordFreeTalk } from '../talks/talk.store.ts'
import { recordLeaving } from '../trajectories/circle.store.ts'
import type { Change, Present } from './change.ts'

/** Two changes of one trajectory wait for each other here; whoever comes second looks again. */
export const lockGuides = (tx: Tx, trajectory: Id<'trajectory'>) => tx.one(sql`select pg_advisory_xact_lock(hashtextextended('guides of ' || ${trajectory}::text, 0))`)

/** Whoever guides now, in this role; null when nobody does. */
export const findPresent = (tx: Tx, trajectory: Id<'trajectory'>, role: string) => tx.one<Present>(sql`
  select p.id as party, p.person_id as person from party p
  where p.trajectory_id = ${trajectory} and p.role = ${role} and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)`)

/**
 * In the participant's name. The new guide comes before the old one goes, so that where the trajectory stands finds
 * its next guide; a talk that begins with it, its appointment and everyone's time come after, by the caller.
 */
export const recordChange = async (tx: Tx, { trajectory, how, leaves, comes, cancels, free }: Change, by: Id<'party'>, at: Instant): Promise<void> => {
  await tx.run(sql`insert into party (id, trajectory_id, person_id, role) values (${comes.party}, ${trajectory}, ${comes.person}, ${comes.role})`)
  await tx.run(sql`insert into guide_change (id, trajectory_id, to_party, how, changed_by, changed_at) values (${newAnonymousId()}, ${trajectory}, ${comes.party}, ${how}, ${by}, ${at})`)
  for (const { id } of cancels) await recordCancellation(tx, { appointment: id, why: 'cancelled-by-participant', by, at })
  for (const talk of free) if (talk.why === 'no-click') await recordFreeTalk(tx, trajectory, talk, by, at)
  if (leaves) await recordLeaving(tx, leaves, at)
}
