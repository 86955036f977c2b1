/**
 * The code beside the mailbox: typed from an app, or from paper. Whoever has no app yet makes one here first, and gets ten
 * codes on paper for the day the phone is lost.
 */
import { fields, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { page, seeOther, withCookies, type Reply, type Routes } from '../../kit/web.ts'
import type { Visit } from '../visit.ts'
import { findApp, forgetTries, holdTries, keepTries, spendRecoveryCode, spendStep } from './factors.store.ts'
import { factorTexts } from './factors.texts.ts'
import { beginSetUp, drawRecoveryCodes, findSetUp, finishSetUp, firstCodeFits, logFactors, ownMail, readProof } from './known-factors.ts'
import { afterFailedTry, triesVerdict } from './receipt.ts'
import { codePage, setUpCodePage } from './second-proof.pages.tsx'
import { owesCode } from './second-proof.store.ts'
import { codeTries, halfCookie, halfMinutes, halfProof, readHalfProof } from './second-proof.ts'
import { secondProofTexts } from './second-proof.texts.ts'
import { comeIn, goal } from './sign-in.routes.ts'
import { signInCookie, tokenHash, type SignInMethod } from './sign-in.ts'
import { become } from './sign-in.store.ts'
import { addressedAs } from './spoken-to.ts'

const form = fields({ code: text({ most: 100 }) })
type SeeOther = Extract<Reply, { readonly kind: 'see-other' }>
const away = { name: halfCookie, value: null, seconds: null }

/** Someone proved a mailbox: in at once, or on to the code for whoever owes one. @param to where they were going */
export const comeInByMail = async (visit: Visit, person: Id<'person'>, method: Extract<SignInMethod, 'mail-link' | 'personal-link'>, to: string = goal(visit)): Promise<SeeOther> => {
  await become(visit.tx, person)
  if (!await owesCode(visit.tx)) return await comeIn(visit, person, method, [method], to)
  return withCookies(seeOther(to === '' ? '/sign-in/code' : `/sign-in/code?to=${encodeURIComponent(to)}`), [{ name: halfCookie, value: halfProof(visit, person, visit.now), seconds: halfMinutes * 60 }])
}

/** Runs in the name of whoever holds the note; without one the way begins at the mail again. */
const forHalf = (handler: (visit: Visit, person: Id<'person'>) => Promise<Reply>) => async (visit: Visit): Promise<Reply> => {
  const person = readHalfProof(visit, visit.asked.cookies[halfCookie], visit.now)
  if (!person) return seeOther('/sign-in/link')
  await become(visit.tx, person)
  return await handler({ ...visit, voice: await addressedAs(visit.tx, person, visit.voice) }, person)
}

export const secondProofRoutes: Routes<Visit> = {
  'GET /sign-in/code': forHalf((visit, person) => show(visit, person, null)),

  'POST /sign-in/code': forHalf(async (visit, person) => {
    const { tx, now } = visit
    const account = codeTries(visit, person)
    const tries = await holdTries(tx, account, now)
    const verdict = triesVerdict(tries, now)
    if (verdict.may === 'wait') return await show(visit, person, secondProofTexts(visit.voice).wait(verdict.seconds), 429)
    await keepTries(tx, account, afterFailedTry(tries, now))
    const typed = form.read(visit.form).value?.code ?? ''
    const came = await hasApp(visit, person) ? await proveCode(visit, person, typed) : await finishAndComeIn(visit, person, typed)
    if (came) {
      await forgetTries(tx, account)
      return withCookies(came, [away])
    }
    await log(tx, { event: 'sign-in.failed', action: 'E', outcome: 4, person, role: null, purpose: 'sign-in', subject: person, object: { kind: 'sign-in', id: null }, at: now })
    return await show(visit, person, factorTexts(visit.voice).codeWrong, 422)
  }),
}

const hasApp = async ({ tx }: Visit, person: Id<'person'>): Promise<boolean> => (await findApp(tx, person)) !== null

const show = async (visit: Visit, person: Id<'person'>, error: string | null, status: 200 | 422 | 429 = 200): Promise<Reply> => {
  const to = goal(visit)
  if (await hasApp(visit, person)) return page(codePage(visit, { to, error }), status)
  if (!await findSetUp(visit, person, visit.now)) await beginSetUp(visit, person, null, visit.now)
  const setUp = await findSetUp(visit, person, visit.now)
  return setUp ? page(setUpCodePage(visit, { to, error, secret: setUp.secret, mail: await ownMail(visit, person) ?? '' }), status) : seeOther('/sign-in/link')
}

/** Null when the code does not fit, or was used up meanwhile. */
const proveCode = async (visit: Visit, person: Id<'person'>, typed: string): Promise<SeeOther | null> => {
  const { second } = await readProof(visit, person, typed, visit.now)
  if (!second) return null
  const spent = second.kind === 'app' ? await spendStep(visit.tx, person, second.step) : await spendRecoveryCode(visit.tx, second.code, visit.now)
  return spent ? await comeIn(visit, person, 'mail-link-and-code', ['mail-link', second.kind]) : null
}

/** The first code makes the app count. Ten codes on paper come with it, shown on the next page. */
const finishAndComeIn = async (visit: Visit, person: Id<'person'>, typed: string): Promise<SeeOther | null> => {
  const { tx, now } = visit
  const setUp = await findSetUp(visit, person, now)
  const step = setUp && await firstCodeFits(setUp, typed, now)
  if (!setUp || step === null) return null
  await finishSetUp(visit, person, { ...setUp, passwordHash: null }, step, now)
  await logFactors(tx, person, 'factor.added', ['app'], now)
  const came = await comeIn(visit, person, 'mail-link-and-code', ['mail-link', 'app'], '/account/recovery-codes')
  const token = came.cookies?.find(({ name }) => name === signInCookie)?.value
  if (token) await drawRecoveryCodes(visit, person, tokenHash(token), now)
  return came
}
