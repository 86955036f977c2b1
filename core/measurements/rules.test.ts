/** When something is asked, what a signal sees, what the words of others must be, and how answers stand over time. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import type { Address, Locale } from '../../kit/texts.ts'
import { addDays, mondayOf, parseDay, type Day } from '../../kit/time.ts'
import { workfloorRecovery } from '../../programmes/workfloor-recovery/programme.ts'
import { occasionsDue, type Ask, type Rest, type Taken } from './due.ts'
import { importedQuestionnaire, readWords, wordingFor, type ImportedWords, type Wording } from './imported.ts'
import { instruments, ownInstruments, type OwnInstrument } from './instrument.ts'
import { answer, fieldOf, readAnswers } from './measurement.ts'
import { ownQuestionnaire, ownWordings } from './own-questions.ts'
import { overTime, seriesOf } from './over-time.ts'
import { agree, raiseTopic, type DifferenceTopic, type Partner } from './sharing.ts'
import { differenceSignal, signalsOf, talkSignals, weeklySignals, type Point } from './signals.ts'
import { beginMeasuring } from './start.ts'

const day = (text: string): Day => parseDay(text) ?? mondayOf(addDays(monday, 0))
const monday: Day = (() => { const found = parseDay('2026-11-16'); if (!found) throw new Error('no day'); return found })()
const week = (number: number): Day => addDays(monday, 7 * number)

describe('what a programme declares becomes what is asked', () => {
  const { asks, startsOn } = beginMeasuring(workfloorRecovery, newAnonymousId<'trajectory'>(), day('2026-11-19'))
  test('from the Monday of that week', () => expect(startsOn).toBe(monday))
  test('each role and each moment by itself', () => {
    const shown = asks.map(({ instrument, role, rhythm, week: which }) => `${instrument} ${role} ${rhythm} ${which}`)
    expect(shown).toContain('vp4 employee each-week 8')
    expect(shown).toContain('vp4 colleague each-week 8')
    expect(shown).toContain('gp3 employee after-talk null')
    for (const instrument of ['k10', 'phq4', 'tv5']) for (const moment of ['in-week 0', 'in-week 4', 'in-week 8', 'weeks-after-ending 12']) expect(shown).toContain(`${instrument} employee ${moment}`)
    expect(shown).toHaveLength(16)
    expect(shown.filter(one => one.includes('manager'))).toEqual([])
  })
  test('nothing where nothing is declared', () => expect(beginMeasuring({}, newAnonymousId<'trajectory'>(), monday).asks).toEqual([]))
})

describe('due', () => {
  const ask = (more: Partial<Ask>): Ask => ({ id: newAnonymousId(), trajectory: newAnonymousId(), party: newAnonymousId(), instrument: 'vp4', rhythm: 'each-week', week: 8, startsOn: monday, endedOn: null, about: 'oneself', ...more })
  const due = (one: Ask, today: Day, taken: readonly Taken[] = []) => occasionsDue([one], [], taken, today).map(({ on }) => on)

  test('each week from the first to the eighth, once a week, until it ends', () => {
    const one = ask({})
    expect(due(one, addDays(monday, -1))).toEqual([])
    expect(due(one, monday)).toEqual([monday])
    expect(due(one, addDays(monday, 6))).toEqual([monday])
    expect(due(one, addDays(week(7), 6))).toEqual([week(7)])
    expect(due(one, week(8))).toEqual([])
    expect(due(one, addDays(monday, 3), [{ ask: one.id, on: monday, talk: null }])).toEqual([])
    expect(due(one, week(1), [{ ask: one.id, on: monday, talk: null }])).toEqual([week(1)])
    expect(due({ ...one, endedOn: week(2) }, week(2))).toEqual([])
    expect(due({ ...one, endedOn: week(2) }, addDays(week(2), -1))).toEqual([week(1)])
  })
  test('in one week, open for two', () => {
    const one = ask({ rhythm: 'in-week', week: 4 })
    expect([addDays(week(4), -1), week(4), addDays(week(6), -1), week(6)].map(today => due(one, today).length)).toEqual([0, 1, 1, 0])
  })
  test('weeks after the ending, and not before there is one', () => {
    const one = ask({ rhythm: 'weeks-after-ending', week: 12 })
    expect(due(one, week(20))).toEqual([])
    const ended = { ...one, endedOn: addDays(week(8), 3) }
    expect([addDays(week(20), -1), week(20), addDays(week(22), -1), week(22)].map(today => due(ended, today).length)).toEqual([0, 1, 1, 0])
  })
  test('after each talk of that trajectory that was held, for a week', () => {
    const one = ask({ rhythm: 'after-talk', week: null })
    const talk = (on: Day, trajectory = one.trajectory) => ({ id: newAnonymousId<'talk'>(), trajectory, on })
    const talks = [talk(addDays(monday, 1)), talk(addDays(monday, 1)), talk(addDays(monday, 1), newAnonymousId<'trajectory'>())]
    expect(occasionsDue([one], talks, [], addDays(monday, 2)).map(({ talk: which }) => which)).toEqual([talks[0]?.id, talks[1]?.id])
    expect(occasionsDue([one], talks, [{ ask: one.id, on: addDays(monday, 1), talk: talks[0]?.id ?? null }], addDays(monday, 2)).map(({ talk: which }) => which)).toEqual([talks[1]?.id])
    expect(occasionsDue([one], talks, [], addDays(monday, 8))).toEqual([])
  })
  test('a plan that rests asks nothing, and goes on where it stopped', () => {
    const [weekly, halfway, after] = [ask({}), ask({ rhythm: 'in-week', week: 4 }), ask({ rhythm: 'after-talk', week: null })]
    const rest = (from: number, until: number | null) => [weekly, halfway, after].map(({ trajectory }) => ({ trajectory, from: addDays(monday, 7 * from), until: until === null ? null : addDays(monday, 7 * until) }))
    const dueIn = (one: Ask, week: number, rests: readonly Rest[], taken: readonly Taken[] = []) => occasionsDue([one], [], taken, addDays(monday, 7 * week), rests).length
    const talk = { id: newAnonymousId<'talk'>(), trajectory: after.trajectory, on: addDays(monday, 13) }
    for (const week of [2, 3, 9]) for (const one of [weekly, halfway]) expect(dueIn(one, week, rest(2, null)), `week ${week}`).toBe(0)
    expect(occasionsDue([after], [talk], [], addDays(monday, 15), rest(2, null))).toEqual([])
    expect(occasionsDue([after], [talk], [], addDays(monday, 15), [])).toHaveLength(1)
    // Three weeks of rest: eight weeks of questions end three weeks later, and the fourth week is the seventh.
    expect(Array.from({ length: 14 }, (_, week) => dueIn(weekly, week, rest(2, 5)))).toEqual([1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0])
    expect(Array.from({ length: 12 }, (_, week) => dueIn(halfway, week, rest(2, 5)))).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0])
    // What was answered before the rest is not asked again after it.
    expect(dueIn(halfway, 7, rest(4, 7), [{ ask: halfway.id, on: addDays(monday, 28), talk: null }])).toBe(0)
    // Another plan rests for itself.
    expect(dueIn(weekly, 3, rest(2, null).map(one => ({ ...one, trajectory: newAnonymousId<'trajectory'>() })))).toBe(1)
  })
  test('at most one occasion a week is open, whatever the day', () => {
    fc.assert(fc.property(fc.integer({ min: -30, max: 120 }), fc.integer({ min: 1, max: 12 }), (away, weeks) => {
      const today = addDays(monday, away)
      const found = occasionsDue([ask({ week: weeks })], [], [], today)
      expect(found.length).toBe(away >= 0 && away < 7 * weeks ? 1 : 0)
      for (const { on, until } of found) expect(on <= today && today < until && mondayOf(on) === on).toBe(true)
    }))
  })
})

describe('signals', () => {
  const points = (...values: readonly (number | null)[]): readonly Point[] => values.flatMap((value, index) => (value === null ? [] : [{ on: week(index), value }]))
  const kinds = (...values: readonly (number | null)[]) => weeklySignals({ question: 'trust', points: points(...values) }).map(({ kind }) => kind)

  test('three or less in two weeks on end', () => {
    expect(kinds(3, 3)).toEqual(['low twice'])
    expect(kinds(3, 4)).toEqual([])
    expect(kinds(4, 3)).toEqual([])
    expect(kinds(3, null, 3), 'a missed week between').toEqual([])
    expect(kinds(0, 0, 9), 'long over').toEqual([])
    expect(kinds(3), 'one week').toEqual([])
  })
  test('two or more down in a week', () => {
    expect(kinds(8, 6)).toEqual(['dropped'])
    expect(kinds(8, 7)).toEqual([])
    expect(kinds(6, 8)).toEqual([])
    expect(kinds(3, 1).toSorted()).toEqual(['dropped', 'low twice'])
  })
  test('three or more apart in the newest week both answered', () => {
    const apart = (one: readonly (number | null)[], other: readonly (number | null)[]) => differenceSignal({ question: 'trust', points: points(...one) }, { question: 'trust', points: points(...other) }).map(({ on }) => on)
    expect(apart([5], [8])).toEqual([monday])
    expect(apart([8], [5])).toEqual([monday])
    expect(apart([5], [7])).toEqual([])
    expect(apart([1, 5], [9, 6]), 'it was last week').toEqual([])
    expect(apart([1, 5], [9, null])).toEqual([monday])
    expect(apart([5], [null, 9])).toEqual([])
  })
  test('five or less after the last talk', () => {
    expect(talkSignals({ question: 'said', points: points(5) })).toHaveLength(1)
    expect(talkSignals({ question: 'said', points: points(5, 6) })).toEqual([])
  })
  test('no rule looks at a questionnaire by others', () => {
    const series = [{ question: 'total', points: points(1, 1) }]
    for (const instrument of ['k10', 'phq4', 'tv5', 'wk1'] as const) expect(signalsOf(instrument, series)).toEqual([])
    expect(signalsOf('vp4', series)).toHaveLength(1)
  })
  test('the order in which answers came does not matter', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { maxLength: 8 }), values => {
      const all = points(...values)
      expect(weeklySignals({ question: 'trust', points: all.toReversed() })).toEqual(weeklySignals({ question: 'trust', points: all }))
    }))
  })
})

describe('agreeing and raising', () => {
  const party = newAnonymousId<'party'>()
  const topic = (said: DifferenceTopic['said']): DifferenceTopic => ({ id: newAnonymousId(), trajectory: newAnonymousId(), party, raisedOn: monday, said })
  const apart = [{ kind: 'apart', question: 'trust', on: monday } as const]
  test('a difference there is to see is raised once, and again after it was taken back', () => {
    expect(raiseTopic([], [], party)).toMatchObject({ refused: 'difference.none' })
    expect(raiseTopic([{ kind: 'dropped', question: 'trust', on: monday }], [], party)).toMatchObject({ refused: 'difference.none' })
    expect(raiseTopic(apart, [], party)).toEqual({ party })
    expect(raiseTopic(apart, [topic('open')], party)).toMatchObject({ refused: 'difference.raised-already' })
    expect(raiseTopic(apart, [topic('ok')], party)).toMatchObject({ refused: 'difference.raised-already' })
    expect(raiseTopic(apart, [topic('taken back')], party)).toEqual({ party })
    expect(raiseTopic(apart, [topic('open')], newAnonymousId<'party'>())).toMatchObject({ party: expect.any(String) })
  })
  test('one agrees once', () => {
    const partner: Partner = { trajectory: newAnonymousId(), instrument: 'vp4', mine: party, theirs: newAnonymousId(), person: newAnonymousId(), stands: 'not agreed' }
    expect(agree(partner)).toBe(partner)
    for (const stands of ['I agreed', 'both agreed'] as const) expect(refused(agree({ ...partner, stands }))).toBe(true)
  })
})

describe('the words', () => {
  const locales = ['nl-NL', 'nl-BE', 'en'] as const
  const addresses = ['je', 'u'] as const
  const all = (instrument: OwnInstrument) => locales.flatMap((locale: Locale) => addresses.flatMap((address: Address) => (['oneself', { name: 'Noor' }, { name: null }] as const).map(about => ownQuestionnaire(instrument, { locale, address }, about))))

  test('of our own are there for every question, in every voice', () => {
    for (const instrument of ownInstruments) for (const { questions, stem } of all(instrument)) {
      expect(questions.map(({ key }) => key)).toEqual(instruments[instrument].items)
      expect([stem, ...questions.map(({ text }) => text)].every(text => text.length > 5)).toBe(true)
    }
  })
  test('a changed word is a new wording: then write its number and what stands here anew', () => {
    const digests = Object.fromEntries(ownInstruments.map(instrument => [`${instrument} ${ownWordings[instrument]}`, createHash('sha256').update(JSON.stringify(all(instrument))).digest('hex').slice(0, 12)]))
    expect(digests).toMatchInlineSnapshot(`
      {
        "gp3 1": "3906a33d2086",
        "tv5 1": "fc1675495b02",
        "vp4 1": "0bf5f01a5eba",
        "wk1 1": "2f507c2f5f3d",
      }
    `)
  })

  const words: ImportedWords = { language: 'nl-NL', source: 'uitgave 2026', stem: 'Hoe vaak …', questions: ['een', 'twee', 'drie', 'vier'], answers: ['a', 'b', 'c', 'd'] }
  const file = (more: object = {}) => JSON.stringify({ instrument: 'phq4', ...words, ...more })
  test('of others come from a file that is whole', () => {
    expect(readWords(file(), 'phq4')).toEqual(words)
    expect(readWords('geen json', 'phq4')).toMatchObject({ refused: 'wording.no-json' })
    expect(readWords('[]', 'phq4')).toMatchObject({ refused: 'wording.no-object' })
    expect(readWords(file(), 'k10')).toMatchObject({ refused: 'wording.other-instrument' })
    expect(readWords(file({ language: 'de' }), 'phq4')).toMatchObject({ refused: 'wording.language' })
    expect(readWords(file({ source: ' ' }), 'phq4')).toMatchObject({ refused: 'wording.source' })
    expect(readWords(file({ stem: 'x'.repeat(301) }), 'phq4')).toMatchObject({ refused: 'wording.stem' })
    expect(readWords(file({ questions: ['een', 'twee', 'drie', 4] }), 'phq4')).toMatchObject({ refused: 'wording.questions', values: { count: 4 } })
    expect(readWords(file({ answers: ['a', 'b', 'c'] }), 'phq4')).toMatchObject({ refused: 'wording.answers', values: { count: 4 } })
  })
  test('of others are put in one\'s own language, then in the other Dutch, and always in the newest words', () => {
    const wording = (number: number, language: Locale): Wording => ({ instrument: 'phq4', wording: number, words: { ...words, language } })
    const known = [wording(1, 'nl-NL'), wording(2, 'en'), wording(3, 'nl-NL')]
    expect(wordingFor(known, 'phq4', 'nl-NL')?.wording).toBe(3)
    expect(wordingFor(known, 'phq4', 'nl-BE')?.wording).toBe(3)
    expect(wordingFor(known, 'phq4', 'en')?.wording).toBe(2)
    expect(wordingFor([wording(1, 'nl-BE')], 'phq4', 'en')?.wording).toBe(1)
    expect(wordingFor(known, 'k10', 'nl-NL')).toBeNull()
  })

  test('what was answered is kept with the question as it was put', () => {
    const questionnaire = importedQuestionnaire({ instrument: 'phq4', wording: 3, words })
    const read = readAnswers(questionnaire, { [fieldOf('1')]: ['3'], [fieldOf('3')]: [''], [fieldOf('4')]: ['0'] })
    expect(read.answers).toEqual({ 1: 3, 2: null, 3: null, 4: 0 })
    expect(readAnswers(questionnaire, { [fieldOf('1')]: ['4'] })).toMatchObject({ answers: null, problems: { [fieldOf('1')]: 'not-a-choice' } })
    const occasion = { ask: { id: newAnonymousId<'measurement-ask'>(), trajectory: newAnonymousId<'trajectory'>(), party: newAnonymousId<'party'>(), instrument: 'phq4', rhythm: 'in-week', week: 0, startsOn: monday, endedOn: null, about: 'oneself' }, on: monday, talk: null, until: week(2) } as const
    const id: Id<'measurement'> = newAnonymousId()
    expect(answer(occasion, questionnaire, read.answers ?? {}, id, monday)).toMatchObject({ id, wording: 3, asked: { stem: 'Hoe vaak …', questions: [{ key: '1', text: 'een' }, { key: '2', text: 'twee' }, { key: '3', text: 'drie' }, { key: '4', text: 'vier' }] } })
    expect(answer(occasion, questionnaire, { 1: null, 2: null }, id, monday)).toMatchObject({ refused: 'measurement.empty' })
  })
})

describe('over time', () => {
  const taken = (on: Day, trust: number | null) => ({ instrument: 'vp4' as const, on, asked: { language: 'nl-NL' as const, stem: '', questions: [], answers: { trust } } })
  test('a missed week is a gap', () => {
    expect(overTime([taken(week(0), 4), taken(week(1), 5), taken(week(3), 7)])).toEqual({ days: [week(0), week(1), week(2), week(3)], lines: [{ key: 'trust', values: [4, 5, null, 7] }] })
    expect(seriesOf([taken(week(0), 4), taken(week(2), null), taken(week(3), 7)])[0]?.points).toEqual([{ on: week(0), value: 4 }, { on: week(3), value: 7 }])
  })
  test('occasions without a rhythm stand as they came', () => {
    expect(overTime([taken(week(0), 4), taken(addDays(week(0), 2), 5), taken(addDays(week(1), 5), 6)]).days).toHaveLength(3)
    expect(overTime([taken(week(0), 4), taken(week(0), 5)]).lines[0]?.values, 'two talks on one day').toEqual([4, 5])
    expect(overTime([taken(week(0), 4)]).days).toEqual([week(0)])
    expect(overTime([])).toEqual({ days: [], lines: [] })
  })
})
