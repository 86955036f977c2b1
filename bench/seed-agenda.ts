/** Long days, every day: enough moments to book for as long as a measurement takes. */
import { addWeeklyHours, openAgenda } from '../core/agenda/agenda.store.ts'
import { deHaven } from '../demo/cast.ts'
import type { Database } from '../kit/db.ts'
import { newId, type Id } from '../kit/id.ts'
import { parseDay, parseWallTime, type Weekday } from '../kit/time.ts'

const known = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('no such day or time')
  return value
}
const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const day = { from: known(parseWallTime('07:00')), until: known(parseWallTime('21:00')), validFrom: known(parseDay('2026-01-01')), validUntil: null }

export const keepAgendaOf = async (database: Database, guides: readonly Id<'person'>[]): Promise<void> => {
  for (const guide of guides) await database.as({ provider: deHaven.id, person: guide }, async tx => {
    await openAgenda(tx, guide, { talkMinutes: 30, breakMinutes: 0, noticeMinutes: 60, horizonDays: 28 })
    for (const weekday of week) await addWeeklyHours(tx, newId(), guide, { weekday, ...day })
  })
}
