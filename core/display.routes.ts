/** Small choices of whoever reads: language and colours, each a cookie and a way back. */
import { seeOther, withCookies, type Routes } from '../kit/web.ts'
import { ownAddress, type Visit } from './visit.ts'
import { parseLocale } from './voice.ts'

const month = 30 * 24 * 60 * 60

export const displayRoutes: Routes<Visit> = {
  'GET /voice/:locale': async ({ params, query }) => {
    const locale = parseLocale(params['locale'])
    const back = seeOther(ownAddress(query['to']))
    return locale ? withCookies(back, [{ name: 'voice', value: locale, seconds: month }]) : back
  },
  'GET /scheme/:scheme': async ({ params, query }) => {
    const scheme = params['scheme']
    const back = seeOther(ownAddress(query['to']))
    return withCookies(back, [{ name: 'scheme', value: scheme === 'dark' || scheme === 'light' ? scheme : null, seconds: month }])
  },
}
