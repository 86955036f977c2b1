/** Whoever is expected at a talk hears by a mail that says nothing that something changed, also when whom it is about does so: who may not know their addresses. */
import type { Database } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { enqueue, type Job } from '../../kit/jobs.ts'
import type { Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import type { Visit } from '../visit.ts'
import type { Appointment } from './appointment.ts'
import { listExpected, listGuestsToTell } from './guests.store.ts'

export const tellGuestsSoon = async ({ tx, provider }: Pick<Visit, 'tx' | 'provider'>, { id, talk }: Pick<Appointment, 'id' | 'talk'>): Promise<void> => {
  if ((await listExpected(tx, talk)).length > 0) await enqueue(tx, 'guests-notice', { provider: provider.id, id }, { key: `guests-notice:${id}` })
}

/** The job 'guests-notice': each is written to in their own name, for their address is theirs to read. */
export const guestsNotice = (database: Database, vault: Vault, providerOf: (id: Id<'provider'>) => Promise<Provider | null>, origin: (provider: Provider) => string, clock: () => Instant): Job => async ({ provider: id, id: changed }) => {
  const appointment = parseId<'appointment'>(changed)
  const provider = await providerOf(id)
  if (!appointment || !provider) return
  const people = await database.as({ provider: id, person: 'worker' }, tx => listGuestsToTell(tx, appointment))
  for (const person of people) await database.as({ provider: id, person, at: clock() }, tx => tellByMail({ tx, vault, provider }, person, { origin: origin(provider), voice: provider }, clock()))
}
