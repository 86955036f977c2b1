import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, parseDay, type Day } from '../../kit/time.ts'
import { fieldIn, isQuiet, nextSteps, quietOnAfter, readStep, statusOf, steps, tell, type Referral, type Step, type Told } from './referral.ts'

const today: Day = parseDay('2026-11-20') ?? (() => { throw new Error('no day') })()
const at = new Date('2026-11-20T09:00:00Z')
const [sending, by] = [newId<'professional-sending'>(1), newId<'party'>(2)]
const asked: Referral = { sending, askedAt: at, quietOn: addDays(today, 14), steps: [] }
const plain: Told = { step: 'accepted', reason: null, weeks: null, on: null, words: '' }
const told = (one: Partial<Told>): Told => ({ ...plain, ...one })
const kept = (referral: Referral, one: Partial<Told>): Referral => {
  const step = tell(referral, told(one), by, newId(3), today, at)
  if (refused(step)) throw new Error(step.refused)
  return { ...referral, steps: [...referral.steps, step] }
}

test('one thing follows on another; what is over stays over', () => {
  expect(statusOf(asked)).toBe('asked')
  const way = kept(kept(kept(kept(kept(asked, { step: 'waiting', weeks: 6 }), { step: 'accepted' }), { step: 'first-talk', on: addDays(today, 7) }), { step: 'started', on: today }), { step: 'ended', on: today })
  expect([statusOf(way), nextSteps(statusOf(way))]).toEqual(['ended', []])
  expect(tell(asked, told({ step: 'ended', on: today }), by, newId(4), today, at)).toMatchObject({ refused: 'referral.not-now' })
  const no = kept(asked, { step: 'refused', reason: 'full' })
  for (const step of steps) expect(tell(no, told({ step, on: today }), by, newId(4), today, at), step).toMatchObject({ refused: 'referral.not-now' })
})

test('whatever is told, what stands is what was told last, and only the two ends are never quiet', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 12 }), wanted => {
    const heard: Step[] = []
    for (const step of wanted) {
      const referral = { ...asked, steps: heard }
      const next = tell(referral, told({ step, weeks: step === 'waiting' ? 4 : null, on: step === 'first-talk' || step === 'started' || step === 'ended' ? today : null }), by, newId(5), today, at)
      expect(refused(next)).toBe(!nextSteps(statusOf(referral)).includes(step))
      if (!refused(next)) heard.push(next)
    }
    const referral = { ...asked, steps: heard }
    const over = statusOf(referral) === 'refused' || statusOf(referral) === 'ended'
    expect(isQuiet(referral, addDays(today, 1000))).toBe(!over)
    expect(isQuiet(referral, today)).toBe(false)
  }))
})

test('it is quiet after two weeks, after the waiting time, or after the talk that was planned', () => {
  expect([isQuiet(asked, addDays(today, 13)), isQuiet(asked, addDays(today, 14))]).toEqual([false, true])
  const on = (one: Partial<Step>) => quietOnAfter({ step: 'accepted', weeks: null, on: null, ...one }, today)
  expect([on({}), on({ step: 'waiting', weeks: 6 }), on({ step: 'first-talk', on: addDays(today, 30) }), on({ step: 'refused' }), on({ step: 'ended', on: today })])
    .toEqual([addDays(today, 14), addDays(today, 42), addDays(today, 44), null, null])
})

test('a form asks what belongs to its step, a reason is one of the list, and what began did so before today', () => {
  expect(readStep({}, 'refused', ['full'])).toMatchObject({ told: null, problems: { 'refused-reason': 'required' } })
  expect(readStep({ [fieldIn('refused', 'reason')]: ['because'] }, 'refused', ['full']).told).toBeNull()
  expect(readStep({ [fieldIn('waiting', 'weeks')]: ['0'] }, 'waiting', []).told).toBeNull()
  expect(readStep({ [fieldIn('waiting', 'weeks')]: ['12'], [fieldIn('waiting', 'words')]: ['Wij bellen.'] }, 'waiting', []).told).toEqual({ step: 'waiting', reason: null, weeks: 12, on: null, words: 'Wij bellen.' })
  expect(readStep({ [fieldIn('first-talk', 'on')]: ['2026-12-01'] }, 'first-talk', []).told?.on).toBe('2026-12-01')
  expect(tell(kept(asked, {}), told({ step: 'started', on: addDays(today, 1) }), by, newId(6), today, at)).toMatchObject({ refused: 'referral.no-such-day' })
})
