/** A work analysis with all that its pages need, as far as whoever looks may see it. */
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import { findSeated, guideIn, todayOf, type Seated } from '../agreements/agreement-view.ts'
import { agreementsOf } from '../agreements/known-agreements.ts'
import { isOver } from '../endings/ending.store.ts'
import type { WorkAnalysis } from '../programme.ts'
import type { InCircle } from '../trajectories/circle.store.ts'
import type { SignedInVisit } from '../visit.ts'
import { agreedOf, effectsOf, type Adaptation } from './adaptation.ts'
import { adaptationsOf, capacitiesOf, demandsOf } from './known-work-analysis.ts'
import { asOf, newestOfEach, type Version } from './views.ts'
import { matchOf, withAdaptations, type Capacities, type Demands, type Match } from './match.ts'
import { listAsked } from './work-analysis.store.ts'
import type { ItemKey } from './items.ts'

/** My part where a programme looks at work: inside; or beside, of the side that is asked. */
export type Analyst = Seated & { readonly analysis: WorkAnalysis }
export const findAnalyst = async (visit: SignedInVisit, trajectory: Id<'trajectory'> | null): Promise<Analyst | null> => {
  const seated = await findSeated(visit, trajectory)
  const analysis = seated?.programme.workAnalysis
  return seated && analysis && (seated.part !== 'beside' || analysis.workSide.includes(seated.me.role)) ? { ...seated, analysis } : null
}
/** Those of the work side who take part now. */
export const workSideOf = ({ circle, analysis }: Analyst): readonly InCircle[] => circle.filter(({ seat, role, left }) => seat === 'beside' && !left && analysis.workSide.includes(role))

export type Analysis = {
  readonly analyst: Analyst
  readonly demands: readonly Version<Demands>[]
  readonly capacities: readonly Version<Capacities>[]
  readonly adaptations: readonly Adaptation[]
  /** Those of them that hold. */
  readonly agreed: readonly Adaptation[]
  readonly asked: readonly Id<'party'>[]
  readonly today: Day
  readonly over: 'yes' | 'no'
}
/** For those inside: everything. */
export const analysisOf = async (visit: SignedInVisit, analyst: Analyst): Promise<Analysis> => {
  const { trajectory } = analyst.me
  const [demands, capacities, adaptations] = [await demandsOf(visit, trajectory), await capacitiesOf(visit, trajectory), await adaptationsOf(visit, trajectory)]
  const agreements = adaptations.some(({ agreement }) => agreement !== null) ? await agreementsOf(visit, trajectory) : []
  return { analyst, demands, capacities, adaptations, agreed: agreedOf(adaptations, agreements), asked: await listAsked(visit.tx, trajectory), today: todayOf(visit), over: await isOver(visit.tx, trajectory) ? 'yes' : 'no' }
}

export type Pair = { readonly demand: Version<Demands>; readonly capacity: Version<Capacities>; readonly now: Match; readonly after: Match }
/** Every view of the work with every view of what works out; whoever works there before whom it is about, and whom it is about before who guides. */
export const pairsOf = ({ analyst, demands, capacities, agreed }: Analysis): readonly Pair[] => {
  const ofParticipant = (one: Version<unknown>) => Number(one.by === analyst.participant)
  const [views, abilities] = [newestOfEach(demands).toSorted((one, other) => ofParticipant(one) - ofParticipant(other)), newestOfEach(capacities).toSorted((one, other) => ofParticipant(other) - ofParticipant(one))]
  return views.flatMap(demand => abilities.map(capacity => ({
    demand, capacity, now: matchOf(demand.said, capacity.said), after: matchOf(withAdaptations(demand.said, effectsOf(agreed)), capacity.said),
  })))
}

/** Each version of what works out beside the work as its writer's counterpart saw it at that moment: the newest view of the work side, or else the participant's. */
export const overTime = ({ analyst, demands, capacities }: Analysis): readonly { readonly capacity: Version<Capacities>; readonly match: Match | null }[] => capacities.map(capacity => {
  const before = demands.filter(({ at }) => at <= capacity.at)
  const demand = before.findLast(({ by }) => by !== analyst.participant) ?? asOf(before, analyst.participant, capacity.at)
  return { capacity, match: demand ? matchOf(demand.said, capacity.said) : null }
})

/** The most that anyone says the work asks there now; null where nobody said. */
export const mostAsked = ({ demands }: Pick<Analysis, 'demands'>, item: ItemKey) =>
  newestOfEach(demands).reduce<ReturnType<typeof levelIn>>((most, { said }) => { const level = levelIn(said, item); return level !== null && (most === null || level > most) ? level : most }, null)
const levelIn = (demands: Demands, item: ItemKey) => demands[item]?.level ?? null

export const guideName = (analyst: Analyst, otherwise: string): string => { const guide = guideIn(analyst); return (guide && analyst.nameOf(guide)) || otherwise }
