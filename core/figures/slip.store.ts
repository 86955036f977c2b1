import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { CountedFor } from './count.ts'
import type { HalfYear } from './half-year.ts'

export type ChoosableCluster = { readonly id: Id<'cluster'>; readonly name: string; readonly affiliates: readonly string[] }

export const listChoosable = (tx: Tx, today: Day) => tx.rows<ChoosableCluster>(sql`select id, name, affiliates from clusters_on(${today})`)

export const wasAsked = async (tx: Tx, trajectory: Id<'trajectory'>): Promise<boolean> =>
  (await tx.one(sql`select from slip_question where trajectory_id = ${trajectory}`)) !== null

/** Whether this was the first answer: yes or no, it looks the same. */
export const recordAsked = async (tx: Tx, trajectory: Id<'trajectory'>): Promise<boolean> =>
  (await tx.run(sql`insert into slip_question (trajectory_id) values (${trajectory}) on conflict do nothing`)) === 1

// From here on: the night's work, in nobody's name.

export const laySlip = (tx: Tx, id: Id<'slip'>, halfYear: HalfYear, content: Sealed) => tx.run(sql`
  insert into slip (id, half_year, content) values (${id}, ${halfYear}, ${content})`)

export const stirSlips = (tx: Tx) => tx.one(sql`select stir_slips()`)

export type TakenSlip = { readonly id: Id<'slip'>; readonly content: Sealed; readonly documentKey: Id<'document-key'> }

/** What waits of this half-year and before, and no longer waits; nothing as long as they are fewer than ten. */
export const takeSlips = (tx: Tx, halfYear: HalfYear) => tx.rows<TakenSlip>(sql`select id, content, document_key as "documentKey" from take_slips(${halfYear})`)

/** What was counted opens nowhere any more. */
export const dropKeys = (tx: Tx, keys: readonly Id<'document-key'>[]) => tx.run(sql`delete from keys.document_key where id = any(${keys}::uuid[])`)

/** The clusters as they stood just before this day. */
export const listCounted = (tx: Tx, before: Day) => tx.rows<CountedFor>(sql`select cluster, staff from counted_clusters(${before})`)
