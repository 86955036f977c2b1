/** Fit by its formula, musts that nothing makes up for, and the present work, in a changed form, in every comparison. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { careerCentre } from '../../programmes/career-centre/programme.ts'
import { compare, eraseOption, fitOf, notesOf, optionsOf, presentWork, readCriteria, readOption, typedCriteria, typedOption, weigh, writeNote, writeOption, type Content, type Criteria, type Criterion, type Item, type Option, type Rating, type Weight } from './job-research.ts'

const declared = careerCentre.jobResearch
if (!declared) throw new Error('nothing declared')
const keys = Object.keys(declared.criteria)
const piece = <C extends Content>(content: C): Item<C> => ({ id: newAnonymousId(), version: 1, content })
const other = (title: string, rated: Readonly<Record<string, Rating>> = {}): Option => ({ kind: 'option', which: 'other', title, changes: {}, rated })
const changed: Option = { ...presentWork, changes: { tasks: 'Minder administratie.' } }
const criterion = (key: string, weight: Weight, must: Criterion['must'] = 'no'): Criterion => ({ key, weight, must })

const anyWeight = fc.constantFrom<Weight>(1, 2, 3)
const anyRating = fc.constantFrom<Rating>(0, 1, 2, 3, 4)
const anyCriteria = fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 10 }).chain(chosen => fc.tuple(...chosen.map(key => fc.record({ key: fc.constant(key), weight: anyWeight, must: fc.constantFrom<Criterion['must']>('yes', 'no') }))))
const anyRated = fc.dictionary(fc.constantFrom(...keys), anyRating)

test('fit is the weighed share of what could be reached', () => {
  const three = [criterion('calm', 3), criterion('income', 2), criterion('travel', 1)]
  for (const [calm, income, travel, fit] of [[4, 4, 4, 100], [0, 0, 0, 0], [4, 2, 0, 67], [2, 2, 2, 50], [0, 0, 4, 17], [3, 1, 2, 54]] as const) expect(fitOf(three, { rated: { calm, income, travel } })).toEqual({ fit, unmet: [], open: 0 })
  expect(fitOf(three, { rated: { calm: 4 } })).toEqual({ fit: null, unmet: [], open: 2 })
  expect(fitOf([], { rated: { calm: 4 } }).fit).toBe(null)
})

test('fit lies between 0 and 100, rises with each rating, and does not hang on what was not chosen', () => {
  fc.assert(fc.property(anyCriteria, anyRated, anyRated, (criteria, rated, elsewhere) => {
    const full = { ...Object.fromEntries(criteria.map(({ key }): [string, Rating] => [key, 2])), ...rated }
    const { fit } = fitOf(criteria, { rated: full })
    expect(fit).not.toBe(null)
    expect((fit ?? -1) >= 0 && (fit ?? 101) <= 100).toBe(true)
    const outside = Object.fromEntries(Object.entries(elsewhere).filter(([key]) => !criteria.some(one => one.key === key)))
    expect(fitOf(criteria, { rated: { ...full, ...outside } }).fit).toBe(fit)
    for (const { key } of criteria) expect(fitOf(criteria, { rated: { ...full, [key]: 4 } }).fit ?? -1).toBeGreaterThanOrEqual(fit ?? 0)
  }))
})

test('a must rated 0 or 1 is not met, whatever the fit', () => {
  const must = [criterion('body', 1, 'yes'), criterion('income', 3)]
  expect(fitOf(must, { rated: { body: 1, income: 4 } })).toEqual({ fit: 81, unmet: ['body'], open: 0 })
  expect(fitOf(must, { rated: { body: 2, income: 0 } })).toEqual({ fit: 13, unmet: [], open: 0 })
  expect(fitOf(must, { rated: { income: 0 } }).unmet).toEqual([]) // not known is not unmet
})

test('nothing is compared without the present work in a changed form, and it is in every comparison', () => {
  fc.assert(fc.property(anyCriteria, fc.array(anyRated, { maxLength: 6 }), fc.boolean(), (chosen, rateds, written) => {
    const criteria = piece<Criteria>({ kind: 'criteria', chosen })
    const others = rateds.map((rated, index) => piece(other(`Werk ${index}`, rated)))
    const present = piece(written ? changed : presentWork)
    expect(compare([criteria, ...others])).toMatchObject({ refused: 'comparison.present-first' })
    expect(compare([...others, present])).toMatchObject({ refused: 'comparison.no-criteria' })
    const compared = compare([...others, criteria, present])
    expect(refused(compared)).toBe(!written)
    const rows = refused(compared) ? [] : compared.rows
    expect(rows.map(({ option }) => option.id).toSorted()).toEqual(written ? [...others, present].map(({ id }) => id).toSorted() : [])
    // What meets its musts before what does not, what is rated before what is not, and the better fit before the lesser.
    const place = rows.map(({ fit, unmet }) => (fit === null ? 200 : unmet.length > 0 ? 101 : 0) + (100 - (fit ?? 0)))
    expect(place).toEqual(place.toSorted((a, b) => a - b))
  }))
})

test('the present work is written in a changed form or not at all, and stays', () => {
  expect(writeOption(presentWork, [])).toMatchObject({ refused: 'option.nothing-changes' })
  expect(writeOption(changed, [])).toEqual({ option: changed })
  expect(eraseOption(piece(changed))).toMatchObject({ refused: 'option.present-stays' })
  const one = piece(other('Bakker'))
  expect(eraseOption(one)).toEqual({ erases: one.id })
  expect(writeOption(other('Eén te veel'), Array.from({ length: 12 }, () => piece(other('Werk'))))).toMatchObject({ refused: 'option.too-many' })
  expect(optionsOf([piece(other('Aap')), piece(changed), piece(other('Beer'))]).map(({ content }) => content.title)).toEqual(['', 'Aap', 'Beer'])
  const note = { kind: 'note', option: one.id, way: 'desk', found: 'Veel.', next: null } as const
  expect(notesOf([piece(note), one], one.id)).toHaveLength(1)
  expect(writeNote(note, Array.from({ length: 60 }, () => piece(note)))).toMatchObject({ refused: 'note.too-many' })
})

test('six to ten criteria are weighed, of those declared; what is read back is what was typed', () => {
  expect(keys).toHaveLength(16)
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...keys.map(key => `weight-${key}`), 'weight-nothing'), fc.constantFrom('1', '2', '3', '4', ''), { maxKeys: 17 }), typed => {
    const { criteria } = readCriteria(declared, Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]])))
    expect(refused(weigh(criteria, declared))).toBe(criteria.chosen.length < 6 || criteria.chosen.length > 10)
    expect(criteria.chosen.every(({ key }) => keys.includes(key))).toBe(true)
    expect(readCriteria(declared, typedCriteria(criteria)).criteria).toEqual(criteria)
  }))
  const criteria = [criterion('calm', 3), criterion('income', 1)]
  const option: Option = { ...changed, title: 'Lesgeven', rated: { calm: 4, travel: 2 } }
  expect(readOption(declared, criteria, option, typedOption(option)).option).toEqual(option)
  expect(readOption(declared, criteria, { which: 'other', title: '', rated: {} }, { title: [''] }).problems).toEqual({ title: 'required' })
  expect(readOption(declared, criteria, option, { 'rate-calm': ['5'] }).problems).toEqual({ 'rate-calm': 'not-a-choice' })
})
