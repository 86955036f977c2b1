/** Back with six words: see the appointment, move it, cancel it, plan the next, be reminded. */
import { readChosen } from '../../core/agenda/chosen-moment.ts'
import { nearestMoments } from '../../core/agenda/free-moments.ts'
import { lockAgendas } from '../../core/agenda/hold.store.ts'
import { calendarFile, calendarType } from '../../core/agenda/calendar.ts'
import type { MomentsMemory } from '../../core/agenda/moments-memory.ts'
import { profileOf } from '../../core/people/known-people.ts'
import { callingCode } from '../../core/providers/provider.ts'
import { cancelAppointment, moveAppointment } from '../../core/talks/appointment.ts'
import { findLatest, findOpened, findPlanned, reminderWaits } from '../../core/talks/appointment.store.ts'
import { countTalks } from '../../core/talks/count.ts'
import { planNext } from '../../core/talks/next-talk.ts'
import { recordOwnCancellation, recordOwnMove, recordOwnNext } from '../../core/talks/own-talks.store.ts'
import { listPlanned } from '../../core/talks/talk.store.ts'
import { countUnread } from '../../core/messages/message.store.ts'
import { contactOf, giveTelephone } from '../../core/trajectories/contact.ts'
import { mayAsk } from '../../core/figures/slip.ts'
import { wasAsked } from '../../core/figures/slip.store.ts'
import { looksOfMine } from '../../core/log-keeping/who-looked.routes.ts'
import { newChallenge } from '../../core/proof.tsx'
import { signInAs, type Visit } from '../../core/visit.ts'
import { telephone } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import type { Limiter } from '../../kit/limits.ts'
import { looksAt } from '../../kit/log.ts'
import { takeBack } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { Answered, data, missing, page, seeOther, withCookies, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { nearby, type Place } from './moments.ts'
import { placeGonePage } from './moments.pages.tsx'
import { findOffers } from './offer.ts'
import { anonymousCoaching } from './programme.ts'
import { findPresent } from '../../core/who-guides/change.store.ts'
import { doneThere } from './with-whom.pages.tsx'
import { findWithWhom } from './with-whom.ts'
import { cancelPage, codePage, movePage, myAppointmentPage, nextPage, noAppointmentPage, type Done, type Standing } from './return.pages.tsx'
import { remind } from './remind.ts'
import { forReturned, logOwn, type OwnVisit } from './returned.routes.ts'
import { returnTexts } from './return.texts.ts'
import { statusOfWords, tryWords } from './words.routes.ts'

const standingOf = async (visit: OwnVisit): Promise<Standing | null> => {
  const { tx, own } = visit
  const appointment = await findPlanned(tx, own.id)
  const guide = appointment && await profileOf(visit, appointment.guide)
  if (!appointment || !guide) return null
  const [planned, opened, reminder, contact] = [await listPlanned(tx, own.id), await findOpened(tx, own.id), await reminderWaits(tx, appointment.id), await contactOf(visit, own.id)]
  const count = countTalks(planned, anonymousCoaching.count, opened)
  const free = planned.some(({ id, free: isFree }) => id === appointment.id && isFree)
  return { appointment, guide, number: free ? null : count.used + 1, outOf: count.outOf, reminder, texting: visit.house.sends.includes('sms'), telephone: contact?.telephone ?? null }
}

const doneIn = (wanted: string | undefined): Done | undefined => (['moved', 'cancelled', 'same', 'reminder', 'slip'] as const).find(done => done === wanted)

/** @param tries how often one corner of the network may try words */
export const returnRoutes = (memory: MomentsMemory, tries: Limiter): Routes<Visit> => {
  const home = async (visit: OwnVisit, again: Parameters<typeof myAppointmentPage>[4] = {}): Promise<Reply> => {
    const { tx, own, query, now } = visit
    const done = doneIn(query['done'])
    const looks = await looksAt(tx, own.id, 200)
    await logOwn(visit, 'trajectory.read', 'R', { kind: 'trajectory', id: own.id })
    const unread = await countUnread(tx, own.id, own.party, visit.person)
    const whom = await findWithWhom(visit, own.id)
    // What could not wait, and what was answered: the same that stands on the page of whoever gave a name.
    const news = (await looksOfMine(visit, { trajectory: own.id, programme: anonymousCoaching, party: own.party, role: anonymousCoaching.participant })).filter(({ waits }) => waits)
    const besides = { news, whom, done: doneThere.find(one => one === query['done']), wrong: query['wrong'] === 'feedback' }
    const standing = await standingOf(visit)
    if (standing) return page(myAppointmentPage(visit, standing, looks, besides, { done, unread, ...again }), again.problem ? 422 : 200)

    const latest = await findLatest(tx, own.id)
    const left = own.ended ? 0 : whom.count.left
    const ask = mayAsk(whom.count, await wasAsked(tx, own.id)) ? 'a slip' : 'nothing'
    const { guide } = whom
    const moments = guide ? (await memory.free(tx, visit.provider, [guide.person], now)).get(guide.person) ?? [] : []
    const cancelledByGuide = latest?.why === 'cancelled-by-guide' ? latest.from : null
    const near = cancelledByGuide ? nearestMoments(moments, cancelledByGuide, 3).toSorted((one, other) => one.from.getTime() - other.from.getTime()) : []
    return page(noAppointmentPage(visit, { cancelledByGuide, left, first: moments[0]?.from ?? null, near, guide, looks, ended: own.ended, besides, done, ask, unread }))
  }

  /** A free moment of this guide, at the place that was chosen; null when it is gone. */
  const momentAt = async ({ tx, provider, now }: Visit, guide: Id<'person'>, place: Place | null) =>
    place?.guide === guide ? (await memory.free(tx, provider, [guide], now)).get(guide)?.find(({ from }) => from.getTime() === place.from.getTime()) ?? null : null

  const gone = async (visit: OwnVisit, place: Place | null, guide: Id<'person'>, action: string): Promise<Reply> => {
    if (!place) return seeOther('/my-appointment')
    const offers = (await findOffers(memory, visit)).filter(offer => offer.guide.person === guide)
    return page(placeGonePage(visit, place, nearby(offers, place, 4), offers, action), 409)
  }

  return {
    'GET /code': async visit => (visit.me?.method === 'receipt' ? seeOther('/my-appointment') : page(codePage(visit, newChallenge(visit)))),

    'POST /code': {
      outside: tryWords(tries, {
        right: async (visit, person) => withCookies(seeOther('/my-appointment'), [await signInAs(visit, person, 'receipt', null)]),
        async wrong(visit, problem, typed) {
          const t = returnTexts(visit.voice)
          const words = problem.why === 'code.wait' ? t['code.wait'](problem.seconds, visit.provider.telephone) : t[problem.why]
          return page(codePage(visit, newChallenge(visit), { words, typed }), statusOfWords(problem))
        },
      }),
    },

    'GET /my-appointment': forReturned(visit => home(visit)),

    'GET /my-appointment/calendar.ics': forReturned(async visit => {
      const standing = await standingOf(visit)
      if (!standing) return missing()
      const { id, from, until } = standing.appointment
      const file = calendarFile({ uid: id, title: returnTexts(visit.voice).calendarTitle, from, until, stamp: visit.now, sequence: 0, state: 'confirmed' })
      return withHeaders(data(calendarType, file), { 'content-disposition': 'attachment; filename="afspraak.ics"' })
    }),

    'GET /my-appointment/move': forReturned(async visit => {
      const standing = await standingOf(visit)
      if (!standing || standing.appointment.from <= visit.now) return seeOther('/my-appointment')
      const moments = (await memory.free(visit.tx, visit.provider, [standing.guide.person], visit.now)).get(standing.guide.person) ?? []
      return page(movePage(visit, standing, moments))
    }),

    'POST /appointments/:id/moves': forReturned(async visit => {
      const { tx, own, params, form, now } = visit
      const standing = await standingOf(visit)
      if (!standing || standing.appointment.id !== parseId(params['id'])) return missing()
      const { appointment, guide, reminder } = standing
      const place = readChosen(form['place']?.[0] ?? '')
      const action = `/appointments/${appointment.id}/moves`
      await lockAgendas(tx, [guide.person])
      const moment = await momentAt(visit, guide.person, place)
      if (!moment) return await gone(visit, place, guide.person, action)
      const move = moveAppointment(appointment, { id: newAnonymousId(), from: moment.from, until: moment.until }, 'moved-by-participant', own.party, now)
      if (refused(move)) return seeOther('/my-appointment')

      if (!await recordOwnMove(tx, move, visit.person)) throw new Answered(await gone(visit, place, guide.person, action))
      const contact = reminder ? await contactOf(visit, own.id) : null
      if (contact?.telephone) await remind(visit, move.appointment, contact.telephone)
      await logOwn(visit, 'appointment.moved', 'U', { kind: 'appointment', id: move.appointment.id })
      memory.touched(visit.provider.id, guide.person)
      return seeOther('/my-appointment?done=moved')
    }),

    'GET /my-appointment/cancel': forReturned(async visit => {
      const standing = await standingOf(visit)
      return standing && standing.appointment.from > visit.now ? page(cancelPage(visit, standing)) : seeOther('/my-appointment')
    }),

    'POST /appointments/:id/cancellation': forReturned(async visit => {
      const { tx, own, params, now } = visit
      const standing = await standingOf(visit)
      if (!standing || standing.appointment.id !== parseId(params['id'])) return missing()
      const cancellation = cancelAppointment(standing.appointment, 'cancelled-by-participant', own.party, now)
      if (refused(cancellation)) return seeOther('/my-appointment')

      await lockAgendas(tx, [standing.guide.person])
      await recordOwnCancellation(tx, cancellation)
      await logOwn(visit, 'appointment.cancelled', 'U', { kind: 'appointment', id: standing.appointment.id })
      memory.touched(visit.provider.id, standing.guide.person)
      return seeOther('/my-appointment?done=cancelled')
    }),

    'GET /my-appointment/next': forReturned(async visit => {
      const present = await findPresent(visit.tx, visit.own.id, anonymousCoaching.guide)
      const guide = present && await profileOf(visit, present.person)
      if (!guide || visit.own.ended || await findPlanned(visit.tx, visit.own.id)) return seeOther('/my-appointment')
      return page(nextPage(visit, guide, (await memory.free(visit.tx, visit.provider, [guide.person], visit.now)).get(guide.person) ?? []))
    }),

    'POST /my-appointment/next': forReturned(async visit => {
      const { tx, own, form, now } = visit
      const latest = await findLatest(tx, own.id)
      const present = await findPresent(tx, own.id, anonymousCoaching.guide)
      const guide = present && await profileOf(visit, present.person)
      if (!latest || !guide) return missing()
      const way = anonymousCoaching.ways.filter(one => guide.ways.includes(one)).toSorted((one, other) => Number(other === latest.way) - Number(one === latest.way))[0] ?? latest.way
      const place = readChosen(form['place']?.[0] ?? '')
      await lockAgendas(tx, [guide.person])
      if (await findPlanned(tx, own.id)) return seeOther('/my-appointment?done=same')
      const moment = await momentAt(visit, guide.person, place)
      if (!moment) return await gone(visit, place, guide.person, '/my-appointment/next')

      const appointments = await listPlanned(tx, own.id)
      const count = countTalks(appointments, anonymousCoaching.count, await findOpened(tx, own.id))
      const next = planNext(
        { trajectory: own.id, programme: anonymousCoaching, appointments, count, ended: own.ended },
        { moment, way, free: [moment], guide: guide.person, by: own.party },
        { talk: newAnonymousId(), appointment: newAnonymousId() }, now)
      if (refused(next)) return seeOther('/my-appointment')
      if (!await recordOwnNext(tx, next, visit.person)) throw new Answered(await gone(visit, place, guide.person, '/my-appointment/next'))
      await logOwn(visit, 'appointment.made', 'C', { kind: 'appointment', id: next.appointment.id })
      memory.touched(visit.provider.id, guide.person)
      return seeOther('/my-appointment')
    }),

    'POST /my-appointment/reminder': forReturned(async visit => {
      const standing = await standingOf(visit)
      if (!standing?.texting) return seeOther('/my-appointment')
      const typed = visit.form['telephone'] ?? []
      const parsed = telephone(callingCode(visit.provider.country)).parse(typed)
      if ('problem' in parsed) return await home(visit, { problem: parsed.problem, typed: typed[0] ?? '' })
      await takeBack(visit.tx, standing.appointment.id)
      if (!(await remind(visit, standing.appointment, parsed.value))) return seeOther('/my-appointment')
      if (parsed.value !== standing.telephone) await giveTelephone(visit, visit.own.id, parsed.value)
      await logOwn(visit, 'reminder.wished', 'C', { kind: 'appointment', id: standing.appointment.id })
      return seeOther('/my-appointment?done=reminder')
    }),

    'POST /my-appointment/reminder/stop': forReturned(async visit => {
      const appointment = await findPlanned(visit.tx, visit.own.id)
      if (appointment) await takeBack(visit.tx, appointment.id)
      return seeOther('/my-appointment')
    }),
  }
}
