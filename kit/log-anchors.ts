/**
 * The chains of the access log show when a line was changed, but not when someone with the whole database in hand
 * wrote all lines and heads anew. An anchor does: where a provider's chains end at a moment, signed with a key that the
 * database never sees, in places that are kept elsewhere. Each anchor has a number and the hash of the one before, so
 * none can be left out. The sixteen heads stand in it as they are, and not folded into one root: then a fault says
 * which chain and which line, and one anchor is enough to hold the log against.
 */
import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto'
import { parseId, type Id } from './id.ts'
import type { Instant } from './time.ts'

export type Head = { readonly chain: number; readonly seq: number; /** Hexadecimal. */ readonly hash: string }
export type Anchor = { readonly provider: Id<'provider'>; readonly number: number; readonly at: string; readonly previous: string; readonly heads: readonly Head[]; readonly signature: string }

export type AnchorKeys = {
  readonly secret: KeyObject
  readonly open: KeyObject
  /** What signed a provider's log where it was before it came here. */
  readonly before?: (provider: Id<'provider'>) => readonly KeyObject[]
}

/** @param brought the public half of a key of another instance (SPKI, DER) */
export const anchorOpens = (brought: Buffer): KeyObject => createPublicKey({ key: brought, format: 'der', type: 'spki' })

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** @param seed the instance's secret, derived for this purpose alone */
export const anchorKeysOf = (seed: Buffer): AnchorKeys => {
  const secret = createPrivateKey({ key: Buffer.concat([ed25519, seed]), format: 'der', type: 'pkcs8' })
  return { secret, open: createPublicKey(secret) }
}
export const anchorPurpose = 'log-anchor'
/** The instance's signing key, from the secret in its key file: the same that a vault derives. */
export const anchorKeys = (instanceSecret: Buffer): AnchorKeys => anchorKeysOf(Buffer.from(hkdfSync('sha256', instanceSecret, Buffer.alloc(0), anchorPurpose, 32)))

const signed = ({ provider, number, at, previous, heads }: Omit<Anchor, 'signature'>): Buffer =>
  Buffer.from(JSON.stringify(['houvast log anchor 2', provider, number, at, previous, heads.map(({ chain, seq, hash }) => [chain, seq, hash])]), 'utf8')

const hashOf = (line: string): string => createHash('sha256').update(line).digest('hex')

/** The next line of a provider's anchors. @param last the one before it, null for the first */
export const nextAnchor = (last: string | null, provider: Id<'provider'>, heads: readonly Head[], at: Instant, { secret }: AnchorKeys): { readonly number: number; readonly line: string } => {
  const before = last === null ? null : readAnchor(last)
  const anchor = { provider, number: (before?.number ?? 0) + 1, at: at.toISOString(), previous: last === null ? '' : hashOf(last), heads }
  return { number: anchor.number, line: JSON.stringify({ ...anchor, signature: sign(null, signed(anchor), secret).toString('base64') }) }
}

export type AnchorFault = { readonly line: number; readonly provider: Id<'provider'> | null; readonly fault: string; readonly head: Head | null }
/** Hours of which nothing was signed: what was written in them could be written anew until the next anchor. */
export type AnchorGap = { readonly provider: Id<'provider'>; readonly from: Instant; readonly until: Instant }
export type Held = { readonly read: number; readonly faults: readonly AnchorFault[]; readonly gaps: readonly AnchorGap[]; readonly last: ReadonlyMap<Id<'provider'>, Anchor> }

/** Made every hour, some minutes after the whole; more than this between two is an hour that is missing. */
export const longestBetween = 90 * 60_000

/**
 * Holds the log against anchors, in the order in which they were made.
 * A file may begin later than the first: each anchor says of itself all that came before it.
 * @param lines of any number of providers, as they stand in a file
 * @param hashAt the hash the database now holds at this place in a chain, or null when there is no such line.
 */
export const holdAgainst = async (lines: readonly string[], { open, before: elsewhere = () => [] }: Omit<AnchorKeys, 'secret'>, hashAt: (provider: Id<'provider'>, head: Head) => Promise<string | null>): Promise<Held> => {
  const faults: AnchorFault[] = []
  const gaps: AnchorGap[] = []
  const before = new Map<Id<'provider'>, { readonly anchor: Anchor; readonly line: string }>()
  for (const [index, line] of lines.entries()) {
    const anchor = readAnchor(line)
    const fault = (words: string, head: Head | null = null) => faults.push({ line: index + 1, provider: anchor?.provider ?? null, fault: words, head })
    if (!anchor || ![open, ...elsewhere(anchor.provider)].some(key => verify(null, signed(anchor), key, Buffer.from(anchor.signature, 'base64')))) { fault('not signed by this installation'); continue }
    const last = before.get(anchor.provider)
    if (last && (anchor.previous !== hashOf(last.line) || anchor.number !== last.anchor.number + 1)) fault('an anchor before it is missing')
    if (last && Date.parse(anchor.at) - Date.parse(last.anchor.at) > longestBetween) gaps.push({ provider: anchor.provider, from: new Date(last.anchor.at), until: new Date(anchor.at) })
    for (const head of anchor.heads) if (await hashAt(anchor.provider, head) !== head.hash) fault('the log was another when this was signed', head)
    before.set(anchor.provider, { anchor, line })
  }
  return { read: lines.length, faults, gaps, last: new Map([...before].map(([provider, { anchor }]) => [provider, anchor])) }
}

/** The anchors in a text: a file of them, or mails pasted together. */
export const anchorsIn = (text: string): readonly string[] => text.split(/\r?\n/).map(line => line.trim()).filter(line => line.startsWith('{'))

export const readAnchor = (line: string): Anchor | null => {
  try {
    const value: unknown = JSON.parse(line)
    return isAnchor(value) ? value : null
  } catch {
    return null
  }
}

const isAnchor = (value: unknown): value is Anchor =>
  typeof value === 'object' && value !== null && 'provider' in value && typeof value.provider === 'string' && parseId(value.provider) !== null && 'number' in value && typeof value.number === 'number' &&
  'at' in value && typeof value.at === 'string' && 'previous' in value && typeof value.previous === 'string' &&
  'signature' in value && typeof value.signature === 'string' && 'heads' in value && Array.isArray(value.heads) && value.heads.every(isHead)

const isHead = (value: unknown): value is Head =>
  typeof value === 'object' && value !== null && 'chain' in value && typeof value.chain === 'number' && Number.isInteger(value.chain) && 'seq' in value && typeof value.seq === 'number' && Number.isInteger(value.seq) && 'hash' in value && typeof value.hash === 'string'
