/**
 * What work asks beside what works out, line by line on one scale. Everyone's view stays their own: a match is always of one view of
 * the demands with one view of the capacity, and two views are never made into one.
 *
 *   gap      = demand - capacity, where both are known
 *   match    = 100 × (1 - Σ weight × max(0, gap) / Σ weight × demand), over what is asked and known
 *   coverage = what is known of what is asked; under four fifths nothing is said of the whole
 */
import { itemKeys, type ItemKey } from './items.ts'

/** 0 not at all, 1 now and then or light, 2 regularly, 3 often or heavy, 4 nearly always or very heavy. */
export const levels = [0, 1, 2, 3, 4] as const
export type Level = (typeof levels)[number]
/** 3 is the heart of the job. */
export const weights = [1, 2, 3] as const
export type Weight = (typeof weights)[number]
export const adaptables = ['yes', 'no', 'unknown'] as const
export type Adaptable = (typeof adaptables)[number]

export type Demand = { readonly level: Level; readonly weight: Weight; readonly adaptable: Adaptable }
/** What was not talked about is not there. */
export type Demands = Readonly<Partial<Record<ItemKey, Demand>>>
export type Capacities = Readonly<Partial<Record<ItemKey, Level>>>

export type Class = 'not-asked' | 'unknown' | 'room' | 'fits' | 'attention' | 'bottleneck'
export const classOf = (demand: Level | null, capacity: Level | null): Class => {
  if (demand === 0) return 'not-asked'
  if (demand === null || capacity === null) return 'unknown'
  const gap = demand - capacity
  return gap <= -2 ? 'room' : gap <= 0 ? 'fits' : gap === 1 ? 'attention' : 'bottleneck'
}

export const labels = ['fits', 'fits-with-adaptations', 'not-without-adaptation', 'not-now'] as const
export type Label = (typeof labels)[number]
/** Our own bounds. */
const fitsFrom = 85
const adaptedFrom = 65
const enoughKnown = 0.8

export type Row = { readonly item: ItemKey; readonly demand: Demand | null; readonly capacity: Level | null; readonly gap: number | null; readonly class: Class }
export type Match = {
  readonly rows: readonly Row[]
  /** How many are known of how many that are asked. */
  readonly known: number
  readonly asked: number
  /** 0 to 100, not rounded; null while too little is known. */
  readonly match: number | null
  readonly label: Label | null
}

export const matchOf = (demands: Demands, capacities: Capacities): Match => {
  const rows = itemKeys.map((item): Row => {
    const [demand, capacity] = [demands[item] ?? null, capacities[item] ?? null]
    return { item, demand, capacity, gap: demand === null || capacity === null ? null : demand.level - capacity, class: classOf(demand?.level ?? null, capacity) }
  })
  const asked = rows.flatMap(({ demand, gap }) => (demand && demand.level > 0 ? [{ ...demand, gap }] : []))
  const known = asked.flatMap(({ gap, ...demand }) => (gap === null ? [] : [{ ...demand, gap }]))
  const counts = { rows, known: known.length, asked: asked.length }
  if (asked.length === 0 || known.length < enoughKnown * asked.length) return { ...counts, match: null, label: null }
  const short = known.reduce((sum, { weight, gap }) => sum + weight * Math.max(0, gap), 0)
  const all = known.reduce((sum, { weight, level }) => sum + weight * level, 0)
  const match = 100 * (1 - short / all)
  const stuck = known.some(({ gap, weight, adaptable }) => gap >= 2 && weight === 3 && adaptable !== 'yes')
  return { ...counts, match, label: stuck ? 'not-without-adaptation' : match >= fitsFrom ? 'fits' : match >= adaptedFrom ? 'fits-with-adaptations' : 'not-now' }
}

/** What work asks once this was agreed: never more than before, and nothing where nobody said what it asks now. */
export const withAdaptations = (demands: Demands, agreed: readonly { readonly item: ItemKey; readonly level: Level }[]): Demands =>
  Object.fromEntries(Object.entries(demands).map(([key, demand]) => [key, { ...demand, level: agreed.reduce<Level>((least, { item, level }) => (item === key && level < least ? level : least), demand.level) }]))

export type Difference = { readonly item: ItemKey; readonly one: Level; readonly other: Level }
/** Two views of the same that lie two steps or more apart: something to talk about. */
export const differencesOf = (one: Readonly<Partial<Record<ItemKey, Level>>>, other: Readonly<Partial<Record<ItemKey, Level>>>): readonly Difference[] =>
  itemKeys.flatMap(item => {
    const [mine, theirs] = [one[item], other[item]]
    return mine === undefined || theirs === undefined || Math.abs(mine - theirs) < 2 ? [] : [{ item, one: mine, other: theirs }]
  })
export const levelsOf = (demands: Demands): Capacities => Object.fromEntries(itemKeys.flatMap(item => { const demand = demands[item]; return demand ? [[item, demand.level]] : [] }))

/** One figure behind the comma, as the whole world reads it. */
export const rounded = (match: number): number => Math.round(10 * match) / 10
