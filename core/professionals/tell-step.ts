/** News of a referral, from whoever tells it: read, held to what may follow, and kept. */
import type { Form } from '../../kit/asked.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import type { RefersOn } from '../programme.ts'
import type { Visit } from '../visit.ts'
import { keepStep, referralAt } from './known-referrals.ts'
import { fieldIn, readStep, steps, tell, type Referral, type Step } from './referral.ts'
import type { StepTyped } from './referral.parts.tsx'
import { referralTexts } from './referral.texts.ts'

/** What was kept, what is wrong with it, or null for a step there is not. */
export const tellStep = async (visit: Visit, { trajectory, referral, refersOn, by }: { readonly trajectory: Id<'trajectory'>; readonly referral: Referral; readonly refersOn: RefersOn; readonly by: Id<'party'> }, form: Form): Promise<{ readonly kept: Step } | { readonly wrong: StepTyped } | null> => {
  const step = steps.find(one => one === form['step']?.[0])
  if (!step) return null
  const { told, typed, problems } = readStep(form, step, Object.keys(refersOn.reasons))
  if (!told) return { wrong: { step, filled: { typed, problems } } }
  // Two who tell at once stand in line, and the second reads what the first told.
  await oneAtATime(visit.tx, referral.sending)
  const kept = tell(await referralAt(visit, referral.sending) ?? referral, told, by, newAnonymousId(), dayOf(visit.now, visit.provider.zone), visit.now)
  if (refused(kept)) return { wrong: { step, filled: { typed, problems: {}, noes: { [fieldIn(step, kept.refused === 'referral.no-such-day' ? 'on' : 'words')]: referralTexts(visit.voice)[kept.refused] } } } }
  await keepStep(visit, trajectory, kept)
  return { kept }
}
