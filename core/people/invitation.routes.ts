/** From an invitation to a way to sign in. Only a form uses the link up, never opening it. */
import { fields, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { data, missing, page, seeOther, withCookies, type Handler, type Reply, type Routes } from '../../kit/web.ts'
import { signInAs, type Visit } from '../visit.ts'
import { deviceOf } from './device.ts'
import { passwordNoWords } from './factor-forms.tsx'
import { choosePassword } from './factors.ts'
import { addPasskey, removeFactors } from './factors.store.ts'
import { factorTexts } from './factors.texts.ts'
import { invitationVerdict, type Invitation } from './invitation.ts'
import { closedInvitationPage, invitationAppPage, invitationPage } from './invitation.pages.tsx'
import { findInvitation, invitedPerson, newestInvitation, recordInvitationUse } from './invitation.store.ts'
import { beginSetUp, drawRecoveryCodes, findSetUp, finishSetUp, firstCodeFits, logFactors, ownMail } from './known-factors.ts'
import { askForNewPasskey, passkeyOfAnswer } from './passkeys.ts'
import { signInCookie, tokenHash, type SignInMethod } from './sign-in.ts'
import { become, endOwnSignIns, endSignIn, findOffices } from './sign-in.store.ts'
import { spokenToAtWork } from './spoken-to.ts'
import { signInTexts } from './sign-in.texts.ts'
import { unlessBusy } from './unless-busy.ts'

/** An open invitation; the transaction runs for whom it is for. */
type Invited = { readonly path: string; readonly invitation: Invitation; readonly person: Id<'person'>; readonly mail: string }

const codeForm = fields({ code: text({ most: 20 }) })

export const invitationRoutes: Routes<Visit> = {
  'GET /invitations/:token': forInvited(async (visit, { path }) => page(invitationPage(visit, { path }))),

  'POST /invitations/:token/passkey/ask': forInvited(async (visit, { person, mail }) => data('application/json', JSON.stringify(await askForNewPasskey(visit, person, mail)))),

  'POST /invitations/:token/passkey': forInvited(async (visit, invited) => {
    const answer = visit.form['response']?.[0] ?? ''
    const passkey = answer === '' ? null : await passkeyOfAnswer(visit, invited.person, answer)
    const message = answer === '' ? signInTexts(visit.voice).passkeyNeedsScript : factorTexts(visit.voice).passkeyNotMade
    if (!passkey) return page(invitationPage(visit, { path: invited.path, error: { field: 'passkey', message } }), 422)
    return await accept(visit, invited, 'passkey', async () => { await addPasskey(visit.tx, passkey, visit.now) })
  }),

  'POST /invitations/:token/password': { outside: async doorway => {
    const chosen = await doorway.visit(withInvited(async (visit, { path, mail }) => {
      const chosen = choosePassword(visit.form['password']?.[0] ?? '', mail)
      if (!refused(chosen)) return { password: chosen.password, deriver: visit.house.deriver }
      return page(invitationPage(visit, { path, error: { field: 'password', message: passwordNoWords(chosen, visit.voice) } }), 422)
    }))
    if ('kind' in chosen) return chosen
    const hash = await unlessBusy(chosen.deriver.hashPassword(chosen.password))
    return await doorway.visit(forInvited(async (visit, { path, person }) => {
      if (hash === 'busy') return page(invitationPage(visit, { path, error: { field: 'password', message: signInTexts(visit.voice).busy } }), 503)
      await beginSetUp(visit, person, hash, visit.now)
      return seeOther(`${path}/app`)
    }))
  } },

  'GET /invitations/:token/app': forInvited(async (visit, { path, person, mail }) => {
    const setUp = await findSetUp(visit, person, visit.now)
    return setUp ? page(invitationAppPage(visit, { path, secret: setUp.secret, mail })) : seeOther(path)
  }),

  'POST /invitations/:token/app': forInvited(async (visit, invited) => {
    const setUp = await findSetUp(visit, invited.person, visit.now)
    if (!setUp) return seeOther(invited.path)
    const read = codeForm.read(visit.form)
    const step = read.value && await firstCodeFits(setUp, read.value.code, visit.now)
    if (step === null) return page(invitationAppPage(visit, { ...invited, secret: setUp.secret, error: { field: 'code', message: factorTexts(visit.voice).codeWrong } }), 422)
    return await accept(visit, invited, 'password', () => finishSetUp(visit, invited.person, setUp, step, visit.now))
  }),
}

/**
 * The invitation is used up, and with it everything that opened before: a lost or stolen device opens nothing any more.
 * @param add keeps the new way to sign in
 */
async function accept(visit: Visit, { invitation, person }: Invited, method: Extract<SignInMethod, 'passkey' | 'password'>, add: () => Promise<void>): Promise<Reply> {
  const { tx, now, asked } = visit
  if (!await recordInvitationUse(tx, invitation.id, now)) return page(closedInvitationPage(visit, 'used'), 403)
  await removeFactors(tx, person)
  await endOwnSignIns(tx, person, null, now)
  const before = asked.cookies[signInCookie]
  if (before) await endSignIn(tx, tokenHash(before), now)
  await add()
  const cookie = await signInAs(visit, person, method, deviceOf(asked.agent))
  await drawRecoveryCodes(visit, person, tokenHash(cookie.value ?? ''), now)
  await log(tx, { event: 'invitation.accepted', action: 'E', person, role: null, purpose: 'sign-in', subject: person, object: { kind: 'invitation', id: invitation.id }, at: now })
  await logFactors(tx, person, 'factor.replaced', [method, 'recovery-codes'], now)
  return withCookies(seeOther('/account/recovery-codes'), [cookie])
}

/** Only an open invitation goes on; another says what to do. Whoever happens to be signed in here plays no part. */
function withInvited<Result extends object>(handler: (visit: Visit, invited: Invited) => Promise<Result | Reply>): (visit: Visit) => Promise<Result | Reply> {
  return async visit => {
    const token = visit.params['token'] ?? ''
    const hash = tokenHash(token)
    const person = await invitedPerson(visit.tx, hash)
    if (!person) return missing()
    await become(visit.tx, person)
    const invitation = await findInvitation(visit.tx, hash)
    const newest = await newestInvitation(visit.tx, person)
    if (!invitation || !newest) return missing()
    const stranger = { ...visit, me: null, voice: spokenToAtWork(await findOffices(visit.tx), visit.voice) }
    const verdict = invitationVerdict(invitation, newest.id, visit.now)
    if (verdict !== 'open') return page(closedInvitationPage(stranger, verdict), 403)
    return await handler(stranger, { path: `/invitations/${token}`, invitation, person, mail: await ownMail(visit, person) ?? '' })
  }
}

function forInvited(handler: (visit: Visit, invited: Invited) => Promise<Reply>): Handler<Visit> {
  return withInvited<Reply>(handler)
}
