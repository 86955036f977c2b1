/** Anyone reads an event and signs up, without an account; whoever signed up comes back by a link. Nobody is anyone here, signed in or not. */
import { parseId } from '../../kit/id.ts'
import type { Limiter } from '../../kit/limits.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { calendarType } from '../agenda/calendar.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { tokenHash } from '../people/sign-in.ts'
import { becomeNobody } from '../people/sign-in.store.ts'
import { mayTry, newChallenge } from '../proof.tsx'
import { toTheDay } from '../trajectories/own-looks.ts'
import type { Visit } from '../visit.ts'
import { behindLink } from './behind-link.routes.ts'
import { eventFile } from './event-calendar.ts'
import { takesSignUps, type NetworkEvent } from './event.ts'
import { findNext, findRoom, wasTold } from './event.store.ts'
import { eventOf, harvestsOf, signUp, signUpAtLink } from './known-events.ts'
import { eventPage, noSignUpPage, oftenPage, signUpPage } from './public.pages.tsx'
import { publicEventTexts } from './public.texts.ts'
import { cancelAtLink, chooseAtLink } from './sign-up.store.ts'
import { choiceForm, choiceOf, signUpForm, type OwnSignUp } from './sign-up.ts'
import { tellSignedUp } from './tell-signed-up.ts'

type Coming = { readonly own: OwnSignUp; readonly event: NetworkEvent }
const comingAtLink = async (visit: Visit, token: string): Promise<Coming | null> => {
  const own = await signUpAtLink(visit, token)
  const event = own && await eventOf(visit, own.event)
  return own && event ? { own, event } : null
}
/** For whoever holds the link of a sign-up; used by what comes after the event too. */
export const behindSignUp = () => behindLink(comingAtLink, { often: oftenPage, nothing: noSignUpPage })

export const publicEventRoutes = (limiter: Limiter): Routes<Visit> => {
  const forComing = behindSignUp()
  return {
    'GET /together/events/:event': forEvent(async (visit, event) => await show(visit, event, filledWith())),

    'GET /together/events/:event/calendar.ics': forEvent(async ({ asked }, event) =>
      withHeaders(data(calendarType, eventFile(event, `${asked.origin}/together/events/${event.id}`)), { 'content-disposition': 'attachment; filename="agenda.ics"' })),

    'POST /together/events/:event/sign-ups': forEvent(async (visit, event) => {
      const { asked, now } = visit
      const t = publicEventTexts(visit.voice)
      const read = signUpForm(event.themes.length).read(visit.form)
      if (!read.value) return await show(visit, event, read, 422)
      if (!mayTry(limiter, visit)) return await show(visit, event, { ...read, noes: { name: t.wait } }, 429)
      const { name, organisation, mail, ...wanted } = read.value
      const signed = await signUp(visit, event.id, { name, organisation, mail, ...choiceOf(wanted) }, now)
      if (signed === 'closed') return await show(visit, event, { ...read, noes: { name: t.closed } }, 422)
      await log(visit.tx, lineOf(visit, 'event.sign-up', 'C', event))
      await tellSignedUp(visit, event, signed.outcome, { mail, token: signed.token }, path => `${asked.origin}${path}`, now)
      return seeOther(`/together/events/${event.id}?done=signed`)
    }),

    'GET /together/sign-ups/:token': forComing(async (visit, coming) => showOwn(visit, coming)),

    'POST /together/sign-ups/:token/choices': forComing(async (visit, coming, token) => {
      if (!takesSignUps(coming.event, visit.now)) return missing()
      const read = choiceForm(coming.event.themes.length).read(visit.form)
      if (!read.value) return showOwn(visit, coming, read, 422)
      await chooseAtLink(visit.tx, tokenHash(token), choiceOf(read.value), visit.now)
      await log(visit.tx, lineOf(visit, 'event.choose', 'U', coming.event))
      return seeOther(`/together/sign-ups/${token}?done=chosen`)
    }),

    // Gone at once; whoever waits is written to by the worker, who may read where.
    'POST /together/sign-ups/:token/cancellations': forComing(async (visit, { event }, token) => {
      if (!takesSignUps(event, visit.now)) return missing()
      await cancelAtLink(visit.tx, tokenHash(token))
      await log(visit.tx, lineOf(visit, 'event.cancel', 'D', event))
      return page(noSignUpPage(visit, 'cancelled'))
    }),
  }
}

/** Whatever someone may see besides: here they see what everyone does. */
function forEvent(handler: (visit: Visit, event: NetworkEvent) => Promise<Reply>) {
  return async (visit: Visit): Promise<Reply> => {
    await becomeNobody(visit.tx)
    const id = parseId<'event'>(visit.params['event'])
    const event = id && await eventOf(visit, id)
    return event ? await handler(visit, event) : missing()
  }
}

const show = async (visit: Visit, event: NetworkEvent, filled: Filled, status: 200 | 422 | 429 = 200): Promise<Reply> => {
  const next = await findNext(visit.tx, event.id)
  return page(eventPage(visit, {
    event, filled, now: visit.now, challenge: newChallenge(visit), room: await findRoom(visit.tx, event.id), signed: visit.query['done'] === 'signed',
    harvests: await wasTold(visit.tx, event.id) ? await harvestsOf(visit, event.id) : [], next: next && await eventOf(visit, next),
  }), status)
}
const showOwn = (visit: Visit, { event, own }: Coming, filled: Filled = filledWith({ first: own.first, second: own.second }), status: 200 | 422 = 200): Reply =>
  page(signUpPage(visit, { event, own, filled, now: visit.now, chosen: visit.query['done'] === 'chosen' }), status)

/** Who it was is nobody, and when is told to the day. */
const lineOf = ({ now }: Visit, event: string, action: LogLine['action'], { id }: NetworkEvent): LogLine =>
  ({ event, action, person: null, role: null, purpose: 'administration', subject: null, object: { kind: 'event', id }, at: toTheDay(now) })
