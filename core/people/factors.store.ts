/** Reads and writes what someone signs in with, in that person's own name: see factors.policy.sql. */
import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Factors, Passkey } from './factors.ts'
import type { Tries } from './receipt.ts'

type PersonId = Id<'person'>

const onePerson = async (row: Promise<{ readonly person: PersonId | null } | null>): Promise<PersonId | null> => (await row)?.person ?? null
export const personByMail = (tx: Tx, index: Buffer) => onePerson(tx.one(sql`select person_by_mail(${index}) as person`))
/** Also of whoever worked here and left: for whoever writes people down. */
export const personWithAddress = (tx: Tx, index: Buffer) => onePerson(tx.one(sql`select person_with_address(${index}) as person`))
export const personByPasskey = (tx: Tx, credential: string) => onePerson(tx.one(sql`select person_by_passkey(${credential}) as person`))

export const findAddress = async (tx: Tx, person: PersonId) =>
  (await tx.one<{ readonly address: Sealed }>(sql`select address from mail_address where person_id = ${person}`))?.address ?? null

export const findFactors = async (tx: Tx, person: PersonId): Promise<Factors> => {
  const [passkeys, rest] = await Promise.all([
    tx.rows<Passkey>(sql`select id, device, made_at as "madeAt", used_at as "usedAt" from passkey where person_id = ${person} order by made_at`),
    tx.one<Omit<Factors, 'passkeys'>>(sql`select
      (select set_at from password where person_id = ${person}) as "passwordSetAt",
      (select set_at from one_time_code where person_id = ${person}) as "appSetAt",
      (select count(*)::int from recovery_code where person_id = ${person} and used_at is null) as "recoveryCodes"`),
  ])
  return { passkeys, passwordSetAt: rest?.passwordSetAt ?? null, appSetAt: rest?.appSetAt ?? null, recoveryCodes: rest?.recoveryCodes ?? 0 }
}

/** An invitation begins anew: nothing that opened before opens any longer. */
export const removeFactors = (tx: Tx, person: PersonId) => tx.run(sql`
  with a as (delete from passkey where person_id = ${person}), b as (delete from password where person_id = ${person}),
       c as (delete from one_time_code where person_id = ${person}), d as (delete from recovery_code where person_id = ${person})
  delete from factor_draft where person_id = ${person}`)

// Passkeys

export type KeptPasskey = { readonly id: Id<'passkey'>; readonly person: PersonId; readonly credential: string; readonly publicKey: Buffer; readonly counter: number; readonly transports: readonly string[]; readonly device: string | null }

/** False when this key is somebody's already. */
export const addPasskey = async (tx: Tx, { id, person, credential, publicKey, counter, transports, device }: KeptPasskey, at: Instant): Promise<boolean> =>
  (await tx.run(sql`
    insert into passkey (id, person_id, credential, public_key, counter, transports, device, made_at)
    values (${id}, ${person}, ${credential}, ${publicKey}, ${counter}, ${transports}, ${device}, ${at}) on conflict do nothing`)) === 1

export const findPasskey = (tx: Tx, credential: string) => tx.one<KeptPasskey>(sql`
  select id, person_id as person, credential, public_key as "publicKey", counter, transports, device from passkey where credential = ${credential}`)

export const listCredentials = (tx: Tx, person: PersonId) => tx.rows<Pick<KeptPasskey, 'credential' | 'transports'>>(sql`
  select credential, transports from passkey where person_id = ${person}`)

export const notePasskeyUse = (tx: Tx, id: Id<'passkey'>, counter: number, at: Instant) => tx.run(sql`update passkey set counter = ${counter}, used_at = ${at} where id = ${id}`)

export const deletePasskey = (tx: Tx, id: Id<'passkey'>) => tx.run(sql`delete from passkey where id = ${id}`)

/** @param person who adds a passkey, or null for whoever signs in with one. */
export const keepChallenge = (tx: Tx, challenge: string, person: PersonId | null, until: Instant) => tx.run(sql`
  insert into passkey_challenge (challenge, person_id, until) values (${challenge}, ${person}, ${until})`)

/** Whether it was ours, for this person, in time, and not used before. */
export const spendChallenge = async (tx: Tx, challenge: string, person: PersonId | null, now: Instant): Promise<boolean> =>
  (await tx.run(sql`delete from passkey_challenge where challenge = ${challenge} and person_id is not distinct from ${person}::uuid and until > ${now}`)) === 1

// Password and app

export type KeptPassword = { readonly hash: string | null; readonly secret: Sealed | null; readonly lastStep: number | null }

