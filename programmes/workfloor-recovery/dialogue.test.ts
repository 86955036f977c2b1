import { expect, test } from 'vitest'
import { newId } from '../../kit/id.ts'
import { addMinutes, parseDay, type Instant } from '../../kit/time.ts'
import { answerLength, emptyPreparation, giveSafety, lineLength, mostLines, openTogether, prepare, writeLine, type Preparation, type Seat } from './dialogue.ts'

const from = new Date('2026-11-24T10:00:00Z')
const until = addMinutes(from, 60)
const [noor, kim, stranger] = [newId<'party'>(1), newId<'party'>(2), newId<'party'>(3)]
const seat = (part: Seat['part'], cancelled: Seat['cancelled'] = 'no'): Seat => ({ talk: newId(0), trajectory: newId(0), party: noor, part, from, until, cancelled })
const outcome = (came: object): unknown => ('refused' in came ? came.refused : came)
const justBefore = (moment: Instant) => new Date(moment.getTime() - 1)

const written = (words: string): Preparation => ({ ...emptyPreparation, say: words })

test('those who speak prepare, until the talk is over; who guides does not', () => {
  const at = (part: Seat['part'], now: Instant, cancelled: Seat['cancelled'] = 'no') => outcome(prepare(seat(part, cancelled), 0, 0, written('Rust.'), now))
  for (const part of ['participant', 'guest'] as const) expect([at(part, from), at(part, justBefore(until)), at(part, until)]).toEqual([{ version: 1 }, { version: 1 }, 'preparation.over'])
  expect(at('guide', from)).toBe('preparation.not-yours')
  expect(at('participant', from, 'yes')).toBe('preparation.over')
})

test('a preparation says something, not too much, and is not written over from another window', () => {
  const of = (words: Preparation, seen = 2, newest = 2) => outcome(prepare(seat('participant'), seen, newest, words, from))
  expect(of(emptyPreparation)).toBe('preparation.empty')
  expect(of(written('x'.repeat(answerLength)))).toEqual({ version: 3 })
  expect(of(written('x'.repeat(answerLength + 1)))).toBe('preparation.too-long')
  expect([of(written('Rust.'), 1), of(written('Rust.'), 3)]).toEqual(['preparation.newer', 'preparation.newer'])
})

test('who guides opens the page together, unless the talk was called off', () => {
  expect(outcome(openTogether(seat('guide')))).toEqual({ may: 'open' })
  expect(outcome(openTogether(seat('guide', 'yes')))).toBe('dialogue.cancelled')
  for (const part of ['participant', 'guest'] as const) expect(outcome(openTogether(seat(part)))).toBe('dialogue.not-yours')
})

test('a line is about one of those who speak, whole, and written until a day after the talk', () => {
  const day = parseDay('2026-12-01')
  const line = { kind: 'said', about: kim, day: null, words: 'Een agenda helpt.' } as const
  const of = (over: Partial<Parameters<typeof writeLine>[1]> = {}, now = from, lines = 0) => outcome(writeLine(seat('participant'), { ...line, ...over }, [noor, kim], lines, newId(5), now))
  expect(of()).toMatchObject(line)
  expect(of({ kind: 'agreement', day })).toMatchObject({ day })
  expect(of({ day }), 'only an agreement has a day').toMatchObject({ day: null })
  for (const over of [{ kind: null }, { about: null }, { about: stranger }, { words: '' }, { kind: 'agreement' as const }]) expect(of(over)).toBe('line.incomplete')
  expect([of({ words: 'x'.repeat(lineLength) }), of({ words: 'x'.repeat(lineLength + 1) })]).toEqual([expect.objectContaining({ kind: 'said' }), 'line.too-long'])
  const dayLater = addMinutes(until, 24 * 60)
  expect([of({}, justBefore(dayLater)), of({}, dayLater)]).toEqual([expect.objectContaining({ kind: 'said' }), 'line.over'])
  expect([of({}, from, mostLines - 1), of({}, from, mostLines)]).toEqual([expect.objectContaining({ kind: 'said' }), 'line.too-many'])
})

test('how safe it felt is said once, by who spoke, from the beginning on', () => {
  const of = (part: Seat['part'], given: 'yes' | 'no', score: number | null, now: Instant) => outcome(giveSafety(seat(part), given, score, now))
  expect([of('participant', 'no', 7, from), of('guest', 'no', 0, until)]).toEqual([{ score: 7 }, { score: 0 }])
  expect([of('guide', 'no', 7, from), of('guest', 'yes', 7, from), of('guest', 'no', 7, justBefore(from)), of('guest', 'no', null, from)]).toEqual(['safety.not-yours', 'safety.given', 'safety.early', 'safety.choose'])
})
