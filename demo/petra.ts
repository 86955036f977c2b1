/**
 * Those whose dates Petra guards: four people of the career centre on their way back to work, each somewhere else along the track.
 * Told act by act, in the name of whoever did it. Days count from today.
 */
import { recordDivisionConfirmation } from '../core/division/division.store.ts'
import { divide } from '../core/division/division.ts'
import { keepDivision } from '../core/division/known-division.ts'
import { become } from '../core/people/sign-in.store.ts'
import { keepMark, readCalendar, settleCalendar } from '../core/statutory/known-calendar.ts'
import { keepBuildUp, keepPaper } from '../core/statutory/known-papers.ts'
import type { Said } from '../core/statutory/marks.ts'
import { rulesetFor } from '../core/statutory/rulesets/index.ts'
import { recordPeriod, recordPeriodEnd } from '../core/statutory/statutory.store.ts'
import { openPlan } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { newId, type Id } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay, type Day, type Instant } from '../kit/time.ts'
import { careerCentre } from '../programmes/career-centre/programme.ts'
import { tellTogetherWithAnne } from './anne.ts'
import { aroundPetra, cast } from './cast.ts'
import type { Around } from './life.ts'

type Someone = { readonly id: Id<'person'>; readonly name: string; readonly mail: string }
type Told = {
  readonly who: Someone
  /** Days ago, with the last day of an absence that ended. */
  readonly absent: readonly (readonly [first: number, last: number | null])[]
  /** Steps that were done, and how many days before or after their last day. */
  readonly done: readonly (readonly [milestone: string, nth: number, days: number])[]
  readonly manager?: Someone
}

const { petra, karin, anne, willem, fatma, joris } = aroundPetra
const lives: readonly Told[] = [
  { who: anne, absent: [[61, null]], done: [['arbo-report', 1, -2], ['problem-analysis', 1, -3]], manager: karin },
  { who: willem, absent: [[290, null]], done: [['arbo-report', 1, 0], ['problem-analysis', 1, -4], ['plan-of-action', 1, -1], ...evaluations(5)], manager: karin },
  { who: fatma, absent: [[380, 300], [280, null]], done: [['arbo-report', 1, -1], ['problem-analysis', 1, 6], ['plan-of-action', 1, 2], ...evaluations(6), ['week-42-report', 1, -1]] },
  { who: joris, absent: [[75, 9]], done: [['arbo-report', 1, -1], ['problem-analysis', 1, -5], ['plan-of-action', 1, -2]] },
]

function evaluations(count: number): readonly (readonly [string, number, number])[] {
  return Array.from({ length: count }, (_, index) => ['evaluation', index + 1, -2] as const)
}

export const tellPetra = async (around: Around): Promise<void> => {
  for (const life of lives) await tellFile(around, life)
}

type Part = readonly [party: Id<'party'>, person: Id<'person'>, role: keyof NonNullable<typeof careerCentre.division> & string]
/** Vera puts to all four who does what, and three agreed so far: Anne's own yes is still to come. */
const divideTasks = async (around: Around, parts: readonly Part[], trajectory: Id<'trajectory'>, at: Instant): Promise<void> => {
  const { tx } = around
  const [guide] = parts
  if (!guide) return
  await become(tx, guide[1])
  const usual: Readonly<Record<string, { readonly 'nl-NL': string } | undefined>> = careerCentre.division ?? {}
  const division = divide(guide[0], trajectory, parts.map(([id, , role]) => ({ id, role })), Object.fromEntries(parts.map(([id, , role]) => [id, usual[role]?.['nl-NL'] ?? ''])), newId(at.getTime()), at)
  if (refused(division)) throw new Error(division.refused)
  await keepDivision(around, division)
  for (const [party, person, role] of parts) if (role !== careerCentre.participant) {
    await become(tx, person)
    await recordDivisionConfirmation(tx, division.id, party, addMinutes(at, 30))
  }
}

