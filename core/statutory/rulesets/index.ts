import type { Day } from '../../../kit/time.ts'
import type { Country } from '../../agenda/holidays.ts'
import type { Ruleset } from '../ruleset.ts'
import { beRit2, beRit3 } from './be-rit.ts'
import { nlWvp2013 } from './nl-wvp-2013.ts'

/** Every law this program knows, old ones too: a file stands on the one of its first day. */
export const rulesets: readonly Ruleset[] = [nlWvp2013, beRit2, beRit3]

/** The law of a country for an absence that begins that day; null where we know none. */
export const rulesetFor = (country: Country, first: Day): Ruleset | null =>
  rulesets.find(ruleset => ruleset.country === country && ruleset.from <= first && (ruleset.until === null || first < ruleset.until)) ?? null

export const rulesetOf = (id: string): Ruleset | null => rulesets.find(ruleset => ruleset.id === id) ?? null
