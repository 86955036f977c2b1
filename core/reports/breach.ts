/** A data breach in the register: how many read what was not theirs and when; what was decided about it. Never who or what. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'

export const told = ['told', 'not-needed'] as const
export type ToldOrNot = (typeof told)[number]
export type BreachDecision = { /** Whether the supervising authority was told. */ readonly authority: ToldOrNot; /** And the people it is about. */ readonly people: ToldOrNot; readonly why: string; readonly by: Id<'person'>; readonly at: Instant }
export type Breach = { readonly id: Id<'breach'>; readonly kind: 'wrong-person' | 'wrong-recipient'; readonly noticedAt: Instant; readonly readers: number; readonly firstReadAt: Instant; readonly decision: BreachDecision | null }

/** By when the authority is told, if it must be: within seventy-two hours of noticing (GDPR, article 33). */
export const tellBefore = ({ noticedAt }: Pick<Breach, 'noticedAt'>): Instant => new Date(noticedAt.getTime() + 72 * 60 * 60_000)

/** Decided once, in the administrator's own name. */
export const decideBreach = (breach: Breach, decision: BreachDecision): BreachDecision | Refusal<'breach.decided'> => (breach.decision === null ? decision : refuse('breach.decided'))
