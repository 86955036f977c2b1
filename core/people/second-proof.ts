/**
 * Between the mailbox and the code. Whoever proved a mailbox and owes a code as well holds a signed note for ten minutes;
 * it signs in to nothing, and the sign-in itself only begins when the code fits.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseId, type Id } from '../../kit/id.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'

export const halfCookie = 'half'
export const halfMinutes = 10

type By = { readonly vault: Vault; readonly provider: { readonly id: Id<'provider'> } }

const sign = ({ vault, provider }: By, note: string): Buffer => createHmac('sha256', vault.derived('half-proof')).update(`${provider.id}|${note}`).digest()

export const halfProof = (by: By, person: Id<'person'>, now: Instant): string => {
  const note = `${person}.${Math.floor(addMinutes(now, halfMinutes).getTime() / 1000)}`
  return `${note}.${sign(by, note).toString('base64url')}`
}

/** Whose mailbox was proven; null when nobody's was, or too long ago. */
export const readHalfProof = (by: By, cookie: string | undefined, now: Instant): Id<'person'> | null => {
  const [person = '', until = '', signed = ''] = (cookie ?? '').split('.')
  const expected = sign(by, `${person}.${until}`)
  const given = Buffer.from(signed, 'base64url')
  const fits = given.length === expected.length && timingSafeEqual(given, expected)
  return fits && Number(until) * 1000 > now.getTime() ? parseId<'person'>(person) : null
}

/** Under which tries at this person's code are counted. */
export const codeTries = ({ vault, provider }: By, person: Id<'person'>): Buffer => createHmac('sha256', vault.derived('half-proof')).update(`tries|${provider.id}|${person}`).digest()
