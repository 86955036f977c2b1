/** The job 'plan-paused', at a pause and when it is over: everyone who had a place hears that something changed, in words that tell nothing. */
import type { Database } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import type { Job } from '../../kit/jobs.ts'
import type { Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import type { Provider } from '../../core/providers/provider.ts'
import { tellByMail } from '../../core/trajectories/tell.ts'
import { peopleOfPause } from './pause.store.ts'

export const pauseNotice = ({ database, vault, providerOf, link, clock }: { readonly database: Database; readonly vault: Vault; readonly providerOf: (id: Id<'provider'>) => Promise<Provider | null>; readonly link: (provider: Provider, path: string) => string; readonly clock: () => Instant }): Job => async ({ provider: id, id: about }) => {
  const pause = parseId<'pause'>(about)
  const provider = await providerOf(id)
  if (!pause || !provider) return
  const people = await database.as({ provider: id, person: 'worker' }, tx => peopleOfPause(tx, pause))
  // Someone's address is their own to read: each is written to in their own name.
  for (const person of people) await database.as({ provider: id, person, at: clock() }, tx => tellByMail({ tx, vault, provider }, person, { origin: new URL(link(provider, '/')).origin, voice: provider }, clock()))
}
