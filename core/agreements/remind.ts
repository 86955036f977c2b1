/** From nine o'clock: a mail to whoever does something today or tomorrow, and once after the day passed; and on the days a plan is looked at. It says not what. */
import type { Tx } from '../../kit/db.ts'
import { dayOf, wallTimeOf, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { isQuiet } from '../agenda/quiet-hours.ts'
import { become } from '../people/sign-in.store.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { listToRemind, recordAgreementReminder } from './agreement.store.ts'
import { listLooksToRemind, recordLookReminder } from './plan.store.ts'

/** @returns how many were written to */
export const remindOwners = async (tx: Tx, now: Instant, { vault, provider, link }: { readonly vault: Vault; readonly provider: Provider; readonly link: (path: string) => string }): Promise<number> => {
  if (isQuiet(now, provider.zone) || wallTimeOf(now, provider.zone) < '09:00') return 0
  const today = dayOf(now, provider.zone)
  const due = await listToRemind(tx, today)
  for (const one of due) await recordAgreementReminder(tx, one, today)
  const looks = await listLooksToRemind(tx, today)
  for (const one of looks) await recordLookReminder(tx, one)
  const people = new Set([...due, ...looks].map(({ person }) => person))
  for (const person of people) {
    // Someone's address is their own to read: the worker writes in their name, one mail however much is due.
    await become(tx, person)
    await tellByMail({ tx, vault, provider }, person, { origin: new URL(link('/')).origin, voice: provider }, now)
  }
  return people.size
}
