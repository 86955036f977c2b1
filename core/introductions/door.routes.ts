/** A contact of the centre says yes or no, and stops when they like: by a link of their own, without an account. Only a form acts, never opening a link. */
import { newAnonymousId } from '../../kit/id.ts'
import { createLimiter } from '../../kit/limits.ts'
import { log } from '../../kit/log.ts'
import { page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith } from '../filled-form.ts'
import { onTheBeat } from '../on-the-beat.ts'
import { tokenHash } from '../people/sign-in.ts'
import type { Visit } from '../visit.ts'
import { closedContactPage, contactPage, oftenPage } from './door.pages.tsx'
import { contactAtLink, type AtLink } from './known-contacts.ts'
import { lengths, yesForm, yesUntil } from './introductions.ts'
import { endYes, findLiving, sayYes } from './introductions.store.ts'
import { introductionsTexts } from './introductions.texts.ts'

const rate = { perHour: 120, burst: 40 }

export const contactDoorRoutes = (): Routes<Visit> => {
  const limiter = createLimiter(rate)
  /** Anything but a link that opens is one and the same answer, in bytes and in time. */
  const forLink = (handler: (visit: Visit, contact: AtLink, token: string) => Promise<Reply>): Routes<Visit>[string] => ({
    outside: doorway => onTheBeat(() => doorway.visit(async visit => {
      if (!limiter.allow(visit.asked.address, visit.now)) return page(oftenPage(visit), 429)
      const token = visit.params['token'] ?? ''
      const contact = await contactAtLink(visit, token)
      return contact ? await handler(visit, contact, token) : page(closedContactPage(visit), 403)
    })),
  })
  const show = async (visit: Visit, contact: AtLink, token: string, filled = filledWith(), status: 200 | 422 = 200): Promise<Reply> =>
    page(contactPage(visit, { address: `/for-contacts/${token}`, contact, introductions: visit.house.programmes.find(({ id }) => id === contact.programme)?.introductions ?? null, until: await findLiving(visit.tx, tokenHash(token)), filled, done: (['yes', 'no'] as const).find(one => one === visit.query['done']) ?? null }), status)
  const note = ({ tx, now }: Visit, contact: AtLink, event: string) => log(tx, { event, action: 'U', person: null, role: null, purpose: 'administration', subject: null, object: { kind: 'introduction-contact', id: contact.id }, at: now })

  return {
    'GET /for-contacts/:token': forLink((visit, contact, token) => show(visit, contact, token)),

    'POST /for-contacts/:token/yes': forLink(async (visit, contact, token) => {
      const read = yesForm.read(visit.form)
      const months = lengths.find(one => String(one) === read.value?.months)
      if (!read.value || months === undefined) return await show(visit, contact, token, { ...read, problems: {}, noes: { ways: introductionsTexts(visit.voice).chooseWay } }, 422)
      await sayYes(visit.tx, tokenHash(token), newAnonymousId(), read.value.ways, visit.now, yesUntil(months, visit.now, visit.provider.zone))
      await note(visit, contact, 'contacts.yes')
      return seeOther(`/for-contacts/${token}?done=yes`)
    }),

    'POST /for-contacts/:token/no': forLink(async (visit, contact, token) => {
      await endYes(visit.tx, tokenHash(token), newAnonymousId(), visit.now)
      await note(visit, contact, 'contacts.no')
      return seeOther(`/for-contacts/${token}?done=no`)
    }),
  }
}
