import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'

type NewFirstTalk = { readonly id: Id<'first-talk'>; readonly programme: string; readonly at: Instant; readonly name: Sealed; readonly mail: Sealed; readonly telephone: Sealed | null }
export type SealedFirstTalk = NewFirstTalk & { readonly takenBy: Id<'person'> | null; readonly excluded: number }

export const addFirstTalk = async (tx: Tx, { id, programme, at, name, mail, telephone }: NewFirstTalk, excludes: readonly Id<'person'>[]): Promise<void> => {
  await tx.run(sql`insert into first_talk_request (id, programme, asked_at, name, mail, telephone) values (${id}, ${programme}, ${at}, ${name}, ${mail}, ${telephone})`)
  for (const person of excludes) await tx.run(sql`insert into first_talk_exclusion (request_id, person_id) values (${id}, ${person})`)
}

const requests = sql`
  select r.id, r.programme, r.asked_at as at, r.name, r.mail, r.telephone, t.taken_by as "takenBy",
    (select count(*)::int from first_talk_exclusion x where x.request_id = r.id) as excluded
  from first_talk_request r left join first_talk_taken t on t.provider_id = r.provider_id and t.request_id = r.id`
/** Those that wait, and those I took up; the oldest that waits first. */
export const listFirstTalks = (tx: Tx) => tx.rows<SealedFirstTalk>(sql`${requests} order by t.taken_by is not null, r.asked_at, r.id`)
export const findFirstTalk = (tx: Tx, id: Id<'first-talk'>) => tx.one<SealedFirstTalk>(sql`${requests} where r.id = ${id}`)
export const countWaitingFirstTalks = async (tx: Tx): Promise<number> =>
  (await tx.one<{ readonly count: number }>(sql`select count(*)::integer as count from first_talks_for_me() m (id) where not exists (select from first_talk_taken t where t.request_id = m.id)`))?.count ?? 0

/** Whether this guide was first. */
export const recordFirstTalkTaking = async (tx: Tx, request: Id<'first-talk'>, by: Id<'person'>, at: Instant): Promise<boolean> =>
  (await tx.run(sql`insert into first_talk_taken (request_id, taken_by, taken_at) values (${request}, ${by}, ${at}) on conflict do nothing`)) === 1

/** Whom they named when they asked is kept out of the file that opens from it. */
export const carryExclusions = (tx: Tx, request: Id<'first-talk'>, trajectory: Id<'trajectory'>, on: Day) => tx.run(sql`select carry_exclusions(${request}, ${trajectory}, ${on})`)

/** How long whoever asked had to wait, counted on the day their file opens. */
export const noteWait = (tx: Tx, request: Id<'first-talk'>, trajectory: Id<'trajectory'>, on: Day) => tx.run(sql`select note_wait(${request}, ${trajectory}, ${on})`)
/** My own, in days; null where nobody asked first. */
export const findWait = async (tx: Tx, trajectory: Id<'trajectory'>): Promise<number | null> =>
  (await tx.one<{ readonly days: number }>(sql`select days from first_talk_wait where trajectory_id = ${trajectory}`))?.days ?? null

/** Clears away requests that had their time. Runs as the worker, once a day. */
export const sweepFirstTalks = (tx: Tx, now: Instant) => tx.run(sql`select sweep_first_talks(${now})`)
