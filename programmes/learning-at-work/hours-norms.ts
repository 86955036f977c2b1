/**
 * How many hours a law asks of learning at work, by country and track. They are data: a law that changes them changes this list, and no
 * agreement that stands. `checkedOn` says when somebody last read the source; a lawyer of the country has not looked at it for this purpose.
 */
import { parseDay, type Day } from '../../kit/time.ts'
import type { Translated } from '../../kit/texts.ts'
import type { Country } from '../../core/providers/provider.ts'

export type HoursNorm = {
  /** At least so many hours of practice in a study year; null where the law names none. */
  readonly practiceAYear: number | null
  /** Hours at school in a study year, as far as it is asked. */
  readonly schoolAYear: number | null
  /** Hours a week from which another kind of contract holds; null where none. */
  readonly weekly: number | null
  readonly source: string
  readonly checkedOn: Day
}
const on = (text: string): Day => {
  const day = parseDay(text)
  if (day === null) throw new Error(`no day: ${text}`)
  return day
}
const read = on('2026-11-20')

/** By kind of trajectory, as the programme declares them. */
export const hoursNorms: Readonly<Record<Country, Readonly<Record<string, HoursNorm>>>> = {
  NL: {
    'work-track': { practiceAYear: 610, schoolAYear: 200, weekly: null, source: 'Wet educatie en beroepsonderwijs, artikel 7.2.7', checkedOn: read },
    'school-track': { practiceAYear: 250, schoolAYear: 700, weekly: null, source: 'Wet educatie en beroepsonderwijs, artikel 7.2.7', checkedOn: read },
  },
  BE: {
    'work-track': { practiceAYear: null, schoolAYear: null, weekly: 20, source: 'Decreet van 10 juni 2016, alternerende opleidingen', checkedOn: read },
  },
}
export const normOf = (country: Country, kind: string | null): HoursNorm | null => hoursNorms[country][kind ?? ''] ?? null

/** The kinds of contract under which one learns at work, by country. */
export const contracts: Readonly<Record<Country, readonly { readonly key: string; readonly name: Translated }[]>> = {
  NL: [
    { key: 'nl-employed', name: { 'nl-NL': 'Praktijkovereenkomst, met arbeidsovereenkomst', 'nl-BE': 'Praktijkovereenkomst, met arbeidsovereenkomst', en: 'Practice agreement, beside a contract of employment' } },
    { key: 'nl-placement', name: { 'nl-NL': 'Praktijkovereenkomst voor een stage', 'nl-BE': 'Praktijkovereenkomst voor een stage', en: 'Practice agreement for a placement' } },
  ],
  BE: [
    { key: 'be-placement', name: { 'nl-NL': 'Stageovereenkomst alternerende opleiding', 'nl-BE': 'Stageovereenkomst alternerende opleiding', en: 'Placement agreement, alternating training' } },
    { key: 'be-alternating', name: { 'nl-NL': 'Overeenkomst alternerende opleiding', 'nl-BE': 'Overeenkomst alternerende opleiding', en: 'Agreement of alternating training' } },
    { key: 'be-part-time', name: { 'nl-NL': 'Deeltijdse arbeidsovereenkomst', 'nl-BE': 'Deeltijdse arbeidsovereenkomst', en: 'Part-time contract of employment' } },
  ],
}
