import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../kit/time.ts'
import { chainOf, firstDayOf, sickDay, type Absence, type Chain } from './absence.ts'
import { linesOf, mightApply, type Line } from './lines.ts'
import type { Mark } from './marks.ts'
import { deadlinesOf } from './next.ts'
import { knownDay, type Ruleset, type When } from './ruleset.ts'
import { beRit2, beRit3 } from './rulesets/be-rit.ts'
import { rulesetFor } from './rulesets/index.ts'
import { nlWvp2013 } from './rulesets/nl-wvp-2013.ts'

const absence = (first: string, last: string | null = null): Absence => ({ first: knownDay(first), last: last === null ? null : knownDay(last) })
const chained = (ruleset: Ruleset, ...absences: readonly Absence[]): Chain => {
  const chain = chainOf(absences, [], ruleset.linking)
  if (!chain) throw new Error('no chain')
  return chain
}
const done = (milestone: string, on: string, { nth = 1, outcome = null }: { readonly nth?: number; readonly outcome?: string | null } = {}): Mark => ({ milestone, nth, says: 'done', on: knownDay(on), outcome })
const stepIn = (lines: readonly Line[], key: string, nth = 1): Line => {
  const line = lines.find(one => one.milestone.key === key && one.nth === nth)
  if (!line) throw new Error(`no ${key} ${nth}`)
  return line
}
const dueIn = (lines: readonly Line[], key: string, nth = 1): Day | null => stepIn(lines, key, nth).due
const long = knownDay('2020-01-01')

describe('the Dutch law: the worked examples', () => {
  const days = (...absences: readonly Absence[]) => {
    const chain = chained(nlWvp2013, ...absences)
    const lines = linesOf(nlWvp2013, chain, [], long)
    const last = sickDay(chain, 728)
    return [...['problem-analysis', 'plan-of-action', 'week-42-report', 'first-year-evaluation', 'report', 'application', 'end-of-waiting'].map(key => dueIn(lines, key)), last && addDays(last, 1)]
  }
  test.each([
    ['A none in between', [absence('2026-01-05')], ['2026-02-15', '2026-03-01', '2026-10-26', '2027-01-03', '2027-10-03', '2027-10-17', '2028-01-02', '2028-01-03']],
    ['B 21 days in between', [absence('2022-01-03', '2022-07-03'), absence('2022-07-25')], ['2022-02-13', '2022-02-27', '2022-11-14', '2023-01-22', '2023-10-22', '2023-11-05', '2024-01-21', '2024-01-22']],
    ['C 27 days in between', [absence('2025-03-14', '2025-04-10'), absence('2025-05-08')], ['2025-05-21', '2025-06-04', '2026-01-29', '2026-04-08', '2027-01-06', '2027-01-20', '2027-04-07', '2027-04-08']],
    ['C0 the same without', [absence('2025-03-14')], ['2025-04-24', '2025-05-08', '2026-01-02', '2026-03-12', '2026-12-10', '2026-12-24', '2027-03-11', '2027-03-12']],
  ])('%s', (_name, absences, expected) => expect(days(...absences)).toEqual(expected))

  test('D 28 days in between begin anew', () => {
    expect(firstDayOf(chained(nlWvp2013, absence('2025-03-14', '2025-04-10'), absence('2025-05-09')))).toBe('2025-05-09')
  })
  test('E the report after Easter', () => {
    const chain = chained(nlWvp2013, absence('2025-06-14'))
    expect([sickDay(chain, 294), dueIn(linesOf(nlWvp2013, chain, [], long), 'week-42-report')]).toEqual(['2026-04-03', '2026-04-07'])
  })
})

