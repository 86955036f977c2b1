/** Wishing for an earlier place, and answering when one is kept. */
import { confirmHold, giveBack, lockAgendas, releaseHold, takeTime } from '../../core/agenda/hold.store.ts'
import type { MomentsMemory } from '../../core/agenda/moments-memory.ts'
import { profileOf } from '../../core/people/known-people.ts'
import { tokenHash } from '../../core/people/sign-in.ts'
import { become } from '../../core/people/sign-in.store.ts'
import { mayTry, newChallenge } from '../../core/proof.tsx'
import { callingCode } from '../../core/providers/provider.ts'
import { moveAppointment } from '../../core/talks/appointment.ts'
import { findPlanned, recordAppointment, recordCancellation, reminderWaits } from '../../core/talks/appointment.store.ts'
import { contactOf } from '../../core/trajectories/contact.ts'
import { findOwnTrajectory } from '../../core/trajectories/party.store.ts'
import type { Visit } from '../../core/visit.ts'
import { wishEarlier } from '../../core/waiting-list/earlier-places.ts'
import { stateOf, wishBefore, wishInstead } from '../../core/waiting-list/waiting-list.ts'
import { answerOffer, findOffer, findOwnWish, forgetWish, forgetWishOf, type LinkedOffer } from '../../core/waiting-list/waiting-list.store.ts'
import { telephone } from '../../kit/forms.ts'
import { newAnonymousId } from '../../kit/id.ts'
import type { Limiter } from '../../kit/limits.ts'
import { takeBack } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { Answered, page, seeOther, withCookies, type Reply, type Routes } from '../../kit/web.ts'
import { doorCookie, doorMinutes, doorOf, openDoor } from './door.ts'
import { offerOverPage, offerPage, wishPage, type WishForm } from './earlier.pages.tsx'
import { behindDoor, keepHold } from './moments.routes.ts'
import { findOffers } from './offer.ts'
import { anonymousCoaching } from './programme.ts'
import { remind } from './remind.ts'
import { forReturned, logOwn, type OwnVisit } from './returned.routes.ts'

