import { page, seeOther, withCookies, withHeaders, type Routes } from '../../kit/web.ts'
import { signInCookie, tokenHash } from '../people/sign-in.ts'
import { endSignIn } from '../people/sign-in.store.ts'
import type { Visit } from '../visit.ts'
import { accessibilityPage, complaintsPage, helpPage, privacyPage, sharedDevicePage } from './safety.pages.tsx'

/** Every cookie we ever set; leaving takes them all along. */
const ours = [signInCookie, 'door', 'card', 'hold', 'voice', 'scheme']

export const safetyRoutes: Routes<Visit> = {
  'GET /help': async visit => page(helpPage(visit)),
  'GET /shared-device': async visit => page(sharedDevicePage(visit)),
  'GET /privacy': async visit => page(privacyPage(visit)),
  'GET /accessibility': async visit => page(accessibilityPage(visit)),
  'GET /complaints': async visit => page(complaintsPage(visit)),

  /** Snel weg: ends the sign-in, clears what this device keeps of us, and goes somewhere that tells nothing. */
  'GET /away': async ({ tx, now, asked, provider }) => {
    const token = asked.cookies[signInCookie]
    if (token) await endSignIn(tx, tokenHash(token), now)
    const gone = withCookies(seeOther(provider.exitUrl), ours.map(name => ({ name, value: null, seconds: null })))
    return withHeaders(gone, { 'clear-site-data': '"cache", "cookies", "storage"', 'referrer-policy': 'no-referrer' })
  },
}
