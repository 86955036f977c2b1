/**
 * The questions of an instrument by others, from the file a provider brings: see docs/questionnaires.md. Only its shape
 * is checked here; that the words are the published ones is for whoever accepts the terms.
 */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Locale } from '../../kit/texts.ts'
import { instruments, publications, valuesOn, type ImportedInstrument, type Questionnaire } from './instrument.ts'

export type ImportedWords = {
  readonly language: Locale
  /** Which edition, as the provider says it. */
  readonly source: string
  readonly stem: string
  readonly questions: readonly string[]
  /** From the lowest answer on. */
  readonly answers: readonly string[]
}

type No = Refusal<`wording.${'no-json' | 'no-object' | 'other-instrument' | 'language' | 'source' | 'stem' | 'questions' | 'answers'}`>
const longest = 300

/** @param expected for which instrument the page asked; the file must say the same. */
export const readWords = (text: string, expected: ImportedInstrument): ImportedWords | No => {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return refuse('wording.no-json')
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return refuse('wording.no-object')
  const own: Readonly<Record<string, unknown>> = { ...read }
  if (own['instrument'] !== expected) return refuse('wording.other-instrument')
  const { items, scale } = instruments[expected]
  const language = locales.find(locale => locale === own['language'])
  const [source, stem] = [sentence(own['source']), sentence(own['stem'])]
  const [questions, answers] = [sentences(own['questions'], items.length), sentences(own['answers'], valuesOn(scale).length)]
  if (!language) return refuse('wording.language')
  if (source === null) return refuse('wording.source')
  if (stem === null) return refuse('wording.stem')
  if (!questions) return refuse('wording.questions', { count: items.length })
  if (!answers) return refuse('wording.answers', { count: valuesOn(scale).length })
  return { language, source, stem, questions, answers }
}

const locales: readonly Locale[] = ['nl-NL', 'nl-BE', 'en']
const sentence = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' && value.length <= longest ? value.trim() : null)
const sentences = (value: unknown, count: number): readonly string[] | null => {
  if (!Array.isArray(value) || value.length !== count) return null
  const all = value.map(sentence).filter(one => one !== null)
  return all.length === count ? all : null
}

export type Wording = { readonly instrument: ImportedInstrument; readonly wording: number; readonly words: ImportedWords }

/** The newest in the reader's language; else in the other Dutch, else in whatever there is. Null: then it is not offered. */
export const wordingFor = (wordings: readonly Wording[], instrument: ImportedInstrument, locale: Locale): Wording | null => {
  const newest = wordings.filter(one => one.instrument === instrument).toSorted((one, other) => other.wording - one.wording)
  const inLanguage = (wanted: (language: Locale) => boolean) => newest.find(({ words }) => wanted(words.language))
  return inLanguage(language => language === locale) ?? inLanguage(language => language.slice(0, 2) === locale.slice(0, 2)) ?? newest[0] ?? null
}

export const importedQuestionnaire = ({ instrument, wording, words }: Wording): Questionnaire => ({
  instrument, wording, language: words.language, title: publications[instrument].name, stem: words.stem, answers: words.answers,
  questions: instruments[instrument].items.map((key, index) => ({ key, text: words.questions[index] ?? '' })),
})
