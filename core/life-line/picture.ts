/** The line as it is drawn, on a page and on paper: bands from year to year, up for what gave energy and down for what took it, and points. */
import { eventsOf, periodsOf, type Event, type Item, type Period } from './life-line.ts'

export type Band = { readonly mark: string; readonly from: number; readonly until: number; readonly value: number }
export type Point = { readonly mark: string; readonly at: number; readonly value: number }
export type Picture = { readonly from: number; readonly until: number; readonly bands: readonly Band[]; readonly points: readonly Point[] }
/** A piece with the mark that finds it in the picture. */
export type Marked<C extends Period | Event> = Item<C> & { readonly mark: string }

const letters = 'abcdefghijklmnopqrstuvwxyz'
/** a … z, aa … */
const letter = (index: number): string => (index < 26 ? '' : letters.charAt(Math.floor(index / 26) - 1)) + letters.charAt(index % 26)

/** Periods have numbers, events letters: the list beside the picture is in the same order. */
export const markedPeriods = (all: readonly Item[]): readonly Marked<Period>[] => periodsOf(all).map((one, index) => ({ ...one, mark: String(index + 1) }))
export const markedEvents = (all: readonly Item[]): readonly Marked<Event>[] => eventsOf(all).map((one, index) => ({ ...one, mark: letter(index) }))

/** Null as long as there is nothing to draw. A period takes its last year whole; one that goes on reaches to the end of this year. */
export const pictureOf = (all: readonly Item[], thisYear: number): Picture | null => {
  const bands = markedPeriods(all).map(({ mark, content: { from, to, energy } }): Band => ({ mark, from, until: Math.max(from, to ?? thisYear) + 1, value: energy }))
  const points = markedEvents(all).map(({ mark, content: { year, energy } }): Point => ({ mark, at: year + 0.5, value: energy }))
  if (bands.length + points.length === 0) return null
  return { from: Math.min(...bands.map(({ from }) => from), ...points.map(({ at }) => Math.floor(at))), until: Math.max(...bands.map(({ until }) => until), ...points.map(({ at }) => Math.ceil(at))), bands, points }
}
