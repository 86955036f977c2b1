import type { Id } from '../../kit/id.ts'

/** Inside, with the file before them; beside it, where one sees what was meant for one; or reached by a letter alone, without an account. */
export type Seat = 'inside' | 'beside' | 'by-letter'
export type Party = { readonly id: Id<'party'>; readonly trajectory: Id<'trajectory'>; readonly person: Id<'person'>; readonly role: string; readonly seat: Seat }
