import { randomBytes, randomUUID } from 'node:crypto'

/** A UUID that says of which noun it is, so that a talk's id never lands where a person's belongs. */
export type Id<Noun extends string> = string & { readonly id: Noun }

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Null when the text is no UUID: to whoever asked, that is the same as "there is no such thing". */
export const parseId = <Noun extends string>(text: string | null | undefined): Id<Noun> | null =>
  isId<Noun>(text) ? text : null

const isId = <Noun extends string>(text: string | null | undefined): text is Id<Noun> => text != null && pattern.test(text)

const asId = <Noun extends string>(text: string): Id<Noun> => {
  if (isId<Noun>(text)) return text
  throw new Error('not an id')
}

/** UUIDv7 (RFC 9562): sorts by the millisecond it was made in, which keeps new rows together in an index. */
export const newId = <Noun extends string>(now: number = Date.now()): Id<Noun> => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return asId(`${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`)
}

/** UUIDv4, for whatever is anonymous: it carries no moment. */
export const newAnonymousId = <Noun extends string>(): Id<Noun> => asId(randomUUID())

/** The sixteen bytes of an id, for binary layouts. */
export const idBytes = (id: Id<string>): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

export const idFromBytes = <Noun extends string>(bytes: Buffer): Id<Noun> => {
  const hex = bytes.toString('hex')
  return asId(`${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`)
}
