/** Who looked, on paper and as a sheet: each line with its day, who, role, what and why. */
import { csvOf } from '../../kit/csv.ts'
import type { Block, Paper } from '../../kit/paper.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear } from '../../kit/time.ts'
import { whoLookedTexts } from './who-looked.texts.ts'
import type { Asked, LookLine } from './who-looked.ts'
import type { LookWords } from './look-words.ts'

/** As many as anyone reads on paper, and as many rows as a program for sheets opens at ease. */
export const mostOnPaper = 2000
export const mostInSheet = 20_000
/** So many, each on a day of its own, are no longer than the longest page of someone who came with six words (docs/decisions/0013). */
export const mostOnShortPaper = 40

export type Written = { readonly line: LookLine; readonly words: LookWords }

export const whoLookedPaper = (lines: readonly Written[], most: number, asked: Asked, { voice, provider, madeAt }: { readonly voice: Voice; readonly provider: string; readonly madeAt: string }): Paper => {
  const t = whoLookedTexts(voice)
  const inDays = (day: Asked['from']) => (day === null ? null : dateWithYear(day, voice.locale))
  const days = [...new Set(lines.map(({ words }) => words.day))]
  const inList = ({ line, words }: Written) => [line.emergency === null ? '' : `${t.emergency.toUpperCase()}: `, words.who, words.role === '' ? '' : ` (${words.role})`, ` ${words.what}, ${words.why}`, line.times > 1 ? `, ${t.times(line.times)}` : ''].join('')
  return {
    title: t.title, language: voice.locale, author: provider,
    blocks: [
      { paragraph: provider, quiet: true }, { heading: t.title, level: 1 }, { paragraph: t.madeAt(madeAt) }, { paragraph: t.period(inDays(asked.from), inDays(asked.until)) }, { paragraph: t.lead },
      ...(lines.length === 0 ? [{ paragraph: t.noneAsked }] : []),
      ...days.flatMap((day): readonly Block[] => [{ heading: day, level: 2 }, { list: lines.filter(({ words }) => words.day === day).map(inList) }]),
      ...(lines.length === most ? [{ paragraph: t.cut(most) }] : []),
    ],
  }
}

export const whoLookedSheet = (lines: readonly Written[], { voice, provider }: { readonly voice: Voice; readonly provider: string }): string => {
  const t = whoLookedTexts(voice)
  return csvOf([
    [t.day, t.organisation, t.who, t.role, t.what, t.why, t.emergency, t.number],
    ...lines.map(({ line, words }) => [line.day, provider, words.who, words.role, words.what, words.why, line.emergency === null ? '' : t.yes, String(line.times)]),
    ...(lines.length === mostInSheet ? [[t.cut(mostInSheet)]] : []),
  ])
}
