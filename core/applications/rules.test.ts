/** What an application and a curriculum vitae hold to, whatever is typed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, parseDay, type Day } from '../../kit/time.ts'
import { addStep, dropStep, inOrder, isOver, soonest, standingOf, stepKinds, write, type Application, type Item, type Step } from './application.ts'
import { cvTexts } from './cv.texts.ts'
import { entriesIn, inReadingOrder, readCv, sourceOfCompetence, sourceOfPeriod, stillToTake, takeOver, typedCv, writeCv, type CvContent, type CvItem, type Source } from './cv.ts'
import { markOfCv, passagesOf, underHeadings } from './cv-words.ts'

const day = (text: string): Day => parseDay(text) ?? (() => { throw new Error(text) })()
const today = day('2026-11-20')
const empty: Application = { where: 'De Notenbalk', what: 'docent', option: null, steps: [], next: null }
const steps = fc.array(fc.record({ what: fc.constantFrom(...stepKinds), on: fc.integer({ min: -400, max: 30 }).map(days => addDays(today, days)), said: fc.option(fc.string(), { nil: null }) }), { maxLength: 40 })
const happened = (given: readonly Step[], from: Application = empty): Application => given.reduce((application, step) => { const added = addStep(application, step, today); return refused(added) ? application : added.application }, from)

test('whatever is added, steps stand by their days, none is to come, one at most ends it, and what is over has no next step', () => {
  fc.assert(fc.property(steps, given => {
    const after = happened(given, { ...empty, next: { what: 'nabellen', on: addDays(today, 3) } })
    expect(after.steps.map(({ on }) => on)).toEqual(after.steps.map(({ on }) => on).toSorted())
    expect(after.steps.every(({ on }) => on <= today)).toBe(true)
    expect(after.steps.length).toBeLessThanOrEqual(20)
    expect(after.steps.filter(({ what }) => ['yes', 'no', 'stopped'].includes(what)).length).toBe(isOver(after) ? 1 : 0)
    expect(after.next === null).toBe(isOver(after))
    expect(standingOf(after)).toBe(isOver(after) ? after.steps.find(({ what }) => ['yes', 'no', 'stopped'].includes(what))?.what : after.steps.at(-1)?.what ?? 'writing')
    for (const [place, step] of after.steps.entries()) expect(dropStep(after, place).steps).toEqual(after.steps.filter(one => one !== step))
  }))
})

test('a next step has words and a day, belongs to what is not over, and to work that is there', () => {
  const typed = { where: 'Elders', what: 'docent', option: null, nextWhat: null, nextOn: null }
  const there = { others: 0, options: [] }
  expect(write({ ...typed, nextWhat: 'nabellen' }, null, there)).toMatchObject({ refused: 'next.half' })
  expect(write({ ...typed, nextOn: today }, null, there)).toMatchObject({ refused: 'next.half' })
  expect(write({ ...typed, nextWhat: 'nabellen', nextOn: today }, happened([{ what: 'no', on: today, said: null }]), there)).toMatchObject({ refused: 'next.over' })
  expect(write({ ...typed, option: newAnonymousId() }, null, there)).toMatchObject({ refused: 'application.no-such-work' })
  expect(write(typed, null, { others: 40, options: [] })).toMatchObject({ refused: 'application.too-many' })
  const sent = happened([{ what: 'sent', on: today, said: 'met brief' }])
  expect(write({ ...typed, nextWhat: 'nabellen', nextOn: today }, sent, there)).toEqual({ application: { ...empty, where: 'Elders', steps: sent.steps, next: { what: 'nabellen', on: today } } })
})

test('what comes first stands first, and what is over last', () => {
  fc.assert(fc.property(fc.array(fc.tuple(steps, fc.option(fc.integer({ min: -5, max: 60 }), { nil: null })), { maxLength: 8 }), given => {
    const items = given.map(([done, next], index): Item => ({ id: newAnonymousId(), version: 1, content: happened(done, { ...empty, where: `W${index}`, next: next === null ? null : { what: 'x', on: addDays(today, next) } }) }))
    const ordered = inOrder(items)
    const ranks = ordered.map(({ content }) => (isOver(content) ? 2 : content.next ? 0 : 1))
    expect(ranks).toEqual(ranks.toSorted())
    const days = items.flatMap(({ content }) => content.next?.on ?? [])
    expect(soonest(items)).toBe(days.toSorted()[0] ?? null)
  }))
})

const line = fc.string({ minLength: 1, maxLength: 100 }).map(text => text.trim()).filter(text => text !== '')
const content: fc.Arbitrary<CvContent> = fc.oneof(
  fc.record({ kind: fc.constant('head' as const), name: line, place: fc.option(line, { nil: null }), reach: fc.option(line, { nil: null }), about: fc.option(line, { nil: null }) }),
  fc.record({ kind: fc.constant('entry' as const), section: fc.constantFrom('work' as const, 'learning' as const, 'besides' as const), title: line, where: fc.option(line, { nil: null }), from: fc.integer({ min: 1900, max: 2040 }), to: fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: null }), did: fc.option(line, { nil: null }) }),
  fc.record({ kind: fc.constant('strength' as const), title: line, shows: fc.option(line, { nil: null }) }),
)
const item = (kept: CvContent): CvItem => ({ id: newAnonymousId(), version: 1, content: kept })

test('a piece reads back as it was written, and a whole is never more than may be shared', () => {
  fc.assert(fc.property(fc.array(content, { maxLength: 90 }), all => {
    const written: CvContent[] = []
    for (const one of all) {
      expect(readCv(one.kind, typedCv(one)).content).toEqual(one)
      if (!refused(writeCv(one, written, today))) written.push(one)
    }
    expect(written.every(one => one.kind !== 'entry' || one.from <= 2026 && (one.to === null || one.to >= one.from))).toBe(true)
    const items = written.map(item)
    const passages = passagesOf(items, cvTexts({ locale: 'nl-NL', address: 'je' }))
    expect(passages.length).toBeLessThanOrEqual(60)
    expect(underHeadings(passages).flatMap(({ texts }) => texts).toSorted()).toEqual(passages.map(({ text }) => text).toSorted())
    expect(inReadingOrder(items)).toHaveLength(items.length)
    expect(entriesIn(items, 'work').map(({ content: one }) => one.to ?? Infinity)).toEqual(entriesIn(items, 'work').map(({ content: one }) => one.to ?? Infinity).toSorted((one, other) => other - one))
  }))
})

test('only what is ticked is taken over, each once, and of a period nothing but its name and its years', () => {
  const secret = 'geheim'
  const lasting = { did: secret, felt: secret, gave: secret, cost: secret, who: secret, role: secret, ended: secret }
  const school = sourceOfPeriod('p1', { kind: 'period', title: 'Eerste school', from: 2006, to: 2014, domain: 'work', energy: 3, ...lasting })
  expect(JSON.stringify(school)).not.toContain(secret)
  expect(sourceOfPeriod('p2', { kind: 'period', title: 'Ziek', from: 2015, to: null, domain: 'health', energy: -5, ...lasting })).toBeNull()
  const sources: readonly Source[] = [...(school ? [school] : []), sourceOfCompetence('c1', 'luisteren', { action: 'a'.repeat(1000), result: 'b' })]
  fc.assert(fc.property(fc.subarray(['p1', 'c1', 'p2', 'nergens']), ticked => {
    const wanted = sources.filter(({ name }) => ticked.includes(name))
    const taken = takeOver(sources, ticked, [], today)
    expect(refused(taken) ? taken.refused : taken.taken).toEqual(wanted.length === 0 ? 'taking.nothing' : wanted.map(one => one.content))
    expect(takeOver(sources, ticked, wanted.map(one => item(one.content)), today)).toMatchObject({ refused: 'taking.nothing' })
    expect(stillToTake(sources, wanted.map(one => item(one.content)))).toHaveLength(sources.length - wanted.length)
  }))
  expect(sources[1]?.content.kind === 'strength' && sources[1].content.shows?.length).toBe(1000)
})

test('any other word makes another mark', () => {
  const [one, other] = [item({ kind: 'strength', title: 'luisteren', shows: null }), item({ kind: 'strength', title: 'plannen', shows: null })]
  expect(markOfCv([one, other])).toBe(markOfCv([other, one]))
  expect(markOfCv([{ ...one, version: 2 }, other])).not.toBe(markOfCv([one, other]))
  expect(markOfCv([one])).not.toBe(markOfCv([one, other]))
})
