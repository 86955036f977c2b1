/** Holds what was seen and what was done against the access matrix: table by table, relation by relation, nothing more and nothing less. */
import { classes, writes, type DataClass, type Relation, type Writers } from './access-matrix.ts'
import type { Act, Look, Standing, Try } from './relations.ts'

type Count = { there: number; done: number }
type Cell = { readonly named: Count; readonly other: Count; /** Where somebody did it, to look it up. */ readonly where: string[] }
type Cells = Map<Relation | 'other provider', Cell>
/** By table. */
export type Tally = Map<string, Cells>
export type Tallies = { readonly reads: Tally; readonly made: Tally; readonly writes: Readonly<Record<Act, Tally>>; /** How many checks in which relation state. */ readonly states: Map<string, number> }
export const emptyTallies = (): Tallies => ({ reads: new Map(), made: new Map(), writes: { insert: new Map(), update: new Map(), delete: new Map() }, states: new Map() })

const count = (tally: Tally, table: string, { as, named }: Standing, done: boolean, where: string): void => {
  const cells: Cells = tally.get(table) ?? new Map()
  const cell = cells.get(as) ?? { named: { there: 0, done: 0 }, other: { there: 0, done: 0 }, where: [] }
  const side = named ? cell.named : cell.other
  side.there++
  if (done) {
    side.done++
    if (cell.where.length < 2 && !cell.where.includes(where)) cell.where.push(where)
  }
  tally.set(table, cells.set(as, cell))
}
export const countLooks = (tallies: Tallies, stage: string, looks: readonly Look[], made = false): void => {
  for (const look of looks) {
    count(made ? tallies.made : tallies.reads, look.row.table, look, look.seen, `${look.who}, ${stage}`)
    tallies.states.set(look.state, (tallies.states.get(look.state) ?? 0) + 1)
  }
}
export const countTries = (tallies: Tallies, stage: string, tries: readonly Try[]): void => {
  for (const { look, act, done } of tries) count(tallies.writes[act], look.row.table, look, done, `${look.who}, ${stage}`)
}
const both = ({ named, other }: Cell): Count => ({ there: named.there + other.there, done: named.done + other.done })

/** What the database lets be read otherwise than the matrix says. @param whole every walk was gone, so that what is granted must have been read by someone, and part of what is read in part */
export const readOtherwise = ({ reads, made }: Tallies, whole: boolean): readonly string[] => classes.flatMap(one => [
  ...one.tables.flatMap(table => [...reads.get(table) ?? []].flatMap(([as, cell]) => wrongRead(one, table, as, cell, true, whole))),
  ...one.tables.flatMap(table => [...made.get(table) ?? []].flatMap(([as, cell]) => wrongRead(one, table, as, cell, false, whole))),
  ...whole ? neverRead(one, one.tables.flatMap(table => reads.get(table) ?? [])) : [],
])

/** @param exact rows that came about as they do in life; of a row made on purpose somebody may see less */
const wrongRead = ({ name, reads }: DataClass, table: string, as: Relation | 'other provider', cell: Cell, exact: boolean, whole: boolean): readonly string[] => {
  const stated = as === 'other provider' ? undefined : reads[as]
  const all = both(cell)
  const told = `${table} (${name}): ${as} reads ${all.done} of ${all.there}, ${cell.named.done} of ${cell.named.there} that name them; the matrix says ${stated ?? 'none'}. ${cell.where.join('; ')}`
  const right = stated === undefined ? all.done === 0
    : stated === 'all' ? !exact || all.done === all.there
    : stated === 'own' ? cell.other.done === 0 && (!exact || cell.named.done === cell.named.there)
    // Of a few rows all or none may be theirs by chance.
    : !exact || !whole || all.there < 8 || all.done > 0 && all.done < all.there
  return right ? [] : [told]
}
/** What the matrix grants must be seen by someone: else it says more than holds. */
const neverRead = ({ name, reads }: DataClass, tables: readonly Cells[]): readonly string[] => Object.entries(reads).flatMap(([as, stated]) => {
  const cells = tables.flatMap(found => [...found].filter(([relation]) => relation === as).map(([, cell]) => cell))
  const sum = (of: (cell: Cell) => number) => cells.reduce((total, cell) => total + of(cell), 0)
  const [there, done] = [sum(cell => (stated === 'own' ? cell.named.there : both(cell).there)), sum(cell => both(cell).done)]
  return there > 0 && done === 0 ? [`${name}: the matrix says that ${as} reads ${stated}, and nobody ever did (${there} rows)`] : []
})

/** What the database lets be written otherwise than the matrix says. @param exhaustive every row was tried, so that what is granted must have been done by someone */
export const writtenOtherwise = (tallies: Tallies, tables: readonly string[], exhaustive: boolean): readonly string[] => (['insert', 'update', 'delete'] as const).flatMap(act => {
  const groups = writes[act]
  const tally = tallies.writes[act]
  const named = new Set(groups.flatMap(group => group.tables))
  return [
    ...groups.flatMap(group => [...group.tables.flatMap(table => [...tally.get(table) ?? []].flatMap(([as, cell]) => wrongWrite(act, group, table, as, cell))), ...exhaustive ? neverWritten(act, group, tally) : []]),
    // Whatever the matrix names nowhere is written by nobody.
    ...tables.filter(table => !named.has(table)).flatMap(table => [...tally.get(table) ?? []].flatMap(([as, cell]) => wrongWrite(act, { says: 'nobody', may: {}, tables: [table] }, table, as, cell))),
  ]
})
const wrongWrite = (act: Act, { says, may }: Writers, table: string, as: Relation | 'other provider', cell: Cell): readonly string[] => {
  const stated = as === 'other provider' ? undefined : may[as]
  const right = stated === 'any' || (stated === 'own' ? cell.other.done === 0 : both(cell).done === 0)
  return right ? [] : [`${act} ${table} (${says}): ${as} did ${both(cell).done} of ${both(cell).there}, ${cell.named.done} of ${cell.named.there} that name them; the matrix says ${stated ?? 'none'}. ${cell.where.join('; ')}`]
}
const neverWritten = (act: Act, { says, may, tables }: Writers, tally: Tally): readonly string[] => Object.entries(may).flatMap(([as, stated]) => {
  const cells = tables.flatMap(table => [...tally.get(table) ?? []].filter(([relation]) => relation === as).map(([, cell]) => cell))
  const [there, done] = [cells.reduce((sum, cell) => sum + (stated === 'own' ? cell.named : both(cell)).there, 0), cells.reduce((sum, cell) => sum + both(cell).done, 0)]
  return there > 3 && done === 0 ? [`${act} ${says}: the matrix says that ${as} may, and nobody ever could (${there} tries)`] : []
})
