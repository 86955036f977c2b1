import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { anonymousCoaching } from '../../programmes/anonymous-coaching/programme.ts'
import { allowTalk, countTalks } from './count.ts'
import { endTrajectory } from './ending.ts'
import { planNext } from './next-talk.ts'
import { writeNote, type Note } from './note.ts'
import { lookAtNumber } from './number.ts'
import { leaves, recordOutcome } from './outcome.ts'
import { noScores, noteScore } from './score.ts'
import { inSight, tabOf, turnOf, type Standing } from './standing.ts'
import { outcomes, standingAppointment, talksOf, type Outcome, type Planned } from './talk.ts'

const start = new Date('2026-11-20T10:00:00Z')
const trajectory = newAnonymousId<'trajectory'>()
const guide = newAnonymousId<'person'>()
const by = newAnonymousId<'party'>()
const zone = 'Europe/Amsterdam'

const planned = (more: Partial<Planned> = {}): Planned => ({
  id: newAnonymousId(), talk: newAnonymousId(), trajectory, guide, number: 1, from: start, until: addMinutes(start, 30), way: 'guide-calls', kind: 'half-hour', minutes: 30, outOf: 3, cancelled: null, cancelledAt: null, outcome: null, ...more,
})
const count = { first: 3, last: 5 }
const talks = (...came: readonly (Outcome | null)[]) => came.map((outcome, index) => planned({ number: index + 1, outcome }))

test('a talk counts when it was held, broke off or was missed without a word; not when the guide was away or it was cancelled', () => {
  expect(countTalks(talks('held', 'held-late', 'broken-off'), count, null)).toMatchObject({ used: 3, left: 0 })
  expect(countTalks(talks('participant-absent', 'guide-absent'), count, null)).toMatchObject({ used: 1, left: 2 })
  expect(countTalks([planned({ cancelled: 'cancelled-by-participant' })], count, null)).toMatchObject({ used: 0, planned: 0, left: 3 })
  expect(countTalks([], count, null)).toEqual({ used: 0, planned: 0, left: 3, outOf: 3, atMost: 5 })
})

test('a programme that changes its count changes no trajectory that runs', () => {
  expect(countTalks(talks('held'), { first: 1, last: 1 }, null)).toMatchObject({ left: 2, outOf: 3, atMost: 3 })
  expect(countTalks(talks('held'), { first: 8, last: 9 }, null)).toMatchObject({ left: 2, outOf: 3 })
})

test('as many as needed: nobody counts, nothing runs out, and there is nothing to open', () => {
  const uncounted = talks('held', 'held', 'held', 'held', 'held', 'held').map(talk => ({ ...talk, outOf: null }))
  expect(countTalks([], 'as needed', null)).toEqual({ used: 0, planned: 0, left: Number.POSITIVE_INFINITY, outOf: null, atMost: null })
  expect(countTalks(uncounted, 'as needed', null)).toMatchObject({ used: 6, left: Number.POSITIVE_INFINITY, outOf: null })
  expect(countTalks(uncounted, { first: 3, last: 5 }, null)).toMatchObject({ outOf: null })
  expect(countTalks(talks('held'), 'as needed', null)).toMatchObject({ outOf: 3, left: 2 })
  expect(allowTalk(countTalks(uncounted, 'as needed', null), false)).toMatchObject({ refused: 'allowance.talks-left' })
})

test('used, planned and left are never more than there are', () => {
  fc.assert(fc.property(fc.array(fc.option(fc.constantFrom(...outcomes)), { maxLength: 6 }), fc.option(fc.integer({ min: 4, max: 5 })), (came, opened) => {
    const { used, planned: ahead, left, outOf, atMost } = countTalks(talks(...came), count, opened)
    expect(outOf).toBeLessThanOrEqual(atMost ?? 0)
    expect(left).toBe(Math.max(0, (outOf ?? 0) - used - ahead))
  }))
})

