/** Thirty days before a file goes, whom it is about hears that something waits: on their page stands on which day, and how to take it along. */
import type { Tx } from '../../kit/db.ts'
import { addDays, dayOf, wallTimeOf, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { become } from '../people/sign-in.store.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { findWatch, listToWarn, recordWarned } from './keeping.store.ts'

export const warnDaysAhead = 30
/** So that one look stays short; the next takes the rest. */
const mostAtOnce = 100

/** By day, and not while the clock is in doubt. Says how many were told. As the worker, who writes to each in their own name. */
export const warnOfErasing = async (tx: Tx, now: Instant, { vault, provider, link }: { readonly vault: Vault; readonly provider: Provider; readonly link: (path: string) => string }): Promise<number> => {
  if (wallTimeOf(now, provider.zone) < '09:00' || (await findWatch(tx))?.heldBack === 'clock') return 0
  const soon = await listToWarn(tx, addDays(dayOf(now, provider.zone), warnDaysAhead), mostAtOnce)
  for (const { trajectory, dueOn } of soon) await recordWarned(tx, trajectory, dueOn, now)
  for (const { person } of soon) {
    await become(tx, person)
    await tellByMail({ tx, vault, provider }, person, { origin: new URL(link('/')).origin, voice: provider }, now)
  }
  return soon.length
}