const tellFile = async (around: Around, { who, absent, done, manager }: Told): Promise<void> => {
  const { tx, provider, now } = around
  const { vera } = cast
  const today = dayOf(now, provider.zone)
  const ago = (days: number): Day => addDays(today, -days)
  const begins = absent[0]?.[0] ?? 0
  const at = addMinutes(startOfDay(ago(Math.max(1, begins - 3)), provider.zone), 10 * 60)
  const ids = { trajectory: newId<'trajectory'>(at.getTime()), participant: newId<'party'>(at.getTime()), guide: newId<'party'>(at.getTime()) }

  await become(tx, vera.id)
  const participant = await introduce(around, who, vera.id, at)
  const opening = openPlan(careerCentre, { guide: vera.id, programmes: vera.profile.programmes, participant, kind: 'back-to-work' }, ids, provider.zone, at)
  if (refused(opening)) throw new Error(opening.refused)
  await recordPlanOpening(tx, opening)
  await noteContact(around, ids.trajectory, { telephone: null, alias: null, handle: who.name })
  const joins = async (one: Someone, role: 'case-manager' | 'manager'): Promise<Id<'party'>> => {
    await become(tx, vera.id)
    const person = await introduce(around, one, vera.id, at)
    const part = careerCentre.circle?.[role]
    const invitation = { id: newId<'circle-invitation'>(at.getTime()), trajectory: ids.trajectory, role, by: ids.guide, at, signsIn: part?.signsIn ?? 'mail-link', address: part?.address ?? null, calendar: part?.calendar ?? null, person } as const
    await recordCircleInvitation(tx, invitation)
    await become(tx, person)
    const party = newId<'party'>(at.getTime())
    await recordCircleAnswer(tx, invitation, 'joins', party, addMinutes(at, 60))
    return party
  }
  const managing = manager ? await joins(manager, 'manager') : null
  const by = await joins(petra, 'case-manager')
  if (who === anne && managing) await divideTasks(around, [[ids.guide, vera.id, 'adviser'], [ids.participant, participant, 'employee'], [managing, karin.id, 'manager'], [by, petra.id, 'case-manager']], ids.trajectory, addMinutes(at, 90))

  const ruleset = rulesetFor(provider.country, ago(begins))
  if (!ruleset) throw new Error('no law for this day')
  for (const [first, last] of absent) {
    const period = newId<'absence-period'>(at.getTime())
    await recordPeriod(tx, { id: period, kind: 'absence', first: ago(first), ruleset: ruleset.id }, { trajectory: ids.trajectory, by, at })
    if (last !== null) await recordPeriodEnd(tx, period, ago(last), { trajectory: ids.trajectory, by, at: startOfDay(ago(last - 1), provider.zone) })
  }
  for (const [milestone, nth, days] of done) {
    const due = (await readCalendar(around, ids.trajectory)).calendar?.lines.find(line => line.milestone.key === milestone && line.nth === nth)?.due
    if (!due) throw new Error(`no day for ${milestone}`)
    const on = addDays(due, days)
    const said: Said = { says: 'done', on, outcome: null }
    await keepMark({ tx, provider, now: addMinutes(startOfDay(on, provider.zone), 15 * 60) }, ids.trajectory, by, { milestone, nth, said })
  }
  if (who === willem) {
    await keepPaper(around, { kind: 'plan-of-action', nth: 1 }, {
      goal: 'Terug in het eigen werk als docent, met een kleiner rooster.', actions: 'Willem begint met lessen voorbereiden. De school zoekt een vaste vervanger voor de avonden.',
      terms: 'Na zes weken twee dagen, na twaalf weken drie.', evaluations: 'Elke zes weken, op donderdag.', caseManager: 'Petra Maas',
    }, { trajectory: ids.trajectory, by, at: startOfDay(ago(235), provider.zone) })
    for (const [from, hours, tasks] of [[240, 8, 'Lessen voorbereiden'], [200, 16, 'Lesgeven aan twee klassen'], [30, 24, 'Lesgeven aan drie klassen en mentoruren']] as const)
      await keepBuildUp(around, { from: ago(from), hours, tasks }, { trajectory: ids.trajectory, by, at: startOfDay(ago(from), provider.zone) })
  }
  await settleCalendar(around, ids.trajectory)
  if (who === anne && managing) await tellTogetherWithAnne(around, { ...ids, person: anne.id, manager: managing, caseManager: by })
}
