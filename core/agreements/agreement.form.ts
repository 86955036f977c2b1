/** What is typed about an agreement; in a plan a little more. */
import { day, fields, id, oneOf, optional, text } from '../../kit/forms.ts'
import { reasonLength, wordsLength } from './agreement.ts'
import { detailLength, progresses } from './plan.ts'

const agreement = { words: text({ most: wordsLength }), owner: id<'party'>(), due: day, goal: optional(id<'goal'>()) }
const detail = { measure: text({ most: detailLength }), feasible: text({ most: detailLength }), from: day }
const adjusting = { reason: text({ most: reasonLength }) }
export const agreementForm = fields(agreement)
export const plannedForm = fields({ ...agreement, ...detail })
export const adjustForm = fields({ ...agreement, ...detail, ...adjusting })
export const moveForm = fields({ day, ...adjusting })
export const dropForm = fields(adjusting)
export const shareForm = fields({ reader: id<'party'>(), text: text({ most: 2 * wordsLength }) })
export const ownerAnswerForm = fields({ says: oneOf(['yes', 'no']), why: optional(text({ most: reasonLength })) })
export const progressForm = fields({ says: oneOf(progresses), hinders: optional(text({ most: reasonLength })) })
