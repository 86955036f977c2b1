/**
 * Who works on which shift, for one week: after pairing, with what the week before left. What the law, a leave, a school day or the
 * number of guides forbids can never come out. What a ward wants has a price for as far as it is missing, so that there is always an
 * outcome, and it says by itself what is short.
 */
import { openModel, total, type Found, type Sum, type Unknown } from '../../kit/solver/model.ts'
import { grouped, guideNow, peopleOf, within, type Person, type PlannedWeek } from './planner-people.ts'
import { duoOverlapPercent, learnersPerGuide, mostShiftsInWeek, weekMayDiffer, withOwnGuide } from './planner-figures.ts'
import { hoursOf, type Roster, type Shift, type Ward } from './planner.ts'
import { longRests, mostHours, tooClose } from './planner-working-time.ts'

/** What one of it costs, dearest first. */
export const weekTerms = { 'choice-broken': 10_000, 'too-few-guides': 1000, 'own-guide': 100, 'duo-apart': 60, 'learner-hours': 40, 'too-few-hands': 30, 'own-guide-later': 5, 'guide-hours': 2, changed: 1 } as const
export type WeekTerm = keyof typeof weekTerms | 'help'
export type WeekRule =
  | 'rest-between' | 'rest-in-week' | 'shifts-in-week' | 'hours-by-law' | 'hours-enough' | 'hours-not-over' | 'learners-per-guide' | 'guides-enough'
  | 'hands-enough' | 'room' | 'together' | 'own-guide' | 'own-guide-later' | 'duo' | 'choice'

/** Something that falls short, and by how much: of hours, hands, guides or shifts. */
export type Short =
  | { readonly what: 'learner-hours' | 'guide-hours'; readonly person: string; readonly week: number; readonly hours: number }
  | { readonly what: 'too-few-guides' | 'too-few-hands'; readonly shift: string; readonly week: number; readonly number: number }
  | { readonly what: 'own-guide' | 'own-guide-later' | 'duo-apart'; readonly person: string; readonly with: string; readonly week: number; readonly shifts: number }
  | { readonly what: 'choice-broken'; readonly person: string; readonly shift: string; readonly week: number; readonly works: boolean }

/** What would help, as far as the solver knows: one more guide on a shift, more hours of a guide, or a learner on a day they do not work now. */
export type Help =
  | { readonly what: 'guide-on-shift'; readonly shift: string; readonly week: number }
  | { readonly what: 'more-hours'; readonly person: string; readonly week: number; readonly hours: number }
  | { readonly what: 'another-day'; readonly person: string; readonly shift: string; readonly week: number }
const helpPrices = { 'guide-on-shift': 6, 'more-hours': 0.4, 'another-day': 3 } as const
const mostMoreHours = 12

export type WeekOutcome = { readonly roster: Roster; readonly short: readonly Short[]; readonly help: readonly Help[]; readonly price: Readonly<Partial<Record<WeekTerm, number>>> }
type On = { readonly person: Person; readonly shift: Shift; readonly works: Unknown; readonly helped: boolean }

