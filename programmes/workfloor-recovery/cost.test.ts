import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, dayCostCents, daysAway, itemisedCost, planCents, simpleCost, type CaseOfAbsence, type Cost, type Items, type Plan, type View } from './cost.ts'

const items: Items = { salaryCents: 52_000_00, partTimePercent: 100, onCostPercent: 27, payFirstYearPercent: 100, paySecondYearPercent: 70, replacedPercent: 60, replacementPricePercent: 125, lossPercent: 10, occupationalHealthCents: 600_00, internalPerDayCents: 8_00 }
const days120: CaseOfAbsence = { days: 120, unit: 'working', absentPercent: 100 }
const plan: Plan = { hours: 32, rateCents: 125_00, colleagueHours: 0, colleagueHourCents: 35_30, travelCents: 0 }
const amounts = ({ lines }: Cost) => Object.fromEntries(lines.map(({ item, amountCents }) => [item, amountCents]))

describe('known values', () => {
  test('a salary of 52,000 and 27 percent on top: 254 a day', () => { expect(dayCostCents(items)).toBe(254_00) })

  test('120 working days, item by item', () => {
    const paid = itemisedCost(days120, items, 'cash-flow')
    expect(amounts(paid)).toEqual({ wage: 30_480_00, replacement: 22_860_00, productivity: 3_048_00, 'occupational-health': 600_00, 'own-guidance': 960_00 })
    expect(paid.totalCents).toBe(57_948_00)
    const extra = itemisedCost(days120, items, 'extra-cost')
    expect(amounts(extra)).not.toHaveProperty('wage')
    expect(extra.totalCents).toBe(27_468_00)
    expect(extra.perDayCents).toBe(228_90)
  })

  test('one amount a day', () => {
    expect(simpleCost(days120, 350_00).totalCents).toBe(42_000_00)
  })

  test('32 hours of 125 have paid for themselves after 11.43 days of 350', () => {
    expect(planCents(plan)).toBe(4_000_00)
    expect(compare(plan, 350_00, null)).toEqual({ planCents: 4_000_00, breakEvenDays: 11.43, saving: null })
    expect(compare(plan, 350_00, 20).saving).toEqual({ fewerDays: 20, savedCents: 7_000_00, netCents: 3_000_00, returnPercent: 75 })
    expect(compare(plan, 350_00, 5).saving?.netCents).toBe(-2_250_00)
  })

  test('colleagues and travel cost too', () => {
    expect(planCents({ ...plan, colleagueHours: 16, travelCents: 90_00 })).toBe(4_654_80)
  })
})

test('seven calendar days are five working days, and half an absence is half of them', () => {
  expect(daysAway({ days: 70, unit: 'calendar', absentPercent: 100 })).toBe(50)
  expect(daysAway({ days: 279, unit: 'calendar', absentPercent: 100 })).toBe(199.29)
  expect(daysAway({ days: 50, unit: 'working', absentPercent: 50 })).toBe(25)
})

test('after a year the pay is that of the second year, also of half an absence', () => {
  const wage = (absence: CaseOfAbsence) => amounts(itemisedCost(absence, items, 'cash-flow')).wage
  expect(wage({ days: 300, unit: 'working', absentPercent: 100 })).toBe(254_00 * 260 + 254_00 * 40 * 0.7)
  expect(wage({ days: 300, unit: 'working', absentPercent: 50 })).toBe(254_00 * 130 + 254_00 * 20 * 0.7)
})

test('a wage sanction is another year of wages, for whoever asks, and makes no day more expensive', () => {
  const without = itemisedCost(days120, items, 'extra-cost')
  const withIt = itemisedCost(days120, items, 'extra-cost', true)
  expect(amounts(without)).not.toHaveProperty('wage-sanction')
  expect(withIt.totalCents - without.totalCents).toBe(254_00 * 260 * 0.7)
  expect(withIt.perDayCents).toBe(without.perDayCents)
})

test('no days cost nothing, and nothing pays for itself', () => {
  const none = itemisedCost({ ...days120, days: 0 }, items, 'cash-flow')
  expect(none).toMatchObject({ totalCents: 0, perDayCents: null })
  expect(compare(plan, none.perDayCents, 3)).toEqual({ planCents: 4_000_00, breakEvenDays: null, saving: null })
  expect(compare(plan, 0, null).breakEvenDays).toBeNull()
  expect(compare({ ...plan, hours: 0 }, 350_00, 1).saving?.returnPercent).toBeNull()
})

