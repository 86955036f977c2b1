import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Division } from './division.ts'

export const recordDivision = async (tx: Tx, { id, trajectory, by, at, parts }: Omit<Division, 'parts'> & { readonly parts: readonly { readonly party: Id<'party'>; readonly role: string; readonly tasks: Sealed }[] }): Promise<void> => {
  await tx.run(sql`insert into division (id, trajectory_id, made_by, made_at) values (${id}, ${trajectory}, ${by}, ${at})`)
  for (const { party, role, tasks } of parts) await tx.run(sql`insert into division_part (division_id, trajectory_id, party_id, role, tasks) values (${id}, ${trajectory}, ${party}, ${role}, ${tasks})`)
}

export type DivisionRow = Omit<Division, 'parts'> & { /** Everyone who takes part now agreed. */ readonly stands: boolean }
/** The newest; null where there is none for me. */
export const findLastDivision = (tx: Tx, trajectory: Id<'trajectory'>) => tx.one<DivisionRow>(sql`
  select id, trajectory_id as trajectory, made_by as by, made_at as at, division_stands(id) as stands from division where trajectory_id = ${trajectory} order by made_at desc, id desc limit 1`)
export type PartRow = { readonly party: Id<'party'>; readonly role: string; readonly tasks: Sealed; readonly confirmedAt: Instant | null }
export const listDivisionParts = (tx: Tx, division: Id<'division'>) => tx.rows<PartRow>(sql`
  select p.party_id as party, p.role, p.tasks, c.confirmed_at as "confirmedAt" from division_part p
  left join division_confirmation c on c.provider_id = p.provider_id and c.division_id = p.division_id and c.party_id = p.party_id
  where p.division_id = ${division} order by p.role, p.party_id`)
export const recordDivisionConfirmation = (tx: Tx, division: Id<'division'>, party: Id<'party'>, at: Instant) => tx.run(sql`
  insert into division_confirmation (division_id, party_id, confirmed_at) values (${division}, ${party}, ${at}) on conflict do nothing`)
