/**
 * Who guides whom: for each learner one guide of their own and one who stands in. What may never be is left out from the start; what
 * should be has its price when it is not.
 */
import { openModel, total, type Found, type Unknown } from '../../kit/solver/model.ts'
import { leastOverlapPercent } from './planner-figures.ts'
import { load, mostLearnersOf, usualLoad, type LoadNumbers } from './planner-load.ts'
import { canWorkOn, hoursOf, type Guide, type Learner, type OnTheWard, type Pairings, type Ward } from './planner.ts'

export const pairingTerms = { 'choice-broken': 10_000, 'no-guide': 1000, 'no-reserve': 100, 'other-guide': 20, 'other-reserve': 5, 'no-wish': 3, uneven: 10 } as const
export type PairingTerm = keyof typeof pairingTerms
export type PairingRule = 'one-guide' | 'one-reserve' | 'guide-or-reserve' | 'guide-learners' | 'guide-hours' | 'reserve-learners' | 'even' | 'choice'

/** Why this guide never guides this learner. */
export type Never = 'domain' | 'apart' | 'overlap'
export const neverPaired = (ward: Pick<Ward, 'apart' | 'shifts' | 'weeks'>, learner: Learner, guide: Guide): Never | null => {
  if (!guide.domains.includes(learner.domain)) return 'domain'
  if (ward.apart.some(pair => pair.includes(learner.key) && pair.includes(guide.key))) return 'apart'
  return overlapPercent(ward, learner, guide) < leastOverlapPercent.value ? 'overlap' : null
}
/**
 * Of the shifts a learner works, how many percent their guide could be there too: as many as there are days on which both can work, and as
 * the guide has hours for. In both, a shift is as long as shifts are here.
 */
export const overlapPercent = ({ shifts, weeks }: Pick<Ward, 'shifts' | 'weeks'>, learner: OnTheWard & Partial<Pick<Learner, 'schoolDays' | 'since'>>, guide: OnTheWard): number => {
  const usual = shifts.reduce((hours, shift) => hours + hoursOf(shift), 0) / Math.max(1, shifts.length)
  if (usual === 0 || learner.hoursPerWeek === 0) return 0
  const both = new Set(shifts.map(({ day }) => day).filter(day => canWorkOn(learner, day) && canWorkOn(guide, day))).size / weeks
  return Math.min(100, Math.floor(100 * Math.min(both * usual, guide.hoursPerWeek) / learner.hoursPerWeek))
}

/** Learners a guide has when all have as many as they can bear of it: above that, others have less than their part. */
export const evenShare = ({ learners, guides }: Pick<Ward, 'learners' | 'guides'>, guide: Guide, numbers: LoadNumbers = usualLoad): number =>
  Math.ceil(learners.length * mostLearnersOf(guide, numbers) / guides.reduce((sum, one) => sum + mostLearnersOf(one, numbers), 0))

export type PairingOutcome = { readonly pairings: Pairings; readonly price: Readonly<Partial<Record<PairingTerm, number>>>; readonly brokenChoices: Ward['locked']['pairings'] }

export const pairingModel = (ward: Ward, numbers: LoadNumbers = usualLoad) => {
  const model = openModel<PairingTerm, PairingRule>()
  const prices = pairingTerms
  const possible = ward.learners.map(learner => ({
    learner,
    with: ward.guides.filter(guide => neverPaired(ward, learner, guide) === null).map(guide => ({ guide, fixed: model.yesOrNo(), reserve: model.yesOrNo() })),
    noGuide: model.yesOrNo(), noReserve: model.yesOrNo(),
  }))
  for (const { learner, with: guides, noGuide, noReserve } of possible) {
    model.costs('no-guide', prices['no-guide'], noGuide)
    model.costs('no-reserve', prices['no-reserve'], noReserve)
    model.exactly('one-guide', [...total(guides.map(({ fixed }) => fixed)), [1, noGuide]], 1)
    model.exactly('one-reserve', [...total(guides.map(({ reserve }) => reserve)), [1, noReserve]], 1)
    for (const { guide, fixed, reserve } of guides) {
      model.atMost('guide-or-reserve', total([fixed, reserve]), 1)
      if (learner.current.fixed !== null && learner.current.fixed !== guide.key) model.costs('other-guide', prices['other-guide'], fixed)
      if (learner.current.reserve !== null && learner.current.reserve !== guide.key) model.costs('other-reserve', prices['other-reserve'], reserve)
      if (learner.wishes.length > 0 && !learner.wishes.includes(guide.key)) model.costs('no-wish', prices['no-wish'], fixed)
    }
  }
  for (const guide of ward.guides) {
    const theirs = possible.flatMap(({ learner, with: guides }) => guides.filter(one => one.guide.key === guide.key).map(one => ({ ...one, hours: load(learner, numbers) })))
    model.atMost('guide-learners', total(theirs.map(({ fixed }) => fixed)), mostLearnersOf(guide, numbers))
    model.atMost('reserve-learners', total(theirs.map(({ reserve }) => reserve)), mostLearnersOf(guide, numbers))
    model.atMost('guide-hours', theirs.map(one => [one.hours, one.fixed]), guide.guidanceHours)
    const more = model.amount()
    model.costs('uneven', prices.uneven, more)
    model.atMost('even', [...total(theirs.map(({ fixed }) => fixed)), [-1, more]], evenShare(ward, guide, numbers))
  }
  const broken = ward.locked.pairings.map(choice => {
    const one = possible.find(({ learner }) => learner.key === choice.learner)?.with.find(({ guide }) => guide.key === choice.guide)
    const not = model.yesOrNo()
    model.costs('choice-broken', prices['choice-broken'], not)
    model.atLeast('choice', [...(one ? total([choice.as === 'fixed' ? one.fixed : one.reserve]) : []), [1, not]], 1)
    return { choice, not }
  })
  const read = (found: Found): PairingOutcome => {
    const is = (unknown: Unknown) => found(unknown) > 0.5
    return {
      pairings: Object.fromEntries(possible.map(({ learner, with: guides }) => [learner.key, { fixed: guides.find(({ fixed }) => is(fixed))?.guide.key ?? null, reserve: guides.find(({ reserve }) => is(reserve))?.guide.key ?? null }])),
      price: model.priceOf(found),
      brokenChoices: broken.filter(({ not }) => is(not)).map(({ choice }) => choice),
    }
  }
  return { model, read }
}