describe('the Belgian law: the worked examples', () => {
  const start = chained(beRit3, absence('2026-01-05'))
  test('contact after four weeks, work potential from eight, a trajectory within six months', () => {
    const lines = linesOf(beRit3, start, [], long)
    expect([dueIn(lines, 'four-week-report'), dueIn(lines, 'work-potential'), dueIn(lines, 'employer-start'), stepIn(lines, 'employer-start').opens]).toEqual(['2026-02-02', '2026-03-02', '2026-07-05', '2026-03-02'])
  })
  test.each([beRit2, beRit3])('$id: 49 days for the assessment, 63 or six months for the plan, 14 for the answer', ruleset => {
    const request = done('request', '2026-03-02')
    const at = (...marks: readonly Mark[]) => linesOf(ruleset, start, [request, ...marks], long)
    expect(dueIn(at(), 'assessment')).toBe('2026-04-20')
    expect(dueIn(at(done('assessment', '2026-04-20', { outcome: 'A' })), 'plan')).toBe('2026-06-22')
    expect(dueIn(at(done('assessment', '2026-04-20', { outcome: 'B' })), 'plan')).toBe('2026-10-20')
    expect(dueIn(at(done('assessment', '2026-04-20', { outcome: 'B' })), 'appeal')).toBe('2026-05-11')
    expect(stepIn(at(done('assessment', '2026-04-20', { outcome: 'C' })), 'plan').state).toBe('not-applicable')
    expect(dueIn(at(done('assessment', '2026-04-20', { outcome: 'A' }), done('plan', '2026-06-22')), 'answer')).toBe('2026-07-06')
    expect(dueIn(linesOf(ruleset, start, [], long), 'assessment')).toBeNull()
  })
  test('the employer may begin after three months in RIT 2.0; force majeure from nine months, now from six', () => {
    expect(dueIn(linesOf(beRit2, start, [], long), 'employer-start')).toBe('2026-04-05')
    const said: Mark = { milestone: 'force-majeure', nth: 1, says: 'applies', on: null }
    expect([beRit2, beRit3].map(ruleset => stepIn(linesOf(ruleset, start, [said], long), 'force-majeure').opens)).toEqual(['2026-10-05', '2026-07-05'])
  })
  test('a gradual return is asked for on the last working day before, and answered in thirty working days', () => {
    const marks = ['progressive-request', 'progressive-decision'].map((milestone): Mark => ({ milestone, nth: 1, says: 'applies', on: knownDay('2026-05-04') }))
    const lines = linesOf(beRit3, start, marks, long)
    // 14 and 25 May are holidays.
    expect([dueIn(lines, 'progressive-request'), dueIn(lines, 'progressive-decision')]).toEqual(['2026-04-30', '2026-06-17'])
  })
  test('a relapse within fourteen days of work breaks nothing, and moves nothing', () => {
    const lines = linesOf(beRit2, chained(beRit2, absence('2025-01-06', '2025-02-09'), absence('2025-02-23')), [], long)
    expect(dueIn(lines, 'employer-start')).toBe('2025-04-06')
    expect(firstDayOf(chained(beRit2, absence('2025-01-06', '2025-02-09'), absence('2025-02-24')))).toBe('2025-02-24')
  })
})

test('an absence stands on the law of its first day', () => {
  expect(['2025-12-31', '2026-01-01', '2022-09-30'].map(day => rulesetFor('BE', knownDay(day))?.id ?? null)).toEqual(['be-rit-2', 'be-rit-3', null])
  expect([rulesetFor('NL', knownDay('2026-11-22'))?.id, rulesetFor('NL', knownDay('2013-06-30'))]).toEqual(['nl-wvp-2013', null])
})

