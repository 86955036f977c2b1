/** Jaap works at De Haven for two more months: Ellen said so, and his people were asked with whom they go on. */
import { recordLeaving } from '../core/leaving/leaving.store.ts'
import { moveSome } from '../core/leaving/moving.work.ts'
import { listMyFiles, recordMove } from '../core/leaving/moving.store.ts'
import { handoverNoteOf, keepHandoverNote } from '../core/leaving/known-notes.ts'
import type { Provider } from '../core/providers/provider.ts'
import type { Database } from '../kit/db.ts'
import { newAnonymousId, newId } from '../kit/id.ts'
import { addDays, dayOf, startOfDay, type Instant } from '../kit/time.ts'
import type { Vault } from '../kit/vault.ts'
import { cast, deHaven } from './cast.ts'

const days = 60

export const tellLeaving = async (database: Database, vault: Vault, provider: Provider, now: Instant): Promise<void> => {
  if (provider.id !== deHaven.id) return
  const { ellen, jaap, samira, marleen } = cast
  const lastDay = addDays(dayOf(now, provider.zone), days)
  const [leaving, move] = [newId<'staff-leaving'>(now.getTime()), newAnonymousId<'caseload-move'>()]
  await database.as({ provider: provider.id, person: ellen.id, at: now }, async tx => {
    await recordLeaving(tx, { id: leaving, person: jaap.id, lastDay, endsAt: startOfDay(addDays(lastDay, 1), provider.zone) }, ellen.id, now)
    await recordMove(tx, move, leaving, [{ guide: samira.id, places: 9 }, { guide: marleen.id, places: 6 }], ellen.id, now)
  })
  await database.as({ provider: provider.id, person: jaap.id, at: now }, async tx => {
    for (const { trajectory, party } of await listMyFiles(tx, jaap.id, 3)) await keepHandoverNote({ tx, vault, provider }, trajectory, { words: 'We zochten samen naar rust in de week. Een vast moment op vrijdag werkt goed.', to: null, by: party, before: await handoverNoteOf({ tx, vault, provider }, trajectory, party) }, now)
  })
  await database.as({ provider: provider.id, person: 'worker', at: now }, tx => moveSome(tx, provider, move, now))
}
