/** A group, when and where it meets, who comes as far as its leader may know, and what it keeps. */
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Range } from '../agenda/free-moments.ts'
import type { Group, GroupId, Meeting, MeetingId, PlaceId, Presence, ShownTo } from './group-talk.ts'

export type SealedGroup = Omit<Group, 'subject'> & { readonly subject: Sealed }
const groups = sql`select g.id, g.programme, g.kind, g.subject, g.way, g.places, g.minutes, g.kept_days as "keptDays", g.led_by as leader, g.opened_at as "openedAt" from group_talk g`
export const findGroup = (tx: Tx, id: GroupId) => tx.one<SealedGroup>(sql`${groups} where g.id = ${id}`)
/** Of the programmes I guide in, the newest first. */
export const listGroups = (tx: Tx, programmes: readonly string[]) => tx.rows<SealedGroup>(sql`${groups} where g.programme = any(${programmes}::text[]) order by g.opened_at desc, g.id limit 100`)
export const recordGroup = (tx: Tx, { id, programme, kind, subject, way, places, minutes, keptDays, leader, openedAt }: SealedGroup) => tx.run(sql`
  insert into group_talk (id, programme, kind, subject, way, places, minutes, kept_days, led_by, opened_at)
  values (${id}, ${programme}, ${kind}, ${subject}, ${way}, ${places}, ${minutes}, ${keptDays}, ${leader}, ${openedAt})`)

const meetings = sql`
  select m.id, m.group_id as "group", lower(m.during) as "from", upper(m.during) as until, m.instead_of as "insteadOf", c.why as off
  from group_meeting m left join group_meeting_cancellation c on c.provider_id = m.provider_id and c.meeting_id = m.id`
/** Of these groups, in the order in which they are held. */
export const listMeetings = (tx: Tx, of: readonly GroupId[]) => tx.rows<Meeting>(sql`${meetings} where m.group_id = any(${of}::uuid[]) order by lower(m.during), m.id`)
export const findMeeting = (tx: Tx, id: MeetingId) => tx.one<Meeting>(sql`${meetings} where m.id = ${id}`)
/** What I lead between two moments and was not called off. */
export const listMeetingsILead = (tx: Tx, leader: Id<'person'>, { from, until }: Range) => tx.rows<Meeting>(sql`
  ${meetings} join group_talk g on g.provider_id = m.provider_id and g.id = m.group_id
  where g.led_by = ${leader} and m.during && tstzrange(${from}, ${until}) and c.meeting_id is null order by lower(m.during)`)

/** With the leader's time. False when that is taken: then nothing of it may stay, and the caller throws. */
export const recordMeeting = async (tx: Tx, { id, group, from, until, insteadOf }: Omit<Meeting, 'off'>, leader: Id<'person'>, at: Instant): Promise<boolean> => {
  await tx.run(sql`insert into group_meeting (id, group_id, during, instead_of, laid_at) values (${id}, ${group}, tstzrange(${from}, ${until}), ${insteadOf}, ${at})`)
  await tx.one(sql`select clear_lapsed_holds(${leader}, tstzrange(${from}, ${until}), ${at})`)
  return await tx.run(sql`insert into occupancy (id, person_id, during, meeting_id) values (${newAnonymousId()}, ${leader}, tstzrange(${from}, ${until}), ${id}) on conflict do nothing`) === 1
}
/** And gives the leader's time back. */
export const recordCallingOff = async (tx: Tx, { meeting, why, at }: { readonly meeting: MeetingId; readonly why: 'cancelled' | 'moved'; readonly at: Instant }): Promise<void> => {
  await tx.run(sql`insert into group_meeting_cancellation (meeting_id, why, cancelled_at) values (${meeting}, ${why}, ${at})`)
  await tx.run(sql`delete from occupancy where meeting_id = ${meeting}`)
}

export type SealedWhereabouts = { readonly version: number; readonly place: Sealed }
export const findWhereabouts = (tx: Tx, group: GroupId) => tx.one<SealedWhereabouts>(sql`select version, place from group_whereabouts where group_id = ${group} order by version desc limit 1`)
/** False when it was told elsewhere meanwhile. */
export const recordWhereabouts = async (tx: Tx, group: GroupId, { version, place }: SealedWhereabouts, at: Instant): Promise<boolean> => await tx.run(sql`
  insert into group_whereabouts (group_id, version, place, told_at) values (${group}, ${version}, ${place}, ${at}) on conflict do nothing`) === 1

