/** What someone complained about: opened and sealed under the file's own key. */
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Place, Sealed } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Complaint } from './rights.ts'
import { findHeard, listComplaints, listHeard, recordComplaint, recordComplaintEnd, type SealedComplaint } from './rights.store.ts'

const complaintPlace = (row: Id<'complaint'>): Place => ({ table: 'complaint', row, column: 'content' })
const answerPlace = (row: Id<'complaint'>): Place => ({ table: 'complaint_end', row, column: 'content' })

const sealIn = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, place: Place, text: string): Promise<Sealed> =>
  (await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)).seal(place, text)

export type KnownComplaint = Complaint & { readonly trajectory: Id<'trajectory'>; readonly text: string; readonly answer: string | null }
const openComplaints = async ({ tx, vault, provider }: Around, rows: readonly SealedComplaint[]): Promise<readonly KnownComplaint[]> => {
  const opened = await vault.openAll(tx, provider.id, rows.flatMap(row => [[complaintPlace(row.id), row.content] as const, [answerPlace(row.id), row.answer] as const]))
  return rows.map(({ content: _content, answer: _answer, how, endedOn, ...row }, index) => ({ ...row, ended: how && endedOn ? { how, on: endedOn } : null, text: opened[2 * index] ?? '', answer: opened[2 * index + 1] ?? null }))
}
export const complaintsOf = async (around: Around, trajectory: Id<'trajectory'>) => await openComplaints(around, await listComplaints(around.tx, trajectory))
export const heardComplaints = async (around: Around) => await openComplaints(around, await listHeard(around.tx))
export const heardComplaint = async (around: Around, id: Id<'complaint'>): Promise<KnownComplaint | null> => {
  const row = await findHeard(around.tx, id)
  return row ? (await openComplaints(around, [row]))[0] ?? null : null
}

export const keepComplaint = async (around: Around, trajectory: Id<'trajectory'>, complaint: Complaint, text: string, by: Id<'party'>): Promise<void> => {
  await recordComplaint(around.tx, trajectory, complaint, await sealIn(around, trajectory, complaintPlace(complaint.id), text), by)
}
/** False when it was answered or taken back already. */
export const keepAnswer = async (around: Around, { id, trajectory }: KnownComplaint, text: string, by: Id<'person'>, on: Day): Promise<boolean> =>
  await recordComplaintEnd(around.tx, id, 'answered', await sealIn(around, trajectory, answerPlace(id), text), by, on)
