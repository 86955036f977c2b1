/**
 * Someone asks for a first talk by themselves. There is no place for who told them of it: a manager who informs first hands over a
 * note that is the same for everyone, and nothing here can tell whether it was used.
 */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place, Sealed } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { addFirstTalk, findFirstTalk, listFirstTalks, type SealedFirstTalk } from './asking.store.ts'

export type Asking = { readonly name: string; readonly mail: string; readonly telephone: string | null; readonly excludes: readonly Id<'person'>[] }
export type FirstTalk = Omit<Asking, 'excludes'> & { readonly id: Id<'first-talk'>; readonly programme: string; readonly at: Instant; readonly takenBy: Id<'person'> | null; /** How many people were named as never to read it. */ readonly excluded: number }

/** One of the guides takes it up. */
export const takeUp = ({ takenBy }: Pick<FirstTalk, 'takenBy'>, me: Id<'person'>): { readonly by: Id<'person'> } | Refusal<'asking.taken'> =>
  takenBy === null ? { by: me } : refuse('asking.taken')

const columns = ['name', 'mail', 'telephone'] as const
const place = (row: Id<'first-talk'>, column: (typeof columns)[number]): Place => ({ table: 'first_talk_request', row, column })

/** Written by whoever asks, who reads nothing of it again. */
export const askForFirstTalk = async ({ tx, vault, provider }: Around, programme: string, { name, mail, telephone, excludes }: Asking, at: Instant): Promise<Id<'first-talk'>> => {
  const id = newAnonymousId<'first-talk'>()
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  const number: Sealed | null = telephone === null ? null : document.seal(place(id, 'telephone'), telephone)
  await addFirstTalk(tx, { id, programme, at, name: document.seal(place(id, 'name'), name), mail: document.seal(place(id, 'mail'), mail), telephone: number }, excludes)
  return id
}

const open = async ({ tx, vault, provider }: Around, rows: readonly SealedFirstTalk[]): Promise<readonly FirstTalk[]> => {
  const opened = await vault.openAll(tx, provider.id, rows.flatMap(row => columns.map(column => [place(row.id, column), row[column]] as const)))
  return rows.map((row, index) => {
    const [name = '', mail = '', telephone = null] = opened.slice(index * columns.length)
    return { ...row, name: name ?? '', mail: mail ?? '', telephone }
  })
}
export const firstTalksForMe = async (around: Around): Promise<readonly FirstTalk[]> => await open(around, await listFirstTalks(around.tx))
export const firstTalkOf = async (around: Around, id: Id<'first-talk'>): Promise<FirstTalk | null> => {
  const row = await findFirstTalk(around.tx, id)
  return row ? (await open(around, [row]))[0] ?? null : null
}
