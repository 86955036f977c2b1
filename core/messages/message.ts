/** What participant and guide write to each other between talks. A message stands as it was sent: it is a fact. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'

/** Characters: about a page. */
export const messageLength = 2000

export type Message = {
  readonly id: Id<'message'>
  readonly by: Id<'party'>
  /** Whose side that is; null for who may not know. */
  readonly writer: Id<'person'> | null
  /** Who wrote it in the guide's place; null when one wrote oneself. */
  readonly byStandIn: Id<'person'> | null
  readonly at: Instant
  readonly text: string
  /** Whether the other side read it. */
  readonly read: boolean
}

export type Side = 'participant' | 'guide' | 'stand-in'

/** Between whom, seen from the one who looks. */
export type Correspondence = {
  readonly trajectory: Id<'trajectory'>
  readonly side: Side
  readonly participant: Id<'party'>
  /** Null while the participant has let one guide go and not met the next. */
  readonly guide: { readonly party: Id<'party'>; readonly person: Id<'person'> } | null
  readonly ended: boolean
}

/** A message of the participant that has no answer yet. */
export type Waiting = { readonly trajectory: Id<'trajectory'>; readonly guide: Id<'person'>; readonly since: Instant }

export type NewMessage = {
  readonly id: Id<'message'>
  readonly trajectory: Id<'trajectory'>
  readonly by: Id<'party'>
  readonly to: Id<'party'>
  readonly byStandIn: Id<'person'> | null
  readonly at: Instant
}

export type MessageRefusal = Refusal<'message.nobody' | 'message.ended'>

/** Once the guidance has ended nobody begins anew; what still waits is answered all the same. */
export const writeMessage = ({ trajectory, side, participant, guide, ended }: Correspondence, who: { readonly id: Id<'message'>; readonly person: Id<'person'>; readonly waiting: boolean }, now: Instant): NewMessage | MessageRefusal => {
  if (!guide) return refuse('message.nobody')
  if (ended && !(who.waiting && side !== 'participant')) return refuse('message.ended')
  const [by, to] = side === 'participant' ? [participant, guide.party] : [guide.party, participant]
  return { id: who.id, trajectory, by, to, byStandIn: side === 'stand-in' ? who.person : null, at: now }
}
