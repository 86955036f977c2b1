/** From Thursday nine o'clock on, whoever did not answer this week's questions gets a mail: once, whatever waits, and it says not what. */
import type { Tx } from '../../kit/db.ts'
import { dayOf, mondayOf, wallTimeOf, weekdayOf, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { become } from '../people/sign-in.store.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { listWaiting, recordReminder } from './measurement.store.ts'

export const remindMeasured = async (tx: Tx, now: Instant, { vault, provider, link }: { readonly vault: Vault; readonly provider: Provider; readonly link: (path: string) => string }): Promise<number> => {
  const today = dayOf(now, provider.zone)
  if (weekdayOf(today) < 4 || wallTimeOf(now, provider.zone) < '09:00') return 0
  const monday = mondayOf(today)
  const waiting = await listWaiting(tx, monday)
  for (const { trajectory, party, person } of waiting) {
    // Someone's address is their own to read: the worker writes in their name.
    await become(tx, person)
    await tellByMail({ tx, vault, provider }, person, { origin: new URL(link('/')).origin, voice: provider }, now)
    await recordReminder(tx, trajectory, party, monday)
  }
  return waiting.length
}
