/**
 * The door stands open for half an hour to whoever came with the shared code. The cookie says only until when:
 * it is the same for everyone who came in that second, and the server keeps nothing.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { addMinutes, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'

export const doorCookie = 'door'
export const doorMinutes = 30

const signature = (vault: Vault, until: string) => createHmac('sha256', vault.derived('door')).update(until).digest('base64url').slice(0, 32)

export const openDoor = (vault: Vault, now: Instant): string => {
  const until = String(Math.floor(addMinutes(now, doorMinutes).getTime() / 1000))
  return `${until}.${signature(vault, until)}`
}

export const isDoorOpen = (vault: Vault, cookie: string | undefined, now: Instant): boolean => {
  const [until = '', signed = ''] = (cookie ?? '').split('.')
  const expected = Buffer.from(signature(vault, until))
  const given = Buffer.from(signed)
  return expected.length === given.length && timingSafeEqual(expected, given) && Number(until) * 1000 > now.getTime()
}
