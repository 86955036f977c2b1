/**
 * What keeps the eraser from doing harm. It does nothing on a clock that jumped until somebody looked, and never takes
 * more than two in a hundred files in one night without a yes of two people. Numbers to call are outside that count:
 * they go when they were promised to go.
 */
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'

export const eraseRules = ['trajectory', 'notes', 'contact'] as const
export type EraseRule = (typeof eraseRules)[number]
export const heldBackBy = ['clock', 'many'] as const
export type HeldBack = (typeof heldBackBy)[number]

/** When the eraser last looked, and since when what holds it back. */
export type Watch = { readonly lookedAt: Instant; readonly heldBack: HeldBack | null; readonly heldSince: Instant | null }
export type Release = { readonly heldBack: HeldBack; readonly by: Id<'person'>; readonly at: Instant }
/** Files there are (no more than `filesForOne` are counted for each that goes), files that are due, and things that went tonight already. */
export type Size = { readonly files: number; readonly due: number; readonly gone: number }

const hour = 3_600_000
/** A night and an hour, for the clock that goes forward in spring. */
const longestGap = 25 * hour
/** Two in a hundred. */
export const filesForOne = 50
/** A small house has always more than that. */
const alwaysAllowed = 10
/** A yes to many is for one night. */
const releaseLasts = 24 * hour
export const yesesNeeded: Readonly<Record<HeldBack, number>> = { clock: 1, many: 2 }

export const mostInOneNight = ({ files, gone }: Size): number => Math.max(alwaysAllowed, Math.floor((files + gone) / filesForOne))

/** The people who let go on what is held back now. */
export const yesesTo = (releases: readonly Release[], heldBack: HeldBack, since: Instant, now: Instant): ReadonlySet<Id<'person'>> =>
  new Set(releases.filter(release => release.heldBack === heldBack && (heldBack === 'clock' ? release.at >= since : now.getTime() - release.at.getTime() < releaseLasts)).map(({ by }) => by))

/** From one look to another. */
const hasJumped = (watch: Watch | null, now: Instant): boolean => {
  const gap = watch ? now.getTime() - watch.lookedAt.getTime() : 0
  return gap > longestGap || gap < -hour
}

/** Whether what goes by its age may go now: the eraser looks every hour, so a clock that jumped is in doubt before it looked again. */
export const trustsClock = (watch: Watch | null, now: Instant): boolean => watch?.heldBack !== 'clock' && !hasJumped(watch, now)

/** What may be erased at this look, and what the watch is from now on. */
export const lookAround = (watch: Watch | null, size: Size, releases: readonly Release[], now: Instant): { readonly erase: readonly EraseRule[]; readonly watch: Watch } => {
  const enough = (heldBack: HeldBack, since: Instant) => yesesTo(releases, heldBack, since, now).size >= yesesNeeded[heldBack]
  const jumped = hasJumped(watch, now)
  const clockHeld = watch?.heldBack === 'clock' ? watch.heldSince : null
  const since = jumped ? now : clockHeld
  if (since && (jumped || !enough('clock', since))) return { erase: [], watch: { lookedAt: now, heldBack: 'clock', heldSince: since } }

  if (size.due + size.gone > mostInOneNight(size) && size.due > 0) {
    const manySince = watch?.heldBack === 'many' && watch.heldSince ? watch.heldSince : now
    if (!enough('many', manySince)) return { erase: ['contact'], watch: { lookedAt: now, heldBack: 'many', heldSince: manySince } }
  }
  return { erase: eraseRules, watch: { lookedAt: now, heldBack: null, heldSince: null } }
}
