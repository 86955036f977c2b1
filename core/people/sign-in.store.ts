import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { NewSignIn, Office, OwnSignIn, SignedIn } from './sign-in.ts'

/** Takes up a sign-in: from here on this transaction runs for its person. Null when there is none, or it ended. */
export const resumeSignIn = (tx: Tx, token: Buffer, now: Instant) => tx.one<SignedIn>(sql`
  select id as "signIn", person_id as person, method, offices, idle_until as "idleUntil", absolute_until as "absoluteUntil", step_up_until as "stepUpUntil"
  from resume_sign_in(${token}, ${now})`)

/** From here on this transaction runs for this person: someone who just came in, and proved it. */
export const become = (tx: Tx, person: Id<'person'>) => tx.one(sql`select set_config('houvast.person', ${person}, true)`)
/** From here on it is nobody's, whoever is signed in: for what is asked without a name. */
export const becomeNobody = (tx: Tx) => tx.one(sql`select set_config('houvast.person', '', true)`)

/**
 * The person must be the one the transaction runs for.
 * @param shownOnce the words of a receipt that comes with it; see receipt.store.ts.
 */
export const beginSignIn = (tx: Tx, signIn: NewSignIn, token: Buffer, shownOnce: Sealed | null = null) => tx.run(sql`
  insert into sign_in (id, token_hash, person_id, method, made_at, idle_until, absolute_until, idle_minutes, device, step_up_until, shown_once)
  values (${signIn.id}, ${token}, ${signIn.person}, ${signIn.method}, ${signIn.madeAt}, ${signIn.idleUntil}, ${signIn.absoluteUntil}, ${signIn.idleMinutes}, ${signIn.device}, ${signIn.stepUpUntil}, ${shownOnce})`)

export const endSignIn = (tx: Tx, token: Buffer, now: Instant) => tx.one(sql`select end_sign_in(${token}, ${now})`)

/** Whose sign-in this was, when it ended a while ago: what they typed is kept for them. */
export const endedSignIn = async (tx: Tx, token: Buffer, now: Instant) =>
  (await tx.one<{ readonly person: Id<'person'> | null }>(sql`select ended_sign_in(${token}, ${now}) as person`))?.person ?? null

export const findSignIn = async (tx: Tx, token: Buffer) =>
  (await tx.one<{ readonly id: Id<'sign-in'> }>(sql`select id from sign_in where token_hash = ${token}`))?.id ?? null

/** One's own sign-ins that have not ended, the last seen first; seen to the minute. */
export const listSignIns = (tx: Tx, person: Id<'person'>, now: Instant) => tx.rows<OwnSignIn>(sql`
  select id, method, device, made_at as "madeAt", idle_until - make_interval(mins => idle_minutes) as "seenAt"
  from sign_in where person_id = ${person} and idle_until > ${now} and absolute_until > ${now} order by idle_until desc, id`)

/** Ends one of one's own. */
export const endOwnSignIn = (tx: Tx, person: Id<'person'>, signIn: Id<'sign-in'>, now: Instant) => tx.run(sql`
  update sign_in set idle_until = ${now}, shown_once = null where person_id = ${person} and id = ${signIn} and idle_until > ${now}`)

/** @param but the one that stays, or null for none. */
export const endOwnSignIns = (tx: Tx, person: Id<'person'>, but: Id<'sign-in'> | null, now: Instant) => tx.run(sql`
  update sign_in set idle_until = ${now}, shown_once = null where person_id = ${person} and id is distinct from ${but}::uuid and idle_until > ${now}`)

/** The offices of whoever this transaction runs for. */
export const findOffices = async (tx: Tx) => (await tx.one<{ readonly offices: readonly Office[] }>(sql`select my_offices() as offices`))?.offices ?? []
