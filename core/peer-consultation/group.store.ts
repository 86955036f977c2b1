import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { GroupId, Invitation, PersonId } from './group.ts'

/** One act on a group after the other: two who ask at the same time see each other. */
export const lockGroup = (tx: Tx, group: GroupId) => tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`houvast peer group ${group}`}, 0))`)

export type SealedGroup = { readonly id: GroupId; readonly name: Sealed; readonly foundedAt: Instant }
/** Those I am in, the oldest first. */
export const listGroups = (tx: Tx) => tx.rows<SealedGroup>(sql`select id, name, founded_at as "foundedAt" from peer_group where id in (select my_peer_groups()) order by founded_at, id`)
export const findGroup = (tx: Tx, group: GroupId) => tx.one<SealedGroup>(sql`select id, name, founded_at as "foundedAt" from peer_group where id = ${group} and is_peer(id)`)

export const recordGroup = (tx: Tx, { id, name }: Pick<SealedGroup, 'id' | 'name'>, by: PersonId, at: Instant) => tx.run(sql`
  insert into peer_group (id, name, founded_by, founded_at) values (${id}, ${name}, ${by}, ${at})`)
export const recordInvitation = (tx: Tx, { id, group, person, by }: Pick<Invitation, 'id' | 'group' | 'person' | 'by'>, at: Instant) => tx.run(sql`
  insert into peer_invitation (id, group_id, person_id, asked_by, asked_at) values (${id}, ${group}, ${person}, ${by}, ${at})`)
/** False when it was answered already. */
export const recordAnswer = async (tx: Tx, invitation: Invitation['id'], says: 'yes' | 'no', at: Instant): Promise<boolean> =>
  await tx.run(sql`insert into peer_answer (invitation_id, says, said_at) values (${invitation}, ${says}, ${at}) on conflict do nothing`) > 0
export const recordLeaving = (tx: Tx, invitation: Invitation['id'], at: Instant) => tx.run(sql`
  insert into peer_leaving (invitation_id, left_at) values (${invitation}, ${at}) on conflict do nothing`)

const invitation = sql`
  select i.id, i.group_id as "group", i.person_id as person, i.asked_by as by, a.says, case when exists (select from peer_leaving l where l.invitation_id = i.id) then 'yes' else 'no' end as "left"
  from peer_invitation i left join peer_answer a on a.invitation_id = i.id`
/** Mine that wait for a yes or a no. */
export const listMyInvitations = (tx: Tx, person: PersonId) => tx.rows<Invitation & { readonly name: Sealed }>(sql`
  select m.*, g.name from (${invitation}) m join peer_group g on g.id = m."group" where m.person = ${person} and m.says is null order by m.id`)
export const findMyInvitation = (tx: Tx, id: Invitation['id'], person: PersonId) => tx.one<Invitation>(sql`${invitation} where i.id = ${id} and i.person_id = ${person}`)
/** By which I am in this group. */
export const findMembership = (tx: Tx, group: GroupId, person: PersonId) => tx.one<Invitation>(sql`
  select * from (${invitation}) m where m."group" = ${group} and m.person = ${person} and m.says = 'yes' and m."left" = 'no' limit 1`)
/** Whom I asked into this group and who did not answer. */
export const listOpenByMe = async (tx: Tx, group: GroupId, me: PersonId): Promise<readonly PersonId[]> =>
  (await tx.rows<Invitation>(sql`select * from (${invitation}) m where m."group" = ${group} and m.by = ${me} and m.person <> ${me} and m.says is null`)).map(({ person }) => person)

const people = async (tx: Tx, query: ReturnType<typeof sql>): Promise<readonly PersonId[]> => (await tx.rows<{ readonly id: PersonId }>(query)).map(({ id }) => id)
export const listPeers = (tx: Tx, group: GroupId) => people(tx, sql`select p as id from peers_in(${group}) p`)
export const listAskable = (tx: Tx) => people(tx, sql`select p as id from peers_i_may_ask() p`)
export const countAsked = async (tx: Tx, group: GroupId): Promise<number> => (await tx.one<{ readonly count: number }>(sql`select peers_asked_in(${group}) as count`))?.count ?? 0
export const listGuides = (tx: Tx) => people(tx, sql`select g as id from guides() g`)

export type Presence = { readonly person: PersonId; readonly heldOn: Day; readonly minutes: number }
export const listPresence = (tx: Tx, group: GroupId) => tx.rows<Presence>(sql`
  select person_id as person, held_on as "heldOn", minutes from peer_presence where group_id = ${group} order by held_on desc, person_id`)
/** One's own, of every group one is or was in. */
export const listOwnPresence = (tx: Tx, person: PersonId) => tx.rows<Presence>(sql`
  select person_id as person, held_on as "heldOn", minutes from peer_presence where person_id = ${person} order by held_on desc, id`)

export type SealedPoint = { readonly id: Id<'peer-point'>; readonly heldOn: Day; readonly content: Sealed }
/** What groups learned and kept; what is only proposed is not among it. */
export const listPoints = (tx: Tx, group: GroupId) => tx.rows<SealedPoint>(sql`
  select id, held_on as "heldOn", content from peer_point where group_id = ${group} and not is_proposed_point(id) order by held_on desc, id`)

export type SealedOwnStep = { readonly id: Id<'peer-own-step'>; readonly group: GroupId; readonly heldOn: Day; readonly content: Sealed }
export const listOwnSteps = (tx: Tx) => tx.rows<SealedOwnStep>(sql`
  select id, group_id as "group", held_on as "heldOn", content from peer_own_step order by held_on desc, id`)
export const recordOwnStep = (tx: Tx, { id, group, heldOn, content }: SealedOwnStep, person: PersonId) => tx.run(sql`
  insert into peer_own_step (id, group_id, person_id, held_on, content) values (${id}, ${group}, ${person}, ${heldOn}, ${content})`)
export const eraseOwnStep = (tx: Tx, id: SealedOwnStep['id']) => tx.run(sql`delete from peer_own_step where id = ${id}`)

/** Since when it is quiet in the groups I am in: since the last meeting I was at, else since I said yes. Null in none, and while a meeting is planned. */
export const findQuietSince = async (tx: Tx, person: PersonId): Promise<Day | null> =>
  (await tx.one<{ readonly day: Day | null }>(sql`
    select greatest((select max(held_on) from peer_presence where person_id = ${person}), (select max(a.said_at)::date from peer_invitation i join peer_answer a on a.invitation_id = i.id where i.person_id = ${person} and a.says = 'yes')) as day
    where exists (select from my_peer_groups()) and not exists (select from peer_meeting)`))?.day ?? null