describe('one file', () => {
  const chain = chained(nlWvp2013, absence('2026-01-05'))
  const at = (today: string, ...marks: readonly Mark[]) => linesOf(nlWvp2013, chain, marks, knownDay(today))

  test('a step is planned, open, soon and late, and then done or done late; both keep their day', () => {
    const states = ['2026-01-05', '2026-01-18', '2026-02-15', '2026-02-16'].map(today => stepIn(at(today), 'problem-analysis').state)
    expect(states).toEqual(['open', 'soon', 'soon', 'late'])
    expect(stepIn(at('2026-01-05'), 'plan-of-action').state).toBe('planned')
    expect(stepIn(at('2026-06-01', done('problem-analysis', '2026-02-15')), 'problem-analysis')).toMatchObject({ state: 'done', doneOn: '2026-02-15' })
    expect(stepIn(at('2026-06-01', done('problem-analysis', '2026-02-16')), 'problem-analysis')).toMatchObject({ state: 'done-late', doneOn: '2026-02-16', due: '2026-02-15' })
  })
  test('the plan follows the analysis by two weeks, in week eight at the latest, and never comes before it', () => {
    expect(dueIn(at('2026-02-01', done('problem-analysis', '2026-01-20')), 'plan-of-action')).toBe('2026-02-03')
    expect(dueIn(at('2026-03-01', done('problem-analysis', '2026-02-20')), 'plan-of-action')).toBe('2026-03-01')
    expect(dueIn(at('2026-04-01', done('problem-analysis', '2026-03-20')), 'plan-of-action')).toBe('2026-03-20')
  })
  test('evaluations come every six weeks after the last one that was held, until the end', () => {
    const plan = done('plan-of-action', '2026-03-01')
    expect(dueIn(at('2026-03-02', plan), 'evaluation')).toBe('2026-04-12')
    const lines = at('2026-04-20', plan, done('evaluation', '2026-04-10'))
    expect([stepIn(lines, 'evaluation').state, dueIn(lines, 'evaluation', 2)]).toEqual(['done', '2026-05-22'])
    const lastOnes = Array.from({ length: 16 }, (_, index): Mark => ({ milestone: 'evaluation', nth: index + 1, says: 'done', on: addDays(knownDay('2026-03-01'), (index + 1) * 42), outcome: null }))
    expect(at('2028-01-03', plan, ...lastOnes).filter(({ milestone }) => milestone.key === 'evaluation').length, 'none after week 104').toBe(16)
  })
  test('no analysis, no plan and no evaluations; the rest stands', () => {
    const lines = at('2026-03-01', { milestone: 'problem-analysis', nth: 1, says: 'not-applicable', reason: 'no-long-absence' })
    expect(['problem-analysis', 'plan-of-action', 'evaluation', 'week-42-report'].map(key => stepIn(lines, key).state)).toEqual(['not-applicable', 'not-applicable', 'not-applicable', 'planned'])
    expect(stepIn(lines, 'plan-of-action').why).toBe('falls-with')
  })
  test('the second track begins six weeks after the first-year evaluation', () => {
    expect(dueIn(at('2026-12-01'), 'second-track')).toBe('2027-02-14')
    expect(dueIn(at('2026-12-01', done('first-year-evaluation', '2026-11-30')), 'second-track')).toBe('2027-01-11')
  })
  test('the day in a letter goes before ours, and ours stays to be read', () => {
    const line = stepIn(at('2027-09-20', { milestone: 'application', nth: 1, says: 'official-day', on: knownDay('2027-10-20'), reason: 'letter' }), 'application')
    expect([line.due, line.computed, line.official]).toEqual(['2027-10-20', '2027-10-17', 'letter'])
  })
  test('a letter that came late gives four weeks', () => {
    expect(dueIn(at('2027-09-20', done('agency-letter', '2027-09-10')), 'application')).toBe('2027-10-17')
    expect(dueIn(at('2027-10-10', done('agency-letter', '2027-10-05')), 'application')).toBe('2027-11-02')
  })
  test('the report is warned of from week 89, long before it is due', () => {
    expect(['2027-09-06', '2027-09-18', '2027-09-19'].map(today => stepIn(at(today), 'report').state)).toEqual(['soon', 'soon', 'soon'])
    expect(stepIn(at('2027-09-04'), 'report').state).toBe('open')
  })
  test('what UWV sends is never late on our side, and a right that passed is over', () => {
    expect(stepIn(at('2027-12-01'), 'agency-letter').state).toBe('open')
    expect(stepIn(at('2027-12-01'), 'early-application')).toMatchObject({ state: 'not-applicable', why: 'window-closed' })
    expect(stepIn(at('2028-01-03'), 'end-of-waiting')).toMatchObject({ state: 'done', doneOn: '2028-01-02' })
  })
  test('a wage sanction has a clock of its own', () => {
    expect(at('2027-11-01').some(({ milestone }) => milestone.key === 'end-of-sanction')).toBe(false)
    const sanction = done('test', '2027-11-15', { outcome: 'sanction' })
    const lines = at('2027-11-20', sanction)
    expect(['test', 'objection', 'end-of-sanction', 'shortening-decision'].map(key => dueIn(lines, key))).toEqual(['2027-11-21', '2027-12-27', '2028-12-31', null])
    const asked = at('2028-03-10', sanction, done('shortening', '2028-03-01'))
    expect(dueIn(asked, 'shortening-decision')).toBe('2028-03-22')
    const repaired = at('2028-03-20', sanction, done('shortening', '2028-03-01'), done('shortening-decision', '2028-03-15', { outcome: 'repaired' }))
    expect(dueIn(repaired, 'end-of-sanction')).toBe('2028-04-26')
    const not = at('2028-03-20', sanction, done('shortening', '2028-03-01'), done('shortening-decision', '2028-03-15', { outcome: 'not-repaired' }))
    expect(dueIn(not, 'end-of-sanction')).toBe('2028-12-31')
  })
  test('some steps stand only when somebody says so', () => {
    expect(mightApply(nlWvp2013, []).map(({ key }) => key)).toEqual(['safety-net-report', 'left-while-absent', 'analysis-update', 'expert-opinion'])
    const said: Mark = { milestone: 'left-while-absent', nth: 1, says: 'applies', on: knownDay('2026-04-30') }
    expect(dueIn(at('2026-04-01', said), 'left-while-absent')).toBe('2026-05-01')
    expect(stepIn(at('2026-01-06', { milestone: 'safety-net-report', nth: 1, says: 'applies', on: null }), 'safety-net-report').due).toBe('2026-01-08')
  })
  test('a mistake is taken back, and the step is open again', () => {
    expect(stepIn(at('2026-03-01', done('problem-analysis', '2026-02-10'), { milestone: 'problem-analysis', nth: 1, says: 'taken-back' }), 'problem-analysis').state).toBe('late')
  })
  test('it is best done on the working day before', () => {
    expect(stepIn(at('2026-01-05'), 'problem-analysis').plan).toBe('2026-02-13')
    expect(stepIn(at('2026-01-05'), 'week-42-report').plan).toBe('2026-10-23')
  })
  test('what comes next is the first day somebody must act on', () => {
    expect(deadlinesOf(at('2026-02-20', done('sick-report', '2026-01-05'), done('arbo-report', '2026-01-07'))).slice(0, 2).map(({ milestone, due }) => [milestone.key, due])).toEqual([['problem-analysis', '2026-02-15'], ['plan-of-action', '2026-03-01']])
  })
})

