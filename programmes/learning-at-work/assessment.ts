/**
 * One work process looked at criterion by criterion, in four degrees, with what shows it. A second assessor says beside it whether they find the
 * same, and the learner what they find. Nothing is written over: another time is another assessment.
 */
import { fields, oneOf, optional, text, type Field } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import { workProcess } from './tasks.ts'

export const levels = ['not-yet', 'developing', 'at-level', 'above'] as const
export type Level = (typeof levels)[number]
export type Criterion = { readonly criterion: string; readonly level: Level; readonly why: string }
/** What shows it: its name as it stood then, and where it is, which is read only as long as one may. */
export type Evidence = { readonly kind: 'task' | 'feedback' | 'journal'; readonly id: string; readonly label: string }
export type Assessment = { readonly id: Id<'work-assessment'>; readonly process: string; readonly by: Id<'party'>; readonly at: Instant; readonly criteria: readonly Criterion[]; readonly evidence: readonly Evidence[]; readonly next: string }
export const sayings = ['agrees', 'in-part', 'differs'] as const
export type Saying = (typeof sayings)[number]
export type Word = { readonly id: Id<'assessment-word'>; readonly assessment: Assessment['id']; readonly by: Id<'party'>; readonly at: Instant; readonly says: Saying; readonly words: string }

export const criterionLength = 160
export const wordsLength = 800
/** As many as a page holds. */
export const places = [1, 2, 3, 4, 5] as const
const mostWords = 20

const place = (number: number) => ({ [`criterion-${number}`]: optional(text({ most: criterionLength })), [`level-${number}`]: optional(oneOf(levels)), [`why-${number}`]: optional(text({ most: wordsLength })) })
const declared: Readonly<Record<string, Field<string | null>>> = Object.assign({}, ...places.map(place))
export const assessmentForm = fields({ ...declared, process: workProcess, next: optional(text({ most: wordsLength })) })
export const wordForm = fields({ says: oneOf(sayings), words: optional(text({ most: wordsLength })) })
export const evidenceKey = ({ kind, id }: Pick<Evidence, 'kind' | 'id'>): string => `${kind}:${id}`

export type AssessmentNo = { readonly field: string; readonly no: 'assessment.empty' | 'assessment.half' }
/** A criterion has its degree and why; what is left open altogether is none. */
export const criteriaFrom = (typed: Readonly<Record<string, string | null>>): readonly Criterion[] | AssessmentNo => {
  const criteria: Criterion[] = []
  for (const number of places) {
    const [criterion, level, why] = [typed[`criterion-${number}`] ?? null, levels.find(one => one === typed[`level-${number}`]) ?? null, typed[`why-${number}`] ?? null]
    if (criterion === null && level === null && why === null) continue
    if (criterion === null || level === null || why === null) return { field: criterion === null ? `criterion-${number}` : level === null ? `level-${number}` : `why-${number}`, no: 'assessment.half' }
    criteria.push({ criterion, level, why })
  }
  return criteria.length === 0 ? { field: 'criterion-1', no: 'assessment.empty' } : criteria
}

/** Who finds otherwise says why. @param said by oneself before */
export const sayOf = (typed: { readonly says: Saying; readonly words: string | null }, said: number): { readonly says: Saying; readonly words: string } | Refusal<'word.why' | 'word.too-many'> => {
  if (typed.says !== 'agrees' && typed.words === null) return refuse('word.why')
  return said >= mostWords ? refuse('word.too-many') : { says: typed.says, words: typed.words ?? '' }
}
