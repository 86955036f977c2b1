/**
 * Two administrators ask together that their provider leaves with everything.
 *
 *   waits --another agrees, within seven days--> agreed --fourteen days--> lapsed
 *     |                                            |
 *     +--refused, taken back, or seven days--------+--refused or taken back--> over
 *
 * Whoever agrees types the fingerprint of the receiver's key, which the receiver reads to them: so two people heard it, and a key that was
 * exchanged on the way closes no file.
 */
import { fields, optional, site, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { receiveKeyFingerprint, sameFingerprint } from '../../kit/sealed-archive.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'

/** Days for a second administrator to answer. Also in 0001_takeout.sql. */
export const daysToAnswer = 7
/** Days after the agreement in which the file may be made. */
export const daysToExport = 14
const minutesOfDay = 24 * 60

export type TakeoutRequest = {
  readonly id: Id<'takeout-request'>
  readonly why: string
  /** What closes the file, as the receiver printed it. */
  readonly receiveKey: string
  /** Where the provider goes on; null while nobody knows. */
  readonly goesTo: string | null
  readonly askedBy: Id<'person'>
  readonly askedAt: Instant
  readonly agreed: { readonly by: Id<'person'>; readonly at: Instant } | null
  readonly end: { readonly how: TakeoutEnd; readonly by: Id<'person'>; readonly at: Instant } | null
}
export type TakeoutEnd = 'refused' | 'withdrawn'
export type TakeoutState = 'waits' | 'agreed' | 'lapsed' | TakeoutEnd

/** Until when it waits for an answer or, once agreed, for the export. */
export const standsUntil = ({ askedAt, agreed }: Pick<TakeoutRequest, 'askedAt' | 'agreed'>): Instant =>
  agreed ? addMinutes(agreed.at, daysToExport * minutesOfDay) : addMinutes(askedAt, daysToAnswer * minutesOfDay)

export const stateOf = (request: Pick<TakeoutRequest, 'askedAt' | 'agreed' | 'end'>, now: Instant): TakeoutState =>
  request.end ? request.end.how : now >= standsUntil(request) ? 'lapsed' : request.agreed ? 'agreed' : 'waits'

const stands = (request: Pick<TakeoutRequest, 'askedAt' | 'agreed' | 'end'>, now: Instant): boolean => ['waits', 'agreed'].includes(stateOf(request, now))
/** The one that waits or is agreed; there is at most one. */
export const standing = <Request extends Pick<TakeoutRequest, 'askedAt' | 'agreed' | 'end'>>(requests: readonly Request[], now: Instant): Request | null =>
  requests.find(request => stands(request, now)) ?? null

/** Signs. Who writes less says nothing. */
export const whyLength = { least: 10, most: 600 } as const
export const askingFields = fields({ why: text(whyLength), receiveKey: text({ most: 100 }), fingerprint: text({ most: 60 }), goesTo: optional(site) })
export const agreeingFields = fields({ fingerprint: text({ most: 60 }) })

type Asked = { readonly why: string; readonly receiveKey: string; readonly fingerprint: string; readonly goesTo: string | null }
/** @param administrators how many there are now, whoever asks included */
export const askToLeave = (asked: Asked, requests: readonly TakeoutRequest[], administrators: number, now: Instant): Pick<TakeoutRequest, 'why' | 'receiveKey' | 'goesTo' | 'askedAt'> | Refusal<'alone' | 'asked-already' | 'no-key' | 'other-fingerprint'> => {
  if (administrators < 2) return refuse('alone')
  if (standing(requests, now)) return refuse('asked-already')
  const fingerprint = receiveKeyFingerprint(asked.receiveKey)
  if (fingerprint === null) return refuse('no-key')
  if (!sameFingerprint(fingerprint, asked.fingerprint)) return refuse('other-fingerprint')
  return { why: asked.why, receiveKey: asked.receiveKey.trim(), goesTo: asked.goesTo, askedAt: now }
}

export const agreeToLeave = (request: TakeoutRequest, by: Id<'person'>, typed: string, now: Instant): { readonly agreedAt: Instant } | Refusal<'own' | 'over' | 'other-fingerprint'> => {
  if (request.askedBy === by) return refuse('own')
  if (stateOf(request, now) !== 'waits') return refuse('over')
  return sameFingerprint(receiveKeyFingerprint(request.receiveKey) ?? '', typed) ? { agreedAt: now } : refuse('other-fingerprint')
}

/** Whoever asked takes it back, any other administrator refuses: also after one agreed. */
export const endRequest = (request: TakeoutRequest, by: Id<'person'>, now: Instant): { readonly how: TakeoutEnd } | Refusal<'over'> =>
  stands(request, now) ? { how: request.askedBy === by ? 'withdrawn' : 'refused' } : refuse('over')
