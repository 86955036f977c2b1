/**
 * The way in for whoever has an account. There is one answer for every failure, the same work is done for an address
 * that nobody has, and guessing becomes slow but never locks anyone out. Signing in anew is also the fresh proof that
 * changes to one's account ask for.
 */
import type { Deriver } from '../../kit/derive/derive.ts'
import { asTyped, fields, mail, optional, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { createLimiter } from '../../kit/limits.ts'
import { log } from '../../kit/log.ts'
import { data, page, seeOther, withCookies, type Doorway, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { ownAddress, signInAs, type Visit } from '../visit.ts'
import { deviceOf } from './device.ts'
import { passwordLength } from './factors.ts'
import { forgetTries, holdTries, keepTries, personByMail, spendRecoveryCode, spendStep } from './factors.store.ts'
import { readProof, type SecondFactor } from './known-factors.ts'
import { mailIndex } from './known-people.ts'
import { askForPasskey, personOfAnswer } from './passkeys.ts'
import { afterFailedTry, triesVerdict } from './receipt.ts'
import { signInPage, type SignInNo } from './sign-in.pages.tsx'
import { homeOf, signInCookie, tokenHash, type SignInMethod } from './sign-in.ts'
import { become, endSignIn, findOffices, findSignIn } from './sign-in.store.ts'
import { unlessBusy } from './unless-busy.ts'

const form = fields({ mail, password: optional(asTyped({ most: passwordLength.most * 2 })), code: text({ most: 100 }) })

/** A whole office may sign in from one network at nine; a list of passwords may not be tried from one. */
const rate = { perHour: 240, burst: 40 }

export const signInRoutes = (): Routes<Visit> => {
  const limiter = createLimiter(rate)
  const tooMany = (doorway: Doorway<Visit>) => !limiter.allow(doorway.asked.address, doorway.asked.now)

  return {
    'GET /sign-in': async visit => again(visit, null),

    'POST /sign-in': { outside: async doorway => {
      if (tooMany(doorway)) return await doorway.visit(async visit => again(visit, 'waitNetwork', 429))
      const claim = await doorway.visit(hear)
      if ('kind' in claim) return claim
      const right = await passwordFits(claim)
      if (right === 'busy') return await doorway.visit(async visit => again(visit, 'busy', 503))
      const came = right ? await doorway.visit(visit => proveAndComeIn(visit, claim)) : null
      return came ?? await doorway.visit(visit => turnAway(visit, 'wrong', claim.person))
    } },

    'POST /sign-in/passkey/ask': { outside: async doorway => {
      if (tooMany(doorway)) return data('application/json', '{}', 429)
      return await doorway.visit(async visit => data('application/json', JSON.stringify(await askForPasskey(visit))))
    } },

    'POST /sign-in/passkey': { outside: async doorway => {
      const answer = doorway.asked.form['response']?.[0] ?? ''
      if (answer === '') return await doorway.visit(async visit => again(visit, 'passkeyNeedsScript', 422))
      const came = await doorway.visit(async visit => {
        const person = await personOfAnswer(visit, answer)
        return person && await comeIn(visit, person, 'passkey', ['passkey'])
      })
      return came ?? await doorway.visit(visit => turnAway(visit, 'passkeyWrong', null))
    } },

    'POST /sign-out': async ({ tx, now, asked, me }) => {
      const token = asked.cookies[signInCookie]
      if (token) await endSignIn(tx, tokenHash(token), now)
      if (me) await log(tx, { event: 'sign-in.ended', action: 'E', person: me.person, role: null, purpose: 'sign-in', subject: me.person, object: { kind: 'sign-in', id: me.signIn }, at: now })
      return withCookies(seeOther('/sign-in?left=1'), [{ name: signInCookie, value: null, seconds: null }])
    },

    /** For the warning that a sign-in is about to end: having been seen is what keeps it. */
    'POST /sign-in/keep': async ({ me }) => data('text/plain', '', me ? 204 : 403),
  }
}

/** Where someone was going when they had to sign in; empty when nowhere. */
export const goal = ({ asked }: Visit): string => ownAddress(asked.form['to']?.[0] ?? asked.query['to'], '')

/** The page once more, with what was typed except what is secret. */
const again = (visit: Visit, no: SignInNo | null, status: 200 | 422 | 429 | 503 = 200, filled: Filled = filledWith({ mail: visit.form['mail']?.[0] ?? '' })): Reply =>
  page(signInPage(visit, { to: goal(visit), filled, no }), status)

type Claim = {
  readonly account: Buffer
  readonly person: Id<'person'> | null
  readonly password: string
  readonly hash: string | null
  readonly second: SecondFactor | null
  readonly deriver: Deriver
}

/** Who this claims to be. The try is counted before anyone knows how it ends, so that tries at once count too. */
const hear = async (visit: Visit): Promise<Claim | Reply> => {
  const { tx, vault, provider, now } = visit
  const read = form.read(visit.form)
  if (!read.value) return again(visit, null, 422, read)
  const account = mailIndex(vault, provider.id, read.value.mail)
  const tries = await holdTries(tx, account, now)
  const verdict = triesVerdict(tries, now)
  if (verdict.may === 'wait') return again(visit, { seconds: verdict.seconds }, 429)
  await keepTries(tx, account, afterFailedTry(tries, now))
  const person = await personByMail(tx, account)
  if (person) await become(tx, person) // to read what proves it, and nothing else
  return { account, person, password: (read.value.password ?? '').normalize('NFC'), deriver: visit.house.deriver, ...await readProof(visit, person, read.value.code, now) }
}

/** Whoever only ever had a passkey has no password: for them a code on paper, which nobody guesses, is the way back. */
const passwordFits = async ({ deriver, password, hash, person, second }: Claim): Promise<boolean | 'busy'> =>
  await unlessBusy(deriver.verifyPassword(password, hash)) || (person !== null && hash === null && password === '' && second?.kind === 'paper')

/** Null when the code does not fit, or was used up meanwhile. */
const proveAndComeIn = async (visit: Visit, { account, person, second }: Claim): Promise<Reply | null> => {
  if (!person || !second) return null
  await become(visit.tx, person)
  const spent = second.kind === 'app' ? await spendStep(visit.tx, person, second.step) : await spendRecoveryCode(visit.tx, second.code, visit.now)
  if (!spent) return null
  await forgetTries(visit.tx, account)
  return await comeIn(visit, person, 'password', ['password', second.kind])
}

/** @param by what proved it, for the log; @param to where they were going */
export const comeIn = async (visit: Visit, person: Id<'person'>, method: SignInMethod, by: readonly string[], to: string = goal(visit)): Promise<Extract<Reply, { readonly kind: 'see-other' }>> => {
  const { tx, now, asked } = visit
  const before = asked.cookies[signInCookie]
  if (before) await endSignIn(tx, tokenHash(before), now)
  const cookie = await signInAs(visit, person, method, deviceOf(asked.agent))
  await log(tx, { event: 'sign-in.begun', action: 'E', person, role: null, purpose: 'sign-in', subject: person, object: { kind: 'sign-in', id: await findSignIn(tx, tokenHash(cookie.value ?? '')) }, fields: by, at: now })
  return withCookies(seeOther(to || homeOf(await findOffices(tx))), [cookie])
}

/** A transaction of its own: what did not succeed is written down all the same. @param claimed whose account it was tried at */
const turnAway = async (visit: Visit, no: SignInNo, claimed: Id<'person'> | null): Promise<Reply> => {
  const { tx, now, me } = visit
  await log(tx, { event: 'sign-in.failed', action: 'E', outcome: 4, person: me?.person ?? null, role: null, purpose: 'sign-in', subject: claimed, object: { kind: 'sign-in', id: null }, at: now })
  return again(visit, no, 422)
}
