/** The act of asking for the notes, for whoever takes their file along: known by name, or come with six words. */
import { newAnonymousId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import type { SignedInVisit } from '../visit.ts'
import { ask } from './access.ts'
import { listAccess, oneAccessAtATime, recordAsked } from './access.store.ts'
import type { Own } from './gather.ts'

/** Whether someone else guided before, whose notes may be asked for too. */
export const hadAnother = async ({ tx }: SignedInVisit, { trajectory, party }: Own): Promise<boolean> => (await listCircle(tx, trajectory)).some(({ id, seat, left }) => seat === 'inside' && left && id !== party)

/** False where one waits already. */
export const askForNotes = async (visit: SignedInVisit, own: Own): Promise<boolean> => {
  const { tx, now, provider, form } = visit
  await oneAccessAtATime(tx, own.trajectory)
  const earlier = form['earlier']?.[0] === 'yes' && await hadAnother(visit, own) ? 'yes' : 'no'
  const request = ask(await listAccess(tx, own.trajectory), own.trajectory, newAnonymousId(), earlier, dayOf(now, provider.zone))
  if (refused(request)) return false
  await recordAsked(tx, request, own.party)
  return true
}
