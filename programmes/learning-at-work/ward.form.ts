/** Forms of a ward, as they are typed. */
import { atLeastOne, day, fields, id, oneOf, optional, someOf, text, wallTime, whole, type Field } from '../../kit/forms.ts'
import type { Weekday } from '../../kit/time.ts'
import { contexts, experiences, stages } from './ward.ts'

/** Hours with at most a quarter after the comma: "24", "7,5". */
export const hours = ({ most }: { readonly most: number }): Field<number> => ({
  parse: ([typed = '']) => {
    const written = typed.trim().replace(',', '.')
    if (written === '') return { problem: 'required' }
    if (!/^\d{1,2}(\.\d{1,2})?$/.test(written)) return { problem: 'not-a-number' }
    return Number(written) > most ? { problem: 'too-large' } : { value: Math.round(Number(written) * 4) / 4 }
  },
})
const weekdayNames = ['1', '2', '3', '4', '5', '6', '7'] as const
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
export const weekdayField = someOf(weekdayNames)
export const weekdaysFrom = (typed: readonly string[]): readonly Weekday[] => weekdays.filter(one => typed.includes(String(one)))
/** Longest code of a qualification, and most of them for one guide. */
const codeLength = 20
const mostCodes = 10
export const codesFrom = (typed: string): readonly string[] | null => {
  const codes = [...new Set(typed.split(',').map(code => code.trim()).filter(code => code !== ''))]
  return codes.length > 0 && codes.length <= mostCodes && codes.every(code => code.length <= codeLength) ? codes : null
}

export const wardForm = fields({ name: text({ most: 60 }), clients: oneOf(contexts) })
export const mostForm = fields({ allowed: whole({ least: 19, most: 40 }), why: text({ most: 300 }) })
export const guideForm = fields({ person: id<'person'>(), since: day })
export const guideTermsForm = fields({ hoursPerWeek: hours({ most: 48 }), guidanceHours: hours({ most: 40 }), experience: oneOf(experiences), weekdays: atLeastOne(weekdayField), domains: text({ most: 250 }) })
export const untilForm = fields({ until: day })
export const learnerTermsForm = fields({ stage: oneOf(stages), context: oneOf(contexts), hoursPerWeek: hours({ most: 48 }), weekdays: atLeastOne(weekdayField), schoolDays: weekdayField, ofAgeOn: optional(day) })
export const reserveForm = fields({ guide: optional(id<'ward-guide'>()) })
export const apartForm = fields({ apart: id<'ward-guide' | 'ward-colleague'>() })
export const placeForm = fields({ ward: id<'ward'>(), domain: text({ most: codeLength }), firstDay: day })
export const absenceForm = fields({ who: id<string>(), awayFrom: day, awayUntil: optional(day) })
export const ownAbsenceForm = fields({ awayFrom: day, awayUntil: optional(day) })
export const shiftForm = fields({
  day, from: wallTime, until: wallTime, breakMinutes: whole({ least: 0, most: 120 }), clients: oneOf(contexts), guides: whole({ least: 1, most: 10 }), least: whole({ least: 0, most: 40 }), most: whole({ least: 1, most: 40 }),
})
export const whoForm = fields({ who: id<string>() })
