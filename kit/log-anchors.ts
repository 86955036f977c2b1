/**
 * The chains of the access log show when a line was changed, but not when someone with the whole database in hand
 * wrote all lines and heads anew. An anchor does: the heads of a moment, signed with a key that the database never
 * sees, in a file that is kept elsewhere. Each anchor carries the hash of the one before, so none can be left out.
 */
import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto'
import type { Id } from './id.ts'

export type Head = { readonly provider: Id<'provider'>; readonly chain: number; readonly seq: number; /** Hexadecimal. */ readonly hash: string }
type Anchor = { readonly at: string; readonly previous: string; readonly heads: readonly Head[]; readonly signature: string }

export type AnchorKeys = { readonly secret: KeyObject; readonly open: KeyObject }

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The instance's signing key, from the secret in its key file. */
export const anchorKeys = (instanceSecret: Buffer): AnchorKeys => {
  const seed = Buffer.from(hkdfSync('sha256', instanceSecret, Buffer.alloc(0), 'log-anchor', 32))
  const secret = createPrivateKey({ key: Buffer.concat([ed25519, seed]), format: 'der', type: 'pkcs8' })
  return { secret, open: createPublicKey(secret) }
}

/** In the order of provider and chain, so that the same heads always sign the same. */
const signed = ({ at, previous, heads }: Omit<Anchor, 'signature'>): Buffer =>
  Buffer.from(JSON.stringify(['houvast log anchor 1', at, previous, heads.map(({ provider, chain, seq, hash }) => [provider, chain, seq, hash])]), 'utf8')

const hashOf = (line: string): string => createHash('sha256').update(line).digest('hex')
const linesOf = (file: string): readonly string[] => file.split('\n').filter(line => line !== '')

/** One more line for the anchor file. */
export const anchorLine = (file: string, heads: readonly Head[], at: Date, { secret }: AnchorKeys): string => {
  const last = linesOf(file).at(-1)
  const anchor = { at: at.toISOString(), previous: last === undefined ? '' : hashOf(last), heads }
  return `${JSON.stringify({ ...anchor, signature: sign(null, signed(anchor), secret).toString('base64') })}\n`
}

export type AnchorFault = { readonly line: number; readonly fault: string; readonly head: Head | null }

/** @param hashAt the hash the database now holds at this place in a chain, or null when there is no such line. */
export const faultsAgainstAnchors = async (file: string, { open }: AnchorKeys, hashAt: (head: Head) => Promise<string | null>): Promise<readonly AnchorFault[]> => {
  const faults: AnchorFault[] = []
  const lines = linesOf(file)
  for (const [index, line] of lines.entries()) {
    const number = index + 1
    const anchor = readAnchor(line)
    const before = lines[index - 1]
    if (!anchor || !verify(null, signed(anchor), open, Buffer.from(anchor.signature, 'base64'))) faults.push({ line: number, fault: 'not signed by this installation', head: null })
    else if (anchor.previous !== (before === undefined ? '' : hashOf(before))) faults.push({ line: number, fault: 'an anchor before it is missing', head: null })
    else for (const head of anchor.heads) if (await hashAt(head) !== head.hash) faults.push({ line: number, fault: 'the log was another when this was signed', head })
  }
  return faults
}

const readAnchor = (line: string): Anchor | null => {
  try {
    const value: unknown = JSON.parse(line)
    return isAnchor(value) ? value : null
  } catch {
    return null
  }
}

const isAnchor = (value: unknown): value is Anchor =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'string' && 'previous' in value && typeof value.previous === 'string' &&
  'signature' in value && typeof value.signature === 'string' && 'heads' in value && Array.isArray(value.heads) && value.heads.every(isHead)

const isHead = (value: unknown): value is Head =>
  typeof value === 'object' && value !== null && 'provider' in value && typeof value.provider === 'string' && 'chain' in value && typeof value.chain === 'number' &&
  'seq' in value && typeof value.seq === 'number' && 'hash' in value && typeof value.hash === 'string'
