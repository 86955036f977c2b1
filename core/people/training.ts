/** A guide in training learns from another, the senior, who may watch along where a participant says yes. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'

export type Traineeship = { readonly id: Id<'traineeship'>; readonly guide: Id<'person'>; readonly senior: Id<'person'> }

/** Someone learns from one other guide at a time, and never from oneself. @param guides whoever guides here today */
export const beginTraining = (guide: Id<'person'>, senior: Id<'person'> | null, running: Traineeship | null, guides: readonly Id<'person'>[]): { readonly guide: Id<'person'>; readonly senior: Id<'person'> } | Refusal<'training.runs' | 'training.senior-unknown'> => {
  if (running) return refuse('training.runs')
  return senior && senior !== guide && guides.includes(senior) && guides.includes(guide) ? { guide, senior } : refuse('training.senior-unknown')
}
