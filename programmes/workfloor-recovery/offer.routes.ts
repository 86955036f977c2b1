/** Offers: a guide makes one and sends its link; the employer reads and answers it there. */
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { namesOf, profileOf } from '../../core/people/known-people.ts'
import { become } from '../../core/people/sign-in.store.ts'
import { tellByMail } from '../../core/trajectories/tell.ts'
import { forOffice, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { fields, mail, oneOf, text, whole, type Field } from '../../kit/forms.ts'
import type { Limiter } from '../../kit/limits.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { post } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { heldAt, makeOffer, mayAnswer, myOffers, offerByLink, sayToOffer, type Offer } from './offer.ts'
import { closedOfferPage, newOfferPage, offerPage, offersPage } from './offer.pages.tsx'
import { offerTexts } from './offer.texts.ts'
import { workfloorRecovery } from './programme.ts'

/** Euros as people type them, '97,50' or '97.50', in whole cents. */
export const euros = ({ mostCents }: { readonly mostCents: number }): Field<number> => ({
  parse: typed => {
    const written = (typed[0] ?? '').trim().replace(/^€\s*/, '')
    if (written === '') return { problem: 'required' }
    const [, whole = '', cents = ''] = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(written) ?? []
    if (whole === '') return { problem: 'not-a-number' }
    const value = Number(whole) * 100 + Number(cents.padEnd(2, '0'))
    return value > mostCents ? { problem: 'too-large' } : { value }
  },
})

const offerForm = fields({ organisation: text({ most: 120 }), name: text({ most: 80 }), mail, hours: whole({ least: 1, most: 200 }), rate: euros({ mostCents: 100_000 }), held: oneOf(heldAt) })
/** Eight weeks of four hours. */
const usual = { hours: 32, held: 'at-the-employer' }

export const offerRoutes = (limiter: Limiter): Routes<Visit> => ({
  'GET /recovery/offers': forItsGuides(async visit => {
    await log(visit.tx, lineOf(visit, 'offer.listed', 'R', null))
    return page(offersPage(visit, await myOffers(visit)))
  }),
  'GET /recovery/offers/new': forItsGuides(async visit => page(newOfferPage(visit, filledWith(usual)))),
  'POST /recovery/offers': forItsGuides(async visit => {
    const { tx, vault, provider, form, me, now, asked } = visit
    const read = offerForm.read(form)
    if (!read.value) return page(newOfferPage(visit, read), 422)
    const { rate: rateCents, ...rest } = read.value
    const { id, token } = await makeOffer(visit, { ...rest, rateCents }, me.person, provider.zone, now)
    const t = offerTexts({ locale: provider.locale, address: 'u' })
    await post(tx, vault, provider.id, { channel: 'mail', to: rest.mail, subject: t.subject, text: t.text(`${asked.origin}/recovery/offer/${token}`) }, now, { about: id })
    await log(tx, lineOf(visit, 'offer.made', 'C', id))
    return seeOther('/recovery/offers')
  }),

  'GET /recovery/offer/:token': forLink(limiter, async (visit, offer) => await show(visit, offer, filledWith())),
  'POST /recovery/offer/:token/answers': forLink(limiter, async (visit, offer, token) => {
    const { tx, form, now, provider, asked } = visit
    const read = fields({ answer: oneOf(['accepted', 'declined']) }).read(form)
    const signed = fields({ name: text({ most: 80 }) }).read(form)
    if (!read.value || refused(mayAnswer(offer, now))) return await show(visit, offer, filledWith())
    if (read.value.answer === 'accepted' && !signed.value) return await show(visit, offer, signed, 422)
    if (await sayToOffer(visit, offer, token, read.value.answer, signed.value?.name ?? '', now)) {
      await log(tx, { event: `offer.${read.value.answer}`, action: 'C', person: visit.me?.person ?? null, role: null, purpose: 'guidance', subject: null, object: { kind: 'offer', id: offer.id }, basis: 'link', at: now })
      await become(tx, offer.by) // to write to the guide's own address, and nothing else
      await tellByMail(visit, offer.by, { origin: asked.origin, voice: provider, at: '/recovery/offers' }, now)
    }
    return seeOther(`/recovery/offer/${token}`)
  }),
})

function forItsGuides(handler: (visit: SignedInVisit) => Promise<Reply>) {
  return forOffice('guide', async visit => ((await profileOf(visit, visit.me.person))?.programmes.includes(workfloorRecovery.id) ? await handler(visit) : missing()))
}

/** A link that opens; any other is one and the same page. */
function forLink(limiter: Limiter, handler: (visit: Visit, offer: Offer, token: string) => Promise<Reply>) {
  return async (visit: Visit): Promise<Reply> => {
    if (!limiter.allow(visit.asked.address, visit.now)) return page(closedOfferPage(visit), 429)
    const token = visit.params['token'] ?? ''
    const offer = await offerByLink(visit, token, visit.now)
    return offer ? await handler(visit, offer, token) : page(closedOfferPage(visit), 403)
  }
}

const show = async (visit: Visit, offer: Offer, filled: Filled, status: 200 | 422 = 200): Promise<Reply> =>
  page(offerPage(visit, { offer, guide: (await namesOf(visit, [offer.by])).get(offer.by) ?? '', filled, address: `/recovery/offer/${visit.params['token'] ?? ''}/answers` }), status)

const lineOf = ({ me, now }: SignedInVisit, event: string, action: LogLine['action'], id: Offer['id'] | null): LogLine =>
  ({ event, action, person: me.person, role: 'guide', purpose: 'guidance', subject: null, object: { kind: 'offer', id }, fields: ['organisation', 'name', 'mail'], basis: 'guide', at: now })
