/**
 * Four hands, as far as planning goes: someone who learns and a colleague do the work of one place together. Who fits is worked out from
 * days and hours, and from nothing else; who does what is in duo-tasks.ts.
 */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { duoOverlapPercent } from './planner-figures.ts'
import { overlapPercent } from './planner-pairing.ts'
import type { Duo, OnTheWard, Roster, Ward } from './planner.ts'

/** Of the learner's shifts, how many percent with the other there too. Null when they stand on none. */
export const togetherPercent = ({ learner, experienced }: Duo, roster: Roster): number | null => {
  const shiftsOf = (key: string) => new Set(roster.filter(({ person }) => person === key).map(({ shift }) => shift))
  const [own, other] = [shiftsOf(learner), shiftsOf(experienced)]
  return own.size === 0 ? null : Math.floor(100 * [...own].filter(shift => other.has(shift)).length / own.size)
}
export const togetherEnough = (duo: Duo, roster: Roster): boolean => (togetherPercent(duo, roster) ?? 100) >= duoOverlapPercent.value

/** A duo is one place in guidance: of the learner. Whoever is beside them takes none, also when they learn to guide. */
export const placesTaken = (learning: readonly { readonly key: string }[], duos: readonly Duo[]): number => {
  const beside = new Set(duos.map(({ experienced }) => experienced))
  return new Set([...learning.map(({ key }) => key).filter(key => !beside.has(key)), ...duos.map(({ learner }) => learner)]).size
}

type Places = Pick<Ward, 'learners' | 'guides' | 'experienced' | 'apart' | 'shifts' | 'weeks'>
export type Fit = Duo & { /** Of the learner's shifts, on how many percent both could be there. */ readonly percent: number; readonly isOwnGuide: boolean }
export type NoDuo = 'duo.unknown' | 'duo.apart' | 'duo.taken' | 'duo.overlap'
/** @param taken duos that are asked or stand */
export const fitAsDuo = (ward: Places, { learner: learnerKey, experienced }: Duo, taken: readonly Duo[]): Fit | Refusal<NoDuo> => {
  const learner = ward.learners.find(({ key }) => key === learnerKey)
  const other = colleagues(ward).find(({ key }) => key === experienced)
  if (!learner || !other) return refuse('duo.unknown')
  if (taken.some(one => one.learner === learnerKey || one.experienced === experienced)) return refuse('duo.taken')
  if (ward.apart.some(pair => pair.includes(learnerKey) && pair.includes(experienced))) return refuse('duo.apart')
  const percent = overlapPercent(ward, learner, other)
  return percent < duoOverlapPercent.value ? refuse('duo.overlap', { percent, least: duoOverlapPercent.value }) : { learner: learnerKey, experienced, percent, isOwnGuide: learner.current.fixed === experienced }
}
const colleagues = ({ guides, experienced }: Places): readonly OnTheWard[] => [...guides, ...experienced]

/** Pairs that could work together most: each learner and each colleague in one of them at most, their own guide first where it makes no difference. */
export const proposeDuos = (ward: Places, taken: readonly Duo[], most: number): readonly Fit[] => {
  const fits = ward.learners.flatMap(learner => colleagues(ward).flatMap((other): readonly Fit[] => {
    const fit = fitAsDuo(ward, { learner: learner.key, experienced: other.key }, taken)
    return 'refused' in fit ? [] : [fit]
  })).toSorted((a, b) => b.percent - a.percent || Number(b.isOwnGuide) - Number(a.isOwnGuide) || (a.learner + a.experienced < b.learner + b.experienced ? -1 : 1))
  const chosen: Fit[] = []
  for (const fit of fits) if (chosen.length < most && !chosen.some(one => one.learner === fit.learner || one.experienced === fit.experienced)) chosen.push(fit)
  return chosen
}
