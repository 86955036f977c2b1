import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { fingerprintOf, newKeyPair, vouchFor, type KeyPair } from '../../kit/signing.ts'
import { parseDay } from '../../kit/time.ts'
import { canonical } from '../reports/content.ts'
import { format, largestFile, laterFormat, mostBefore, readFile, signFile, type Content, type KeyBefore } from './signed-file.ts'

const on = parseDay('2026-11-20') ?? (() => { throw new Error('no day') })()
const practice = { title: 'Samen starten', what: 'Een week samen.\n“Daarna” alleen €', takes: 'Tijd', gave: 'Rust', watch: 'Let op' }
const card: Content = { kind: 'practice', id: newAnonymousId(), from: 'De Haven', organisation: 'Zorggroep Noord', on, practice }
const note: Content = { kind: 'taken-over', id: newAnonymousId(), from: 'Het Baken', organisation: 'Huize Zuid', on, practice: card.id, told: [{ on, words: 'Het gaat goed.' }] }
const keys = newKeyPair()
const answer = (text: string) => { const read = readFile(text); return refused(read) ? read.refused : 'read' }

test('what was signed is read back, with whose key it was', () => {
  for (const content of [card, note]) expect(readFile(`\n${signFile(content, keys)}\n`)).toEqual({ content, signer: keys.open, before: [] })
  expect(fingerprintOf(keys.open)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
  expect(fingerprintOf(keys.open)).not.toBe(fingerprintOf(newKeyPair().open))
})

test('any byte that is changed, added or left out is refused', () => {
  const file = signFile(card, keys)
  fc.assert(fc.property(fc.nat(file.length - 1), fc.constantFrom('x', ' ', '0', '"', '{', 'é', ''), (place, instead) => {
    const changed = file.slice(0, place) + instead + file.slice(place + 1)
    fc.pre(changed.trim() !== file)
    expect(answer(changed)).not.toBe('read')
  }), { numRuns: 400 })
  for (let place = 0; place < file.length; place++) expect(answer(`${file.slice(0, place)}${file[place] === 'a' ? 'b' : 'a'}${file.slice(place + 1)}`), `at ${place}`).not.toBe('read')
})

test('another’s signature, another’s key, a key that is no key', () => {
  const other = newKeyPair()
  const theirs: Record<string, unknown> = JSON.parse(signFile(card, other))
  const ours: Record<string, unknown> = JSON.parse(signFile(card, keys))
  expect(answer(canonical({ ...ours, signature: theirs['signature'] }))).toBe('file.changed')
  expect(answer(canonical({ ...ours, key: theirs['key'] }))).toBe('file.changed')
  expect(answer(canonical({ ...ours, key: Buffer.alloc(32, 255).toString('base64') }))).toBe('file.changed')
  expect(answer(canonical({ ...ours, key: 'AAAA' }))).toBe('file.not-ours')
  expect(answer(canonical({ ...ours, format: 'houvast practice 3' }))).toBe('file.version')
  expect(answer(canonical({ ...ours, format: 'something else' }))).toBe('file.not-ours')
})

test('by a new key: it brings along each key from before, which signed for the one after it', () => {
  const line = [newKeyPair(), newKeyPair(), newKeyPair()] as const
  const vouched = (before: KeyPair, after: KeyPair): KeyBefore => ({ open: before.open, vouches: vouchFor(after.open, before) })
  const before = [vouched(line[0], line[1]), vouched(line[1], line[2])]
  const file = signFile(card, { ...line[2], before })
  expect(readFile(file)).toEqual({ content: card, signer: line[2].open, before: [line[0].open, line[1].open] })
  expect(JSON.parse(file)).toMatchObject({ format: laterFormat })
  // What was signed before reads as it did.
  expect(readFile(signFile(card, line[0]))).toEqual({ content: card, signer: line[0].open, before: [] })

  const stranger = newKeyPair()
  const tries: readonly (readonly [string, readonly KeyBefore[]])[] = [
    ['who vouches for another', [vouched(line[0], stranger)]], ['out of order', before.toReversed()], ['one left out', [vouched(line[0], line[1])]],
    ['a signature of the file for one of the key', [{ open: line[1].open, vouches: Buffer.from(JSON.parse(signFile(card, line[1])).signature, 'base64') }]],
    ['a key that is none', [{ open: Buffer.alloc(32, 255), vouches: Buffer.alloc(64) }]], ['somebody else’s key said to be before', [{ open: line[1].open, vouches: vouchFor(line[2].open, stranger) }]],
  ]
  for (const [what, wrong] of tries) expect(answer(signFile(card, { ...line[2], before: wrong })), what).toBe('file.changed')
  // By whoever has a file of theirs and a key of their own.
  const theirs: Record<string, unknown> = JSON.parse(file)
  expect(answer(signFile(card, { ...stranger, before }))).toBe('file.changed')
  const { before: _before, ...without } = theirs
  expect(answer(canonical({ ...theirs, before: [] }))).toBe('file.not-ours')
  expect(answer(canonical({ ...theirs, format }))).toBe('file.not-ours')
  expect(answer(canonical({ ...without, format }))).toBe('file.changed')
  for (const place of [file.indexOf('vouches') + 15, file.indexOf('"before"') + 25]) expect(answer(`${file.slice(0, place)}${file[place] === 'a' ? 'b' : 'a'}${file.slice(place + 1)}`), `at ${place}`).toBe('file.changed')
})

test('only so many keys from before go along: the newest', () => {
  const line = Array.from({ length: mostBefore + 3 }, () => newKeyPair())
  const before = line.slice(0, -1).map((one, index): KeyBefore => ({ open: one.open, vouches: vouchFor((line[index + 1] ?? one).open, one) }))
  const read = readFile(signFile(card, { ...line.at(-1) ?? keys, before }))
  expect(refused(read) ? read.refused : read.before).toEqual(line.slice(2, -1).map(({ open }) => open))
})

/** Whatever stands in it, signed as it should be: who signs may be anyone. */
const signed = (content: unknown): string => signFile(content as Content, keys) // oxlint-disable-line typescript/consistent-type-assertions -- what nobody of ours would sign
test('signed or not, what is no card of ours is none: too much, too deep, other keys, other kinds, names of objects', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)])
  const tries: readonly (readonly [string, unknown])[] = [
    ['a key too many', { ...card, extra: 1 }], ['a key too few', { ...card, organisation: undefined }], ['a number', { ...card, from: 5 }], ['empty words', { ...card, from: ' ' }], ['too long', { ...card, from: 'n'.repeat(121) }],
    ['no id', { ...card, id: '../../etc' }], ['no day', { ...card, on: '2026-02-30' }], ['another kind', { ...card, kind: 'person' }], ['a note without what was told', { ...note, told: 'x' }], ['too much told', { ...note, told: Array.from({ length: 7 }, () => ({ on, words: 'x' })) }],
    ['words of an array', { ...card, practice: ['x'] }], ['nothing', null], ['half a character', { ...card, from: '\uD800' }], ['a character that is none', { ...card, from: 'a\u0000b' }], ['deep', { ...card, practice: deep(50) }],
    ['an object of names', { ...card, practice: JSON.parse(`{"__proto__":{"title":"x"},"constructor":"x","gave":"x","takes":"x","what":"x"}`) }],
  ]
  for (const [what, content] of tries) expect(answer(signed(content)), what).not.toBe('read')
  expect(({} as Record<string, unknown>)['title'], 'nothing was reached').toBeUndefined() // oxlint-disable-line typescript/consistent-type-assertions
  for (const text of ['', '{', 'null', '[]', '"x"', '5', '{}', '['.repeat(30_000), `{"content":${'['.repeat(15_000)}${']'.repeat(15_000)}}`, `{"__proto__":{}}`, '{"a":'.repeat(5000)]) expect(answer(text), text.slice(0, 20)).toBe('file.not-ours')
  expect(answer('x'.repeat(largestFile + 1))).toBe('file.too-large')
  expect(answer(canonical({ format, key: '', signature: '', content: {} }))).toBe('file.not-ours')
})

test('whatever is pasted is answered, and never thrown at', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.json({ maxDepth: 6 }), fc.json().map(content => `{"content":${content},"format":"${format}","key":"x","signature":"y"}`)), text => { expect(answer(text)).not.toBe('read') }), { numRuns: 300 })
})
