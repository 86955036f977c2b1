/**
 * For which learning a workplace may ask a subsidy, and what it has to be able to show for it then. Data, like the hours in `hours-norms.ts`: a
 * scheme that changes or ends changes this list. `checkedOn` says when somebody last read the source; no lawyer looked at it for this purpose.
 */
import type { Translated } from '../../kit/texts.ts'
import { addDays, parseDay, type Day } from '../../kit/time.ts'
import type { Country } from '../../core/providers/provider.ts'

export type SubsidyNorm = {
  readonly name: Translated
  /** Weeks in which someone was there and guided, of which a whole place is made; null where the scheme counts none. */
  readonly weeks: number | null
  /** Whole years after the calendar year in which the school year ended: by then the subsidy was settled. */
  readonly yearsKept: number
  readonly source: string
  readonly checkedOn: Day
}
const same = (text: string): Translated => ({ 'nl-NL': text, 'nl-BE': text, en: text })
const dayIn = (text: string): Day => {
  const day = parseDay(text)
  if (day === null) throw new Error(`no day: ${text}`)
  return day
}
const read = dayIn('2026-11-22')

const norms: Readonly<Record<Country, Readonly<Record<string, SubsidyNorm>>>> = {
  // An agreement signed by all, presence by the day or week at the workplace, and progress; weeks away do not count. It may be looked into
  // until five years after it was settled.
  NL: { 'work-track': { name: same('Subsidieregeling praktijkleren'), weeks: 40, yearsKept: 5, source: 'RVO, Subsidieregeling praktijkleren: administratie en controle (stand juni 2024)', checkedOn: read } },
  // Asks an agreement and four months a school year at the workplace. It names no time to keep it that we found; five years is our choice.
  BE: { 'work-track': { name: same('Premie kwalificerend werkplekleren'), weeks: null, yearsKept: 5, source: 'Vlaanderen.be, premie kwalificerend werkplekleren', checkedOn: read } },
}
/** Null where we know of none: then nothing is kept for it. @param kind of trajectory, as the programme declares them */
export const subsidyOf = (country: Country, kind: string | null): SubsidyNorm | null => norms[country][kind ?? ''] ?? null

/** In which month a school year begins. */
const begins: Readonly<Record<Country, string>> = { NL: '08', BE: '09' }
/** Half-open. */
export type SchoolYear = { readonly from: Day; readonly until: Day }
export const schoolYearFrom = (year: number, country: Country): SchoolYear => ({ from: dayIn(`${year}-${begins[country]}-01`), until: dayIn(`${year + 1}-${begins[country]}-01`) })
export const schoolYearOf = (day: Day, country: Country): SchoolYear => {
  const year = Number(day.slice(0, 4))
  return day >= schoolYearFrom(year, country).from ? schoolYearFrom(year, country) : schoolYearFrom(year - 1, country)
}
/** Typed as a year: '2026' for 2026/27. Anything else is the year of today; no further back than what is kept. */
export const schoolYearAsked = (typed: string | undefined, today: Day, country: Country): SchoolYear => {
  const [now, year] = [schoolYearOf(today, country), Number(typed)]
  const current = Number(now.from.slice(0, 4))
  return /^\d{4}$/.test(typed ?? '') && year <= current && year >= current - 7 ? schoolYearFrom(year, country) : now
}
/** The first day on which a record of this year is kept no longer. */
export const keptUntil = ({ until }: SchoolYear, { yearsKept }: Pick<SubsidyNorm, 'yearsKept'>): Day => dayIn(`${Number(addDays(until, -1).slice(0, 4)) + 1 + yearsKept}-01-01`)
