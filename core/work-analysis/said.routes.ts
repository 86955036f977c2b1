/** Handing in what works out or what the work asks: the same for everyone who says one of them, each in their own name. */
import { findDraft } from '../../kit/drafts.ts'
import { refused } from '../../kit/refusal.ts'
import { page, seeOther, type Reply } from '../../kit/web.ts'
import { note } from '../agreements/agreement-view.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import type { SignedInVisit } from '../visit.ts'
import { draftName, fillInPage, formPaths, type Filling, type Side } from './form.pages.tsx'
import { capacitiesOf, demandsOf, keepCapacities, keepDemands } from './known-work-analysis.ts'
import { newestOfEach, nextVersion, readCapacities, readDemands, typedCapacities, typedDemands, typedOf, type Version } from './views.ts'
import type { Analyst } from './work-analysis-view.ts'

const mineIn = <Said>(all: readonly Version<Said>[], { me }: Analyst): Version<Said> | null => newestOfEach(all).find(({ by }) => by === me.id) ?? null

/** As it was left half filled in, or as it was handed in last. */
export const showForm = async (visit: SignedInVisit, analyst: Analyst, side: Side): Promise<Reply> => {
  const { tx, vault, provider } = visit
  const { trajectory } = analyst.me
  const [demand, capacity] = side === 'demand' ? [mineIn(await demandsOf(visit, trajectory), analyst), null] : [null, mineIn(await capacitiesOf(visit, trajectory), analyst)]
  const seen = demand?.version ?? capacity?.version ?? 0
  const draft = await findDraft({ tx, vault, provider: provider.id }, draftName(side, trajectory))
  // What was handed in elsewhere since is newer than what was left here.
  const left = draft && draft.fields['seen']?.[0] === String(seen) ? draft : null
  await note(visit, analyst, { event: `work-${side}.read`, action: 'R', object: { kind: 'trajectory', id: trajectory }, fields: [side] })
  return show(visit, analyst, side, { typed: left ? typedOf(left.fields, side) : demand ? typedDemands(demand.said) : capacity ? typedCapacities(capacity.said) : {}, seen, problem: null, draftedAt: left?.savedAt ?? null })
}

export const handIn = async (visit: SignedInVisit, analyst: Analyst, side: Side): Promise<Reply> => {
  const { trajectory, id: by } = analyst.me
  await oneAtATime(visit.tx, by)
  const seen = Number(visit.form['seen']?.[0] ?? 0)
  const kept = side === 'demand'
    ? await keepNext(mineIn(await demandsOf(visit, trajectory), analyst), readDemands(visit.form), seen, next => keepDemands(visit, trajectory, { ...next, by, at: visit.now }))
    : await keepNext(mineIn(await capacitiesOf(visit, trajectory), analyst), readCapacities(visit.form), seen, next => keepCapacities(visit, trajectory, { ...next, by, at: visit.now }))
  if (kept.problem !== null) return show(visit, analyst, side, { typed: typedOf(visit.form, side), seen: kept.newest, problem: kept.problem, draftedAt: null })
  await note(visit, analyst, { event: `work-${side}.written`, action: 'C', object: { kind: 'trajectory', id: trajectory }, fields: [side] })
  return seeOther(`${analyst.part === 'beside' ? formPaths.demand(trajectory).home : formPaths.capacity(trajectory).home}?done=kept`)
}

const keepNext = async <Said extends object>(before: Version<Said> | null, said: Said, seen: number, keep: (next: { readonly version: number; readonly said: Said }) => Promise<boolean>): Promise<{ readonly problem: Filling['problem']; readonly newest: number }> => {
  const newest = before?.version ?? 0
  const next = nextVersion(said, { seen, newest })
  if (refused(next)) return { problem: next.refused, newest }
  return { problem: await keep(next) ? null : 'view.newer', newest }
}

const show = (visit: SignedInVisit, analyst: Analyst, side: Side, filling: Filling): Reply => page(fillInPage(visit, analyst, side, filling), filling.problem === null ? 200 : filling.problem === 'view.newer' ? 409 : 422)
