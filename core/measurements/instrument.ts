/**
 * What can be asked, as data: which questions, on which scale, and how the answers are read. The words of our own stand
 * in `own-questions.texts.ts`; of those by others only name, scale, scoring, licence and source are here, and a provider
 * brings the words. None of them says what somebody has.
 */
import type { Locale } from '../../kit/texts.ts'
import { readK10, readLines, readPhq4, readTv5, readWk1, type Answers, type Reading } from './scoring.ts'

export const ownInstruments = ['vp4', 'tv5', 'wk1', 'gp3'] as const
export const importedInstruments = ['k10', 'phq4'] as const
export type OwnInstrument = (typeof ownInstruments)[number]
export type ImportedInstrument = (typeof importedInstruments)[number]
export type InstrumentId = OwnInstrument | ImportedInstrument

/** Whole numbers from `least` to `most`, `step` apart: what one answer may be. */
export type Scale = { readonly least: number; readonly most: number; readonly step: number }

export type Instrument = {
  readonly id: InstrumentId
  readonly items: readonly string[]
  readonly scale: Scale
  /** Where a reading of it can lie, when that is not the scale of one answer. */
  readonly range: Readonly<Pick<Scale, 'least' | 'most'>>
  readonly validated: 'validated' | 'not validated'
  readonly read: (answers: Answers) => Reading
}

const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => String(index + 1))
const tenPoints: Scale = { least: 0, most: 10, step: 1 }

export const instruments: Readonly<Record<InstrumentId, Instrument>> = {
  vp4: { id: 'vp4', items: ['trust', 'understanding', 'cooperation', 'communication'], scale: tenPoints, range: tenPoints, validated: 'not validated', read: readLines },
  tv5: { id: 'tv5', items: ['tasks', 'notice', 'say', 'moment', 'recover'], scale: tenPoints, range: tenPoints, validated: 'not validated', read: readTv5 },
  wk1: { id: 'wk1', items: ['today'], scale: { least: 0, most: 100, step: 10 }, range: { least: 0, most: 100 }, validated: 'not validated', read: readWk1 },
  gp3: { id: 'gp3', items: ['said', 'mattered', 'step'], scale: tenPoints, range: tenPoints, validated: 'not validated', read: readLines },
  k10: { id: 'k10', items: numbered(10), scale: { least: 1, most: 5, step: 1 }, range: { least: 10, most: 50 }, validated: 'validated', read: readK10 },
  phq4: { id: 'phq4', items: numbered(4), scale: { least: 0, most: 3, step: 1 }, range: { least: 0, most: 12 }, validated: 'validated', read: readPhq4 },
}

export type Publication = {
  readonly name: string
  /** In English, as the holder says it. */
  readonly licence: string
  readonly source: string
  /** Changes when they change: then a provider accepts them anew before bringing other words. */
  readonly terms: number
}

export const publications: Readonly<Record<ImportedInstrument, Publication>> = {
  k10: {
    name: 'K10', terms: 1,
    licence: 'Free to use. Name the World Health Organization (2003) as holder, and cite Kessler and others (2003).',
    source: 'R. C. Kessler and others, Screening for serious mental illness in the general population, Archives of General Psychiatry 60 (2003), 184–189. Bands: Statistics Netherlands (CBS).',
  },
  phq4: {
    name: 'PHQ-4', terms: 1,
    licence: 'Free to use: the holder (Pfizer, 2010) asks no permission to reproduce, translate, display or distribute it. Do not change the wording.',
    source: 'K. Kroenke, R. L. Spitzer, J. B. W. Williams, B. Löwe, An ultra-brief screening scale for anxiety and depression: the PHQ-4, Psychosomatics 50 (2009), 613–621.',
  },
}

export const instrumentCalled = (name: string | undefined): Instrument | null => Object.values(instruments).find(({ id }) => id === name) ?? null
export const isImported = (id: InstrumentId): id is ImportedInstrument => importedInstruments.some(one => one === id)
export const importedCalled = (name: string | undefined): ImportedInstrument | null => importedInstruments.find(id => id === name) ?? null

export const valuesOn = ({ least, most, step }: Scale): readonly number[] => Array.from({ length: (most - least) / step + 1 }, (_, index) => least + index * step)

/** One question in the words it was put in. */
export type Question = { readonly key: string; readonly text: string }

/** An instrument in one person's words: this is what is asked, and what is kept with the answers. */
export type Questionnaire = {
  readonly instrument: InstrumentId
  readonly wording: number
  readonly language: Locale
  readonly title: string
  readonly stem: string
  readonly questions: readonly Question[]
  /** What the ends of the scale mean; or, where each answer has words, all of them from `least` on. */
  readonly answers: { readonly least: string; readonly most: string } | readonly string[]
}
