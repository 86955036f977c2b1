import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'

type PersonId = Id<'person'>
export type QuoteId = Id<'guiding-quote'>
export type SealedQuote = { readonly id: QuoteId; readonly trajectory: Id<'trajectory'>; readonly about: PersonId; readonly content: Sealed; readonly put: boolean }

/** Colleagues who guide in this programme. */
export const listGuidesHere = async (tx: Tx, programme: string): Promise<readonly PersonId[]> => (await tx.rows<{ readonly id: PersonId }>(sql`
  select person_id as id from guide_profile where ${programme} = any (programmes) and person_id in (select guides()) limit 200`)).map(({ id }) => id)

export const isStageShown = async (tx: Tx): Promise<boolean> => (await tx.one(sql`select person_id from guiding_stage_showing where person_id = me()`)) !== null
export const recordStageShown = (tx: Tx) => tx.run(sql`insert into guiding_stage_showing (person_id) values (me()) on conflict do nothing`)
export const endStageShown = (tx: Tx) => tx.run(sql`delete from guiding_stage_showing where person_id = me()`)
/** Of colleagues, as far as they show theirs. */
export const listStagesShown = async (tx: Tx): Promise<readonly PersonId[]> => (await tx.rows<{ readonly id: PersonId }>(sql`select person_id as id from guiding_stage_showing where person_id <> me()`)).map(({ id }) => id)

const quote = sql`select q.id, q.trajectory_id as trajectory, q.about_person as about, q.content, exists (select from guiding_quote_yes y where y.quote_id = q.id) as put from guiding_quote q`
/** What learners said of this guide, as far as I may read it. */
export const listQuotesOf = (tx: Tx, person: PersonId) => tx.rows<SealedQuote>(sql`${quote} where q.about_person = ${person} order by q.id limit 50`)
/** What I said of whoever guides me. */
export const listMyQuotes = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<SealedQuote>(sql`${quote} where q.trajectory_id = ${trajectory} and is_about_me(q.trajectory_id) order by q.id`)
export const recordQuote = (tx: Tx, { id, trajectory, by, about, content }: { readonly id: QuoteId; readonly trajectory: Id<'trajectory'>; readonly by: Id<'party'>; readonly about: PersonId; readonly content: Sealed }) => tx.run(sql`
  insert into guiding_quote (id, trajectory_id, said_by, about_person, content) values (${id}, ${trajectory}, ${by}, ${about}, ${content})`)
export const takeQuoteBack = async (tx: Tx, id: QuoteId, trajectory: Id<'trajectory'>): Promise<boolean> => await tx.run(sql`delete from guiding_quote where id = ${id} and trajectory_id = ${trajectory} and is_about_me(trajectory_id)`) === 1
export const putQuote = (tx: Tx, id: QuoteId) => tx.run(sql`insert into guiding_quote_yes (quote_id, person_id) select q.id, me() from guiding_quote q where q.id = ${id} and q.about_person = me() on conflict do nothing`)
export const takeQuoteOff = (tx: Tx, id: QuoteId) => tx.run(sql`delete from guiding_quote_yes where quote_id = ${id} and person_id = me()`)

/** Learners I guide or guided in this programme. */
export const countLearners = async (tx: Tx, programme: string): Promise<number> => (await tx.one<{ readonly count: number }>(sql`
  select count(distinct t.id)::integer as count from trajectory t join party p on p.provider_id = t.provider_id and p.trajectory_id = t.id
  where t.programme = ${programme} and p.person_id = me() and p.seat = 'inside' and t.id in (select my_trajectories())`))?.count ?? 0
/** Files in which a learner lets me read how they see my guiding. */
export const listLearnersWhoTell = async (tx: Tx, kind: string): Promise<readonly Id<'trajectory'>[]> => (await tx.rows<{ readonly id: Id<'trajectory'> }>(sql`
  select distinct trajectory_id as id from own_piece where kind = ${kind} and trajectory_id in (select my_trajectories())`)).map(({ id }) => id)
