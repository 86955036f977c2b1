/** That a proposal is the best there is, keeps every rule, and is the same each time: against trying everything, on small cases. */
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { createSolver } from '../../kit/solver/solver.ts'
import { addDays, parseDay, parseWallTime, type Weekday } from '../../kit/time.ts'
import { crossed } from './planner-check.ts'
import { exampleWard } from './planner-example.ts'
import { duoOverlapPercent, weekMayDiffer, withOwnGuide } from './planner-figures.ts'
import { load, mostLearnersOf } from './planner-load.ts'
import { togetherEnough } from './planner-duo.ts'
import { evenShare, neverPaired, pairingModel, pairingTerms } from './planner-pairing.ts'
import { guideNow, peopleOf, plannedWeek } from './planner-people.ts'
import { propose } from './planner-solve.ts'
import { weekModel, weekTerms } from './planner-week.ts'
import { contexts, hoursOf, stages, type Guide, type Learner, type Pairing, type Roster, type Shift, type Ward } from './planner.ts'

const solver = createSolver({ secondsEach: 1200, secondsInAll: 3600 })
afterAll(() => solver.close())
const proving = Boolean(process.env['PROVE'])
const monday = parseDay('2026-11-23') ?? (() => { throw new Error('no day') })()
const time = (text: string) => parseWallTime(text) ?? (() => { throw new Error('no time') })()

const weekdays: fc.Arbitrary<readonly Weekday[]> = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 3 })
const anyShift = (index: number): fc.Arbitrary<Shift> => fc.record({
  key: fc.constant(`shift ${index}`), day: fc.integer({ min: 0, max: 6 }).map(days => addDays(monday, days)), from: fc.constantFrom(time('07:00'), time('15:00'), time('22:30')),
  until: fc.constantFrom(time('15:00'), time('23:00'), time('06:30')), breakMinutes: fc.constant(0), clients: fc.constantFrom(...contexts), guides: fc.integer({ min: 0, max: 1 }), least: fc.integer({ min: 0, max: 3 }), most: fc.integer({ min: 1, max: 4 }),
})
const onTheWard = (key: string) => ({
  key: fc.constant(key), hoursPerWeek: fc.constantFrom(0, 8, 16, 24), workingTime: fc.constantFrom('adult' as const, 'under 18' as const), weekdays,
  away: fc.constantFrom([], [{ from: addDays(monday, 2), until: addDays(monday, 4) }], [{ from: monday, until: addDays(monday, 7) }]),
})
const guideKeys = ['g0', 'g1', 'g2'] as const
const anyLearner = (key: string): fc.Arbitrary<Learner> => fc.record({
  ...onTheWard(key), stage: fc.constantFrom(...stages), context: fc.constantFrom(...contexts), since: fc.constantFrom(addDays(monday, -60), addDays(monday, -7), addDays(monday, 2)), domain: fc.constantFrom('care', 'welfare'),
  schoolDays: fc.subarray<Weekday>([2, 4], { maxLength: 1 }), current: fc.record({ fixed: fc.constantFrom(null, ...guideKeys), reserve: fc.constantFrom(null, ...guideKeys) }), wishes: fc.subarray([...guideKeys], { maxLength: 1 }),
})
const anyGuide = (key: string): fc.Arbitrary<Guide> => fc.record({ ...onTheWard(key), guidanceHours: fc.integer({ min: 0, max: 16 }).map(halves => halves / 2), starter: fc.boolean(), domains: fc.subarray(['care', 'welfare'], { minLength: 1 }) })
const several = <One>(arbitrary: (index: number) => fc.Arbitrary<One>, min: number, max: number): fc.Arbitrary<readonly One[]> => fc.integer({ min, max }).chain(number => fc.tuple(...Array.from({ length: number }, (_, index) => arbitrary(index))))
const anyWard = (most: { readonly learners: number; readonly guides: number; readonly shifts: number }): fc.Arbitrary<Ward> => fc.record({
  country: fc.constantFrom('NL' as const, 'BE' as const), learners: several(index => anyLearner(`l${index}`), 1, most.learners), guides: several(index => anyGuide(`g${index}`), 1, most.guides), experienced: fc.constant([]), duos: fc.constant([]),
  apart: fc.constantFrom([], [['l0', 'g0'] as const]), from: fc.constant(monday), weeks: fc.constant(1), shifts: several(anyShift, 1, most.shifts),
  locked: fc.record({ pairings: fc.constantFrom([], [{ learner: 'l0', guide: 'g0', as: 'fixed' as const }]), shifts: fc.constantFrom([], [{ person: 'l0', shift: 'shift 0', works: true }], [{ person: 'g0', shift: 'shift 0', works: false }]) }),
  before: fc.constantFrom([], [{ person: 'g0', shift: 'shift 1' }, { person: 'l0', shift: 'shift 1' }]),
})

