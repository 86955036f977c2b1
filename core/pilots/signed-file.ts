/**
 * A practice that goes to another installation, and word back that it was taken over there, as a file of one line: canonical JSON with an
 * Ed25519 signature (RFC 8032) over all the rest of it. Nothing in it is of a person. Who reads one believes it as far as the key: its
 * fingerprint is compared by telephone, or with the one on the public page.
 *
 * A house that signs by a new key says so in the file: the keys before it, each with its signature over the one that came after. Who knows
 * one of those, knows by it who signs now.
 *
 * A file is read as it would have been written, to the byte: another space, a key twice or in another order is no file of ours.
 */
import { parseId, type Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { isSigned, isVouchedFor, parsedWithin, signBytes, type KeyPair } from '../../kit/signing.ts'
import { parseDay, type Day } from '../../kit/time.ts'
import { canonical } from '../reports/content.ts'

export const format = 'houvast practice 1'
/** With keys from before: whoever reads only the first says that it is newer. */
export const laterFormat = 'houvast practice 2'
/** Keys from before that go along, the newest of them. */
export const mostBefore = 10
export const largestFile = 40_000
export const mostTold = 6
export type Practice = { readonly title: string; readonly what: string; readonly takes: string; readonly gave: string; readonly watch: string }
type Card = { readonly kind: 'practice'; readonly id: Id<string>; readonly from: string; readonly organisation: string; readonly on: Day; readonly practice: Practice }
type Note = { readonly kind: 'taken-over'; readonly id: Id<string>; readonly from: string; readonly organisation: string; readonly on: Day; readonly practice: Id<string>; /** What they found, the oldest first. */ readonly told: readonly { readonly on: Day; readonly words: string }[] }
export type Content = Card | Note
/** A key from before, with what it signed of the key after it. */
export type KeyBefore = { readonly open: Buffer; readonly vouches: Buffer }
export type Signer = KeyPair & { /** The oldest first. */ readonly before?: readonly KeyBefore[] }
export type SignedFile = { readonly content: Content; readonly signer: Buffer; /** Keys that vouch for the signer's, one after the other. The oldest first. */ readonly before: readonly Buffer[] }
export type FileRefusal = 'file.too-large' | 'file.not-ours' | 'file.version' | 'file.changed'

type Envelope = { readonly format: string; readonly key: string; readonly content: unknown; readonly before?: readonly { readonly key: string; readonly vouches: string }[] }
const bytesOf = (envelope: Envelope): Buffer => Buffer.from(canonical(envelope), 'utf8')

export const signFile = (content: Content, keys: Signer): string => {
  const before = (keys.before ?? []).slice(-mostBefore).map(({ open, vouches }) => ({ key: open.toString('base64'), vouches: vouches.toString('base64') }))
  const envelope: Envelope = { format: before.length > 0 ? laterFormat : format, key: keys.open.toString('base64'), content, ...(before.length > 0 && { before }) }
  return canonical({ ...envelope, signature: signBytes(bytesOf(envelope), keys).toString('base64') })
}

/** Whatever somebody pastes, whole or not at all. */
export const readFile = (pasted: string): SignedFile | Refusal<FileRefusal> => {
  const text = pasted.trim()
  if (Buffer.byteLength(text) > largestFile) return refuse('file.too-large')
  const parsed = parsedWithin(text, 4)
  const envelope = objectIn(parsed, ['content', 'format', 'key', 'signature']) ?? objectIn(parsed, ['before', 'content', 'format', 'key', 'signature'])
  const [written, key, signature] = [envelope?.get('format'), envelope?.get('key'), envelope?.get('signature')]
  if (!envelope || typeof written !== 'string' || typeof key !== 'string' || typeof signature !== 'string') return refuse('file.not-ours')
  if (written !== format && written !== laterFormat) return refuse(written.startsWith('houvast practice ') ? 'file.version' : 'file.not-ours')
  const [open, seal] = [Buffer.from(key, 'base64'), Buffer.from(signature, 'base64')]
  if (open.length !== 32 || seal.length !== 64) return refuse('file.not-ours')
  const value = envelope.get('content')
  const before = beforeIn(envelope.get('before'))
  if (!before || (written === laterFormat) !== before.length > 0) return refuse('file.not-ours')
  const listed = before.map(one => ({ key: one.open.toString('base64'), vouches: one.vouches.toString('base64') }))
  const whole: Envelope = { format: written, key: open.toString('base64'), content: value, ...(listed.length > 0 && { before: listed }) }
  if (canonical({ ...whole, signature: seal.toString('base64') }) !== text) return refuse('file.changed')
  if (!isSigned(bytesOf(whole), open, seal)) return refuse('file.changed')
  if (!before.every((one, index) => isVouchedFor(before[index + 1]?.open ?? open, one.open, one.vouches))) return refuse('file.changed')
  const content = contentIn(value)
  return content ? { content, signer: open, before: before.map(one => one.open) } : refuse('file.not-ours')
}

/** None where nothing stands; null where something else does. */
const beforeIn = (value: unknown): readonly KeyBefore[] | null => {
  if (value === undefined) return []
  if (!Array.isArray(value) || value.length > mostBefore) return null
  const before = value.flatMap((one: unknown) => {
    const found = objectIn(one, ['key', 'vouches'])
    const [key, vouches] = [found?.get('key'), found?.get('vouches')]
    const bytes = typeof key === 'string' && typeof vouches === 'string' ? { open: Buffer.from(key, 'base64'), vouches: Buffer.from(vouches, 'base64') } : null
    return bytes?.open.length === 32 && bytes.vouches.length === 64 ? [bytes] : []
  })
  return before.length === value.length ? before : null
}

/** An object with exactly these keys: a map, so that none of them reaches into anything. */
const objectIn = (value: unknown, keys: readonly string[]): ReadonlyMap<string, unknown> | null => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const entries = new Map(Object.entries(value))
  return entries.size === keys.length && keys.every(key => entries.has(key)) ? entries : null
}

