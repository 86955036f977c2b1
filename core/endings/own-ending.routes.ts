/** Stopping by whom it is about, and by whoever else the programme lets stop it from beside. No reason is asked. */
import { parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { lockAgendas } from '../agenda/hold.store.ts'
import { namesOf } from '../people/known-people.ts'
import { givenName } from '../people/person.ts'
import type { Closing, Programme } from '../programme.ts'
import { stands } from '../talks/talk.ts'
import { listPlanned } from '../talks/talk.store.ts'
import { findSeatBeside, type MySeat } from '../trajectories/circle.store.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnGuide, findOwnGuideOf, findOwnTrajectory, participantOf } from '../trajectories/party.store.ts'
import { forSomeone, type AboutMySeat, type SignedInVisit, type Visit } from '../visit.ts'
import { aftercareDays, endGuidance, endingsFor } from './ending.ts'
import { listEndedBeside } from './ending.store.ts'
import { endingTexts } from './ending.texts.ts'
import { endNow } from './known-ending.ts'
import { stopBesidePage, stopPage } from './own-ending.pages.tsx'

export type OwnClosing = { readonly id: Id<'trajectory'>; readonly party: Id<'party'>; readonly ended: 'yes' | 'no'; readonly programme: Programme; readonly closing: Closing }
/** One's own trajectory, in a programme that closes with care; anything else is not there. */
export const forOwnClosing = (handler: (visit: SignedInVisit, own: OwnClosing) => Promise<Reply>) => forSomeone(async visit => {
  const found = await findOwnTrajectory(visit.tx)
  const programme = visit.house.programmes.find(({ id }) => id === found?.programme)
  return found && programme?.closing ? await handler(visit, { id: found.id, party: found.party, ended: found.ended ? 'yes' : 'no', programme, closing: programme.closing }) : missing()
})

type Seat = { readonly seat: MySeat; readonly programme: Programme; readonly ending: string; readonly over: 'yes' | 'no' }
/** A seat beside a trajectory that its programme lets one stop from there. */
const forBeside = (handler: (visit: SignedInVisit, seat: Seat) => Promise<Reply>) => forSomeone(async visit => {
  const { tx, params, house } = visit
  const wanted = parseId<'trajectory'>(params['trajectory'])
  const seat = wanted && await findSeatBeside(tx, wanted)
  const programme = house.programmes.find(({ id }) => id === seat?.programme)
  const [ending] = seat && programme ? endingsFor(programme, seat.role) : []
  if (!seat || !programme || ending === undefined) return missing()
  return await handler(visit, { seat, programme, ending, over: (await listEndedBeside(tx)).includes(seat.trajectory) ? 'yes' : 'no' })
})

export const ownEndingRoutes: Routes<Visit> = {
  'GET /my-trajectory/ending': forOwnClosing(async (visit, own) => {
    const { tx, now, provider } = visit
    const [ending] = endingsFor(own.programme, own.programme.participant)
    if (own.ended === 'yes' || ending === undefined) return seeOther('/my-trajectory')
    const planned = await listPlanned(tx, own.id)
    await log(tx, { event: 'ending.read', action: 'R', person: visit.me.person, role: own.programme.participant, purpose: 'own-file', subject: own.id, object: { kind: 'trajectory', id: own.id }, basis: 'participant', at: toTheDay(now) })
    const met = planned.some(({ outcome }) => outcome !== null)
    return page(stopPage(visit, { ending, questions: own.programme.measurements ? 'asked' : 'none', talksToCome: planned.filter(one => stands(one) && one.from > now).length, aftercareOn: met ? aftercareDays(own.closing.aftercare, dayOf(now, provider.zone), provider.country) : [] }))
  }),

  'POST /my-trajectory/closings': forOwnClosing(async (visit, own) => {
    const { tx, now, provider, form, house } = visit
    const guide = await findOwnGuide(tx, own.id)
    if (guide) await lockAgendas(tx, [guide])
    const ending = endGuidance(own.programme, own.id, { party: own.party, role: own.programme.participant }, { ending: form['ending']?.[0] ?? '', why: '' }, { ended: own.ended, talks: [], today: dayOf(now, provider.zone), country: provider.country }, now)
    if (refused(ending) || !await endNow(visit, ending)) return seeOther('/my-trajectory')
    await log(tx, { event: 'trajectory.ended', action: 'U', person: visit.me.person, role: own.programme.participant, purpose: 'own-file', subject: own.id, object: { kind: 'trajectory', id: own.id }, basis: 'participant', at: toTheDay(now) })
    if (guide) house.moments.touched(provider.id, guide)
    return seeOther('/my-trajectory')
  }),

  'GET /beside/:trajectory/ending': forBeside(async (visit, { seat, ending, over }) => {
    await log(visit.tx, { event: 'ending.read', action: 'R', person: visit.me.person, role: 'beside', purpose: 'guidance', subject: seat.trajectory, object: { kind: 'trajectory', id: seat.trajectory }, basis: 'beside', at: visit.now })
    const whom = await participantOf(visit.tx, seat.trajectory)
    const names = await namesOf(visit, whom ? [whom] : [])
    return page(stopBesidePage(visit, { trajectory: seat.trajectory, ending, over, who: givenName((whom && names.get(whom)) ?? '') }))
  }),

  'POST /beside/:trajectory/closings': forBeside(async (visit, { seat, programme, over }) => {
    const { tx, now, provider, form, house } = visit
    const address = `/beside/${seat.trajectory}/ending`
    const guide = await findOwnGuideOf(tx, seat.trajectory)
    if (guide) await lockAgendas(tx, [guide])
    const ending = endGuidance(programme, seat.trajectory, { party: seat.party, role: seat.role }, { ending: form['ending']?.[0] ?? '', why: '' }, { ended: over, talks: [], today: dayOf(now, provider.zone), country: provider.country }, now)
    if (refused(ending) || !await endNow(visit, ending)) return seeOther(address)
    await log(tx, { event: 'trajectory.ended', action: 'U', person: visit.me.person, role: 'beside', purpose: 'guidance', subject: seat.trajectory, object: { kind: 'trajectory', id: seat.trajectory }, basis: 'beside', at: now })
    if (guide) house.moments.touched(provider.id, guide)
    return seeOther(address)
  }),
}

/** On one's own page, as long as it lasts: the way out. */
export const endingOfMine: AboutMySeat = async ({ tx, voice }, { trajectory, programme, role }) => {
  const own = await findOwnTrajectory(tx)
  if (own?.id !== trajectory || own.ended || endingsFor(programme, role).length === 0) return []
  const t = endingTexts(voice)
  return [{ title: t.stopTitle, text: t.stopText, waits: false, action: { href: '/my-trajectory/ending', label: t.stopLink } }]
}

/** Beside it: that it is over, for everyone; or the way to stop it, for whom the programme lets. */
export const endingBeside: AboutMySeat = async ({ tx, voice }, { trajectory, programme, role }) => {
  if (!programme.closing) return []
  const t = endingTexts(voice)
  if ((await listEndedBeside(tx)).includes(trajectory)) return [{ title: t.besideEnded, text: t.besideEndedText, waits: false }]
  return endingsFor(programme, role).length > 0 ? [{ title: t.besideTitle, text: t.besideText, waits: false, action: { href: `/beside/${trajectory}/ending`, label: t.besideLink } }] : []
}
