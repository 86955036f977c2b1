/**
 * The eraser at work: looks at the clock and at how much is due, and then takes one thing at a time, each in a
 * transaction of its own. Killed at any point it has erased whole things only; the next look does the rest. It comes
 * every hour and not once a night, so that what a fall cut short is not left until tomorrow.
 */
import type { Database } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { lookAround, type HeldBack } from './guard.ts'
import { eraseNext, findWatch, keepWatch, listReleases, measureFiles } from './keeping.store.ts'

export type Kept = { readonly erased: number; readonly heldBack: HeldBack | null }

export const keepHouse = async (database: Database, vault: Vault, provider: Id<'provider'>, now: Instant): Promise<Kept> => {
  const worker = { provider, person: 'worker' } as const
  const { erase, watch } = await database.as(worker, async tx => {
    const look = lookAround(await findWatch(tx), await measureFiles(tx, now), await listReleases(tx), now)
    await keepWatch(tx, look.watch)
    return look
  })
  let erased = 0
  while (erase.length > 0 && await database.as(worker, tx => eraseNext(tx, erase, now)) !== null) erased++
  if (erased > 0) vault.forget()
  return { erased, heldBack: watch.heldBack }
}
