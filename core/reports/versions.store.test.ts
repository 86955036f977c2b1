/**
 * Versions and what is said of them, in any order: a reference of a few lines beside the rules and the database. After each step
 * the three agree on which version stands, on whose turn it is, and on whether the act may be done.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import type { Tx } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { refused, type Refusal } from '../../kit/refusal.ts'
import { openHouse } from '../../test/house.ts'
import { howMany } from '../../test/how-many.ts'
import { recoveryOfNoor } from '../../test/recovery.ts'
import { workfloorRecovery } from '../../programmes/workfloor-recovery/programme.ts'
import { correct } from './correct.ts'
import { lapse } from './lapse.ts'
import { handOver, turnOf, type CorrectionKind, type Report, type ReportId, type Verdict } from './report.ts'
import { findChain, findReport, standsAt } from './report.store.ts'
import { tell } from './reports.fixture.ts'
import { attending } from './tell-report.ts'
import { validate } from './validate.ts'
import { contentsOf, handOverVersion, keepCorrection, keepLapse, sayOf } from './written-report.ts'

const house = await openHouse()
const { noor } = await recoveryOfNoor(house)
const people = [[aroundNoor.noor.id, noor.participant], [aroundNoor.kim.id, noor.parties.kim], [aroundNoor.ruud.id, noor.parties.ruud]] as const
const day = 86_400_000
const form = workfloorRecovery.reports['dialogue']
if (!form) throw new Error('the plan declares dialogues')

type Act =
  | { readonly act: 'say'; readonly who: number; readonly verdict: Verdict }
  | { readonly act: 'hand over' }
  | { readonly act: 'lapse'; readonly who: number }
  | { readonly act: 'correct'; readonly kind: CorrectionKind; readonly who: number }
  | { readonly act: 'wait'; readonly days: number }
const who = fc.integer({ min: 0, max: 2 })
const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('say' as const), who, verdict: fc.constantFrom<Verdict>('right', 'right', 'right', 'change', 'talk-first') }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('hand over' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('lapse' as const), who }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('correct' as const), kind: fc.constantFrom<CorrectionKind>('wrong-text', 'wrong-text', 'wrong-person', 'wrong-recipient'), who }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 8 }) }) },
)

/** What should be: the newest version, since when, what each said of it, and who is out. */
type Reference = { number: number; since: number; said: Map<number, Verdict>; lapsed: Set<number>; out: Set<number>; wrong: CorrectionKind | null }
const askedIn = ({ out }: Reference) => [0, 1, 2].filter(one => !out.has(one))
const shouldStand = (state: Reference): number | null =>
  state.wrong === null && askedIn(state).every(one => state.said.get(one) === 'right' || state.lapsed.has(one)) ? state.number : null
const may = (state: Reference, act: Exclude<Act, { act: 'wait' }>, now: number): boolean => {
  const struck = state.wrong === 'wrong-person'
  switch (act.act) {
    case 'hand over': return shouldStand(state) === null
    case 'say': return !struck && !state.out.has(act.who) && !state.lapsed.has(act.who) && state.said.get(act.who) !== 'right'
    case 'lapse': return !struck && act.who !== 0 && !state.out.has(act.who) && !state.lapsed.has(act.who) && !state.said.has(act.who) && now - state.since >= 7 * day
    case 'correct': return !struck && (act.kind === 'wrong-text' ? shouldStand(state) !== null : act.kind === 'wrong-person' || act.who !== 0 && !state.out.has(act.who))
  }
}
const follow = (state: Reference, act: Exclude<Act, { act: 'wait' }>, now: number): void => {
  if (act.act === 'hand over') Object.assign(state, { number: state.number + 1, since: now, said: new Map(), lapsed: new Set(), wrong: null })
  else if (act.act === 'say') state.said.set(act.who, act.verdict)
  else if (act.act === 'lapse') state.lapsed.add(act.who)
  else if (act.kind === 'wrong-recipient') state.out.add(act.who)
  else state.wrong = act.kind
}

