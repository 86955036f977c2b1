import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes, dayOf, daysBetween } from '../../kit/time.ts'
import { range } from '../agenda/agenda.fixture.ts'
import { afterQuiet, inOfficeHours, isQuiet } from '../agenda/quiet-hours.ts'
import { answerBy, daysWaiting, isOverdue } from './answer-time.ts'
import { writeMessage, type Correspondence } from './message.ts'
import { chooseStandIn, sayYes, standInNow, yesFor, type StandIn } from './stand-in.ts'

const nl = { country: 'NL', zone: 'Europe/Amsterdam' } as const
const be = { country: 'BE', zone: 'Europe/Brussels' } as const
const at = (text: string) => new Date(text)

test.each([
  ['on a Monday: by Wednesday', '2026-11-16T09:00:00Z', [], nl, '2026-11-18'],
  ['on a Friday: by Tuesday', '2026-11-20T09:00:00Z', [], nl, '2026-11-24'],
  ['in the weekend: by Tuesday', '2026-11-21T22:00:00Z', [], nl, '2026-11-24'],
  ['just before midnight counts as that day', '2026-11-17T22:59:00Z', [], nl, '2026-11-19'],
  ['Christmas is no working day', '2026-12-24T09:00:00Z', [], nl, '2026-12-29'],
  ['nor is the second day of it, here', '2024-12-24T09:00:00Z', [], nl, '2024-12-30'],
  ['but there it is', '2024-12-24T09:00:00Z', [], be, '2024-12-27'],
  ['armistice day is, there', '2026-11-10T09:00:00Z', [], be, '2026-11-13'],
  ['and here it is not', '2026-11-10T09:00:00Z', [], nl, '2026-11-12'],
  ['whole days away do not count', '2026-11-16T09:00:00Z', [range('2026-11-17T00:00:00+01:00', '2026-11-19T00:00:00+01:00')], nl, '2026-11-20'],
  ['an hour away does', '2026-11-16T09:00:00Z', [range('2026-11-17T10:00:00+01:00', '2026-11-17T11:00:00+01:00')], nl, '2026-11-18'],
])('an answer %s', (_name, since, absences, place, by) => {
  expect(answerBy(at(since), absences, place)).toBe(by)
})

test('it is late from the first minute after that day', () => {
  expect(isOverdue(at('2026-11-20T09:00:00Z'), [], nl, at('2026-11-24T22:59:00Z'))).toBe(false)
  expect(isOverdue(at('2026-11-20T09:00:00Z'), [], nl, at('2026-11-24T23:00:00Z'))).toBe(true)
  expect(daysWaiting(at('2026-11-20T22:00:00Z'), nl, at('2026-11-20T23:30:00Z'))).toBe(1)
})

test('an answer is never due sooner than in two days, nor while everyone is there later than in two weeks', () => {
  fc.assert(fc.property(fc.date({ min: at('2025-01-01'), max: at('2035-01-01'), noInvalidDate: true }), since => {
    const days = daysBetween(dayOf(since, nl.zone), answerBy(since, [], nl))
    return days >= 2 && days <= 14
  }))
})

test('at night no telephone buzzes, and what was to be said is said in the morning', () => {
  expect([isQuiet(at('2026-11-20T19:59:00Z'), nl.zone), isQuiet(at('2026-11-20T20:00:00Z'), nl.zone), isQuiet(at('2026-11-21T06:59:00Z'), nl.zone), isQuiet(at('2026-11-21T07:00:00Z'), nl.zone)]).toEqual([false, true, true, false])
  fc.assert(fc.property(fc.date({ min: at('2025-01-01'), max: at('2035-01-01'), noInvalidDate: true }), now => {
    const then = afterQuiet(now, nl.zone)
    return !isQuiet(then, nl.zone) && then >= now && then.getTime() - now.getTime() <= 12 * 3_600_000
  }))
  expect([inOfficeHours(at('2026-11-20T08:00:00Z'), nl), inOfficeHours(at('2026-11-20T16:00:00Z'), nl), inOfficeHours(at('2026-11-21T10:00:00Z'), nl)]).toEqual([true, false, false])
})

const now = at('2026-11-20T09:00:00Z')
const [participant, guideParty, guide, person] = [newAnonymousId<'party'>(), newAnonymousId<'party'>(), newAnonymousId<'person'>(), newAnonymousId<'person'>()]
const between: Correspondence = { trajectory: newAnonymousId(), side: 'participant', participant, guide: { party: guideParty, person: guide }, ended: false }
const who = { id: newAnonymousId<'message'>(), person, waiting: false }

test('a message goes from one side to the other, and a stand-in says so', () => {
  expect(writeMessage(between, who, now)).toMatchObject({ by: participant, to: guideParty, byStandIn: null })
  expect(writeMessage({ ...between, side: 'guide' }, who, now)).toMatchObject({ by: guideParty, to: participant, byStandIn: null })
  expect(writeMessage({ ...between, side: 'stand-in' }, who, now)).toMatchObject({ by: guideParty, to: participant, byStandIn: person })
  expect(writeMessage({ ...between, guide: null }, who, now)).toMatchObject({ refused: 'message.nobody' })
})

test('after the ending nobody begins anew, and what waits is answered', () => {
  const ended = { ...between, ended: true }
  expect(writeMessage(ended, { ...who, waiting: true }, now)).toMatchObject({ refused: 'message.ended' })
  expect(writeMessage({ ...ended, side: 'guide' }, who, now)).toMatchObject({ refused: 'message.ended' })
  expect(refused(writeMessage({ ...ended, side: 'guide' }, { ...who, waiting: true }, now))).toBe(false)
})

test('a stand-in is another guide, for an absence that is not over', () => {
  const absence = { id: newAnonymousId<'absence'>(), person: guide, from: at('2026-11-19T00:00:00Z'), until: at('2026-11-23T00:00:00Z') }
  expect(chooseStandIn(absence, person, [guide, person], now)).toMatchObject({ guide, person, during: { until: absence.until } })
  expect(chooseStandIn(absence, guide, [guide, person], now)).toMatchObject({ refused: 'stand-in.self' })
  expect(chooseStandIn(absence, person, [guide], now)).toMatchObject({ refused: 'stand-in.no-guide' })
  expect(chooseStandIn(absence, person, [person], absence.until)).toMatchObject({ refused: 'stand-in.no-absence' })
  expect(chooseStandIn(null, person, [person], now)).toMatchObject({ refused: 'stand-in.no-absence' })
})

test('a yes is for one stand-in and one absence, and silence is none', () => {
  const away: StandIn = { absence: newAnonymousId(), guide, person, during: range('2026-11-25T00:00:00Z', '2026-11-27T00:00:00Z') }
  const later: StandIn = { ...away, absence: newAnonymousId(), during: range('2026-12-25T00:00:00Z', '2026-12-27T00:00:00Z') }
  expect(standInNow([later, away], now)).toBe(away)
  expect(standInNow([later], now)).toBeNull()
  const about = { id: newAnonymousId<'stand-in-yes'>(), trajectory: between.trajectory, guideParty, by: participant }
  const yes = sayYes(away, about, now)
  if (refused(yes)) throw new Error(yes.refused)
  expect(yesFor(away, [yes])).toBe(yes)
  expect(yesFor(later, [yes])).toBeNull()
  expect(yesFor({ ...away, person: guide }, [yes])).toBeNull()
  expect(sayYes(away, about, addMinutes(away.during.until, 1))).toMatchObject({ refused: 'stand-in.over' })
  expect(sayYes(null, about, now)).toMatchObject({ refused: 'stand-in.over' })
})
