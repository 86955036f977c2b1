import { expect, test } from 'vitest'
import { newId } from '../../kit/id.ts'
import { parseDay, type Day } from '../../kit/time.ts'
import { addTry, dropTry, inOrder, limits, sentenceOf, standingOf, writeLimit, type Limit, type Try } from './limit.ts'

const on = (text: string): Day => parseDay(text) ?? (() => { throw new Error(text) })()
const today = on('2026-11-20')
const limit: Limit = { situation: 'Vrijdag', feel: null, say: 'Vandaag niet.', to: null, tries: [] }
const limitId = newId<'own-piece'>(0)
const once = (what: Try['what'], day: Day): Try => ({ what, on: day, went: 'well', said: null })

test('what was tried stays when the words change, and thirty are enough', () => {
  const before = { ...limit, tries: [once('tried', today)] }
  expect(writeLimit({ ...limit, say: 'Morgen wel.' }, before, 29)).toEqual({ limit: { ...before, say: 'Morgen wel.' } })
  expect(writeLimit(limit, null, 30)).toMatchObject({ refused: 'limit.too-many' })
})

test('a try has been, stands by its day, and is taken away by its place', () => {
  expect(addTry(limit, once('tried', on('2026-11-21')), today)).toMatchObject({ refused: 'try.to-come' })
  expect(addTry({ ...limit, tries: Array.from({ length: 20 }, () => once('rehearsed', today)) }, once('tried', today), today)).toMatchObject({ refused: 'try.too-many' })
  const two = addTry({ ...limit, tries: [once('tried', today)] }, once('rehearsed', on('2026-11-12')), today)
  expect('limit' in two && two.limit.tries.map(({ on }) => on)).toEqual(['2026-11-12', today])
  expect(dropTry({ ...limit, tries: [once('rehearsed', today), once('tried', today)] }, 0).tries).toEqual([once('tried', today)])
})

test('said for real counts for more than said aloud, and what was not said yet stands first', () => {
  expect([[], [once('rehearsed', today)], [once('tried', on('2026-11-01')), once('rehearsed', today)]].map(tries => standingOf({ tries }))).toEqual(['written', 'rehearsed', 'tried'])
  const piece = (situation: string, tries: readonly Try[]) => ({ id: limitId, version: 1, content: { ...limit, situation, tries } })
  expect(inOrder([piece('A', [once('tried', today)]), piece('C', []), piece('B', [once('rehearsed', today)])]).map(({ content }) => content.situation)).toEqual(['B', 'C', 'A'])
})

test('one agreement of it at a time', () => {
  expect([sentenceOf(limit, 'no'), sentenceOf(limit, 'yes')]).toMatchObject([{ words: 'Vandaag niet.' }, { refused: 'limit.running' }])
})

test('what was kept is read back as it was, and anything else as nothing', () => {
  const kept: Limit = { ...limit, feel: 'Schouders', to: 'Het team', tries: [once('tried', today)] }
  expect(limits.from(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  for (const strange of [null, 3, [], { tries: [{ what: 'sung', on: today, went: 'well' }, null] }]) expect(limits.from(strange)).toEqual({ situation: '', feel: null, say: '', to: null, tries: [] })
})