/** Every way to take one of each. */
const combinations = <One>(lists: readonly (readonly One[])[]): readonly (readonly One[])[] => lists.reduce<readonly (readonly One[])[]>((found, list) => found.flatMap(before => list.map(one => [...before, one])), [[]])
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** Null where it may never be. */
const pairingPrice = (ward: Ward, pairings: readonly Pairing[]): number | null => {
  const paired = ward.learners.map((learner, index) => ({ learner, ...pairings[index] ?? { fixed: null, reserve: null } }))
  const guideOf = (key: string | null) => ward.guides.find(guide => guide.key === key)
  for (const { learner, fixed, reserve } of paired) {
    if (fixed !== null && fixed === reserve) return null
    for (const guide of [guideOf(fixed), guideOf(reserve)]) if (guide && neverPaired(ward, learner, guide) !== null) return null
  }
  let uneven = 0
  for (const guide of ward.guides) {
    const theirs = paired.filter(({ fixed }) => fixed === guide.key)
    if (theirs.length > mostLearnersOf(guide) || paired.filter(({ reserve }) => reserve === guide.key).length > mostLearnersOf(guide) || sum(theirs.map(({ learner }) => load(learner))) > guide.guidanceHours) return null
    uneven += Math.max(0, theirs.length - evenShare(ward, guide))
  }
  const price = pairingTerms
  return uneven * price.uneven + sum(paired.map(({ learner, fixed, reserve }) =>
    (fixed === null ? price['no-guide'] : (learner.current.fixed !== null && learner.current.fixed !== fixed ? price['other-guide'] : 0) + (learner.wishes.length > 0 && !learner.wishes.includes(fixed) ? price['no-wish'] : 0))
    + (reserve === null ? price['no-reserve'] : learner.current.reserve !== null && learner.current.reserve !== reserve ? price['other-reserve'] : 0)))
    + price['choice-broken'] * ward.locked.pairings.filter(choice => paired.every(({ learner, fixed, reserve }) => learner.key !== choice.learner || (choice.as === 'fixed' ? fixed : reserve) !== choice.guide)).length
}

test('the pairing is as good as the best of all there are', async () => {
  const cases = fc.sample(anyWard({ learners: 3, guides: 3, shifts: 3 }), { numRuns: proving ? 2000 : 25, seed: 36 })
  await solver.run(async solve => {
    for (const ward of cases) {
      const choices: readonly (string | null)[] = [null, ...ward.guides.map(({ key }) => key)]
      const each = choices.flatMap(fixed => choices.map(reserve => ({ fixed, reserve })))
      const best = Math.min(...combinations(ward.learners.map(() => each)).map(one => pairingPrice(ward, one) ?? Infinity))
      const { model, read } = pairingModel(ward)
      const outcome = read((await solve(model)).found)
      expect(pairingPrice(ward, ward.learners.map(({ key }) => outcome.pairings[key] ?? { fixed: null, reserve: null })), JSON.stringify(ward)).toBeCloseTo(best)
      expect(sum(Object.values(outcome.price))).toBeCloseTo(best)
    }
  })
})

