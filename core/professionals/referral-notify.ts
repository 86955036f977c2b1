/** Those inside hear that there is news of a referral, or that there was none for long: by a mail that says neither. Whoever it went to is written to anew, as long as the yes stands. */
import type { Database } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { enqueue, type Job } from '../../kit/jobs.ts'
import { addDays, dayOf, startOfDay, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { afterQuiet } from '../agenda/quiet-hours.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { toldOfQuiet, toldOfStep } from './referral.store.ts'
import { quietAfter } from './referral.ts'

type Settings = { readonly database: Database; readonly vault: Vault; readonly providerOf: (id: Id<'provider'>) => Promise<Provider | null>; readonly link: (provider: Provider, path: string) => string; readonly clock: () => Instant }

const tellEach = async ({ database, vault, link, clock }: Settings, provider: Provider, people: readonly Id<'person'>[]): Promise<void> => {
  for (const person of people) await database.as({ provider: provider.id, person, at: clock() }, tx => tellByMail({ tx, vault, provider }, person, { origin: new URL(link(provider, '/')).origin, voice: provider }, clock()))
}

/** The job 'referral-told'. */
export const referralTold = (settings: Settings): Job => async ({ provider: id, id: about }) => {
  const step = parseId<'referral-step'>(about)
  const provider = await settings.providerOf(id)
  if (step && provider) await tellEach(settings, provider, await settings.database.as({ provider: id, person: 'worker' }, tx => toldOfStep(tx, step)))
}

/** The job 'referral-quiet': as long as nothing is heard it comes back. */
export const referralQuiet = (settings: Settings): Job => async ({ provider: id, id: about }) => {
  const sending = parseId<'professional-sending'>(about)
  const provider = await settings.providerOf(id)
  if (!sending || !provider) return
  const today = dayOf(settings.clock(), provider.zone)
  const people = await settings.database.as({ provider: id, person: 'worker' }, async tx => {
    const told = await toldOfQuiet(tx, sending, today)
    if (told.length === 0) return []
    // Asked of the one predicate in the reader's own name: nothing leaves once it is not released any more.
    await enqueue(tx, 'letter-notice', { provider: id, id: sending }, { key: `letter-notice:${sending}` })
    await enqueue(tx, 'referral-quiet', { provider: id, id: sending }, { at: afterQuiet(startOfDay(addDays(today, quietAfter), provider.zone), provider.zone), key: `referral-quiet:${sending}` })
    return told
  })
  await tellEach(settings, provider, people)
}
