/** The fixed grid of time: calendar half-years, never anything else, so that no two periods overlap. */
import { addDays, halfYearOf, parseDay, type Day } from '../../kit/time.ts'

declare const aHalfYear: unique symbol
/** '2026-1' is January to June of 2026. Half-years compare as text. */
export type HalfYear = string & { readonly [aHalfYear]: true }

/** Days after its end before a half-year is published: who handed in late is in the next one. */
export const settlingDays = 30

const isHalfYear = (text: string): text is HalfYear => /^[1-9]\d{3}-[12]$/.test(text)
export const parseHalfYear = (text: string | undefined): HalfYear | null => (text !== undefined && isHalfYear(text) ? text : null)

const known = (text: string): HalfYear => {
  if (isHalfYear(text)) return text
  throw new RangeError('a half-year outside the years 1000 to 9999')
}
const knownDay = (text: string): Day => {
  const day = parseDay(text)
  if (!day) throw new RangeError(`no day: ${text}`)
  return day
}

export const halfYearAt = (day: Day): HalfYear => {
  const { year, half } = halfYearOf(day)
  return known(`${year}-${half}`)
}

export const partsOf = (halfYear: HalfYear): { readonly year: number; readonly half: 1 | 2 } => ({ year: Number(halfYear.slice(0, 4)), half: halfYear.endsWith('1') ? 1 : 2 })

export const firstDayOf = (halfYear: HalfYear): Day => {
  const { year, half } = partsOf(halfYear)
  return knownDay(`${year}-${half === 1 ? '01' : '07'}-01`)
}
/** The day after its last. */
export const endOf = (halfYear: HalfYear): Day => {
  const { year, half } = partsOf(halfYear)
  return knownDay(half === 1 ? `${year}-07-01` : `${year + 1}-01-01`)
}

/** @param back how many half-years earlier */
export const halfYearBefore = (halfYear: HalfYear, back: number): HalfYear => (back === 0 ? halfYear : halfYearBefore(halfYearAt(addDays(firstDayOf(halfYear), -1)), back - 1))

export const mayBeGatedFrom = (halfYear: HalfYear): Day => addDays(endOf(halfYear), settlingDays)

/** The newest half-year that has settled by this day. */
export const lastSettled = (today: Day): HalfYear => halfYearAt(addDays(firstDayOf(halfYearAt(addDays(today, -settlingDays))), -1))

/** The first of August after this day: when schools change, and with them who belongs to which cluster. */
export const nextFirstOfAugust = (today: Day): Day => {
  const year = Number(today.slice(0, 4))
  return today < knownDay(`${year}-08-01`) ? knownDay(`${year}-08-01`) : knownDay(`${year + 1}-08-01`)
}

/** The school year that this day lies in, from one first of August until the next. */
export const schoolYearOf = (day: Day): { readonly from: Day; readonly until: Day } => {
  const until = nextFirstOfAugust(day)
  return { from: knownDay(`${Number(until.slice(0, 4)) - 1}-08-01`), until }
}
