/** Who does what. Whoever guides writes it at the start, for everyone who takes part; it stands once each of them agreed. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'

export const tasksLength = 1000

export type Part = { readonly party: Id<'party'>; readonly role: string; readonly tasks: string }
export type Division = { readonly id: Id<'division'>; readonly trajectory: Id<'trajectory'>; readonly by: Id<'party'>; readonly at: Instant; readonly parts: readonly Part[] }
type Seated = { readonly id: Id<'party'>; readonly role: string }

/** @param tasks by party; nobody who takes part is left out, and nobody's tasks are left open */
export const divide = (by: Id<'party'>, trajectory: Id<'trajectory'>, seated: readonly Seated[], tasks: Readonly<Record<string, string>>, id: Id<'division'>, at: Instant): Division | Refusal<'division.alone' | 'division.someone-missing'> => {
  if (seated.length < 2) return refuse('division.alone')
  const parts = seated.flatMap(({ id: party, role }) => (tasks[party] ? [{ party, role, tasks: tasks[party] }] : []))
  return parts.length < seated.length ? refuse('division.someone-missing') : { id, trajectory, by, at, parts }
}

/** One of them agrees, once. */
export const agree = (parts: readonly { readonly party: Id<'party'>; readonly confirmedAt: Instant | null }[], me: Id<'party'>): { readonly party: Id<'party'> } | Refusal<'division.not-yours' | 'division.agreed-already'> => {
  const mine = parts.find(({ party }) => party === me)
  if (!mine) return refuse('division.not-yours')
  return mine.confirmedAt === null ? { party: me } : refuse('division.agreed-already')
}
