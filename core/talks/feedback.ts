/** After a talk one question: was this good? Five words, said once, and the participant's own. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { wasHeld, type Talk } from './talk.ts'

export const answers = ['very', 'well', 'somewhat', 'hardly', 'not'] as const
export type Answer = (typeof answers)[number]

/** The talk that can still be asked about: the last that was held, as long as nothing was said of it. */
export const askAbout = (talks: readonly Talk[], said: ReadonlySet<Id<'talk'>>): Talk | null => {
  const last = talks.findLast(({ appointment }) => wasHeld(appointment.outcome))
  return last && !said.has(last.id) ? last : null
}

/** Of a talk that was held, once. */
export const answerOf = (talk: Talk | null, said: ReadonlySet<Id<'talk'>>, answer: Answer): { readonly talk: Id<'talk'>; readonly answer: Answer } | Refusal<'feedback.not-held' | 'feedback.known'> => {
  if (!talk || !wasHeld(talk.appointment.outcome)) return refuse('feedback.not-held')
  return said.has(talk.id) ? refuse('feedback.known') : { talk: talk.id, answer }
}
