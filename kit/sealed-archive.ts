/**
 * An archive closed for whoever keeps the backup's private key, on a machine that has the public one alone: it can make
 * backups, and open none from before.
 *
 *   header   'houvast backup 1\n' or 'houvast provider 1\n', a public key of this archive alone (32 bytes)
 *   pieces   64 KiB each and the last one shorter: AES-256-GCM, under a key both public keys agree on (X25519, HKDF),
 *            with the piece's number as nonce, and marked when it is the last: nothing can be left out or moved
 */
import { createCipheriv, createDecipheriv, createHash, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto'
import { Transform } from 'node:stream'

/** What an archive is for: one never opens, nor is closed, as the other. */
type Kind = 'backup' | 'provider'
const kinds: Readonly<Record<Kind, { readonly mark: string; readonly named: string; readonly madeBy: string }>> = {
  backup: { mark: 'houvast backup 1', named: 'houvast-backup', madeBy: 'npm run backup' },
  provider: { mark: 'houvast provider 1', named: 'houvast-receive', madeBy: 'npm run provider:export' },
}
const markOf = (kind: Kind): Buffer => Buffer.from(`${kinds[kind].mark}\n`, 'latin1')
const pieceSize = 65536
const tagSize = 16

export class CannotOpenArchive extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'CannotOpenArchive'
  }
}

/** What stands before the 32 bytes of an X25519 key in SPKI and in PKCS #8 (RFC 8410). */
const spki = Buffer.from('302a300506032b656e032100', 'hex')
const pkcs8 = Buffer.from('302e020100300506032b656e04220420', 'hex')
const rawPublic = (key: KeyObject): Buffer => (key.type === 'public' ? key : createPublicKey(key)).export({ format: 'der', type: 'spki' }).subarray(spki.length)
const publicKey = (raw: Buffer): KeyObject => createPublicKey({ key: Buffer.concat([spki, raw]), format: 'der', type: 'spki' })

const newPair = (kind: Kind): { readonly closes: string; readonly opens: string } => {
  const { privateKey } = generateKeyPairSync('x25519')
  const raw = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(pkcs8.length)
  return { closes: `${kinds[kind].named}-${rawPublic(privateKey).toString('base64url')}`, opens: `${kinds[kind].named}-private-${raw.toString('base64url')}` }
}
const readCloses = (kind: Kind, text: string): KeyObject | null => {
  const found = new RegExp(`^${kinds[kind].named}-([\\w-]{43})$`).exec(text.trim())?.[1]
  return found === undefined ? null : publicKey(Buffer.from(found, 'base64url'))
}
const readOpens = (kind: Kind, text: string): KeyObject | null => {
  const found = new RegExp(`^${kinds[kind].named}-private-([\\w-]{43})$`).exec(text.trim())?.[1]
  return found === undefined ? null : createPrivateKey({ key: Buffer.concat([pkcs8, Buffer.from(found, 'base64url')]), format: 'der', type: 'pkcs8' })
}

/** A pair, as it is written down: the public half may stand anywhere, the private half belongs in the safe. */
export const newBackupKey = (): { readonly forBackups: string; readonly forRestores: string } => {
  const { closes, opens } = newPair('backup')
  return { forBackups: closes, forRestores: opens }
}
/** Null when it is no such key. */
export const readBackupKey = (text: string): KeyObject | null => readCloses('backup', text)
export const readRestoreKey = (text: string): KeyObject | null => readOpens('backup', text)

/** A pair of whoever receives a provider: the public half goes to where it leaves, the private half stays. */
export const newReceiveKey = (): { readonly forSender: string; readonly forReceiver: string } => {
  const { closes, opens } = newPair('provider')
  return { forSender: closes, forReceiver: opens }
}
/** Null when it is no such key. */
export const readSendKey = (text: string): KeyObject | null => readCloses('provider', text)
export const readReceiveKey = (text: string): KeyObject | null => readOpens('provider', text)

/**
 * Of a key that closes, short enough to read to somebody on the telephone: six groups of four hexadecimal digits, the first 96 bits of
 * SHA-256 over the 32 bytes of the key. Nobody finds another key with the same. Null when it is no such key.
 */
