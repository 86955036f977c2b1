/** Coming in by a personal link. Only a form signs in, never opening the link: scanners of mail open every one. */
import { createLimiter } from '../../kit/limits.ts'
import { log } from '../../kit/log.ts'
import { page, seeOther, withCookies, type Reply, type Routes } from '../../kit/web.ts'
import { comeInByMail } from '../people/second-proof.routes.ts'
import { tokenHash } from '../people/sign-in.ts'
import { become } from '../people/sign-in.store.ts'
import type { Visit } from '../visit.ts'
import { codeHash, deviceCookie, newDevice, sendCircleCode } from './circle-link.ts'
import { closedCircleLinkPage, codeOfLinkPage, openCircleLinkPage } from './circle-link.pages.tsx'
import { findCircleLink, knowDevice, spendCircleCode, type OpenLink } from './circle-link.store.ts'
import { circleLinkTexts } from './circle-link.texts.ts'

const rate = { perHour: 120, burst: 40 }
const deviceDays = 90

type Found = { readonly link: OpenLink; readonly address: string }

export const circleLinkRoutes = (): Routes<Visit> => {
  const limiter = createLimiter(rate)
  /** Anything but a link that opens is one and the same page: used up, ended, of someone else's provider, or never there. */
  const forLink = (handler: (visit: Visit, found: Found) => Promise<Reply>) => async (visit: Visit): Promise<Reply> => {
    if (!limiter.allow(visit.asked.address, visit.now)) return page(closedCircleLinkPage(visit, 'too-often'), 429)
    const token = visit.params['token'] ?? ''
    const device = visit.asked.cookies[deviceCookie]
    const link = await findCircleLink(visit.tx, tokenHash(token), device ? tokenHash(device) : null, visit.now)
    return link ? await handler({ ...visit, voice: { ...visit.voice, address: link.address ?? visit.voice.address } }, { link, address: `/circle/links/${token}` }) : page(closedCircleLinkPage(visit, 'closed'), 403)
  }

  return {
    'GET /circle/links/:token': forLink(async (visit, { link, address }) => page(openCircleLinkPage(visit, { address, known: link.known }))),

    'POST /circle/links/:token/codes': forLink(async (visit, { link, address }) => {
      await become(visit.tx, link.person)
      await sendCircleCode(visit, link, visit.voice, visit.now)
      return seeOther(`${address}/code`)
    }),

    'GET /circle/links/:token/code': forLink(async (visit, { address }) => page(codeOfLinkPage(visit, { address, error: null }))),

    'POST /circle/links/:token': forLink(async (visit, { link, address }) => {
      const { tx, vault, now, form, asked } = visit
      if (!link.known) {
        if (!await spendCircleCode(tx, link.id, codeHash(vault, link.id, form['code']?.[0]?.slice(0, 40) ?? ''), now)) {
          await log(tx, { event: 'sign-in.failed', action: 'E', outcome: 4, person: visit.me?.person ?? null, role: null, purpose: 'sign-in', subject: link.person, object: { kind: 'sign-in', id: null }, at: now })
          return page(codeOfLinkPage(visit, { address, error: circleLinkTexts(visit.voice).codeWrong }), 422)
        }
      }
      const came = await comeInByMail(visit, link.person, 'personal-link', '/beside')
      if (link.known) return came
      const device = asked.cookies[deviceCookie] ?? newDevice()
      await knowDevice(tx, link.id, tokenHash(device), now)
      return withCookies(came, [{ name: deviceCookie, value: device, seconds: deviceDays * 24 * 60 * 60 }])
    }),
  }
}
