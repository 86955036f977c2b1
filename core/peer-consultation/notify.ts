/** Someone is asked into a group, or a meeting is planned: a mail that says neither. The job runs in their own name, for their address is theirs to read. */
import type { Database } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import type { Job } from '../../kit/jobs.ts'
import type { Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { listGuides } from './group.store.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'

export const peerNotice = (database: Database, vault: Vault, providerOf: (id: Id<'provider'>) => Promise<Provider | null>, origin: (provider: Provider) => string, clock: () => Instant): Job => async ({ provider: id, id: told }) => {
  const [person, provider] = [parseId<'person'>(told), await providerOf(id)]
  if (!provider || !person) return
  await database.as({ provider: id, person, at: clock() }, async tx => {
    const at = (await listGuides(tx)).includes(person) ? '/sign-in' : '/sign-in/link'
    await tellByMail({ tx, vault, provider }, person, { origin: origin(provider), voice: provider, at }, clock())
  })
}
