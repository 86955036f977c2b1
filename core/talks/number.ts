/** Who may look at the number to call, and when. */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { dayOf, type Instant, type Zone } from '../../kit/time.ts'
import { stands, type Planned } from './talk.ts'

/**
 * Only on the day of a talk that is still to be held, and each look is written down. The day, not the quarter of an
 * hour: a guide whose line fails must be able to call back.
 */
export const lookAtNumber = (appointment: Pick<Planned, 'from' | 'cancelled' | 'outcome'>, zone: Zone, now: Instant): { readonly may: 'look' } | Refusal<'number.no-talk' | 'number.not-today'> => {
  if (!stands(appointment)) return refuse('number.no-talk')
  return dayOf(appointment.from, zone) === dayOf(now, zone) ? { may: 'look' } : refuse('number.not-today')
}
