import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refused } from '../../kit/refusal.ts'
import { fitAsDuo, placesTaken, proposeDuos, togetherEnough, togetherPercent } from './planner-duo.ts'
import { exampleWard } from './planner-example.ts'

const duo = { learner: 'l', experienced: 'e' }
const on = (person: string, ...shifts: readonly number[]) => shifts.map(shift => ({ person, shift: `${shift}` }))

test('two are together on four of five shifts of the learner at least', () => {
  expect(togetherPercent(duo, [...on('l', 1, 2, 3, 4, 5), ...on('e', 1, 2, 3, 4, 9)])).toBe(80)
  expect(togetherEnough(duo, [...on('l', 1, 2, 3, 4, 5), ...on('e', 1, 2, 3, 4)])).toBe(true)
  expect(togetherEnough(duo, [...on('l', 1, 2, 3, 4), ...on('e', 1, 2, 3)])).toBe(false)
  expect(togetherPercent(duo, on('e', 1))).toBeNull()
})

test('a duo is one place, also with someone who learns to guide', () => {
  expect(placesTaken([{ key: 'l' }, { key: 'm' }], [duo])).toBe(2)
  expect(placesTaken([{ key: 'm' }], [duo])).toBe(2)
  expect(placesTaken([{ key: 'l' }, { key: 'e' }, { key: 'm' }], [duo])).toBe(2)
  expect(placesTaken([{ key: 'l' }, { key: 'e' }, { key: 'm' }], [])).toBe(3)
})

const ward = exampleWard({ learners: 6 })
const [learner, other] = ward.learners
const pair = { learner: learner?.key ?? '', experienced: 'guide 0' }
test('who fits is worked out from days and hours', () => {
  const days = { ...ward, learners: ward.learners.map(one => ({ ...one, weekdays: [1, 2] as const, schoolDays: [], hoursPerWeek: 15, since: ward.from, away: [] })), guides: ward.guides.map(one => ({ ...one, weekdays: [1, 2, 3] as const, hoursPerWeek: 24, away: [] })) }
  expect(fitAsDuo(days, pair, [])).toMatchObject({ ...pair, percent: 100 })
  expect(fitAsDuo({ ...days, guides: days.guides.map(one => ({ ...one, weekdays: [1] as const })) }, pair, [])).toMatchObject({ refused: 'duo.overlap', values: { least: 80 } })
  expect(fitAsDuo({ ...days, apart: [[pair.learner, 'guide 0']] }, pair, [])).toMatchObject({ refused: 'duo.apart' })
  expect(fitAsDuo(days, pair, [{ learner: other?.key ?? '', experienced: 'guide 0' }])).toMatchObject({ refused: 'duo.taken' })
  expect(fitAsDuo(days, pair, [{ learner: pair.learner, experienced: 'guide 1' }])).toMatchObject({ refused: 'duo.taken' })
  expect(fitAsDuo(days, { learner: 'nobody', experienced: 'guide 0' }, [])).toMatchObject({ refused: 'duo.unknown' })
})

test('what is proposed fits, nobody is in it twice, and nobody in it works in a duo already', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 5 }), fc.boolean(), (learners, most, one) => {
    const some = exampleWard({ learners })
    const taken = one ? [{ learner: 'learner 0', experienced: 'guide 0' }] : []
    const proposed = proposeDuos(some, taken, most)
    expect(proposed.length).toBeLessThanOrEqual(most)
    for (const fit of proposed) expect(refused(fitAsDuo(some, fit, taken))).toBe(false)
    const all = [...proposed, ...taken].flatMap(fit => [fit.learner, fit.experienced])
    expect(new Set(all).size).toBe(all.length)
  }), { numRuns: 40 })
})
