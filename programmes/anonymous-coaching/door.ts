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

const signature = (vault: Vault, provider: Id<'provider'>, until: string) => createHmac('sha256', vault.derived('door')).update(`${provider}|${until}`).digest('base64url').slice(0, 32)

export const openDoor = (vault: Vault, provider: Id<'provider'>, now: Instant): string => {
  const until = String(Math.floor(addMinutes(now, doorMinutes).getTime() / 1000))
  return `${until}.${signature(vault, provider, until)}`
}

export const isDoorOpen = (vault: Vault, provider: Id<'provider'>, cookie: string | undefined, now: Instant): boolean => {
  const [until = '', signed = ''] = (cookie ?? '').split('.')
  const expected = Buffer.from(signature(vault, provider, until))
  const given = Buffer.from(signed)
  return expected.length === given.length && timingSafeEqual(expected, given) && Number(until) * 1000 > now.getTime()
}
