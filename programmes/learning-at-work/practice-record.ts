/**
 * What a workplace can show of one learner in one school year: the agreement that held, week by week how long they were there, and how far they
 * came in each work process. Numbers and days, with the parts of who confirmed. Names of tasks, and all that anyone wrote, stay in the file.
 */
import { canonical } from '../../core/reports/content.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, dayOf, parseDay, type Day, type Zone } from '../../kit/time.ts'
import { standingDays, weeksOf, type PracticeDay, type PracticeWeek } from './attendance.ts'
import { sides, standing, type KnownPractice, type Side } from './practice.ts'
import type { SchoolYear } from './subsidy-norms.ts'
import { standingOf, type Degree, type Signing, type Task } from './tasks.ts'

export type RecordedAgreement = {
  readonly version: number; readonly contract: string; readonly qualification: string; readonly code: string; readonly processes: readonly string[]
  readonly hoursPerWeek: number; readonly hoursTotal: number; readonly from: Day; readonly until: Day
  readonly confirmed: readonly { readonly side: Side; readonly on: Day }[]
}
/** Of one work process, or of tasks without one: how many tasks stood at which degree when the year was over, and what was signed in it. */
export type RecordedProgress = { readonly process: string | null; readonly tasks: number; readonly alone: number; readonly withHelp: number; readonly signings: number; readonly last: Day | null; /** Parts in the guidance, as the programme calls them. */ readonly by: readonly string[] }
export type PracticeRecord = {
  /** The whole name: whoever looks into it has to find the same one in the agreement. */
  readonly learner: string
  readonly ward: string | null
  readonly year: SchoolYear
  readonly agreement: RecordedAgreement | null
  readonly weeks: readonly PracticeWeek[]
  /** Parts of who confirmed the weeks. */
  readonly confirmedBy: readonly string[]
  readonly progress: readonly RecordedProgress[]
}

type Known = {
  readonly learner: string; readonly ward: string | null; readonly year: SchoolYear; readonly zone: Zone
  readonly practices: readonly KnownPractice[]; readonly days: readonly PracticeDay[]; readonly tasks: readonly Task[]; readonly signings: readonly Signing[]
  readonly partOf: (party: Signing['by']) => string
}
const inYear = (day: Day, { from, until }: SchoolYear): boolean => from <= day && day < until
const once = (words: readonly string[]): readonly string[] => [...new Set(words)].filter(word => word !== '').toSorted()

export const recordOf = ({ learner, ward, year, zone, practices, days, tasks, signings, partOf }: Known): PracticeRecord => {
  const [own, practice] = [standingDays(days).filter(({ day }) => inYear(day, year)), standing(practices.filter(({ content: { from, until } }) => from < year.until && until >= year.from))]
  const dated = signings.map(one => ({ ...one, day: dayOf(one.at, zone) })).filter(({ day }) => day < year.until)
  const progress = once(tasks.map(({ process }) => process ?? '-')).map(key => {
    const those = tasks.filter(({ process }) => (process ?? '-') === key)
    const stands = (degree: Degree): number => those.filter(task => standingOf(task, dated)?.degree === degree).length
    const signed = dated.filter(({ task, day }) => inYear(day, year) && those.some(({ id }) => id === task))
    return { process: key === '-' ? null : key, tasks: those.length, alone: stands('alone'), withHelp: stands('with-help'), signings: signed.length, last: signed.map(({ day }) => day).toSorted().at(-1) ?? null, by: once(signed.map(({ by }) => partOf(by))) }
  })
  return {
    learner, ward, year, weeks: weeksOf(own), confirmedBy: once(own.flatMap(({ word }) => (word?.says === 'confirms' ? [partOf(word.by)] : []))), progress,
    agreement: practice && agreementOf(practice, zone),
  }
}
const agreementOf = ({ version, content: { contract, qualification, code, processes, hoursPerWeek, hoursTotal, from, until }, words }: KnownPractice, zone: Zone): RecordedAgreement => ({
  version, contract, qualification, code, processes, hoursPerWeek, hoursTotal, from, until,
  confirmed: sides.flatMap(side => { const word = words.find(one => one.side === side && one.says === 'confirms'); return word ? [{ side, on: dayOf(word.at, zone) }] : [] }),
})

/** There is something to show of this year. */
export const hasAnything = ({ agreement, weeks, progress }: PracticeRecord): boolean => agreement !== null || weeks.length > 0 || progress.some(({ signings }) => signings > 0)

/** Kept once more only where something changed: each version is kept for years. @param before the newest of this year */
export const keepRecord = (record: PracticeRecord, before: { readonly version: number; readonly record: PracticeRecord } | null): { readonly version: number } | Refusal<'record.empty' | 'record.same' | 'record.often'> => {
  if (!hasAnything(record)) return refuse('record.empty')
  if (before && canonical(before.record) === canonical(record)) return refuse('record.same')
  return (before?.version ?? 0) >= 50 ? refuse('record.often') : { version: (before?.version ?? 0) + 1 }
}

/** Read back without trusting its shape. @throws when a day is none: then it is no record of ours */
export const recordFrom = (kept: unknown): PracticeRecord => {
  const [own, year] = [piece(kept), piece(piece(kept).of('year'))]
  const agreement = own.of('agreement') === null ? null : piece(own.of('agreement'))
  return {
    learner: own.words('learner'), ward: own.of('ward') === null ? null : own.words('ward'), year: { from: year.day('from'), until: year.day('until') },
    agreement: agreement && {
      version: agreement.number('version'), contract: agreement.words('contract'), qualification: agreement.words('qualification'), code: agreement.words('code'), processes: agreement.list('processes').filter(one => typeof one === 'string'),
      hoursPerWeek: agreement.number('hoursPerWeek'), hoursTotal: agreement.number('hoursTotal'), from: agreement.day('from'), until: agreement.day('until'),
      confirmed: agreement.list('confirmed').flatMap(one => { const [word, side] = [piece(one), sides.find(name => name === piece(one).of('side'))]; return side ? [{ side, on: word.day('on') }] : [] }),
    },
    weeks: own.list('weeks').map(piece).map(week => ({ monday: week.day('monday'), there: week.number('there'), minutes: week.number('minutes'), away: week.number('away'), waiting: week.number('waiting') })),
    confirmedBy: own.list('confirmedBy').filter(one => typeof one === 'string'),
    progress: own.list('progress').map(piece).map(one => ({
      process: one.of('process') === null ? null : one.words('process'), tasks: one.number('tasks'), alone: one.number('alone'), withHelp: one.number('withHelp'), signings: one.number('signings'),
      last: one.of('last') === null ? null : one.day('last'), by: one.list('by').filter(by => typeof by === 'string'),
    })),
  }
}
const piece = (kept: unknown) => {
  const own = new Map<string, unknown>(typeof kept === 'object' && kept !== null ? Object.entries(kept) : [])
  const of = (name: string): unknown => own.get(name) ?? null
  const words = (name: string): string => { const one = of(name); return typeof one === 'string' ? one : '' }
  return {
    of, words,
    number(name: string): number { const one = of(name); return typeof one === 'number' ? one : 0 },
    list(name: string): readonly unknown[] { const one = of(name); return Array.isArray(one) ? one : [] },
    day(name: string): Day {
      const day = parseDay(words(name))
      if (day === null) throw new Error('a record without its days')
      return day
    },
  }
}
/** The last day of a week, as far as it is of the year. */
export const sundayOf = ({ monday }: Pick<PracticeWeek, 'monday'>): Day => addDays(monday, 6)
