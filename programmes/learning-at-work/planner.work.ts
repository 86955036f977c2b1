/** The job 'ward-plan': a proposal that was asked for, worked out in the name of whoever asked. What cannot be worked out is told as well. */
import type { Database, Tx } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import type { Job } from '../../kit/jobs.ts'
import { SolverFailed, type Solver } from '../../kit/solver/solver.ts'
import { addDays, type Instant } from '../../kit/time.ts'
import type { Provider } from '../../core/providers/provider.ts'
import { crossed } from './planner-check.ts'
import { propose } from './planner-solve.ts'
import { toPlan, type ToPlan } from './planner-ward.ts'
import type { Roster, Ward } from './planner.ts'
import { findPlan, recordOutcome, type Plan, type PlanId, type Worked } from './planner.store.ts'
import { listColleagues } from './colleagues.store.ts'
import { listStanding } from './duos.store.ts'
import { listAbsences, listApart, listShifts, listWardGuides, listWardLearners } from './ward.store.ts'

/** The ward as it is now, in the weeks of a plan. */
export const gather = async (tx: Tx, { ward, from, weeks, choices }: Pick<Plan, 'ward' | 'from' | 'weeks' | 'choices'>, country: Provider['country']): Promise<ToPlan> => {
  const [guides, colleagues, learners, shifts, absences, apart, duos] = [await listWardGuides(tx, ward), await listColleagues(tx, ward), await listWardLearners(tx, ward), await listShifts(tx, ward, from, addDays(from, weeks * 7)), await listAbsences(tx, ward, from), await listApart(tx, ward), await listStanding(tx, ward)]
  return toPlan({ guides, colleagues, learners, shifts, absences, apart, duos }, { country, from, weeks, choices })
}

export const planWard = ({ database, solver, providerOf, clock }: { readonly database: Database; readonly solver: Solver; readonly providerOf: (id: Id<'provider'>) => Promise<Provider | null>; readonly clock: () => Instant }): Job => async ({ provider: id, id: asked }) => {
  const [plan, provider] = [parseId<'ward-plan'>(asked), await providerOf(id)]
  const wish = plan && provider && await database.as({ provider: id, person: 'worker' }, tx => findPlan(tx, plan))
  if (!wish || !provider) return
  const inTheirName = <Result>(work: (tx: Tx) => Promise<Result>) => database.as({ provider: id, person: wish.askedBy, at: clock() }, work)
  // Nothing is held open while it computes: what it needs is read before, what came of it is written after.
  const found = await inTheirName(async tx => {
    if (!await isOpen(tx, wish.id)) return null
    const { ward } = await gather(tx, wish, provider.country)
    // Another choice changes no more of the proposal it was made from than it must.
    const before = wish.after === null ? null : await findPlan(tx, wish.after)
    return { stood: ward.before, ward: { ...ward, before: before?.worked?.proposal.roster ?? ward.before } }
  })
  if (found) {
    const worked = await workOut(found.ward, found.stood, solver)
    await inTheirName(tx => recordOutcome(tx, wish.id, worked, clock()))
  }
}
const isOpen = async (tx: Tx, plan: PlanId): Promise<boolean> => (await findPlan(tx, plan))?.madeAt === null

/** Null where the computation fell, or came to something that may never be. Too many at once is no answer: then the job comes back. */
const workOut = async (ward: Ward, stood: Roster, solver: Solver): Promise<Worked | null> => {
  try {
    const proposal = await solver.run(solve => propose(ward, solve))
    return crossed(ward, proposal.roster).length === 0 ? { proposal, stood } : null
  } catch (error) {
    if (error instanceof SolverFailed) return null
    throw error
  }
}
