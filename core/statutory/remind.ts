/** From nine in the morning on, whoever must see to a step within 28, 14, 7 days or tomorrow gets one mail that day. It says not what. */
import type { Tx } from '../../kit/db.ts'
import { dayOf, wallTimeOf, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { become } from '../people/sign-in.store.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { listToRemind, recordReminder } from './statutory.store.ts'

const daysBefore: readonly number[] = [28, 14, 7, 1]

export const remindOfDeadlines = async (tx: Tx, now: Instant, { vault, provider, link }: { readonly vault: Vault; readonly provider: Provider; readonly link: (path: string) => string }): Promise<number> => {
  const today = dayOf(now, provider.zone)
  if (wallTimeOf(now, provider.zone) < '09:00') return 0
  const people = await listToRemind(tx, today, daysBefore)
  for (const { person } of people) {
    // Someone's address is their own to read: the worker writes in their name.
    await become(tx, person)
    await tellByMail({ tx, vault, provider }, person, { origin: new URL(link('/')).origin, voice: provider }, now)
    await recordReminder(tx, person, today)
  }
  return people.length
}