test('the guide opens a fourth and a fifth, once the others are gone, and no sixth', () => {
  const all = talks('held', 'held', 'held')
  expect(allowTalk(countTalks(all, count, null), false)).toEqual({ number: 4 })
  expect(allowTalk(countTalks(talks('held'), count, null), false)).toMatchObject({ refused: 'allowance.talks-left' })
  expect(allowTalk(countTalks(all, count, 4), false)).toMatchObject({ refused: 'allowance.talks-left' })
  expect(allowTalk(countTalks([...all, planned({ number: 4, outcome: 'held', outOf: 4 })], count, 4), false)).toEqual({ number: 5 })
  expect(allowTalk(countTalks([...all, ...talks('held', 'held')], count, 5), false)).toMatchObject({ refused: 'allowance.no-more' })
  expect(allowTalk(countTalks(all, count, null), true)).toMatchObject({ refused: 'allowance.ended' })
})

test('an outcome only once the talk began, and only once; a talk moved after the start is a cancellation and costs nothing', () => {
  const talk = planned()
  for (const leaf of leaves) {
    expect(recordOutcome(talk, leaf, by, addMinutes(start, -1)), leaf).toMatchObject({ refused: 'outcome.too-early' })
    expect(refused(recordOutcome(talk, leaf, by, start)), leaf).toBe(false)
    expect(recordOutcome({ ...talk, outcome: 'held' }, leaf, by, start), leaf).toMatchObject({ refused: 'outcome.known' })
    expect(recordOutcome({ ...talk, cancelled: 'moved-by-guide' }, leaf, by, start), leaf).toMatchObject({ refused: 'outcome.cancelled' })
  }
  expect(recordOutcome(talk, 'broken-off', by, start)).toMatchObject({ outcome: 'broken-off', talk: talk.talk, appointment: talk.id })
  expect(recordOutcome(talk, 'moved-by-participant', by, start)).toEqual({ appointment: talk.id, why: 'moved-by-participant', by, at: start })
})

test('a talk that was moved is one talk with a new moment', () => {
  const first = planned({ cancelled: 'moved-by-participant' })
  const second = { ...first, id: newAnonymousId<'appointment'>(), cancelled: null, from: addMinutes(start, -60), until: addMinutes(start, -30) }
  expect(talksOf([first, second]).map(({ appointment }) => appointment.id)).toEqual([second.id])
  expect(talksOf([first]).map(({ appointment }) => appointment.id)).toEqual([first.id])
  expect(standingAppointment([first, second])?.id).toBe(second.id)
})

const later = (minutes: number): { readonly from: Instant; readonly until: Instant } => ({ from: addMinutes(start, minutes), until: addMinutes(start, minutes + 30) })
const next = (appointments: readonly Planned[], opened: number | null = null, ended = false, now = addMinutes(start, 60), free = [later(1440)]) =>
  planNext({ trajectory, programme: anonymousCoaching, appointments, count: countTalks(appointments, count, opened), ended }, { moment: later(1440), way: 'guide-calls', free, guide, by }, { talk: newAnonymousId(), appointment: newAnonymousId() }, now)

test('what comes next: a new talk, the one that was cancelled, or another moment for the one that stands', () => {
  expect(next(talks('held'))).toMatchObject({ talk: { number: 2, outOf: 3, kind: 'half-hour', minutes: 30 }, cancels: null })
  const cancelled = planned({ number: 2, cancelled: 'cancelled-by-participant' })
  expect(next([...talks('held'), cancelled])).toMatchObject({ talk: null, cancels: null, appointment: { talk: cancelled.talk, number: 2 } })
  const standing = planned({ number: 2, from: addMinutes(start, 600), until: addMinutes(start, 630) })
  expect(next([...talks('held'), standing])).toMatchObject({ talk: null, cancels: { appointment: standing.id, why: 'moved-by-guide' }, appointment: { talk: standing.talk } })
})

test('nothing is planned after the end, beyond the count, at a moment that is gone, or instead of a talk that runs', () => {
  expect(next(talks('held'), null, true)).toMatchObject({ refused: 'next.ended' })
  expect(next(talks('held', 'held', 'held'))).toMatchObject({ refused: 'next.no-talks-left' })
  expect(refused(next(talks('held', 'held', 'held'), 4))).toBe(false)
  expect(next(talks('held'), null, false, addMinutes(start, 60), [])).toMatchObject({ refused: 'next.moment-gone' })
  expect(next([planned()], null, false, addMinutes(start, 5))).toMatchObject({ refused: 'appointment.begun' })
})