const word = (value: unknown, most: number): string | null => (typeof value === 'string' && value.trim() !== '' && value.length <= most && value.isWellFormed() && !value.includes('\u0000') ? value : null)
const contentIn = (value: unknown): Content | null => {
  const card = objectIn(value, ['from', 'id', 'kind', 'on', 'organisation', 'practice'])
  const note = card ? null : objectIn(value, ['from', 'id', 'kind', 'on', 'organisation', 'practice', 'told'])
  const found = card ?? note
  const [id, from, organisation, on] = [parseId(word(found?.get('id'), 36)), word(found?.get('from'), 120), word(found?.get('organisation'), 120), parseDay(word(found?.get('on'), 10) ?? '')]
  if (!found || !id || !from || !organisation || !on) return null
  if (card && card.get('kind') === 'practice') {
    const practice = practiceIn(card.get('practice'))
    return practice && { kind: 'practice', id, from, organisation, on, practice }
  }
  const of = parseId(word(found.get('practice'), 36))
  const told = toldIn(note?.get('told'))
  return note && note.get('kind') === 'taken-over' && of && told ? { kind: 'taken-over', id, from, organisation, on, practice: of, told } : null
}
const practiceIn = (value: unknown): Practice | null => {
  const found = objectIn(value, ['gave', 'takes', 'title', 'watch', 'what'])
  const [title, what, takes, gave, watch] = [word(found?.get('title'), 120), ...['what', 'takes', 'gave', 'watch'].map(key => word(found?.get(key), 1200))]
  return title && what && takes && gave && watch ? { title, what, takes, gave, watch } : null
}
const toldIn = (value: unknown): Note['told'] | null => {
  if (!Array.isArray(value) || value.length > mostTold) return null
  const told = value.flatMap((one: unknown) => {
    const found = objectIn(one, ['on', 'words'])
    const [on, words] = [parseDay(word(found?.get('on'), 10) ?? ''), word(found?.get('words'), 1200)]
    return on && words ? [{ on, words }] : []
  })
  return told.length === value.length ? told : null
}
