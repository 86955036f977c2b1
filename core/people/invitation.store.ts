import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Invitation } from './invitation.ts'

type PersonId = Id<'person'>

export const addInvitation = (tx: Tx, { id, person, madeAt, by, until }: Omit<Invitation, 'usedAt'> & { readonly by: PersonId }, token: Buffer) => tx.run(sql`
  insert into invitation (id, person_id, token_hash, made_at, made_by, until) values (${id}, ${person}, ${token}, ${madeAt}, ${by}, ${until})`)

/** Whom a link is for, whatever it is still good for. Null when there is no such link. */
export const invitedPerson = async (tx: Tx, token: Buffer): Promise<PersonId | null> =>
  (await tx.one<{ readonly person: PersonId | null }>(sql`select person_by_invitation(${token}) as person`))?.person ?? null

const columns = sql`select i.id, i.person_id as person, i.made_at as "madeAt", i.until, u.used_at as "usedAt"
  from invitation i left join invitation_use u on u.provider_id = i.provider_id and u.invitation_id = i.id`

export const findInvitation = (tx: Tx, token: Buffer) => tx.one<Invitation>(sql`${columns} where i.token_hash = ${token}`)

export const newestInvitation = (tx: Tx, person: PersonId) => tx.one<Invitation>(sql`${columns} where i.person_id = ${person} order by i.made_at desc, i.id desc limit 1`)

/** The newest invitation of each of these people, for the administrator. */
export const newestInvitations = (tx: Tx, people: readonly PersonId[]) => tx.rows<Invitation>(sql`
  select distinct on (i.person_id) i.id, i.person_id as person, i.made_at as "madeAt", i.until, u.used_at as "usedAt"
  from invitation i left join invitation_use u on u.provider_id = i.provider_id and u.invitation_id = i.id
  where i.person_id = any(${people}::uuid[]) order by i.person_id, i.made_at desc, i.id desc`)

/** Whether this was the first use. */
export const recordInvitationUse = async (tx: Tx, invitation: Id<'invitation'>, at: Instant): Promise<boolean> =>
  (await tx.run(sql`insert into invitation_use (invitation_id, used_at) values (${invitation}, ${at}) on conflict do nothing`)) === 1
