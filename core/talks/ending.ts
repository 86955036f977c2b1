/** The guidance comes to its end: said by the guide, in one of the ways the programme has. */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Programme } from '../programme.ts'
import { standingAppointment, type Planned } from './talk.ts'

export const endTrajectory = (programme: Programme, appointments: readonly Planned[], ended: boolean, ending: string): { readonly ending: string } | Refusal<'ending.ended' | 'ending.talk-planned' | 'ending.unknown'> => {
  if (ended) return refuse('ending.ended')
  // Where more follows it is ended elsewhere: see core/endings.
  if (programme.closing) return refuse('ending.unknown')
  if (!Object.hasOwn(programme.endings, ending)) return refuse('ending.unknown')
  return standingAppointment(appointments) ? refuse('ending.talk-planned') : { ending }
}