export type Count = { readonly coming: number; /** Null for whoever does not work here. */ readonly waiting: number | null }
export const countSeats = async (tx: Tx, group: GroupId): Promise<Count> => (await tx.one<Count>(sql`select coming, waiting from group_count(${group})`)) ?? { coming: 0, waiting: null }

/** As its leader knows them, in the order of their yes. Who does not come any more is not among them. */
export type SealedSeat = { readonly place: PlaceId; readonly called: Sealed; readonly shownTo: ShownTo; readonly seat: 'comes' | 'waits' }
export const listSeats = (tx: Tx, group: GroupId) => tx.rows<SealedSeat>(sql`
  select m.place_id as place, m.called, m.shown_to as "shownTo", case when s.comes then 'comes' else 'waits' end as seat
  from group_member m join seats_i_lead(${group}) s on s.place_id = m.place_id where m.group_id = ${group} order by m.turn`)
/** The others who come, as far as they show it to me. */
export const listFellows = (tx: Tx, group: GroupId) => tx.rows<{ readonly place: PlaceId; readonly called: Sealed }>(sql`
  select m.place_id as place, m.called from group_member m
  where m.group_id = ${group} and m.shown_to = 'group' and m.place_id not in (select my_group_places()) and m.group_id in (select groups_i_come_to()) and place_comes(m.place_id) order by md5(m.place_id::text)`)

export type Noted = { readonly meeting: MeetingId; readonly place: PlaceId; readonly number: number; readonly presence: Presence }
/** As it was written down last. */
export const listPresence = (tx: Tx, group: GroupId) => tx.rows<Noted>(sql`
  select distinct on (meeting_id, place_id) meeting_id as meeting, place_id as place, number, presence from group_presence where group_id = ${group} order by meeting_id, place_id, number desc`)
export const recordPresence = (tx: Tx, group: GroupId, { meeting, place, number, presence }: Noted, at: Instant) => tx.run(sql`
  insert into group_presence (meeting_id, place_id, group_id, number, presence, noted_at) values (${meeting}, ${place}, ${group}, ${number}, ${presence}, ${at}) on conflict do nothing`)

export type SealedLesson = { readonly meeting: MeetingId; readonly version: number; readonly content: Sealed }
/** The newest of each meeting, as far as I may read them. */
export const listLessons = (tx: Tx, group: GroupId) => tx.rows<SealedLesson>(sql`
  select distinct on (meeting_id) meeting_id as meeting, version, content from group_lesson where group_id = ${group} order by meeting_id, version desc`)
/** False when it was written elsewhere meanwhile. */
export const recordLesson = async (tx: Tx, group: GroupId, { meeting, version, content }: SealedLesson, at: Instant): Promise<boolean> => await tx.run(sql`
  insert into group_lesson (meeting_id, group_id, version, content, written_at) values (${meeting}, ${group}, ${version}, ${content}, ${at}) on conflict do nothing`) === 1

/** In the log of everyone who comes: I led them, and looked or acted. Whose files those are stays unknown to me. */
export const noteInFiles = (tx: Tx, group: GroupId, event: string, action: 'C' | 'R' | 'U', at: Instant) => tx.one(sql`select note_in_files_of_group(${group}, ${event}, ${action}, ${at}) is null as noted`)

/** For the worker. */
export const partiesOfGroup = async (tx: Tx, group: GroupId): Promise<readonly Id<'party'>[]> => (await tx.rows<{ readonly party: Id<'party'> }>(sql`select party from parties_of_group(${group}) party`)).map(({ party }) => party)
export const partiesToRemind = async (tx: Tx, now: Instant): Promise<readonly Id<'party'>[]> => (await tx.rows<{ readonly party: Id<'party'> }>(sql`select party from parties_to_remind(${now}) party`)).map(({ party }) => party)
export const eraseOldGroups = (tx: Tx, now: Instant) => tx.one(sql`select erase_old_groups(${now}) as gone`)
