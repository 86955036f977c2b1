/** What every part of the file needs to know: whose it is, and what the others in it are called. */
import type { Id } from '../../kit/id.ts'
import type { Programme } from '../programme.ts'
import type { SignedInVisit } from '../visit.ts'

export type Gathering = {
  readonly visit: SignedInVisit
  readonly trajectory: Id<'trajectory'>
  readonly party: Id<'party'>
  readonly programme: Programme
  /** The week it began, in words. */
  readonly opened: string
  readonly called: (party: Id<'party'>) => string
}
