/** What someone who looks for a moment is shown: the soonest first, then people, never a full day. */
import type { Id } from '../../kit/id.ts'
import type { ChosenMoment } from '../../core/agenda/chosen-moment.ts'
import type { Moment } from '../../core/agenda/free-moments.ts'
import type { Profile } from '../../core/people/person.ts'

/** A guide with their free moments, soonest first. */
export type Offer = { readonly guide: Profile; readonly moments: readonly Moment[] }
export type Place = ChosenMoment

export type Wishes = { readonly profession: string | null; readonly theme: string | null; readonly language: string | null }

export const offers = (guides: readonly Profile[], free: ReadonlyMap<Id<'person'>, readonly Moment[]>): readonly Offer[] =>
  guides.map(guide => ({ guide, moments: free.get(guide.person) ?? [] })).filter(({ moments }) => moments.length > 0)
    .toSorted((one, other) => startOf(one) - startOf(other))

const startOf = ({ moments }: Offer): number => moments[0]?.from.getTime() ?? Number.POSITIVE_INFINITY

export const fitting = (all: readonly Offer[], { profession, theme, language }: Wishes): readonly Offer[] =>
  all.filter(({ guide }) => (profession === null || guide.profession === profession) && (theme === null || guide.themes.includes(theme)) && (language === null || guide.languages.includes(language)))

/** The places closest to one that went: the same guide's and others', at most `most`, soonest first. */
export const nearby = (all: readonly Offer[], wanted: Place, most: number): readonly Place[] =>
  all.flatMap(({ guide, moments }) => moments.map(({ from }) => ({ guide: guide.person, from })))
    .filter(({ guide, from }) => guide !== wanted.guide || from.getTime() !== wanted.from.getTime())
    .toSorted((one, other) => away(one, wanted) - away(other, wanted)).slice(0, most)
    .toSorted((one, other) => one.from.getTime() - other.from.getTime())

/** Half a day's detour is worth keeping one's own choice of guide. */
const away = (place: Place, wanted: Place): number => Math.abs(place.from.getTime() - wanted.from.getTime()) + (place.guide === wanted.guide ? 0 : 12 * 60 * 60_000)
