/** What a country asks of whoever guides learners, as data: it changes without this house. */
import type { Country } from '../../core/providers/provider.ts'
import { addMonths, parseDay, type Day } from '../../kit/time.ts'

export type MentorTraining = { readonly months: number; readonly source: string; readonly checkedOn: Day | null }

/** Counted from the recognition of the workplace. A sector may ask it sooner: the page says so. None in the Netherlands, where the workplace is recognised with its practice trainer. */
export const mentorTraining: Readonly<Record<Country, MentorTraining | null>> = {
  NL: null,
  BE: { months: 12, source: 'https://duaalleren.vlaanderen.be', checkedOn: parseDay('2026-11-22') },
}

/** By which day it is to be done; null where nothing is asked or the first day is not known. */
export const mentorTrainingBy = (country: Country, since: Day | null): Day | null => {
  const asked = mentorTraining[country]
  return asked && since ? addMonths(since, asked.months) : null
}
