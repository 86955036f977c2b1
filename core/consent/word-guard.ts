/**
 * Warns an author of health and family matters before a text goes to the work side. It only points: it blocks nothing, changes
 * nothing, keeps nothing, and nothing leaves this process. A help and no guarantee; how good it is stands in docs/word-guard.md.
 *
 * It knows words, not what is meant: 'geen depressie' tells as much about someone as 'een depressie', so a no is found as well.
 */
import { finder, type Found, type Reading } from './guard-patterns.ts'
import type { Token } from './guard-tokens.ts'
import { diagnosis } from './guard-words/diagnosis.ts'
import { family } from './guard-words/family.ts'
import { doubtful, harmless, persons, surnames, things, titles } from './guard-words/harmless.ts'
import { medication } from './guard-words/medication.ts'
import { symptom } from './guard-words/symptom.ts'
import { treatment } from './guard-words/treatment.ts'

export const guardCategories = ['diagnosis', 'medication', 'treatment', 'symptom', 'family'] as const
export type GuardCategory = (typeof guardCategories)[number]

/** Half-open places in the text, and the words that stand there. */
export type HealthWord = { readonly from: number; readonly until: number; readonly category: GuardCategory; readonly word: string }

type Meaning = GuardCategory | 'harmless' | 'doubtful' | 'thing' | 'person' | 'title' | 'surname'

const read = finder<Meaning>([
  ['diagnosis', diagnosis], ['medication', medication], ['treatment', treatment], ['symptom', symptom], ['family', family],
  ['harmless', harmless], ['doubtful', doubtful], ['thing', things], ['person', persons], ['title', titles], ['surname', surnames],
])

/** In the order of the text, never overlapping: of two that do, the one that begins first, or else the longer. */
export const healthWords = (text: string): readonly HealthWord[] => readHealthWords(text).words

/** The same, with how much work it was. */
export const readHealthWords = (text: string): { readonly words: readonly HealthWord[]; readonly steps: number } => {
  const reading = read(text)
  const innocent = innocentWords(reading, text)
  const candidates = reading.found
    .flatMap(({ meaning, first, last }) => { const category = guardCategories.find(one => one === meaning); return category === undefined || (innocent.has(first) && innocent.has(last)) ? [] : [{ category, first, last }] })
    .toSorted((a, b) => a.first - b.first || b.last - a.last || guardCategories.indexOf(a.category) - guardCategories.indexOf(b.category))
  const words: HealthWord[] = []
  let free = 0
  for (const { category, first, last } of candidates) {
    const [begin, end] = [reading.tokens[first], reading.tokens[last]]
    if (!begin || !end || first < free) continue
    free = last + 1
    words.push({ from: begin.from, until: end.until, category, word: text.slice(begin.from, end.until) })
  }
  return { words, steps: reading.steps }
}

/** How far a thing of the work may stand from the doubtful word, and a person before it. */
const [thingsNear, personsNear] = [5, 2]

/** Which words of the text are about work or are somebody's name, whatever else they may mean. */
const innocentWords = ({ tokens, found }: Reading<Meaning>, text: string): ReadonlySet<number> => {
  const places = (wanted: Meaning): ReadonlySet<number> => new Set(found.filter(({ meaning }) => meaning === wanted).map(({ first }) => first))
  const [thing, person, title] = [places('thing'), places('person'), places('title')]
  const isNear = (wanted: ReadonlySet<number>, at: number, before: number, after: number) => around(at, before, after).some(other => other !== at && wanted.has(other) && tokens[other]?.sentence === tokens[at]?.sentence)
  const isName = (at: number) => isCapital(tokens[at], text) && (title.has(at - 1) || (isCapital(tokens[at - 1], text) && !person.has(at - 1))) && tokens[at - 1]?.sentence === tokens[at]?.sentence
  const innocent = (one: Found<Meaning>): boolean =>
    one.meaning === 'harmless'
    || (one.meaning === 'doubtful' && isNear(thing, one.first, thingsNear, thingsNear) && !isNear(person, one.first, personsNear, 0))
    || (one.meaning === 'surname' && isName(one.first))
  return new Set(found.filter(innocent).flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)))
}

const around = (at: number, before: number, after: number): readonly number[] => Array.from({ length: before + after + 1 }, (_, index) => at - before + index)
const isCapital = (token: Token | undefined, text: string): boolean => token !== undefined && /\p{Lu}/u.test(text.charAt(token.from))
