/** Requests about one's own data, opened and sealed under the provider's key; and, for the office, in one line with complaints from files. */
import type { Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Place, Sealed } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { heardComplaint, heardComplaints, keepAnswer, type KnownComplaint } from './known-rights.ts'
import { findHeardRequest, listHeardRequests, listOwnRequests, recordRequest, recordRequestEnd, recordRequestExtension, type SealedRequest } from './own-data.store.ts'
import { dueOf, type DataRequest, type WhyLonger } from './rights.ts'
import { recordComplaintExtension } from './rights.store.ts'

const wordsPlace = (row: DataRequest['id']): Place => ({ table: 'data_request', row, column: 'content' })
const answerPlace = (row: DataRequest['id']): Place => ({ table: 'data_request_end', row, column: 'content' })

const sealed = async ({ tx, vault, provider }: Around, place: Place, text: string): Promise<Sealed> =>
  (await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)).seal(place, text)

export type KnownRequest = DataRequest & { readonly person: Id<'person'>; readonly text: string; readonly answer: string | null }
const openRequests = async ({ tx, vault, provider }: Around, rows: readonly SealedRequest[]): Promise<readonly KnownRequest[]> => {
  const opened = await vault.openAll(tx, provider.id, rows.flatMap(row => [[wordsPlace(row.id), row.content] as const, [answerPlace(row.id), row.answer] as const]))
  return rows.map(({ content: _content, answer: _answer, how, endedOn, ...row }, index) => ({ ...row, ended: how && endedOn ? { how, on: endedOn } : null, text: opened[2 * index] ?? '', answer: opened[2 * index + 1] ?? null }))
}
export const ownRequests = async (around: Around) => await openRequests(around, await listOwnRequests(around.tx))

export const keepRequest = async (around: Around, request: DataRequest, text: string, person: Id<'person'>): Promise<void> => {
  await recordRequest(around.tx, request, await sealed(around, wordsPlace(request.id), text), person)
}

/** What the office answers: from a file, or from somebody who has none. */
export type Heard = KnownComplaint | KnownRequest
export const heardAll = async (around: Around): Promise<readonly Heard[]> => {
  const all: readonly Heard[] = [...await heardComplaints(around), ...await openRequests(around, await listHeardRequests(around.tx))]
  const place = (one: Heard) => `${one.ended ? 1 : 0}${dueOf(one)}${one.id}`
  return all.toSorted((one, other) => (place(one) < place(other) ? -1 : 1))
}
export const heard = async (around: Around, id: DataRequest['id']): Promise<Heard | null> => {
  const complaint = await heardComplaint(around, id)
  if (complaint) return complaint
  const row = await findHeardRequest(around.tx, id)
  return row ? (await openRequests(around, [row]))[0] ?? null : null
}

/** False when it was answered or taken back already. */
export const keepAnswerTo = async (around: Around, to: Heard, text: string, by: Id<'person'>, on: Day): Promise<boolean> =>
  'person' in to ? await recordRequestEnd(around.tx, to.id, 'answered', await sealed(around, answerPlace(to.id), text), by, on) : await keepAnswer(around, to, text, by, on)
/** False when it was prolonged already. */
export const keepLonger = async (tx: Tx, of: Heard, { why, on }: { readonly why: WhyLonger; readonly on: Day }, by: Id<'person'>): Promise<boolean> =>
  'person' in of ? await recordRequestExtension(tx, of.id, why, by, on) : await recordComplaintExtension(tx, of.id, why, by, on)
