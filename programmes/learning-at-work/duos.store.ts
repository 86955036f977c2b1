import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Division, Duo, DuoId } from './duos.ts'
import type { BesideId, LearnerId, WardId } from './ward.ts'

const duos = sql`select d.id, d.ward_id as ward, d.trajectory_id as trajectory, d.learner_id as learner, coalesce(d.guide_id, d.colleague_id) as colleague, case when d.guide_id is null then 'colleague' else 'guide' end as beside, d.put_at as "putAt", duo_is(d.id) as "is", i_stopped_duo(d.id) as "iStopped" from ward_duo d`
/** Of a ward, for whoever plans it. The newest first. */
export const listDuos = (tx: Tx, ward: WardId) => tx.rows<Duo>(sql`${duos} where d.ward_id = ${ward} order by d.put_at desc, d.id`)
/** My own, as one of the two. */
export const listDuosOfMine = (tx: Tx) => tx.rows<Duo>(sql`${duos} where d.id in (select duos_of_mine()) order by d.put_at desc, d.id`)
export const findDuoOfMine = (tx: Tx, duo: DuoId) => tx.one<Duo>(sql`${duos} where d.id = ${duo} and d.id in (select duos_of_mine())`)
export const findDuo = (tx: Tx, duo: DuoId) => tx.one<Duo>(sql`${duos} where d.id = ${duo}`)
export const recordDuo = (tx: Tx, { id, ward, trajectory, learner, colleague }: Pick<Duo, 'id' | 'ward' | 'trajectory' | 'learner' | 'colleague'>, by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into ward_duo (id, ward_id, trajectory_id, learner_id, guide_id, colleague_id, put_by, put_at)
  values (${id}, ${ward}, ${trajectory}, ${learner}, (select g.id from ward_guide g where g.id = ${colleague}), (select c.id from ward_colleague c where c.id = ${colleague}), ${by}, ${at})`)
/** Those of a ward that stand, for planning. */
export const listStanding = (tx: Tx, ward: WardId) => tx.rows<{ readonly learner: LearnerId; readonly colleague: BesideId }>(sql`
  select learner_id as learner, coalesce(guide_id, colleague_id) as colleague from ward_duo where ward_id = ${ward} and duo_is(id) = 'stands' order by put_at, id`)

/** Who the two are, for either of them; also where one of them is on the ward no longer. */
export type Two = { readonly learner: Id<'person'>; readonly colleague: Id<'person'>; readonly ward: string | null }
export const findTwo = (tx: Tx, duo: DuoId) => tx.one<Two>(sql`
  select t.learner_person as learner, t.beside_person as colleague, w.name as ward from two_of_my_duos() t join ward_duo d on d.id = t.duo_id left join ward w on w.id = d.ward_id where d.id = ${duo}`)
/** Who works beside me in a duo, and whom I work beside. */
export const listOthersOfMyDuos = async (tx: Tx): Promise<readonly Id<'person'>[]> =>
  (await tx.rows<{ readonly person: Id<'person'> }>(sql`select case t.learner_person when me() then t.beside_person else t.learner_person end as person from two_of_my_duos() t`)).map(({ person }) => person)

export type SealedDivision = Omit<Division, 'tasks'> & { readonly content: Sealed }
/** The newest first. */
export const listDivisions = (tx: Tx, duo: DuoId) => tx.rows<SealedDivision>(sql`
  select v.id, v.number, v.content, v.written_on as on, array(select y.person_id from ward_duo_yes y where y.division_id = v.id order by y.person_id) as yes
  from ward_duo_division v where v.duo_id = ${duo} order by v.number desc`)
export const recordDivision = (tx: Tx, { id: duo, trajectory }: Pick<Duo, 'id' | 'trajectory'>, { id, number, content, on }: Omit<SealedDivision, 'yes'>) => tx.run(sql`
  insert into ward_duo_division (id, trajectory_id, duo_id, number, content, written_on) values (${id}, ${trajectory}, ${duo}, ${number}, ${content}, ${on})`)
export const recordYes = (tx: Tx, division: Division['id'], person: Id<'person'>, on: Day) => tx.run(sql`
  insert into ward_duo_yes (division_id, person_id, said_on) values (${division}, ${person}, ${on}) on conflict do nothing`)
export const recordStop = (tx: Tx, duo: DuoId, by: Id<'person'>, on: Day) => tx.run(sql`
  insert into ward_duo_stop (duo_id, stopped_by, stopped_on) values (${duo}, ${by}, ${on}) on conflict do nothing`)
/** What the law reserves, and who of the two may do it today. */
export const listAuthorised = (tx: Tx, duo: DuoId) => tx.rows<{ readonly procedure: string; readonly who: 'learner' | 'colleague' }>(sql`select procedure, who from duo_authorised(${duo}) order by procedure, who`)

export const sweepDuos = (tx: Tx, now: Instant) => tx.run(sql`select sweep_duos(${now})`)
