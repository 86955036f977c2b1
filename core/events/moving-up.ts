/** Where a place came free, the next in turn moves up and is written to. Runs as the worker, as often as one likes. */
import type { Tx } from '../../kit/db.ts'
import type { Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import type { Provider } from '../providers/provider.ts'
import { eventOf, whoAre } from './known-events.ts'
import { givePlaces, listWaitedFor } from './sign-up.store.ts'
import { tellSignedUp } from './tell-signed-up.ts'

/** @returns how many moved up */
export const moveUp = async (tx: Tx, now: Instant, { vault, provider, link }: { readonly vault: Vault; readonly provider: Provider; readonly link: (path: string) => string }): Promise<number> => {
  const around = { tx, vault, provider }
  let moved = 0
  for (const id of await listWaitedFor(tx, now)) {
    const people = await whoAre(around, await givePlaces(tx, id, now))
    const event = people.length > 0 ? await eventOf(around, id) : null
    if (event) for (const one of people) await tellSignedUp(around, event, 'movedUp', one, link, now)
    moved += people.length
  }
  return moved
}