// Properties: any row of absences, any steps done on any day.

const row = fc.array(fc.record({ days: fc.integer({ min: 1, max: 250 }), gap: fc.integer({ min: 0, max: 27 }) }), { minLength: 1, maxLength: 6 })
const begins = fc.integer({ min: 0, max: 1500 }).map(days => addDays(knownDay('2022-01-03'), days))
const laid = (first: Day, parts: readonly { readonly days: number; readonly gap: number }[]): readonly Absence[] => {
  const absences: Absence[] = []
  let at = first
  for (const [index, { days, gap }] of parts.entries()) {
    const last = addDays(at, days - 1)
    absences.push({ first: at, last: index === parts.length - 1 ? null : last })
    at = addDays(last, gap + 1)
  }
  return absences
}
const keys = nlWvp2013.milestones.filter(({ duty }) => duty !== 'event').map(({ key }) => key)
const marksFrom = (first: Day) => fc.array(fc.record({ milestone: fc.constantFrom(...keys), nth: fc.constant(1), says: fc.constant('done' as const), on: fc.integer({ min: 0, max: 900 }).map(days => addDays(first, days)), outcome: fc.constantFrom('good', 'sanction') }), { maxLength: 8 })
/** Those whose day is one of the absence itself, and no working day or calendar day comes between. */
const counted = (line: Line): boolean => !['week-42-report', 'upload', 'objection', 'end-of-sanction', 'shortening-decision', 'left-while-absent'].includes(line.milestone.key)

