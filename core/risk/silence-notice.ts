/** The job 'silence-broken': whoever runs the house gets a mail that something waits to be read, in words that tell nothing. */
import type { Database } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Job } from '../../kit/jobs.ts'
import type { Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { listAdministrators } from './silence-notice.store.ts'

/** @param originOf where a provider's people find us */
export const silenceNotice = (database: Database, vault: Vault, providerOf: (id: Id<'provider'>) => Promise<Provider | null>, originOf: (provider: Provider) => string, clock: () => Instant): Job => async ({ provider: id }) => {
  const provider = await providerOf(id)
  if (!provider) return
  const people = await database.as({ provider: id, person: 'worker' }, listAdministrators)
  // Someone's address is their own to read: each is written to in their own name.
  for (const person of people) await database.as({ provider: id, person, at: clock() }, tx => tellByMail({ tx, vault, provider }, person, { origin: originOf(provider), voice: provider, at: '/administration' }, clock()))
}
