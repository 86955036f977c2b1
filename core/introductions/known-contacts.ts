/** Contacts and introductions with their words: where the store meets the vault. A contact is the provider's, an introduction the trajectory's. */
import { randomBytes } from 'node:crypto'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { post } from '../../kit/outbox.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { tokenHash } from '../people/sign-in.ts'
import type { Provider } from '../providers/provider.ts'
import { introductionsTexts } from './introductions.texts.ts'
import type { Contact, ContactId, Details, Introduction, IntroductionId, Way } from './introductions.ts'
import { findAtLink, listContacts, listIntroductions, recordAsk, recordContact, recordIntroduction, type SealedAtLink } from './introductions.store.ts'

const workPlace = (row: ContactId): Place => ({ table: 'introduction_contact', row, column: 'work' })
const detailsPlace = (row: ContactId): Place => ({ table: 'introduction_detail', row, column: 'details' })
const wordsPlace = (row: IntroductionId): Place => ({ table: 'introduction', row, column: 'words' })

export type KnownContact = Contact & { /** Since they were asked last. */ readonly saidYes: boolean; /** Null when who they are is not mine to know. */ readonly details: Details | null }
export const contactsOf = async ({ tx, vault, provider }: Around, programmes: readonly string[]): Promise<readonly KnownContact[]> => {
  const rows = await listContacts(tx, programmes)
  const opened = await vault.openAll(tx, provider.id, rows.flatMap(row => [[workPlace(row.id), row.work], [detailsPlace(row.id), row.details]] as const))
  return rows.map(({ ways, until, ...row }, index) => ({ ...row, work: opened[index * 2] ?? '', details: detailsFrom(opened[index * 2 + 1] ?? null), yes: ways && until ? { ways, until } : null }))
}

type New = Pick<Contact, 'programme' | 'sector' | 'region' | 'work'> & { readonly details: Details }
/** Written down, with keys of their own for the work and for who it is. */
export const addContact = async ({ tx, vault, provider }: Around, { programme, sector, region, work, details }: New, by: Id<'person'>, at: Instant): Promise<ContactId> => {
  const id: ContactId = newAnonymousId()
  const scope = await vault.scope(tx, provider.id, provider.id)
  await recordContact(tx, { id, programme, sector, region, work: (await scope.newDocument(tx)).seal(workPlace(id), work), details: (await scope.newDocument(tx)).seal(detailsPlace(id), JSON.stringify(details)), by, at })
  return id
}
/** By a mail with a link of their own, which makes the one before useless. @returns the path */
export const askContact = async (around: Around & { readonly provider: Provider }, contact: { readonly id: ContactId; readonly details: Details }, by: Id<'person'>, origin: string, at: Instant): Promise<string> => {
  const { tx, vault, provider } = around
  const token = randomBytes(32).toString('base64url')
  await recordAsk(tx, newAnonymousId(), contact.id, tokenHash(token), by, at)
  const path = `/for-contacts/${token}`
  const t = introductionsTexts({ locale: provider.locale, address: 'u' })
  await post(tx, vault, provider.id, { channel: 'mail', to: contact.details.mail, subject: t.mailSubject, text: t.mailText(provider.name, `${origin}${path}`, provider.telephone) }, at, { about: contact.id })
  return path
}

export type AtLink = Omit<SealedAtLink, 'work' | 'details'> & { readonly work: string; readonly details: Details | null }
export const contactAtLink = async ({ tx, vault, provider }: Around, token: string): Promise<AtLink | null> => {
  const row = await findAtLink(tx, tokenHash(token))
  if (!row) return null
  const [work, details] = await vault.openAll(tx, provider.id, [[workPlace(row.id), row.work], [detailsPlace(row.id), row.details]])
  return { ...row, work: work ?? '', details: detailsFrom(details ?? null) }
}

export const introductionsOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly Introduction[]> => {
  const rows = await listIntroductions(tx, trajectory)
  const words = await vault.openAll(tx, provider.id, rows.map(row => [wordsPlace(row.id), row.words]))
  return rows.map((row, index) => ({ ...row, words: words[index] ?? null }))
}
export const keepIntroduction = async ({ tx, vault, provider }: Around, asked: { readonly trajectory: Id<'trajectory'>; readonly contact: ContactId; readonly way: Way; readonly by: Id<'party'>; readonly on: Day; readonly words: string | null }): Promise<IntroductionId> => {
  const id: IntroductionId = newAnonymousId()
  const { words } = asked
  await recordIntroduction(tx, { ...asked, id, words: words === null ? null : (await (await vault.scope(tx, provider.id, asked.trajectory)).newDocument(tx)).seal(wordsPlace(id), words) })
  return id
}

const detailsFrom = (opened: string | null): Details | null => {
  const read: unknown = opened === null ? null : JSON.parse(opened)
  const of = new Map<string, unknown>(typeof read === 'object' && read !== null ? Object.entries(read) : [])
  const words = (name: string): string => { const value = of.get(name); return typeof value === 'string' ? value : '' }
  return of.size === 0 ? null : { name: words('name'), organisation: words('organisation'), mail: words('mail'), telephone: words('telephone') || null }
}
