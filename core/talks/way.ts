/** Talking by telephone after all, when a video talk will not work or somebody would rather not be seen. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Appointment } from './appointment.ts'

export type ChangeOfWay = { readonly appointment: Id<'appointment'>; readonly trajectory: Id<'trajectory'>; readonly way: 'guide-calls' | 'participant-calls'; readonly by: Id<'party'>; readonly at: Instant }

/** Whoever gave a number is called; whoever gave none has a number to call. Needs no reason and no yes of the other. */
export const takeToTelephone = ({ id, trajectory, way }: Pick<Appointment, 'id' | 'trajectory' | 'way'>, hasNumber: boolean, by: Id<'party'>, at: Instant): ChangeOfWay | Refusal<'way.no-video'> =>
  way === 'video' ? { appointment: id, trajectory, way: hasNumber ? 'guide-calls' : 'participant-calls', by, at } : refuse('way.no-video')
