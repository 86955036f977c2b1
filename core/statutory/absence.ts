/**
 * Absences that follow each other, and how their days are counted. No word here says why somebody is absent.
 *
 * The law adds absences up when too little time lies between them; only days of absence count, so everything still to come moves by
 * the days in between. Source of the Dutch rule: article 7:629, tenth paragraph, of the Burgerlijk Wetboek.
 */
import { addDays, daysBetween, type Day } from '../../kit/time.ts'

/** From the first day of absence up to and with the last; null as long as it lasts. */
export type Absence = { readonly first: Day; readonly last: Day | null }
/** Days off that are neither absence nor recovery, the last one included. Which leave it is, nobody asks. */
export type Leave = { readonly first: Day; readonly last: Day }
/** Two absences belong together when fewer days than this lie between them, days of leave not counted. */
export type Linking = { readonly fewerDaysThan: number }

/** What lies between two absences: all its days, and those of them that count as recovered. */
export type Gap = { readonly first: Day; readonly days: number; readonly recovered: number }
export type Chain = { readonly absences: readonly [Absence, ...Absence[]]; readonly gaps: readonly Gap[] }

/** The newest chain, walked back from the last absence; null where nobody was ever absent. @param absences in any order, none over another */
export const chainOf = (absences: readonly Absence[], leave: readonly Leave[], { fewerDaysThan }: Linking): Chain | null => {
  const [newest, ...before] = absences.toSorted((a, b) => (a.first < b.first ? 1 : -1))
  if (!newest) return null
  let chain: Chain = { absences: [newest], gaps: [] }
  for (const absence of before) {
    const gap = absence.last && gapBetween(absence.last, chain.absences[0].first, leave)
    if (!gap || gap.recovered >= fewerDaysThan) break
    chain = { absences: [absence, ...chain.absences], gaps: [gap, ...chain.gaps] }
  }
  return chain
}

export const firstDayOf = ({ absences }: Chain): Day => absences[0].first
/** The last day of absence of somebody who is there again; null while the absence lasts. */
export const lastDayOf = ({ absences }: Chain): Day | null => absences.at(-1)?.last ?? null

/** On which day the k-th day of absence falls, the first being 1; null when there were not so many and nobody is absent now. */
export const sickDay = ({ absences }: Chain, k: number): Day | null => {
  let left = k
  for (const { first, last } of absences) {
    const length = last === null ? Infinity : daysBetween(first, last) + 1
    if (left <= length) return addDays(first, left - 1)
    left -= length
  }
  return null
}

/** How many days of absence there were up to and with this day. */
export const sickDaysUntil = ({ absences }: Chain, day: Day): number =>
  absences.reduce((sum, { first, last }) => sum + Math.max(0, daysBetween(first, last !== null && last < day ? last : day) + 1), 0)

/** Week 1 holds the first seven days of absence. */
export const weekOf = (chain: Chain, day: Day): number => Math.max(1, Math.ceil(sickDaysUntil(chain, day) / 7))

/** The first day of absence as it would be had nothing lain in between: what a later report to UWV asks for. */
export const reckonedFirstDay = (chain: Chain): Day => addDays(firstDayOf(chain), chain.gaps.reduce((sum, { days }) => sum + days, 0))

/** Whether the absence lasts, might still go on in the same chain, or is over for good. */
export const standingOf = (chain: Chain, leave: readonly Leave[], { fewerDaysThan }: Linking, today: Day): 'absent' | 'recovered' | 'over' => {
  const last = lastDayOf(chain)
  if (last === null || last >= today) return 'absent'
  return gapBetween(last, addDays(today, 1), leave).recovered >= fewerDaysThan ? 'over' : 'recovered'
}

/** On which day it is over for good if nobody is absent again before; null while the absence lasts. */
export const overOn = (chain: Chain, leave: readonly Leave[], linking: Linking): Day | null => {
  const last = lastDayOf(chain)
  if (last === null) return null
  let day = addDays(last, linking.fewerDaysThan)
  while (gapBetween(last, addDays(day, 1), leave).recovered < linking.fewerDaysThan) day = addDays(day, 1)
  return day
}

/** Days of leave before and after an absence have rules of their own, which people judge. */
export const hasLeaveInside = ({ gaps }: Chain): boolean => gaps.some(({ days, recovered }) => recovered < days)

const gapBetween = (lastBefore: Day, firstAfter: Day, leave: readonly Leave[]): Gap => {
  const first = addDays(lastBefore, 1)
  const days = Math.max(0, daysBetween(first, firstAfter))
  let recovered = 0
  for (let number = 0; number < days; number++) {
    const day = addDays(first, number)
    if (!leave.some(off => off.first <= day && day <= off.last)) recovered++
  }
  return { first, days, recovered }
}
