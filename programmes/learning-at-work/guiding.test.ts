import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, mondayOf, parseDay } from '../../kit/time.ts'
import { competenceKeys, competences, levels } from './competences.ts'
import { askDistrict, takeUp } from './district.ts'
import { addStep, beginGrowing, dropStep, finishStep, isHeavyForLong, isOpen, levelsFrom, profiles, strongIn, toGrowIn, yearsSince, type Growth } from './guiding.ts'
import { mentorTrainingBy } from './mentor-training.ts'
import { newId } from '../../kit/id.ts'

const day = (text: string) => parseDay(text) ?? (() => { throw new Error(text) })()
const today = day('2026-11-20')
const monday = mondayOf(today)
const week = (back: number, was: 'light' | 'fine' | 'heavy') => ({ monday: addDays(monday, -7 * back), was })

test('a level is a sentence in three languages, and each one of its own', () => {
  expect(competenceKeys.toSorted()).toEqual(Object.keys(competences).toSorted())
  for (const locale of ['nl-NL', 'nl-BE', 'en'] as const) {
    const said = competenceKeys.flatMap(key => levels.map(level => competences[key].levels[level][locale]))
    expect(new Set(said).size).toBe(44)
  }
})

test('every point said stands among what is strong or what can grow, in the order of the profile; what is kept reads back', () => {
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...competenceKeys, 'nothing'), fc.constantFrom(...levels, '9')), typed => {
    const of = levelsFrom(typed)
    const both = [...strongIn(of), ...toGrowIn(of)]
    expect(both.toSorted()).toEqual(Object.keys(of).toSorted())
    expect(strongIn(of)).toEqual(competenceKeys.filter(key => strongIn(of).includes(key)))
    expect(profiles.from(JSON.parse(JSON.stringify({ on: today, levels: of, words: null })))).toEqual({ on: today, levels: of, words: null })
  }))
  fc.assert(fc.property(fc.anything(), kept => { expect(Object.keys(profiles.from(kept).levels).every(key => competenceKeys.some(one => one === key))).toBe(true) }))
})

test('three heavy weeks on end, to this one or to the last; a gap or a lighter one ends it', () => {
  expect(isHeavyForLong([week(0, 'heavy'), week(1, 'heavy'), week(2, 'heavy')], today)).toBe(true)
  expect(isHeavyForLong([week(1, 'heavy'), week(2, 'heavy'), week(3, 'heavy')], today)).toBe(true)
  expect(isHeavyForLong([week(0, 'fine'), week(1, 'heavy'), week(2, 'heavy'), week(3, 'heavy')], today)).toBe(false)
  expect(isHeavyForLong([week(0, 'heavy'), week(1, 'heavy')], today)).toBe(false)
  expect(isHeavyForLong([week(0, 'heavy'), week(1, 'heavy'), week(3, 'heavy')], today)).toBe(false)
  expect(isHeavyForLong([week(2, 'heavy'), week(3, 'heavy'), week(4, 'heavy')], today)).toBe(false)
})

test('a few points at a time; a step is of a day to come and done once', () => {
  expect(beginGrowing({ point: 'aims', why: null }, ['aims'])).toMatchObject({ refused: 'growth.runs' })
  expect(beginGrowing({ point: 'aims', why: null }, ['safety', 'showing', 'limits'])).toMatchObject({ refused: 'growth.too-many' })
  const begun: Growth = { point: 'aims', why: null, steps: [] }
  expect(addStep(begun, { what: 'iets', help: 'practice', on: addDays(today, -1) }, today)).toMatchObject({ refused: 'step.passed' })
  const two = [3, 1].reduce<Growth>((growth, days) => { const added = addStep(growth, { what: `over ${days}`, help: 'practice', on: addDays(today, days) }, today); return 'growth' in added ? added.growth : growth }, begun)
  expect(two.steps.map(({ what }) => what)).toEqual(['over 1', 'over 3'])
  const done = finishStep(two, 0, 'gezien', today)
  expect([done?.steps[0]?.done, done && isOpen(done), done && finishStep(done, 0, 'nog eens', today), finishStep(two, 7, 'x', today)]).toEqual([{ on: today, evidence: 'gezien' }, true, null, null])
  expect(dropStep(two, 0).steps.map(({ what }) => what)).toEqual(['over 3'])
})

test('years are whole; a mentor training is asked in Flanders, a year on', () => {
  expect([yearsSince(day('2019-11-20'), today), yearsSince(day('2019-11-21'), today), yearsSince(day('2026-01-01'), today), yearsSince(null, today)]).toEqual([7, 6, null, null])
  expect([mentorTrainingBy('BE', day('2026-02-01')), mentorTrainingBy('BE', null), mentorTrainingBy('NL', day('2026-02-01'))]).toEqual(['2027-02-01', null, null])
})

test('a question is looked at again once; nobody takes one up without a teacher who is still there', () => {
  expect(askDistrict('Iemand wil graag wandelen.', 'no')).toEqual({ words: 'Iemand wil graag wandelen.' })
  expect(askDistrict('Iemand met een depressie wil wandelen.', 'no')).toMatchObject({ refused: 'district.look' })
  expect(askDistrict('Iemand met een depressie wil wandelen.', 'yes')).toHaveProperty('words')
  const [me, teacher] = [newId<'party'>(1), newId<'party'>(2)]
  const seat = (left: boolean, role = 'teacher') => ({ id: teacher, role, seat: 'beside', left })
  expect(takeUp(me, [seat(true), seat(false, 'practice-trainer')])).toMatchObject({ refused: 'district.no-teacher' })
  expect(takeUp(me, [seat(false)])).toEqual({ by: me, teacher })
})
