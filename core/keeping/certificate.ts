/** What was erased on one night, as a page of text that proves it and tells nothing: kinds, days and hashes. */
import { createHash, createHmac } from 'node:crypto'
import type { Day } from '../../kit/time.ts'

export type Erased = { readonly rule: 'contact' | 'notes' | 'trajectory' | 'own-wish'; readonly dueOn: Day; readonly hash: Buffer }
type Words = { readonly title: string; readonly of: string; readonly what: string; readonly seal: string; readonly rules: Readonly<Record<Erased['rule'], string>> }

/** @param key an instance's own, outside the database: nobody else makes a certificate with this seal */
export const certificateText = (provider: string, erased: readonly Erased[], key: Buffer, t: Words): string => {
  const lines = erased.map(({ rule, dueOn, hash }) => `${dueOn}  ${hash.toString('hex')}  ${t.rules[rule]}`)
  const body = [t.title, provider, '', t.of, t.what, '', ...lines, ''].join('\n')
  const sum = createHash('sha256').update(body).digest('hex')
  return `${body}\nSHA-256: ${sum}\n${t.seal}: ${createHmac('sha256', key).update(body).digest('hex')}\n`
}
