/** Mails that say nothing but that something waits: to whoever keeps the log, and to someone on whose file something was done. */
import type { Database } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import type { Job } from '../../kit/jobs.ts'
import type { Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { findPersonOfFile, listLogKeepers } from './question.store.ts'

type Settings = { readonly database: Database; readonly vault: Vault; readonly providerOf: (id: Id<'provider'>) => Promise<Provider | null>; /** Where a provider's people find us. */ readonly originOf: (provider: Provider) => string; readonly clock: () => Instant }

/** The job 'log-keeper-notice'. */
export const logKeeperNotice = ({ database, vault, providerOf, originOf, clock }: Settings): Job => async ({ provider: id }) => {
  const provider = await providerOf(id)
  if (!provider) return
  const people = await database.as({ provider: id, person: 'worker' }, listLogKeepers)
  // An address is its owner's to read: each is written to in their own name.
  for (const person of people) await database.as({ provider: id, person, at: clock() }, tx => tellByMail({ tx, vault, provider }, person, { origin: originOf(provider), voice: provider, at: '/log-keeping' }, clock()))
}

/** The job 'looked-notice': whoever came with six words gave no address, and reads it when they come back. */
export const lookedNotice = ({ database, vault, providerOf, originOf, clock }: Settings): Job => async ({ provider: id, id: told }) => {
  const provider = await providerOf(id)
  const trajectory = parseId<'trajectory'>(told)
  const person = trajectory && await database.as({ provider: id, person: 'worker' }, tx => findPersonOfFile(tx, trajectory))
  if (!provider || !person) return
  await database.as({ provider: id, person, at: clock() }, tx => tellByMail({ tx, vault, provider }, person, { origin: originOf(provider), voice: provider }, clock()))
}
