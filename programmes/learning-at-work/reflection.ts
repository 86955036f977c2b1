/**
 * What a learner writes for themselves: the question they take into a day, and how it went. A reflection goes step by step along a model
 * of their choice; the shortest is three lines, and one line is enough. The steps of known models stand here in our own words.
 */
import { namesIn } from '../../core/advice/names.ts'
import type { Piece, PieceKind } from '../../core/own-pieces/known-own-pieces.ts'
import { fields, text } from '../../kit/forms.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Translated } from '../../kit/texts.ts'
import { dayFromNumber, parseDay, type Day } from '../../kit/time.ts'

const same = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

/** One step: what it asks, and a word that helps to begin. */
export type Step = { readonly asks: Translated; readonly helps: Translated | null }
export type Model = { readonly name: Translated; readonly steps: Readonly<Record<string, Step>> }
const step = (asks: Translated, helps: Translated | null = null): Step => ({ asks, helps })

const next = step(same('Wat doe ik de volgende keer?', 'What will I do next time?'), same('Maak het klein.', 'Make it small.'))

export const models: Readonly<Record<string, Model>> = {
  short: {
    name: same('Kort, in drie regels', 'Short, in three lines'),
    steps: {
      happened: step(same('Wat gebeurde er?', 'What happened?'), same('Eén moment is genoeg.', 'One moment is enough.')),
      did: step(same('Wat deed ik?', 'What did I do?')),
      next,
    },
  },
  starr: {
    name: same('STARR: van situatie naar reflectie', 'STARR: from situation to reflection'),
    steps: {
      situation: step(same('Situatie: waar was ik, en met wie?', 'Situation: where was I, and with whom?'), same('Noem rollen en geen namen.', 'Name parts, not people.')),
      task: step(same('Taak: wat was mijn taak daar?', 'Task: what was mine to do?')),
      action: step(same('Actie: wat deed ik, stap voor stap?', 'Action: what did I do, step by step?')),
      result: step(same('Resultaat: wat kwam ervan?', 'Result: what came of it?')),
      reflection: step(same('Reflectie: wat zegt dit over mij?', 'Reflection: what does this say about me?'), same('Wat hou ik, en wat doe ik anders?', 'What do I keep, and what do I change?')),
    },
  },
  'five-phase': {
    name: same('Vijf fasen: van doen naar weer proberen', 'Five phases: from doing to trying again'),
    steps: {
      acting: step(same('Wat deed ik?', 'What did I do?')),
      'looking-back': step(same('Hoe ging dat in mij, en in de ander?', 'How was that for me, and for the other?'), same('Wat wilde ik? Wat dacht ik? Wat voelde ik?', 'What did I want? What did I think? What did I feel?')),
      essence: step(same('Waar draaide het om?', 'What was it really about?'), same('Was het de plek, wat ik kan, of waar ik voor sta?', 'Was it the place, my skills, or what I stand for?')),
      alternatives: step(same('Wat had ook gekund?', 'What else could I have done?'), same('Bedenk er twee.', 'Think of two.')),
      trial: step(same('Wat probeer ik nu uit, en wanneer?', 'What do I try now, and when?')),
    },
  },
  'six-step': {
    name: same('Zes stappen rond een moment', 'Six steps around a moment'),
    steps: {
      description: step(same('Wat gebeurde er?', 'What happened?')),
      feelings: step(same('Wat voelde ik toen, en wat nu?', 'What did I feel then, and what now?')),
      evaluation: step(same('Wat was goed, en wat niet?', 'What was good, and what was not?')),
      analysis: step(same('Hoe kwam dat?', 'Why was that?')),
      conclusion: step(same('Wat leer ik hieruit?', 'What do I learn from it?')),
      plan: step(same('Wat is mijn plan als dit weer gebeurt?', 'What is my plan when this happens again?')),
    },
  },
  'four-questions': {
    name: same('Vier vragen over de week', 'Four questions about the week'),
    steps: {
      good: step(same('Wat ging goed?', 'What went well?')),
      hard: step(same('Wat was lastig?', 'What was hard?', 'Wat was moeilijk?')),
      learned: step(same('Wat heb ik geleerd?', 'What did I learn?')),
      differently: next,
    },
  },
}
export const shortest = 'short'

