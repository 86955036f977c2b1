/** A moment of a guide, as someone chooses it on a page: each is a button, and a form carries it as one line. */
import { parseId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'

export type ChosenMoment = { readonly guide: Id<'person'>; readonly from: Instant }

/** Whether it is free, the database decides. */
export const writeChosen = ({ guide, from }: ChosenMoment): string => `${guide} ${from.toISOString()}`

export const readChosen = (written: string): ChosenMoment | null => {
  const [person, moment = ''] = written.split(' ')
  const guide = parseId<'person'>(person)
  const from = new Date(moment)
  return guide && !Number.isNaN(from.getTime()) && from.toISOString() === moment ? { guide, from } : null
}
