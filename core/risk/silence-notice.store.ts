import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'

/** That a silence was broken: on which day, and who of those who run the house saw that first. */
export type SilenceNotice = { readonly id: Id<'silence-notice'>; readonly brokenOn: Day; readonly seenAt: Instant | null }

/** Newest first. Only an administrator finds any. */
export const listSilenceNotices = (tx: Tx) => tx.rows<SilenceNotice>(sql`
  select n.id, n.broken_on as "brokenOn", s.seen_at as "seenAt" from silence_notice n
  left join silence_notice_seen s on s.provider_id = n.provider_id and s.notice_id = n.id order by n.broken_on desc, n.id limit 200`)

export const countUnseenSilences = async (tx: Tx): Promise<number> => (await listSilenceNotices(tx)).filter(({ seenAt }) => seenAt === null).length

/** False when there is no such notice for me, or it was seen already. */
export const recordSilenceSeen = async (tx: Tx, notice: Id<'silence-notice'>, by: Id<'person'>, at: Instant): Promise<boolean> => await tx.run(sql`
  insert into silence_notice_seen (notice_id, seen_by, seen_at) select id, ${by}, ${at} from silence_notice where id = ${notice} on conflict do nothing`) === 1

/** As the worker. */
export const listAdministrators = async (tx: Tx): Promise<readonly Id<'person'>[]> => (await tx.rows<{ readonly person: Id<'person'> }>(sql`select administrators() as person`)).map(({ person }) => person)
