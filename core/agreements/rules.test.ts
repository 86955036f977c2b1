import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, parseDay, type Day } from '../../kit/time.ts'
import type { Party, Seat } from '../trajectories/party.ts'
import { drop, dueOf, letOwnerRead, makeAgreement, move, movesOf, standingOf, tick, urgencyOf, waitsForYes, type Agreement, type Step } from './agreement.ts'
import { attainmentAt, confirmGoal, levels, mostGoals, scoreAt, scoreGoal, setAside, writeGoal, type Goal, type Level, type Weight } from './goal.ts'
import { shareAgreement } from './sharing.ts'

const at = new Date('2026-11-20T08:30:00Z')
const day = (text: string): Day => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }
const today = day('2026-11-20')
const trajectory = newId<'trajectory'>(0)
const party = (role: string, seat: Seat): Party => ({ id: newId<'party'>(0), trajectory, person: newId<'person'>(0), role, seat })
const [noor, bas, kim, mirjam] = [party('employee', 'inside'), party('therapist', 'inside'), party('colleague', 'beside'), party('manager', 'beside')]
const agreement = (owner: Party, by: Party, more: Partial<Agreement> = {}): Agreement => ({ id: newId(0), trajectory, words: 'Begint om half tien', owner: owner.id, due: addDays(today, 3), goal: null, talk: null, line: null, by: by.id, at, confirmedAt: null, steps: [], ...more })
const codeOf = (answer: object): string | null => ('refused' in answer && typeof answer.refused === 'string' ? answer.refused : null)
const goals: readonly Id<'goal'>[] = []
const among = { owners: [noor, bas, kim, mirjam], goals, open: 0, today }
const written = { words: 'Belt de bakker', owner: kim.id, due: addDays(today, 1), goal: null }

test('an agreement is made by the two inside, for someone who takes part, on a day to come', () => {
  expect(makeAgreement(noor, written, among, newId(0), at)).toMatchObject({ owner: kim.id, by: noor.id, talk: null })
  expect(codeOf(makeAgreement(mirjam, written, among, newId(0), at))).toBe('agreement.not-yours')
  expect(codeOf(makeAgreement(noor, { ...written, owner: newId<'party'>(0) }, among, newId(0), at))).toBe('agreement.nobody')
  expect(codeOf(makeAgreement(noor, { ...written, goal: newId<'goal'>(0) }, among, newId(0), at))).toBe('agreement.no-such-goal')
  expect(codeOf(makeAgreement(noor, { ...written, due: addDays(today, -1) }, among, newId(0), at))).toBe('agreement.day-passed')
  expect(codeOf(makeAgreement(noor, { ...written, due: addDays(today, 367) }, among, newId(0), at))).toBe('agreement.too-far')
  expect(codeOf(makeAgreement(noor, written, { ...among, open: 40 }, newId(0), at))).toBe('agreement.too-many')
})

test('only who does it ticks it; who does it and those inside move it; those inside drop it', () => {
  const one = agreement(mirjam, noor)
  const to = { day: addDays(today, 9), reason: 'Vakantie' }
  expect(tick(one, mirjam, at)).toMatchObject({ kind: 'done', number: 1 })
  for (const other of [noor, bas, kim]) expect(codeOf(tick(one, other, at))).toBe('agreement.not-yours')
  for (const allowed of [mirjam, noor, bas]) expect(move(one, allowed, to, today, at)).toMatchObject({ kind: 'moved', toDay: to.day })
  expect(codeOf(move(one, kim, to, today, at))).toBe('agreement.not-yours')
  for (const allowed of [noor, bas]) expect(drop(one, allowed, 'Hoeft niet', at)).toMatchObject({ kind: 'dropped' })
  for (const other of [kim, mirjam]) expect(codeOf(drop(one, other, 'Hoeft niet', at))).toBe('agreement.not-yours')
  expect(codeOf(move(one, noor, { ...to, day: one.due }, today, at))).toBe('agreement.same-day')
  expect(codeOf(move(one, noor, { ...to, day: addDays(today, -1) }, today, at))).toBe('agreement.day-passed')
})

test('whatever happens in whatever order, the last step says how it stands, and what was dropped stays dropped', () => {
  const act = fc.oneof(fc.constant('tick' as const), fc.constant('drop' as const), fc.integer({ min: 0, max: 30 }))
  fc.assert(fc.property(fc.array(act, { maxLength: 12 }), acts => {
    const steps: Step[] = []
    const one = agreement(noor, noor, { steps })
    let dropped = false
    for (const wanted of acts) {
      const step: Step | { readonly refused: string } = wanted === 'tick' ? tick(one, noor, at) : wanted === 'drop' ? drop(one, noor, 'r', at) : move(one, noor, { day: addDays(today, wanted), reason: 'r' }, today, at)
      if ('refused' in step) continue
      expect(dropped).toBe(false)
      expect(step.number).toBe(one.steps.length + 1)
      steps.push(step)
      dropped = step.kind === 'dropped'
      expect(standingOf(one)).toBe(step.kind === 'moved' ? 'open' : step.kind)
      expect(step.toDay === null || dueOf(one) === step.toDay).toBe(true)
    }
    expect(movesOf(one)).toBe(one.steps.filter(({ kind }) => kind === 'moved').length)
  }))
})

