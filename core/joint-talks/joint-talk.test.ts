/** The rules of a talk together. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../../kit/id.ts'
import { addMinutes, parseDay } from '../../kit/time.ts'
import { agree, answerTalk, chooseGuests, prepare, saidOf, standingOfChecks, type Field, type Seat, type Written } from './joint-talk.ts'

const now = new Date('2026-11-20T08:30:00Z')
const today = parseDay('2026-11-20') ?? (() => { throw new Error('no day') })()
const [anne, karin, petra, vera] = [newId<'party'>(1), newId<'party'>(2), newId<'party'>(3), newId<'party'>(4)]
const seat = (over: Partial<Seat> = {}): Seat => ({ talk: newId(0), trajectory: newId(0), party: anne, part: 'participant', appointment: newId(0), number: 3, from: addMinutes(now, 120), until: addMinutes(now, 180), way: 'at-location', cancelled: 'no', outcome: null, ...over })

test('an answer is given until it begins, by those who are asked', () => {
  expect(answerTalk(seat(), { answer: 'rather-not', why: 'te vroeg' }, 2, now)).toEqual({ answer: 'rather-not', why: 'te vroeg', number: 3 })
  expect(answerTalk(seat(), { answer: 'comes', why: '' }, 0, now)).toMatchObject({ why: null })
  for (const [over, no] of [[{ part: 'guide' }, 'answer.not-yours'], [{ cancelled: 'yes' }, 'answer.over'], [{ outcome: 'held' }, 'answer.over'], [{ from: now }, 'answer.over']] as const) expect(answerTalk(seat(over), { answer: 'comes', why: '' }, 0, now)).toMatchObject({ refused: no })
  expect(answerTalk(seat(), { answer: null, why: '' }, 0, now)).toMatchObject({ refused: 'answer.choose' })
  expect(answerTalk(seat(), { answer: 'comes', why: '' }, 50, now)).toMatchObject({ refused: 'answer.over' })
})

test('whatever a form says, nothing is shown that was not ticked, and never what stays outside the talk', () => {
  const field = fc.constantFrom<Field>('purpose', 'well', 'hard', 'needs', 'offers', 'asks', 'outside')
  fc.assert(fc.property(fc.dictionary(field, fc.string({ maxLength: 50 })), fc.array(field), fc.constantFrom('participant' as const, 'guest' as const), (words, shown, part) => {
    const written: Written = words
    const made = prepare(seat({ part }), { seen: 1, newest: 1 }, written, shown, [karin, petra], now)
    if ('refused' in made) throw new Error(made.refused)
    const toOthers = (one: Field) => one !== 'outside' && (part === 'guest' || shown.includes(one))
    expect(made.words.filter(one => one.to.length > 0 !== toOthers(one.field))).toEqual([])
    expect(made.words.some(({ field: one }) => part === 'guest' && one === 'outside')).toBe(false)
  }))
})

test('a preparation stands still an hour before, and no version writes over one that was not seen', () => {
  const write = (over: Partial<Seat>, seen = 0, written: Written = { well: 'goed' }, at = now) => prepare(seat(over), { seen, newest: 0 }, written, [], [karin], at)
  expect(write({})).toEqual({ version: 1, words: [{ field: 'well', text: 'goed', to: [] }] })
  expect(write({ part: 'guide' })).toMatchObject({ refused: 'preparation.not-yours' })
  expect(write({}, 0, {}, now)).toMatchObject({ refused: 'preparation.empty' })
  expect(write({}, 1)).toMatchObject({ refused: 'preparation.newer' })
  expect(write({}, 0, { well: 'x'.repeat(601) })).toMatchObject({ refused: 'preparation.too-long' })
  expect(write({}, 0, { well: 'x' }, addMinutes(now, 59))).toMatchObject({ version: 1 })
  expect(write({}, 0, { well: 'x' }, addMinutes(now, 60))).toMatchObject({ refused: 'preparation.over' })
})

test('agreements are made in the talk and a day after, for someone who is there', () => {
  const at = (minutes: number) => agree(seat(), { words: 'rooster', owner: karin, due: today }, { owners: [anne, karin], made: 0, today }, newId(0), addMinutes(now, minutes))
  expect(at(104)).toMatchObject({ refused: 'agreement.closed' })
  expect(at(105)).toMatchObject({ owner: karin, by: anne, goal: null })
  expect(at(180 + 24 * 60 - 1)).toMatchObject({ owner: karin })
  expect(at(180 + 24 * 60)).toMatchObject({ refused: 'agreement.closed' })
  const during = (over: object, more: object = {}) => agree(seat(), { words: 'rooster', owner: karin, due: today, ...over }, { owners: [anne, karin], made: 0, today, ...more }, newId(0), addMinutes(now, 130))
  for (const over of [{ words: '' }, { owner: petra }, { owner: null }, { due: null }]) expect(during(over)).toMatchObject({ refused: 'agreement.incomplete' })
  expect(during({ due: parseDay('2026-11-19') })).toMatchObject({ refused: 'agreement.day' })
  expect(during({}, { made: 40 })).toMatchObject({ refused: 'agreement.too-many' })
})

test('what was agreed is right when everyone says so; one no is enough', () => {
  const made = { id: newId<'agreement'>(0), by: vera }
  const said = (by: typeof anne, says: 'right' | 'not-right') => ({ agreement: made.id, by, says })
  expect(saidOf(made, [], vera)).toBe('right')
  expect(standingOfChecks(made, [], [anne, karin, vera])).toBe('waits')
  expect(standingOfChecks(made, [said(anne, 'right')], [anne, karin, vera])).toBe('waits')
  expect(standingOfChecks(made, [said(anne, 'right'), said(karin, 'right')], [anne, karin, vera])).toBe('right')
  expect(standingOfChecks(made, [said(anne, 'right'), said(karin, 'not-right')], [anne, karin, petra, vera])).toBe('not-right')
  expect(standingOfChecks(made, [said(vera, 'not-right'), said(anne, 'right')], [anne, vera])).toBe('not-right')
})

test('at least one who sits beside is asked', () => {
  const beside = [{ id: karin }, { id: petra }]
  expect(chooseGuests(beside, [petra])).toEqual([{ id: petra }])
  for (const wanted of [[], [anne]]) expect(chooseGuests(beside, wanted)).toMatchObject({ refused: 'plan.nobody' })
})