test('any chain of periods: each day moves by exactly the gaps before it', () => {
  fc.assert(fc.property(begins, row, (first, parts) => {
    const chain = chained(nlWvp2013, ...laid(first, parts))
    const [whole, broken] = [linesOf(nlWvp2013, chained(nlWvp2013, { first, last: null }), [], first), linesOf(nlWvp2013, chain, [], first)]
    expect(broken.length).toBe(whole.length)
    for (const [index, line] of broken.entries()) {
      const unbroken = whole[index]
      if (!unbroken?.due || !line.due || !counted(line)) continue
      // One that is counted back from the end moves with the end.
      const basis = line.milestone.key === 'test' ? sickDay(chain, 728) : line.due
      const moved = chain.gaps.filter(gap => basis !== null && gap.first <= basis).reduce((sum, { days }) => sum + days, 0)
      expect(line.due, line.milestone.key).toBe(addDays(unbroken.due, moved))
    }
  }))
})

test('whoever recovers and is absent again: done steps keep their day, the others move by exactly the gap', () => {
  fc.assert(fc.property(begins.chain(first => fc.tuple(fc.constant(first), marksFrom(first))), fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 27 }), ([first, marks], worked, gap) => {
    const last = addDays(first, worked - 1)
    const known = marks.filter(({ on }) => on <= last)
    const before = linesOf(nlWvp2013, chained(nlWvp2013, { first, last: null }), known, last)
    const after = linesOf(nlWvp2013, chained(nlWvp2013, { first, last }, { first: addDays(last, gap + 1), last: null }), known, last)
    expect(after.map(({ milestone }) => milestone.key)).toEqual(before.map(({ milestone }) => milestone.key))
    for (const [index, line] of after.entries()) {
      const was = before[index]
      if (!was) throw new Error('a step too many')
      expect(line.doneOn, line.milestone.key).toBe(was.doneOn)
      expect(line.outcome, line.milestone.key).toBe(was.outcome)
      if (!counted(line) || was.due === null || line.due === null) continue
      const moves = line.milestone.key === 'test' || (was.due > last && !isAnchoredBy(was, known))
      expect(line.due, `${line.milestone.key} ${was.due} ${last} ${gap}`).toBe(moves ? addDays(was.due, gap) : was.due)
    }
  }))
})
/** The application may hang on the day of a letter, which is a day on the calendar. */
const isAnchoredBy = ({ milestone, due }: Line, marks: readonly Mark[]): boolean =>
  milestone.key === 'application' && marks.some(mark => mark.milestone === 'agency-letter' && mark.says === 'done' && due === addDays(mark.on, 28))

/** The steps that a step is counted from, as its ruleset says. */
const countedFrom = (when: When): readonly string[] =>
  when.kind === 'after' || when.kind === 'after, by outcome' ? [when.step] : when.kind === 'latest' ? when.of.flatMap(countedFrom) : []

