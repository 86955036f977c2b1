/** Someone hears by a mail that says nothing that something waits on their page. By a job, for whoever acted need not know their address. */
import type { Database } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { enqueue, type Job } from '../../kit/jobs.ts'
import type { Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { afterQuiet } from '../agenda/quiet-hours.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import type { Visit } from '../visit.ts'
import { findPersonToTell } from './guests.store.ts'

/** Of several things at once one mail. */
export const tellParty = async ({ tx, provider, now }: Pick<Visit, 'tx' | 'provider' | 'now'>, party: Id<'party'>): Promise<void> => {
  await enqueue(tx, 'party-notice', { provider: provider.id, id: party }, { at: afterQuiet(now, provider.zone), key: `party-notice:${party}` })
}

/** The job 'party-notice': written in their own name, for their address is theirs to read. */
export const partyNotice = (database: Database, vault: Vault, providerOf: (id: Id<'provider'>) => Promise<Provider | null>, origin: (provider: Provider) => string, clock: () => Instant): Job => async ({ provider: id, id: told }) => {
  const party = parseId<'party'>(told)
  const provider = await providerOf(id)
  const person = party && await database.as({ provider: id, person: 'worker' }, tx => findPersonToTell(tx, party))
  if (!provider || !person) return
  await database.as({ provider: id, person, at: clock() }, tx => tellByMail({ tx, vault, provider }, person, { origin: origin(provider), voice: provider }, clock()))
}
