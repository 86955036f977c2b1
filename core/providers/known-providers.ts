/**
 * The providers of this installation, held in memory: every request asks for one, and they change once a year.
 * A NOTIFY from the table's trigger says when, and whenever notices may have been missed the list is read anew:
 * at once and by itself, for whoever asks may be in the middle of a transaction.
 */
import type { Database } from '../../kit/db.ts'
import { providerForHost, type Provider } from './provider.ts'
import { listProviders } from './provider.store.ts'

export type KnownProviders = {
  forHost(host: string): Promise<Provider | null>
  all(): Promise<readonly Provider[]>
  /** Reads them anew: whoever just founded one finds it on the next page. */
  refresh(): Promise<void>
  stop(): Promise<void>
}

/** Milliseconds until it asks again, when the database was away. */
const again = 500

export const knowProviders = async (database: Database): Promise<KnownProviders> => {
  const read = () => database.as({ provider: null, person: null }, listProviders)
  let known = await read()
  let asked = 0
  let answered = 0
  let open = true

  const refresh = async (): Promise<void> => {
    asked += 1
    const turn = asked
    try {
      const list = await read()
      if (turn < answered) return // a later question was answered already
      answered = turn
      known = list
    } catch {
      if (open && turn === asked) setTimeout(() => open && void refresh(), again).unref()
    }
  }

  const stopListening = await database.listen('provider_changed', () => void refresh())
  return {
    all: async () => known,
    forHost: async host => providerForHost(known, host),
    refresh,
    async stop() {
      open = false
      await stopListening()
    },
  }
}
