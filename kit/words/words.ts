/**
 * 7,776 ordinary Dutch words (6^5, so five dice choose one; 12.9 bits each), for what people must copy from
 * paper: the receipt of six words and the shared entry code of three. See LICENCE.md for where they come from.
 */
import { list } from './list.ts'

/** A whole number from 0 up to, not including, the limit, each as likely: `randomInt` of node:crypto. */
export type RandomBelow = (limit: number) => number

export const words: readonly string[] = list.trim().split(/\s+/)

const known = new Set(words)
const longest = Math.max(...words.map(word => word.length))

export const isWord = (text: string): boolean => known.has(text)

/** Words drawn apart: the same word may come twice. */
export const pickWords = (count: number, random: RandomBelow): readonly string[] =>
  Array.from({ length: count }, () => words[random(words.length)] ?? '')

/** The code on the poster: three words, the same for everyone whom the provider serves. */
export const pickEntryCode = (random: RandomBelow): string => pickWords(3, random).join('-')

/** The entry code as a person typed it, or null. */
export const normaliseEntryCode = (typed: string): string | null => normaliseWords(typed, 3)?.join('-') ?? null

/**
 * The words that a person meant, or null when these are not exactly `count` known words. Capitals, accents,
 * spaces, dashes, dots and line breaks do not matter, nor do missing spaces, as long as only one reading is left.
 */
export const normaliseWords = (typed: string, count: number): readonly string[] | null => {
  if (typed.length > count * (longest + 8)) return null
  const pieces = plain(typed).match(/[a-z]+/g) ?? []
  if (pieces.length === count && pieces.every(isWord)) return pieces
  return onlyReading(pieces, count) ?? onlyReading([pieces.join('')], count)
}

const plain = (typed: string) => typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Cuts the pieces into words where the spaces are missing; null when that can be done in no way, or in more than one. */
const onlyReading = (pieces: readonly string[], count: number): readonly string[] | null => {
  let readings: readonly (readonly string[])[] = [[]]
  for (const piece of pieces) {
    const cuts = cut(piece, count)
    readings = readings.flatMap(before => cuts.map(after => [...before, ...after])).filter(reading => reading.length <= count)
  }
  const [reading, another] = readings.filter(reading => reading.length === count)
  return reading && !another ? reading : null
}

/** Every way to cut a piece into at most `count` words, from the back, each ending worked out once. */
const cut = (piece: string, count: number): readonly (readonly string[])[] => {
  const endings: (readonly (readonly string[])[])[] = []
  endings[piece.length] = [[]]
  for (let start = piece.length - 1; start >= 0; start--) {
    const here: (readonly string[])[] = []
    for (let end = start + 1; end <= Math.min(start + longest, piece.length); end++) {
      const word = piece.slice(start, end)
      if (!isWord(word)) continue
      for (const rest of endings[end] ?? []) if (rest.length < count) here.push([word, ...rest])
    }
    endings[start] = here
  }
  return endings[0] ?? []
}