export const findPassword = (tx: Tx, person: PersonId | null) => tx.one<KeptPassword>(sql`
  select p.hash, c.secret, c.last_step as "lastStep" from password p full join one_time_code c using (provider_id, person_id) where person_id = ${person}`)

/** Since when someone's app gives codes, also without a password; null without an app. */
export const findApp = async (tx: Tx, person: PersonId): Promise<Instant | null> =>
  (await tx.one<{ readonly setAt: Instant }>(sql`select set_at as "setAt" from one_time_code where person_id = ${person}`))?.setAt ?? null

export const setPassword = (tx: Tx, person: PersonId, hash: string, at: Instant) => tx.run(sql`
  insert into password (person_id, hash, set_at) values (${person}, ${hash}, ${at}) on conflict (provider_id, person_id) do update set hash = excluded.hash, set_at = excluded.set_at`)

/** @param step of the code that confirmed it, which thus cannot be used again. */
export const setApp = (tx: Tx, person: PersonId, secret: Sealed, step: number, at: Instant) => tx.run(sql`
  insert into one_time_code (person_id, secret, last_step, set_at) values (${person}, ${secret}, ${step}, ${at})
  on conflict (provider_id, person_id) do update set secret = excluded.secret, last_step = excluded.last_step, set_at = excluded.set_at`)

/** False when this code, or a later one, was used meanwhile. */
export const spendStep = async (tx: Tx, person: PersonId, step: number): Promise<boolean> =>
  (await tx.run(sql`update one_time_code set last_step = ${step} where person_id = ${person} and (last_step is null or last_step < ${step})`)) === 1

export type FactorDraft = { readonly passwordHash: string | null; readonly secret: Sealed }

/** @param passwordHash null when only the app is renewed. */
export const keepFactorDraft = (tx: Tx, person: PersonId, { passwordHash, secret }: FactorDraft, at: Instant) => tx.run(sql`
  insert into factor_draft (person_id, password_hash, secret, made_at) values (${person}, ${passwordHash}, ${secret}, ${at})
  on conflict (provider_id, person_id) do update set password_hash = excluded.password_hash, secret = excluded.secret, made_at = excluded.made_at`)

export const findFactorDraft = (tx: Tx, person: PersonId, since: Instant) => tx.one<FactorDraft>(sql`
  select password_hash as "passwordHash", secret from factor_draft where person_id = ${person} and made_at > ${since}`)

export const dropFactorDraft = (tx: Tx, person: PersonId) => tx.run(sql`delete from factor_draft where person_id = ${person}`)

// Codes on paper

export type KeptRecoveryCode = { readonly id: Id<'recovery-code'>; readonly hash: Buffer }

export const listRecoveryCodes = (tx: Tx, person: PersonId | null) => tx.rows<KeptRecoveryCode>(sql`
  select id, hash from recovery_code where person_id = ${person} and used_at is null order by id`)

/** The ten before these no longer work. */
export const replaceRecoveryCodes = async (tx: Tx, person: PersonId, codes: readonly KeptRecoveryCode[], at: Instant): Promise<void> => {
  await tx.run(sql`delete from recovery_code where person_id = ${person}`)
  await tx.run(sql`insert into recovery_code (id, person_id, hash, made_at)
    select id, ${person}, hash, ${at} from unnest(${codes.map(({ id }) => id)}::uuid[], ${codes.map(({ hash }) => hash)}::bytea[]) as code (id, hash)`)
}

export const spendRecoveryCode = async (tx: Tx, id: Id<'recovery-code'>, at: Instant): Promise<boolean> =>
  (await tx.run(sql`update recovery_code set used_at = ${at} where id = ${id} and used_at is null`)) === 1

// Tries

/** The tries at this account, held until the transaction ends: those who guess at once wait for each other. */
export const holdTries = async (tx: Tx, account: Buffer, now: Instant): Promise<Tries | null> => {
  await tx.run(sql`insert into sign_in_tries (account, failed, last_at) values (${account}, 0, ${now}) on conflict do nothing`)
  return await tx.one<Tries>(sql`select failed, last_at as "lastAt" from sign_in_tries where account = ${account} for update`)
}

export const keepTries = (tx: Tx, account: Buffer, { failed, lastAt }: Tries) => tx.run(sql`
  update sign_in_tries set failed = ${failed}, last_at = ${lastAt} where account = ${account}`)

export const forgetTries = (tx: Tx, account: Buffer) => tx.run(sql`delete from sign_in_tries where account = ${account}`)

// Keeping

/** Clears away what has ended: challenges, tries, ways in that were never confirmed, sign-ins of yesterday. Runs as the worker, once a day. */
export const sweepSignIns = (tx: Tx, now: Instant) => tx.run(sql`select sweep_sign_ins(${now}), sweep_sign_in_links(${now})`)
