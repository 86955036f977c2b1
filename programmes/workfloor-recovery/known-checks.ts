/** Checks with their answers, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import { dayOf, type Day, type Instant, type Zone } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../../core/people/known-people.ts'
import { listChecks, listToCheck, recordCheck } from './suitability.store.ts'
import { answersFrom, nextCheck, type Check } from './suitability.ts'

type TrajectoryId = Id<'trajectory'>
const place = (row: Check['id']): Place => ({ table: 'suitability_check', row, column: 'answers' })

/** Oldest first. */
export const checksOf = async ({ tx, vault, provider }: Around, trajectory: TrajectoryId): Promise<readonly Check[]> => {
  const rows = await listChecks(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [place(row.id), row.answers]))
  return rows.map((row, index) => {
    const read: unknown = JSON.parse(opened[index] ?? '{}')
    const own: Readonly<Record<string, unknown>> = typeof read === 'object' && read !== null ? { ...read } : {}
    return { ...row, answers: answersFrom(name => own[name]), words: typeof own['words'] === 'string' ? own['words'] : '' }
  })
}

export const keepCheck = async ({ tx, vault, provider }: Around, trajectory: TrajectoryId, { answers, words, ...check }: Check, by: Id<'party'>): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  await recordCheck(tx, { ...check, answers: document.seal(place(check.id), JSON.stringify({ ...answers, words })) }, trajectory, by)
}

/** The plans I guide that are to be gone through again today, or were to be before. */
export const dueForCheck = async ({ tx }: Around, zone: Zone, now: Instant): Promise<readonly { readonly trajectory: TrajectoryId; readonly on: Day }[]> => {
  const today = dayOf(now, zone)
  return (await listToCheck(tx)).flatMap(({ trajectory, checkedAt, checkAgainOn, firstMonday, signalAt }) => {
    const on = nextCheck([{ on: dayOf(checkedAt, zone), checkAgainOn }], firstMonday, signalAt && dayOf(signalAt, zone))
    return on !== null && on <= today ? [{ trajectory, on }] : []
  })
}
