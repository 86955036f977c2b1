/**
 * What in someone's own answers may be worth a word in the next talk: a suggestion to whoever leads it, in words and
 * never as a verdict. It reads only what that person may see.
 */
import { daysBetween, type Day } from '../../kit/time.ts'
import type { InstrumentId } from './instrument.ts'

/** One answer of one occasion, by the Monday or day it was asked for. */
export type Point = { readonly on: Day; readonly value: number }

/** 'low twice': 3 or less in two weeks on end. 'dropped': 2 or more less than the week before. 'apart': the two differ by 3 or more. 'ask': 5 or less about a talk. */
export type SignalKind = 'low twice' | 'dropped' | 'apart' | 'ask'
export type Signal = { readonly kind: SignalKind; readonly question: string; readonly on: Day }

export type Series = { readonly question: string; readonly points: readonly Point[] }

const lowest = 3
const drop = 2
const apart = 3
const thinTalk = 5

const newestFirst = (points: readonly Point[]): readonly Point[] => points.toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
const areWeeksOnEnd = (later: Point, earlier: Point): boolean => daysBetween(earlier.on, later.on) === 7

/** Of one person, as it stands now: the newest week and the one before. */
export const weeklySignals = ({ question, points }: Series): readonly Signal[] => {
  const [now, before] = newestFirst(points)
  if (!now || !before || !areWeeksOnEnd(now, before)) return []
  return [
    ...(now.value <= lowest && before.value <= lowest ? [{ kind: 'low twice', question, on: now.on } as const] : []),
    ...(now.value - before.value <= -drop ? [{ kind: 'dropped', question, on: now.on } as const] : []),
  ]
}

/** Of two people in the newest week that both answered. */
export const differenceSignal = (one: Series, other: Series): readonly Signal[] => {
  const theirs = new Map(other.points.map(({ on, value }) => [on, value]))
  const shared = newestFirst(one.points).find(({ on }) => theirs.has(on))
  const value = shared && theirs.get(shared.on)
  return shared && value !== undefined && Math.abs(shared.value - value) >= apart ? [{ kind: 'apart', question: one.question, on: shared.on }] : []
}

/** After the newest talk: ask next time. */
export const talkSignals = ({ question, points }: Series): readonly Signal[] => {
  const [now] = newestFirst(points)
  return now && now.value <= thinTalk ? [{ kind: 'ask', question, on: now.on }] : []
}

/** Which of them look at an instrument: the pillars week by week, a talk by itself, and nothing at a questionnaire by others. */
export const signalsOf = (instrument: InstrumentId, series: readonly Series[]): readonly Signal[] =>
  instrument === 'vp4' ? series.flatMap(weeklySignals) : instrument === 'gp3' ? series.flatMap(talkSignals) : []
