/** What holds for any line: no pattern from one period, only the experiment leaves, the drawing shows all and hides nothing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { daysBetween, parseDay, type Day } from '../../kit/time.ts'
import { isWorkingDay } from '../agenda/quiet-hours.ts'
import { askCall, callDay, callOutcomes, endCall, experimentOf, isHeavy, isOpen, leastPeriods, readContent, seenIn, typedOf, writeItem, type Call, type Content, type Event, type Item, type ItemId, type Pattern, type Period } from './life-line.ts'
import { tellLifeLine } from './open-format.ts'
import { pictureOf } from './picture.ts'

const day = (text: string): Day => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }
const today = day('2026-11-20')
const period = (from: number, to: number | null = null, energy = 0): Period => ({ kind: 'period', title: 'Een baan', from, to, domain: 'work', energy, did: null, felt: null, gave: null, cost: null, who: null, role: null, ended: null })
const event = (year: number, energy = 0): Event => ({ kind: 'event', title: 'Iets', year, energy, meaning: null })
const pattern = (seen: readonly ItemId[], experiment: string | null = 'Eén keer nee zeggen.'): Pattern => ({ kind: 'pattern', statement: 'Ik neem het over.', seenIn: seen, helps: null, hinders: null, trigger: null, instead: null, experiment })
const piece = <C extends Content>(content: C): Item<C> => ({ id: newAnonymousId(), version: 1, content })

const anyPeriod = fc.record({ from: fc.integer({ min: 1940, max: 2026 }), long: fc.option(fc.integer({ min: 0, max: 40 })), energy: fc.integer({ min: -5, max: 5 }) }).map(({ from, long, energy }) => piece(period(from, long === null ? null : Math.min(2060, from + long), energy)))
const anyEvent = fc.record({ year: fc.integer({ min: 1940, max: 2026 }), energy: fc.integer({ min: -5, max: 5 }) }).map(({ year, energy }) => piece(event(year, energy)))

test('a pattern is refused unless two periods that stand hold it', () => {
  fc.assert(fc.property(fc.array(anyPeriod, { maxLength: 6 }), fc.array(anyEvent, { maxLength: 3 }), fc.array(fc.nat(11), { maxLength: 8 }), (periods, events, picks) => {
    const all = [...periods, ...events]
    const strangers = [piece(period(2000)), piece(event(2001))]
    // Whatever is ticked: periods, twice the same one, events, pieces that are not there.
    const ids = picks.map(pick => [...all, ...strangers][pick % (all.length + 2)]?.id ?? newAnonymousId<'life-line-item'>())
    const held = new Set(ids.filter(id => periods.some(one => one.id === id)))
    const written = writeItem(pattern(ids), all, today)
    expect(refused(written)).toBe(held.size < leastPeriods)
    expect(refused(written) || written.content.kind !== 'pattern' ? held : new Set(written.content.seenIn)).toEqual(held)
  }))
})

test('when a period is erased, a pattern of two is none any more and its experiment stays where it is', () => {
  const [one, other] = [piece(period(1990, 1995)), piece(period(2000, 2005))]
  const found = pattern([one.id, other.id])
  expect(experimentOf(found, [one, other], 'no')).toEqual({ words: 'Eén keer nee zeggen.' })
  expect(experimentOf(found, [one], 'no')).toMatchObject({ refused: 'pattern.one-period' })
  expect(experimentOf(found, [one, other], 'yes')).toMatchObject({ refused: 'experiment.running' })
  expect(experimentOf(pattern([one.id, other.id], null), [one, other], 'no')).toMatchObject({ refused: 'experiment.none' })
  expect(seenIn(found, [other]).map(({ id }) => id)).toEqual([other.id])
})

test('of a pattern nothing leaves but the experiment, whatever else it says', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (secret, experiment) => {
    const [one, other] = [piece(period(1990)), piece(period(2000))]
    const words = experimentOf({ ...pattern([one.id, other.id], experiment), statement: secret, helps: secret, hinders: secret }, [one, other], 'no')
    expect(words).toEqual({ words: experiment })
  }))
})

test('years run forwards and none is still to come; there is one balance and there are five to look up to', () => {
  expect(writeItem(period(2010, 2009), [], today)).toMatchObject({ refused: 'period.backwards' })
  expect(writeItem(period(2010, 2010), [], today)).toMatchObject({ content: { from: 2010 } })
  expect(writeItem(period(2027), [], today)).toMatchObject({ refused: 'year.to-come' })
  expect(writeItem(event(2027), [], today)).toMatchObject({ refused: 'year.to-come' })
  const balance = { kind: 'balance', along: 'Rust.', letGo: null, learned: null, question: null } as const
  expect(writeItem({ ...balance, along: null }, [], today)).toMatchObject({ refused: 'balance.empty' })
  expect(writeItem(balance, [piece(balance)], today)).toMatchObject({ refused: 'life-line.one-balance' })
  const model = { kind: 'role-model', who: 'Oma', quality: 'Zij bleef rustig.' } as const
  expect(writeItem(model, Array.from({ length: 4 }, () => piece(model)), today)).toMatchObject({ content: model })
  expect(writeItem(model, Array.from({ length: 5 }, () => piece(model)), today)).toMatchObject({ refused: 'role-model.enough' })
  expect(writeItem(model, Array.from({ length: 100 }, () => piece(event(2000))), today)).toMatchObject({ refused: 'life-line.full' })
})

test('a piece comes back as it was written, by the fields of its own form', () => {
  const [one, other] = [piece(period(1990)), piece(period(2000, 2004, -5))]
  for (const content of [one.content, other.content, event(2011, 3), pattern([one.id, other.id]), { kind: 'role-model', who: 'Oma', quality: 'Rust.' } as const, { kind: 'balance', along: null, letGo: 'Haast.', learned: null, question: null } as const])
    expect(readContent(content.kind, typedOf(content)).content).toEqual(content)
})

test('the drawing has every period and event once, within its own years, and nothing when there is nothing', () => {
  expect(pictureOf([], 2026)).toBe(null)
  fc.assert(fc.property(fc.array(anyPeriod, { maxLength: 12 }), fc.array(anyEvent, { maxLength: 30 }), (periods, events) => {
    const picture = pictureOf([...events, ...periods], 2026)
    expect(picture === null).toBe(periods.length + events.length === 0)
    if (!picture) return
    expect(picture.bands).toHaveLength(periods.length)
    expect(picture.points).toHaveLength(events.length)
    expect(new Set([...picture.bands, ...picture.points].map(({ mark }) => mark)).size).toBe(periods.length + events.length)
    for (const { from, until } of picture.bands) expect(picture.from <= from && from < until && until <= picture.until).toBe(true)
    for (const { at } of picture.points) expect(picture.from < at && at < picture.until).toBe(true)
    expect(picture.bands.map(({ from }) => from)).toEqual(picture.bands.map(({ from }) => from).toSorted((a, b) => a - b))
  }))
})

test('the call is two days on, or on the first day after that on which somebody works', () => {
  expect(callDay(day('2026-11-17'), 2, 'NL')).toBe('2026-11-19')
  expect(callDay(day('2026-11-19'), 2, 'NL')).toBe('2026-11-23') // Saturday becomes Monday
  expect(callDay(day('2026-12-23'), 2, 'NL')).toBe('2026-12-28') // Christmas, and the weekend after it
  fc.assert(fc.property(fc.integer({ min: 0, max: 800 }), fc.constantFrom('NL' as const, 'BE' as const), (days, country) => {
    const from = day(new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
    const due = callDay(from, 2, country)
    expect(isWorkingDay(due, country)).toBe(true)
    expect(daysBetween(from, due)).toBeGreaterThanOrEqual(2)
    expect(daysBetween(from, due)).toBeLessThanOrEqual(7)
  }))
})

test('a call waits until they spoke or it is not wanted, and each says only what is theirs to say', () => {
  const id = newAnonymousId<'life-line-call'>()
  const call: Call = { id, trajectory: newAnonymousId(), because: 'begun', dueOn: today, outcomes: [] }
  const tried: Call = { ...call, outcomes: [{ outcome: 'not-reached', on: today }] }
  expect([call, tried].map(isOpen)).toEqual([true, true])
  expect(askCall([tried], call)).toMatchObject({ refused: 'call.waits' })
  expect(endCall(tried, 'spoken', 'guide')).toEqual({ number: 2, outcome: 'spoken' })
  expect(endCall(call, 'not-wanted', 'guide')).toMatchObject({ refused: 'call.not-yours' })
  for (const outcome of callOutcomes.filter(one => one !== 'not-wanted')) expect(endCall(call, outcome, 'participant')).toMatchObject({ refused: 'call.not-yours' })
  const over: Call = { ...call, outcomes: [{ outcome: 'not-wanted', on: today }] }
  expect(isOpen(over)).toBe(false)
  expect(endCall(over, 'spoken', 'guide')).toMatchObject({ refused: 'call.over' })
  expect(askCall([over], call)).toMatchObject({ id })
})

test('heavy is the far end of what costs energy, and nothing else', () => {
  expect([period(2000, null, -4), period(2000, null, -5), event(2000, -4)].every(isHeavy)).toBe(true)
  expect([period(2000, null, -3), event(2000, 5), pattern([])].some(isHeavy)).toBe(false)
})

test('the open format names periods by title and year, and no id of ours', () => {
  const [one, other] = [piece(period(1990)), piece(period(2000))]
  const all = [one, other, piece(pattern([one.id, other.id]))]
  const told = JSON.stringify(tellLifeLine(all))
  for (const { id } of all) expect(told).not.toContain(id)
  expect(tellLifeLine(all).patterns[0]?.seen_in).toEqual([{ title: 'Een baan', from: 1990 }, { title: 'Een baan', from: 2000 }])
})
