/** Who hears what of a group, by a mail that says nothing: all who come, when a day changes or comes near; and whoever waits, when there is a place. */
import type { Database, Tx } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { enqueue, type Job } from '../../kit/jobs.ts'
import type { Instant } from '../../kit/time.ts'
import type { Provider } from '../providers/provider.ts'
import { tellParty } from '../talks/tell-party.ts'
import type { Visit } from '../visit.ts'
import type { GroupId } from './group-talk.ts'
import { partiesOfGroup, partiesToRemind } from './group-talk.store.ts'

/** By a job: who leads the group does not know who comes. */
export const tellGroup = async ({ tx, provider }: Pick<Visit, 'tx' | 'provider'>, group: GroupId): Promise<void> => {
  await enqueue(tx, 'group-notice', { provider: provider.id, id: group }, { key: `group-notice:${group}` })
}
/** The job 'group-notice'. */
export const groupNotice = (database: Database, providerOf: (id: Id<'provider'>) => Promise<Provider | null>, clock: () => Instant): Job => async ({ provider: id, id: changed }) => {
  const [group, provider] = [parseId<'group-talk'>(changed), await providerOf(id)]
  if (!group || !provider) return
  await database.as({ provider: id, person: 'worker' }, async tx => {
    for (const party of await partiesOfGroup(tx, group)) await tellParty({ tx, provider, now: clock() }, party)
  })
}
/** The sweep: a day before a meeting, and as soon as there is a place. */
export const remindOfGroups = async (tx: Tx, now: Instant, { provider }: { readonly provider: Provider }): Promise<void> => {
  for (const party of await partiesToRemind(tx, now)) await tellParty({ tx, provider, now }, party)
}
