/** What a proposal says, in sentences: every shortfall, every help, every change and what each weighs. */
import { clock, longDay } from '../../kit/time.ts'
import type { Voice } from '../../kit/texts.ts'
import type { Help, Short } from './planner-week.ts'
import { weekTerms } from './planner-week.ts'
import { pairingTerms } from './planner-pairing.ts'
import type { PriceChange } from './planner-compare.ts'
import type { Choice } from './planner.store.ts'
import type { Roster, Ward } from './planner.ts'
import { plannerTexts } from './planner.texts.ts'

export const terms = { ...pairingTerms, ...weekTerms }
export type Term = keyof typeof terms
export const isTerm = (term: string): term is Term => term in terms

export type Words = {
  readonly name: (key: string) => string
  readonly shift: (key: string) => string
  readonly hours: (hours: number) => string
  readonly short: (short: Short) => string
  readonly help: (help: Help) => string
  readonly choice: (choice: Choice) => string
  readonly comes: (on: Roster[number]) => string
  readonly goes: (on: Roster[number]) => string
  readonly price: (change: PriceChange<Term>) => string
}

export const wordsFor = (voice: Voice, shifts: Ward['shifts'], nameOf: (key: string) => string): Words => {
  const t = plannerTexts(voice)
  const byKey = new Map(shifts.map(one => [one.key, one]))
  const shift = (key: string) => {
    const one = byKey.get(key)
    return one ? t.onShift(longDay(one.day, voice.locale), clock(one.from, voice.locale), clock(one.until, voice.locale)) : ''
  }
  const hours = (number: number) => number.toLocaleString(voice.locale, { maximumFractionDigits: 2 })
  const week = (number: number) => t.week(number + 1)
  const short = (one: Short): string => {
    switch (one.what) {
      case 'learner-hours': case 'guide-hours': return t[one.what](nameOf(one.person), week(one.week), hours(one.hours))
      case 'too-few-guides': case 'too-few-hands': return t[one.what](shift(one.shift), one.number)
      case 'own-guide': case 'own-guide-later': case 'duo-apart': return t[one.what](nameOf(one.person), nameOf(one.with), week(one.week))
      case 'choice-broken': return t[one.works ? 'choice-on' : 'choice-off'](nameOf(one.person), shift(one.shift))
    }
  }
  const help = (one: Help): string => {
    switch (one.what) {
      case 'guide-on-shift': return t['guide-on-shift'](shift(one.shift))
      case 'more-hours': return t['more-hours'](nameOf(one.person), week(one.week), hours(one.hours))
      case 'another-day': return t['another-day'](nameOf(one.person), shift(one.shift))
    }
  }
  return {
    name: nameOf, shift, hours, short, help,
    choice: one => t[one.works ? 'choiceWorks' : 'choiceNot'](nameOf(one.person), shift(one.shift)),
    comes: one => t.comes(nameOf(one.person), shift(one.shift)), goes: one => t.goes(nameOf(one.person), shift(one.shift)),
    // In pieces of what the account counts: hours, shifts, people.
    price: ({ term, before, after }) => t.priceChange(t[`term-${term}`], hours(before / terms[term]), hours(after / terms[term])),
  }
}
