/**
 * A sign-in is a random token in a cookie; the database keeps its hash. It ends by itself: after some minutes of
 * silence, and in any case at the end of its day.
 */
import { createHash } from 'node:crypto'
import type { Id } from '../../kit/id.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'

export type Office = 'guide' | 'administrator' | 'planner' | 'log-keeper' | 'director' | 'complaints-officer'
export type SignInMethod = 'receipt' | 'passkey' | 'password' | 'mail-link' | 'mail-link-and-code' | 'personal-link' | 'demo'

export type SignedIn = {
  readonly signIn: Id<'sign-in'>
  readonly person: Id<'person'>
  readonly method: SignInMethod
  readonly offices: readonly Office[]
  readonly idleUntil: Instant
  readonly absoluteUntil: Instant
  readonly stepUpUntil: Instant | null
}

export const signInCookie = 'hv'

/** Minutes: an anonymous participant ten idle and two hours in all, everyone else fifteen and ten hours. */
export const signInLasts = (method: SignInMethod): { readonly idle: number; readonly absolute: number } =>
  method === 'receipt' ? { idle: 10, absolute: 120 } : { idle: 15, absolute: 600 }

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

export type NewSignIn = {
  readonly id: Id<'sign-in'>
  readonly person: Id<'person'>
  readonly method: SignInMethod
  readonly madeAt: Instant
  readonly idleUntil: Instant
  readonly absoluteUntil: Instant
  readonly idleMinutes: number
  readonly device: string | null
  readonly stepUpUntil: Instant | null
}

/** A sign-in as its person sees it in a list. */
export type OwnSignIn = { readonly id: Id<'sign-in'>; readonly method: SignInMethod; readonly device: string | null; readonly madeAt: Instant; readonly seenAt: Instant }

export const newSignIn = (id: Id<'sign-in'>, person: Id<'person'>, method: SignInMethod, device: string | null, now: Instant): NewSignIn => {
  const { idle, absolute } = signInLasts(method)
  return { id, person, method, madeAt: now, idleUntil: addMinutes(now, idle), absoluteUntil: addMinutes(now, absolute), idleMinutes: idle, device: method === 'receipt' ? null : device, stepUpUntil: freshUntil(method, now) }
}

/** Minutes that a proof counts as fresh. */
const freshFor = 5

/** Until when coming in this way counts as a fresh proof of who one is; null when it proves too little for that. */
export const freshUntil = (method: SignInMethod, now: Instant): Instant | null => (method === 'passkey' || method === 'password' || method === 'mail-link-and-code' ? addMinutes(now, freshFor) : null)

/** Where the day begins for whoever just came in. */
export const homeOf = (offices: readonly Office[]): string => (offices.includes('guide') ? '/today' : offices.includes('administrator') ? '/administration' : offices.includes('director') ? '/figures' : offices.includes('planner') ? '/wards' : offices.includes('log-keeper') ? '/log-keeping' : offices.includes('complaints-officer') ? '/complaints/received' : offices.length > 0 ? '/account' : '/my-trajectory')

export const holds = (who: SignedIn | null, office: Office): boolean => who?.offices.includes(office) ?? false
