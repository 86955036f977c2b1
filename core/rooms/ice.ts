/** Which servers help two browsers to find each other. What they may be told is settled here, once, for every page. */
import { createHmac } from 'node:crypto'
import type { IceSettings } from '../../kit/settings.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'

export type IceServer = { readonly urls: readonly string[]; readonly username?: string; readonly credential?: string }
export type Ice = {
  readonly servers: readonly IceServer[]
  /** Everything through the relay, so that neither learns the other's address. */
  readonly relayed: boolean
}

/** Minutes that a relay lets someone in: the longest a room can be open, and some. */
const relayLasts = 180

/**
 * With a relay nothing else is asked or offered. Its credentials end by themselves and name nobody: the convention
 * that coturn calls `use-auth-secret` (draft-uberti-behave-turn-rest).
 */
export const iceFor = ({ stun, turn }: IceSettings, now: Instant): Ice => {
  if (turn === null) return { servers: stun.length > 0 ? [{ urls: stun }] : [], relayed: false }
  const username = `${Math.floor(addMinutes(now, relayLasts).getTime() / 1000)}:houvast`
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64')
  return { servers: [{ urls: turn.urls, username, credential }], relayed: true }
}