test('a score is given once, from a quarter of an hour before the talk', () => {
  expect(noteScore(planned(), noScores, 'start', 4, addMinutes(start, -15))).toEqual({ which: 'start', score: 4 })
  expect(noteScore(planned(), noScores, 'start', 4, addMinutes(start, -16))).toMatchObject({ refused: 'score.too-early' })
  expect(noteScore(planned(), { start: 0, end: null }, 'start', 4, start)).toMatchObject({ refused: 'score.known' })
  expect(noteScore(planned({ cancelled: 'cancelled-by-guide' }), noScores, 'end', 4, start)).toMatchObject({ refused: 'score.cancelled' })
})

test('a note has something in it, a theme of the programme, and is not written over from an older window', () => {
  const written = { theme: 'sleep', talkedAbout: 'De nachten', insight: '', step: '', needsMore: null }
  const note: Note = { ...written, id: newAnonymousId(), talk: null, version: 3, writtenAt: start }
  expect(writeNote(anonymousCoaching, null, 0, written)).toEqual({ version: 1 })
  expect(writeNote(anonymousCoaching, note, 3, written)).toEqual({ version: 4 })
  expect(writeNote(anonymousCoaching, note, 2, written)).toMatchObject({ refused: 'note.newer' })
  expect(writeNote(anonymousCoaching, null, 0, { ...written, theme: 'toString' })).toMatchObject({ refused: 'note.theme-unknown' })
  expect(writeNote(anonymousCoaching, null, 0, { theme: null, talkedAbout: '', insight: '', step: '', needsMore: null })).toMatchObject({ refused: 'note.empty' })
})

test('the number is there on the day of a talk that is still to be held', () => {
  expect(lookAtNumber(planned(), zone, addMinutes(start, -600))).toEqual({ may: 'look' })
  expect(lookAtNumber(planned(), zone, addMinutes(start, -24 * 60))).toMatchObject({ refused: 'number.not-today' })
  expect(lookAtNumber(planned({ outcome: 'held' }), zone, start)).toMatchObject({ refused: 'number.no-talk' })
})

test('guidance ends in one of the programme\'s ways, once, and not while a talk is planned', () => {
  expect(endTrajectory(anonymousCoaching, talks('held'), false, 'enough')).toEqual({ ending: 'enough' })
  expect(endTrajectory(anonymousCoaching, talks('held'), false, 'constructor')).toMatchObject({ refused: 'ending.unknown' })
  expect(endTrajectory(anonymousCoaching, talks(null), false, 'enough')).toMatchObject({ refused: 'ending.talk-planned' })
  expect(endTrajectory(anonymousCoaching, talks('held'), true, 'enough')).toMatchObject({ refused: 'ending.ended' })
})

test('whose turn it is follows from the row and the clock', () => {
  const row: Standing = { trajectory, programme: 'anonymous-coaching', used: 1, outOf: 3, talk: null, startsAt: null, endsAt: null, way: null, aftercareOn: null, lastTalkAt: start, turnFrom: addMinutes(start, 7 * 1440), overFrom: addMinutes(start, 14 * 1440) }
  const seen = (one: Standing, days: number) => { const now = addMinutes(start, days * 1440); const tab = tabOf(one, now); return [tab, turnOf(one, tab, now)] }
  expect(seen(row, 1)).toEqual(['waiting', 'wait'])
  expect(seen(row, 7)).toEqual(['mine', 'plan'])
  expect(seen(row, 14)).toEqual(['done', 'done'])
  const ahead: Standing = { ...row, startsAt: addMinutes(start, 1440), endsAt: addMinutes(start, 1470), turnFrom: addMinutes(start, 1440), overFrom: null }
  expect(seen(ahead, 0)).toEqual(['on-track', 'talk-ahead'])
  expect(seen(ahead, 1)).toEqual(['mine', 'talk-now'])
  expect(seen(ahead, 2)).toEqual(['mine', 'record-outcome'])
  expect(seen({ ...row, used: 3, turnFrom: start }, 1)).toEqual(['mine', 'decide'])
  expect([inSight(row), inSight(ahead), inSight({ ...row, used: 3 })]).toEqual([1, 2, 3])
})
