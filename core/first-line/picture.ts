/**
 * A first picture of how it is now: the situation, what goes well, and the balance of what weighs and what carries. It says what is there,
 * in everyday words, and never what somebody has.
 *
 *   guide or participant --write, as often as it takes--> the newest version --the participant: it is right--> agreed
 */
import { fields, oneOf, optional, text, type Problems, type Typed } from '../../kit/forms.ts'
import type { Form } from '../../kit/asked.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import { healthWords, type HealthWord } from '../consent/word-guard.ts'
import type { Party } from '../trajectories/party.ts'

export const wordFields = ['situation', 'strengths'] as const
export const pans = ['weighs', 'carries'] as const
export type Pan = (typeof pans)[number]
/** How much, as someone feels it: a little, quite, a lot. */
export const amounts = [1, 2, 3] as const
export type Amount = (typeof amounts)[number]
export type Load = { readonly words: string; readonly much: Amount }
export type Said = { readonly situation: string; readonly strengths: string; readonly weighs: readonly Load[]; readonly carries: readonly Load[] }
export type Picture = { readonly said: Said; readonly version: number; readonly by: Id<'party'>; readonly at: Instant; readonly agreedAt: Instant | null }

export const wordsLength = 1500
export const loadLength = 80
/** On each side: what nobody can take in at once is no picture. */
export const mostLoads = 8

export const loadField = (pan: Pan, index: number): string => `${pan}-${index}`
export const amountField = (pan: Pan, index: number): string => `${pan}-${index}-much`
const indexes = Array.from({ length: mostLoads }, (_, index) => index)

/** A line without a word on how much counts as a little; a line without words is none. */
export const readPicture = (form: Form): { readonly said: Said | null; readonly typed: Typed; readonly problems: Problems } => {
  const { value, typed, problems } = fields(Object.fromEntries([
    ...wordFields.map(name => [name, optional(text({ most: wordsLength }))] as const),
    ...pans.flatMap(pan => indexes.flatMap(index => [[loadField(pan, index), optional(text({ most: loadLength }))] as const, [amountField(pan, index), optional(oneOf(amounts.map(String)))] as const])),
  ])).read(form)
  const loads = (pan: Pan): readonly Load[] => indexes.flatMap(index => {
    const words = value?.[loadField(pan, index)]
    return words ? [{ words, much: amounts.find(one => String(one) === value[amountField(pan, index)]) ?? 1 }] : []
  })
  return { said: value && { situation: value['situation'] ?? '', strengths: value['strengths'] ?? '', weighs: loads('weighs'), carries: loads('carries') }, typed, problems }
}

const isEmpty = ({ situation, strengths, weighs, carries }: Said): boolean => situation === '' && strengths === '' && weighs.length + carries.length === 0

/** @param seen the version one began from; 0 when there was none. Whoever it is about agrees with what they write. */
export const writePicture = (said: Said, by: Pick<Party, 'id' | 'seat'>, { seen, newest, participant }: { readonly seen: number; readonly newest: number; readonly participant: Id<'party'> }, at: Instant): Picture | Refusal<'picture.not-yours' | 'picture.empty' | 'picture.newer'> => {
  if (by.seat !== 'inside') return refuse('picture.not-yours')
  if (isEmpty(said)) return refuse('picture.empty')
  return seen === newest ? { said, version: newest + 1, by: by.id, at, agreedAt: by.id === participant ? at : null } : refuse('picture.newer')
}

/** Yes to what was read, and not to what was written meanwhile. */
export const agreePicture = (picture: Pick<Picture, 'version' | 'agreedAt'>, by: Id<'party'>, participant: Id<'party'>, seen: number): { readonly version: number } | Refusal<'picture.not-yours' | 'picture.newer'> => {
  if (by !== participant) return refuse('picture.not-yours')
  return picture.version === seen && picture.agreedAt === null ? { version: seen } : refuse('picture.newer')
}

/** How much lies in a pan: what the drawing leans by, and nothing more. */
export const weightOf = (loads: readonly Load[]): number => loads.reduce((sum, { much }) => sum + much, 0)

export type Part = { readonly key: string; readonly text: string }
export const partsOf = ({ situation, strengths, weighs, carries }: Said): readonly Part[] => [
  { key: 'situation', text: situation }, { key: 'strengths', text: strengths },
  ...([['weighs', weighs], ['carries', carries]] as const).flatMap(([pan, loads]) => loads.map(({ words }, index) => ({ key: loadField(pan, index), text: words }))),
]

/** Words that say what somebody has or gets, which is for others to say. How it feels, and how it is at home, may stand here. */
const clinical: ReadonlySet<HealthWord['category']> = new Set(['diagnosis', 'medication', 'treatment'])
export const clinicalWords = (words: string): readonly HealthWord[] => healthWords(words).filter(({ category }) => clinical.has(category))
export const pointedAtIn = (parts: readonly Part[]): readonly string[] => [...new Set(parts.flatMap(({ key, text: words }) => clinicalWords(words).map(({ word }) => `${key} ${word.toLowerCase()}`)))]
/** What was not looked at yet; a word that came since is pointed at anew. */
export const stillToLookAt = (form: Form, parts: readonly Part[]): readonly string[] => {
  const found = pointedAtIn(parts)
  return found.every(one => (form['looked'] ?? []).includes(one)) ? [] : found
}
