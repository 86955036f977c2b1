/**
 * What someone likes to do, by thirty short lines of our own over six kinds (after Holland): to talk about. Nobody showed that it
 * measures what it seems to, and the page says so.
 */
import { fields, oneOf, optional, type Problem, type Typed } from '../../kit/forms.ts'
import type { Form } from '../../kit/asked.ts'

export const letters = ['R', 'I', 'A', 'S', 'E', 'C'] as const
export type Letter = (typeof letters)[number]
const perLetter = 5
export type Answer = 0 | 1 | 2 | 3 | 4
const answers = [0, 1, 2, 3, 4] as const
export type Interests = { readonly kind: 'interests'; readonly answers: Readonly<Record<string, Answer>> }

/** 'R1' … 'C5'. In rows with one of each kind, each row beginning with another, so that no kind stands together. */
export const questions: readonly string[] = Array.from({ length: perLetter }, (_, row) => letters.map((_letter, index) => `${letters[(index + 2 * row) % letters.length]}${row + 1}`)).flat()
export const answerField = (question: string): string => `like-${question}`

const form = fields(Object.fromEntries(questions.map(question => [answerField(question), optional(oneOf(['0', '1', '2', '3', '4']))])))
export const readInterests = (typed: Form): { readonly interests: Interests | null; readonly typed: Typed; readonly problems: Readonly<Record<string, Problem>> } => {
  const read = form.read(typed)
  const known: Readonly<Record<string, Problem>> = Object.fromEntries(Object.entries(read.problems).filter((entry): entry is [string, Problem] => entry[1] !== undefined))
  if (!read.value) return { interests: null, typed: read.typed, problems: known }
  const values: Readonly<Record<string, string | null>> = read.value
  return { interests: { kind: 'interests', answers: answersFrom(Object.fromEntries(questions.map(question => [question, Number(values[answerField(question)] ?? NaN)]))) }, typed: read.typed, problems: {} }
}
export const typedInterests = ({ answers: given }: Interests): Typed => Object.fromEntries(Object.entries(given).map(([question, answer]) => [answerField(question), [String(answer)]]))

/** Only what is a question and an answer. */
export const answersFrom = (kept: unknown): Readonly<Record<string, Answer>> => {
  const given = new Map<string, unknown>(typeof kept === 'object' && kept !== null ? Object.entries(kept) : [])
  return Object.fromEntries(questions.flatMap((question): readonly (readonly [string, Answer])[] => { const answer = answers.find(one => one === given.get(question)); return answer === undefined ? [] : [[question, answer]] }))
}

/** From 0 to 100 for each kind: the sum of its five answers times five. Null while one of them is open. */
export const scoresOf = ({ answers: given }: Pick<Interests, 'answers'>): Readonly<Record<Letter, number | null>> => {
  const score = (letter: Letter): number | null => {
    const own = Array.from({ length: perLetter }, (_, index) => given[`${letter}${index + 1}`])
    return own.includes(undefined) ? null : own.reduce((sum: number, answer) => sum + (answer ?? 0), 0) * 5
  }
  return { R: score('R'), I: score('I'), A: score('A'), S: score('S'), E: score('E'), C: score('C') }
}

/** Points that are no difference. */
const alike = 10
/** What someone likes most, in places; those that differ less than ten points from the first of a place share it. As many places as hold three kinds. Null while anything is open. */
export const codeOf = (scores: Readonly<Record<Letter, number | null>>): readonly (readonly Letter[])[] | null => {
  if (letters.some(letter => scores[letter] === null)) return null
  const value = (letter: Letter) => scores[letter] ?? 0
  const places: Letter[][] = []
  for (const letter of letters.toSorted((one, other) => value(other) - value(one))) {
    const place = places.at(-1)
    const head = place?.[0]
    if (place && head && value(head) - value(letter) < alike) place.push(letter)
    else if (places.flat().length >= 3) break
    else places.push([letter])
  }
  return places
}
