import { expect, test } from 'vitest'
import type { Form } from '../../kit/asked.ts'
import { newId } from '../../kit/id.ts'
import { addDays, parseDay } from '../../kit/time.ts'
import { answer, assign, readAnswer } from './exercise.ts'

const today = parseDay('2026-11-20') ?? (() => { throw new Error('no day') })()
const at = new Date('2026-11-20T09:00:00Z')
const by = { id: newId<'party'>(1), trajectory: newId<'trajectory'>(2), person: newId<'person'>(3), role: 'coach', seat: 'inside' } as const
const wish = { exercise: 'if-then', why: '', until: addDays(today, 14) }
const so = { open: [], today, ended: false }
const id = newId<'exercise-assignment'>(4)

test('put on the list by those inside, of what is offered, until a day to come, and once at a time', () => {
  expect(assign(by, ['if-then'], wish, so, id, at)).toMatchObject({ id, by: by.id, trajectory: by.trajectory })
  expect(assign({ ...by, seat: 'beside' }, ['if-then'], wish, so, id, at)).toMatchObject({ refused: 'exercise.not-yours' })
  expect(assign(by, [], wish, so, id, at)).toMatchObject({ refused: 'exercise.not-here' })
  expect(assign(by, ['if-then'], wish, { ...so, ended: true }, id, at)).toMatchObject({ refused: 'exercise.ended' })
  for (const until of [addDays(today, -1), addDays(today, 200)]) expect(assign(by, ['if-then'], { ...wish, until }, so, id, at)).toMatchObject({ refused: 'exercise.no-such-day' })
  expect(assign(by, ['if-then'], wish, { ...so, open: [wish] }, id, at)).toMatchObject({ refused: 'exercise.on-it' })
  expect(assign(by, ['if-then'], wish, { ...so, open: [{ ...wish, until: addDays(today, -1) }] }, id, at), 'what is over may be put on it again').toMatchObject({ id })
  expect(assign(by, ['if-then'], wish, { ...so, open: Array.from({ length: 12 }, (_, index) => ({ exercise: `x${index}`, until: today })) }, id, at)).toMatchObject({ refused: 'exercise.too-many' })
})

test('an answer says whether it was done; how much it helped is from 1 to 5 or not said; of two at once the second reads first', () => {
  expect(readAnswer({ done: ['done'], helped: ['4'], words: ['Het hielp.'] }).said).toEqual({ done: 'done', helped: 4, words: 'Het hielp.' })
  expect(readAnswer({ done: ['not-done'] }).said).toEqual({ done: 'not-done', helped: null, words: '' })
  const wrong: readonly Form[] = [{}, { done: ['maybe'] }, { done: ['done'], helped: ['6'] }, { done: ['done'], helped: ['0'] }]
  for (const form of wrong) expect(readAnswer(form).said).toBeNull()
  const said = { done: 'done', helped: 5, words: '' } as const
  expect(answer(said, 0, null)).toEqual({ ...said, version: 1 })
  expect(answer(said, 0, { ...said, version: 1 })).toMatchObject({ refused: 'exercise.newer' })
})
