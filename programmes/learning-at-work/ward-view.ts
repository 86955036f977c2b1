/** What pages of a ward need together, found once: who guides and learns there, who is there today, and the shifts of a week. */
import { namesOf } from '../../core/people/known-people.ts'
import type { SignedInVisit } from '../../core/visit.ts'
import type { Id } from '../../kit/id.ts'
import { addDays, dayOf, daysBetween, mondayOf, parseDay, type Day } from '../../kit/time.ts'
import { listColleagues } from './colleagues.store.ts'
import { colleagueTexts } from './colleagues.texts.ts'
import { listStanding } from './duos.store.ts'
import { calledOn } from './known-colleagues.ts'
import { mostOf, type KnownMost } from './known-ward.ts'
import { fullnessOf, guidedToday, quietAfterDays, type Absence, type BesideId, type Experience, type GuidedToday, type GuideId, type LearnerId, type Shift, type There, type Ward, type WardColleague, type WardGuide, type WardId, type WardLearner } from './ward.ts'
import { findWard, listAbsences, listQuiet, listShifts, listThere, listWardGuides, listWardLearners } from './ward.store.ts'

export type KnownWard = {
  readonly ward: Ward
  readonly guides: readonly WardGuide[]
  /** As far as they are mine to see: a planner's. */
  readonly colleagues: readonly WardColleague[]
  readonly learners: readonly WardLearner[]
  readonly there: ReadonlyMap<GuideId, There>
  readonly today: Day
  readonly monday: Day
  readonly shifts: readonly Shift[]
  readonly shiftsToday: readonly Shift[]
  readonly absences: readonly Absence[]
  readonly quiet: ReadonlyMap<LearnerId, number>
  readonly most: KnownMost | null
  readonly fullness: ReturnType<typeof fullnessOf>
  /** Of whoever guides, works or learns there, by their row on this ward. */
  readonly nameOf: (one: BesideId | LearnerId | null) => string
  readonly personOf: (one: GuideId) => Id<'person'> | null
  readonly experienceOf: (guide: GuideId) => Experience | null
  readonly guidedToday: (learner: WardLearner) => GuidedToday
}

/** Weeks one may look back and ahead. */
const farthest = 53 * 7

/** Null where there is none, or none for me. */
export const knowWard = async (visit: SignedInVisit, id: WardId | null): Promise<KnownWard | null> => {
  const { tx, now, provider, query } = visit
  const ward = id && await findWard(tx, id)
  if (!ward) return null
  const today = dayOf(now, provider.zone)
  const asked = parseDay(query['week'] ?? '')
  const monday = mondayOf(asked && Math.abs(daysBetween(today, asked)) < farthest ? asked : today)
  const [guides, colleagues, learners, thereRows, shifts, absences, quiet, most, duos, called] = await Promise.all([
    listWardGuides(tx, ward.id), listColleagues(tx, ward.id), listWardLearners(tx, ward.id), listThere(tx, ward.id), listShifts(tx, ward.id, monday, addDays(monday, 7)), listAbsences(tx, ward.id, today), listQuiet(tx, ward.id, quietAfterDays), mostOf(visit, ward.id), listStanding(tx, ward.id), calledOn(visit, ward.id),
  ])
  const shiftsToday = monday === mondayOf(today) ? shifts.filter(({ day }) => day === today) : await listShifts(tx, ward.id, today, addDays(today, 1))
  const people = new Map<string, Id<'person'>>([...guides, ...colleagues, ...learners].map(({ id: row, person }) => [row, person]))
  const [names, nameless] = [await namesOf(visit, [...new Set(people.values())]), new Map<string, string>(colleagues.map(({ id: one }) => [one, colleagueTexts(visit.voice).nameless]))]
  const there = new Map(thereRows.map(one => [one.id, one.is]))
  const personOf = (one: string): Id<'person'> | null => people.get(one) ?? null
  return {
    ward, guides, colleagues, learners, there, today, monday, shifts, shiftsToday, absences, most,
    quiet: new Map(quiet.map(({ learner, since }) => [learner, daysBetween(since, today)])),
    // A duo is one place: whoever works beside a learner is not counted besides.
    fullness: fullnessOf(learners.length, guides.filter(({ id: one }) => !duos.some(({ colleague }) => colleague === one)).map(({ terms }) => ({ experience: terms?.experience ?? null })), most?.most ?? null),
    nameOf: one => { const person = one && personOf(one); return (one && called.get(one)) ?? (person && names.get(person)) ?? nameless.get(one ?? '') ?? '' },
    personOf,
    experienceOf: guide => guides.find(one => one.id === guide)?.terms?.experience ?? null,
    guidedToday: learner => guidedToday(learner, there),
  }
}
