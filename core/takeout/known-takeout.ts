/** Why a provider leaves, opened and sealed under the key of the house. */
import { newId, type Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { listExports, listRequests, recordExport, recordRequest, type SealedExport } from './takeout.store.ts'
import { standing, type TakeoutRequest } from './takeout.ts'

const whyAsked = (row: Id<'takeout-request'>): Place => ({ table: 'takeout_request', row, column: 'why' })
const whyExported = (row: Id<'takeout-export'>): Place => ({ table: 'takeout_export', row, column: 'why' })

export const requestsHere = async ({ tx, vault, provider }: Around): Promise<readonly TakeoutRequest[]> => {
  const rows = await listRequests(tx)
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [whyAsked(row.id), row.why]))
  return rows.map((row, index) => ({ ...row, why: opened[index] ?? '' }))
}

export const keepRequest = async ({ tx, vault, provider }: Around, asked: Pick<TakeoutRequest, 'why' | 'receiveKey' | 'goesTo' | 'askedAt'>, askedBy: Id<'person'>): Promise<Id<'takeout-request'>> => {
  const id = newId<'takeout-request'>(asked.askedAt.getTime())
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  await recordRequest(tx, { ...asked, id, askedBy, why: document.seal(whyAsked(id), asked.why) })
  return id
}

/** When the file was begun, and why where nobody here had asked for it. */
export type TakeoutExport = Omit<SealedExport, 'why'> & { readonly why: string | null }
export const exportsHere = async ({ tx, vault, provider }: Around): Promise<readonly TakeoutExport[]> => {
  const rows = await listExports(tx)
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [whyExported(row.id), row.why]))
  return rows.map((row, index) => ({ ...row, why: opened[index] ?? null }))
}

/** What the command may do: with the agreed request's key or, for whoever keeps the machine, with a reason of their own and a key they give. */
export type Leave = { readonly receiveKey: string; readonly request: Id<'takeout-request'> } | { readonly receiveKey: string; readonly why: string }

/** The agreed request of now. As the owner, with the provider set. */
export const agreedRequest = async ({ tx }: Pick<Around, 'tx'>, now: Instant): Promise<{ readonly receiveKey: string; readonly request: Id<'takeout-request'>; readonly goesTo: string | null } | null> => {
  const request = standing(await listRequests(tx), now)
  return request?.agreed ? { receiveKey: request.receiveKey, request: request.id, goesTo: request.goesTo } : null
}

/** Written before the file is, so that no file exists that administrators did not hear of. As the owner. */
export const keepExport = async ({ tx, vault, provider }: Around, leave: Leave, begunAt: Instant): Promise<void> => {
  const id = newId<'takeout-export'>(begunAt.getTime())
  const why = 'why' in leave ? (await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)).seal(whyExported(id), leave.why) : null
  await recordExport(tx, { id, request: 'request' in leave ? leave.request : null, why, begunAt })
  await enqueue(tx, 'takeout-notice', { provider: provider.id, id: provider.id })
}
