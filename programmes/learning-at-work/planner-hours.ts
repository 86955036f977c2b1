/**
 * Hours for guiding: how many a ward needs, how many there are, and who could have more of them. Small contracts come first: whoever
 * works little may like to work more, and for a ward it is the nearest way to another place to learn.
 */
import { hoursFor, load, mostLearnersOf, usualLoad, type LoadNumbers } from './planner-load.ts'
import type { Guide, Learner, Pairings } from './planner.ts'

export const smallContractHours = { value: 24, from: 'assumption' } as const
export const fullContractHours = { value: 36, from: 'assumption' } as const
/** An hour of someone who guides, with all an employer pays. Set by whoever runs the ward. */
export const usualHourCents = { value: 35_00, from: 'assumption' } as const
/** The smallest piece of time that is worth putting in a contract. */
const step = 0.25

export type GuidanceHours = { readonly needed: number; readonly available: number; /** Of a week; nothing where there are enough. */ readonly short: number }
export const guidanceHours = (learners: readonly Pick<Learner, 'stage' | 'context'>[], guides: readonly Pick<Guide, 'guidanceHours'>[], numbers: LoadNumbers = usualLoad): GuidanceHours => {
  const needed = hoursFor(learners, numbers)
  const available = guides.reduce((sum, guide) => sum + guide.guidanceHours, 0)
  return { needed, available, short: Math.max(0, needed - available) }
}

export type Offer = { readonly guide: string; readonly contractHours: number; readonly more: number; readonly small: boolean }
/** Who could take these hours, small contracts first and among those the smallest; what is left is for nobody who is there. */
export const offersFor = (hours: number, guides: readonly Pick<Guide, 'key' | 'hoursPerWeek'>[]): { readonly offers: readonly Offer[]; readonly left: number } => {
  const isSmall = (guide: Pick<Guide, 'hoursPerWeek'>) => guide.hoursPerWeek < smallContractHours.value
  const inOrder = guides.toSorted((a, b) => Number(isSmall(b)) - Number(isSmall(a)) || a.hoursPerWeek - b.hoursPerWeek || (a.key < b.key ? -1 : 1))
  let left = Math.ceil(hours / step) * step
  const offers: Offer[] = []
  for (const guide of inOrder) {
    const more = Math.min(left, Math.max(0, Math.floor((fullContractHours.value - guide.hoursPerWeek) / step) * step))
    if (more > 0) offers.push({ guide: guide.key, contractHours: guide.hoursPerWeek, more, small: isSmall(guide) })
    left -= more
  }
  return { offers, left }
}

/** Someone half way, at a usual place: in such learners places are counted. */
const usualLearner = { stage: 'middle', context: 'usual' } as const
/** Places to learn a guide has room for, in number and in hours. */
export const placesOf = (guide: Pick<Guide, 'starter' | 'guidanceHours'>, numbers: LoadNumbers = usualLoad): number => Math.min(mostLearnersOf(guide, numbers), Math.floor(guide.guidanceHours / load(usualLearner, numbers)))
export const placesGained = (guides: readonly Guide[], offers: readonly Pick<Offer, 'guide' | 'more'>[], numbers: LoadNumbers = usualLoad): number =>
  guides.reduce((sum, guide) => sum + placesOf({ ...guide, guidanceHours: guide.guidanceHours + (offers.find(offer => offer.guide === guide.key)?.more ?? 0) }, numbers) - placesOf(guide, numbers), 0)

/** Whole cents. A year is 52 weeks. */
export const costOf = (hoursPerWeek: number, hourCents: number): { readonly weekCents: number; readonly yearCents: number } => {
  const weekCents = Math.round(hoursPerWeek * hourCents)
  return { weekCents, yearCents: Math.round(hoursPerWeek * 52 * hourCents) }
}

export type GuideLoad = { readonly guide: string; readonly learners: readonly string[]; readonly hours: number; readonly of: number; readonly is: 'room' | 'full' | 'over' }
/** How full each guide is, by the learners that are theirs. */
export const loads = (learners: readonly Learner[], guides: readonly Guide[], pairings: Pairings, numbers: LoadNumbers = usualLoad): readonly GuideLoad[] => guides.map(guide => {
  const theirs = learners.filter(({ key }) => pairings[key]?.fixed === guide.key)
  const hours = hoursFor(theirs, numbers)
  const room = theirs.length < mostLearnersOf(guide, numbers) && hours < guide.guidanceHours
  return { guide: guide.key, learners: theirs.map(({ key }) => key), hours, of: guide.guidanceHours, is: theirs.length > mostLearnersOf(guide, numbers) || hours > guide.guidanceHours ? 'over' : room ? 'room' : 'full' }
})
