import { expect, test } from 'vitest'
import fc from 'fast-check'
import { newId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, parseDay, type Day } from '../../kit/time.ts'
import { anonymousCoaching } from '../../programmes/anonymous-coaching/programme.ts'
import { careerCentre } from '../../programmes/career-centre/programme.ts'
import type { Affiliate } from '../organisations/affiliate.ts'
import { changeCluster, compositionOn, declareCluster, type Cluster } from './cluster.ts'
import { countSlips } from './count.ts'
import { frozen } from './gate.ts'
import { endOf, firstDayOf, halfYearAt, halfYearBefore, lastSettled, mayBeGatedFrom, nextFirstOfAugust, schoolYearOf } from './half-year.ts'
import { eurosOf, invoiceOn } from './invoice.ts'
import { readBoard } from './reading.ts'
import { countedBy, countedThemes, mayAsk, preventionOf, readSlip, scoreBucketOf, scoresOf, talkBucketOf, waitBucketOf, writeSlip, type Slip } from './slip.ts'

const day = (text: string): Day => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }

test('half-years are fixed, and settle thirty days after their end', () => {
  expect([halfYearAt(day('2026-06-30')), halfYearAt(day('2026-07-01'))]).toEqual(['2026-1', '2026-2'])
  expect([firstDayOf(halfYearAt(day('2026-11-20'))), endOf(halfYearAt(day('2026-11-20')))]).toEqual(['2026-07-01', '2027-01-01'])
  expect(mayBeGatedFrom(halfYearAt(day('2026-03-01')))).toBe('2026-07-31')
  expect([lastSettled(day('2026-07-30')), lastSettled(day('2026-07-31')), lastSettled(day('2027-01-30')), lastSettled(day('2027-01-31'))]).toEqual(['2025-2', '2026-1', '2026-1', '2026-2'])
})

test('whatever the day, the last settled half-year has settled and the next has not', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), offset => {
    const today = addDays(day('2000-01-01'), offset)
    const last = lastSettled(today)
    expect(mayBeGatedFrom(last) <= today).toBe(true)
    expect(mayBeGatedFrom(halfYearAt(endOf(last))) > today).toBe(true)
  }))
})

test('half-years before one another', () => {
  const [now] = [halfYearAt(day('2026-11-20'))]
  expect([0, 1, 2, 3].map(back => halfYearBefore(now, back))).toEqual(['2026-2', '2026-1', '2025-2', '2025-1'])
})

test('a school year runs from one first of August to the next', () => {
  expect([nextFirstOfAugust(day('2026-07-31')), nextFirstOfAugust(day('2026-08-01'))]).toEqual(['2026-08-01', '2027-08-01'])
  expect(schoolYearOf(day('2026-11-20'))).toEqual({ from: '2026-08-01', until: '2027-08-01' })
})

const school = (staff: number | null): Affiliate => ({ id: newId(), name: 'School', place: 'Kerkdiep', staff, joinedOn: day('2025-08-01'), leftOn: null })
const today = day('2026-11-20')
const wanted = (...affiliates: readonly Affiliate[]) => ({ cluster: newId<'cluster'>(), affiliates, yearlyFee: 100_000 })
const no = (answer: object) => ('refused' in answer ? answer.refused : null)

test('a cluster has fifty staff, none of whom work for one member almost all, and each school is in one', () => {
  expect(no(declareCluster(wanted(school(30), school(19)), [], today))).toBe('cluster.too-small')
  expect(no(declareCluster(wanted(school(60), school(null)), [], today))).toBe('cluster.staff-unknown')
  expect(no(declareCluster(wanted(school(81), school(19)), [], today))).toBe('cluster.dominated')
  expect(declareCluster(wanted(school(80), school(20)), [], today)).toMatchObject({ staff: 100, fromDay: today })
  expect(declareCluster(wanted(school(50)), [], today)).toMatchObject({ staff: 50 })
  const shared = school(60)
  const first = declareCluster(wanted(shared), [], today)
  if (refused(first)) throw new Error(first.refused)
  const cluster: Cluster = { id: first.cluster, name: 'Een', compositions: [first] }
  expect(no(declareCluster(wanted(shared, school(40)), [cluster], today))).toBe('cluster.elsewhere')

  const changed = changeCluster(cluster, { affiliates: [shared, school(20)], yearlyFee: 1 }, [], today)
  if (refused(changed)) throw new Error(changed.refused)
  expect(changed.fromDay).toBe('2027-08-01')
  const both = { ...cluster, compositions: [first, changed] }
  expect(no(changeCluster(both, { affiliates: [shared], yearlyFee: 1 }, [], today))).toBe('cluster.changed-already')
  expect([compositionOn(both, day('2027-07-31'))?.staff, compositionOn(both, day('2027-08-01'))?.staff, compositionOn(both, day('2020-01-01'))]).toEqual([60, 80, null])
})

