import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, addMinutes, dayOf, parseDay, type Day } from '../../kit/time.ts'
import type { Agreement } from './agreement.ts'
import { answerPlanned, answersAtOnce, detailFor, leftWith, looksOf, mayAdjust, openLook, planStandingOf, tellProgress, versionsBefore, type Planned } from './plan.ts'
import { readersOf } from './sharing.ts'

const at = new Date('2026-11-20T08:30:00Z')
const zone = 'Europe/Amsterdam'
const onDay = (moment: Date) => dayOf(moment, zone)
const day = (text: string): Day => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }
const [owner, other, trajectory] = [newAnonymousId<'party'>(), newAnonymousId<'party'>(), newAnonymousId<'trajectory'>()]
const agreementFor = (due: Day, more: Partial<Agreement> = {}): Agreement => ({ id: newAnonymousId(), trajectory, words: 'Elke week bellen', owner, due, goal: null, talk: null, line: null, by: other, at, confirmedAt: null, steps: [], ...more })
const plannedFrom = (from: Day, looksOn: readonly Day[], more: Partial<Planned> = {}): Planned => ({ detail: { from, measure: 'Vijf minuten', feasible: 'De telefoon ligt er', buildUp: [], looksOn, replaces: null }, answers: [], progress: [], ...more })
const yes = { number: 1, says: 'yes', why: null, by: owner, at } as const
const today = day('2026-11-20')

test('looked at on the days that were set, before its last, and on its last; never before it begins', () => fc.assert(fc.property(
  fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 8 }), fc.integer({ min: 0, max: 366 }), fc.integer({ min: 0, max: 60 }), (weeks, length, later) => {
    const [from, due] = [addDays(today, later), addDays(today, later + length)]
    const detail = detailFor({ from, measure: 'a', feasible: 'b', due, steps: [] }, weeks, null)
    if (refused(detail)) throw new Error(detail.refused)
    const looks = looksOf(agreementFor(due), detail)
    expect(looks.at(-1)).toBe(due)
    for (const look of looks) expect(look >= from && look <= due).toBe(true)
  })))

test('a last day before the first is no plan', () => {
  expect(detailFor({ from: today, measure: 'a', feasible: 'b', due: addDays(today, -1), steps: [] }, [2], null)).toMatchObject({ refused: 'plan.until-before-from' })
})

test('only whoever does it says yes or no; whoever writes down their own says yes with it', () => {
  const agreement = agreementFor(addDays(today, 30))
  const planned = plannedFrom(today, [])
  expect(planStandingOf(planned)).toBe('waits for an answer')
  expect(answerPlanned(agreement, planned, { id: other }, { says: 'yes', why: null }, at)).toMatchObject({ refused: 'agreement.not-yours' })
  expect(answerPlanned(agreement, planned, { id: owner }, { says: 'yes', why: 'want' }, at)).toEqual(yes)
  expect(answerPlanned(agreement, { ...planned, answers: [yes] }, { id: owner }, { says: 'yes', why: null }, at)).toMatchObject({ refused: 'agreement.over' })
  expect(answerPlanned(agreement, { ...planned, answers: [yes] }, { id: owner }, { says: 'no', why: 'te veel' }, at)).toMatchObject({ number: 2, says: 'no', why: 'te veel' })
  expect(answersAtOnce({ owner, by: owner, at })).toMatchObject({ says: 'yes', by: owner })
  expect(answersAtOnce({ owner, by: other, at })).toBeNull()
})

test('how it goes is said once it stands, by whoever does it, and with what is in the way', () => {
  const agreement = agreementFor(addDays(today, 30))
  const [asked, stands] = [plannedFrom(today, []), plannedFrom(today, [], { answers: [yes] })]
  expect(tellProgress(agreement, asked, { id: owner }, { says: 'done', hinders: null }, at)).toMatchObject({ refused: 'plan.not-agreed' })
  expect(tellProgress(agreement, stands, { id: other }, { says: 'done', hinders: null }, at)).toMatchObject({ refused: 'agreement.not-yours' })
  expect(tellProgress(agreement, stands, { id: owner }, { says: 'partly', hinders: null }, at)).toMatchObject({ refused: 'plan.hinders' })
  expect(tellProgress(agreement, stands, { id: owner }, { says: 'done', hinders: 'niets' }, at)).toMatchObject({ says: 'done', hinders: null, number: 1 })
})

test('a look stays open until something is said on that day or after it', () => {
  const agreement = agreementFor(addDays(today, 30))
  const planned = plannedFrom(addDays(today, -20), [addDays(today, -6)], { answers: [yes] })
  const said = (days: number) => ({ ...planned, progress: [{ number: 1, says: 'partly', hinders: 'druk', by: owner, at: addMinutes(at, days * 24 * 60) } as const] })
  expect(openLook(agreement, planned, today, onDay)).toBe(addDays(today, -6))
  expect(openLook(agreement, said(-7), today, onDay)).toBe(addDays(today, -6))
  expect(openLook(agreement, said(-6), today, onDay)).toBeNull()
  expect(openLook(agreement, { ...planned, answers: [] }, today, onDay)).toBeNull()
  expect(openLook(agreement, planned, addDays(today, -7), onDay)).toBeNull()
})

test('adjusted by those inside, and every version stays', () => {
  const [first, second, third] = [agreementFor(today), agreementFor(today), agreementFor(today)]
  const replacing = (replaces: Id<'agreement'> | null): Planned => { const one = plannedFrom(today, []); return { ...one, detail: { ...one.detail, replaces } } }
  const plan = new Map([[first.id, replacing(null)], [second.id, replacing(first.id)], [third.id, replacing(second.id)]])
  expect(versionsBefore(third.id, plan, [first, second, third]).map(({ id }) => id)).toEqual([second.id, first.id])
  expect(versionsBefore(first.id, plan, [first, second, third])).toEqual([])
  expect(mayAdjust(first, { seat: 'beside' })).toMatchObject({ refused: 'agreement.not-yours' })
  expect(mayAdjust({ ...first, steps: [{ number: 1, kind: 'dropped', toDay: null, reason: 'x', by: other, at }] }, { seat: 'inside' })).toMatchObject({ refused: 'agreement.over' })
  expect(leftWith([first, { ...second, owner: other }], owner)).toEqual([first])
})

test('to whom what a part does may be put: its own list, or that of everyone', () => {
  const form = { owners: [], sharedWith: ['manager', 'therapist'], crossing: { manager: ['hr'] }, scoredAt: {} }
  expect(readersOf(form, 'manager')).toEqual(['hr'])
  expect(readersOf(form, 'therapist')).toEqual(['manager', 'therapist'])
})

test('hours build up step by step within the agreement; a half step is refused', () => {
  const steps = (...rows: readonly (readonly [number | null, number | null])[]) => detailFor({ from: today, measure: 'a', feasible: 'b', due: addDays(today, 60), steps: rows.map(([days, hours]) => ({ from: days === null ? null : addDays(today, days), hours })) }, [], null)
  expect(steps([0, 8], [null, null], [28, 12])).toMatchObject({ buildUp: [{ from: today, hours: 8 }, { from: addDays(today, 28), hours: 12 }] })
  for (const wrong of [steps([0, null]), steps([null, 8]), steps([28, 12], [0, 8]), steps([-1, 8]), steps([61, 8])]) expect(wrong).toMatchObject({ refused: 'plan.build-up' })
})
