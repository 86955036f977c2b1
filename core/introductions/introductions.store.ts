import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Contact, ContactId, Introduction, IntroductionId, Way } from './introductions.ts'

export type SealedContact = Omit<Contact, 'work' | 'yes'> & { readonly work: Sealed; readonly details: Sealed | null; readonly ways: readonly Way[] | null; readonly until: Instant | null; readonly saidYes: boolean }
/** Those I may see, with who they are as far as I may know it. */
export const listContacts = (tx: Tx, programmes: readonly string[]) => tx.rows<SealedContact>(sql`
  select c.id, c.programme, c.sector, c.region, c.work, d.details, y.ways, y.until,
    (select max(a.asked_at) from introduction_ask a where a.contact_id = c.id) as "askedAt",
    (select e.said from introduction_end e where e.contact_id = c.id and not exists (select from introduction_ask a where a.contact_id = c.id and a.asked_at > e.ended_at)
      and not exists (select from introduction_yes l where l.contact_id = c.id and l.given_at > e.ended_at) order by e.ended_at desc, e.id desc limit 1) as ended,
    exists (select from introduction_yes o where o.contact_id = c.id and o.given_at >= (select max(a.asked_at) from introduction_ask a where a.contact_id = c.id)) as "saidYes"
  from introduction_contact c left join introduction_detail d on d.provider_id = c.provider_id and d.contact_id = c.id left join introduction_yes y on y.provider_id = c.provider_id and y.id = contact_living(c.id)
  where c.programme = any(${programmes}::text[]) order by y.until is null, c.sector, c.region, c.id limit 200`)

export const recordContact = async (tx: Tx, { id, programme, sector, region, work, details, by, at }: Pick<Contact, 'id' | 'programme' | 'sector' | 'region'> & { readonly work: Sealed; readonly details: Sealed; readonly by: Id<'person'>; readonly at: Instant }): Promise<void> => {
  await tx.run(sql`insert into introduction_contact (id, programme, sector, region, work, added_by, added_at) values (${id}, ${programme}, ${sector}, ${region}, ${work}, ${by}, ${at})`)
  await tx.run(sql`insert into introduction_detail (contact_id, details) values (${id}, ${details})`)
}
export const recordAsk = (tx: Tx, id: Id<'introduction-ask'>, contact: ContactId, token: Buffer, by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into introduction_ask (id, contact_id, token_hash, asked_by, asked_at) values (${id}, ${contact}, ${token}, ${by}, ${at})`)
export const letGo = (tx: Tx, id: Id<'introduction-end'>, contact: ContactId, at: Instant) => tx.run(sql`
  insert into introduction_end (id, contact_id, said, ended_at) values (${id}, ${contact}, 'let-go', ${at})`)

export type SealedAtLink = { readonly id: ContactId; readonly programme: string; readonly sector: string; readonly region: string; readonly work: Sealed; readonly details: Sealed; readonly yes: Id<'introduction-yes'> | null }
/** Until when the yes of whoever holds this link lives; null while there is none. */
export const findLiving = async (tx: Tx, token: Buffer): Promise<Instant | null> => (await tx.one<{ readonly until: Instant | null }>(sql`select until from introduction_contact_at(${token})`))?.until ?? null
/** Whoever holds a link reads what is written about themselves. */
export const findAtLink = (tx: Tx, token: Buffer) => tx.one<SealedAtLink>(sql`select contact_id as id, programme, sector, region, work, details, yes from introduction_contact_at(${token})`)
export const sayYes = async (tx: Tx, token: Buffer, id: Id<'introduction-yes'>, wanted: readonly Way[], at: Instant, until: Instant): Promise<boolean> =>
  (await tx.one<{ readonly said: boolean }>(sql`select say_contact_yes(${token}, ${id}, ${wanted}::text[], ${at}, ${until}) as said`))?.said ?? false
export const endYes = async (tx: Tx, token: Buffer, id: Id<'introduction-end'>, at: Instant): Promise<boolean> =>
  (await tx.one<{ readonly said: boolean }>(sql`select end_contact_yes(${token}, ${id}, ${at}) as said`))?.said ?? false

export type SealedIntroduction = Omit<Introduction, 'words'> & { readonly words: Sealed | null }
export const listIntroductions = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<SealedIntroduction>(sql`
  select i.id, i.trajectory_id as trajectory, i.contact_id as contact, i.way, i.asked_on as "askedOn", i.words, d.outcome
  from introduction i left join introduction_answer d on d.provider_id = i.provider_id and d.introduction_id = i.id where i.trajectory_id = ${trajectory} order by i.asked_on desc, i.id`)
export const recordIntroduction = (tx: Tx, { id, trajectory, contact, way, by, on, words }: Pick<Introduction, 'id' | 'trajectory' | 'contact' | 'way'> & { readonly by: Id<'party'>; readonly on: Day; readonly words: Sealed | null }) => tx.run(sql`
  insert into introduction (id, trajectory_id, contact_id, way, asked_by, asked_on, words) values (${id}, ${trajectory}, ${contact}, ${way}, ${by}, ${on}, ${words}::sealed)`)
/** False when it was answered first by a press at the same moment. */
export const recordIntroduced = async (tx: Tx, id: IntroductionId, trajectory: Id<'trajectory'>, outcome: 'introduced' | 'not-now', by: Id<'party'>, at: Instant): Promise<boolean> => await tx.run(sql`
  insert into introduction_answer (introduction_id, trajectory_id, outcome, said_by, said_at) values (${id}, ${trajectory}, ${outcome}, ${by}, ${at}) on conflict do nothing`) === 1
/** Asked of me and not answered yet, in files I guide. */
export const countToIntroduce = async (tx: Tx): Promise<number> => (await tx.one<{ readonly count: number }>(sql`
  select count(*)::integer as count from introduction i where i.trajectory_id in (select trajectories_i_guide()) and not exists (select from introduction_answer d where d.provider_id = i.provider_id and d.introduction_id = i.id)`))?.count ?? 0

/** Clears away contacts that had their time. Runs as the worker, once a day. */
export const sweepContacts = (tx: Tx, now: Instant) => tx.run(sql`select sweep_contacts(${now})`)
