import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Call, CallOutcome, ItemId } from './life-line.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedItem = { readonly id: ItemId; readonly version: number; readonly content: Sealed }

export type OwnLine = { readonly id: TrajectoryId; readonly programme: string; readonly party: Id<'party'>; readonly ended: 'yes' | 'no'; readonly begunOn: Day | null }
/** Of the trajectories about me, the one whose line is mine to work on: what runs goes before what ended, and a line before none. */
export const findOwnLine = (tx: Tx, programmes: readonly string[]) => tx.one<OwnLine>(sql`
  select t.id, t.programme, m.party_id as party, case when has_ended(t.id) then 'yes' else 'no' end as ended, l.begun_on as "begunOn"
  from trajectory t join participant m on m.provider_id = t.provider_id and m.trajectory_id = t.id
  left join life_line l on l.provider_id = t.provider_id and l.trajectory_id = t.id
  where t.id in (select my_own_trajectories()) and t.programme = any(${programmes}::text[])
  order by ended, l.begun_on is null, t.opened_week desc, t.id limit 1`)

/** When it was begun, for the two inside; null while it was not. */
export const findBegun = async (tx: Tx, trajectory: TrajectoryId): Promise<Day | null> =>
  (await tx.one<{ readonly on: Day }>(sql`select begun_on as "on" from life_line where trajectory_id = ${trajectory}`))?.on ?? null
/** False when it had begun. */
export const recordBegun = async (tx: Tx, trajectory: TrajectoryId, by: Id<'party'>, on: Day): Promise<boolean> => await tx.run(sql`
  insert into life_line (trajectory_id, begun_by, begun_on) values (${trajectory}, ${by}, ${on}) on conflict do nothing`) === 1

/** As far as I may read them. */
export const listItems = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedItem>(sql`
  select id, version, content from life_line_item where trajectory_id = ${trajectory} order by id`)
export const recordItem = (tx: Tx, trajectory: TrajectoryId, { id, version, content }: SealedItem) => tx.run(sql`
  insert into life_line_item (id, trajectory_id, version, content) values (${id}, ${trajectory}, ${version}, ${content})`)
/** False when it was changed or erased since the version before. */
export const changeItem = async (tx: Tx, { id, version, content }: SealedItem): Promise<boolean> => await tx.run(sql`
  update life_line_item set version = ${version}, content = ${content} where id = ${id} and version = ${version - 1}`) === 1
export const eraseItem = (tx: Tx, id: ItemId) => tx.run(sql`delete from life_line_item where id = ${id}`)
export const eraseAllItems = (tx: Tx, trajectory: TrajectoryId) => tx.run(sql`delete from life_line_item where trajectory_id = ${trajectory}`)

/** The pieces that this part may read now. */
export const listShown = async (tx: Tx, trajectory: TrajectoryId, to: Id<'party'>): Promise<readonly ItemId[]> =>
  (await tx.rows<{ readonly item: ItemId }>(sql`select item_id as item from life_line_showing where trajectory_id = ${trajectory} and to_party = ${to} order by item_id`)).map(({ item }) => item)
/** Everyone who may read a piece now, for its writer. */
export const listAllShown = (tx: Tx, trajectory: TrajectoryId) => tx.rows<{ readonly item: ItemId; readonly to: Id<'party'> }>(sql`
  select item_id as item, to_party as "to" from life_line_showing where trajectory_id = ${trajectory} order by item_id, to_party`)
export const recordShowing = (tx: Tx, trajectory: TrajectoryId, item: ItemId, to: Id<'party'>) => tx.run(sql`
  insert into life_line_showing (item_id, to_party, trajectory_id) values (${item}, ${to}, ${trajectory}) on conflict do nothing`)
export const endShowing = (tx: Tx, item: ItemId, to: Id<'party'>) => tx.run(sql`delete from life_line_showing where item_id = ${item} and to_party = ${to}`)

/** Which agreements an experiment became. */
export const listMade = (tx: Tx, trajectory: TrajectoryId) => tx.rows<{ readonly item: ItemId; readonly agreement: Id<'agreement'> }>(sql`
  select item_id as item, agreement_id as agreement from life_line_agreement where trajectory_id = ${trajectory} order by item_id, agreement_id`)
export const recordMade = (tx: Tx, trajectory: TrajectoryId, item: ItemId, agreement: Id<'agreement'>) => tx.run(sql`
  insert into life_line_agreement (agreement_id, item_id, trajectory_id) values (${agreement}, ${item}, ${trajectory})`)

type CallRow = Omit<Call, 'outcomes'>
/** Oldest first, each with what came of it. */
export const listCalls = async (tx: Tx, trajectory: TrajectoryId): Promise<readonly Call[]> => {
  const calls = await tx.rows<CallRow>(sql`select id, trajectory_id as trajectory, because, due_on as "dueOn" from life_line_call where trajectory_id = ${trajectory} order by due_on, id`)
  const outcomes = await tx.rows<{ readonly call: Call['id']; readonly outcome: CallOutcome; readonly on: Day }>(sql`
    select call_id as call, outcome, said_on as "on" from life_line_call_outcome where trajectory_id = ${trajectory} order by call_id, number`)
  return calls.map(call => ({ ...call, outcomes: outcomes.filter(one => one.call === call.id).map(({ outcome, on }) => ({ outcome, on })) }))
}
export const recordCall = (tx: Tx, { id, trajectory, because, dueOn }: CallRow) => tx.run(sql`
  insert into life_line_call (id, trajectory_id, because, due_on) values (${id}, ${trajectory}, ${because}, ${dueOn})`)
/** False when somebody else said what came of it first. */
export const recordCallOutcome = async (tx: Tx, { id, trajectory }: Pick<Call, 'id' | 'trajectory'>, { number, outcome }: { readonly number: number; readonly outcome: CallOutcome }, by: Id<'party'>, on: Day): Promise<boolean> => await tx.run(sql`
  insert into life_line_call_outcome (call_id, number, trajectory_id, outcome, said_by, said_on) values (${id}, ${number}, ${trajectory}, ${outcome}, ${by}, ${on}) on conflict do nothing`) === 1

/** Those I guide who are to be called today or were before, the longest waiting first. */
export const listCallsDue = (tx: Tx, today: Day) => tx.rows<{ readonly trajectory: TrajectoryId }>(sql`
  select c.trajectory_id as trajectory from life_line_call c
  where c.trajectory_id in (select trajectories_i_guide()) and c.due_on <= ${today}
    and not exists (select from life_line_call_outcome o where o.provider_id = c.provider_id and o.call_id = c.id and o.outcome <> 'not-reached')
  order by c.due_on, c.id limit 50`)

/** As the worker: calls to make that nobody was reminded of today, and who is to make them. */
export const listCallsToRemind = (tx: Tx, today: Day) => tx.rows<{ readonly call: Call['id']; readonly guide: Id<'person'> }>(sql`
  select call_id as call, guide_id as guide from life_line_calls_to_remind(${today})`)
export const recordCallReminder = (tx: Tx, call: Call['id'], on: Day) => tx.run(sql`
  insert into life_line_call_reminder (call_id, sent_on) values (${call}, ${on}) on conflict do nothing`)