test('the invoice is made of the contract alone', () => {
  const composition = declareCluster(wanted(school(60)), [], today)
  if (refused(composition)) throw new Error(composition.refused)
  const cluster: Cluster = { id: composition.cluster, name: 'Een', compositions: [composition] }
  expect(invoiceOn(cluster, today)).toMatchObject({ from: '2026-08-01', until: '2027-08-01', staff: 60, fee: 100_000 })
  expect(invoiceOn(cluster, day('2026-11-19'))).toBeNull()
  expect([eurosOf(720_000, 'nl-NL'), eurosOf(1_234_567_89, 'nl-BE'), eurosOf(5, 'en'), eurosOf(720_000, 'en')]).toEqual(['€ 7.200,00', '€ 1.234.567,89', '€ 0.05', '€ 7,200.00'])
})

test('a slip is asked for once, when talks were had and none is to come', () => {
  expect([mayAsk({ used: 1, planned: 0 }, false), mayAsk({ used: 0, planned: 0 }, false), mayAsk({ used: 2, planned: 1 }, false), mayAsk({ used: 2, planned: 0 }, true)]).toEqual([true, false, false, false])
})

test('what goes on a slip is coarse, and every slip is as long as every other', () => {
  expect([1, 2, 3, 4, 5].map(talkBucketOf)).toEqual(['1', '2-3', '2-3', '4+', '4+'])
  expect([0, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(scoreBucketOf)).toEqual([10, 10, 35, 35, 55, 55, 75, 75, 95, 95])
  expect([scoresOf(4, 7), scoresOf(null, 7)]).toEqual([{ before: 35, after: 75 }, null])
  const slips: readonly Slip[] = [
    { cluster: null, themes: [], talks: '1', scores: null, helped: 'no' },
    { cluster: newId(), themes: ['workload', 'together', 'starting'], talks: '2-3', scores: { before: 35, after: 95 }, helped: 'unsaid' },
  ]
  expect(new Set(slips.map(slip => Buffer.byteLength(writeSlip(slip)))).size).toBe(1)
  expect(slips.map(slip => readSlip(writeSlip(slip)))).toEqual(slips)
  expect([readSlip('{}'), readSlip('[null,[],"9",null,"yes"]')]).toEqual([null, null])
})

test('how someone came, where it came to and how long they waited go along in coarse pieces, as long as any other slip', () => {
  expect([0, 6, 7, 13, 14, 27, 28, 55, 56, 90].map(waitBucketOf)).toEqual([5, 5, 15, 15, 30, 30, 60, 60, 100, 100])
  const prevention = { beforeIllness: ['career'], outcomes: { inside: { name: { 'nl-NL': '', 'nl-BE': '', en: '' }, endings: ['inside', 'moved'] } } }
  expect([preventionOf(prevention, 'career', 'moved', 15), preventionOf(prevention, 'back-to-work', 'stopped', null), preventionOf(prevention, null, 'inside', 5).came]).toEqual([
    { came: 'before', outcome: 'inside', waited: 15 }, { came: 'while', outcome: null, waited: null }, 'while',
  ])
  const slips: readonly Slip[] = [
    { cluster: newId(), themes: [], talks: '4+', scores: null, helped: 'unsaid', prevention: { came: 'while', outcome: 'own-work-otherwise', waited: 100 } },
    { cluster: null, themes: [], talks: '1', scores: null, helped: 'no', prevention: { came: 'before', outcome: null, waited: null } },
    { cluster: null, themes: ['sleep'], talks: '1', scores: null, helped: 'no' },
  ]
  expect(new Set(slips.map(slip => Buffer.byteLength(writeSlip(slip)))).size).toBe(1)
  expect(slips.map(slip => readSlip(writeSlip(slip)))).toEqual(slips)
  expect(readSlip('[null,[],"1",null,"yes"]'), 'a slip from before').toEqual({ cluster: null, themes: [], talks: '1', scores: null, helped: 'yes' })
  expect(countedBy([anonymousCoaching, careerCentre])).toMatchObject({ outcomes: ['own-work', 'inside', 'outside'] })
  expect(countedBy([anonymousCoaching]).outcomes).toBeNull()
})

test('slips are counted for the cluster they name, and for nobody\'s when that is no more', () => {
  const cluster = newId<'cluster'>()
  const slip = (of: Slip['cluster'], themes: readonly string[]): Slip => ({ cluster: of, themes, talks: '1', scores: { before: 35, after: 55 }, helped: 'yes' })
  const { clusters: [counts], unassigned } = countSlips([slip(cluster, ['sleep']), slip(cluster, ['sleep', 'loss']), slip(null, []), slip(newId(), [])], [{ cluster, staff: 60 }], ['sleep', 'loss', 'money'])
  expect(unassigned).toBe(2)
  expect(counts).toMatchObject({ people: 2, scored: { people: 2, before: 70, after: 110 } })
  expect(Object.fromEntries(counts?.themes ?? [])).toEqual({ sleep: 2, loss: 1, money: 0 })
})

test('shares are of rounded numbers, and of twenty people or more', () => {
  expect(readBoard(frozen({ people: 20, 'helped:yes': 15 })).helpedOfTen).toBe(8)
  expect(readBoard(frozen({ people: 15, 'helped:yes': 10 })).helpedOfTen).toBeNull()
  expect(readBoard(frozen({ people: 20, 'helped:yes': null })).helpedOfTen).toBeNull()
  expect(countedThemes([])).toEqual([])
})
