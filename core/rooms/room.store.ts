import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'

export type SealedSignal = { readonly id: Id<'signal'>; readonly trajectory: Id<'trajectory'>; readonly talk: Id<'talk'>; readonly by: Id<'party'>; readonly content: Sealed }

export const recordSignal = (tx: Tx, { id, trajectory, talk, by, content }: SealedSignal) => tx.run(sql`
  insert into room_signal (id, trajectory_id, talk_id, by_party, content) values (${id}, ${trajectory}, ${talk}, ${by}, ${content})`)

/** With the part of whoever said it. Null for whoever is not in the room. */
export const findSignal = (tx: Tx, signal: Id<'signal'>) => tx.one<SealedSignal & { readonly isGuide: boolean }>(sql`
  select s.id, s.trajectory_id as trajectory, s.talk_id as talk, s.by_party as by, s.content,
    not exists (select from participant m where m.provider_id = s.provider_id and m.trajectory_id = s.trajectory_id and m.party_id = s.by_party) as "isGuide"
  from room_signal s where s.id = ${signal}`)

export const countSignals = async (tx: Tx, talk: Id<'talk'>): Promise<number> =>
  (await tx.one<{ readonly count: number }>(sql`select count(*) as count from room_signal where talk_id = ${talk}`))?.count ?? 0

/** Runs as the worker, who may take away what is two minutes old; a trigger takes the key along. */
export const sweepSignals = (tx: Tx): Promise<number> => tx.run(sql`delete from room_signal where made_at < now() - interval '2 minutes'`)
