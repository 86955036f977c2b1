/**
 * Blind signatures with RSA: RSABSSA-SHA384-PSS-Randomized of RFC 9474, 3072 bits. Here stands what the signer does and what anyone may
 * check; blinding and finishing happen where the secret is, in a browser (design/enhance/voucher.ts). The arithmetic is OpenSSL's, which
 * takes the same time whatever the key.
 */
import { createPrivateKey, createPublicKey, constants, generateKeyPair, privateDecrypt, publicEncrypt, timingSafeEqual, verify } from 'node:crypto'
import { promisify } from 'node:util'

export const blindKeyBits = 3072
/** Of a blinded message, of what is signed blindly, and of a signature. */
export const blindBytes = blindKeyBits / 8
const saltLength = 48

/** `open` as SubjectPublicKeyInfo, `secret` as PKCS #8, both DER. */
export type BlindKeys = { readonly open: Buffer; readonly secret: Buffer }

/** Takes about a second, on another thread. */
export const newBlindKeys = async (): Promise<BlindKeys> => {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: blindKeyBits, publicExponent: 0x1_0001,
    publicKeyEncoding: { format: 'der', type: 'spki' }, privateKeyEncoding: { format: 'der', type: 'pkcs8' },
  })
  return { open: publicKey, secret: privateKey }
}

const raw = constants.RSA_NO_PADDING

/**
 * BlindSign of RFC 9474, section 4.3. The same blinded message is answered the same each time.
 * @param secret PKCS #8, DER
 * @returns as long as the modulus; null where the blinded message is no number below it
 * @throws where the signature that was made does not lead back to what was signed: a fault in the machine, and such a signature would give the key away
 */
export const blindSign = (secret: Buffer, blinded: Buffer): Buffer | null => {
  const key = createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' })
  if (blinded.length * 8 !== key.asymmetricKeyDetails?.modulusLength || blinded.every(byte => byte === 0)) return null
  let signed: Buffer
  try {
    signed = privateDecrypt({ key, padding: raw }, blinded)
  } catch {
    return null
  }
  if (!timingSafeEqual(publicEncrypt({ key: createPublicKey(key), padding: raw }, signed), blinded)) throw new Error('a blind signature that does not lead back')
  return signed
}

/** Verify of RFC 9474, section 4.5: RSASSA-PSS over the prepared message. @param open SubjectPublicKeyInfo, DER */
export const isBlindlySigned = (open: Buffer, prepared: Buffer, signature: Buffer): boolean => {
  try {
    return verify('sha384', prepared, { key: createPublicKey({ key: open, format: 'der', type: 'spki' }), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature)
  } catch {
    return false
  }
}
