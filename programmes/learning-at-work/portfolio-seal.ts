/**
 * A portfolio that shows where it was made and that nobody changed it: the file carries an Ed25519 signature over all the rest of it, and the
 * paper one behind its last line. docs/portfolio.md says how anyone checks it, without us. The key is the provider's and follows from the
 * secret of the installation, so that it stands in no database and in no backup.
 */
import { createHash } from 'node:crypto'
import { canonical } from '../../core/reports/content.ts'
import type { Provider } from '../../core/providers/provider.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { isSigned, keyPairOf, parsedWithin, signBytes, type KeyPair } from '../../kit/signing.ts'
import type { Vault } from '../../kit/vault.ts'
import { portfolioFormat, type Portfolio } from './portfolio.ts'

export type SignedPortfolio = Portfolio & { readonly signature: { readonly key: string; readonly value: string } }
export type PortfolioRefusal = 'portfolio.not-ours' | 'portfolio.version' | 'portfolio.changed'
/** Characters of the longest that is read. */
export const longestPortfolio = 2_000_000

export const portfolioKeys = (vault: Pick<Vault, 'derivedFor'>, { id }: Pick<Provider, 'id'>): KeyPair => keyPairOf(vault.derivedFor(id, 'portfolio'))

const bytesOf = (portfolio: unknown): Buffer => Buffer.from(canonical(portfolio), 'utf8')
export const signPortfolio = (portfolio: Portfolio, keys: KeyPair): SignedPortfolio =>
  ({ ...portfolio, signature: { key: keys.open.toString('base64'), value: signBytes(bytesOf(portfolio), keys).toString('base64') } })
export const writePortfolio = (portfolio: SignedPortfolio): string => `${JSON.stringify(portfolio, null, 2)}\n`

/** As it was written, to the letter: a name twice in it would be read one way by us and another way elsewhere. @returns whose key it is */
export const checkPortfolio = (pasted: string): { readonly signer: Buffer } | Refusal<PortfolioRefusal> => {
  const text = pasted.replaceAll('\r\n', '\n').trim()
  if (text.length > longestPortfolio) return refuse('portfolio.not-ours')
  const found = parsedWithin(text, 8)
  if (typeof found !== 'object' || found === null || !('format' in found) || typeof found.format !== 'string' || !found.format.startsWith('houvast portfolio ')) return refuse('portfolio.not-ours')
  if (found.format !== portfolioFormat || !('signature' in found)) return refuse('portfolio.version')
  const { signature, ...portfolio } = found
  const [key, value] = typeof signature === 'object' && signature !== null && 'key' in signature && 'value' in signature ? [signature.key, signature.value] : []
  if (typeof key !== 'string' || typeof value !== 'string' || JSON.stringify(found, null, 2) !== text) return refuse('portfolio.changed')
  return signerOf(bytesOf(portfolio), key, value)
}

const mark = '%houvast-portfolio-1 '
const hashOf = (paper: Buffer): Buffer => Buffer.from(`houvast portfolio paper 1 ${createHash('sha256').update(paper).digest('hex')}`, 'utf8')
/** A line behind the end, which whoever shows the paper passes over. */
export const sealPaper = (paper: Buffer, keys: KeyPair): Buffer =>
  Buffer.concat([paper, Buffer.from(`\n${mark}${keys.open.toString('base64')} ${signBytes(hashOf(paper), keys).toString('base64')}\n`, 'latin1')])
export const checkPaper = (sealed: Buffer): { readonly signer: Buffer } | Refusal<PortfolioRefusal> => {
  const begins = sealed.lastIndexOf(`\n${mark}`, undefined, 'latin1')
  if (!sealed.subarray(0, 5).equals(Buffer.from('%PDF-'))) return refuse('portfolio.not-ours')
  if (begins < 0) return refuse('portfolio.version')
  const [, key = '', value = ''] = /^\n%houvast-portfolio-1 ([\w+/=]+) ([\w+/=]+)\n$/.exec(sealed.toString('latin1', begins)) ?? []
  return signerOf(hashOf(sealed.subarray(0, begins)), key, value)
}

const signerOf = (bytes: Buffer, key: string, value: string): { readonly signer: Buffer } | Refusal<PortfolioRefusal> => {
  const [signer, signature] = [Buffer.from(key, 'base64'), Buffer.from(value, 'base64')]
  // Base64 may say the same bytes in more than one way: ours is one.
  const ours = signer.length === 32 && signature.length === 64 && signer.toString('base64') === key && signature.toString('base64') === value
  return ours && isSigned(bytes, signer, signature) ? { signer } : refuse('portfolio.changed')
}
