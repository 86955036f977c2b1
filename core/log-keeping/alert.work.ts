/** Every ten minutes the rules look over what was looked at; whoever keeps the log hears that something waits. */
import { enqueue } from '../../kit/jobs.ts'
import type { Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import { raiseAlerts } from './alert.store.ts'

export const watchLooks = async (tx: Tx, now: Instant, { provider }: { readonly provider: { readonly id: Id<'provider'> } }): Promise<number> => {
  // At night over more than a day, for what was done while no server ran these.
  const raised = await raiseAlerts(tx, now, now.getUTCHours() === 3 ? 26 : 2)
  if (raised > 0) await enqueue(tx, 'log-keeper-notice', { provider: provider.id, id: provider.id }, { key: `log-keeper-notice:${provider.id}` })
  return raised
}