const pairingsOf = (ward: Ward) => Object.fromEntries(ward.learners.map(({ key }) => [key, { fixed: 'g0', reserve: ward.guides.length > 1 ? 'g1' : null }]))
/** Null where it may never be. Worked out from the rules as they are told, without the model. */
const weekPrice = (ward: Ward, roster: Roster): number | null => {
  if (crossed(ward, roster).length > 0) return null
  const planned = plannedWeek(ward, 0, pairingsOf(ward), {}, [])
  const shifts = new Map(ward.shifts.map(shift => [shift.key, shift]))
  const shiftsOf = (key: string) => roster.filter(({ person }) => person === key).map(({ shift }) => shift)
  const both = (key: string, other: string) => shiftsOf(key).filter(shift => shiftsOf(other).includes(shift)).length
  const stands = (key: string, shift: string) => roster.some(one => one.person === key && one.shift === shift)
  let price = 0
  for (const person of peopleOf(ward)) {
    const hours = sum(shiftsOf(person.key).flatMap(key => { const shift = shifts.get(key); return shift ? [hoursOf(shift)] : [] }))
    const target = planned.hours[person.key] ?? 0
    if (hours > (target === 0 ? 0 : target + weekMayDiffer.value)) return null
    price += Math.max(0, target - weekMayDiffer.value - hours) * weekTerms[person.part === 'learner' ? 'learner-hours' : 'guide-hours']
  }
  for (const shift of ward.shifts) {
    const there = roster.filter(one => one.shift === shift.key)
    price += Math.max(0, shift.guides - there.filter(({ person }) => person.startsWith('g')).length) * weekTerms['too-few-guides'] + Math.max(0, shift.least - there.length) * weekTerms['too-few-hands']
  }
  const canStand = (learner: Learner) => ward.shifts.some(shift => crossed({ ...ward, guides: [], learners: [learner] }, [{ person: learner.key, shift: shift.key }]).every(({ rule }) => rule !== 'unable'))
  for (const learner of ward.learners) {
    const guide = guideNow(ward, planned, learner)
    if (guide === null) continue
    const together = both(learner.key, guide)
    if (planned.isNew(learner)) price += Math.max(0, shiftsOf(learner.key).length * withOwnGuide.percent / 100 - together) * weekTerms['own-guide']
    else if (canStand(learner)) price += Math.max(0, 1 - together) * weekTerms['own-guide-later']
  }
  for (const { learner, experienced } of ward.duos) price += Math.max(0, shiftsOf(learner).length * duoOverlapPercent.value / 100 - both(learner, experienced)) * weekTerms['duo-apart']
  price += ward.locked.shifts.filter(({ person, shift, works }) => shifts.has(shift) && stands(person, shift) !== works).length * weekTerms['choice-broken']
  if (ward.before.some(({ shift }) => shifts.has(shift))) price += sum(roster.map(one => (ward.before.some(({ person, shift }) => one.person === person && one.shift === shift) ? -1 : 1))) * weekTerms.changed
  return price
}

test('a week is as good as the best of all there are', async () => {
  const cases = fc.sample(anyWard({ learners: 2, guides: 2, shifts: 3 }), { numRuns: proving ? 2000 : 15, seed: 86 })
  await solver.run(async solve => {
    for (const ward of cases) {
      const cells = peopleOf(ward).flatMap(({ key: person }) => ward.shifts.map(({ key: shift }) => ({ person, shift })))
      const best = Math.min(...combinations(cells.map(cell => [[], [cell]])).map(one => weekPrice(ward, one.flat()) ?? Infinity))
      const { model, read } = weekModel(ward, plannedWeek(ward, 0, pairingsOf(ward), {}, []))
      const outcome = read((await solve(model)).found)
      expect(weekPrice(ward, outcome.roster), JSON.stringify(ward)).toBeCloseTo(best)
      expect(sum(Object.values(outcome.price)), 'the account it gives is the price').toBeCloseTo(best)
    }
  })
})

test('of a ward of fifteen learners and eight guides nothing is short, and no rule is crossed', async () => {
  const ward = exampleWard({ weeks: proving ? 4 : 1 })
  const began = performance.now()
  const proposal = await solver.run(solve => propose(ward, solve))
  console.log(`fifteen learners, eight guides, ${ward.weeks} weeks: ${Math.round(performance.now() - began)} ms`)
  expect(proposal.best).toBe(true)
  expect(proposal.short).toEqual([])
  expect(crossed(ward, proposal.roster)).toEqual([])
  expect(proposal.roster.length).toBeGreaterThan(50 * ward.weeks)
})

