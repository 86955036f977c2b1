import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWord, normaliseEntryCode, normaliseWords, pickEntryCode, pickWords, words } from './words.ts'

const picked = (count: number) => fc.array(fc.nat(words.length - 1), { minLength: count, maxLength: count }).map(places => places.map(place => words[place] ?? ''))

/** The words as someone types them: any capitals, anything between. */
const typed = (chosen: readonly string[], between: fc.Arbitrary<string>) =>
  fc.tuple(fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), fc.array(between, { minLength: 7, maxLength: 7 })).map(([capitals, gaps]) => {
    let letter = 0
    const shout = (word: string) => [...word].map(sign => (capitals[letter++ % 60] ? sign.toUpperCase() : sign)).join('')
    return chosen.map((word, place) => (place === 0 ? gaps[6]?.trim() ?? '' : gaps[place - 1] ?? '') + shout(word)).join('')
  })

const gap = fc.constantFrom(' ', '  ', '-', ' - ', '–', '·', '.', ', ', '\n', '\r\n', '\t', '/', '\u00a0', ' 2. ')

test('there are 7,776 different words of three to nine plain letters, in order', () => {
  expect(words).toHaveLength(7776)
  expect(new Set(words).size).toBe(7776)
  expect(words.filter(word => !/^[a-z]{3,9}$/.test(word))).toEqual([])
  expect(words.toSorted()).toEqual(words)
})

test('no word stands beside its own plural or diminutive', () => {
  const pairs = words.flatMap(word => ['s', 'n', 'en', 'e', 'je', 'tje'].map(ending => word + ending)).filter(isWord)
  expect(pairs).toEqual([])
})

test('no word hurts', () => {
  const hurting = /dood|sterf|sterv|moord|kanker|ziek|pijn|geweld|wapen|oorlog|bloed|seks|porno|hoer|neuk|kut|god|kerk|bijbel|koran|jood|islam|nazi|duivel|angst|verdriet|straf|kreng|idioot/
  const innocent = /muziek|spinazie|hoera/
  expect(words.filter(word => hurting.test(word) && !innocent.test(word))).toEqual([])
})

test('words are drawn with equal chance', () => {
  expect(pickWords(6, limit => limit - 1)).toEqual(new Array(6).fill(words.at(-1)))
  expect(pickWords(3, () => 0)).toEqual(new Array(3).fill(words[0]))
  expect(new Set(pickWords(60_000, randomInt)).size).toBeGreaterThan(7700)
})

test('what was printed is understood, whatever capitals and signs are typed between', () => {
  fc.assert(fc.property(picked(6).chain(chosen => fc.tuple(fc.constant(chosen), typed(chosen, gap))), ([chosen, text]) => {
    expect(normaliseWords(text, 6)).toEqual(chosen)
  }), { numRuns: 1000 })
})

test('words run together are understood, or turned away when they can be read in two ways', () => {
  fc.assert(fc.property(picked(6).chain(chosen => fc.tuple(fc.constant(chosen), typed(chosen, fc.constantFrom('', '', '', ' ')))), ([chosen, text]) => {
    expect([chosen, null]).toContainEqual(normaliseWords(text, 6))
  }), { numRuns: 1000 })
})

test('nearly always words run together can be read in one way only', () => {
  const understood = Array.from({ length: 2000 }, () => normaliseWords(pickWords(6, randomInt).join(''), 6)).filter(read => read !== null)
  expect(understood.length).toBeGreaterThan(1900)
})

test('accents and the one-letter ij do not matter', () => {
  expect(normaliseWords('Énergie; zée', 2)).toEqual(['energie', 'zee'])
  expect(normaliseWords('\u0133sbeer ZEE', 2)).toEqual(['ijsbeer', 'zee'])
})

test('too few, too many or unknown words are null', () => {
  for (const text of ['', '   ', 'appel', 'appel appel appel', 'appel xyzzy', 'appelxyzzy', 'zee'.repeat(10_000), '\u0133'.repeat(200)]) expect(normaliseWords(text, 2)).toBeNull()
})

test('the entry code is three words', () => {
  const code = pickEntryCode(randomInt)
  expect(code).toMatch(/^[a-z]+-[a-z]+-[a-z]+$/)
  expect(normaliseEntryCode(code.toUpperCase().replaceAll('-', ' '))).toBe(code)
  expect(normaliseEntryCode('drie losse flodders')).toBeNull()
})
