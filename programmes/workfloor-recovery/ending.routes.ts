/** What of the end of a plan stands on pages of the core: for its guide, and for the worker that reminds. */
import type { Id } from '../../kit/id.ts'
import type { Reviews } from '../../core/endings/remind.ts'
import type { GuideVisit } from '../../core/talks/talk-view.ts'
import type { Aside } from '../../core/visit.ts'
import { startOfDay } from '../../kit/time.ts'
import { asksForReview, whyToClose } from './ending.ts'
import { findRunning, listAllRunning, listRunning } from './ending.store.ts'
import { planEndTexts } from './ending.texts.ts'

/** On the guide's day: plans that no longer fit, that were stopped, or whose last week is over. */
export const plansToClose = async ({ tx, me, now, voice }: GuideVisit): Promise<Aside | null> => {
  const due = (await listRunning(tx, me.person, now)).filter(plan => whyToClose(plan, now) !== null)
  const t = planEndTexts(voice)
  const [first] = due
  return first ? { value: due.length, label: t.today(due.length), action: { href: `/trajectories/${first.trajectory}/ending`, label: t.action } } : null
}

/** On the guide's page of someone: why it should come to its end. */
export const planToClose = async ({ tx, now, voice }: GuideVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const plan = await findRunning(tx, trajectory)
  const why = plan ? whyToClose(plan, now) : null
  const t = planEndTexts(voice)
  return why && { value: 1, label: t[why], action: { href: `/trajectories/${trajectory}/ending`, label: t.toEnding } }
}

/** The guides with a check, an evaluation or an end that is due. */
export const planReviews: Reviews = async (tx, today, { zone }) =>
  (await listAllRunning(tx)).flatMap(plan => (plan.guide && asksForReview(plan, today, zone, startOfDay(today, zone)) ? [plan.guide] : []))
