import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foundIn, needlesFor } from './needles.ts'

/** Of few letters, so that needles are found, begin alike and overlap. */
const bytes = (least: number, most: number) => fc.array(fc.constantFrom(0, 97, 98), { minLength: least, maxLength: most }).map(letters => Buffer.from(letters))

test('what is found in one reading is what each would find alone', () => {
  fc.assert(fc.property(bytes(0, 60), fc.array(bytes(1, 8), { maxLength: 12 }), (haystack, words) => {
    const needles = words.map((word, index) => ({ what: String(index), bytes: word }))
    expect(foundIn(haystack, needles)).toEqual(needles.filter(needle => haystack.includes(needle.bytes)).map(({ what }) => what))
  }), { numRuns: 2000 })
})

test('at the very beginning, at the very end, and not half of it', () => {
  const [word] = needlesFor('Zwanenveer')
  if (!word) throw new Error('no needle')
  for (const [text, found] of [['Zwanenveer en meer', 1], ['een Zwanenveer', 1], ['Zwanenveer', 1], ['een Zwanenvee', 0], ['wanenveer', 0], ['', 0]] as const) expect(foundIn(Buffer.from(text), [word]), text).toHaveLength(found)
})

test('a word is found in every dress', () => {
  for (const { what, bytes: dressed } of needlesFor('Zwanenveer')) expect(foundIn(Buffer.concat([Buffer.from('...'), dressed]), needlesFor('Zwanenveer')), what).toContain(what)
})
