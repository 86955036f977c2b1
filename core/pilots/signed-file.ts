/**
 * A practice that goes to another installation, and word back that it was taken over there, as a file of one line: canonical JSON with an
 * Ed25519 signature (RFC 8032) over all the rest of it. Nothing in it is of a person. Who reads one believes it as far as the key: its
 * fingerprint is compared by telephone, or with the one on the public page.
 *
 * A file is read as it would have been written, to the byte: another space, a key twice or in another order is no file of ours.
 */
import { parseId, type Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { isSigned, parsedWithin, signBytes, type KeyPair } from '../../kit/signing.ts'
import { parseDay, type Day } from '../../kit/time.ts'
import { canonical } from '../reports/content.ts'

export const format = 'houvast practice 1'
export const largestFile = 40_000
export const mostTold = 6
export type Practice = { readonly title: string; readonly what: string; readonly takes: string; readonly gave: string; readonly watch: string }
type Card = { readonly kind: 'practice'; readonly id: Id<string>; readonly from: string; readonly organisation: string; readonly on: Day; readonly practice: Practice }
type Note = { readonly kind: 'taken-over'; readonly id: Id<string>; readonly from: string; readonly organisation: string; readonly on: Day; readonly practice: Id<string>; /** What they found, the oldest first. */ readonly told: readonly { readonly on: Day; readonly words: string }[] }
export type Content = Card | Note
export type SignedFile = { readonly content: Content; readonly signer: Buffer }
export type FileRefusal = 'file.too-large' | 'file.not-ours' | 'file.version' | 'file.changed'

const bytesOf = (envelope: { readonly format: string; readonly key: string; readonly content: unknown }): Buffer => Buffer.from(canonical(envelope), 'utf8')

export const signFile = (content: Content, keys: KeyPair): string => {
  const envelope = { format, key: keys.open.toString('base64'), content }
  return canonical({ ...envelope, signature: signBytes(bytesOf(envelope), keys).toString('base64') })
}

/** Whatever somebody pastes, whole or not at all. */
export const readFile = (pasted: string): SignedFile | Refusal<FileRefusal> => {
  const text = pasted.trim()
  if (Buffer.byteLength(text) > largestFile) return refuse('file.too-large')
  const envelope = objectIn(parsedWithin(text, 4), ['content', 'format', 'key', 'signature'])
  const [written, key, signature] = [envelope?.get('format'), envelope?.get('key'), envelope?.get('signature')]
  if (!envelope || typeof written !== 'string' || typeof key !== 'string' || typeof signature !== 'string') return refuse('file.not-ours')
  if (written !== format) return refuse(written.startsWith('houvast practice ') ? 'file.version' : 'file.not-ours')
  const [open, seal] = [Buffer.from(key, 'base64'), Buffer.from(signature, 'base64')]
  if (open.length !== 32 || seal.length !== 64) return refuse('file.not-ours')
  const value = envelope.get('content')
  if (canonical({ format: written, key: open.toString('base64'), content: value, signature: seal.toString('base64') }) !== text) return refuse('file.changed')
  if (!isSigned(bytesOf({ format: written, key, content: value }), open, seal)) return refuse('file.changed')
  const content = contentIn(value)
  return content ? { content, signer: open } : refuse('file.not-ours')
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
