/**
 * Someone asks for a free first talk, for themselves or as an employer. An employer names no employee: the form has no
 * place for it, and nothing here leads to a plan.
 */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place, Sealed } from '../../kit/vault.ts'
import type { Around } from '../../core/people/known-people.ts'
import { addRequest, findRequest, listRequests, type SealedRequest } from './request.store.ts'

export const askers = ['employee', 'employer'] as const
export type Asker = (typeof askers)[number]
export type Asking = { readonly name: string; readonly mail: string; readonly telephone: string | null; readonly organisation: string | null }
export type RecoveryRequest = Asking & { readonly id: Id<'recovery-request'>; readonly by: Asker; readonly at: Instant; readonly takenBy: Id<'person'> | null }

/** Days that a request is kept. */
export const requestDays = 90

/** One of the guides takes it up. */
export const takeUp = ({ takenBy }: Pick<RecoveryRequest, 'takenBy'>, me: Id<'person'>): { readonly by: Id<'person'> } | Refusal<'request.taken'> =>
  takenBy === null ? { by: me } : refuse('request.taken')

const columns = ['name', 'mail', 'telephone', 'organisation'] as const
const place = (row: Id<'recovery-request'>, column: (typeof columns)[number]): Place => ({ table: 'recovery_request', row, column })

/** Written by whoever asks, who reads nothing of it again. */
export const askForTalk = async ({ tx, vault, provider }: Around, by: Asker, asking: Asking, at: Instant): Promise<Id<'recovery-request'>> => {
  const id = newAnonymousId<'recovery-request'>()
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  const seal = (column: (typeof columns)[number]): Sealed | null => {
    const text = asking[column]
    return text === null ? null : document.seal(place(id, column), text)
  }
  await addRequest(tx, { id, by, at, name: document.seal(place(id, 'name'), asking.name), mail: document.seal(place(id, 'mail'), asking.mail), telephone: seal('telephone'), organisation: by === 'employer' ? seal('organisation') : null })
  return id
}

const open = async ({ tx, vault, provider }: Around, rows: readonly SealedRequest[]): Promise<readonly RecoveryRequest[]> => {
  const opened = await vault.openAll(tx, provider.id, rows.flatMap(row => columns.map(column => [place(row.id, column), row[column]] as const)))
  return rows.map((row, index) => {
    const [name = '', mail = '', telephone = null, organisation = null] = opened.slice(index * columns.length)
    return { ...row, name: name ?? '', mail: mail ?? '', telephone, organisation }
  })
}

export const requestsToMe = async (around: Around): Promise<readonly RecoveryRequest[]> => await open(around, await listRequests(around.tx))
export const requestOf = async (around: Around, id: Id<'recovery-request'>): Promise<RecoveryRequest | null> => {
  const row = await findRequest(around.tx, id)
  return row ? (await open(around, [row]))[0] ?? null : null
}
