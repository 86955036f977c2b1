/** What left the gate. Every page, paper and file about use reads this, and nothing else. */
import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { BoardKind } from './count.ts'
import { frozen, type Board, type LetOut } from './gate.ts'
import type { HalfYear } from './half-year.ts'

export type KeptBoard = Board & { readonly halfYear: HalfYear }

export const recordBoard = async (tx: Tx, { kind, halfYear, cluster, staff, lines }: KeptBoard, { id, gate, on }: { readonly id: Id<'board'>; readonly gate: string; readonly on: Day }): Promise<void> => {
  await tx.run(sql`insert into board (id, kind, half_year, cluster_id, staff, gate, gated_on) values (${id}, ${kind}, ${halfYear}, ${cluster}, ${staff}, ${gate}, ${on})`)
  await tx.run(sql`insert into board_line (board_id, line, shown) select ${id}, line, shown from unnest(${[...lines.keys()]}::text[], ${[...lines.values()]}::integer[]) as given(line, shown)`)
}

/** Every board I may read, newest half-year first; of one cluster that of talks before that of prevention. */
export const listBoards = async (tx: Tx): Promise<readonly KeptBoard[]> => {
  const rows = await tx.rows<{ readonly kind: BoardKind; readonly halfYear: HalfYear; readonly cluster: Id<'cluster'> | null; readonly staff: number | null; readonly lines: Readonly<Record<string, number | null>> }>(sql`
    select b.kind, b.half_year as "halfYear", b.cluster_id as cluster, b.staff, (select json_object_agg(l.line, l.shown) from board_line l where l.board_id = b.id) as lines
    from board b order by b.half_year desc, b.cluster_id nulls first, b.kind desc`)
  return rows.map(row => ({ ...row, lines: frozen(row.lines) }))
}

/** Of how many people each cluster's boards told, from this half-year on. For the night's work alone. */
export const listLetOut = async (tx: Tx, since: HalfYear): Promise<readonly LetOut[]> => {
  const rows = await tx.rows<{ readonly cluster: Id<'cluster'> | null; readonly people: number | null }>(sql`select cluster, people from let_out_since(${since})`)
  return rows.map(({ cluster, people }) => ({ cluster, lines: frozen({ people }) }))
}

export const wasGated = async (tx: Tx, halfYear: HalfYear): Promise<boolean> => (await tx.one<{ readonly gated: boolean }>(sql`select was_gated(${halfYear}) as gated`))?.gated ?? false

export type Publication = { readonly halfYear: HalfYear; readonly publishedOn: Day }

export const listPublications = (tx: Tx) => tx.rows<Publication>(sql`select half_year as "halfYear", published_on as "publishedOn" from publication order by half_year desc`)

/** Whether it was the first time. */
export const recordPublication = async (tx: Tx, halfYear: HalfYear, on: Day, by: Id<'person'>): Promise<boolean> =>
  (await tx.run(sql`insert into publication (half_year, published_on, published_by) values (${halfYear}, ${on}, ${by}) on conflict do nothing`)) === 1
