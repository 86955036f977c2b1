import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Office } from './sign-in.ts'
import type { HeldOffice } from './staff.ts'

type PersonId = Id<'person'>

/** Everyone who changes offices or addresses waits here for the other, so that a rule decides on what really is. */
export const lockStaff = (tx: Tx) => tx.one(sql`select pg_advisory_xact_lock(hashtextextended('staff of ' || my_provider(), 0))`)

/** Every office ever held, oldest first. */
export const listOffices = (tx: Tx) => tx.rows<HeldOffice>(sql`
  select o.id, o.person_id as person, o.office, e.ended_at as "endedAt"
  from office o left join office_end e on e.provider_id = o.provider_id and e.office_id = o.id order by o.given_at, o.id`)

/** How many hold it now: of any office for the administrator, of their own for anyone else. */
export const countHolders = async (tx: Tx, office: Office): Promise<number> =>
  (await tx.one<{ readonly count: number }>(sql`select count(distinct o.person_id)::int as count from office o where o.office = ${office} and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id)`))?.count ?? 0

export const findMails = (tx: Tx, people: readonly PersonId[]) => tx.rows<{ readonly person: PersonId; readonly address: Sealed }>(sql`
  select person_id as person, address from mail_address where person_id = any(${people}::uuid[])`)

export const findByMail = async (tx: Tx, index: Buffer): Promise<PersonId | null> =>
  (await tx.one<{ readonly person: PersonId }>(sql`select person_id as person from mail_address where address_index = ${index}`))?.person ?? null

/** Who of these has a profile. */
export const findPresented = async (tx: Tx, people: readonly PersonId[]): Promise<ReadonlySet<PersonId>> =>
  new Set((await tx.rows<{ readonly person: PersonId }>(sql`select person_id as person from guide_profile where person_id = any(${people}::uuid[])`)).map(({ person }) => person))
