/** Events, who comes and what came of it, opened and sealed: where the stores meet the vault. */
import { createHmac, randomBytes } from 'node:crypto'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place, Vault } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { tokenHash } from '../people/sign-in.ts'
import { findEvent, listEvents, listHarvests, recordHarvest, recordVersion, type SealedEvent } from './event.store.ts'
import type { EventId, EventWords, HeldAt, NetworkEvent } from './event.ts'
import { findAtLink, findKnown, listSignUps, listToWrite, recordSignUp } from './sign-up.store.ts'
import type { Choice, OwnSignUp, SignUp, SignUpId, Who } from './sign-up.ts'

const eventPlace = (row: EventId, version: number): Place => ({ table: 'event_version', row, column: 'content', version })
const signUpPlace = (row: SignUpId): Place => ({ table: 'event_sign_up', row, column: 'content' })
/** The subgroup takes part in the place, so that no two swap their words. */
const harvestPlace = (row: EventId, theme: number, version: number): Place => ({ table: 'event_harvest', row, column: `content ${theme}`, version })
/** Of the house, in nobody's file: each with a key of its own. */
const newDocument = async ({ tx, vault, provider }: Around) => await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(one => typeof one === 'string') : [])
/** What was sealed, read back: of an older shape what is missing is empty. */
const read = (text: string | null): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(text ?? '{}')
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
const word = (value: unknown): string => (typeof value === 'string' ? value : '')
const wordsOf = (text: string | null): EventWords => {
  const { title, place, forWhom, about, programme, themes } = read(text)
  return { title: word(title), place: word(place), forWhom: word(forWhom), about: word(about), programme: strings(programme), themes: strings(themes) }
}

const opened = async ({ tx, vault, provider }: Around, rows: readonly SealedEvent[]): Promise<readonly NetworkEvent[]> => {
  const words = await vault.openAll(tx, provider.id, rows.map(({ id, number, content }) => [eventPlace(id, number), content] as const))
  return rows.map(({ content: _content, ...event }, index) => ({ ...event, ...wordsOf(words[index] ?? null) }))
}
export const eventsOf = async (around: Around): Promise<readonly NetworkEvent[]> => await opened(around, await listEvents(around.tx))
export const eventOf = async (around: Around, id: EventId): Promise<NetworkEvent | null> => {
  const row = await findEvent(around.tx, id)
  return row ? (await opened(around, [row]))[0] ?? null : null
}
/** False when somebody wrote another version meanwhile. */
export const keepVersion = async (around: Around, id: EventId, number: number, { startsAt, endsAt, places, tellsBackOn, ...words }: HeldAt & EventWords, by: Id<'person'>, at: Instant): Promise<boolean> =>
  await recordVersion(around.tx, id, { number, startsAt, endsAt, places, tellsBackOn, content: (await newDocument(around)).seal(eventPlace(id, number), JSON.stringify(words)) }, by, at)

export type Harvest = { readonly theme: number; readonly number: number; readonly words: string }
export const harvestsOf = async ({ tx, vault, provider }: Around, id: EventId): Promise<readonly Harvest[]> => {
  const rows = await listHarvests(tx, id)
  const words = await vault.openAll(tx, provider.id, rows.map(({ theme, number, content }) => [harvestPlace(id, theme, number), content] as const))
  return rows.map(({ theme, number }, index) => ({ theme, number, words: words[index] ?? '' }))
}
export const keepHarvest = async (around: Around, id: EventId, { theme, number, words }: Harvest, by: Id<'person'>, at: Instant): Promise<void> => {
  await recordHarvest(around.tx, id, { theme, number, content: (await newDocument(around)).seal(harvestPlace(id, theme, number), words) }, by, at)
}

const addressIndex = (vault: Vault, provider: Id<'provider'>, event: EventId, mail: string): Buffer => createHmac('sha256', vault.derivedFor(provider, 'event-mail')).update(`${provider}|${event}|${mail}`).digest()
const whoIn = (text: string | null): Who & { readonly token: string } => {
  const { name, organisation, mail, token } = read(text)
  return { name: word(name), organisation: word(organisation), mail: word(mail), token: word(token) }
}

export const signUpsOf = async ({ tx, vault, provider }: Around, event: EventId): Promise<readonly SignUp[]> => {
  const rows = await listSignUps(tx, event)
  const words = await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [signUpPlace(id), content] as const))
  return rows.map(({ content: _content, ...one }, index) => ({ ...one, ...whoIn(words[index] ?? null) }))
}
/** Whom the worker writes to. */
export const whoAre = async ({ tx, vault, provider }: Around, ids: readonly SignUpId[]): Promise<readonly (Who & { readonly token: string })[]> => {
  const rows = await listToWrite(tx, ids)
  return (await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [signUpPlace(id), content] as const))).map(whoIn)
}
export const signUpAtLink = async ({ tx, vault, provider }: Around, token: string): Promise<OwnSignUp | null> => {
  const row = await findAtLink(tx, tokenHash(token))
  if (!row) return null
  const { content, ...own } = row
  return { ...own, ...whoIn(await vault.open(tx, provider.id, signUpPlace(own.id), content)) }
}

/** Who signed up with this address before keeps their place and their link; whoever asks cannot tell. */
export const signUp = async (around: Around, event: EventId, who: Who & Choice, at: Instant): Promise<{ readonly outcome: 'place' | 'waiting' | 'known'; readonly token: string } | 'closed'> => {
  const { tx, vault, provider } = around
  const mailIndex = addressIndex(vault, provider.id, event, who.mail)
  const known = await findKnown(tx, event, mailIndex)
  if (known) return { outcome: 'known', token: whoIn(await vault.open(tx, provider.id, signUpPlace(known.id), known.content)).token }
  const [id, token] = [newAnonymousId<'event-sign-up'>(), randomBytes(32).toString('base64url')]
  const { first, second, ...words } = who
  const content = (await newDocument(around)).seal(signUpPlace(id), JSON.stringify({ ...words, token }))
  const outcome = await recordSignUp(tx, { id, event, first, second, token: tokenHash(token), mailIndex, content }, at)
  // Of two at once with one address the other was quicker: then its link is in the mail already.
  return outcome === 'closed' || outcome === 'known' ? 'closed' : { outcome, token }
}
