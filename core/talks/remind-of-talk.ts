/** A mail two days before a talk that says nothing of it. */
import type { Id } from '../../kit/id.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { afterQuiet } from '../agenda/quiet-hours.ts'
import type { Around } from '../people/known-people.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import type { Appointment } from './appointment.ts'

const twoDays = 2 * 24 * 60

/** Taken back with its appointment; nothing for a talk that is sooner than that. */
export const remindOfTalk = async (around: Around & { readonly provider: Provider }, person: Id<'person'>, { id, from }: Pick<Appointment, 'id' | 'from'>, origin: string, now: Instant): Promise<void> => {
  const at = afterQuiet(addMinutes(from, -twoDays), around.provider.zone)
  if (at > now) await tellByMail(around, person, { origin, voice: around.provider, later: { at, until: from, about: id } }, now)
}
