/** Where the ways to sign in meet the vault: secrets opened, codes drawn and shown. */
import { randomInt } from 'node:crypto'
import type { Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { newOneTimeSecret, verifyOneTimeCode } from '../../kit/one-time-code.ts'
import { matchRecoveryCode, newRecoveryCodes, recoveryCodeHash } from '../../kit/recovery-codes.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import { dropFactorDraft, findAddress, findFactorDraft, findPassword, keepFactorDraft, listRecoveryCodes, replaceRecoveryCodes, setApp, setPassword } from './factors.store.ts'
import type { Around } from './known-people.ts'
import { findShownOnce, showOnce } from './receipt.store.ts'
import { findSignIn } from './sign-in.store.ts'

type PersonId = Id<'person'>

const appPlace = (person: PersonId): Place => ({ table: 'one_time_code', row: person, column: 'secret' })
const draftPlace = (person: PersonId): Place => ({ table: 'factor_draft', row: person, column: 'secret' })
const shownPlace = (signIn: Id<'sign-in'>): Place => ({ table: 'sign_in', row: signIn, column: 'shown_once' })
const pepper = ({ vault, provider }: Around) => vault.derivedFor(provider.id, 'recovery-code')

const seal = async ({ tx, vault, provider }: Around, place: Place, text: string) => (await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)).seal(place, text)

/** What stands beside the password: the time step of an app's code, or a code on paper. */
export type SecondFactor = { readonly kind: 'app'; readonly step: number } | { readonly kind: 'paper'; readonly code: Id<'recovery-code'> }

/**
 * The password's hash of this person, and what the typed code proves. For someone who does not exist both are null, after
 * the same questions to the database.
 */
export const readProof = async ({ tx, vault, provider }: Around, person: PersonId | null, code: string, now: Instant): Promise<{ readonly hash: string | null; readonly second: SecondFactor | null }> => {
  const [kept, onPaper] = await Promise.all([findPassword(tx, person), listRecoveryCodes(tx, person)])
  const secret = person && kept?.secret ? await vault.open(tx, provider.id, appPlace(person), kept.secret) : null
  const step = await verifyOneTimeCode({ secret: secret ?? newOneTimeSecret(), code, lastStep: kept?.lastStep ?? null, now })
  const found = matchRecoveryCode(pepper({ tx, vault, provider }), code, onPaper.map(({ hash }) => hash))
  const paper = found === null ? undefined : onPaper[found]
  const second: SecondFactor | null = secret !== null && step !== null ? { kind: 'app', step } : paper ? { kind: 'paper', code: paper.id } : null
  return { hash: kept?.hash ?? null, second }
}

/** Begins a password and an app, or only a new app: they count once the app has given a code. */
export const beginSetUp = async (around: Around, person: PersonId, passwordHash: string | null, now: Instant): Promise<void> => {
  await keepFactorDraft(around.tx, person, { passwordHash, secret: await seal(around, draftPlace(person), newOneTimeSecret()) }, now)
}

/** Minutes that a set-up waits for its first code. */
const setUpWaits = 60

/** What the app must be given; null when no set-up waits. */
export const findSetUp = async ({ tx, vault, provider }: Around, person: PersonId, now: Instant): Promise<SetUp | null> => {
  const draft = await findFactorDraft(tx, person, addMinutes(now, -setUpWaits))
  return draft && { passwordHash: draft.passwordHash, secret: await vault.open(tx, provider.id, draftPlace(person), draft.secret) }
}

export type SetUp = { readonly passwordHash: string | null; readonly secret: string }

/** The time step of the app's first code; null when the code does not fit. */
export const firstCodeFits = (setUp: SetUp, code: string, now: Instant): Promise<number | null> => verifyOneTimeCode({ secret: setUp.secret, code, lastStep: null, now })

/** From here on the set-up counts. @param step of the first code, which cannot be used again */
export const finishSetUp = async (around: Around, person: PersonId, { passwordHash, secret }: SetUp, step: number, now: Instant): Promise<void> => {
  if (passwordHash !== null) await setPassword(around.tx, person, passwordHash, now)
  await setApp(around.tx, person, await seal(around, appPlace(person), secret), step, now)
  await dropFactorDraft(around.tx, person)
}

/** Ten new codes for this person. They are readable as long as this sign-in shows them, and never again. */
export const drawRecoveryCodes = async (around: Around, person: PersonId, token: Buffer, now: Instant): Promise<void> => {
  const codes = newRecoveryCodes(randomInt)
  await replaceRecoveryCodes(around.tx, person, codes.map(code => ({ id: newAnonymousId<'recovery-code'>(), hash: recoveryCodeHash(pepper(around), code) })), now)
  const signIn = await findSignIn(around.tx, token)
  if (signIn) await showOnce(around.tx, signIn, await seal(around, shownPlace(signIn), codes.join('\n')))
}

/** The codes this sign-in drew, until they are put away. */
export const shownCodes = async ({ tx, vault, provider }: Around, signIn: Id<'sign-in'>): Promise<readonly string[] | null> => {
  const words = await findShownOnce(tx, signIn)
  return words && (await vault.open(tx, provider.id, shownPlace(signIn), words)).split('\n')
}

/** By which address someone signs in, for oneself and for the app that lists it. */
export const ownMail = async ({ tx, vault, provider }: Around, person: PersonId): Promise<string | null> => {
  const address = await findAddress(tx, person)
  return address && await vault.open(tx, provider.id, { table: 'mail_address', row: person, column: 'address' }, address)
}

/** Ways to sign in that came or went. @param fields which, such as 'passkey' */
export const logFactors = (tx: Tx, person: PersonId, event: 'factor.added' | 'factor.removed' | 'factor.replaced', fields: readonly string[], at: Instant) =>
  log(tx, { event, action: event === 'factor.added' ? 'C' : event === 'factor.removed' ? 'D' : 'U', person, role: null, purpose: 'sign-in', subject: person, object: { kind: 'person', id: person }, fields, at })

export const putCodesAway = (tx: Tx, signIn: Id<'sign-in'>) => showOnce(tx, signIn, null)
