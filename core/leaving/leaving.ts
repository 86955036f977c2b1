/** Someone who works here leaves on a day, or stays after all. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, daysBetween, startOfDay, type Day, type Instant, type Zone } from '../../kit/time.ts'
import { heldNow, type HeldOffice } from '../people/staff.ts'

export type Leaving = { readonly id: Id<'staff-leaving'>; readonly person: Id<'person'>; readonly lastDay: Day; readonly endsAt: Instant; /** Null until all that hung on working here was ended. */ readonly leftAt: Instant | null }

/** Further ahead nobody knows; and who left last year is put right by ending offices. */
const furthest = 730

/**
 * The last day counts whole. Today is possible: for whoever goes at once.
 * @param all the offices of everyone
 * @param running what was said before and not taken back
 */
export const leave = (person: Id<'person'>, lastDay: Day, { all, running, today, zone }: { readonly all: readonly HeldOffice[]; readonly running: Leaving | null; readonly today: Day; readonly zone: Zone }): { readonly lastDay: Day; readonly endsAt: Instant } | Refusal<'leaving.said-already' | 'leaving.no-office' | 'leaving.last-administrator' | 'leaving.past' | 'leaving.too-far'> => {
  if (running) return refuse('leaving.said-already')
  const held = heldNow(all)
  if (!held.some(one => one.person === person)) return refuse('leaving.no-office')
  const administrators = new Set(held.filter(({ office }) => office === 'administrator').map(one => one.person))
  if (administrators.has(person) && administrators.size === 1) return refuse('leaving.last-administrator')
  if (daysBetween(today, lastDay) < 0) return refuse('leaving.past')
  return daysBetween(today, lastDay) > furthest ? refuse('leaving.too-far') : { lastDay, endsAt: startOfDay(addDays(lastDay, 1), zone) }
}

/** What may stand open with someone who leaves, in the order in which it wants looking after. */
export const openKinds = [
  'files', 'aftercare', 'talks', 'outcomes', 'reports-to-write', 'reports-to-validate', 'drafts', 'letters', 'requests', 'first-talks', 'notes-asked', 'messages', 'groups', 'peers', 'seconds',
  'trainings', 'stand-ins', 'backup-turns', 'calendars', 'contacts', 'offices', 'keys', 'sign-ins', 'mails', 'feeds',
] as const
export type OpenKind = (typeof openKinds)[number]
/** What ends by itself with the day. Anything else wants somebody. */
export const endsByItself: readonly OpenKind[] = ['drafts', 'peers', 'seconds', 'trainings', 'stand-ins', 'offices', 'keys', 'sign-ins', 'feeds', 'mails']

export type Open = { readonly kind: OpenKind; readonly number: number }
export const inOrder = (open: readonly Open[]): readonly Open[] => openKinds.flatMap(kind => open.filter(one => one.kind === kind))

/**
 * How far a move is, as whoever runs the house may know it: of few nobody learns who decided what, and a small rest is not told to the one.
 * Four files of somebody are few enough to guess whose they are.
 */
export type Progress = { readonly files: number; readonly rest: number | 'few' | 'not told' }
const few = 5
export const howFar = ({ files, settled }: { readonly files: number; readonly settled: number }): Progress => {
  const rest = files - settled
  if (rest === 0) return { files, rest }
  return { files, rest: files < few ? 'not told' : rest < few ? 'few' : files - rest < few ? 'not told' : rest }
}