export const feelings = ['good', 'fair', 'heavy'] as const
export type Feeling = (typeof feelings)[number]
export type Reflection = { readonly on: Day; /** Which one it is: of one day the last one stands first. */ readonly number: number; readonly model: string; readonly feeling: Feeling | null; readonly said: Readonly<Record<string, string>>; /** What was asked that day. */ readonly question: string | null }
export type ReflectionPiece = Piece<Reflection>
export type DayQuestion = { readonly on: Day; readonly number: number; readonly words: string }
export type QuestionPiece = Piece<DayQuestion>

export const questionLength = 200
export const answerLength = 1500
export const mostInADay = 12
const most = 1000

export const questionForm = fields({ words: text({ most: questionLength }) })
export const stepField = (key: string): string => `said-${key}`
export const modelOf = (key: string | undefined): string => (key !== undefined && Object.hasOwn(models, key) ? key : shortest)

/** Another one on the same day takes the place of the one before. @param all that were ever asked */
export const askToday = (words: string, on: Day, all: readonly QuestionPiece[]): DayQuestion | Refusal<'question.too-many'> =>
  (all.filter(one => one.content.on === on).length >= mostInADay ? refuse('question.too-many') : { on, words, number: numberAfter(all) })
const numberAfter = (all: readonly Piece<{ readonly number: number }>[]): number => Math.max(0, ...all.map(({ content }) => content.number)) + 1

/** One line is enough. A later version keeps its day, its model and the question it was about. */
export const writeReflection = (written: Omit<Reflection, 'number'>, others: readonly ReflectionPiece[], before: Reflection | null): { readonly reflection: Reflection } | Refusal<'reflection.empty' | 'reflection.too-many'> => {
  if (Object.keys(written.said).length === 0) return refuse('reflection.empty')
  if (others.length >= most) return refuse('reflection.too-many')
  return { reflection: before ? { ...before, feeling: written.feeling, said: written.said } : { ...written, number: numberAfter(others) } }
}

/** What looks like a name in it, but for those one learns with: clients stay out of it. It warns once and stops nobody. */
export const namesOfOthers = (words: readonly string[], known: readonly string[]): readonly string[] => {
  const mine = new Set(known.flatMap(name => name.toLowerCase().split(' ')))
  return namesIn(words.join('\n')).filter(name => !mine.has(name.toLowerCase()))
}

/** The newest of one day: another question takes the place of the one before. */
export const questionOf = (all: readonly QuestionPiece[], on: Day): QuestionPiece | null => newestFirst(all).find(({ content }) => content.on === on) ?? null
/** The newest day first; of one day the one written last. */
export const newestFirst = <Content extends { readonly on: Day; readonly number: number }>(all: readonly Piece<Content>[]): readonly Piece<Content>[] => all.toSorted((a, b) => b.content.on.localeCompare(a.content.on) || b.content.number - a.content.number)

const entriesOf = (kept: unknown): ReadonlyMap<string, unknown> => new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : [])
const wordsOf = (kept: unknown): string | null => (typeof kept === 'string' && kept !== '' ? kept : null)
const numberOf = (kept: unknown): number => (typeof kept === 'number' ? kept : 0)
const dayFrom = (kept: unknown): Day => parseDay(wordsOf(kept) ?? '') ?? dayFromNumber(0)

export const questions: PieceKind<DayQuestion> = {
  kind: 'learning-question', reaches: 'beside',
  from(kept) {
    const of = entriesOf(kept)
    return { on: dayFrom(of.get('on')), number: numberOf(of.get('number')), words: wordsOf(of.get('words')) ?? '' }
  },
}
export const reflections: PieceKind<Reflection> = {
  kind: 'learning-reflection', reaches: 'beside',
  from(kept) {
    const of = entriesOf(kept)
    const said = [...entriesOf(of.get('said'))].flatMap(([key, words]) => { const read = wordsOf(words); return read === null ? [] : [[key, read] as const] })
    return { on: dayFrom(of.get('on')), number: numberOf(of.get('number')), model: wordsOf(of.get('model')) ?? shortest, feeling: feelings.find(one => one === of.get('feeling')) ?? null, said: Object.fromEntries(said), question: wordsOf(of.get('question')) }
  },
}
