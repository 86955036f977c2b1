import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'

type PersonId = Id<'person'>

export const addSignInLink = (tx: Tx, id: Id<'sign-in-link'>, person: PersonId, token: Buffer, until: Instant) => tx.run(sql`
  insert into sign_in_link (id, person_id, token_hash, until) values (${id}, ${person}, ${token}, ${until})`)

/** How many links this person has that still open, or did until a moment ago. */
export const countSignInLinks = async (tx: Tx, person: PersonId, now: Instant): Promise<number> =>
  (await tx.one<{ readonly count: number }>(sql`select count(*) as count from sign_in_link where person_id = ${person} and until > ${now}`))?.count ?? 0

export const signInLinkOpens = async (tx: Tx, token: Buffer, now: Instant): Promise<boolean> =>
  (await tx.one<{ readonly opens: boolean }>(sql`select sign_in_link_opens(${token}, ${now}) as opens`))?.opens ?? false

/** Whose it was; null when it opens no more. */
export const spendSignInLink = async (tx: Tx, token: Buffer, now: Instant): Promise<PersonId | null> =>
  (await tx.one<{ readonly person: PersonId | null }>(sql`select spend_sign_in_link(${token}, ${now}) as person`))?.person ?? null
