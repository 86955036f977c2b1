/**
 * The door stands open for half an hour to whoever came with the shared code. The cookie says only until when:
 * it is the same for everyone who came to this provider in that second, and the server keeps nothing.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { addMinutes, type Instant } from '../../kit/time.ts'
import type { Id } from '../../kit/id.ts'
import type { Vault } from '../../kit/vault.ts'

export const doorCookie = 'door'
export const doorMinutes = 30
/** The card one came with, until it is used: on one's own device only, and as long as the door is open. */
export const cardCookie = 'card'

/** The blind voucher one came with, as the card. */
export const voucherCookie = 'voucher'
/** Whoever opened it with a voucher hands that in when they begin; whoever said words or showed a card does not. */
export type OpenedBy = 'words' | 'voucher'

const signature = (vault: Vault, provider: Id<'provider'>, until: string, by: OpenedBy) =>
  createHmac('sha256', vault.derived('door')).update(by === 'words' ? `${provider}|${until}` : `${provider}|${until}|${by}`).digest('base64url').slice(0, 32)

export const openDoor = (vault: Vault, provider: Id<'provider'>, now: Instant, by: OpenedBy = 'words'): string => {
  const until = String(Math.floor(addMinutes(now, doorMinutes).getTime() / 1000))
  return `${until}.${signature(vault, provider, until, by)}${by === 'words' ? '' : `.${by}`}`
}

/** What this cookie says, also when its time is over; null where it is not ours. */
export const doorOf = (vault: Vault, provider: Id<'provider'>, cookie: string | undefined): { readonly until: number; readonly by: OpenedBy } | null => {
  const [until = '', signed = '', opened] = (cookie ?? '').split('.')
  const by = opened === undefined ? 'words' : 'voucher'
  const expected = Buffer.from(signature(vault, provider, until, by))
  const given = Buffer.from(signed)
  return expected.length === given.length && timingSafeEqual(expected, given) ? { until: Number(until) * 1000, by } : null
}

export const isDoorOpen = (vault: Vault, provider: Id<'provider'>, cookie: string | undefined, now: Instant): boolean =>
  (doorOf(vault, provider, cookie)?.until ?? 0) > now.getTime()
