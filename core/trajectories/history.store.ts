import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'

export type SealedRelease = { readonly id: Id<'history-release'>; readonly trajectory: Id<'trajectory'>; readonly to: Id<'party'>; readonly what: 'summary' | 'everything'; readonly summary: Sealed | null }

export const recordRelease = (tx: Tx, { id, trajectory, to, what, summary }: SealedRelease, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into history_release (id, trajectory_id, to_party, what, summary, released_by, released_at) values (${id}, ${trajectory}, ${to}, ${what}, ${summary}, ${by}, ${at})`)

const standing = sql`
  select h.id, h.trajectory_id as trajectory, h.to_party as to, h.what, h.summary from history_release h
  where not exists (select from history_release_end e where e.provider_id = h.provider_id and e.release_id = h.id)`

export const findRelease = (tx: Tx, to: Id<'party'>) => tx.one<SealedRelease>(sql`${standing} and h.to_party = ${to} order by h.released_at desc limit 1`)

export const findSummary = (tx: Tx, to: Id<'party'>) => tx.one<SealedRelease>(sql`${standing} and h.to_party = ${to} and h.what = 'summary' order by h.released_at desc limit 1`)

/** All that this guide could read of before, at once. Says how many releases ended. */
export const endReleases = (tx: Tx, to: Id<'party'>, at: Instant) => tx.run(sql`
  insert into history_release_end (release_id, ended_at) select h.id, ${at} from history_release h where h.to_party = ${to} on conflict do nothing`)
