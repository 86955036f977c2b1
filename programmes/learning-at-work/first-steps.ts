/** A first look at the trade, visit by visit: where, what struck one, and what is next. A learner's own, shown one by one to who guides and to who arranges the learning. */
import { day, fields, optional, text } from '../../kit/forms.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { parseDay, type Day } from '../../kit/time.ts'
import type { PieceKind } from '../../core/own-pieces/known-own-pieces.ts'
import { answerLength, lineLength } from './guiding.ts'

export type FirstStep = { readonly on: Day | null; readonly where: string; readonly struck: string; readonly next: string | null }
export const firstStepForm = fields({ on: day, where: text({ most: lineLength }), struck: text({ most: answerLength }), next: optional(text({ most: lineLength })) })
const mostVisits = 60

/** What was seen, and not what is still to come. */
export const visited = (typed: { readonly on: Day; readonly where: string; readonly struck: string; readonly next: string | null }, others: number, today: Day): { readonly step: FirstStep } | Refusal<'first.to-come' | 'first.too-many'> => {
  if (typed.on > today) return refuse('first.to-come')
  return others >= mostVisits ? refuse('first.too-many') : { step: typed }
}
const words = (value: unknown): string => (typeof value === 'string' ? value : '')
export const firstSteps: PieceKind<FirstStep> = {
  kind: 'first-step', reaches: 'beside',
  from: kept => {
    const one = new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : [])
    return { on: parseDay(words(one.get('on'))), where: words(one.get('where')), struck: words(one.get('struck')), next: words(one.get('next')) || null }
  },
}
