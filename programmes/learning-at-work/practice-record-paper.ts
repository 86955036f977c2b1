/** Records of practice outside: on paper, and as two sheets. In the words of whoever asks; parts by the name the programme gives them. */
import type { Block, Paper } from '../../kit/paper.ts'
import { csvOf } from '../../kit/csv.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { hoursIn, weeksThere } from './attendance.ts'
import { partName } from './own.ts'
import { practiceTexts } from './practice.texts.ts'
import { sundayOf, type PracticeRecord } from './practice-record.ts'
import { recordTexts } from './practice-record.texts.ts'
import type { SchoolYear } from './subsidy-norms.ts'

export const yearName = ({ from, until }: SchoolYear): string => `${from.slice(0, 4)}/${until.slice(0, 4)}`
export const inHours = (minutes: number, { locale }: Voice): string => (minutes / 60).toLocaleString(locale, { maximumFractionDigits: 2 })
export const partsIn = (parts: readonly string[], { locale }: Voice): string => parts.map(part => partName(part, locale) || part).join(', ')
const onDay = (day: Day, { locale }: Voice): string => dateWithYear(day, locale)

/** The agreement, name by name: the same on a page and on paper. */
export const agreementLines = ({ agreement }: PracticeRecord, voice: Voice): readonly (readonly [string, string])[] => {
  const [t, p] = [recordTexts(voice), practiceTexts(voice)]
  return agreement ? [
    [t.agreement, t.agreementOf(agreement.version, `${agreement.code} ${agreement.qualification}`.trim())], [t.from, onDay(agreement.from, voice)], [t.until, onDay(agreement.until, voice)], [t.hoursPerWeek, agreement.hoursPerWeek.toLocaleString(voice.locale)], [t.hoursTotal, agreement.hoursTotal.toLocaleString(voice.locale)], [t.processes, agreement.processes.join(', ')],
    ...agreement.confirmed.map(({ side, on }) => [t.confirmedOn(p[side].toLowerCase()), onDay(on, voice)] as const),
  ] : []
}

/** Under its own name and version. */
const agreementTable = (record: PracticeRecord, voice: Voice): readonly Block[] => {
  const [columns, ...table] = agreementLines(record, voice)
  return columns ? [{ wide: 'second', columns, table }] : [{ paragraph: recordTexts(voice).agreementNone, quiet: true }]
}

export const recordPaper = (records: readonly PracticeRecord[], year: SchoolYear, { provider, today, voice }: { readonly provider: string; readonly today: Day; readonly voice: Voice }): Paper => {
  const t = recordTexts(voice)
  const quiet = (paragraph: string): readonly Block[] => [{ paragraph, quiet: true }]
  return {
    language: voice.locale, title: `${t.title}, ${t.year(yearName(year)).toLowerCase()}`, author: provider,
    blocks: [
      ...quiet(provider), { heading: `${t.title}, ${t.year(yearName(year)).toLowerCase()}`, level: 1 }, ...quiet(t.paperMade(provider, onDay(today, voice))), { paragraph: t.lead },
      ...records.flatMap((record, index): readonly Block[] => [
        // A page of their own: what is handed over of one learner says nothing of another.
        ...(index > 0 ? [{ newPage: true } as const] : []),
        { heading: record.ward ? `${record.learner}, ${record.ward}` : record.learner, level: 2 },
        ...agreementTable(record, voice),
        ...(weeksThere(record.weeks) === 0 ? quiet(t.weeksNone) : [
          { paragraph: [t.sum(weeksThere(record.weeks), inHours(hoursIn(record.weeks) * 60, voice)), `${t.confirmedBy}: ${partsIn(record.confirmedBy, voice)}.`].join(' ') },
          { columns: [t.week, t.weeks] as const, table: record.weeks.map(week => [`${onDay(week.monday, voice)} – ${onDay(sundayOf(week), voice)}`, t.weekLine(week.there, inHours(week.minutes, voice), week.away, week.waiting)] as const) },
        ]),
        ...(record.progress.length === 0 ? quiet(t.progressNone) : [{ wide: 'second' as const, columns: [t.process, t.progress] as const, table: record.progress.map(one => [one.process ?? t.noProcess, [`${t.lineOf(one.alone, one.withHelp, one.tasks)}.`, ...(one.last ? [t.signedLine(one.signings, onDay(one.last, voice))] : []), ...(one.by.length > 0 ? [`${t.by} ${partsIn(one.by, voice)}.`] : [])].join(' ')] as const) }]),
      ]),
    ],
  }
}

/** A line a week. Days as a machine writes them, numbers as a spreadsheet here reads them. */
export const hoursSheet = (records: readonly PracticeRecord[], voice: Voice): string => {
  const t = recordTexts(voice)
  return csvOf([
    [t.learner, t.ward, t.code, t.version, t.agreed, t.weekFrom, t.weekUntil, t.daysThere, t.hours, t.daysAway, t.waiting, t.confirmedBy],
    ...records.flatMap(({ learner, ward, agreement, weeks, confirmedBy }) => weeks.map(week => [
      learner, ward ?? '', agreement?.code ?? '', agreement ? String(agreement.version) : '', agreement?.confirmed.map(({ on }) => on).toSorted().at(-1) ?? '',
      week.monday, sundayOf(week), String(week.there), inHours(week.minutes, voice), String(week.away), String(week.waiting), partsIn(confirmedBy, voice),
    ])),
  ])
}
/** A line a work process. */
export const progressSheet = (records: readonly PracticeRecord[], voice: Voice): string => {
  const t = recordTexts(voice)
  return csvOf([
    [t.learner, t.ward, t.process, t.tasks, t.alone, t.withHelp, t.signings, t.last, t.by],
    ...records.flatMap(({ learner, ward, progress }) => progress.map(one => [learner, ward ?? '', one.process ?? t.noProcess, String(one.tasks), String(one.alone), String(one.withHelp), String(one.signings), one.last ?? '', partsIn(one.by, voice)])),
  ])
}
