/**
 * The providers of this installation, held in memory: every request asks for one, and they change once a year.
 * A NOTIFY from the table's trigger says when; whenever notices may have been missed the list is read anew.
 */
import type { Database } from '../../kit/db.ts'
import { providerForHost, type Provider } from './provider.ts'
import { listProviders } from './provider.store.ts'

export type KnownProviders = { forHost(host: string): Promise<Provider | null>; all(): Promise<readonly Provider[]>; stop(): Promise<void> }

export const knowProviders = async (database: Database): Promise<KnownProviders> => {
  let known: readonly Provider[] | null = null
  const stop = await database.listen('provider_changed', () => { known = null })
  const all = async () => (known ??= await database.as({ provider: null, person: null }, listProviders))
  return { all, stop, forHost: async host => providerForHost(await all(), host) }
}
