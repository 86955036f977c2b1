/** What is typed about an agreement. */
import { day, fields, id, optional, text } from '../../kit/forms.ts'
import { reasonLength, wordsLength } from './agreement.ts'

export const agreementForm = fields({ words: text({ most: wordsLength }), owner: id<'party'>(), due: day, goal: optional(id<'goal'>()) })
export const moveForm = fields({ day, reason: text({ most: reasonLength }) })
export const dropForm = fields({ reason: text({ most: reasonLength }) })
export const shareForm = fields({ reader: id<'party'>(), text: text({ most: 2 * wordsLength }) })
