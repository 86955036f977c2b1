import type { Id } from '../../kit/id.ts'

/** Inside, with the file before them; or beside it, where one sees what was meant for one. */
export type Seat = 'inside' | 'beside'
export type Party = { readonly id: Id<'party'>; readonly trajectory: Id<'trajectory'>; readonly person: Id<'person'>; readonly role: string; readonly seat: Seat }