describe('whatever is filled in', () => {
  const percent = fc.integer({ min: 0, max: 300 })
  const cents = fc.integer({ min: 0, max: 1_000_000_00 })
  const absences: fc.Arbitrary<CaseOfAbsence> = fc.record({ days: fc.integer({ min: 0, max: 730 }), unit: fc.constantFrom('working', 'calendar'), absentPercent: fc.integer({ min: 0, max: 100 }) })
  const someItems: fc.Arbitrary<Items> = fc.record({ salaryCents: cents, partTimePercent: percent, onCostPercent: percent, payFirstYearPercent: percent, paySecondYearPercent: percent, replacedPercent: percent, replacementPricePercent: percent, lossPercent: percent, occupationalHealthCents: cents, internalPerDayCents: cents })
  const views = fc.constantFrom<View>('extra-cost', 'cash-flow')
  const plans: fc.Arbitrary<Plan> = fc.record({ hours: fc.integer({ min: 0, max: 1000 }), rateCents: cents, colleagueHours: fc.integer({ min: 0, max: 1000 }), colleagueHourCents: cents, travelCents: cents })

  test('money is whole cents, none of it negative, and the lines are the total', () => {
    fc.assert(fc.property(absences, someItems, views, fc.boolean(), plans, (absence, given, view, sanction, programme) => {
      for (const cost of [itemisedCost(absence, given, view, sanction), simpleCost(absence, given.internalPerDayCents)]) {
        for (const { amountCents } of cost.lines) expect(Number.isSafeInteger(amountCents) && amountCents >= 0).toBe(true)
        expect(cost.lines.reduce((total, { amountCents }) => total + amountCents, 0)).toBe(cost.totalCents)
        const { breakEvenDays, planCents: price, saving } = compare(programme, cost.perDayCents, 3)
        expect(Number.isSafeInteger(price) && price >= 0).toBe(true)
        expect(breakEvenDays === null || (Number.isFinite(breakEvenDays) && breakEvenDays >= 0)).toBe(true)
        expect(saving === null || saving.savedCents - price === saving.netCents).toBe(true)
      }
    }))
  })

  test('more days, or more of any item, never cost less; and all that is paid is never less than the extra', () => {
    const names: fc.Arbitrary<keyof Items> = fc.constantFrom('salaryCents', 'partTimePercent', 'onCostPercent', 'payFirstYearPercent', 'paySecondYearPercent', 'replacedPercent', 'replacementPricePercent', 'lossPercent', 'occupationalHealthCents', 'internalPerDayCents')
    fc.assert(fc.property(absences, someItems, views, names, fc.integer({ min: 1, max: 200 }), (absence, given, view, name, more) => {
      const { totalCents } = itemisedCost(absence, given, view)
      expect(itemisedCost({ ...absence, days: absence.days + more }, given, view).totalCents).toBeGreaterThanOrEqual(totalCents)
      expect(itemisedCost({ ...absence, absentPercent: absence.absentPercent + more }, given, view).totalCents).toBeGreaterThanOrEqual(totalCents)
      expect(itemisedCost(absence, { ...given, [name]: given[name] + more }, view).totalCents).toBeGreaterThanOrEqual(totalCents)
      expect(itemisedCost(absence, given, 'cash-flow').totalCents).toBeGreaterThanOrEqual(itemisedCost(absence, given, 'extra-cost').totalCents)
    }))
  })

  test('a dearer plan needs more days, and a dearer day fewer', () => {
    fc.assert(fc.property(plans, fc.integer({ min: 1, max: 1_000_00 }), cents, (programme, perDay, more) => {
      const needed = (one: Plan, day: number) => compare(one, day, null).breakEvenDays ?? 0
      expect(needed({ ...programme, travelCents: programme.travelCents + more }, perDay)).toBeGreaterThanOrEqual(needed(programme, perDay))
      expect(needed(programme, perDay + more)).toBeLessThanOrEqual(needed(programme, perDay))
    }))
  })
})
