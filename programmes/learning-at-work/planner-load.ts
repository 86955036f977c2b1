/**
 * How much guidance a learner asks for and a guide can give. That a ward has about fifteen learners, and that one guide has two or
 * three, depending on clients and learner, was told by a care organisation that runs one. All other figures are assumptions, to be
 * set by whoever runs the ward.
 */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Context, Guide, Learner, Stage } from './planner.ts'

/** Who vouches for a figure. */
export type Vouched<Value> = { readonly value: Value; readonly from: 'practice' | 'assumption' }

export type LoadNumbers = {
  readonly baseHours: Vouched<number>
  readonly byStage: Vouched<Readonly<Record<Stage, number>>>
  readonly byContext: Vouched<Readonly<Record<Context, number>>>
  readonly mostLearners: Vouched<number>
  readonly mostLearnersOfStarter: Vouched<number>
  /** Above the first one is warned, above the second it takes a reason. */
  readonly wardUsual: Vouched<number>
  readonly wardMost: Vouched<number>
}

export const usualLoad: LoadNumbers = {
  baseHours: { value: 2, from: 'assumption' },
  byStage: { value: { start: 1.5, middle: 1, advanced: 0.75, finishing: 0.5 }, from: 'assumption' },
  byContext: { value: { light: 0.8, usual: 1, complex: 1.25 }, from: 'assumption' },
  mostLearners: { value: 3, from: 'practice' },
  mostLearnersOfStarter: { value: 2, from: 'assumption' },
  wardUsual: { value: 15, from: 'practice' },
  wardMost: { value: 18, from: 'assumption' },
}

const hundredths = (hours: number): number => Math.round(hours * 100) / 100

/** Hours of guidance a week. */
export const load = ({ stage, context }: Pick<Learner, 'stage' | 'context'>, numbers = usualLoad): number =>
  hundredths(numbers.baseHours.value * numbers.byStage.value[stage] * numbers.byContext.value[context])

export const mostLearnersOf = ({ starter }: Pick<Guide, 'starter'>, numbers = usualLoad): number => (starter ? numbers.mostLearnersOfStarter : numbers.mostLearners).value

/** Which of these learners, in their order, a guide can take: each that still fits, in number and in hours. */
export const taken = <Someone extends Pick<Learner, 'stage' | 'context'>>(guide: Pick<Guide, 'starter' | 'guidanceHours'>, learners: readonly Someone[], numbers = usualLoad): readonly Someone[] => {
  const fitting: Someone[] = []
  for (const learner of learners) {
    if (fitting.length < mostLearnersOf(guide, numbers) && hoursFor([...fitting, learner], numbers) <= guide.guidanceHours) fitting.push(learner)
  }
  return fitting
}
export const hoursFor = (learners: readonly Pick<Learner, 'stage' | 'context'>[], numbers = usualLoad): number => hundredths(learners.reduce((hours, learner) => hours + load(learner, numbers), 0))
export const capacity = (guide: Pick<Guide, 'starter' | 'guidanceHours'>, learners: readonly Pick<Learner, 'stage' | 'context'>[], numbers = usualLoad): number => taken(guide, learners, numbers).length

export type WardSize = 'usual' | 'crowded' | 'too many'
export const wardSize = (learners: number, numbers = usualLoad): WardSize =>
  learners > numbers.wardMost.value ? 'too many' : learners > numbers.wardUsual.value ? 'crowded' : 'usual'

/** One more than the most takes a reason of whoever decides it. */
export const admit = (present: number, reason: string | null, numbers = usualLoad): { readonly size: WardSize; readonly reason: string | null } | Refusal<'ward.full'> => {
  const size = wardSize(present + 1, numbers)
  if (size === 'too many' && !reason?.trim()) return refuse('ward.full', { most: numbers.wardMost.value })
  return { size, reason: size === 'too many' ? reason?.trim() ?? null : null }
}
