import { describe, expect, test } from 'vitest'
import type { Translated } from '../../../kit/texts.ts'
import type { When } from '../ruleset.ts'
import { rulesets } from './index.ts'

/** Which steps a day is counted from. */
const leansOn = (when: When): readonly string[] => {
  switch (when.kind) {
    case 'after': case 'after, by outcome': return [when.step]
    case 'again and again': return [when.after]
    case 'earliest': case 'latest': return when.of.flatMap(leansOn)
    default: return []
  }
}
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!])\s+/)

describe.each(rulesets)('$id', ruleset => {
  test('each step has a key of its own, and leans only on steps before it', () => {
    const keys = ruleset.milestones.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const [index, { key, when, fallsWith, stands }] of ruleset.milestones.entries()) {
      const before = keys.slice(0, index)
      for (const other of [...leansOn(when), ...(fallsWith === undefined ? [] : [fallsWith]), ...(typeof stands === 'object' ? [stands.step] : [])]) expect(before, `${key} leans on ${other}`).toContain(other)
    }
  })
  test('an outcome that something hangs on is one that can be said', () => {
    const outcomesOf = (step: string) => Object.keys(ruleset.milestones.find(({ key }) => key === step)?.outcomes ?? {})
    for (const { key, when, stands } of ruleset.milestones) {
      const wanted = [...(typeof stands === 'object' ? [[stands.step, stands.outcome] as const] : []), ...[when, ...(when.kind === 'earliest' || when.kind === 'latest' ? when.of : [])].flatMap(one => (one.kind === 'after, by outcome' ? Object.keys(one.terms).map(outcome => [one.step, outcome] as const) : []))]
      for (const [step, outcome] of wanted) expect(outcomesOf(step), key).toContain(outcome)
    }
  })
  test('whoever must do something has a name, and a key fits its column', () => {
    for (const { key, who } of ruleset.milestones) {
      expect(key.length).toBeLessThan(40)
      for (const actor of who) expect(ruleset.actors[actor], `${key} ${actor}`).toBeDefined()
    }
  })
  test('every word is there in three languages, in sentences of at most fifteen words', () => {
    const words = (texts: readonly (Translated | undefined)[]) => texts.filter(one => one !== undefined)
    for (const text of [...words(ruleset.milestones.flatMap(({ name, why, late, unsure, outcomes = {} }) => [name, why, late, unsure, ...Object.values(outcomes)])), ...ruleset.unsure, ruleset.name, ...words(Object.values(ruleset.actors))])
      for (const said of [text['nl-NL'], text['nl-BE']]) {
        expect(said.length).toBeGreaterThan(1)
        for (const sentence of sentencesOf(said)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15)
      }
  })
})

test('of each country one law follows on the other', () => {
  for (const country of ['NL', 'BE'] as const) {
    const own = rulesets.filter(ruleset => ruleset.country === country).toSorted((a, b) => (a.from < b.from ? -1 : 1))
    expect(own.slice(0, -1).map(({ until }) => until)).toEqual(own.slice(1).map(({ from }) => from))
    expect(own.at(-1)?.until).toBeNull()
  }
})