/** @param asking how often one corner of the network may leave a number, or try a link */
export const earlierRoutes = (memory: MomentsMemory, asking: Limiter): Routes<Visit> => {
  /** Without text messages there is no telling that a place came free; and a link that comes later brings no voucher along. */
  const whereTexted = (handler: (visit: Visit) => Promise<Reply>) => behindDoor(async visit => (visit.house.sends.includes('sms') && doorOf(visit.vault, visit.provider.id, visit.asked.cookies[doorCookie])?.by !== 'voucher' ? await handler(visit) : seeOther('/moments')))

  const wishWithout = async (visit: Visit, more: Partial<WishForm> = {}): Promise<Reply> => {
    const may = wishBefore((await findOffers(memory, visit))[0]?.moments[0]?.from ?? null, visit.now)
    return page(wishPage(visit, { from: 'moments', telephone: null, listed: false, no: refused(may) ? may.refused : null, challenge: newChallenge(visit), ...more }), more.problem ? 422 : 200)
  }

  /** What may be wished for instead of an appointment; null when there is none to move. */
  const insteadOf = async ({ tx, own, house, provider, now }: OwnVisit) => {
    const appointment = await findPlanned(tx, own.id)
    const first = appointment && (await memory.free(tx, provider, [appointment.guide], now)).get(appointment.guide)?.[0]?.from
    if (!house.sends.includes('sms')) return null
    return appointment && wishInstead(appointment.from, first ?? null, now)
  }

  const wishWith = async (visit: OwnVisit, more: Partial<WishForm> = {}): Promise<Reply> => {
    const may = await insteadOf(visit)
    if (!may) return seeOther('/my-appointment')
    const listed = await findOwnWish(visit.tx, visit.own.id) !== null
    const contact = await contactOf(visit, visit.own.id)
    await logOwn(visit, 'trajectory.read', 'R', { kind: 'trajectory', id: visit.own.id })
    return page(wishPage(visit, { from: 'appointment', telephone: contact?.telephone ?? null, listed, no: refused(may) ? may.refused : null, challenge: null, ...more }), more.problem ? 422 : 200)
  }

  const show = async (visit: Visit, token: string, offer: LinkedOffer): Promise<Reply> => {
    const guide = await profileOf(visit, offer.guide)
    const state = guide ? stateOf(offer, visit.now) : 'over'
    return page(offerPage(visit, { token, state, from: offer.from, until: offer.until, guide: guide?.name ?? '', moves: offer.trajectory !== null }), state === 'over' ? 409 : 200)
  }

  /** For whoever has a link that is about something. What it is about is said to nobody else, however often they try. */
  const forOffer = (handler: (visit: Visit, offer: LinkedOffer, link: { readonly token: string; readonly hash: Buffer }) => Promise<Reply>) => async (visit: Visit): Promise<Reply> => {
    const token = visit.params['token'] ?? ''
    if (!mayTry(asking, visit)) return page(offerOverPage(visit, 'over'), 429)
    const hash = tokenHash(token)
    const offer = /^[\w-]{22}$/.test(token) ? await findOffer(visit.tx, hash) : null
    return offer ? await handler(visit, offer, { token, hash }) : page(offerOverPage(visit, 'over'), 409)
  }

  /** Everything or nothing: the old appointment goes when the new one stands. Runs as the participant. */
  const moveTo = async (visit: Visit, offer: LinkedOffer): Promise<boolean> => {
    const { tx, now } = visit
    const own = await findOwnTrajectory(tx)
    const appointment = own && await findPlanned(tx, own.id)
    if (!own || !appointment || !offer.person || own.ended || appointment.guide !== offer.guide) return false
    await lockAgendas(tx, [offer.guide])
    const move = moveAppointment(appointment, { id: newAnonymousId(), from: offer.from, until: offer.to }, 'moved-by-participant', own.party, now)
    if (refused(move)) return false

    const reminded = await reminderWaits(tx, appointment.id)
    await recordCancellation(tx, move.cancellation)
    await giveBack(tx, appointment.id)
    await recordAppointment(tx, move.appointment)
    const hold = { id: offer.hold, guide: offer.guide, from: offer.from, until: offer.to, heldUntil: offer.until }
    if (refused(await confirmHold(tx, hold, move.appointment.id, now))) return false
    if (refused(await takeTime(tx, newAnonymousId(), offer.person, move.appointment, move.appointment.id))) return false
    await takeBack(tx, appointment.id)
    const number = reminded ? (await contactOf(visit, own.id))?.telephone : null
    if (number) await remind(visit, move.appointment, number)
    await logOwn({ ...visit, own, person: offer.person }, 'appointment.moved', 'U', { kind: 'appointment', id: move.appointment.id })
    return true
  }

  return {
    'GET /moments/earlier': whereTexted(visit => wishWithout(visit, { listed: 'kept' in visit.query })),

    'POST /moments/earlier': whereTexted(async visit => {
      const typed = visit.form['telephone'] ?? []
      const parsed = telephone(callingCode(visit.provider.country)).parse(typed)
      if ('problem' in parsed) return await wishWithout(visit, { problem: parsed.problem, telephone: typed[0] ?? '' })
      if (!mayTry(asking, visit)) return page(offerOverPage(visit, 'over'), 429)
      const may = wishBefore((await findOffers(memory, visit))[0]?.moments[0]?.from ?? null, visit.now)
      if (refused(may)) return await wishWithout(visit)
      await wishEarlier(visit, { programme: anonymousCoaching.id, trajectory: null, before: may.before }, parsed.value, visit.now)
      return seeOther('/moments/earlier?kept')
    }),

    'GET /my-appointment/earlier': forReturned(visit => wishWith(visit)),

    'POST /my-appointment/earlier': forReturned(async visit => {
      const typed = visit.form['telephone'] ?? []
      const parsed = telephone(callingCode(visit.provider.country)).parse(typed)
      if ('problem' in parsed) return await wishWith(visit, { problem: parsed.problem, telephone: typed[0] ?? '' })
      const may = await insteadOf(visit)
      if (!may || refused(may)) return await wishWith(visit)
      await wishEarlier(visit, { programme: anonymousCoaching.id, trajectory: visit.own.id, before: may.before }, parsed.value, visit.now)
      await logOwn(visit, 'earlier.wished', 'C', { kind: 'trajectory', id: visit.own.id })
      return seeOther('/my-appointment/earlier')
    }),

    'POST /my-appointment/earlier/stop': forReturned(async visit => {
      const wish = await findOwnWish(visit.tx, visit.own.id)
      if (wish) await forgetWish(visit.tx, wish.id)
      if (wish) await logOwn(visit, 'earlier.stopped', 'D', { kind: 'trajectory', id: visit.own.id })
      return seeOther('/my-appointment')
    }),

    'GET /earlier/:token': forOffer((visit, offer, { token }) => show(visit, token, offer)),

    'POST /earlier/:token/acceptance': forOffer(async (visit, offer, { token, hash }) => {
      const { tx, provider, vault, now } = visit
      // Pressed twice, or too late: the page behind the link says how it stands.
      if (stateOf(offer, now) !== 'open') return seeOther(`/earlier/${token}`)
      if (offer.person === null) return withCookies(seeOther('/contact'), [keepHold({ ...offer, id: offer.hold }), { name: doorCookie, value: openDoor(vault, provider.id, now), seconds: doorMinutes * 60 }])
      if (!await answerOffer(tx, hash, 'accepted', now)) return seeOther(`/earlier/${token}`)
      await become(tx, offer.person)
      if (!await moveTo(visit, offer)) throw new Answered(page(offerOverPage(visit, 'over'), 409))
      memory.touched(provider.id, offer.guide)
      return seeOther(`/earlier/${token}`)
    }),

    'POST /earlier/:token/decline': forOffer(async (visit, offer, { token, hash }) => {
      if (stateOf(offer, visit.now) === 'open' && await answerOffer(visit.tx, hash, 'declined', visit.now)) {
        await releaseHold(visit.tx, offer.hold)
        memory.touched(visit.provider.id, offer.guide)
      }
      return seeOther(`/earlier/${token}`)
    }),

    'POST /earlier/:token/stop': forOffer(async (visit, offer, { hash }) => {
      if (stateOf(offer, visit.now) === 'open') await releaseHold(visit.tx, offer.hold)
      await forgetWishOf(visit.tx, hash)
      memory.touched(visit.provider.id, offer.guide)
      return page(offerOverPage(visit, 'stopped'))
    }),
  }
}
