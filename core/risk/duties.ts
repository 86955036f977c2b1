/**
 * Two duties that conflict: to be silent, and to keep someone from serious harm. Below red silence holds, whatever the answer was. At
 * red, without a yes, a guide may break it once five questions are answered: was consent asked, is there serious harm in being silent,
 * is there no other way, can it not wait, and is it the least that helps.
 */
import { fields, oneOf, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Worry } from './risk.ts'

export const toldOnes = ['emergency', 'doctor', 'crisis-service', 'violence', 'close'] as const
export type Told = (typeof toldOnes)[number]
/** In the order in which they are weighed; what was said comes last. */
export const duties = ['asked', 'harm', 'otherWay', 'timely', 'least', 'said'] as const
export type Weighed = Readonly<Record<(typeof duties)[number], string>>
export type BrokenSilence = { readonly id: Id<'conflict-of-duties'>; readonly trajectory: Id<'trajectory'>; readonly worry: Id<'risk-level'>; readonly told: Told; readonly weighed: Weighed; readonly by: Id<'party'>; readonly at: Instant }

const words = text({ most: 2000 })
export const dutiesForm = fields({ told: oneOf(toldOnes), asked: words, harm: words, otherWay: words, timely: words, least: words, said: words })

/** @param red the worry that is red today, if one is */
export const breakSilence = (worry: Pick<Worry, 'id' | 'trajectory'>, red: Id<'risk-level'> | null, { told, ...weighed }: { readonly told: Told } & Weighed, by: Id<'party'>, id: BrokenSilence['id'], at: Instant): BrokenSilence | Refusal<'duties.not-red'> =>
  red === worry.id ? { id, trajectory: worry.trajectory, worry: worry.id, told, weighed, by, at } : refuse('duties.not-red')

/** As it was sealed; null when it cannot be read any more. */
export const weighedFrom = (sealed: string): Weighed | null => {
  const read: unknown = JSON.parse(sealed)
  if (typeof read !== 'object' || read === null) return null
  const found = new Map<string, unknown>(Object.entries(read))
  const of = (duty: (typeof duties)[number]): string => { const value = found.get(duty); return typeof value === 'string' ? value : '' }
  return { asked: of('asked'), harm: of('harm'), otherWay: of('otherWay'), timely: of('timely'), least: of('least'), said: of('said') }
}
