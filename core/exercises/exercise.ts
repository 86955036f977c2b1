/**
 * Exercises: what one does by oneself, with others or on this page, with where it comes from and how sure that is.
 *
 *   who guides, or the participant --put on the list, with why and until when--> on the list
 *   the participant --answers, for themselves; changes it; erases it; shows it to who guides or not
 */
import { fields, optional, oneOf, text, type Problems, type Typed } from '../../kit/forms.ts'
import type { Form } from '../../kit/asked.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, type Day, type Instant } from '../../kit/time.ts'
import type { Translated } from '../../kit/texts.ts'
import type { Party } from '../trajectories/party.ts'

export const forms = ['alone', 'together', 'online'] as const
export const grades = ['strong', 'moderate', 'limited'] as const
export type Source = { readonly by: string; readonly year: number; readonly title: string; readonly where: string }
export type Exercise = {
  readonly key: string
  readonly name: Translated
  readonly what: Translated
  readonly steps: readonly Translated[]
  readonly minutes: number
  readonly forms: readonly (typeof forms)[number][]
  /** When this is not the thing to do. */
  readonly notFor: Translated
  /** What is answered afterwards. */
  readonly asks: Translated
  readonly evidence: { readonly grade: (typeof grades)[number]; /** What was found, and what was not. */ readonly found: Translated; readonly sources: readonly Source[] }
}

export type Assignment = {
  readonly id: Id<'exercise-assignment'>
  readonly trajectory: Id<'trajectory'>
  readonly exercise: string
  readonly why: string
  readonly until: Day
  readonly by: Id<'party'>
  readonly at: Instant
}
export const dones = ['done', 'partly', 'not-done'] as const
export type Answer = { readonly version: number; readonly done: (typeof dones)[number]; /** How much it helped, from 1 not at all to 5 a lot; null where that was not said. */ readonly helped: number | null; readonly words: string }
/** Someone's list: what was put on it, their own answer, and whether who guides may read that. */
export type OnList = Assignment & { readonly answer: Answer | null; readonly shown: 'yes' | 'no' }

export const whyLength = 400
export const wordsLength = 1500
const mostOpen = 12
const longest = 180

/** @param open how many are on the list and not over */
export const assign = (by: Party, offered: readonly string[], wish: { readonly exercise: string; readonly why: string; readonly until: Day }, { open, today, ended }: { readonly open: readonly Pick<Assignment, 'exercise' | 'until'>[]; readonly today: Day; readonly ended: boolean }, id: Assignment['id'], at: Instant): Assignment | Refusal<'exercise.not-yours' | 'exercise.not-here' | 'exercise.ended' | 'exercise.no-such-day' | 'exercise.on-it' | 'exercise.too-many'> => {
  if (by.seat !== 'inside') return refuse('exercise.not-yours')
  if (!offered.includes(wish.exercise)) return refuse('exercise.not-here')
  if (ended) return refuse('exercise.ended')
  if (wish.until < today || wish.until > addDays(today, longest)) return refuse('exercise.no-such-day')
  const running = open.filter(({ until }) => until >= today)
  if (running.some(({ exercise }) => exercise === wish.exercise)) return refuse('exercise.on-it')
  return running.length >= mostOpen ? refuse('exercise.too-many') : { ...wish, id, trajectory: by.trajectory, by: by.id, at }
}

export const helpedValues = [1, 2, 3, 4, 5] as const
export const readAnswer = (form: Form): { readonly said: Omit<Answer, 'version'> | null; readonly typed: Typed; readonly problems: Problems } => {
  const { value, typed, problems } = fields({ done: oneOf(dones), helped: optional(oneOf(helpedValues.map(String))), words: optional(text({ most: wordsLength })) }).read(form)
  return { typed, problems, said: value && { done: value.done, helped: value.helped === null ? null : Number(value.helped), words: value.words ?? '' } }
}
/** @param seen the version one began from; 0 when there was none. One's own, so also after the end. */
export const answer = (said: Omit<Answer, 'version'>, seen: number, before: Answer | null): Answer | Refusal<'exercise.newer'> =>
  (seen === (before?.version ?? 0) ? { ...said, version: seen + 1 } : refuse('exercise.newer'))
