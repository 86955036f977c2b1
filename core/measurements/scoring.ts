/**
 * How answers are read: sums, means and bands, and what a missing answer does. Nothing here is a diagnosis, and nothing
 * acts on it. Sources stand with each; what is our own choice says so.
 */

/** By the key of the question; null, or nothing, where it was passed over. */
export type Answers = Readonly<Record<string, number | null>>

/** In which part of its scale a total lies, by the maker's own division. */
export type Band = 'low' | 'moderate' | 'high' | 'none' | 'mild' | 'severe' | 'middle'

export type Line = { readonly key: string; readonly value: number }

export type Reading = {
  /** What is drawn over time; empty where too much was passed over to read it. */
  readonly lines: readonly Line[]
  readonly band: Band | null
  /** Totals of a part of the questions, such as `k6`. */
  readonly parts: readonly Part[]
}
/** `wants` a talk about it, by the maker's own line; never more than that. */
export type Part = Line & { readonly wants: 'a talk' | null }

const nothing: Reading = { lines: [], band: null, parts: [] }
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const given = (answers: Answers, keys: readonly string[] = Object.keys(answers)): readonly number[] =>
  keys.flatMap(key => answers[key] ?? [])
const keysTo = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => String(index + 1))

/** Each question by itself, without a total: four pillars are four things (vp4), and so are three of a talk (gp3). */
export const readLines = (answers: Answers): Reading => ({ ...nothing, lines: Object.entries(answers).flatMap(([key, value]) => (value === null ? [] : [{ key, value }])) })

const k10Items = keysTo(10)
const k6Items = ['2', '4', '5', '8', '9', '10'] as const
const k10Missing = 2

/**
 * K10: the sum of ten answers from 1 to 5, 10 to 50. Of at most two passed over each counts as the mean of this person's
 * other answers, rounded at the end; CBS takes the mean of the question over its whole survey, which we do not have. From
 * three there is no score. Bands as CBS publishes them: 10–15, 16–29, 30–50. K6, 6 to 30, only with all six answers.
 */
export const readK10 = (answers: Answers): Reading => {
  const values = given(answers, k10Items)
  if (k10Items.length - values.length > k10Missing) return nothing
  const total = Math.round((sum(values) / values.length) * k10Items.length)
  const six = given(answers, k6Items)
  return {
    lines: [{ key: 'total', value: total }],
    band: total <= 15 ? 'low' : total <= 29 ? 'moderate' : 'high',
    parts: six.length === k6Items.length ? [{ key: 'k6', value: sum(six), wants: null }] : [],
  }
}

/**
 * PHQ-4: the sum of four answers from 0 to 3; 0–2 none, 3–5 mild, 6–8 moderate, 9–12 severe. The first two ask after
 * anxiety, the last two after low mood, 0 to 6 each; from 3 one talks about it. One passed over, and there is no score.
 */
export const readPhq4 = (answers: Answers): Reading => {
  const values = given(answers, keysTo(4))
  if (values.length < 4) return nothing
  const total = sum(values)
  return {
    lines: [{ key: 'total', value: total }],
    band: total <= 2 ? 'none' : total <= 5 ? 'mild' : total <= 8 ? 'moderate' : 'severe',
    parts: [phq4Part('anxiety', sum(values.slice(0, 2))), phq4Part('mood', sum(values.slice(2)))],
  }
}
const phq4Part = (key: string, value: number): Part => ({ key, value, wants: value >= 3 ? 'a talk' : null })

/** tv5: the mean of at least four answers, 0 to 10. Bands are our own: under 4 low, under 7 in the middle, else high. */
export const readTv5 = (answers: Answers): Reading => {
  const values = given(answers)
  if (values.length < 4) return nothing
  const mean = sum(values) / values.length
  return { ...nothing, lines: [{ key: 'mean', value: mean }], band: mean < 4 ? 'low' : mean < 7 ? 'middle' : 'high' }
}

/** wk1: one answer, 0 to 100 in tens. */
export const readWk1 = (answers: Answers): Reading => {
  const value = answers['today'] ?? null
  return value === null ? nothing : { ...nothing, lines: [{ key: 'today', value }] }
}

/** More than twenty points below or above what the schedule of building up asks: something to talk about. */
export const farFromSchedule = (today: number, planned: number): { readonly gap: number } | null =>
  Math.abs(today - planned) > 20 ? { gap: today - planned } : null

export type GoalResult = { readonly result: -2 | -1 | 0 | 1 | 2; /** Above zero. */ readonly weight: number }

/**
 * Goal attainment scaling (Kiresuk and Sherman, 1968): from −2, as at the start or worse, over 0, as expected, to +2.
 * T is 50 when all went as expected, whatever the weights. Null without goals, or without weight.
 */
export const goalAttainment = (goals: readonly GoalResult[]): number | null => {
  const weights = sum(goals.map(({ weight }) => weight))
  const squares = sum(goals.map(({ weight }) => weight * weight))
  if (!(weights > 0)) return null
  return 50 + (10 * sum(goals.map(({ result, weight }) => weight * result))) / Math.sqrt(0.7 * squares + 0.3 * weights * weights)
}
