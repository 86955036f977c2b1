import { expect, test } from 'vitest'
import { newId } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { eraseRules, lookAround, mostInOneNight, trustsClock, type Release, type Size, type Watch } from './guard.ts'
import { readWhose } from './hold.ts'

const now = new Date('2026-11-20T02:00:00Z')
const calm: Size = { files: 1000, due: 20, gone: 0 }
const seen = (minutesAgo: number, heldBack: Watch['heldBack'] = null): Watch => ({ lookedAt: addMinutes(now, -minutesAgo), heldBack, heldSince: heldBack ? addMinutes(now, -minutesAgo) : null })
const yes = (heldBack: Release['heldBack'], minutesAgo: number, by = newId<'person'>()): Release => ({ heldBack, by, at: addMinutes(now, -minutesAgo) })

test('the first look, and a look within a night and an hour, erase what is due', () => {
  for (const watch of [null, seen(60), seen(25 * 60)]) expect(lookAround(watch, calm, [], now).erase).toEqual(eraseRules)
})

test('a clock that jumped, forth or back, holds everything until someone looked, and a yes from before does not count', () => {
  for (const watch of [seen(25 * 60 + 1), seen(-61)]) expect(lookAround(watch, calm, [yes('clock', 0)], now)).toEqual({ erase: [], watch: { lookedAt: now, heldBack: 'clock', heldSince: now } })
  expect(lookAround(seen(60, 'clock'), calm, [yes('clock', 61), yes('many', 1)], now)).toMatchObject({ erase: [], watch: { heldBack: 'clock' } })
  expect(lookAround(seen(60, 'clock'), calm, [yes('clock', 59)], now)).toMatchObject({ erase: eraseRules, watch: { heldBack: null } })
})

test('what else goes by its age waits with it, also before the eraser looked at the new time', () => {
  for (const watch of [null, seen(60), seen(25 * 60), seen(-60), seen(60, 'many')]) expect(trustsClock(watch, now)).toBe(true)
  for (const watch of [seen(25 * 60 + 1), seen(-61), seen(365 * 24 * 60), seen(1, 'clock')]) expect(trustsClock(watch, now)).toBe(false)
})

test('more than two in a hundred wait for two people, numbers to call do not, and small houses may do ten', () => {
  expect([mostInOneNight({ files: 1000, due: 0, gone: 0 }), mostInOneNight({ files: 30, due: 0, gone: 0 })]).toEqual([20, 10])
  const much: Size = { files: 1000, due: 21, gone: 0 }
  const one = newId<'person'>()
  expect(lookAround(seen(60), much, [], now)).toMatchObject({ erase: ['contact'], watch: { heldBack: 'many', heldSince: now } })
  expect(lookAround(seen(60, 'many'), much, [yes('many', 5, one), yes('many', 4, one)], now).erase).toEqual(['contact'])
  expect(lookAround(seen(60, 'many'), much, [yes('many', 5, one), yes('many', 4)], now)).toMatchObject({ erase: eraseRules, watch: { heldBack: null } })
  expect(lookAround(seen(60, 'many'), much, [yes('many', 25 * 60, one), yes('many', 4)], now).erase).toEqual(['contact'])
  // In two halves of one night it is as much.
  expect(lookAround(seen(60), { files: 990, due: 11, gone: 10 }, [], now).erase).toEqual(['contact'])
})

test('a file is named by its two words in any dress, or by its number', () => {
  expect(readWhose(' Anker–LINDE ')).toEqual({ words: 'anker-linde', trajectory: null })
  expect(readWhose('0b0f2f0e-6a2b-4d8f-9c3d-1e2f3a4b5c6d')).toMatchObject({ trajectory: '0b0f2f0e-6a2b-4d8f-9c3d-1e2f3a4b5c6d' })
  for (const typed of ['', 'anker', 'xxx yyy', 'anker linde kade']) expect(readWhose(typed)).toBeNull()
})
