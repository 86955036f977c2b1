import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../../kit/id.ts'
import { parseDay } from '../../kit/time.ts'
import { answersFrom, answersTo, checksDuring, confirm, fits, forEmployer, itemKeys, items, nextCheck, suitability, verdicts, type Answer, type Answers, type ItemKey, type Verdict } from './suitability.ts'

const day = (text: string) => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }
const today = day('2026-11-20')
const good: Answers = {
  voluntary: 'yes', bothIntend: 'yes', reflects: 3, open: 2, energy: 2, phase: 'solving', doctorAgrees: 'not-at-issue', colleagues: 'yes', time: 'yes',
  suicidal: 'no', psychosis: 'no', addiction: 'no', untreated: 'no', unsafe: 'no', legal: 'no', concentration: 1, power: 'no', pressed: 'no', homeCrisis: 'no',
}

test('nothing speaks against it: suitable', () => expect(suitability(good, today)).toEqual({ outcome: 'suitable', under: [] }))

test.each([
  ['voluntary', 'no', 'not-yet'], ['bothIntend', 'no', 'not-yet'], ['reflects', 1, 'not-yet'], ['open', 0, 'not-yet'], ['energy', 1, 'not-yet'], ['phase', 'crisis', 'not-yet'],
  ['doctorAgrees', 'no', 'not-yet'], ['colleagues', 'no', 'not-yet'], ['time', 'no', 'not-yet'], ['pressed', 'yes', 'not-yet'], ['homeCrisis', 'yes', 'not-yet'],
  ['suicidal', 'yes', 'not-suitable'], ['psychosis', 'yes', 'not-suitable'], ['addiction', 'yes', 'not-suitable'], ['untreated', 'yes', 'not-suitable'], ['unsafe', 'yes', 'not-suitable'],
  ['legal', 'yes', 'suitable'], ['concentration', 3, 'suitable'], ['power', 'yes', 'suitable'],
] as const)('%s: %s makes it %s', (key, answer, outcome) => {
  const came = suitability({ ...good, [key]: answer }, today)
  expect(came.outcome).toBe(outcome)
  expect('because' in came ? came.because : 'under' in came ? came.under : []).toEqual([key])
})

test('not yet is looked at again after four weeks; during the plan in its second and fourth week', () => {
  expect(suitability({ ...good, energy: 1 }, today)).toMatchObject({ checkAgainOn: '2026-12-18' })
  expect(checksDuring(day('2026-11-23'))).toEqual(['2026-11-30', '2026-12-14'])
})

test('what is not answered, or answered with something else, is asked again and decides nothing', () => {
  expect(suitability({}, today)).toEqual({ outcome: 'unanswered', open: itemKeys })
  expect(suitability({ ...good, phase: 'yes', reflects: 'no', suicidal: 2 }, today)).toEqual({ outcome: 'unanswered', open: ['reflects', 'phase', 'suicidal'] })
})

const anyAnswer: fc.Arbitrary<Answer> = fc.constantFrom<Answer[]>('yes', 'no', 'not-at-issue', 'crisis', 'solving', 'applying', 0, 1, 2, 3, 4)
const fitting = fc.record(Object.fromEntries(itemKeys.map(key => [key, anyAnswer.filter(answer => fits(key, answer))])))

test('one that stops outweighs everything, one that waits everything that binds; the employer reads three words', () => {
  fc.assert(fc.property(fitting, answers => {
    const came = suitability(answers, today)
    const against = (weight: string): ItemKey[] => itemKeys.filter(key => { const answer = answers[key]; return items[key].weight === weight && answer !== undefined && items[key].speaksAgainst(answer) })
    const expected = against('stops').length > 0 ? 'not-suitable' : against('waits').length > 0 ? 'not-yet' : 'suitable'
    expect(came.outcome).toBe(expected)
    expect(forEmployer(came)).toBe({ 'not-suitable': 'no', 'not-yet': 'later', suitable: 'yes' }[expected])
  }))
})

const confirmed = (answers: Answers, verdict: Verdict, words = '') => confirm(newId(1), answers, { verdict, words }, today, new Date('2026-11-20T09:00:00Z'))
/** Answers that come to each verdict, without conditions. */
const coming: Readonly<Record<Verdict, Answers>> = { suitable: good, 'not-yet': { ...good, energy: 1 }, 'not-suitable': { ...good, unsafe: 'yes' } }

test('a verdict is what the list says or stricter', () => {
  for (const [computed, answers] of Object.entries(coming)) {
    for (const verdict of verdicts) {
      const allowed = verdicts.findIndex(one => one === verdict) >= verdicts.findIndex(one => one === computed)
      expect(confirmed(answers, verdict), `${verdict} on ${computed}`).toMatchObject(allowed ? { computed, outcome: verdict, checkAgainOn: verdict === 'not-yet' ? '2026-12-18' : null } : { refused: 'check.laxer' })
    }
  }
  expect(confirmed({}, 'not-suitable')).toMatchObject({ refused: 'check.unanswered' })
})

test('what binds is named, when the verdict lets it begin', () => {
  expect(confirmed({ ...good, legal: 'yes' }, 'suitable')).toMatchObject({ refused: 'check.no-conditions' })
  expect(confirmed({ ...good, legal: 'yes' }, 'suitable', 'Eerst mediation.')).toMatchObject({ outcome: 'suitable', words: 'Eerst mediation.' })
  expect(confirmed({ ...good, legal: 'yes' }, 'not-yet')).toMatchObject({ outcome: 'not-yet' })
})

test('it is looked at again in weeks two and four, on the day that was named, and after a signal', () => {
  const monday = day('2026-11-23')
  const on = (text: string, again: string | null = null) => ({ on: day(text), checkAgainOn: again === null ? null : day(again) })
  expect(nextCheck([], monday, null)).toBe(null)
  expect(nextCheck([], monday, day('2026-11-24'))).toBe(null)
  expect(nextCheck([on('2026-11-20')], null, null)).toBe(null)
  expect(nextCheck([on('2026-11-20', '2026-12-18')], null, null)).toBe('2026-12-18')
  expect(nextCheck([on('2026-11-20', '2026-12-18')], monday, null)).toBe('2026-12-18')
  expect(nextCheck([on('2026-11-20', '2026-12-18')], monday, day('2026-12-01'))).toBe('2026-12-01')
  expect(nextCheck([on('2026-11-20')], monday, null)).toBe('2026-11-30')
  expect(nextCheck([on('2026-11-29')], monday, null)).toBe('2026-11-30')
  expect(nextCheck([on('2026-11-30')], monday, null)).toBe('2026-12-14')
  expect(nextCheck([on('2026-12-14')], monday, null)).toBe(null)
  expect(nextCheck([on('2026-12-14')], monday, day('2026-12-16'))).toBe('2026-12-16')
  expect(nextCheck([on('2026-12-16')], monday, day('2026-12-16'))).toBe(null)
})

test('what was typed is an answer when it is one to that question', () => {
  expect(answersFrom(key => (key === 'reflects' ? '3' : key === 'phase' ? 'solving' : key === 'suicidal' ? 'no' : undefined))).toEqual({ reflects: 3, phase: 'solving', suicidal: 'no' })
  expect(answersFrom(key => (key === 'reflects' ? 'yes' : key === 'phase' ? 3 : key === 'suicidal' ? 'not-at-issue' : 'constructor'))).toEqual({})
  expect(answersTo('doctorAgrees')).toEqual(['yes', 'no', 'not-at-issue'])
  expect(answersTo('voluntary')).toEqual(['yes', 'no'])
})
