/** On paper: one plan or evaluation, or the whole re-integration report. Filled from the file; days, tasks and agreements only. */
import type { Block, Paper } from '../../kit/paper.ts'
import type { Voice } from '../../kit/texts.ts'
import type { Day } from '../../kit/time.ts'
import type { Provider } from '../providers/provider.ts'
import { firstDayOf, reckonedFirstDay } from './absence.ts'
import type { Calendar } from './calendar.ts'
import { dayIn, stepName } from './in-words.ts'
import type { BuildUpStep } from './known-papers.ts'
import { paperForms, reportParts, type KeptPaper, type PaperKey, type ReportPart } from './papers.ts'
import { paperTexts } from './papers.texts.ts'

type File = { readonly provider: Provider; readonly voice: Voice; readonly name: string; readonly calendar: Calendar; readonly today: Day; readonly buildUp: readonly BuildUpStep[]; readonly papers: readonly KeptPaper[] }

export const onePaper = (file: File, key: PaperKey, title: string): Paper => ({
  language: file.voice.locale, title, author: file.provider.name,
  blocks: [{ paragraph: file.provider.name, quiet: true }, { heading: title, level: 1 }, ...about(file), ...answered(file, key), ...hours(file, key), made(file)],
})

export const wholeReport = (file: File): Paper => {
  const t = paperTexts(file.voice)
  const parts = reportParts(file.calendar, file.papers)
  return {
    language: file.voice.locale, title: t.reportTitle, author: file.provider.name,
    blocks: [
      { paragraph: file.provider.name, quiet: true }, { heading: t.reportTitle, level: 1 }, ...about(file),
      { paragraph: t.reportMissing(missingParts(parts)) },
      { table: parts.map(part => [stepName(part.line, file.voice), part.line.doneOn === null ? stateOf(part, file.voice) : `${stateOf(part, file.voice)}, ${dayIn(part.line.doneOn, file.voice)}`] as const), columns: [t.part, t.state] },
      { paragraph: t.ownView }, { paragraph: t.medicalApart },
      ...parts.flatMap(({ line, paper }): readonly Block[] => (paper ? [{ heading: stepName(line, file.voice), level: 1 }, ...answered(file, paper), ...hours(file, paper)] : [])),
      made(file),
    ],
  }
}

export const missingParts = (parts: readonly ReportPart[]): number => parts.filter(({ state }) => state === 'missing' || state === 'incomplete').length
export const stateOf = ({ state, missing }: Pick<ReportPart, 'state' | 'missing'>, voice: Voice): string => (state === 'incomplete' ? paperTexts(voice).incomplete(missing.length) : paperTexts(voice)[state])

const about = ({ name, calendar: { chain, ruleset }, voice }: File): readonly Block[] => {
  const t = paperTexts(voice)
  return [{
    columns: [t.about, name],
    table: [[t.firstDay, dayIn(firstDayOf(chain), voice)], ...(chain.gaps.length > 0 ? [[t.reckoned, dayIn(reckonedFirstDay(chain), voice)] as const] : []), [t.law, ruleset.name[voice.locale]]],
  }]
}

const answered = ({ papers, voice }: File, { kind, nth }: PaperKey): readonly Block[] => {
  const answers = papers.find(one => one.kind === kind && one.nth === nth)?.answers ?? {}
  return Object.entries(paperForms[kind].questions).flatMap(([question, asked]): readonly Block[] => [
    { heading: asked[voice.locale], level: 2 },
    ...((answers[question] ?? '').trim() === '' ? [{ paragraph: paperTexts(voice).notAnswered, quiet: true as const }] : (answers[question] ?? '').split('\n').map(paragraph => ({ paragraph }))),
  ])
}

/** A plan says how the hours grow. */
const hours = ({ buildUp, voice }: File, { kind }: PaperKey): readonly Block[] => {
  const t = paperTexts(voice)
  return kind !== 'plan-of-action' || buildUp.length === 0 ? [] : [
    { heading: t.buildUp, level: 2 },
    { table: buildUp.map(step => [`${dayIn(step.from, voice)}: ${t.week(step.hours)}`, step.tasks] as const), columns: [t.from, t.tasks] },
  ]
}

const made = ({ today, voice }: File): Block => ({ paragraph: paperTexts(voice).madeOn(dayIn(today, voice)), quiet: true })
