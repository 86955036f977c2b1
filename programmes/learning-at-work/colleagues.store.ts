import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { DuoId } from './duos.ts'
import type { ColleagueId, WardColleague, WardId } from './ward.ts'

type Said = { readonly by: Id<'person'>; readonly at: Instant }

/** Those who work on a ward now or will, without guiding there; as far as they are mine to see. */
export const listColleagues = (tx: Tx, ward: WardId) => tx.rows<WardColleague>(sql`
  select c.id, c.ward_id as ward, c.person_id as person, c.since_day as since, c.hours_per_week::float8 as "hoursPerWeek", c.weekdays
  from ward_colleague c where c.ward_id = ${ward} and not exists (select from ward_colleague_end e where e.colleague_id = c.id and e.until_day <= ward_today()) order by c.since_day, c.id`)
/** What a ward calls them; without a name those of before it kept one. */
export const listCalled = (tx: Tx, ward: WardId) => tx.rows<{ readonly id: ColleagueId; readonly name: Sealed }>(sql`select id, name from ward_colleague where ward_id = ${ward} and name is not null`)
/** What wards call me. */
export const listMyNames = (tx: Tx) => tx.rows<{ readonly id: ColleagueId; readonly name: Sealed; readonly wardName: string }>(sql`
  select c.id, c.name, w.name as "wardName" from ward_colleague c join ward w on w.id = c.ward_id where c.person_id = me() and c.name is not null order by w.name, c.id`)
/** The same for the two of a duo. */
export const listCalledInMyDuos = (tx: Tx) => tx.rows<{ readonly duo: DuoId; readonly id: ColleagueId; readonly person: Id<'person'>; readonly name: Sealed }>(sql`
  select duo_id as duo, colleague_id as id, person_id as person, name from called_in_my_duos()`)
export const wardOfColleague = async (tx: Tx, colleague: ColleagueId): Promise<WardId | null> => (await tx.one<{ readonly ward: WardId }>(sql`select ward_id as ward from ward_colleague where id = ${colleague}`))?.ward ?? null
export const amIColleague = async (tx: Tx): Promise<boolean> => (await tx.one(sql`select from ward_colleagues_i_am() limit 1`)) !== null
export type OwnWork = Omit<WardColleague, 'person'> & { readonly wardName: string }
/** Where I work now or will, without guiding there. */
export const listOwnWork = (tx: Tx) => tx.rows<OwnWork>(sql`
  select c.id, c.ward_id as ward, w.name as "wardName", c.since_day as since, c.hours_per_week::float8 as "hoursPerWeek", c.weekdays
  from ward_colleague c join ward w on w.id = c.ward_id where c.id in (select ward_colleagues_i_am()) order by w.name, c.id`)
export const recordColleague = (tx: Tx, { id, ward, person, since, hoursPerWeek, weekdays, name }: WardColleague & { readonly name: Sealed }, { by, at }: Said) => tx.run(sql`
  insert into ward_colleague (id, ward_id, person_id, name, since_day, hours_per_week, weekdays, added_by, added_at) values (${id}, ${ward}, ${person}, ${name}, ${since}, ${hoursPerWeek}, ${weekdays}::smallint[], ${by}, ${at})`)
export const changeColleagueHours = (tx: Tx, colleague: ColleagueId, { hoursPerWeek, weekdays }: Pick<WardColleague, 'hoursPerWeek' | 'weekdays'>) => tx.run(sql`
  update ward_colleague set hours_per_week = ${hoursPerWeek}, weekdays = ${weekdays}::smallint[] where id = ${colleague}`)
export const changeColleagueName = (tx: Tx, colleague: ColleagueId, name: Sealed) => tx.run(sql`update ward_colleague set name = ${name} where id = ${colleague}`)
export const endColleague = (tx: Tx, colleague: ColleagueId, until: Day, { by, at }: Said) => tx.run(sql`
  insert into ward_colleague_end (colleague_id, until_day, ended_by, ended_at) values (${colleague}, ${until}, ${by}, ${at}) on conflict do nothing`)
