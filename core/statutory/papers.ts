/**
 * Plans and evaluations as the law wants them: which questions each answers, and what is still missing. None asks about health, and
 * nothing about health is kept: the one who reads is the employer, who may not hold it, also not with a yes.
 */
import type { Translated } from '../../kit/texts.ts'
import { healthWords } from '../consent/word-guard.ts'
import type { Calendar } from './calendar.ts'
import type { Line } from './lines.ts'
import type { PaperKind } from './ruleset.ts'

const asks = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

export type PaperForm = { readonly name: Translated; readonly questions: Readonly<Record<string, Translated>> }
export const paperForms: Readonly<Record<PaperKind, PaperForm>> = {
  'plan-of-action': {
    name: asks('Plan van aanpak', 'Plan of action', 'Re-integratieplan'),
    questions: {
      goal: asks('Wat is het einddoel in het werk?', 'What is the aim at work?'),
      actions: asks('Wat doen werkgever en werknemer?', 'What do employer and employee do?'),
      terms: asks('Wanneer is wat klaar?', 'What is done by when?'),
      evaluations: asks('Wanneer wordt het plan besproken?', 'When is the plan discussed?'),
      caseManager: asks('Wie bewaakt het plan?', 'Who guards the plan?', 'Wie volgt het plan op?'),
    },
  },
  evaluation: {
    name: asks('Evaluatie van het plan', 'Evaluation of the plan'),
    questions: {
      done: asks('Wat is gedaan zoals afgesproken?', 'What was done as agreed?'),
      changes: asks('Wat verandert er in het plan?', 'What changes in the plan?'),
      next: asks('Wat is de volgende stap in het werk?', 'What is the next step at work?'),
    },
  },
  'first-year-evaluation': {
    name: asks('Eerstejaarsevaluatie', 'First-year evaluation'),
    questions: {
      back: asks('Wat is er dit jaar aan werk gedaan?', 'What work was done this year?'),
      own: asks('Wat is er nog mogelijk bij de eigen werkgever?', 'What is still possible with one’s own employer?'),
      elsewhere: asks('Wordt ook buiten gezocht, en hoe?', 'Is work sought elsewhere too, and how?'),
      next: asks('Wat zijn de afspraken voor het tweede jaar?', 'What is agreed for the second year?'),
    },
  },
  'final-evaluation': {
    name: asks('Eindevaluatie', 'Final evaluation'),
    questions: {
      back: asks('Wat is er in twee jaar aan werk gedaan?', 'What work was done in two years?'),
      result: asks('Welk werk doet de werknemer nu?', 'Which work does the employee do now?'),
      employer: asks('Wat vindt de werkgever ervan?', 'What does the employer think of it?'),
      employee: asks('Wat vindt de werknemer ervan?', 'What does the employee think of it?'),
    },
  },
}
export const paperKinds = ['plan-of-action', 'evaluation', 'first-year-evaluation', 'final-evaluation'] as const

export type PaperAnswers = Readonly<Record<string, string>>
/** The questions that still want an answer. */
export const missingIn = (kind: PaperKind, answers: PaperAnswers | null): readonly string[] =>
  Object.keys(paperForms[kind].questions).filter(question => (answers?.[question] ?? '').trim() === '')

/** Words about health or home, which nobody may write down here. Elsewhere the guard warns; here it says no. */
export const forbiddenIn = (text: string): readonly string[] => [...new Set(healthWords(text).map(({ word }) => word))]

export type PaperKey = { readonly kind: PaperKind; readonly nth: number }
export type KeptPaper = PaperKey & { readonly answers: PaperAnswers }

/** Which papers a calendar asks for: one for each step that has a form and is needed. */
export const wantedPapers = ({ lines }: Calendar): readonly (PaperKey & { readonly line: Line })[] =>
  lines.flatMap(line => (line.milestone.paper && line.state !== 'not-applicable' ? [{ kind: line.milestone.paper, nth: line.nth, line }] : []))

export type PartState = 'complete' | 'incomplete' | 'missing' | 'ahead' | 'kept elsewhere'
export type ReportPart = { readonly line: Line; readonly paper: KeptPaper | null; readonly state: PartState; readonly missing: readonly string[] }

/** The parts of the re-integration report. A part that others write is there once its step is done; what is not due yet is no gap. */
export const reportParts = (calendar: Calendar, kept: readonly KeptPaper[]): readonly ReportPart[] =>
  calendar.lines.flatMap((line): readonly ReportPart[] => {
    const { milestone: { key, paper: kind }, nth, state } = line
    const absent: PartState = state === 'late' || line.doneOn !== null ? 'missing' : 'ahead'
    if (state === 'not-applicable') return []
    if (kind) {
      const paper = kept.find(one => one.kind === kind && one.nth === nth) ?? null
      const missing = missingIn(kind, paper?.answers ?? null)
      return [{ line, paper, missing, state: paper === null ? absent : missing.length > 0 ? 'incomplete' : 'complete' }]
    }
    return ['problem-analysis', 'analysis-update', 'current-judgement'].includes(key) || (['labour-expert', 'second-track'].includes(key) && line.doneOn !== null)
      ? [{ line, paper: null, missing: [], state: line.doneOn === null ? absent : 'kept elsewhere' }]
      : []
  })