const around = (tx: Tx) => ({ tx, vault: house.vault, provider: deHaven })
/** Does it by the rule and the store; the rule's no, or null when it was done. */
const really = async (id: ReportId, act: Exclude<Act, { act: 'wait' }>): Promise<Refusal | null> => {
  const [person, party] = 'who' in act ? people[act.who] ?? people[0] : people[0]
  return await house.as(act.act === 'say' ? person : cast.bas.id, async tx => {
    const report = await findReport(tx, id)
    if (!report) return { refused: 'not to see', values: {} }
    const no = async (answer: object | Refusal, record: () => Promise<unknown>): Promise<Refusal | null> => { if (refused(answer)) return answer; await record(); return null }
    switch (act.act) {
      case 'say': {
        const said = validate(report, party, { verdict: act.verdict, remarks: [], number: report.versions.at(-1)?.number ?? 0 }, newAnonymousId(), house.now())
        return await no(said, async () => { if (!refused(said)) await sayOf(around(tx), report, said, []) })
      }
      case 'hand over': {
        const talk = { id: report.talk, trajectory: report.trajectory }
        const handing = handOver(report, form, noor.guide, await attending(around(tx), talk), await findChain(tx, id))
        return await no(handing, async () => { if (!refused(handing)) await handOverVersion(around(tx), report, handing, words, false, house.now()) })
      }
      case 'lapse': {
        const lapsed = lapse(report, noor.guide, party, 'no-answer', false, house.now())
        return await no(lapsed, async () => { if (!refused(lapsed)) await keepLapse(around(tx), report, lapsed, 'x') })
      }
      case 'correct': {
        const corrected = correct(report, noor.guide, { kind: act.kind, recipient: act.kind === 'wrong-recipient' ? party : null }, newAnonymousId(), house.now())
        return await no(corrected, async () => { if (!refused(corrected)) await keepCorrection(around(tx), report, corrected, 'x') })
      }
    }
  })
}
const words = { language: 'nl-NL', kind: 'Dialooggesprek', heldAt: '2026-11-19T09:00:00.000Z', minutes: 60, way: 'at-location', present: [], lines: [], next: null } as const

const turnShould = (state: Reference): string => {
  if (state.wrong === 'wrong-person') return 'nobody'
  if (state.wrong === 'wrong-text') return 'writer'
  if (shouldStand(state) !== null) return 'nobody'
  return askedIn(state).some(one => !state.lapsed.has(one) && (state.said.get(one) ?? 'right') !== 'right') ? 'writer' : 'readers'
}

test('whatever is done in whatever order, what stands is what everyone said', async () => {
  let [acts, done] = [0, 0]
  await fc.assert(fc.asyncProperty(fc.array(anAct, { minLength: 4, maxLength: 16 }), async script => {
    const report = await tell(house, cast.bas.id, await noor.held('dialogue', 1, [noor.parties.kim, noor.parties.ruud]), 'dialogue')
    const state: Reference = { number: 1, since: house.now().getTime(), said: new Map(), lapsed: new Set(), out: new Set(), wrong: null }
    for (const act of script) {
      if (act.act === 'wait') { house.travelTo(new Date(house.now().getTime() + act.days * day)); continue }
      const expected = may(state, act, house.now().getTime())
      const answer = await really(report, act)
      expect(answer === null, `${JSON.stringify(act)} ${answer?.refused ?? ''}`).toBe(expected)
      if (expected) follow(state, act, house.now().getTime())
      const [stands, seen]: readonly [number | null, Report | null] = await house.as(cast.bas.id, async tx => [await standsAt(tx, report), await findReport(tx, report)])
      expect(stands, JSON.stringify(act)).toBe(shouldStand(state))
      expect(seen && turnOf(seen).at, JSON.stringify(act)).toBe(turnShould(state))
      acts += 1
      done += expected ? 1 : 0
    }
    // Every version that may still be read is what was handed over, chained to the one before.
    const last = await house.as(cast.bas.id, tx => findReport(tx, report))
    if (last) await house.as(cast.bas.id, tx => contentsOf(around(tx), last))
  }), { numRuns: howMany({ usually: 15, proving: 400, elsewhere: 4 }), endOnFailure: true })
  expect(done, `${acts} acts, ${done} of them done`).toBeGreaterThan(acts / 4)
}, 600_000)

test('two who say "right" at the same moment: it stands, and says so', async () => {
  for (let round = 0; round < 10; round++) {
    const report = await tell(house, cast.bas.id, await noor.held('dialogue', 1, [noor.parties.kim, noor.parties.ruud]), 'dialogue')
    const answers = await Promise.all([0, 1, 2].map(one => really(report, { act: 'say', who: one, verdict: 'right' })))
    expect(answers).toEqual([null, null, null])
    const seen = await house.as(cast.bas.id, tx => findReport(tx, report))
    expect([seen?.stands, seen?.sealings.map(({ number }) => number)]).toEqual([1, [1]])
  }
})

test('a word changed in the database opens as no report at all', async () => {
  const report = await tell(house, cast.bas.id, await noor.held('dialogue', 1, [noor.parties.kim]), 'dialogue')
  await house.asSuperuser('update report_version set handed_over_at = handed_over_at + interval \'1 minute\' where report_id = $1', [report])
  const seen = await house.as(cast.bas.id, tx => findReport(tx, report))
  if (!seen) throw new Error('not seen')
  await expect(house.as(cast.bas.id, tx => contentsOf(around(tx), seen))).rejects.toThrow('not what was handed over')
})
