/** The rules by themselves: minutes that add up, a machine that only presses move, who gets a turn, what stays, and names in words. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay, type Instant } from '../../kit/time.ts'
import { answerInvitation, askIn, type PersonId } from './group.ts'
import { attend, bringQuestion, chooseQuestion, doorOf, fewestInside, insideOf, isLast, nextInTurn, paceOf, planMeeting, press, staysWith, stepNow, stepsOf, stepUntil, writeWords, type Attendance, type Meeting, type Move, type Plan, type Room } from './meeting.ts'
import { methodKeys, methods, minutesOf, readFrom, stepsIn } from './methods.ts'
import { isWarnedOf, namesIn, warnedOf, type Known } from './names-in.ts'

const zone = 'Europe/Amsterdam'
const now = new Date('2026-11-20T14:00:00Z')
const people: readonly PersonId[] = Array.from({ length: 9 }, () => newAnonymousId<'person'>())
const [one = newAnonymousId<'person'>(), two = newAnonymousId<'person'>(), three = newAnonymousId<'person'>(), four = newAnonymousId<'person'>()] = people
const table = people.slice(0, 4)
const plan = (more: Partial<Plan> = {}, around: Parameters<typeof planMeeting>[2] = { members: table, open: 'no' }) => planMeeting(newAnonymousId(), { method: 'incident', way: 'live', from: now, daysPerStep: 2, facilitator: one, ...more }, around, newAnonymousId(), zone, now)
const meetingOf = (more: Partial<Plan> = {}): Meeting => { const meeting = plan(more); if (refused(meeting)) throw new Error(meeting.refused); return meeting }

test('each method takes as long as its steps, begins where it may, and has no words that are read after its end', () => {
  expect(Object.fromEntries(methodKeys.map(key => [key, minutesOf(key)]))).toEqual({ incident: 65, gossip: 50, 'five-step': 55, 'ten-step': 90, balint: 45, success: 40 })
  expect(methodKeys.map(key => methods[key].length)).toEqual([7, 6, 5, 10, 5, 4])
  for (const key of methodKeys) {
    const steps = methods[key]
    steps.forEach((step, place) => {
      const from = readFrom(step, place + 1)
      expect([key, step.kind, Math.max(from.others, from.bringer) <= steps.length]).toEqual([key, step.kind, true])
      expect([key, step.needs === 'a question' || step.bringer === 'takes part']).toEqual([key, true])
    })
    // Once a question is needed it stays needed: nobody loses it halfway.
    expect(steps.map(({ needs }) => needs).join(' ')).toMatch(/^(no question ?)*(a question ?)+$/)
    expect(steps.at(-1)?.bringer).toBe('takes part')
  }
})

test('four to eight: who is asked, who answers, and a table that is full', () => {
  const around = { members: [one], asked: 0 }
  expect(askIn(around, [two, three], people, [])).toEqual([two, three])
  expect(askIn(around, [one, newAnonymousId()], people, [])).toMatchObject({ refused: 'ask.nobody' })
  expect(askIn(around, [two], people, [two])).toMatchObject({ refused: 'ask.nobody' })
  expect(askIn({ members: [one], asked: 6 }, [two], people, [])).toEqual([two])
  expect(askIn({ members: [one], asked: 7 }, [two], people, [])).toMatchObject({ refused: 'ask.too-many' })
  expect([answerInvitation({ says: null }, 'yes'), answerInvitation({ says: null }, null), answerInvitation({ says: 'no' }, 'yes')]).toMatchObject([{ says: 'yes' }, { refused: 'answer.choose' }, { refused: 'answer.given' }])
})

test('planned for four or more, one at a time, today or within a year; left open it closes by itself', () => {
  expect(meetingOf()).toMatchObject({ minutes: 65, days: [], closes: addMinutes(now, 65 + 12 * 60) })
  const spread = meetingOf({ way: 'spread', daysPerStep: 2 })
  expect(spread.days).toEqual([1, 3, 5, 7, 9, 11, 13].map(away => addDays(dayOf(now, zone), away)))
  expect(spread.closes).toEqual(startOfDay(addDays(dayOf(now, zone), 13 + 8), zone))
  for (const [more, around, why] of [
    [{}, { members: table.slice(1), open: 'no' }, 'plan.too-few'], [{}, { members: table, open: 'yes' }, 'plan.open'], [{ facilitator: newAnonymousId() }, { members: table, open: 'no' }, 'plan.facilitator'],
    [{ from: addMinutes(now, -24 * 60) }, { members: table, open: 'no' }, 'plan.passed'], [{ from: addMinutes(now, 367 * 24 * 60) }, { members: table, open: 'no' }, 'plan.too-far'],
  ] as const) expect(plan(more, around)).toMatchObject({ refused: why })
  const meeting = meetingOf()
  expect([doorOf(meeting, addMinutes(now, -31)), doorOf(meeting, addMinutes(now, -30)), doorOf(meeting, meeting.closes)]).toEqual(['not yet', 'open', 'over'])
})

test('who agrees is inside, in the order of coming; who leaves and comes back comes last', () => {
  const said: Attendance[] = []
  const says = (person: PersonId, what: Attendance['says'], minute: number) => { const word = attend(said, person, what, addMinutes(now, minute)); if (word) said.push(word); return word !== null }
  expect(says(two, 'leaves', 0)).toBe(false)
  expect([says(two, 'agrees', 1), says(one, 'agrees', 2), says(one, 'agrees', 3), says(two, 'leaves', 4)]).toEqual([true, true, false, true])
  expect(insideOf(said)).toEqual([one])
  says(two, 'agrees', 5)
  expect(insideOf(said)).toEqual([one, two])
})

const room = (meeting: Meeting, moves: readonly Move[], { inside = table, bringer = two }: { readonly inside?: readonly PersonId[]; readonly bringer?: PersonId | null } = {}): Room => ({ meeting, pace: paceOf(meeting, moves), inside, bringer })

test('the clock is the server\'s: five minutes more is five minutes, a day more is a day, and time moves nothing', () => {
  const meeting = meetingOf()
  const first = press(room(meeting, []), 'step', 0, one, now)
  if (refused(first)) throw new Error(first.refused)
  const longer = press(room(meeting, [first]), 'longer', 1, one, addMinutes(now, 4))
  if (refused(longer)) throw new Error(longer.refused)
  expect(stepUntil(meeting, paceOf(meeting, [first]), zone)).toEqual(addMinutes(now, 5))
  expect(stepUntil(meeting, paceOf(meeting, [first, longer]), zone)).toEqual(addMinutes(now, 10))
  const spread = meetingOf({ way: 'spread', daysPerStep: 1 })
  expect(stepUntil(spread, paceOf(spread, [first]), zone)).toEqual(startOfDay(addDays(dayOf(now, zone), 1), zone))
  expect(stepUntil(spread, paceOf(spread, [first, longer]), zone)).toEqual(startOfDay(addDays(dayOf(now, zone), 2), zone))
  // An hour past its time it is the same step.
  expect(press(room(meeting, [first]), 'step', 1, one, addMinutes(now, 65))).toMatchObject({ number: 2, kind: 'step' })
  expect(paceOf(meeting, [first]).step).toBe(1)
})

test('only the facilitator moves, only from a page that is still true; with too few or without a question it waits', () => {
  const meeting = meetingOf()
  const bare = room(meeting, [])
  expect(press(bare, 'step', 0, two, now)).toMatchObject({ refused: 'move.not-yours' })
  expect(press(bare, 'step', 0, people[7] ?? one, now)).toMatchObject({ refused: 'move.outside' })
  expect(press(bare, 'step', 1, one, now)).toMatchObject({ refused: 'move.moved-on' })
  expect(press(room(meeting, [], { inside: [one, two] }), 'step', 0, one, now)).toMatchObject({ refused: 'move.too-few' })
  expect(press(bare, 'longer', 0, one, now)).toMatchObject({ refused: 'move.not-begun' })
  expect(press(room(meetingOf({ method: 'gossip' }), [], { bringer: null }), 'step', 0, one, now)).toMatchObject({ refused: 'move.choose-first' })
  expect(press(bare, 'take-over', 0, one, now)).toMatchObject({ refused: 'move.yours-already' })
  const over = press(bare, 'take-over', 0, two, now)
  if (refused(over)) throw new Error(over.refused)
  expect(press(room(meeting, [over]), 'step', 1, one, now)).toMatchObject({ refused: 'move.not-yours' })
  expect(paceOf(meeting, [over])).toMatchObject({ facilitator: two, takenOver: [{ by: two, from: one }] })
  expect(chooseQuestion(bare, one, two)).toEqual({ question: 'chosen' })
  expect([chooseQuestion(bare, two, two), chooseQuestion(bare, one, null), chooseQuestion(bare, one, people[8] ?? null)]).toMatchObject([{ refused: 'choice.not-yours' }, { refused: 'choice.unknown' }, { refused: 'choice.unknown' }])
  expect([bringQuestion({ written: 0, putIn: 'no' }, now, meeting), bringQuestion({ written: 1, putIn: 'yes' }, now, meeting), bringQuestion({ written: 1, putIn: 'no' }, meeting.closes, meeting)]).toMatchObject([{ version: 1 }, { refused: 'question.put-in' }, { refused: 'question.over' }])
})

test('whatever is pressed by whomever in whatever order: steps go one at a time to the last and no further, each has one turn in a step, and no press counts twice', () => {
  const presses = fc.array(fc.record({ kind: fc.constantFrom('step', 'step', 'turn', 'longer', 'take-over'), by: fc.integer({ min: 0, max: 4 }), late: fc.integer({ min: 0, max: 2 }), twice: fc.boolean(), after: fc.integer({ min: 0, max: 30 }) }), { maxLength: 80 })
  fc.assert(fc.property(fc.constantFrom(...methodKeys), presses, (method, all) => {
    const meeting = meetingOf({ method })
    const moves: Move[] = []
    let at: Instant = now
    for (const { kind, by, late, twice, after } of all) {
      at = addMinutes(at, after)
      const before = room(meeting, moves)
      const seen = before.pace.moves - late
      const tries = twice ? [1, 2] : [1]
      const taken = tries.map(() => press(room(meeting, moves), kind, seen, people[by] ?? one, at)).map((move, index) => {
        if (refused(move)) return 0
        // Two tabs that pressed at once hold the same number: the table takes it once.
        if (moves.some(({ number }) => number === move.number)) return 0
        moves.push(move)
        return index + 1
      }).filter(Boolean)
      const { pace } = room(meeting, moves)
      expect(taken.length).toBeLessThanOrEqual(1)
      const moved = taken.length > 0
      expect(moved && (late > 0 || by === 4)).toBe(false)
      expect(moved && kind !== 'take-over' && people[by] !== before.pace.facilitator).toBe(false)
      expect(pace.step - before.pace.step).toBe(moved && kind === 'step' ? 1 : 0)
      expect(pace.step).toBeLessThanOrEqual(stepsOf(meeting).length)
      expect(new Set(pace.had).size).toBe(pace.had.length)
      const step = stepNow(meeting, pace)
      expect(pace.turn === null || table.includes(pace.turn)).toBe(true)
      expect(step?.turns === 'as it comes' && pace.turn !== null).toBe(false)
      expect(step?.turns === 'all but the bringer' && pace.had.includes(two)).toBe(false)
    }
    expect(moves.map(({ number }) => number)).toEqual(moves.map((_move, place) => place + 1))
    // The same moves in another order of arrival tell the same.
    expect(paceOf(meeting, moves.toReversed())).toEqual(paceOf(meeting, moves))
  }), { numRuns: process.env['PROVE'] ? 5000 : 150 })
})

test('spread over days nobody sits together: every step can be written in, nobody waits for a turn, and whoever listens still listens', () => {
  for (const key of methodKeys) {
    const steps = stepsIn(key, 'spread')
    expect(steps.map(({ kind, minutes, bringer, needs }) => ({ kind, minutes, bringer, needs }))).toEqual(methods[key].map(({ kind, minutes, bringer, needs }) => ({ kind, minutes, bringer, needs })))
    expect(steps.some(({ writes, turns }) => writes === 'nothing' || turns !== 'as it comes')).toBe(false)
  }
  const meeting = meetingOf({ way: 'spread', method: 'gossip' })
  const moves: readonly Move[] = [1, 2, 3].map(number => ({ number, kind: 'step', turnTo: null, by: one, at: now }))
  expect([writeWords(room(meeting, moves.slice(0, 1)), 1, 0, two), writeWords(room(meeting, moves), 3, 0, two)]).toMatchObject([{ step: 1 }, { refused: 'words.not-now' }])
})

test('a turn passes over whoever left, and nobody is skipped who came in late', () => {
  const step = { turns: 'everyone' } as const
  expect(nextInTurn(step, [one, three], two, [one])).toBe(three)
  expect(nextInTurn(step, [one, three, four], two, [one, three])).toBe(four)
  expect(nextInTurn({ turns: 'all but the bringer' }, [one, two], two, [one])).toBeNull()
})

test('who must listen writes nothing; whoever wrote in a step that is over keeps the words and is told', () => {
  const meeting = meetingOf({ method: 'gossip' })
  const moves = (count: number): readonly Move[] => Array.from({ length: count }, (_none, place) => ({ number: place + 1, kind: 'step', turnTo: null, by: one, at: now }))
  expect(writeWords(room(meeting, moves(1)), 1, 0, three)).toMatchObject({ refused: 'words.not-now' })
  expect(writeWords(room(meeting, moves(3)), 3, 0, three)).toEqual({ step: 3 })
  expect(writeWords(room(meeting, moves(3)), 3, 0, two)).toMatchObject({ refused: 'words.not-now' })
  expect(writeWords(room(meeting, moves(3)), 2, 0, three)).toMatchObject({ refused: 'words.moved-on' })
  expect(writeWords(room(meeting, moves(3)), 3, 0, people[8] ?? one)).toMatchObject({ refused: 'words.outside' })
  expect(methods.gossip.map((step, place) => readFrom(step, place + 1))[2]).toEqual({ others: 3, bringer: 4 })
  expect(isLast(meeting, { step: 6 })).toBe(true)
  expect(fewestInside).toBe(3)
})

test('a learning point stays with more than half, and the bringer among them as long as they are there', () => {
  const yes = (...persons: readonly PersonId[]) => persons.map(person => ({ person, says: 'stays' as const }))
  expect([staysWith(yes(one, two, three), table, two), staysWith(yes(one, two), table, two), staysWith(yes(one, three, four), table, two), staysWith(yes(one, three), [one, three, four], two), staysWith([], [one], null)]).toEqual([true, false, false, true, false])
  // Whoever left has no voice in it any more.
  expect(staysWith(yes(two, one), [one, three], null)).toBe(false)
})

const known: readonly Known[] = [{ name: 'Noor Jansen', kind: 'name' }, { name: 'Thijs van der Veen', kind: 'name' }, { name: 'José', kind: 'name' }, { name: 'linde-kade', kind: 'handle' }, { name: 'Bo', kind: 'name' }]
test('a name is found as people write it, with its place, and ordinary words are left alone', () => {
  const found = (text: string) => namesIn(text, known).map(({ from, until, words }) => { expect(text.slice(from, until)).toBe(words); return words })
  expect(found('Ik sprak NOOR, Jansens broer en Thijs’ moeder.')).toEqual(['NOOR', 'Jansens', 'Thijs’'])
  expect(found('Jose was er, en José ook.')).toEqual(['Jose', 'José'])
  expect(found('linde-kade, Linde Kade en lindekade; onder de linde op de kade.')).toEqual(['linde-kade', 'Linde Kade', 'lindekade'])
  expect(found('Het noorden, van der Meer, de norm, en Bo.')).toEqual([])
  expect(namesIn('wat dan ook', [])).toEqual([])
})

test('warned of once; another name in the same words is said again', () => {
  const first = namesIn('Noor zei dat.', known)
  expect(isWarnedOf(first, '')).toBe(false)
  expect(isWarnedOf(first, warnedOf(first))).toBe(true)
  expect(isWarnedOf(namesIn('Noor zei dat tegen Thijs.', known), warnedOf(first))).toBe(false)
  expect(isWarnedOf([], '')).toBe(true)
})

test('whatever is written, what is found is in the text and never overlaps', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 5 }), (text, names) => {
    let last = 0
    for (const { from, until, words } of namesIn(text, names.map(name => ({ name, kind: 'name' })))) {
      expect(from).toBeGreaterThanOrEqual(last)
      expect(text.slice(from, until)).toBe(words)
      last = until
    }
  }), { numRuns: 200 })
})