test('the same ward has the same proposal', async () => {
  const ward = exampleWard({ learners: 5, weeks: 1 })
  const [one, other] = [await solver.run(solve => propose(ward, solve)), await solver.run(solve => propose(ward, solve))]
  expect(one).toEqual(other)
})

const oneGuide = (): Ward => {
  const ward = exampleWard({ learners: 4, guides: 1, weeks: 1 })
  return { ...ward, guides: ward.guides.map(guide => ({ ...guide, hoursPerWeek: 8, guidanceHours: 20 })), learners: ward.learners.map(learner => ({ ...learner, domain: 'care', workingTime: 'adult' })) }
}

test('what falls short is told by whom, when and how much; and with the help it names, it no longer does', async () => {
  const ward = oneGuide()
  const proposal = await solver.run(solve => propose(ward, solve))
  expect(crossed(ward, proposal.roster)).toEqual([])
  expect(proposal.short.filter(({ what }) => what === 'learner-hours').length, 'one guide for a day and a half is not enough for four learners').toBeGreaterThan(0)
  expect(new Set(proposal.help.map(({ what }) => what))).toEqual(new Set(['guide-on-shift', 'more-hours']))
  const moreHours = sum(proposal.help.flatMap(one => (one.what === 'more-hours' ? [one.hours] : [])))
  const extra = proposal.help.flatMap(one => (one.what === 'guide-on-shift' ? [one.shift] : []))
  const helped: Ward = {
    ...ward,
    guides: [...ward.guides.map(guide => ({ ...guide, hoursPerWeek: guide.hoursPerWeek + moreHours })), ...extra.map((_, index): Guide => ({ key: `extra ${index}`, hoursPerWeek: 8, workingTime: 'adult', weekdays: [1, 2, 3, 4, 5, 6, 7], away: [], guidanceHours: 0, starter: false, domains: ['care'] }))],
    locked: { pairings: [], shifts: extra.map((shift, index) => ({ person: `extra ${index}`, shift, works: true })) },
  }
  const after = await solver.run(solve => propose(helped, solve))
  expect(after.short.filter(({ what }) => what === 'learner-hours' || what === 'too-few-guides')).toEqual([])
})

test('a choice is kept, what stood stays where it can, and a choice that cannot be kept is named', async () => {
  const ward = exampleWard({ learners: 5, weeks: 1 })
  const first = await solver.run(solve => propose(ward, solve))
  const out = first.roster.find(({ person }) => person === 'learner 1')
  if (!out) throw new Error('nobody works')
  const choice = { ...out, works: false }
  const second = await solver.run(solve => propose({ ...ward, before: first.roster, locked: { pairings: [], shifts: [choice] } }, solve))
  expect(second.roster).not.toContainEqual(out)
  expect(second.roster.filter(one => first.roster.some(({ person, shift }) => one.person === person && one.shift === shift)).length).toBeGreaterThanOrEqual(first.roster.length - 3)
  const impossible = { person: 'learner 1', shift: ward.shifts.find(({ day }) => day === addDays(monday, 3))?.key ?? '', works: true }
  const third = await solver.run(solve => propose({ ...ward, locked: { pairings: [{ learner: 'learner 2', guide: 'guide 1', as: 'fixed' }], shifts: [impossible] } }, solve))
  expect(third.short).toContainEqual({ what: 'choice-broken', person: 'learner 1', shift: impossible.shift, week: 0, works: true })
  expect(third.brokenPairings, 'who must stay apart').toEqual([{ learner: 'learner 2', guide: 'guide 1', as: 'fixed' }])
})

test('whoever works as a duo is together on four of five shifts', async () => {
  const ward = exampleWard({ learners: 5, weeks: 1 })
  const duo = { experienced: 'guide 0', learner: 'learner 0' }
  const { roster, short } = await solver.run(solve => propose({ ...ward, duos: [duo] }, solve))
  expect(togetherEnough(duo, roster)).toBe(true)
  expect(short.filter(({ what }) => what === 'duo-apart')).toEqual([])
})
