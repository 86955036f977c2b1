import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { parseDay, startOfDay, type Day } from '../../kit/time.ts'
import type { PracticeDay } from './attendance.ts'
import type { KnownPractice } from './practice.ts'
import { hoursSheet, progressSheet } from './practice-record-paper.ts'
import { hasAnything, keepRecord, recordFrom, recordOf, type PracticeRecord } from './practice-record.ts'
import { schoolYearFrom } from './subsidy-norms.ts'
import type { Degree, Signing, Task } from './tasks.ts'

const day = (text: string): Day => parseDay(text) ?? (() => { throw new Error(text) })()
const zone = 'Europe/Amsterdam'
const at = (text: string) => startOfDay(day(text), zone)
const [guide, trainer] = [newAnonymousId<'party'>(), newAnonymousId<'party'>()]
const partOf = (party: Signing['by']) => (party === guide ? 'work-supervisor' : party === trainer ? 'practice-trainer' : '')
const year = schoolYearFrom(2026, 'NL')
const there = (on: string, minutes: number, says: 'confirms' | null = 'confirms'): PracticeDay => ({ id: newAnonymousId(), day: day(on), version: 1, minutes, source: 'typed', at: at(on), word: says && { says, by: trainer, at: at(on) } })
const task = (name: string, process: string | null): Task => ({ id: newAnonymousId(), name, process, procedure: null })
const signed = ({ id }: Task, on: string, degree: Degree): Signing => ({ id: newAnonymousId(), task: id, by: guide, at: at(on), degree, until: null, words: 'woord van Wilma' })
const practice = (from: string, until: string, sides: readonly ('learner' | 'workplace' | 'school')[], version = 1): KnownPractice => ({
  id: newAnonymousId(), trajectory: newAnonymousId(), version, by: trainer, at: at(from), words: sides.map(side => ({ side, party: trainer, says: 'confirms', what: null, at: at(from) })),
  content: { contract: 'nl-employed', code: '25655', processes: ['B1-K1-W1'], hoursPerWeek: 24, hoursTotal: 900, from: day(from), until: day(until), qualification: 'Verzorgende IG', electives: 'woord', workSupervision: 'woord van de werkplek', schoolSupervision: 'woord', assessment: 'woord', safety: 'woord', ending: 'woord' },
})
const all = ['learner', 'workplace', 'school'] as const
const about = { learner: 'Noa Kuipers', ward: 'De Brug', year, zone, practices: [], days: [], tasks: [], signings: [], partOf } as const

test('days of the year and no others, with the parts of who confirmed', () => {
  const record = recordOf({ ...about, days: [there('2026-07-31', 480), there('2026-08-03', 450), there('2026-08-05', 0), there('2027-07-30', 60, null), there('2027-08-02', 480)] })
  expect(record.weeks).toEqual([{ monday: '2026-08-03', there: 1, minutes: 450, away: 1, waiting: 0 }, { monday: '2027-07-26', there: 0, minutes: 0, away: 0, waiting: 1 }])
  expect([record.confirmedBy, hasAnything(record), hasAnything(recordOf(about))]).toEqual([['practice-trainer'], true, false])
})

test('progress by work process: how it stood when the year was over, and what was signed in it', () => {
  const [washing, eating, coffee] = [task('Wassen', 'B1-K1-W2'), task('Eten', 'B1-K1-W2'), task('Koffie', null)]
  const signings = [signed(washing, '2026-06-01', 'with-help'), signed(washing, '2026-10-01', 'alone'), signed(eating, '2026-06-02', 'with-help'), signed(eating, '2027-09-01', 'alone'), signed(coffee, '2026-11-02', 'not-yet')]
  const { progress } = recordOf({ ...about, tasks: [washing, eating, coffee], signings })
  expect(progress).toEqual([
    { process: null, tasks: 1, alone: 0, withHelp: 0, signings: 1, last: '2026-11-02', by: ['work-supervisor'] },
    { process: 'B1-K1-W2', tasks: 2, alone: 1, withHelp: 1, signings: 1, last: '2026-10-01', by: ['work-supervisor'] },
  ])
})

test('the agreement that all three confirmed and that held in the year; one of another year, or that waits, is none', () => {
  const agreed = (...practices: readonly KnownPractice[]) => recordOf({ ...about, practices }).agreement
  expect(agreed(practice('2026-09-01', '2027-07-01', all))).toMatchObject({ version: 1, code: '25655', confirmed: [{ side: 'learner', on: '2026-09-01' }, { side: 'workplace' }, { side: 'school' }] })
  expect(agreed(practice('2024-09-01', '2025-07-01', all))).toBeNull()
  expect(agreed(practice('2026-09-01', '2027-07-01', ['learner', 'school']))).toBeNull()
  expect(agreed(practice('2026-09-01', '2027-07-01', all), practice('2026-10-01', '2027-07-01', ['school'], 2))?.version, 'the newest is still to be confirmed').toBe(1)
})

test('nobody’s words are in it, as it is kept or as a sheet', () => {
  const tasks = [task('Een eigen woord', 'B1-K1-W1')]
  const record = recordOf({ ...about, practices: [practice('2026-09-01', '2027-07-01', all)], days: [there('2026-11-02', 450)], tasks, signings: tasks.map(one => signed(one, '2026-11-03', 'alone')) })
  const voice = { locale: 'nl-NL', address: 'je' } as const
  for (const text of [JSON.stringify(record), hoursSheet([record], voice), progressSheet([record], voice)]) expect(text).not.toMatch(/woord/i)
  expect(hoursSheet([{ ...record, learner: '=SOM(A1)' }], voice), 'a sheet takes nobody’s name for a sum').toContain(`"'=SOM(A1)"`)
})

test('what was kept is read back as it was, and what is none is thrown at', () => {
  const days = fc.array(fc.record({ week: fc.nat(51), minutes: fc.nat(960), waits: fc.boolean() }), { maxLength: 40 })
  fc.assert(fc.property(days, fc.option(fc.string({ maxLength: 30 })), (said, ward) => {
    const record: PracticeRecord = { ...recordOf({ ...about, practices: [practice('2026-09-01', '2027-07-01', all)] }), ward, weeks: said.map(({ week, minutes, waits }) => ({ monday: day('2026-08-03'), there: week, minutes, away: 0, waiting: waits ? 1 : 0 })) }
    expect(recordFrom(JSON.parse(JSON.stringify(record)))).toEqual(record)
  }), { numRuns: 50 })
  for (const kept of [null, {}, [], 'x', { year: { from: 'x', until: 'y' } }]) expect(() => recordFrom(kept)).toThrow('without its days')
})

test('kept where there is something, and once more only where it changed; in whatever order it was read back', () => {
  const record = recordOf({ ...about, days: [there('2026-11-02', 450)] })
  const backwards: PracticeRecord = recordFrom(Object.fromEntries(Object.entries(record).toReversed()))
  const keep = (one: PracticeRecord, before: Parameters<typeof keepRecord>[1]) => { const kept = keepRecord(one, before); return 'refused' in kept ? kept.refused : kept.version }
  expect([keep(recordOf(about), null), keep(record, null), keep(record, { version: 1, record: backwards }), keep({ ...record, ward: null }, { version: 1, record: backwards }), keep({ ...record, ward: null }, { version: 50, record: backwards })]).toEqual(['record.empty', 1, 'record.same', 2, 'record.often'])
})
