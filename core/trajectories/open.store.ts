import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Arrival, Opening } from './open.ts'

/**
 * Records an opening, in the participant's own name (`become` first when the person is new); the caller confirms the
 * guide's time afterwards. Two statements, sent together: a policy sees what earlier statements wrote, so those who take
 * part stand before what only they may write.
 */
export const recordOpening = ({ run }: Tx, { ids, programme, openedWeek, roles, guide, kind, minutes, outOf, from, until, way, keeping }: Opening): Promise<unknown> => Promise.all([
  run(sql`
    with opened as (insert into trajectory (id, programme, opened_week) values (${ids.trajectory}, ${programme}, ${openedWeek})),
      kept as (insert into trajectory_keeping (trajectory_id, notes_days, contact_days, trajectory_days) values (${ids.trajectory}, ${keeping.notesDays}, ${keeping.contactDays}, ${keeping.trajectoryDays}))
    insert into party (id, trajectory_id, person_id, role)
    values (${ids.participant}, ${ids.trajectory}, ${ids.person}, ${roles.participant}), (${ids.guide}, ${ids.trajectory}, ${guide}, ${roles.guide})`),
  run(sql`
    with named as (insert into participant (trajectory_id, party_id) values (${ids.trajectory}, ${ids.participant})),
      planned as (insert into talk (id, trajectory_id, kind, number, out_of, minutes) values (${ids.talk}, ${ids.trajectory}, ${kind}, 1, ${outOf}, ${minutes}))
    insert into appointment (id, trajectory_id, talk_id, guide_id, during, way)
    values (${ids.appointment}, ${ids.trajectory}, ${ids.talk}, ${guide}, tstzrange(${from}, ${until}), ${way})`),
])

/** Records an opening without a first talk yet, in the participant's own name. */
export const recordArrival = ({ run }: Tx, { trajectory, party, person, programme, openedWeek, role, keeping, kind }: Arrival): Promise<unknown> => Promise.all([
  run(sql`
    with opened as (insert into trajectory (id, programme, opened_week) values (${trajectory}, ${programme}, ${openedWeek})),
      kept as (insert into trajectory_keeping (trajectory_id, notes_days, contact_days, trajectory_days) values (${trajectory}, ${keeping.notesDays}, ${keeping.contactDays}, ${keeping.trajectoryDays}))
    insert into party (id, trajectory_id, person_id, role) values (${party}, ${trajectory}, ${person}, ${role})`),
  ...(kind ? [run(sql`insert into trajectory_kind (trajectory_id, kind, calendar) values (${trajectory}, ${kind.key}, ${kind.calendar})`)] : []),
  run(sql`insert into participant (trajectory_id, party_id) values (${trajectory}, ${party})`),
])

export type SealedContact = { readonly telephone: Sealed | null; readonly alias: Sealed | null; readonly handle: Sealed }

export const recordContact = (tx: Tx, trajectory: Id<'trajectory'>, { telephone, alias, handle }: SealedContact) => tx.run(sql`
  insert into contact (trajectory_id, telephone, alias, handle) values (${trajectory}, ${telephone}, ${alias}, ${handle})`)

export const changeTelephone = (tx: Tx, trajectory: Id<'trajectory'>, telephone: Sealed | null) => tx.run(sql`
  update contact set telephone = ${telephone} where trajectory_id = ${trajectory}`)

export const findContact = (tx: Tx, trajectory: Id<'trajectory'>) => tx.one<SealedContact>(sql`
  select telephone, alias, handle from contact where trajectory_id = ${trajectory}`)
