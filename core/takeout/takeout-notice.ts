/** The job 'takeout-notice': everyone who runs the house gets a mail that something waits to be read, in words that tell nothing. */
import type { Database } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Job } from '../../kit/jobs.ts'
import type { Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import type { Provider } from '../providers/provider.ts'
import { listAdministrators } from '../risk/silence-notice.store.ts'
import { tellByMail } from '../trajectories/tell.ts'

type Settings = { readonly database: Database; readonly vault: Vault; readonly providerOf: (id: Id<'provider'>) => Promise<Provider | null>; /** Where a provider's people find us. */ readonly originOf: (provider: Provider) => string; readonly clock: () => Instant }

export const takeoutNotice = ({ database, vault, providerOf, originOf, clock }: Settings): Job => async ({ provider: id }) => {
  const provider = await providerOf(id)
  if (!provider) return
  const people = await database.as({ provider: id, person: 'worker' }, listAdministrators)
  // Someone's address is their own to read: each is written to in their own name.
  for (const person of people) await database.as({ provider: id, person, at: clock() }, tx => tellByMail({ tx, vault, provider }, person, { origin: originOf(provider), voice: provider, at: '/administration/takeout' }, clock()))
}
