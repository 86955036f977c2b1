import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { SealedCall } from '../trajectories/called.ts'
import type { StandIn, Yes } from './stand-in.ts'

type PersonId = Id<'person'>
type Row = Omit<StandIn, 'during'> & { readonly from: Instant; readonly until: Instant }
type YesRow = Omit<Yes, 'during'> & { readonly from: Instant; readonly until: Instant }

const ranged = <R extends { readonly from: Instant; readonly until: Instant }>({ from, until, ...row }: R) => ({ ...row, during: { from, until } })

/** Of absences that are not over, the first first. */
export const listStandIns = async (tx: Tx, guide: PersonId, now: Instant): Promise<readonly StandIn[]> =>
  (await tx.rows<Row>(sql`
    select s.absence_id as absence, s.guide_id as guide, s.stand_in_id as person, lower(a.during) as "from", upper(a.during) as until
    from stand_in s join absence a on a.provider_id = s.provider_id and a.id = s.absence_id
    where s.guide_id = ${guide} and upper(a.during) > ${now} order by lower(a.during)`)).map(ranged)

/** Another choice for the same absence is a new row: what was agreed to with the first one is not agreed to with the next. */
export const keepStandIn = async (tx: Tx, { absence, guide, person }: StandIn): Promise<void> => {
  await dropStandIn(tx, absence)
  await tx.run(sql`insert into stand_in (absence_id, guide_id, stand_in_id) values (${absence}, ${guide}, ${person})`)
}
export const dropStandIn = (tx: Tx, absence: Id<'absence'>) => tx.run(sql`delete from stand_in where absence_id = ${absence}`)

export const listGuides = async (tx: Tx): Promise<readonly PersonId[]> => (await tx.rows<{ readonly id: PersonId }>(sql`select g as id from guides() g order by g`)).map(({ id }) => id)

export const recordYes = (tx: Tx, { id, trajectory, guideParty, person, during, by, at }: Yes) => tx.run(sql`
  insert into stand_in_yes (id, trajectory_id, guide_party, stand_in_id, during, given_by, given_at)
  values (${id}, ${trajectory}, ${guideParty}, ${person}, tstzrange(${during.from}, ${during.until}), ${by}, ${at})`)

/** What was agreed to and not taken back, with one guide. */
export const listYeses = async (tx: Tx, trajectory: Id<'trajectory'>, guideParty: Id<'party'>): Promise<readonly Yes[]> =>
  (await tx.rows<YesRow>(sql`
    select y.id, y.trajectory_id as trajectory, y.guide_party as "guideParty", y.stand_in_id as person, lower(y.during) as "from", upper(y.during) as until, y.given_by as by, y.given_at as at
    from stand_in_yes y where y.trajectory_id = ${trajectory} and y.guide_party = ${guideParty}
      and not exists (select from stand_in_withdrawal w where w.provider_id = y.provider_id and w.yes_id = y.id) order by y.given_at`)).map(ranged)

export const recordWithdrawal = (tx: Tx, yes: Id<'stand-in-yes'>, at: Instant) => tx.run(sql`
  insert into stand_in_withdrawal (yes_id, at) values (${yes}, ${at}) on conflict do nothing`)

/** How someone is called whom I answer in another guide's place. */
export const findStoodInCall = (tx: Tx, trajectory: Id<'trajectory'>) => tx.one<SealedCall>(sql`
  select trajectory_id as trajectory, handle, alias from calls_i_stand_in_for() where trajectory_id = ${trajectory}`)
