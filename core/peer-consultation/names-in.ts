/**
 * Finds in someone's words the names of people they know from their work. It warns and never stops anybody: a name may be a
 * word, and a word may be a name. Whom only others know it does not find.
 */

/** How someone is called: a name, the name they wish to go by, or the two words of a pseudonym. */
export type Known = { readonly name: string; readonly kind: 'name' | 'handle' }
export type FoundName = { readonly from: number; readonly until: number; readonly words: string }

/** Parts of names that are everybody's. */
const particles = new Set(['van', 'von', 'der', 'den', 'ten', 'ter', 'the', 'het', 'des', 'del', 'bin', 'ben', 'abu', 'mac', 'het', 'dos', 'das', 'aan', 'bij', 'uit', 'over', 'onder', 'mevrouw', 'meneer', 'dhr', 'mevr'])
const shortest = 3

/** As it sounds: without accents and capitals; as long as the text it came from, so that places stay what they are. */
const plain = (text: string): string => Array.from(text, one => {
  const bare = one.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return bare.length === one.length ? bare : one.toLowerCase().length === one.length ? one.toLowerCase() : one
}).join('')

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
/** Two words of a pseudonym are ordinary words by themselves: only both together, however they are joined, are somebody. */
const patternsOf = ({ name, kind }: Known): readonly string[] => {
  const whole = plain(name.trim())
  if (kind === 'handle') return /[\s-]/.test(whole) ? [whole.split(/[\s-]+/).map(escaped).join(String.raw`[\s-]*`)] : []
  return whole.split(/[^\p{L}\p{M}'’]+/u).filter(part => part.length >= shortest && !particles.has(part)).map(escaped)
}

/** In the order of the text, and apart. A name is found with a genitive behind it: "Noors", "Thijs'", "Sofie's". */
export const namesIn = (text: string, known: readonly Known[]): readonly FoundName[] => {
  const patterns = [...new Set(known.flatMap(patternsOf))].toSorted((one, other) => other.length - one.length)
  if (patterns.length === 0) return []
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${patterns.join('|')})(?:['’]?s|['’])?(?![\p{L}\p{N}])`, 'gu')
  return [...plain(text).matchAll(pattern)].map(found => ({ from: found.index, until: found.index + found[0].length, words: text.slice(found.index, found.index + found[0].length) }))
}

/** What was warned of already: another name in the same words is said again. */
export const warnedOf = (found: readonly FoundName[]): string => [...new Set(found.map(({ words }) => plain(words)))].toSorted().join(' ').slice(0, 2000)
export const isWarnedOf = (found: readonly FoundName[], warned: string): boolean => {
  const before = new Set(warned.split(' '))
  return found.every(({ words }) => plain(words).split(' ').every(word => before.has(word)))
}
