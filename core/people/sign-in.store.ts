import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { NewSignIn, SignedIn } from './sign-in.ts'

/** Takes up a sign-in: from here on this transaction runs for its person. Null when there is none, or it ended. */
export const resumeSignIn = (tx: Tx, token: Buffer, now: Instant) => tx.one<SignedIn>(sql`
  select id as "signIn", person_id as person, method, offices, idle_until as "idleUntil", absolute_until as "absoluteUntil", step_up_until as "stepUpUntil"
  from resume_sign_in(${token}, ${now})`)

/** From here on this transaction runs for this person: someone who just came in, and proved it. */
export const become = (tx: Tx, person: Id<'person'>) => tx.one(sql`select set_config('houvast.person', ${person}, true)`)

/** The person must be the one the transaction runs for. */
export const beginSignIn = (tx: Tx, signIn: NewSignIn, token: Buffer) => tx.run(sql`
  insert into sign_in (id, token_hash, person_id, method, made_at, idle_until, absolute_until, idle_minutes, device)
  values (${signIn.id}, ${token}, ${signIn.person}, ${signIn.method}, ${signIn.madeAt}, ${signIn.idleUntil}, ${signIn.absoluteUntil}, ${signIn.idleMinutes}, ${signIn.device})`)

export const endSignIn = (tx: Tx, token: Buffer, now: Instant) => tx.one(sql`select end_sign_in(${token}, ${now})`)

/** Whose sign-in this was, when it ended a while ago: what they typed is kept for them. */
export const endedSignIn = async (tx: Tx, token: Buffer, now: Instant) =>
  (await tx.one<{ readonly person: Id<'person'> | null }>(sql`select ended_sign_in(${token}, ${now}) as person`))?.person ?? null
