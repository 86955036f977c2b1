/** From nine in the morning on, whoever begins gets one mail on the day of a moment. It says not what. */
import type { Tx } from '../../kit/db.ts'
import { addDays, dayOf, wallTimeOf, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { become } from '../people/sign-in.store.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { listHolding, recordReminder } from './touch.store.ts'
import { toRemind } from './touch.ts'

/** Longer than any calendar lasts. */
const longest = 420

export const remindToStayInTouch = async (tx: Tx, now: Instant, { vault, provider, link }: { readonly vault: Vault; readonly provider: Provider; readonly link: (path: string) => string }): Promise<number> => {
  const today = dayOf(now, provider.zone)
  if (wallTimeOf(now, provider.zone) < '09:00') return 0
  const due = (await listHolding(tx, addDays(today, -longest))).flatMap(plan => { const found = toRemind(plan, today); return found ? found.people.map(person => ({ plan: plan.id, day: found.day, person })) : [] })
  const first: typeof due = []
  for (const one of due) if (await recordReminder(tx, one.plan, one.day, one.person, today)) first.push(one)
  for (const person of new Set(first.map(one => one.person))) {
    // Someone's address is their own to read: the worker writes in their name.
    await become(tx, person)
    await tellByMail({ tx, vault, provider }, person, { origin: new URL(link('/')).origin, voice: provider }, now)
  }
  return first.length
}