/** @param helped whether help may be called in, to find out which would do. */
export const weekModel = (ward: Ward, planned: PlannedWeek, helped = false) => {
  const model = openModel<WeekTerm, WeekRule>()
  const { week, shifts } = planned
  const people = peopleOf(ward)
  const shorts: { readonly unknown: Unknown; readonly say: (amount: number) => Short }[] = []
  const helps: { readonly unknown: Unknown; readonly say: (amount: number) => Help }[] = []
  const short = (what: Exclude<WeekTerm, 'help' | 'changed'>, unknown: Unknown, say: (amount: number) => Short): Unknown => {
    model.costs(what, weekTerms[what], unknown)
    shorts.push({ unknown, say })
    return unknown
  }
  const help = (what: Help['what'], unknown: Unknown, say: (amount: number) => Help): Unknown => {
    model.costs('help', helpPrices[what], unknown)
    helps.push({ unknown, say })
    return unknown
  }

  const on: On[] = people.flatMap(person => shifts.flatMap(shift => {
    const able = within(planned, person, shift)
    if (able === 'never' || (able === 'another-day' && !(helped && person.part === 'learner'))) return []
    const works = model.yesOrNo()
    if (able === 'another-day') help('another-day', works, () => ({ what: 'another-day', person: person.key, shift: shift.key, week }))
    return [{ person, shift, works, helped: able === 'another-day' }]
  }))
  const byPerson = grouped(on, ({ person }) => person.key)
  const byShift = grouped(on, ({ shift }) => shift.key)
  const of = (person: Person): readonly On[] => byPerson.get(person.key) ?? []
  const hours = (ones: readonly On[]): Sum => ones.map(({ shift, works }) => [hoursOf(shift), works])
  const at = (key: string, shift: Shift): Unknown | undefined => byPerson.get(key)?.find(one => one.shift.key === shift.key)?.works

  for (const person of people) {
    const own = of(person)
    for (const [index, one] of own.entries()) for (const other of own.slice(index + 1)) if (tooClose(one.shift, other.shift, person.limits)) model.atMost('rest-between', total([one.works, other.works]), 1)
    const rests = longRests(shifts, planned.monday, person.limits).map(taken => ({ taken: new Set(taken.map(({ key }) => key)), rests: model.amount(1) }))
    model.atLeast('rest-in-week', total(rests.map(({ rests: rest }) => rest)), 1)
    for (const one of own) for (const { taken, rests: rest } of rests) if (taken.has(one.shift.key)) model.atMost('rest-in-week', total([one.works, rest]), 1)
    model.atMost('shifts-in-week', total(own.map(({ works }) => works)), mostShiftsInWeek.value)
    model.atMost('hours-by-law', hours(own), mostHours(person.limits, person.learner ?? {}))
    const target = planned.hours[person.key] ?? 0
    const more = helped && person.part === 'guide' ? [help('more-hours', model.amount(mostMoreHours), amount => ({ what: 'more-hours', person: person.key, week, hours: amount }))] : []
    model.atMost('hours-not-over', [...hours(own), ...total(more, -1)], target === 0 ? 0 : target + weekMayDiffer.value)
    if (target > weekMayDiffer.value) {
      const what = person.part === 'learner' ? 'learner-hours' : 'guide-hours'
      const missing = short(what, model.amount(), amount => ({ what, person: person.key, week, hours: amount }))
      model.atLeast('hours-enough', [...hours(own), [1, missing]], target - weekMayDiffer.value)
    }
  }

  for (const shift of shifts) {
    const all = byShift.get(shift.key) ?? []
    const learners = all.filter(({ person }) => person.part === 'learner')
    const guides = all.filter(({ person }) => person.part === 'guide')
    const extra = helped ? [help('guide-on-shift', model.yesOrNo(), () => ({ what: 'guide-on-shift', shift: shift.key, week }))] : []
    const perGuide = learnersPerGuide.value[shift.clients]
    for (const domain of [null, ...new Set(learners.map(({ person }) => person.learner?.domain ?? null))]) {
      const theirs = domain === null ? learners : learners.filter(({ person }) => person.learner?.domain === domain)
      const qualified = domain === null ? guides : guides.filter(({ person }) => person.guide?.domains.includes(domain))
      model.atMost('learners-per-guide', [...total(theirs.map(({ works }) => works)), ...total([...qualified.map(({ works }) => works), ...extra], -perGuide)], 0)
    }
    const none = short('too-few-guides', model.amount(), amount => ({ what: 'too-few-guides', shift: shift.key, week, number: amount }))
    model.atLeast('guides-enough', [...total(guides.map(({ works }) => works)), ...total(extra), [1, none]], shift.guides)
    const few = short('too-few-hands', model.amount(), amount => ({ what: 'too-few-hands', shift: shift.key, week, number: amount }))
    model.atLeast('hands-enough', [...total(all.map(({ works }) => works)), ...total(extra), [1, few]], shift.least)
    model.atMost('room', [...total(all.map(({ works }) => works)), ...total(extra)], shift.most)
  }

  /** On how many of their shifts two are there both. */
  const together = (own: readonly On[], other: string): readonly Unknown[] => own.flatMap(({ shift, works }) => {
    const there = at(other, shift)
    if (!there) return []
    const both = model.amount(1)
    model.atMost('together', [[1, both], [-1, works]], 0)
    model.atMost('together', [[1, both], [-1, there]], 0)
    return [both]
  })
  for (const person of people) {
    const { learner } = person
    const guide = learner ? guideNow(ward, planned, learner) : null
    if (learner && guide) {
      const both = together(of(person), guide)
      if (planned.isNew(learner)) {
        const apart = short('own-guide', model.amount(), amount => ({ what: 'own-guide', person: learner.key, with: guide, week, shifts: amount }))
        model.atLeast('own-guide', [...total(both), [1, apart], ...total(of(person).map(({ works }) => works), -withOwnGuide.percent / 100)], 0)
      } else if (of(person).length > 0) {
        const never = short('own-guide-later', model.amount(), amount => ({ what: 'own-guide-later', person: learner.key, with: guide, week, shifts: amount }))
        model.atLeast('own-guide-later', [...total(both), [1, never]], 1)
      }
    }
    const duo = learner ? ward.duos.find(one => one.learner === learner.key) : undefined
    if (learner && duo) {
      const apart = short('duo-apart', model.amount(), amount => ({ what: 'duo-apart', person: learner.key, with: duo.experienced, week, shifts: amount }))
      model.atLeast('duo', [...total(together(of(person), duo.experienced)), [1, apart], ...total(of(person).map(({ works }) => works), -duoOverlapPercent.value / 100)], 0)
    }
  }

  const shiftKeys = new Set(shifts.map(({ key }) => key))
  for (const { person, shift, works } of ward.locked.shifts.filter(choice => shiftKeys.has(choice.shift))) {
    const unknown = byPerson.get(person)?.find(one => one.shift.key === shift)?.works
    if (!works && !unknown) continue
    const broken = short('choice-broken', model.yesOrNo(), () => ({ what: 'choice-broken', person, shift, week, works }))
    if (works) model.atLeast('choice', [...(unknown ? total([unknown]) : []), [1, broken]], 1)
    else if (unknown) model.atMost('choice', [[1, unknown], [-1, broken]], 0)
  }

  // Whoever stood on a shift already stays there, if nothing pleads against it.
  const before = new Set(ward.before.map(({ person, shift }) => `${person} ${shift}`))
  if (ward.before.some(({ shift }) => shiftKeys.has(shift))) for (const { person, shift, works } of on) model.costs('changed', before.has(`${person.key} ${shift.key}`) ? -weekTerms.changed : weekTerms.changed, works)

  const read = (found: Found): WeekOutcome => ({
    roster: on.filter(({ works, helped: called }) => !called && found(works) > 0.5).map(({ person, shift }) => ({ person: person.key, shift: shift.key })),
    short: amounts(shorts, found), help: amounts(helps, found), price: model.priceOf(found),
  })
  return { model, read }
}

const amounts = <Said>(unknowns: readonly { readonly unknown: Unknown; readonly say: (amount: number) => Said }[], found: Found): readonly Said[] =>
  unknowns.map(({ unknown, say }) => ({ amount: Math.round(found(unknown) * 100) / 100, say })).filter(({ amount }) => amount > 0).map(({ amount, say }) => say(amount))
