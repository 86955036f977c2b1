/**
 * What a report asks besides its own questions, where its programme wants it: how far each goal came, with the one number that follows
 * from all of them, and what changed in what was measured, in words and without a judgement.
 */
import type { Id } from '../../kit/id.ts'
import type { Translated } from '../../kit/texts.ts'
import { isCurrent, levels, scoreAt, type Goal, type Level } from '../agreements/goal.ts'
import { readingOf, type Measurement } from '../measurements/measurement.ts'
import { titleOf, wordFor, written } from '../measurements/result.tsx'
import { readingTexts } from '../measurements/readings.texts.ts'
import { goalAttainment } from '../measurements/scoring.ts'
import type { Question } from '../programme.ts'
import { answerLength } from '../reports/answers.ts'
import type { AlsoAsked } from '../visit.ts'
import { askedAtEndTexts } from './asked-at-end.texts.ts'

const locales = ['nl-NL', 'nl-BE', 'en'] as const
const inAll = (words: (t: ReturnType<typeof askedAtEndTexts>) => string): Translated => {
  const [nl, be, en] = locales.map(locale => words(askedAtEndTexts({ locale, address: 'je' })))
  return { 'nl-NL': nl ?? '', 'nl-BE': be ?? '', en: en ?? '' }
}

/** Short enough for a question's key, and another for each goal. */
const keyOf = ({ id }: Pick<Goal, 'id'>): string => `goal-${id.replaceAll('-', '')}`
/** Goals that are theirs and were not let go of. */
const counting = (goals: readonly Goal[]): readonly Goal[] => goals.filter(goal => isCurrent(goal) && goal.confirmedAt !== null)

/** How far each goal came; the answer stands there already where the guide scored it at this moment. */
export const askGoals = (all: readonly Goal[], moment: string, guide: Id<'party'>): AlsoAsked => {
  const goals = counting(all)
  const sign = (level: Level) => (level > 0 ? `+${level}` : level < 0 ? `−${-level}` : '0')
  const questionOf = ({ words }: Goal): Question => ({
    asks: inAll(t => t.goal(words.want)), compartment: 'care',
    answer: { oneOf: Object.fromEntries(levels.map((level, index) => [String(level), inAll(t => `${sign(level)}: ${words.scale[index] || t[`${level}`]}`)])) },
  })
  return {
    questions: Object.fromEntries(goals.map(goal => [keyOf(goal), questionOf(goal)])),
    typed: Object.fromEntries(goals.flatMap(goal => { const level = scoreAt(goal, moment, guide); return level === null ? [] : [[keyOf(goal), String(level)]] })),
    follows: (lines, locale) => {
      const reached = goals.flatMap(goal => {
        const level = levels.find(one => String(one) === lines.find(({ key }) => key === keyOf(goal))?.chosen[0])
        return level === undefined ? [] : [{ result: level, weight: goal.weight }]
      })
      const value = goalAttainment(reached)
      const t = askedAtEndTexts({ locale, address: 'je' })
      return value === null ? [] : [{ key: 'goals-together', asked: t.together, answered: t.attainment(written(value, { locale, address: 'je' })), chosen: [], compartment: 'care' }]
    },
  }
}

/** From the first to the last of each, as far as there were two: what changed, and nothing about what that means. */
export const changeInWords = (measurements: readonly Measurement[], voice: { readonly locale: (typeof locales)[number]; readonly address: 'je' }): string => {
  const [t, names] = [askedAtEndTexts(voice), readingTexts(voice)]
  return [...new Set(measurements.map(({ instrument }) => instrument))].filter(instrument => instrument !== 'gp3').flatMap(instrument => {
    const own = measurements.filter(one => one.instrument === instrument)
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last || own.length < 2) return []
    const before = new Map(readingOf(first).lines.map(({ key, value }) => [key, value]))
    return readingOf(last).lines.flatMap(({ key, value }) => {
      const was = before.get(key)
      const name = ['total', 'mean', 'today'].includes(key) ? titleOf(instrument, voice) : wordFor(key, names)
      return was === undefined ? [] : [t.change(name, written(was, voice), written(value, voice))]
    })
  }).join('\n').slice(0, answerLength)
}

export const askMeasurements = (measurements: readonly Measurement[], locale: (typeof locales)[number]): AlsoAsked => {
  const words = changeInWords(measurements, { locale, address: 'je' })
  if (words === '') return nothing
  return { questions: { measured: { asks: inAll(t => t.measured), answer: 'words', compartment: 'care' } }, typed: { measured: words }, follows: () => [] }
}
const nothing: AlsoAsked = { questions: {}, typed: {}, follows: () => [] }
