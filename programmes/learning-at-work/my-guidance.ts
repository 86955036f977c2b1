/**
 * How a learner sees who guides them. Who guides has two or three learners, so that nothing said is nobody's: it stays the learner's own
 * until they tell it by name, and is kept out otherwise. It is a piece of the learner's own, shown and hidden like any other.
 */
import { fields, text } from '../../kit/forms.ts'
import type { PieceKind } from '../../core/own-pieces/known-own-pieces.ts'
import { viewFrom, type View } from './guiding.ts'

export const guidanceViews: PieceKind<View> = { kind: 'guidance-view', from: viewFrom }
export const quoteLength = 300
export const quoteForm = fields({ says: text({ most: quoteLength }) })
export const mostQuotes = 5
