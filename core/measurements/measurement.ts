/** One instrument, filled in once: the questions as they were put, and the answers. */
import { fields, oneOf, optional, type Typed } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Locale } from '../../kit/texts.ts'
import type { Day } from '../../kit/time.ts'
import type { Occasion } from './due.ts'
import { instruments, valuesOn, type InstrumentId, type Question, type Questionnaire } from './instrument.ts'
import type { Answers, Reading } from './scoring.ts'

export type Measurement = {
  readonly id: Id<'measurement'>
  readonly trajectory: Id<'trajectory'>
  readonly party: Id<'party'>
  readonly ask: Id<'measurement-ask'>
  readonly instrument: InstrumentId
  readonly wording: number
  /** The day of the occasion. */
  readonly on: Day
  readonly talk: Id<'talk'> | null
  readonly takenOn: Day
  readonly asked: Asked
}

/** What is sealed. */
export type Asked = { readonly language: Locale; readonly stem: string; readonly questions: readonly Question[]; readonly answers: Answers }

/** The name of a question's field. */
export const fieldOf = (key: string): string => `q-${key}`

/** Every question may be passed over, but not all of them. */
export const readAnswers = ({ instrument, questions }: Questionnaire, form: Typed): { readonly answers: Answers | null; readonly typed: Typed; readonly problems: Readonly<Record<string, string | undefined>> } => {
  const choices = valuesOn(instruments[instrument].scale).map(String)
  const read = fields(Object.fromEntries(questions.map(({ key }) => [fieldOf(key), optional(oneOf(choices))]))).read(form)
  const values = read.value
  return { typed: read.typed, problems: read.problems, answers: values && Object.fromEntries(questions.map(({ key }) => [key, values[fieldOf(key)] == null ? null : Number(values[fieldOf(key)])])) }
}

export const answer = (occasion: Occasion, { instrument, wording, language, stem, questions }: Questionnaire, answers: Answers, id: Id<'measurement'>, today: Day): Measurement | Refusal<'measurement.empty'> => {
  if (Object.values(answers).every(value => value === null)) return refuse('measurement.empty')
  const { ask, on, talk } = occasion
  return { id, trajectory: ask.trajectory, party: ask.party, ask: ask.id, instrument, wording, on, talk, takenOn: today, asked: { language, stem, questions, answers } }
}

export const readingOf = ({ instrument, asked }: Pick<Measurement, 'instrument' | 'asked'>): Reading => instruments[instrument].read(asked.answers)
