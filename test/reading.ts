/**
 * How easy a Dutch text reads, after Flesch as W. H. Douma fitted the measure to Dutch (1960):
 *
 *   206.84 - 0.77 × syllables in a hundred words - 0.93 × words in a sentence
 *
 * 70 and more is fairly easy. It was made for running text and is a proxy on pages of short labels: it finds a
 * sentence that should be two, not whether a word is known. Syllables are counted by groups of vowels.
 */
export type Reading = { readonly score: number; readonly words: number; readonly sentences: number; readonly longest: string }

const blocks = /<\/?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|section|article|header|footer|main|nav|form|fieldset|legend|label|button|a|summary|details|td|th|tr|table|br|option|select|textarea|figcaption|time|address|strong)\b[^>]*>/g
/** A link or a stressed word inside a sentence does not end it. */
const inline = /<\/?(?:a|strong|time)\b[^>]*>/g

/** What a page says in its main part, one line a block. */
export const wordsOfPage = (html: string): string => {
  const main = /<main\b[\s\S]*?<\/main>/.exec(html)?.[0] ?? html
  return main
    .replaceAll(/<(script|style|svg|option|textarea)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<p\b[\s\S]*?<\/p>/g, paragraph => paragraph.replaceAll(inline, ''))
    .replaceAll(blocks, '\n').replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&')
}

export const sentencesOf = (text: string): readonly string[] =>
  text.split(/\n|(?<=[.!?:])['’”")]?\s+/).map(sentence => sentence.trim()).filter(sentence => wordsIn(sentence).length > 0)

/** Words have a letter; a number or a time of day is no word to read. */
export const wordsIn = (sentence: string): readonly string[] => sentence.split(/[\s/–—]+/).filter(word => /\p{L}/u.test(word))

export const syllables = (word: string): number => {
  const plain = word.toLowerCase().replaceAll('ij', 'y').normalize('NFC')
  // A trema begins a syllable of its own.
  const groups = plain.replaceAll(/([ëïöüä])/g, '-$1').match(/[aeiouyáéíóúàèêëïöüä]+/g) ?? []
  // Two vowels that are no pair of Dutch are two syllables: be-amen, mu-se-um.
  const split = groups.reduce((count, group) => count + (group.match(/eeu|ieu|aai|ooi|oei|eau|ëi|aa|ee|oo|uu|oe|ie|eu|ui|ei|au|ou|ai|[aeiouyáéíóúàèêëïöüä]/g) ?? []).length, 0)
  return Math.max(1, split)
}

export const reading = (text: string): Reading => {
  const sentences = sentencesOf(text)
  const words = sentences.flatMap(sentence => [...wordsIn(sentence)])
  const counted = words.reduce((sum, word) => sum + syllables(word), 0)
  return {
    score: 206.84 - 0.77 * (counted / words.length) * 100 - 0.93 * (words.length / sentences.length),
    words: words.length, sentences: sentences.length,
    longest: sentences.toSorted((a, b) => wordsIn(b).length - wordsIn(a).length)[0] ?? '',
  }
}
