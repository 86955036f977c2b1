/**
 * How the lists of the word guard are written, and how their entries are found in a text. Entries stand apart by commas or
 * lines; small letters, no accents, hyphens or apostrophes:
 *
 *   migraine          the word, with the endings of a noun or adjective
 *   =moe              the word and nothing else
 *   stress*           what begins so
 *   *pijn             what ends so, endings allowed
 *   *ziekte*          what has it anywhere
 *   !MS               in capitals only
 *   druk op de borst  words in a row
 *   slaapt ~ slecht   near each other in one sentence, in either order; the first of the two is what is found
 *
 * The work is bounded: from every letter of the text at most as many steps as the longest entry has letters, and from every
 * word at most a fixed number of others. No regular expression ever sees more than one letter.
 */
import { tokensIn, type Token } from './guard-tokens.ts'

/** How many words may stand between two that belong together. */
const near = 6
const endings: ReadonlySet<string> = new Set(['', 'e', 'en', 'n', 's', 'es', 'je', 'jes', 'tje', 'tjes', 'er', 'ere'])

type Pattern = { readonly id: number; readonly opensFront: boolean; readonly back: 'open' | 'endings' | 'closed'; readonly capitals: string | null }
type Node = { readonly next: Map<string, Node>; readonly patterns: Pattern[] }
type Entry<Meaning> = { readonly meaning: Meaning; readonly row: readonly number[]; readonly beside: readonly number[] | null }

/** Words `first` to `last` of the text mean this. */
export type Found<Meaning> = { readonly meaning: Meaning; readonly first: number; readonly last: number }
export type Reading<Meaning> = { readonly tokens: readonly Token[]; readonly found: readonly Found<Meaning>[]; /** How much work it was: it grows with the text and no faster. */ readonly steps: number }

const node = (): Node => ({ next: new Map(), patterns: [] })

/** @throws Error when an entry is written in a way that finds nothing. */
export const finder = <Meaning extends string>(lists: readonly (readonly [Meaning, string])[]): ((text: string) => Reading<Meaning>) => {
  const root = node()
  const known = new Map<string, number>()
  const starting = new Map<number, Entry<Meaning>[]>()

  const pattern = (written: string): number => {
    const { stem, ...rest } = readWord(written)
    const id = known.get(written) ?? known.size
    if (known.has(written)) return id
    known.set(written, id)
    let place = root
    for (const unit of stem) {
      const further = place.next.get(unit) ?? node()
      place.next.set(unit, further)
      place = further
    }
    place.patterns.push({ id, ...rest })
    return id
  }
  for (const [meaning, list] of lists) for (const written of list.split(/[,\n]/).map(one => one.trim()).filter(one => one !== '')) {
    const [row = [], beside = null] = written.split(' ~ ').map(side => side.split(' ').map(pattern))
    const [first] = row
    if (first !== undefined) starting.set(first, [...(starting.get(first) ?? []), { meaning, row, beside }])
  }

  return text => {
    const tokens = tokensIn(text)
    let steps = 0
    const matched = tokens.map(token => {
      const ids = new Set<number>()
      for (let from = 0; from < token.letters.length; from++) {
        let place: Node | undefined = root
        for (let until = from; place !== undefined; until++) {
          steps++
          for (const one of place.patterns) if (fits(one, token, from, until, text)) ids.add(one.id)
          place = place.next.get(token.letters.charAt(until))
        }
      }
      return ids
    })
    const stands = (row: readonly number[], at: number, sentence: number): boolean => {
      steps++
      return row.every((id, index) => tokens[at + index]?.sentence === sentence && matched[at + index]?.has(id))
    }
    const found = tokens.flatMap(({ sentence }, at) => [...(matched[at] ?? [])].flatMap(id => (starting.get(id) ?? []).filter(({ row, beside }) => {
      if (!stands(row, at, sentence)) return false
      if (!beside) return true
      for (let other = Math.max(0, at - near); other <= at + row.length + near; other++) if (stands(beside, other, sentence)) return true
      return false
    }).map(({ meaning, row }) => ({ meaning, first: at, last: at + row.length - 1 }))))
    return { tokens, found, steps }
  }
}

const readWord = (written: string): Omit<Pattern, 'id'> & { readonly stem: string } => {
  const capitals = written.startsWith('!') ? written.slice(1) : null
  const stem = capitals?.toLowerCase() ?? written.replace(/^[=*]/, '').replace(/\*$/, '')
  if (!/^[a-z0-9]+$/.test(stem)) throw new Error(`nothing is ever written as "${written}"`)
  return { stem, capitals, opensFront: written.startsWith('*'), back: written.endsWith('*') ? 'open' : /^[=!]/.test(written) ? 'closed' : 'endings' }
}

const longestEnding = Math.max(...[...endings].map(({ length }) => length))

const fits = ({ opensFront, back, capitals }: Pattern, { letters, parts, at }: Token, from: number, until: number, text: string): boolean => {
  if (!opensFront && !parts.has(from)) return false
  if (capitals !== null && text.slice(at[from], (at[until - 1] ?? 0) + 1) !== capitals) return false
  if (back === 'open') return true
  // A part may end in the middle of a word: 'adhd-medicatie'.
  for (let end = until; end <= Math.min(letters.length, until + (back === 'closed' ? 0 : longestEnding)); end++) {
    if ((end === letters.length || parts.has(end)) && endings.has(letters.slice(until, end))) return true
  }
  return false
}
