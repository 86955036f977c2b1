/** A ward where learners do the work: who learns there, who guides whom today, and how many there is room for. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, daysBetween, minutesOf, weekdayOf, type Day, type WallTime, type Weekday } from '../../kit/time.ts'
import type { Context, Stage } from './planner.ts'

export { contexts, stages, type Context, type Stage } from './planner.ts'

/** A starter guides for the first time. Whoever is in training counts among those who learn. */
export const experiences = ['usual', 'starter', 'training'] as const
export type Experience = (typeof experiences)[number]

export type WardId = Id<'ward'>
export type LearnerId = Id<'ward-learner'>
export type GuideId = Id<'ward-guide'>
export type ColleagueId = Id<'ward-colleague'>
/** Whoever may work beside a learner as a duo. */
export type BesideId = GuideId | ColleagueId
export type ShiftId = Id<'ward-shift'>

export type Ward = { readonly id: WardId; readonly name: string; readonly clients: Context }

export type GuideTerms = { readonly hoursPerWeek: number; readonly guidanceHours: number; readonly experience: Experience; readonly weekdays: readonly Weekday[]; readonly domains: readonly string[] }
export type WardGuide = { readonly id: GuideId; readonly ward: WardId; readonly person: Id<'person'>; readonly since: Day; /** Null where they are not mine to read, or nobody said them yet. */ readonly terms: GuideTerms | null }

/** Works on the ward and guides nobody there. */
export type WardColleague = { readonly id: ColleagueId; readonly ward: WardId; readonly person: Id<'person'>; readonly since: Day; readonly hoursPerWeek: number; readonly weekdays: readonly Weekday[] }

export type LearnerTerms = { readonly stage: Stage; readonly context: Context; readonly hoursPerWeek: number; readonly weekdays: readonly Weekday[]; readonly schoolDays: readonly Weekday[]; /** Until this day stricter limits of working time hold. */ readonly ofAgeOn: Day | null }
export type WardLearner = {
  readonly id: LearnerId; readonly ward: WardId; readonly person: Id<'person'>; readonly trajectory: Id<'trajectory'>; readonly domain: string; readonly firstDay: Day; readonly terms: LearnerTerms | null
  /** The guide of the file, where that one guides on this ward; and who stands in. */
  readonly guide: GuideId | null; readonly reserve: GuideId | null
}

export type NewShift = { readonly day: Day; readonly from: WallTime; /** At or before `from`: on the next day. */ readonly until: WallTime; readonly breakMinutes: number; readonly clients: Context; readonly guides: number; readonly least: number; readonly most: number }
export type Shift = NewShift & { readonly id: ShiftId; readonly ward: WardId; readonly learnerIds: readonly LearnerId[]; readonly guideIds: readonly GuideId[]; readonly colleagueIds: readonly ColleagueId[] }

export type Absence = { readonly id: Id<'ward-absence'>; readonly learner: LearnerId | null; readonly guide: GuideId | null; readonly colleague: ColleagueId | null; readonly from: Day; /** The first day back; null while nobody knows. */ readonly until: Day | null }
/** Whose row on the ward it is about. */
export const whoIsAway = ({ learner, guide, colleague }: Pick<Absence, 'learner' | 'guide' | 'colleague'>): LearnerId | BesideId | null => learner ?? guide ?? colleague
/** A learner and whoever they are never put together with. */
export type Apart = { readonly learner: LearnerId; readonly beside: BesideId }
export const isAwayOn = ({ from, until }: Pick<Absence, 'from' | 'until'>, day: Day): boolean => from <= day && (until === null || day < until)

/** About fifteen learn on a ward; above that it is crowded, and above eighteen it takes a reason. As many as a care organisation told; the others are ours to set. */
export const usualMost = 15
export const hardMost = 18
export type Fullness = 'usual' | 'crowded' | 'full'

/** Whoever learns to guide takes guidance too, and is counted. @param most said by a planner, where that is more than usual */
export const fullnessOf = (learners: number, guides: readonly { readonly experience: Experience | null }[], most: number | null): { readonly learning: number; readonly most: number; readonly is: Fullness } => {
  const learning = learners + guides.filter(({ experience }) => experience === 'training').length
  const bound = Math.max(hardMost, most ?? 0)
  return { learning, most: bound, is: learning >= bound ? 'full' : learning > usualMost ? 'crowded' : 'usual' }
}

export type Place = { readonly ward: WardId; readonly domain: string; readonly firstDay: Day }
/** The guide of a file puts its learner on the ward, if there is room. */
export const placeLearner = (wanted: Place, { guides, places, fullness, today }: { readonly guides: readonly WardId[]; readonly places: readonly WardId[]; readonly fullness: Fullness; readonly today: Day }): Place | Refusal<'place.not-yours' | 'place.there' | 'place.full' | 'place.day'> => {
  if (!guides.includes(wanted.ward)) return refuse('place.not-yours')
  if (places.length > 0) return refuse('place.there')
  if (fullness === 'full') return refuse('place.full')
  return Math.abs(daysBetween(today, wanted.firstDay)) > 370 ? refuse('place.day') : wanted
}

