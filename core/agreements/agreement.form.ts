/** What is typed about an agreement; in a plan a little more. */
import { day, fields, id, oneOf, optional, text, whole } from '../../kit/forms.ts'
import type { Day } from '../../kit/time.ts'
import { reasonLength, wordsLength } from './agreement.ts'
import { detailLength, mostHours, progresses, type mostSteps } from './plan.ts'

const agreement = { words: text({ most: wordsLength }), owner: id<'party'>(), due: day, goal: optional(id<'goal'>()) }
const step = { from: optional(day), hours: optional(whole({ least: 0, most: mostHours })) }
/** As many rows as a build-up may have steps, each with a day and hours. */
const detail = {
  measure: text({ most: detailLength }), feasible: text({ most: detailLength }), from: day,
  from1: step.from, hours1: step.hours, from2: step.from, hours2: step.hours, from3: step.from, hours3: step.hours, from4: step.from, hours4: step.hours, from5: step.from, hours5: step.hours, from6: step.from, hours6: step.hours,
}
type Rows = { readonly [Name in `from${StepNumber}`]: Day | null } & { readonly [Name in `hours${StepNumber}`]: number | null }
export const stepNumbers = [1, 2, 3, 4, 5, 6] as const satisfies { readonly length: typeof mostSteps }
export type StepNumber = (typeof stepNumbers)[number]
export const stepsIn = (read: Rows): readonly { readonly from: Day | null; readonly hours: number | null }[] => stepNumbers.map(number => ({ from: read[`from${number}`], hours: read[`hours${number}`] }))
const adjusting = { reason: text({ most: reasonLength }) }
export const agreementForm = fields(agreement)
export const plannedForm = fields({ ...agreement, ...detail })
export const adjustForm = fields({ ...agreement, ...detail, ...adjusting })
export const moveForm = fields({ day, ...adjusting })
export const dropForm = fields(adjusting)
export const shareForm = fields({ reader: id<'party'>(), text: text({ most: 2 * wordsLength }) })
export const ownerAnswerForm = fields({ says: oneOf(['yes', 'no']), why: optional(text({ most: reasonLength })) })
export const progressForm = fields({ says: oneOf(progresses), hinders: optional(text({ most: reasonLength })) })
