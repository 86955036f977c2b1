/**
 * The providers of this installation, held in memory: every request asks for one, and they change once a year.
 * A NOTIFY from the table's trigger says when, and whenever notices may have been missed the list is read anew:
 * at once and by itself, for whoever asks may be in the middle of a transaction.
 */
import type { Database } from '../../kit/db.ts'
import { providerForHost, type ClosedHouse, type Provider } from './provider.ts'
import { listClosed, listProviders } from './provider.store.ts'

export type KnownProviders = {
  /** Also while nobody may enter it; not once it is gone. */
  forHost(host: string): Promise<Provider | null>
  /** The house at this host, where nobody enters it. */
  closedAt(host: string): Promise<ClosedHouse | null>
  /** Those that nobody enters, and that are still here. */
  closed(): Promise<readonly ClosedHouse[]>
  /** Those that may be entered. */
  all(): Promise<readonly Provider[]>
  /** Reads them anew: whoever just founded one finds it on the next page. */
  refresh(): Promise<void>
  stop(): Promise<void>
}

/** Milliseconds until it asks again, when the database was away. */
const again = 500

export const knowProviders = async (database: Database): Promise<KnownProviders> => {
  const read = () => database.as({ provider: null, person: null }, async tx => ({ providers: await listProviders(tx), closed: await listClosed(tx) }))
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
  /** What is gone from here keeps its name: nobody else answers in its place. */
  const goneAt = (host: string) => {
    const gone = known.closed.filter(house => house.gone)
    return gone.find(house => house.host === host.toLowerCase()) ?? (known.providers.length > 0 ? gone.find(house => house.host === null) ?? null : null)
  }
  const forHost = (host: string) => {
    const found = providerForHost(known.providers, host)
    return found !== null && (found.host === null || found.host === host.toLowerCase() || !goneAt(host)) ? found : null
  }
  return {
    all: async () => known.providers.filter(({ id }) => !known.closed.some(house => house.id === id)),
    forHost: async host => forHost(host),
    closedAt: async host => {
      const found = forHost(host)
      return found ? known.closed.find(({ id }) => id === found.id) ?? null : goneAt(host)
    },
    refresh,
    closed: async () => known.closed.filter(({ gone }) => !gone),
    async stop() {
      open = false
      await stopListening()
    },
  }
}
