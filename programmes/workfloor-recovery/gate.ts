/** Half way and at the end it is decided whether a plan goes on. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'

export const gates = [{ week: 4, name: 'mid-way' }, { week: 8, name: 'end' }] as const
export type GateWeek = (typeof gates)[number]['week']
export const gateDecisions = ['goes-on', 'adapts', 'stops'] as const
export type GateDecision = (typeof gateDecisions)[number]
export type Gate = {
  readonly week: number
  readonly decision: GateDecision
  readonly words: string
  /** The talk it was decided in; null when there was none, and then `withoutTalk` says why. */
  readonly talk: Id<'talk'> | null
  readonly withoutTalk: string
  readonly decidedAt: Instant
}
/** Longest of what is written beside a decision, and of why there was no talk. */
export const gateLength = 600

/**
 * What was decided half way or at the end. It is decided in the talk that is for it; whoever decides without says why.
 * @param due the evaluation that is to be held now @param held the talk for it, once it was held
 */
export const decideGate = (
  due: GateWeek | null, held: Id<'talk'> | null,
  { week, decision, words, withoutTalk }: { readonly week: string; readonly decision: string; readonly words: string; readonly withoutTalk: string }, decidedAt: Instant,
): Gate | Refusal<'gate.not-due' | 'gate.choose' | 'gate.words' | 'gate.without-talk'> => {
  const chosen = gateDecisions.find(one => one === decision)
  if (due === null || String(due) !== week) return refuse('gate.not-due')
  if (!chosen) return refuse('gate.choose')
  if (words.length > gateLength || words === '' && chosen !== 'goes-on') return refuse('gate.words')
  if (held === null && (withoutTalk === '' || withoutTalk.length > gateLength)) return refuse('gate.without-talk')
  return { week: due, decision: chosen, words, talk: held, withoutTalk: held === null ? withoutTalk : '', decidedAt }
}

/** Whether a week is sure: those after an evaluation are, once it said to go on. */
export const isSure = (week: number, passed: readonly { readonly week: number; readonly decision: GateDecision }[]): boolean =>
  gates.every(gate => week <= gate.week || passed.some(one => one.week === gate.week && one.decision !== 'stops'))

/** The evaluation that is to be held: the first that was not, once the first talk of its week has begun; none after a stop. */
export const gateDue = (weekNow: number, passed: readonly { readonly week: number; readonly decision: GateDecision }[]): GateWeek | null =>
  passed.some(({ decision }) => decision === 'stops') ? null : gates.find(({ week }) => week <= weekNow && !passed.some(one => one.week === week))?.week ?? null
