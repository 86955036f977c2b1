/** Every exercise is whole in three languages, addresses nobody, reads easily, and says where it comes from. */
import { expect, test } from 'vitest'
import { reading, sentencesOf, wordsIn } from '../../test/reading.ts'
import { programmes } from '../../programmes/index.ts'
import { forms, grades, type Exercise } from './exercise.ts'
import { exerciseCalled, library } from './library.ts'

const locales = ['nl-NL', 'nl-BE', 'en'] as const
const told = ({ name, what, steps, notFor, asks, evidence }: Exercise) => [name, what, ...steps, notFor, asks, evidence.found]

test('there are enough of them, each with its own key, and every way of doing one', () => {
  expect(library.length).toBeGreaterThanOrEqual(8)
  expect(new Set(library.map(({ key }) => key)).size).toBe(library.length)
  for (const form of forms) expect(library.some(one => one.forms.includes(form)), form).toBe(true)
  for (const grade of grades) expect(library.some(({ evidence }) => evidence.grade === grade), grade).toBe(true)
  expect([exerciseCalled('no-such'), exerciseCalled(undefined), exerciseCalled(library[0]?.key)]).toEqual([null, null, library[0]])
})

test.each(library)('$key: whole in three languages, and nobody is je or u', exercise => {
  for (const text of told(exercise)) for (const locale of locales) {
    expect(text[locale].trim().length, `${locale} of ${text['nl-NL']}`).toBeGreaterThan(3)
    expect(text[locale], 'no template left open').not.toMatch(/undefined|TODO|\$\{/)
    expect(locale === 'en' ? '' : text[locale]).not.toMatch(/\b(je|jij|jou|jouw|jezelf|u|uw|uzelf)\b/i)
  }
  for (const { en, 'nl-NL': dutch } of told(exercise)) expect(en).not.toBe(dutch)
  expect(exercise.steps.length).toBeGreaterThanOrEqual(4)
  expect(exercise.minutes).toBeGreaterThan(0)
  expect(exercise.forms.length).toBeGreaterThan(0)
})

test.each(library)('$key: says where it comes from', ({ evidence: { sources, grade } }) => {
  expect(sources.length).toBeGreaterThan(0)
  for (const { by, year, title, where } of sources) {
    expect([by, title, where].every(text => text.length > 4)).toBe(true)
    expect(year).toBeGreaterThan(1950)
    expect(year).toBeLessThanOrEqual(2026)
  }
  // Who calls it strong has more than one old study behind it.
  expect(grade !== 'strong' || sources.some(({ title }) => /meta-analysis|systematic review/i.test(title))).toBe(true)
})

test.each(library.flatMap(exercise => (['nl-NL', 'nl-BE'] as const).map(locale => [exercise.key, locale, exercise] as const)))('%s reads easily (%s)', (_key, locale, exercise) => {
  const text = told(exercise).map(one => one[locale]).join('\n')
  expect(Math.round(reading(text).score)).toBeGreaterThanOrEqual(65)
  for (const sentence of sentencesOf(text)) expect(wordsIn(sentence).length, sentence).toBeLessThanOrEqual(16)
})

test('a programme offers only what there is', () => {
  for (const { id, exercises = [] } of programmes) for (const key of exercises) expect(exerciseCalled(key), `${id} offers ${key}`).not.toBeNull()
})
