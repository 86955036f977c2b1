/** Signing what goes elsewhere: Ed25519 (RFC 8032), keys as their thirty-two bytes, and a fingerprint that can be read aloud. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410). */
const [secretHead, openHead] = [Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from('302a300506032b6570032100', 'hex')]
export type KeyPair = { readonly secret: Buffer; readonly open: Buffer }
const secretKey = (secret: Buffer) => createPrivateKey({ key: Buffer.concat([secretHead, secret]), format: 'der', type: 'pkcs8' })

/** Thirty-two bytes each. */
export const newKeyPair = (): KeyPair => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { secret: privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(secretHead.length), open: publicKey.export({ format: 'der', type: 'spki' }).subarray(openHead.length) }
}
/** The pair that follows from a secret of thirty-two bytes: the same each time. */
export const keyPairOf = (secret: Buffer): KeyPair => ({ secret, open: createPublicKey(secretKey(secret)).export({ format: 'der', type: 'spki' }).subarray(openHead.length) })
/** Eight groups of four, to read aloud. */
export const fingerprintOf = (open: Buffer): string => (createHash('sha256').update(open).digest('hex').slice(0, 32).match(/.{4}/g) ?? []).join(' ')

/** Sixty-four bytes. */
export const signBytes = (bytes: Buffer, { secret }: KeyPair): Buffer => sign(null, bytes, secretKey(secret))
export const isSigned = (bytes: Buffer, open: Buffer, signature: Buffer): boolean => {
  try {
    return verify(null, bytes, createPublicKey({ key: Buffer.concat([openHead, open]), format: 'der', type: 'spki' }), signature)
  } catch {
    return false // no point on the curve
  }
}

/** What a key signs of the one after it: under a label, with both, so that this signature can be taken for nothing else. */
const succession = (before: Buffer, after: Buffer): Buffer => Buffer.concat([Buffer.from('houvast next signing key 1\n'), before, after])
/** By which a key says which one comes after it. Sixty-four bytes. */
export const vouchFor = (after: Buffer, before: KeyPair): Buffer => signBytes(succession(before.open, after), before)
export const isVouchedFor = (after: Buffer, before: Buffer, vouches: Buffer): boolean => isSigned(succession(before, after), before, vouches)

/** JSON of somebody else's: null where it is none, and where it is deeper than ours ever is, which may not even be read. */
export const parsedWithin = (text: string, most: number): unknown => {
  if (deepest(text) > most) return null
  try { return JSON.parse(text) } catch { return null }
}
/** How many brackets stand in one another, those within words left out. */
const deepest = (text: string): number => {
  let [deep, most] = [0, 0]
  for (const bracket of text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/[[\]{}]/g)) {
    deep += bracket[0] === '[' || bracket[0] === '{' ? 1 : -1
    most = Math.max(most, deep)
  }
  return most
}
