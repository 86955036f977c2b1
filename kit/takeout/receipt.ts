/**
 * What the receiver gives back when a provider is in: proof that whoever says so opened the very file, and laid it. It is a code under the
 * digest of what was in the file, which nobody knows who did not open it; the house that is left keeps that digest and nothing else of the file.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Id } from '../id.ts'

/** SHA-256 of what is inside the closed file. */
export const digestOf = (archive: Buffer): Buffer => createHash('sha256').update(archive).digest()

/** One line, to send by mail: it opens nothing. */
export const receiptFor = (digest: Buffer, provider: Id<'provider'>): string => `houvast-receipt-${createHmac('sha256', digest).update(`houvast receipt ${provider}`).digest('base64url')}`

/** @param exported digests of what was exported while the house was closed */
export const fitsReceipt = (receipt: string, exported: readonly Buffer[], provider: Id<'provider'>): boolean => {
  const given = Buffer.from(receipt.trim())
  return exported.some(digest => { const known = Buffer.from(receiptFor(digest, provider)); return known.length === given.length && timingSafeEqual(known, given) })
}
