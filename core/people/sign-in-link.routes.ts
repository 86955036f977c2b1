/** Signing in by mail, for participants known by name. Only the form uses the link up, never opening it. */
import { fields, mail } from '../../kit/forms.ts'
import { createLimiter } from '../../kit/limits.ts'
import { page, seeOther, type Routes } from '../../kit/web.ts'
import { filledWith } from '../filled-form.ts'
import type { Visit } from '../visit.ts'
import { comeInByMail } from './second-proof.routes.ts'
import { sendSignInLink } from './sign-in-link.ts'
import { askLinkPage, closedLinkPage, linkSentPage, openLinkPage } from './sign-in-link.pages.tsx'
import { signInLinkOpens, spendSignInLink } from './sign-in-link.store.ts'
import { signInLinkTexts } from './sign-in-link.texts.ts'
import { tokenHash } from './sign-in.ts'

const form = fields({ mail })
const rate = { perHour: 60, burst: 20 }

export const signInLinkRoutes = (): Routes<Visit> => {
  const limiter = createLimiter(rate)
  return {
    'GET /sign-in/link': async visit => page(askLinkPage(visit, filledWith())),

    'POST /sign-in/links': async visit => {
      const read = form.read(visit.form)
      if (!read.value) return page(askLinkPage(visit, read), 422)
      if (!limiter.allow(visit.asked.address, visit.now)) return page(askLinkPage(visit, { ...read, noes: { mail: signInLinkTexts(visit.voice).wait } }), 429)
      await sendSignInLink(visit, { mail: read.value.mail, origin: visit.asked.origin, voice: visit.voice }, visit.now)
      return seeOther('/sign-in/link/sent')
    },

    'GET /sign-in/link/sent': async visit => page(linkSentPage(visit)),

    'GET /sign-in/links/:token': async visit => {
      const token = visit.params['token'] ?? ''
      return await signInLinkOpens(visit.tx, tokenHash(token), visit.now) ? page(openLinkPage(visit, `/sign-in/links/${token}`)) : page(closedLinkPage(visit), 403)
    },

    'POST /sign-in/links/:token': async visit => {
      const person = await spendSignInLink(visit.tx, tokenHash(visit.params['token'] ?? ''), visit.now)
      return person ? await comeInByMail(visit, person, 'mail-link') : page(closedLinkPage(visit), 403)
    },
  }
}
