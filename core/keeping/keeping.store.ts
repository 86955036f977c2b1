import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Programme } from '../programme.ts'
import type { Erased } from './certificate.ts'
import { filesForOne, type EraseRule, type Release, type Size, type Watch } from './guard.ts'
import type { Hold, HoldReason } from './hold.ts'

export const findWatch = (tx: Tx) => tx.one<Watch>(sql`select looked_at as "lookedAt", held_back as "heldBack", held_since as "heldSince" from keeping_watch`)

export const keepWatch = (tx: Tx, { lookedAt, heldBack, heldSince }: Watch) => tx.run(sql`
  insert into keeping_watch (looked_at, held_back, held_since) values (${lookedAt}, ${heldBack}, ${heldSince})
  on conflict (provider_id) do update set looked_at = excluded.looked_at, held_back = excluded.held_back, held_since = excluded.held_since`)

export const measureFiles = async (tx: Tx, now: Instant): Promise<Size> => (await tx.one<Size>(sql`select files, due, gone from keeping_size(${now}, ${filesForOne})`)) ?? { files: 0, due: 0, gone: 0 }

export const listReleases = (tx: Tx) => tx.rows<Release>(sql`select held_back as "heldBack", given_by as by, given_at as at from keeping_release order by given_at desc limit 50`)

export const recordRelease = (tx: Tx, id: Id<'keeping-release'>, { heldBack, by, at }: Release) => tx.run(sql`
  insert into keeping_release (id, held_back, given_by, given_at) values (${id}, ${heldBack}, ${by}, ${at})`)

/** Erases one thing that is due; null when none is left. Runs as the worker. */
export const eraseNext = async (tx: Tx, rules: readonly EraseRule[], now: Instant): Promise<EraseRule | null> =>
  (await tx.one<{ readonly rule: EraseRule | null }>(sql`select erase_next(${rules}::text[], ${now}) as rule`))?.rule ?? null

/** Everything of whoever runs the transaction; says how many files went. None while a hold keeps it. */
export const eraseMyOwn = async (tx: Tx, at: Instant): Promise<number> => (await tx.one<{ readonly files: number }>(sql`select erase_my_own(${at}) as files`))?.files ?? 0

export const isMyFileHeld = async (tx: Tx): Promise<boolean> => (await tx.one<{ readonly held: boolean }>(sql`select my_file_is_held() as held`))?.held ?? false

/** What was promised when the trajectory opened. */
export const findKeptFor = (tx: Tx, trajectory: Id<'trajectory'>) => tx.one<Programme['keeping']>(sql`
  select notes_days as "notesDays", contact_days as "contactDays", trajectory_days as "trajectoryDays" from trajectory_keeping where trajectory_id = ${trajectory}`)

/** How many go in the week that begins on this Monday. */
export type Forecast = { readonly rule: EraseRule; readonly week: Day; readonly items: number }
/** @param thisWeek its Monday: what was due before stands in it too */
export const listForecast = (tx: Tx, thisWeek: Day, until: Day) => tx.rows<Forecast>(sql`select rule, week, items from keeping_forecast(${thisWeek}, ${until})`)

export const listNights = (tx: Tx) => tx.rows<{ readonly night: Day; readonly items: number }>(sql`
  select night, count(*)::integer as items from erasure group by night order by night desc limit 100`)

export const listErased = (tx: Tx, night: Day) => tx.rows<Erased>(sql`select rule, due_on as "dueOn", item_hash as hash from erasure where night = ${night} order by rule, item_hash`)

export const listHolds = (tx: Tx) => tx.rows<Hold>(sql`
  select h.id, h.reason, h.placed_at as "placedAt", h.let_go_by as "letGoBy" from keeping_hold h
  where not exists (select from keeping_hold_end e where e.provider_id = h.provider_id and e.hold_id = h.id) order by h.placed_at desc limit 200`)

/** The trajectory that waits from now on; null when nobody has these words or this number. */
export const holdFile = async (tx: Tx, { id, words, trajectory, reason }: { readonly id: Id<'keeping-hold'>; readonly words: string | null; readonly trajectory: Id<'trajectory'> | null; readonly reason: HoldReason }, now: Instant): Promise<Id<'trajectory'> | null> =>
  (await tx.one<{ readonly held: Id<'trajectory'> | null }>(sql`select hold_file(${id}, ${words}, ${trajectory}, ${reason}, ${now}) as held`))?.held ?? null

export const endHold = (tx: Tx, hold: Id<'keeping-hold'>, by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into keeping_hold_end (hold_id, ended_by, ended_at) select id, ${by}, ${at} from keeping_hold where id = ${hold} and let_go_by = 'watch' on conflict do nothing`)

/** Files that go by this day and whose person was not told of it; as the worker. */
export const listToWarn = (tx: Tx, until: Day, most: number) => tx.rows<{ readonly trajectory: Id<'trajectory'>; readonly person: Id<'person'>; readonly dueOn: Day }>(sql`
  select trajectory_id as trajectory, person_id as person, due_on as "dueOn" from files_to_warn(${until}, ${most})`)

export const recordWarned = (tx: Tx, trajectory: Id<'trajectory'>, dueOn: Day, at: Instant) => tx.run(sql`
  insert into keeping_warning (trajectory_id, due_on, warned_at) values (${trajectory}, ${dueOn}, ${at}) on conflict do nothing`)

/** On which day what goes of a file of my own; what waits goes on no day. */
export const listMyKeeping = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<{ readonly rule: EraseRule; readonly dueOn: Day; readonly waits: 'yes' | 'no' }>(sql`
  select rule, due_on as "dueOn", waits from my_keeping() where trajectory_id = ${trajectory} order by due_on, rule`)
