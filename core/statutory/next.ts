/** Which step comes next, and of whom: what a list of many files is sorted by. */
import type { Day } from '../../kit/time.ts'
import type { Line } from './lines.ts'

/** Steps that somebody must take and has not; the soonest first. */
export const deadlinesOf = (lines: readonly Line[]): readonly (Line & { readonly due: Day })[] =>
  lines.flatMap(line => (line.due !== null && waits(line) ? [{ ...line, due: line.due }] : [])).toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))

const waits = ({ state, milestone: { duty } }: Line): boolean =>
  (state === 'planned' || state === 'open' || state === 'soon' || state === 'late') && (duty === 'statutory' || duty === 'advice' || duty === 'event')
