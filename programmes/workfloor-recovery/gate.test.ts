import { expect, test } from 'vitest'
import { newId, type Id } from '../../kit/id.ts'
import { decideGate, gateDue, gateLength, isSure, type GateDecision } from './gate.ts'

const now = new Date('2026-11-20T10:00:00Z')
const talk: Id<'talk'> = newId(0)
const typed = { week: '4', decision: 'goes-on', words: '', withoutTalk: '' }
const why = (...[due, held, said]: Parameters<typeof decideGate> extends readonly [infer Due, infer Held, infer Said, ...unknown[]] ? [Due, Held, Said] : never) => {
  const decided = decideGate(due, held, said, now)
  return 'refused' in decided ? decided.refused : decided
}

test('decided in the talk for it, or with a reason why there was none; never both', () => {
  expect(why(4, talk, typed)).toEqual({ week: 4, decision: 'goes-on', words: '', talk, withoutTalk: '', decidedAt: now })
  expect(why(4, null, typed)).toBe('gate.without-talk')
  expect(why(4, null, { ...typed, withoutTalk: 'We spraken al.' })).toMatchObject({ talk: null, withoutTalk: 'We spraken al.' })
  expect(why(4, talk, { ...typed, withoutTalk: 'We spraken al.' })).toMatchObject({ talk, withoutTalk: '' })
})

test('only when it is due, with a decision, with words where something changes, and none longer than may be', () => {
  expect([why(null, talk, typed), why(8, talk, typed), why(4, talk, { ...typed, decision: 'maybe' })]).toEqual(['gate.not-due', 'gate.not-due', 'gate.choose'])
  for (const decision of ['adapts', 'stops']) {
    expect(why(4, talk, { ...typed, decision })).toBe('gate.words')
    expect(why(8, talk, { ...typed, week: '8', decision, words: 'Minder.' })).toMatchObject({ week: 8, decision, words: 'Minder.' })
  }
  const [fits, long] = ['x'.repeat(gateLength), 'x'.repeat(gateLength + 1)]
  expect([why(4, talk, { ...typed, words: long }), why(4, null, { ...typed, withoutTalk: long })]).toEqual(['gate.words', 'gate.without-talk'])
  expect(why(4, null, { ...typed, words: fits, withoutTalk: fits })).toMatchObject({ words: fits, withoutTalk: fits })
})

const passed = (...all: readonly (readonly [week: number, decision: GateDecision])[]) => all.map(([week, decision]) => ({ week, decision }))

test('weeks after an evaluation are sure once it said to go on', () => {
  expect([1, 4, 5, 8].map(week => isSure(week, []))).toEqual([true, true, false, false])
  for (const decision of ['goes-on', 'adapts'] as const) expect([5, 8, 9].map(week => isSure(week, passed([4, decision])))).toEqual([true, true, false])
  expect([4, 5, 8].map(week => isSure(week, passed([4, 'stops'])))).toEqual([true, false, false])
  expect(isSure(9, passed([4, 'goes-on'], [8, 'adapts']))).toBe(true)
  expect(isSure(9, passed([4, 'goes-on'], [8, 'stops']))).toBe(false)
  expect(isSure(9, passed([8, 'goes-on'])), 'the last does not stand in for the one half way').toBe(false)
})

test('each is due from its week on until it was held, and none after a stop', () => {
  expect([3, 4, 6, 8].map(week => gateDue(week, []))).toEqual([null, 4, 4, 4])
  expect([6, 7, 8, 9].map(week => gateDue(week, passed([4, 'goes-on'])))).toEqual([null, null, 8, 8])
  expect([4, 8].map(week => gateDue(week, passed([4, 'stops'])))).toEqual([null, null])
  expect(gateDue(9, passed([4, 'adapts'], [8, 'goes-on']))).toBe(null)
})
