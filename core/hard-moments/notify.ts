/** Who guides hears at once that someone waits, and once more after an hour, as long as nobody answered. The mail says nothing but that. */
import type { Database } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { enqueue, type Job } from '../../kit/jobs.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { afterQuiet } from '../agenda/quiet-hours.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import type { Visit } from '../visit.ts'
import { guideOfWaiting } from './hard-moment.store.ts'
import type { HardMoment } from './hard-moment.ts'

const again = 60

export const tellOfMoment = async ({ tx, provider, now }: Pick<Visit, 'tx' | 'provider' | 'now'>, id: HardMoment['id']): Promise<void> => {
  const first = afterQuiet(now, provider.zone)
  await enqueue(tx, 'hard-moment-waits', { provider: provider.id, id }, { at: first, key: `hard-moment:${id}` })
  await enqueue(tx, 'hard-moment-waits', { provider: provider.id, id }, { at: afterQuiet(addMinutes(first, again), provider.zone), key: `hard-moment-again:${id}` })
}

/** The job 'hard-moment-waits'. */
export const hardMomentNotice = (database: Database, vault: Vault, providerOf: (id: Id<'provider'>) => Promise<Provider | null>, origin: (provider: Provider) => string, clock: () => Instant): Job => async ({ provider: id, id: about }) => {
  const moment = parseId<'hard-moment'>(about)
  const provider = await providerOf(id)
  const person = moment && await database.as({ provider: id, person: 'worker' }, tx => guideOfWaiting(tx, moment))
  if (!provider || !person) return
  await database.as({ provider: id, person, at: clock() }, tx => tellByMail({ tx, vault, provider }, person, { origin: origin(provider), voice: provider }, clock()))
}
