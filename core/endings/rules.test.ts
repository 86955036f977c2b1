/** The rules of ending and of what follows. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../../kit/id.ts'
import { addDays, addMinutes, daysBetween, parseDay, startOfDay, weekdayOf, type Day } from '../../kit/time.ts'
import { refused } from '../../kit/refusal.ts'
import { workfloorRecovery } from '../../programmes/workfloor-recovery/programme.ts'
import { careerCentre } from '../../programmes/career-centre/programme.ts'
import { anonymousCoaching } from '../../programmes/anonymous-coaching/programme.ts'
import { holidayOn, isClosedDay } from '../agenda/holidays.ts'
import { numberOfDay } from '../../kit/time.ts'
import { answerTurn, bookTurn, isClosed, keptUntil, stateOf, windowOf, type Turn, type TurnTalk } from './aftercare.ts'
import { aftercareDays, endGuidance, endingsFor, type Advised, type KnownAbsence } from './ending.ts'
import { readPlan, writePlan } from './relapse-plan.ts'

const zone = 'Europe/Amsterdam'
const day = (text: string): Day => { const known = parseDay(text); if (!known) throw new Error(text); return known }
const today = day('2026-11-20')
const now = startOfDay(today, zone)
const trajectory = newId<'trajectory'>(0)
const [party, guide] = [newId<'party'>(0), newId<'person'>(0)]
const ids = { talk: newId<'talk'>(0), appointment: newId<'appointment'>(0), number: 30 }
const held = [{ kind: 'end-evaluation', outcome: 'held' as const }]
const state = { ended: 'no' as const, talks: held, today, country: 'NL' as const }

const talk = (over: Partial<TurnTalk> = {}): TurnTalk => ({ id: newId<'appointment'>(1), trajectory, talk: newId<'talk'>(1), number: 25, guide, from: addMinutes(now, 1440), until: addMinutes(now, 1470), way: 'guide-calls', cancelled: null, outcome: null, ...over })
const turn = (over: Partial<Turn> = {}): Turn => ({ id: newId<'aftercare-turn'>(0), trajectory, number: 1, dueOn: day('2026-11-25'), answer: null, talk: null, ...over })

test('who ends it, in which way', () => {
  expect(endingsFor(workfloorRecovery, 'therapist')).toEqual(['completed', 'stopped', 'referred'])
  expect(endingsFor(workfloorRecovery, 'employee')).toEqual(['stopped'])
  expect(endingsFor(workfloorRecovery, 'manager')).toEqual(['stopped'])
  for (const role of ['colleague', 'doctor', 'nobody', 'constructor']) expect(endingsFor(workfloorRecovery, role)).toEqual([])
  expect(endingsFor(anonymousCoaching, 'guide')).toEqual([])
  const end = (role: string, ending: string, why = '', over = {}) => endGuidance(workfloorRecovery, trajectory, { party, role }, { ending, why }, { ...state, ...over }, now)
  expect(end('therapist', 'completed')).toMatchObject({ ending: 'completed', why: null, aftercareOn: ['2026-12-18', '2027-02-12', '2027-05-21'] })
  expect(end('therapist', 'completed', '', { talks: [{ kind: 'end-evaluation', outcome: 'participant-absent' }, { kind: 'reflection', outcome: 'held' }] })).toMatchObject({ refused: 'ending.not-evaluated' })
  expect(end('therapist', 'stopped')).toMatchObject({ refused: 'ending.no-reason' })
  expect(end('therapist', 'stopped', ' het past niet ')).toMatchObject({ why: 'het past niet' })
  expect(end('therapist', 'stopped', 'x'.repeat(601))).toMatchObject({ refused: 'ending.too-long' })
  // What someone else types as a reason is not kept.
  expect(end('employee', 'stopped', 'omdat')).toMatchObject({ why: null })
  for (const [role, ending] of [['employee', 'completed'], ['manager', 'referred'], ['colleague', 'stopped'], ['therapist', 'toString']] as const) expect(end(role, ending, 'x'), `${role} ${ending}`).toMatchObject({ refused: 'ending.unknown' })
  expect(end('employee', 'stopped', '', { ended: 'yes' })).toMatchObject({ refused: 'ending.ended' })
})

test('an end that may cost rights needs advice: always where someone is absent or it is hidden, asked where nobody knows, never where it is known', () => {
  const { closing } = careerCentre
  if (!closing) throw new Error('it closes with care')
  const good: Advised = { ill: null, from: 'Juridisch Loket', on: day('2026-11-01'), told: 'yes' }
  const leave = (advised: Advised | undefined, absence: KnownAbsence | null, ending = 'mutual-termination') => endGuidance(careerCentre, trajectory, { party, role: 'adviser' }, { ending, why: '', ...(advised ? { advised } : {}) }, { ended: 'no', talks: [], today, country: 'NL', absence }, now)
  expect(leave(good, 'hidden')).toMatchObject({ advice: { from: 'Juridisch Loket', on: '2026-11-01' }, why: null, aftercareOn: ['2027-02-22', '2027-05-20', '2027-11-22'] })
  expect(leave(undefined, 'not-absent')).toMatchObject({ advice: null })
  expect(leave({ ...good, ill: 'no', from: '', on: null, told: 'no' }, null)).toMatchObject({ advice: null })
  for (const absence of ['absent', 'hidden', null] as const) expect(leave(undefined, absence), String(absence)).toMatchObject({ refused: 'advice.needed' })
  for (const [over, no] of [[{ from: ' ' }, 'advice.who'], [{ from: 'x'.repeat(201) }, 'advice.who'], [{ on: null }, 'advice.day'], [{ on: addDays(today, 1) }, 'advice.day'], [{ on: addDays(today, -183) }, 'advice.day'], [{ told: 'no' }, 'advice.not-told']] as const) expect(leave({ ...good, ...over }, 'absent'), no).toMatchObject({ refused: no })
  expect(leave({ ...good, on: addDays(today, -182) }, 'absent')).toMatchObject({ advice: { on: addDays(today, -182) } })
  // Every other end asks for nothing, and the participant never ends it this way.
  for (const ending of closing.asPlanned.filter(one => one !== 'mutual-termination')) expect(leave(undefined, 'absent', ending), ending).toMatchObject({ ending, advice: null })
  expect(endGuidance(careerCentre, trajectory, { party, role: 'employee' }, { ending: 'mutual-termination', why: '', advised: good }, { ended: 'no', talks: [], today, country: 'NL', absence: null }, now)).toMatchObject({ refused: 'ending.unknown' })
  for (const role of ['manager', 'case-manager', 'doctor', 'labour-expert']) expect(endingsFor(careerCentre, role), role).toEqual([])
  const advised = fc.record({ ill: fc.constantFrom('yes' as const, 'no' as const, null), from: fc.string({ maxLength: 210 }), on: fc.option(fc.integer({ min: -400, max: 10 }).map(days => addDays(today, days)), { nil: null }), told: fc.constantFrom('yes' as const, 'no' as const) })
  fc.assert(fc.property(advised, fc.constantFrom('absent' as const, 'hidden' as const), (typed, absence) => {
    const ended = leave(typed, absence)
    const through = !('refused' in ended)
    const whole = typed.told === 'yes' && typed.from.trim() !== '' && typed.from.length <= 200 && typed.on !== null && typed.on <= today && typed.on >= addDays(today, -182)
    expect(through).toBe(whole)
  }))
})

test('months after the end: the same day of the month, or its last, and then the first on which offices are open', () => {
  expect(aftercareDays({ talk: 'follow-up', months: [3, 6, 12] }, day('2026-11-30'), 'NL')).toEqual(['2027-03-01', '2027-05-31', '2027-11-30']) // the 28th of February is a Sunday
})

test('a talk afterwards is due on a day offices are open, the first from so many weeks on', () => {
  expect(aftercareDays({ talk: 'aftercare', weeks: [5] }, day('2026-11-20'), 'NL')).toEqual(['2026-12-28']) // Christmas Day, Boxing Day, Sunday
  fc.assert(fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom('NL' as const, 'BE' as const), (days, weeks, country) => {
    const ended = addDays(day('2024-01-01'), days)
    const [due = ended] = aftercareDays({ talk: 'aftercare', weeks: [weeks] }, ended, country)
    const late = daysBetween(addDays(ended, 7 * weeks), due)
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(7)
    expect(weekdayOf(due)).toBeLessThan(6)
    expect(holidayOn(due, country)?.closed ?? false).toBe(false)
    for (let before = 0; before < late; before++) { const skipped = addDays(ended, 7 * weeks + before); expect(weekdayOf(skipped) > 5 || isClosedDay(numberOfDay(skipped), country)).toBe(true) }
  }))
})

test('where a talk afterwards stands', () => {
  expect(stateOf(turn({ dueOn: addDays(today, 15) }), now, zone)).toBe('later')
  expect(stateOf(turn({ dueOn: addDays(today, 14) }), now, zone)).toBe('due')
  expect(stateOf(turn({ dueOn: addDays(today, -55) }), now, zone)).toBe('due')
  expect(stateOf(turn({ dueOn: addDays(today, -56) }), now, zone)).toBe('passed')
  expect(stateOf(turn({ answer: 'declines' }), now, zone)).toBe('declined')
  expect(stateOf(turn({ answer: 'wants' }), now, zone)).toBe('due')
  expect(stateOf(turn({ talk: talk() }), now, zone)).toBe('planned')
  expect(stateOf(turn({ talk: talk({ from: addMinutes(now, -60), until: addMinutes(now, -30) }) }), now, zone)).toBe('to-record')
  expect(stateOf(turn({ talk: talk({ outcome: 'broken-off' }) }), now, zone)).toBe('held')
  expect(stateOf(turn({ talk: talk({ outcome: 'participant-absent' }) }), now, zone)).toBe('missed')
  expect(stateOf(turn({ talk: talk({ outcome: 'guide-absent' }) }), now, zone)).toBe('due')
  expect(stateOf(turn({ talk: talk({ cancelled: 'cancelled-by-participant' }) }), now, zone)).toBe('due')
  expect(stateOf(turn({ answer: 'declines', talk: talk({ cancelled: 'cancelled-by-participant' }) }), now, zone)).toBe('declined')
})

test('planning, moving and declining', () => {
  const wish = { from: addMinutes(now, 5000), until: addMinutes(now, 5030), guide, way: 'guide-calls' as const, by: party, why: 'moved-by-participant' as const }
  expect(bookTurn(turn(), wish, ids, now, zone)).toMatchObject({ talk: 'new', cancels: null, appointment: { talk: ids.talk, number: 30 } })
  const standing = turn({ talk: talk() })
  expect(bookTurn(standing, wish, ids, now, zone)).toMatchObject({ talk: 'the same', cancels: { appointment: standing.talk?.id, why: 'moved-by-participant' }, appointment: { talk: standing.talk?.talk, number: 25 } })
  expect(bookTurn(turn({ talk: talk({ outcome: 'guide-absent' }) }), wish, ids, now, zone)).toMatchObject({ talk: 'new' })
  expect(bookTurn(turn({ talk: talk({ outcome: 'held' }) }), wish, ids, now, zone)).toMatchObject({ refused: 'aftercare.over' })
  expect(bookTurn(turn({ talk: talk({ from: addMinutes(now, -5), until: addMinutes(now, 25) }) }), wish, ids, now, zone)).toMatchObject({ refused: 'appointment.begun' })
  expect(answerTurn(standing, 'declines', party, now, zone)).toMatchObject({ answer: 'declines', cancels: { why: 'cancelled-by-participant' } })
  expect(answerTurn(turn(), 'declines', party, now, zone)).toMatchObject({ cancels: null })
  expect(answerTurn(turn(), 'wants', party, now, zone)).toMatchObject({ refused: 'aftercare.said-already' })
  expect(answerTurn(turn({ answer: 'declines' }), 'wants', party, now, zone)).toMatchObject({ answer: 'wants' })
  expect(answerTurn(turn({ talk: talk({ outcome: 'held' }) }), 'declines', party, now, zone)).toMatchObject({ refused: 'aftercare.over' })
})

test('moments are looked for around the day, never in the past, and there is always a fortnight to choose from', () => {
  fc.assert(fc.property(fc.integer({ min: -200, max: 400 }), days => {
    const { from, until } = windowOf({ dueOn: addDays(today, days) }, now, zone)
    expect(from >= now).toBe(true)
    expect(until.getTime() - from.getTime()).toBeGreaterThan(12 * 86_400_000)
    expect(from).toEqual(days > 14 ? startOfDay(addDays(today, days - 14), zone) : now)
  }))
})

test('a file is closed when nothing follows, and kept from the last day something could', () => {
  const open = turn({ dueOn: day('2027-05-21') })
  expect(isClosed([turn({ answer: 'declines' }), open], now, zone)).toBe(false)
  expect(isClosed([turn({ answer: 'declines' }), { ...open, answer: 'declines' }], now, zone)).toBe(true)
  expect(isClosed([], now, zone)).toBe(true)
  expect(keptUntil([open], today, 730, now, zone)).toBe('2029-05-20')
  expect(keptUntil([{ ...open, answer: 'declines' }], today, 730, now, zone)).toBe('2028-11-19')
})

test('a relapse plan keeps its questions as they were asked', () => {
  const questions = workfloorRecovery.closing?.relapsePlan ?? {}
  const read = readPlan(questions, { 'plan-signs': [' Slecht slapen '], 'plan-call': [''] }, 'nl-BE')
  expect(read.lines?.[0]).toEqual({ key: 'signs', asked: questions['signs']?.['nl-BE'], answered: 'Slecht slapen' })
  expect(read.lines?.map(({ key }) => key)).toEqual(Object.keys(questions))
  const lines = read.lines ?? []
  expect(writePlan(lines, 2, 2, now)).toMatchObject({ version: 3 })
  expect(writePlan(lines, 1, 2, now)).toMatchObject({ refused: 'plan.newer' })
  expect(refused(writePlan(lines.map(line => ({ ...line, answered: '' })), 0, 0, now))).toBe(true)
})
