/** A ward as it is kept, made into what the planner plans with. Whoever has no hours yet cannot be planned, and is named. */
import type { Day } from '../../kit/time.ts'
import { addDays } from '../../kit/time.ts'
import type { Days, Guide, Learner, Locked, OnTheWard, Roster, Ward } from './planner.ts'
import { whoIsAway, type Absence, type Apart, type BesideId, type GuideId, type LearnerId, type Shift, type WardColleague, type WardGuide, type WardLearner } from './ward.ts'

export type KeptWard = { readonly guides: readonly WardGuide[]; readonly colleagues: readonly WardColleague[]; readonly learners: readonly WardLearner[]; readonly shifts: readonly Shift[]; readonly absences: readonly Absence[]; readonly apart: readonly Apart[]; /** Two who do the work of one place together. */ readonly duos: readonly { readonly learner: LearnerId; readonly colleague: BesideId }[] }
export type ToPlan = { readonly ward: Ward; readonly withoutHours: readonly (GuideId | LearnerId)[] }

/** Far enough for someone of whom nobody knows when they are back. */
const someDay = (from: Day): Day => addDays(from, 400)

export const toPlan = ({ guides, colleagues, learners, shifts, absences, apart, duos }: KeptWard, { country, from, weeks, choices }: { readonly country: Ward['country']; readonly from: Day; readonly weeks: number; readonly choices: Locked['shifts'] }): ToPlan => {
  const until = addDays(from, weeks * 7)
  const awayOf = (one: BesideId | LearnerId): readonly Days[] => absences.filter(absence => whoIsAway(absence) === one).map(absence => ({ from: absence.from, until: absence.until ?? someDay(until) }))
  const inPeriod = shifts.filter(({ day }) => from <= day && day < until)
  const known = guides.flatMap(({ id, since, terms }) => (terms ? [{ id, since, terms }] : []))
  const notYet = (since: Day): readonly Days[] => (since > from ? [{ from, until: since }] : [])
  const asWorker = ({ id, since, terms }: (typeof known)[number]): OnTheWard => ({ key: id, hoursPerWeek: terms.hoursPerWeek, workingTime: 'adult', weekdays: terms.weekdays, away: [...awayOf(id), ...notYet(since)] })
  const ward: Ward = {
    country, from, weeks, duos: duos.map(({ learner, colleague }) => ({ learner, experienced: colleague })),
    guides: known.filter(({ terms }) => terms.experience !== 'training').map((guide): Guide => ({ ...asWorker(guide), guidanceHours: guide.terms.guidanceHours, starter: guide.terms.experience === 'starter', domains: guide.terms.domains })),
    // Whoever learns to guide has hands, but counts for nobody's guide yet; a colleague guides nobody, and learns nothing here.
    experienced: [...known.filter(({ terms }) => terms.experience === 'training').map(asWorker), ...colleagues.map(({ id, since, hoursPerWeek, weekdays }) => ({ key: id, hoursPerWeek, workingTime: 'adult' as const, weekdays, away: [...awayOf(id), ...notYet(since)], learns: 'no' as const }))],
    learners: learners.flatMap(({ id, terms, domain, firstDay, guide, reserve }): readonly Learner[] => (terms ? [{
      key: id, hoursPerWeek: terms.hoursPerWeek, weekdays: terms.weekdays, schoolDays: terms.schoolDays, stage: terms.stage, context: terms.context, domain, since: firstDay, away: awayOf(id),
      // Whoever works beside a learner all day is the nearest to guide them, where that can be.
      wishes: duos.filter(duo => duo.learner === id && known.some(one => one.id === duo.colleague && one.terms.experience !== 'training')).map(duo => duo.colleague),
      // Stricter limits hold for the whole period when they hold on its first day.
      workingTime: terms.ofAgeOn !== null && terms.ofAgeOn > from ? 'under 18' : 'adult', current: { fixed: guide, reserve },
    }] : [])),
    apart: apart.map(({ learner, beside }) => [learner, beside]),
    shifts: inPeriod.map(({ id, day, from: begins, until: ends, breakMinutes, clients, guides: needed, least, most }) => ({ key: id, day, from: begins, until: ends, breakMinutes, clients, guides: needed, least, most })),
    locked: { pairings: [], shifts: choices }, before: rosterOf(inPeriod),
  }
  return { ward, withoutHours: [...guides, ...learners].filter(({ terms }) => terms === null).map(({ id }) => id) }
}

/** Who stands on these shifts now. */
export const rosterOf = (shifts: readonly Shift[]): Roster => shifts.flatMap(({ id, learnerIds, guideIds, colleagueIds }) => [...guideIds, ...colleagueIds, ...learnerIds].map(person => ({ person, shift: id })))