test.each([nlWvp2013, beRit2, beRit3])('$id: whatever is done on whatever day, no step is due before a step it is counted from, nor any time before the time before', ruleset => {
  const chains = fc.record({ days: fc.integer({ min: 1, max: 250 }), gap: fc.integer({ min: 0, max: ruleset.country === 'NL' ? 27 : 13 }) })
  const steps = fc.record({ milestone: fc.constantFrom(...ruleset.milestones.map(({ key }) => key)), nth: fc.integer({ min: 1, max: 3 }), on: fc.integer({ min: 0, max: 900 }), outcome: fc.constantFrom('good', 'sanction', 'A', 'B', 'C', 'repaired') })
  const follows = ruleset.milestones.flatMap(({ key, when }) => countedFrom(when).map(before => [key, before] as const))
  expect(follows.length, 'there are such steps').toBeGreaterThan(2)
  fc.assert(fc.property(begins, fc.array(chains, { minLength: 1, maxLength: 6 }), fc.array(steps, { maxLength: 10 }), fc.integer({ min: 0, max: 900 }), (first, parts, said, later) => {
    const marks = said.flatMap(({ on, outcome, ...step }): readonly Mark[] => [{ ...step, says: 'applies', on: addDays(first, on) }, { ...step, says: 'done', on: addDays(first, on), outcome }])
    const lines = linesOf(ruleset, chained(ruleset, ...laid(first, parts)), marks, addDays(first, later))
    const dayOf = (line: Line | undefined) => line?.doneOn ?? line?.due ?? null
    const wrong = follows.flatMap(([step, before]) => {
      const [one, earliest] = [lines.find(({ milestone }) => milestone.key === step), dayOf(lines.findLast(({ milestone }) => milestone.key === before))]
      return one?.computed && earliest !== null && one.computed < earliest ? [`${step} ${one.computed} before ${before} ${earliest}`] : []
    })
    const again = lines.flatMap(line => {
      const before = dayOf(lines.find(({ milestone, nth }) => milestone === line.milestone && nth === line.nth - 1))
      return line.computed && before !== null && line.computed < before ? [`${line.milestone.key} ${line.nth} ${line.computed} before ${before}`] : []
    })
    // And what was done keeps its day, whatever the absence does; what comes by itself is done on the day it comes.
    const moved = lines.flatMap(({ milestone: { key, duty }, nth, doneOn, due }) => {
      const last = said.findLast(one => one.milestone === key && one.nth === nth)
      return doneOn === (last ? addDays(first, last.on) : duty === 'event' && doneOn !== null ? due : null) ? [] : [`${key} ${nth} done on ${doneOn}`]
    })
    expect([...wrong, ...again, ...moved]).toEqual([])
  }))
})

test('never a day before the one it follows', () => {
  const follows: readonly (readonly [string, string])[] = [['plan-of-action', 'problem-analysis'], ['second-track', 'first-year-evaluation'], ['upload', 'application'], ['objection', 'test'], ['shortening-decision', 'shortening']]
  fc.assert(fc.property(begins.chain(first => fc.tuple(fc.constant(first), marksFrom(first))), row, fc.integer({ min: 0, max: 900 }), ([first, marks], parts, later) => {
    const lines = linesOf(nlWvp2013, chained(nlWvp2013, ...laid(first, parts)), marks, addDays(first, later))
    const wrong: string[] = []
    const dayOf = (line: Line | undefined) => line?.doneOn ?? line?.due ?? null
    for (const [step, before] of follows) {
      const [one, other] = [lines.find(({ milestone }) => milestone.key === step), lines.find(({ milestone }) => milestone.key === before)]
      const earliest = dayOf(other)
      if (one?.computed && earliest !== null && one.computed < earliest) wrong.push(`${step} ${one.computed} before ${before} ${earliest}`)
    }
    const evaluations = lines.filter(({ milestone }) => milestone.key === 'evaluation')
    for (const [index, evaluation] of evaluations.entries()) {
      const before = index === 0 ? dayOf(lines.find(({ milestone }) => milestone.key === 'plan-of-action')) : dayOf(evaluations[index - 1])
      if (evaluation.computed && before !== null && evaluation.computed < before) wrong.push(`evaluation ${evaluation.nth} ${evaluation.computed} before ${before}`)
    }
    expect(wrong).toEqual([])
  }))
})
