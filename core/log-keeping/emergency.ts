/**
 * A guide who takes no part in a file opens it, because it cannot wait.
 *
 *   a guide says whose file and why --an hour at most--> it closes by itself, or sooner by the guide's own hand
 *
 * Whom it is about sees it at once; the log keeper weighs it afterwards. Not where someone came with six words: there is no address to
 * find them by, and nobody but their guide and themselves opens what is theirs.
 */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import type { Id } from '../../kit/id.ts'

export const emergencyReasons = ['danger', 'unreachable', 'asked'] as const
export type EmergencyReason = (typeof emergencyReasons)[number]
export const weighings = ['needed', 'not-needed'] as const
export type Weighing = (typeof weighings)[number]

/** Minutes that a file stays open. */
export const openFor = 60
/** Signs. Who writes less says nothing. */
export const motiveLength = { least: 20, most: 600 } as const

export type EmergencyAccess = {
  readonly id: Id<'emergency-access'>
  readonly trajectory: Id<'trajectory'>
  readonly guide: Id<'person'>
  readonly reason: EmergencyReason
  readonly motive: string
  readonly openedAt: Instant
  readonly until: Instant
  readonly closedAt: Instant | null
  readonly weighing: Weighing | null
}

export const endOf = ({ until, closedAt }: Pick<EmergencyAccess, 'until' | 'closedAt'>): Instant => (closedAt !== null && closedAt < until ? closedAt : until)
export const isOpen = (access: Pick<EmergencyAccess, 'openedAt' | 'until' | 'closedAt'>, now: Instant): boolean => access.openedAt <= now && now < endOf(access)

/** @param mine what I opened before; one file at a time, so that nobody goes through them */
export const openInEmergency = (mine: readonly Pick<EmergencyAccess, 'openedAt' | 'until' | 'closedAt'>[], trajectory: Id<'trajectory'> | null, now: Instant): { readonly trajectory: Id<'trajectory'>; readonly openedAt: Instant; readonly until: Instant } | Refusal<'emergency.unknown' | 'emergency.open'> =>
  mine.some(one => isOpen(one, now)) ? refuse('emergency.open') : trajectory === null ? refuse('emergency.unknown') : { trajectory, openedAt: now, until: addMinutes(now, openFor) }
