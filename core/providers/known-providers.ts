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
  let notices = 0
  const stop = await database.listen('provider_changed', () => {
    known = null
    notices += 1
  })
  const all = async (): Promise<readonly Provider[]> => {
    if (known) return known
    const before = notices
    const read = await database.as({ provider: null, person: null }, listProviders)
    // What changed while we read is in no list of ours; and while there is no provider, the first one is there at once.
    if (notices === before && read.length > 0) known = read
    return read
  }
  return { all, stop, forHost: async host => providerForHost(await all(), host) }
}
