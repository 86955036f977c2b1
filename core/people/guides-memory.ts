/**
 * The guides one may choose from, as they present themselves, held in memory and opened: everyone who comes in looks at
 * the same few, and they change once a month. A NOTIFY from the tables' triggers says when. What is here is for everyone
 * to read, as the policy on a profile says; nothing else may be kept this way.
 */
import type { Database } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import { openProfiles, type Around } from './known-people.ts'
import type { Profile } from './person.ts'
import { listProfiles } from './person.store.ts'

export type GuidesMemory = {
  /** The same list, and the same guides in it, until something changes. Asks the database only when nothing is in memory. */
  profilesFor(around: Around, programme: string): Promise<readonly Profile[]>
  /** Whoever just changed a guide says so here, and sees it on the next page: a notice may arrive a blink after the answer. */
  touched(provider: Id<'provider'>): void
  stop(): Promise<void>
}

/** Milliseconds, as for the moments: nothing is older than a minute, and right after a change nothing is kept. */
const keptFor = 60_000
const unsettledFor = 1000

type Remembered = { readonly readAt: number; readonly profiles: ReadonlyMap<string, readonly Profile[]> }

/** @param clock milliseconds that only go forward. */
export const rememberGuides = async (database: Pick<Database, 'listen'>, clock: () => number = () => performance.now()): Promise<GuidesMemory> => {
  const providers = new Map<string, Remembered>()
  const unsettled = new Map<string, number>()
  let allUnsettledUntil = 0

  const stop = await database.listen('guides_changed', provider => {
    if (provider !== null) return void providers.delete(provider)
    providers.clear()
    allUnsettledUntil = clock() + unsettledFor
    return undefined
  })
  const fresh = (provider: string): Remembered => {
    const remembered = providers.get(provider)
    return remembered && remembered.readAt + keptFor > clock() ? remembered : { readAt: clock(), profiles: new Map() }
  }

  return {
    async profilesFor({ tx, vault, provider: { id: provider } }, programme) {
      const before = fresh(provider)
      const known = before.profiles.get(programme)
      if (known) return known
      // Stands in the memory before it is filled: a notice that comes while we read takes it away, and what we read is not kept.
      const place: Remembered = { ...before }
      providers.set(provider, place)
      const profiles = await openProfiles({ tx, vault, provider: { id: provider } }, await listProfiles(tx, programme))
      if (providers.get(provider) === place) {
        if (clock() >= Math.max(allUnsettledUntil, unsettled.get(provider) ?? 0)) providers.set(provider, { ...place, profiles: new Map([...place.profiles, [programme, profiles]]) })
        else providers.delete(provider)
      }
      return profiles
    },
    touched(provider) {
      providers.delete(provider)
      unsettled.set(provider, clock() + unsettledFor)
    },
    stop,
  }
}
