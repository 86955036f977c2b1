/** The past half-year of a house: a busy autumn, a week without any place, some who wished to come earlier in vain, and now room again. */
import { isWorkingDay } from '../core/agenda/quiet-hours.ts'
import { recordWait } from '../core/administration/weeks.store.ts'
import { shownSince } from '../core/administration/weeks.ts'
import { wishDays } from '../core/waiting-list/waiting-list.ts'
import { wishEarlier } from '../core/waiting-list/earlier-places.ts'
import { sweepWishes } from '../core/waiting-list/waiting-list.store.ts'
import type { Provider } from '../core/providers/provider.ts'
import type { Database } from '../kit/db.ts'
import { addDays, dayOf, daysBetween, startOfDay, type Instant } from '../kit/time.ts'
import type { Vault } from '../kit/vault.ts'

/** Days of waiting, a week each; null is no place. */
const waits = [1, 1, 2, 1, 2, 3, 2, 2, 1, 1, 2, 4, 5, 7, 9, 8, null, 11, 9, 6, 4, 3, 2, 2, 1, 1] as const

export const tellWaits = (database: Database, provider: Provider, now: Instant): Promise<void> => database.as({ provider: provider.id, person: 'worker' }, async tx => {
  const today = dayOf(now, provider.zone)
  const since = shownSince(today)
  for (let day = since; day < today; day = addDays(day, 1)) {
    const wait = waits[Math.floor(daysBetween(since, day) / 7)]
    if (wait !== undefined && isWorkingDay(day, provider.country)) await recordWait(tx, { day, waitDays: wait })
  }
})

/** How many wished to come earlier, a week each, and were never offered a place. */
const wishes: readonly (readonly [weeksAgo: number, count: number])[] = [[14, 1], [13, 1], [12, 2], [11, 3], [10, 2], [8, 1]]

/** Wished and lapsed as it would have happened, so that it is counted as it would have been. */
export const tellWishes = async (database: Database, vault: Vault, provider: Provider, now: Instant): Promise<void> => {
  for (const [weeksAgo, count] of wishes) {
    const made = startOfDay(addDays(dayOf(now, provider.zone), -7 * weeksAgo), provider.zone)
    await database.as({ provider: provider.id, person: null }, async tx => {
      for (let index = 0; index < count; index++) await wishEarlier({ tx, vault, provider }, { programme: 'anonymous-coaching', trajectory: null, before: made }, `+3160000009${index}`, made)
    })
    await database.as({ provider: provider.id, person: 'worker' }, tx => sweepWishes(tx, startOfDay(addDays(dayOf(made, provider.zone), wishDays + 1), provider.zone)))
  }
}