test('a day that passed is overdue, within seven days it presses', () => {
  expect([-1, 0, 6, 7].map(days => urgencyOf(agreement(noor, noor, { due: addDays(today, days) }), today))).toEqual(['overdue', 'this week', 'this week', 'later'])
})

test('what the guide writes for someone beside waits for the participant; nobody else says yes', () => {
  const byGuide = agreement(mirjam, bas)
  expect(waitsForYes(byGuide, mirjam, noor.id)).toBe(true)
  expect(waitsForYes(agreement(mirjam, noor), mirjam, noor.id)).toBe(false)
  expect(waitsForYes(agreement(noor, bas), noor, noor.id)).toBe(false)
  expect(waitsForYes(agreement(kim, bas, { talk: newId(0) }), kim, noor.id)).toBe(false)
  expect(letOwnerRead(byGuide, noor.id, mirjam, noor.id)).toEqual({ agreement: byGuide.id })
  expect(codeOf(letOwnerRead(byGuide, bas.id, mirjam, noor.id))).toBe('agreement.not-yours')
  expect(codeOf(letOwnerRead({ ...byGuide, confirmedAt: at }, noor.id, mirjam, noor.id))).toBe('agreement.over')
})

test('sharing asks the participant, and whoever beside has a say; never its reader, and never by the participant alone', () => {
  const one = agreement(noor, noor)
  const asked = { by: bas, participant: noor.id, reader: mirjam.id, text: 'Noor begint later.' }
  const version = shareAgreement(one, asked, { readers: [mirjam], known: [kim.id] }, 'progress', newId(0), at)
  expect(version).toMatchObject({ report: null, readers: [mirjam.id], passages: [{ asks: [noor.id, kim.id] }] })
  expect(codeOf(shareAgreement(one, { ...asked, by: noor }, { readers: [mirjam], known: [] }, 'progress', newId(0), at))).toBe('agreement.not-yours')
  expect(codeOf(shareAgreement(one, { ...asked, reader: kim.id }, { readers: [mirjam], known: [] }, 'progress', newId(0), at))).toBe('sharing.nobody')
  expect(codeOf(shareAgreement(one, { ...asked, text: ' ' }, { readers: [mirjam], known: [] }, 'progress', newId(0), at))).toBe('sharing.words')
})

const goal = (scores: Goal['scores'] = [], weight: Weight = 1, more: Partial<Goal> = {}): Goal => ({ id: newId(0), trajectory, words: { want: 'Een ochtend aan de balie', scale: ['', '', 'Drie ochtenden', '', ''] }, weight, by: noor.id, at, confirmedAt: at, setAsideAt: null, scores, ...more })
const scored = (level: Level) => [{ moment: 'end', level, by: noor.id, at }] as const

test('a goal is written inside, counts once the participant says so, and at most so many', () => {
  const words = goal().words
  expect(writeGoal(bas, { words, weight: 2 }, [], newId(0), at)).toMatchObject({ by: bas.id, weight: 2 })
  expect(codeOf(writeGoal(kim, { words, weight: 1 }, [], newId(0), at))).toBe('goal.not-yours')
  expect(codeOf(writeGoal(bas, { words, weight: 1 }, Array.from({ length: mostGoals }, () => goal()), newId(0), at))).toBe('goal.too-many')
  const waiting = goal([], 1, { confirmedAt: null })
  expect(codeOf(confirmGoal(waiting, bas.id, noor.id))).toBe('goal.not-yours')
  expect(confirmGoal(waiting, noor.id, noor.id)).toEqual({ goal: waiting.id })
  expect(codeOf(scoreGoal(waiting, noor.id, { moment: 'end', level: 1 }, ['end'], at))).toBe('goal.not-confirmed')
  expect(codeOf(scoreGoal(goal(), noor.id, { moment: 'later', level: 1 }, ['end'], at))).toBe('goal.no-such-moment')
  expect(refused(setAside(goal([], 1, { setAsideAt: at })))).toBe(true)
})

test('all goals together: the published values, by each of the two, from the last word of each', () => {
  const end = (results: readonly (readonly [Level, Weight])[]) => attainmentAt(results.map(([level, weight]) => goal(scored(level), weight)), 'end', noor.id)
  expect(end([[0, 1], [1, 1], [-1, 1]])).toBeCloseTo(50, 2)
  expect(end([[1, 1], [1, 1], [0, 1]])).toBeCloseTo(59.13, 2)
  expect(end([[1, 2], [0, 1]])).toBeCloseTo(58.03, 2)
  expect(attainmentAt([goal(scored(2))], 'end', bas.id)).toBeNull()
  expect(attainmentAt([goal(scored(2), 1, { setAsideAt: at })], 'end', noor.id)).toBeNull()
  expect(scoreAt(goal([...scored(-1), ...scored(1)]), 'end', noor.id)).toBe(1)
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...levels), fc.constantFrom(1 as const, 2 as const, 3 as const)), { minLength: 1, maxLength: 8 }), results => {
    const value = end(results) ?? 0
    const mean = results.reduce((total, [level, weight]) => total + level * weight, 0)
    expect(Math.sign(Math.round((value - 50) * 1e6))).toBe(Math.sign(mean))
  }))
})
