/** Everyone's own account. Ways to sign in change only with a fresh proof that it is you, which is signing in anew. */
import { fields, id, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { data, missing, page, seeOther, type Handler, type Reply, type Routes } from '../../kit/web.ts'
import { asidesFor, forSomeone, signInAddress, type Visit } from '../visit.ts'
import { accountPage, appPage, newPasskeyPage, passwordPage, recoveryCodesPage, type Account, type Told } from './account.pages.tsx'
import { passwordNoWords } from './factor-forms.tsx'
import { choosePassword, mayChangeFactors, removePasskey, type Factors } from './factors.ts'
import { addPasskey, deletePasskey, findFactors, setPassword } from './factors.store.ts'
import { factorTexts } from './factors.texts.ts'
import { beginSetUp, drawRecoveryCodes, findSetUp, finishSetUp, firstCodeFits, logFactors, ownMail, putCodesAway, shownCodes } from './known-factors.ts'
import { namesOf } from './known-people.ts'
import { askForNewPasskey, passkeyOfAnswer } from './passkeys.ts'
import { signInCookie, tokenHash, type SignedIn } from './sign-in.ts'
import { endOwnSignIn, endOwnSignIns, listSignIns } from './sign-in.store.ts'
import { signInTexts } from './sign-in.texts.ts'
import { unlessBusy } from './unless-busy.ts'

type OwnVisit = Visit & { readonly me: SignedIn }
type ChangingVisit = OwnVisit & { readonly factors: Factors }

const passkeyForm = fields({ passkey: id<'passkey'>() })
const signInForm = fields({ signIn: id<'sign-in'>() })
const codeForm = fields({ code: text({ most: 20 }) })

export const accountRoutes: Routes<Visit> = {
  'GET /account': own(async visit => page(accountPage(visit, await accountOf(visit), { told: toldBy(visit.query['told']), kept: await asidesFor(visit.house.asides.account, visit) }))),

  'POST /account/sign-ins/end': own(async visit => {
    const { tx, me, now, form } = visit
    const read = signInForm.read(form)
    if (!read.value || read.value.signIn === me.signIn || await endOwnSignIn(tx, me.person, read.value.signIn, now) === 0) return missing()
    await logEnded(visit, read.value.signIn)
    return told('ended')
  }),

  'POST /account/sign-ins/end-others': own(async visit => {
    await endOwnSignIns(visit.tx, visit.me.person, visit.me.signIn, visit.now)
    await logEnded(visit, null)
    return told('ended')
  }),

  'GET /account/passkeys/new': freshly(async visit => page(newPasskeyPage(visit))),

  'POST /account/passkeys/ask': freshly(async visit => data('application/json', JSON.stringify(await askForNewPasskey(visit, visit.me.person, await ownMail(visit, visit.me.person) ?? '')))),

  'POST /account/passkeys': freshly(async visit => {
    const { tx, me, now, form, voice } = visit
    const answer = form['response']?.[0] ?? ''
    if (answer === '') return page(newPasskeyPage(visit, signInTexts(voice).passkeyNeedsScript), 422)
    const passkey = await passkeyOfAnswer(visit, me.person, answer)
    if (!passkey || !await addPasskey(tx, passkey, now)) return page(newPasskeyPage(visit, factorTexts(voice).passkeyNotMade), 422)
    await logFactors(tx, me.person, 'factor.added', ['passkey'], now)
    return told('passkeyAdded')
  }),

  'POST /account/passkeys/remove': freshly(async visit => {
    const { tx, me, now, form, factors } = visit
    const read = passkeyForm.read(form)
    if (!read.value) return missing()
    const removal = removePasskey(factors, read.value.passkey)
    if (refused(removal)) return removal.refused === 'passkey.unknown' ? missing() : page(accountPage(visit, await accountOf(visit), { last: true }), 422)
    await deletePasskey(tx, removal.removed.id)
    await logFactors(tx, me.person, 'factor.removed', ['passkey'], now)
    return told('passkeyRemoved')
  }),

  'GET /account/password': freshly(async visit => page(passwordPage(visit, { has: visit.factors.passwordSetAt !== null }))),

  'POST /account/password': { outside: async doorway => {
    const chosen = await doorway.visit(withFresh(async visit => {
      const chosen = choosePassword(visit.form['password']?.[0] ?? '', await ownMail(visit, visit.me.person) ?? '')
      if (!refused(chosen)) return { password: chosen.password, deriver: visit.house.deriver }
      return page(passwordPage(visit, { has: visit.factors.passwordSetAt !== null, error: passwordNoWords(chosen, visit.voice) }), 422)
    }))
    if ('kind' in chosen) return chosen
    const hash = await unlessBusy(chosen.deriver.hashPassword(chosen.password))
    return await doorway.visit(freshly(async visit => {
      const { tx, me, now, factors, voice } = visit
      if (hash === 'busy') return page(passwordPage(visit, { has: factors.passwordSetAt !== null, error: signInTexts(voice).busy }), 503)
      if (factors.appSetAt === null) {
        await beginSetUp(visit, me.person, hash, now)
        return seeOther('/account/app')
      }
      await setPassword(tx, me.person, hash, now)
      await endOwnSignIns(tx, me.person, me.signIn, now) // whoever knew the old one is out
      await logFactors(tx, me.person, 'factor.replaced', ['password'], now)
      return told('passwordChanged')
    }))
  } },

  'POST /account/app/renew': freshly(async visit => {
    await beginSetUp(visit, visit.me.person, null, visit.now)
    return seeOther('/account/app')
  }),

  'GET /account/app': freshly(async visit => {
    const setUp = await findSetUp(visit, visit.me.person, visit.now)
    return setUp ? page(appPage(visit, { secret: setUp.secret, mail: await ownMail(visit, visit.me.person) ?? '' })) : seeOther('/account')
  }),

  'POST /account/app': freshly(async visit => {
    const { tx, me, now, form, voice, factors } = visit
    const setUp = await findSetUp(visit, me.person, now)
    if (!setUp) return seeOther('/account')
    const read = codeForm.read(form)
    const step = read.value && await firstCodeFits(setUp, read.value.code, now)
    if (step === null) return page(appPage(visit, { secret: setUp.secret, mail: await ownMail(visit, me.person) ?? '', error: factorTexts(voice).codeWrong }), 422)
    await finishSetUp(visit, me.person, setUp, step, now)
    await logFactors(tx, me.person, factors.appSetAt === null ? 'factor.added' : 'factor.replaced', setUp.passwordHash === null ? ['app'] : ['password', 'app'], now)
    return told('appChanged')
  }),

  'GET /account/recovery-codes': own(async visit => {
    const { tx, me } = visit
    return page(recoveryCodesPage(visit, { shown: await shownCodes(visit, me.signIn), left: (await findFactors(tx, me.person)).recoveryCodes }))
  }),

  'POST /account/recovery-codes': freshly(async visit => {
    const { tx, me, now, asked } = visit
    await drawRecoveryCodes(visit, me.person, tokenHash(asked.cookies[signInCookie] ?? ''), now)
    await logFactors(tx, me.person, 'factor.replaced', ['recovery-codes'], now)
    return seeOther('/account/recovery-codes')
  }),

  'POST /account/recovery-codes/put-away': own(async ({ tx, me }) => {
    await putCodesAway(tx, me.signIn)
    return seeOther('/account')
  }),
}

/** For whoever has an account, which those who came with six words do not. */
function own(handler: (visit: OwnVisit) => Promise<Reply>): Handler<Visit> {
  return forSomeone(async visit => (visit.me.method === 'receipt' ? missing() : await handler(visit)))
}

function freshly(handler: (visit: ChangingVisit) => Promise<Reply>): Handler<Visit> {
  return withFresh<Reply>(handler)
}

/** Only with a fresh proof; whose proof is older is asked to sign in once more, and then comes back. */
function withFresh<Result extends object>(handler: (visit: ChangingVisit) => Promise<Result | Reply>): (visit: Visit) => Promise<Result | Reply> {
  return async visit => {
    const { me, asked } = visit
    if (!me || me.method === 'receipt') return await own(async () => missing())(visit)
    const factors = await findFactors(visit.tx, me.person)
    if (mayChangeFactors(me, factors, visit.now)) return await handler({ ...visit, me, factors })
    return { ...seeOther(signInAddress(asked.method === 'GET' ? asked.path : '/account')), undone: true }
  }
}

const accountOf = async (visit: OwnVisit): Promise<Account> => {
  const { tx, me, now } = visit
  return {
    name: (await namesOf(visit, [me.person])).get(me.person) ?? '', mail: await ownMail(visit, me.person),
    factors: await findFactors(tx, me.person), signIns: await listSignIns(tx, me.person, now),
  }
}

/** @param which one, or null for all others */
const logEnded = ({ tx, me, now }: OwnVisit, which: Id<'sign-in'> | null) => log(tx, { event: 'sign-in.ended', action: 'E', person: me.person, role: null, purpose: 'sign-in', subject: me.person, object: { kind: 'sign-in', id: which }, at: now })

const words: readonly Told[] = ['passkeyAdded', 'passkeyRemoved', 'passwordChanged', 'appChanged', 'ended']
const toldBy = (query: string | undefined): Told | null => words.find(one => one === query) ?? null
const told = (what: Told): Reply => seeOther(`/account?told=${what}`)
