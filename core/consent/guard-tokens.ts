/**
 * A text as the word guard reads it: words in small letters without accents, hyphens and apostrophes, each letter knowing
 * where it stood. 'Burn-outklachten' is read as 'burnoutklachten', with a part that begins at 'out'.
 */
export type Token = {
  readonly from: number
  readonly until: number
  readonly letters: string
  /** Where each letter stands in the text. */
  readonly at: readonly number[]
  /** Where a part begins, after a hyphen or between digits and letters; the first is 0. */
  readonly parts: ReadonlySet<number>
  /** Words of one sentence have the same number. */
  readonly sentence: number
}

const digit = /\d/
const letter = /[\p{L}\p{N}]/u
const hyphen = /[-\u2010\u2011]/
const apostrophe = /['’ʼ`´]/
/** Written but not read: accents that stand apart, soft hyphens, spaces without width. */
const silent = /[\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFF]/
const ends = /[.!?;:\n]/

/** Small, and without its accent; the ĳ of one piece is two. */
const plain = (unit: string): string => (unit < '\u0080' ? unit.toLowerCase() : [...unit.normalize('NFKD').toLowerCase()].filter(one => letter.test(one)).slice(0, 2).join(''))

/** One pass over the text. */
export const tokensIn = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  let sentence = 0
  let index = 0
  while (index < text.length) {
    if (!letter.test(text.charAt(index))) {
      if (ends.test(text.charAt(index))) sentence++
      index++
      continue
    }
    const word = wordAt(text, index, sentence)
    tokens.push(word)
    index = word.until
  }
  return tokens
}

const wordAt = (text: string, from: number, sentence: number): Token => {
  const letters: string[] = []
  const at: number[] = []
  const parts = new Set([0])
  let until = from
  for (let index = from; index < text.length; index++) {
    const unit = text.charAt(index)
    if (letter.test(unit)) {
      const before = letters.at(-1)
      if (before !== undefined && digit.test(before) !== digit.test(unit)) parts.add(letters.length)
      for (const one of plain(unit)) {
        letters.push(one)
        at.push(index)
      }
      until = index + 1
    } else if (silent.test(unit)) until = index + 1
    else if (hyphen.test(unit) && letter.test(text.charAt(index + 1))) parts.add(letters.length)
    else if (!apostrophe.test(unit) || !letter.test(text.charAt(index + 1))) break
  }
  return { from, until, letters: letters.join(''), at, parts, sentence }
}
