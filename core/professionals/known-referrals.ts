/** Referrals with what was heard of them, opened and sealed under the trajectory's own key; and the one act by which news is told. */
import type { Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { addDays, dayOf, startOfDay, type Day, type Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import { afterQuiet } from '../agenda/quiet-hours.ts'
import type { Around } from '../people/known-people.ts'
import type { Provider } from '../providers/provider.ts'
import { findReferral, listReferrals, listSteps, listStepsOf, recordReferral, recordStep, type SealedStep } from './referral.store.ts'
import { quietAfter, type Referral, type SendingId, type Step } from './referral.ts'

const place = (row: Step['id']): Place => ({ table: 'referral_step', row, column: 'words' })
const opened = async ({ tx, vault, provider }: Around, rows: readonly SealedStep[]): Promise<readonly Step[]> => {
  const texts = await vault.openAll(tx, provider.id, rows.map(({ id, words }) => [place(id), words]))
  return rows.map((row, index) => ({ ...row, words: texts[index] ?? '' }))
}
export const referralsOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly Referral[]> => {
  const [referrals, steps] = [await listReferrals(around.tx, trajectory), await opened(around, await listSteps(around.tx, trajectory))]
  return referrals.map(one => ({ ...one, steps: steps.filter(({ sending }) => sending === one.sending) }))
}
/** Null where that letter refers nobody on. */
export const referralAt = async (around: Around, sending: SendingId): Promise<Referral | null> => {
  const found = await findReferral(around.tx, sending)
  return found && { ...found, steps: await opened(around, await listStepsOf(around.tx, sending)) }
}

type House = Around & { readonly provider: Provider }
/** Both sides are reminded on that morning, unless news came before it. */
const remindOn = ({ tx, provider }: House, sending: SendingId, on: Day) =>
  enqueue(tx, 'referral-quiet', { provider: provider.id, id: sending }, { at: afterQuiet(startOfDay(on, provider.zone), provider.zone), key: `referral-quiet:${sending}` })

export const refer = async (around: House, trajectory: Id<'trajectory'>, sending: SendingId, from: Instant, now: Instant): Promise<void> => {
  const quietOn = addDays(dayOf(from, around.provider.zone), quietAfter)
  await recordReferral(around.tx, trajectory, { sending, askedAt: now, quietOn })
  await remindOn(around, sending, quietOn)
}
/** Those inside hear that something waits on their page. */
export const keepStep = async (around: House, trajectory: Id<'trajectory'>, step: Step): Promise<void> => {
  const { tx, vault, provider } = around
  const { words, ...told } = step
  await recordStep(tx, trajectory, { ...told, words: words === '' ? null : (await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)).seal(place(step.id), words) })
  await enqueue(tx, 'referral-told', { provider: provider.id, id: step.id })
  if (step.quietOn) await remindOn(around, step.sending, step.quietOn)
}
