import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId, type Id } from '../../kit/id.ts'
import { refuse } from '../../kit/refusal.ts'
import { addDays, addMinutes, parseDay, parseWallTime, wallTimeOf, type Day, type WallTime } from '../../kit/time.ts'
import { careWorkBridge } from '../../programmes/care-work-bridge/programme.ts'
import { callOff, declinePlace, keepLesson, layMeeting, leavePlace, membersNamed, offerPlace, openGroup, takePlace, type GroupWish, type Meeting, type PlaceStanding } from './group-talk.ts'

const now = new Date('2026-11-20T08:30:00Z')
const day = (text: string): Day => parseDay(text) ?? (() => { throw new Error(text) })()
const time = (text: string): WallTime => parseWallTime(text) ?? (() => { throw new Error(text) })()
const leader: Id<'person'> = newId()
const wish: GroupWish = { kind: 'practise-together', subject: 'Nee zeggen', way: 'at-location', place: 'Zaal 2', places: 4, first: day('2026-12-11'), at: time('10:00'), everyWeeks: 2, times: 3 }
const around = { zone: 'Europe/Amsterdam', country: 'NL', now } as const
const opened = (changed: Partial<GroupWish>) => openGroup(careWorkBridge, { ...wish, ...changed }, leader, around, newId())
const meeting = (from: Date, off: Meeting['off'] = null): Meeting => ({ id: newId(), group: newId(), from, until: addMinutes(from, 90), insteadOf: null, off })

test('a group meets by the clock on the wall, on no closed day, and as long as its kind says', () => {
  const made = opened({})
  if ('refused' in made) throw new Error(made.refused)
  // The second would be on Christmas Day.
  expect(made.meetings.map(({ from }) => from.toISOString())).toEqual(['2026-12-11T09:00:00.000Z', '2027-01-08T09:00:00.000Z', '2027-01-22T09:00:00.000Z'])
  expect(made.meetings.every(({ from, until }) => until.getTime() - from.getTime() === 90 * 60_000)).toBe(true)
  expect(made.group).toMatchObject({ keptDays: 180, minutes: 90, leader, programme: 'care-work-bridge' })
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 12 }), (from, everyWeeks, times) => {
    const one = opened({ first: addDays(day('2026-11-21'), from), everyWeeks, times })
    if ('refused' in one) return one.refused === 'group.too-far'
    return one.meetings.length === times && one.meetings.every(({ from: begins }) => wallTimeOf(begins, 'Europe/Amsterdam') === '10:00')
  }))
})

test.each<readonly [Partial<GroupWish>, string]>([
  [{ kind: 'made-up' }, 'group.no-such-kind'], [{ kind: 'toString' }, 'group.no-such-kind'], [{ places: 2 }, 'group.size'], [{ places: 9 }, 'group.size'],
  [{ first: day('2026-11-20'), at: time('09:30') }, 'group.passed'], [{ first: day('2027-12-01'), times: 26 }, 'group.too-far'],
])('%o is refused: %s', (changed, why) => { expect(opened(changed)).toMatchObject({ refused: why }) })

test('only what has not begun is called off, and once', () => {
  expect(callOff(meeting(addMinutes(now, 1)), 'moved', now)).toMatchObject({ why: 'moved' })
  expect(callOff(meeting(now), 'cancelled', now)).toEqual(refuse('meeting.begun'))
  expect(callOff(meeting(addMinutes(now, 1), 'moved'), 'cancelled', now)).toEqual(refuse('meeting.off'))
  expect(layMeeting({ minutes: 60 }, { day: day('2026-11-20'), at: time('09:30') }, around.zone, now)).toEqual(refuse('group.passed'))
  expect(layMeeting({ minutes: 60 }, { day: day('2026-11-20'), at: time('09:31') }, around.zone, now)).toEqual({ from: addMinutes(now, 1), until: addMinutes(now, 61) })
})

test('a place is offered once at a time, while there is a day to come, and never where the leader is shut out', () => {
  const [coming, past, off] = [meeting(addMinutes(now, 60)), meeting(addMinutes(now, -120)), meeting(addMinutes(now, 60), 'cancelled')]
  const offer = (standings: readonly PlaceStanding[], meetings: readonly Meeting[] = [coming], excluded: 'yes' | 'no' = 'no') => offerPlace(standings, { meetings, excluded, now })
  expect(offer([])).toEqual({ offered: 'yes' })
  for (const again of ['declined', 'left', 'ended', 'gone'] as const) expect(offer([again]), again).toEqual({ offered: 'yes' })
  for (const open of ['offered', 'comes', 'waits'] as const) expect(offer([open]), open).toEqual(refuse('place.twice'))
  expect(offer([], [past, off])).toEqual(refuse('place.over'))
  expect(offer([], [coming], 'yes')).toEqual(refuse('place.shut'))
})

test('yes and no are said to an offer only; leaving can whoever comes or waits', () => {
  const coming = [meeting(addMinutes(now, 60))]
  for (const standing of ['offered', 'declined', 'comes', 'waits', 'left', 'ended', 'shut', 'gone'] as const) {
    expect('takes' in takePlace(standing, coming, now), standing).toBe(standing === 'offered')
    expect('declines' in declinePlace(standing), standing).toBe(standing === 'offered')
    expect('leaves' in leavePlace(standing), standing).toBe(standing === 'comes' || standing === 'waits')
  }
  expect(takePlace('offered', [meeting(addMinutes(now, -200))], now)).toEqual(refuse('place.over'))
  expect(takePlace('shut', coming, now)).toEqual(refuse('place.shut'))
})

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['Thijs vond het lastig.', ['Thijs'], ['Thijs']], ['thijs zei het ook', ['Thijs'], ['Thijs']], ['THIJS.', ['Thijs'], ['Thijs']], ['Volgens Noël', ['Noel'], ['Noel']],
  ['Wil je wachten? Dat wil ik.', ['Wil'], ['Wil']], ['Dat wil ik.', ['Wil'], []], ['Samen met Jan Peter', ['Jan Peter'], ['Jan Peter']], ['Thijsen is een plaats', ['Thijs'], []], ['Niemand.', ['Thijs', 'Wil'], []], ['Thijs en Thijs', ['Thijs', 'Thijs'], ['Thijs']], ['A. zei het', ['A.'], []],
])('%s with %o names %o', (words, names, found) => { expect(membersNamed(words, names)).toEqual(found) })

test('what is kept is written once it began, from what one read, and without names', () => {
  const held = meeting(addMinutes(now, -30))
  const keep = (answers: Readonly<Record<string, string>>, seen = 0, one = held) => keepLesson(answers, seen, null, one, ['Thijs'], now)
  expect(keep({ lesson: 'Kort is duidelijk.' })).toEqual({ version: 1, answers: { lesson: 'Kort is duidelijk.' } })
  expect(keep({ lesson: 'Thijs was kort.' })).toEqual(refuse('lesson.names'))
  expect(keep({ lesson: '', theme: '' })).toEqual(refuse('lesson.empty'))
  expect(keep({ lesson: 'x' }, 1)).toEqual(refuse('lesson.newer'))
  expect(keep({ lesson: 'x' }, 0, meeting(addMinutes(now, 1)))).toEqual(refuse('lesson.not-yet'))
  expect(keep({ lesson: 'x' }, 0, meeting(addMinutes(now, -30), 'cancelled'))).toEqual(refuse('lesson.not-yet'))
})