/** Hours that count on a shift, without the break. */
export const hoursOf = ({ from, until, breakMinutes }: Pick<NewShift, 'from' | 'until' | 'breakMinutes'>): number => {
  const [begin, end] = [minutesOf(from), minutesOf(until)]
  return Math.max(0, end - begin + (end <= begin ? 24 * 60 : 0) - breakMinutes) / 60
}

export const makeShift = (wanted: NewShift, today: Day): NewShift | Refusal<'shift.past' | 'shift.far' | 'shift.most' | 'shift.long'> => {
  if (wanted.day < today) return refuse('shift.past')
  if (daysBetween(today, wanted.day) > 370) return refuse('shift.far')
  if (wanted.most < wanted.least) return refuse('shift.most')
  return hoursOf(wanted) > 12 || hoursOf(wanted) === 0 ? refuse('shift.long') : wanted
}

export const putAway = ({ from, until }: { readonly from: Day; readonly until: Day | null }, today: Day): { readonly from: Day; readonly until: Day | null } | Refusal<'absence.order' | 'absence.far'> => {
  if (until !== null && until <= from) return refuse('absence.order')
  return Math.abs(daysBetween(today, from)) > 370 ? refuse('absence.far') : { from, until }
}

export type There = 'there' | 'busy' | 'away'
/** Who guides this learner today: their own guide, or who stands in while that one is away or too busy. */
export type GuidedToday = { readonly by: GuideId; readonly as: 'own' | 'reserve'; readonly why: There } | { readonly by: null; readonly as: null; readonly why: There | 'nobody' }
export const guidedToday = ({ guide, reserve }: Pick<WardLearner, 'guide' | 'reserve'>, there: ReadonlyMap<GuideId, There>): GuidedToday => {
  const is = (one: GuideId | null): There => (one === null ? 'away' : there.get(one) ?? 'away')
  if (guide !== null && is(guide) === 'there') return { by: guide, as: 'own', why: 'there' }
  const why = guide === null ? 'nobody' : is(guide)
  return reserve !== null && is(reserve) === 'there' ? { by: reserve, as: 'reserve', why: why === 'nobody' ? 'away' : why } : { by: null, as: null, why }
}

/** A shift with only those on it who are not away that day. */
export const withoutAway = (shift: Shift, absences: readonly Absence[]): Shift => {
  const away = new Set(absences.filter(absence => isAwayOn(absence, shift.day)).flatMap((absence): readonly string[] => [whoIsAway(absence) ?? '']))
  return { ...shift, learnerIds: shift.learnerIds.filter(id => !away.has(id)), guideIds: shift.guideIds.filter(id => !away.has(id)), colleagueIds: shift.colleagueIds.filter(id => !away.has(id)) }
}

/** What of a shift falls short: qualified guides on it, hands, or learners for each guide. */
export type Short = 'guides' | 'hands' | 'most' | 'learners'
/** Learners for one guide on a shift. */
export const learnersForGuide = 3
export const shortOf = (shift: Shift, experienceOf: (guide: GuideId) => Experience | null): readonly Short[] => {
  const qualified = shift.guideIds.filter(guide => experienceOf(guide) !== 'training').length
  const hands = shift.guideIds.length + shift.colleagueIds.length + shift.learnerIds.length
  return [
    ...(qualified < shift.guides ? ['guides'] as const : []),
    ...(shift.learnerIds.length > learnersForGuide * qualified && qualified >= shift.guides ? ['learners'] as const : []),
    ...(hands < shift.least ? ['hands'] as const : []),
    ...(hands > shift.most ? ['most'] as const : []),
  ]
}

/** A shift may be joined by who is not away, not at school, and not there yet. */
export const joinShift = (who: { readonly id: string; readonly schoolDays: readonly Weekday[]; readonly since: Day; readonly away: readonly Pick<Absence, 'from' | 'until'>[] }, shift: Pick<Shift, 'day' | 'learnerIds' | 'guideIds' | 'colleagueIds'>): { readonly joins: string } | Refusal<'join.there' | 'join.away' | 'join.school' | 'join.early'> => {
  if ([...shift.learnerIds, ...shift.guideIds, ...shift.colleagueIds].some(one => one === who.id)) return refuse('join.there')
  if (shift.day < who.since) return refuse('join.early')
  if (who.away.some(absence => isAwayOn(absence, shift.day))) return refuse('join.away')
  return who.schoolDays.includes(weekdayOf(shift.day)) ? refuse('join.school') : { joins: who.id }
}

/** A week as it is looked at, from its Monday. */
export const daysOfWeek = (monday: Day): readonly Day[] => [0, 1, 2, 3, 4, 5, 6].map(days => addDays(monday, days))

/** A learner and their own guide who met for so many days neither in a talk nor on a shift: a quiet line for whoever may do something about it. */
export const quietAfterDays = 14
