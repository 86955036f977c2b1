import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes } from '../../kit/time.ts'
import { anonymousCoaching } from '../../programmes/anonymous-coaching/programme.ts'
import { countTalks } from '../talks/count.ts'
import { outcomes, stands, type Planned } from '../talks/talk.ts'
import { acquaintancesLeft, freeTalks, handOver, switchGuide, unclicked } from './change.ts'

const now = new Date('2026-11-20T09:00:00Z')
const [marleen, jaap] = [newAnonymousId<'person'>(), newAnonymousId<'person'>()]
const trajectory = newAnonymousId<'trajectory'>()
const present = { party: newAnonymousId<'party'>(), person: marleen }
const ids = () => ({ party: newAnonymousId<'party'>(), talk: newAnonymousId<'talk'>(), appointment: newAnonymousId<'appointment'>() })
const wish = { guide: { person: jaap, programmes: [anonymousCoaching.id], ways: ['guide-calls'] as const }, begins: 'talk' as const, from: addMinutes(now, 60), until: addMinutes(now, 90) }
const planned = (more: Partial<Planned>): Planned => ({
  id: newAnonymousId(), trajectory, talk: newAnonymousId(), number: 1, guide: marleen, from: addMinutes(now, -600), until: addMinutes(now, -570), way: 'guide-calls', kind: 'half-hour', minutes: 30, outOf: 3,
  cancelled: null, cancelledAt: null, outcome: null, ...more,
})
const soFar = (appointments: readonly Planned[], ended = false) => ({ trajectory, programme: anonymousCoaching, appointments, count: countTalks(appointments, anonymousCoaching.count, null), ended })
const switched = (appointments: readonly Planned[], more: Partial<Parameters<typeof switchGuide>[2]> = {}, who: typeof present | null = present) => switchGuide(soFar(appointments), who, { ...wish, ...more }, ids(), now)

test('the only talk that was held with a guide is given back, a second is not, and there are two such talks in all', () => {
  const first = planned({ outcome: 'held' })
  expect(unclicked(anonymousCoaching, [first], marleen)).toBe(first.talk)
  expect(unclicked(anonymousCoaching, [first, planned({ outcome: 'held', number: 2 })], marleen)).toBeNull()
  expect(unclicked(anonymousCoaching, [planned({ outcome: 'participant-absent' })], marleen)).toBeNull()
  const free = [1, 2].map(number => planned({ outcome: 'held', guide: jaap, number, free: true }))
  expect(unclicked(anonymousCoaching, [...free, first], marleen)).toBeNull()
  expect(acquaintancesLeft(anonymousCoaching, free)).toBe(0)
  expect(freeTalks([planned({ free: true, cancelled: 'cancelled-by-participant' })])).toBe(0)
})

test('what stands with the old guide is off, also when it began', () => {
  const begun = planned({ from: addMinutes(now, -10), until: addMinutes(now, 20) })
  expect(switched([begun])).toMatchObject({ cancels: [begun], leaves: present.party, comes: { person: jaap }, talk: { number: 2, outOf: 3, kind: 'half-hour' } })
})

test('getting acquainted does not count, twice at most, and afterwards a usual talk follows', () => {
  const short = { begins: 'acquaintance' as const, until: addMinutes(now, 75) }
  const made = switched([], short)
  expect(made).toMatchObject({ talk: { kind: 'acquaintance', minutes: 15 }, free: [{ why: 'acquaintance' }] })
  const two = [1, 2].map(number => planned({ outcome: 'held', kind: 'acquaintance', free: true, number, guide: marleen }))
  expect(switched(two, short)).toMatchObject({ refused: 'switch.no-acquaintances-left' })
  expect(switched(two)).toMatchObject({ talk: { number: 3, kind: 'half-hour' }, free: [] })
})

test('not to the same guide, not to one of another programme, not after the end, not beyond the last talk', () => {
  expect(switched([], { guide: { ...wish.guide, person: marleen } })).toMatchObject({ refused: 'switch.same-guide' })
  expect(switched([], { guide: { ...wish.guide, programmes: [] } })).toMatchObject({ refused: 'switch.guide-elsewhere' })
  expect(switched([], { from: now })).toMatchObject({ refused: 'switch.moment-passed' })
  expect(switchGuide(soFar([], true), present, wish, ids(), now)).toMatchObject({ refused: 'switch.ended' })
  expect(switched([1, 2, 3].map(number => planned({ number, outcome: 'held' })))).toMatchObject({ refused: 'switch.no-talks-left' })
  expect(switched([], {}, null)).toMatchObject({ leaves: null, comes: { person: jaap } })
})

test('a handover takes over what is left and gives no talk back', () => {
  const standing = planned({ number: 2, from: addMinutes(now, 600) })
  expect(handOver(soFar([planned({ outcome: 'held' }), standing]), present, { person: jaap, programmes: [anonymousCoaching.id] }, newAnonymousId())).toMatchObject({ how: 'handed-over', cancels: [standing], free: [] })
  expect(handOver(soFar([]), present, { person: marleen, programmes: [anonymousCoaching.id] }, newAnonymousId())).toMatchObject({ refused: 'handover.same-guide' })
  expect(handOver(soFar([], true), present, { person: jaap, programmes: [anonymousCoaching.id] }, newAnonymousId())).toMatchObject({ refused: 'handover.ended' })
})

test('whatever happened before, a switch costs no talk, leaves nothing standing, and lets at most two talks go', () => {
  const appointment = fc.record({ outcome: fc.constantFrom(null, ...outcomes), cancelled: fc.constantFrom(null, 'cancelled-by-participant' as const), guide: fc.constantFrom(marleen, jaap), free: fc.boolean() })
    .map(({ outcome, cancelled, guide, free }) => planned({ outcome: cancelled ? null : outcome, cancelled, guide, free }))
  fc.assert(fc.property(fc.array(appointment, { maxLength: 6 }), fc.constantFrom('acquaintance' as const, 'talk' as const), (appointments, begins) => {
    fc.pre(freeTalks(appointments) <= 2)
    const made = switched(appointments, { begins })
    if (refused(made)) return
    expect(made.cancels).toEqual(appointments.filter(stands))
    const after = appointments.map(one => ({ ...one, cancelled: made.cancels.includes(one) ? 'cancelled-by-participant' as const : one.cancelled, free: one.free === true || made.free.some(({ talk }) => talk === one.talk) }))
    const before = countTalks(appointments, anonymousCoaching.count, null)
    expect(countTalks(after, anonymousCoaching.count, null).used).toBeLessThanOrEqual(before.used)
    expect(freeTalks(after) + made.free.filter(({ why }) => why === 'acquaintance').length).toBeLessThanOrEqual(2)
  }))
})