export const receiveKeyFingerprint = (text: string): string | null => {
  const key = readSendKey(text)
  return key && (createHash('sha256').update(rawPublic(key)).digest('hex').slice(0, 24).match(/.{4}/g) ?? []).join(' ')
}
/** As people type it: with or without spaces or dashes, in either case. */
export const sameFingerprint = (one: string, other: string): boolean => {
  const [digits, typed] = [one, other].map(text => text.replaceAll(/[\s-]/g, '').toLowerCase())
  return digits !== '' && digits === typed
}

const agreed = (kind: Kind, own: KeyObject, other: KeyObject, ofArchive: Buffer, ofReader: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey: own, publicKey: other }), Buffer.concat([ofArchive, ofReader]), kinds[kind].mark, 32))

const nonceOf = (number: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 0, 6)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}

type Pieces = {
  readonly size: number
  /** What comes before the first piece, and how many bytes of it. */
  readonly head?: { readonly size: number; /** Said when it is not there. */ readonly none: string; readonly read: (head: Buffer) => void }
  readonly first?: Buffer
  readonly each: (piece: Buffer, number: number, last: boolean) => Buffer
}

/** Cuts what flows through into pieces of one size, and knows the last. */
const inPieces = ({ size, head, first, each }: Pieces): Transform => {
  let waiting: Buffer = Buffer.alloc(0)
  let number = 0
  let headLeft = head?.size ?? 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        waiting = Buffer.concat([waiting, chunk])
        if (head && headLeft > 0 && waiting.length >= headLeft) {
          head.read(waiting.subarray(0, headLeft))
          waiting = waiting.subarray(headLeft)
          headLeft = 0
        }
        // The last piece is told at the end, so one is always held back.
        if (headLeft > 0) return done()
        while (waiting.length > size) {
          this.push(each(waiting.subarray(0, size), number++, false))
          waiting = waiting.subarray(size)
        }
        done()
      } catch (error) { done(error instanceof Error ? error : new Error('failed')) }
    },
    flush(done) {
      try {
        if (headLeft > 0) throw new CannotOpenArchive(head?.none ?? '')
        this.push(each(waiting, number, true))
        done()
      } catch (error) { done(error instanceof Error ? error : new Error('failed')) }
    },
  })
  if (first) stream.push(first)
  return stream
}

const notOurs = (kind: Kind): string => `This is no archive that \`${kinds[kind].madeBy}\` made.`

/** @returns what closes, and what opens again what this one closed: for a look at what came on the disk. */
export const sealArchive = (reader: KeyObject, kind: Kind = 'backup'): { readonly seal: Transform; readonly open: () => Transform } => {
  const { privateKey } = generateKeyPairSync('x25519')
  const [ofArchive, ofReader] = [rawPublic(privateKey), rawPublic(reader)]
  const key = agreed(kind, privateKey, reader, ofArchive, ofReader)
  const seal = inPieces({ size: pieceSize, first: Buffer.concat([markOf(kind), ofArchive]), each(piece, number, last) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last))
    return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  } })
  return { seal, open: () => opening(kind, () => key) }
}

export const openArchive = (reader: KeyObject, kind: Kind = 'backup'): Transform =>
  opening(kind, ofArchive => agreed(kind, reader, publicKey(ofArchive), ofArchive, rawPublic(reader)))

/** @throws CannotOpenArchive in the stream, before anything of a piece that is not whole went through */
const opening = (kind: Kind, keyFor: (ofArchive: Buffer) => Buffer): Transform => {
  let key: Buffer | null = null
  const mark = markOf(kind)
  return inPieces({
    size: pieceSize + tagSize,
    head: { size: mark.length + 32, none: notOurs(kind), read(head) {
      if (!head.subarray(0, mark.length).equals(mark)) throw new CannotOpenArchive(notOurs(kind))
      key = keyFor(Buffer.from(head.subarray(mark.length)))
    } },
    each(piece, number, last) {
      try {
        if (!key) throw new Error('no head')
        const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, last)).setAuthTag(piece.subarray(-tagSize))
        return Buffer.concat([decipher.update(piece.subarray(0, -tagSize)), decipher.final()])
      } catch {
        throw new CannotOpenArchive('The archive does not open: it was cut short or changed, or it was closed for another key.')
      }
    },
  })
}
