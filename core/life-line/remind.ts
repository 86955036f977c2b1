/** From nine o'clock on a working day: a mail to whoever is to call someone today or still has to. It says not whom, nor why. */
import type { Tx } from '../../kit/db.ts'
import { dayOf, wallTimeOf, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { isQuiet, isWorkingDay } from '../agenda/quiet-hours.ts'
import { become } from '../people/sign-in.store.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { listCallsToRemind, recordCallReminder } from './life-line.store.ts'

/** @returns how many were written to */
export const remindOfCalls = async (tx: Tx, now: Instant, { vault, provider, link }: { readonly vault: Vault; readonly provider: Provider; readonly link: (path: string) => string }): Promise<number> => {
  const today = dayOf(now, provider.zone)
  if (isQuiet(now, provider.zone) || wallTimeOf(now, provider.zone) < '09:00' || !isWorkingDay(today, provider.country)) return 0
  const due = await listCallsToRemind(tx, today)
  for (const { call } of due) await recordCallReminder(tx, call, today)
  const guides = new Set(due.map(({ guide }) => guide))
  // Someone's address is their own to read: the worker writes in their name, last of all.
  for (const guide of guides) {
    await become(tx, guide)
    await tellByMail({ tx, vault, provider }, guide, { origin: new URL(link('/')).origin, voice: provider, at: '/today' }, now)
  }
  return guides.size
}
