/** Stopping for a while, after something heavy too; and the call: asked for, declined, and on the guide's side made. */
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { dayInWords } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { findGuided, type Guided } from '../talks/talk.store.ts'
import { logFor, type GuideVisit } from '../talks/talk-view.ts'
import { contactOf } from '../trajectories/contact.ts'
import { myPartyIn } from '../trajectories/party.store.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { forBegun } from './begin.routes.ts'
import { guideLinePage } from './guide.pages.tsx'
import { guideLifeLineTexts } from './guide.texts.ts'
import { itemsOf } from './known-life-line.ts'
import { askCall, callDay, callOutcomes, endCall, isOpen } from './life-line.ts'
import { findBegun, listCalls, listCallsDue, recordCall, recordCallOutcome } from './life-line.store.ts'
import { guideOf, note, todayOf, type Own } from './line-view.ts'
import { stopPage } from './stop.pages.tsx'

const stop = async (visit: SignedInVisit, own: Own, why: 'heavy' | null): Promise<Reply> => {
  await note(visit, own, 'life-line.read', 'R')
  const waiting = (await listCalls(visit.tx, own.id)).find(isOpen)
  const day = waiting?.dueOn ?? callDay(todayOf(visit), own.callAfterDays, visit.provider.country)
  return page(stopPage(visit, { guide: await guideOf(visit, own), why, waits: waiting ? 'yes' : 'no', day: dayInWords(day, todayOf(visit), visit.voice.locale), asked: visit.query['done'] === 'asked' ? 'asked' : null }))
}

export const lifeLineCallRoutes: Routes<Visit> = {
  'GET /my-life-line/stop': forBegun((visit, own) => stop(visit, own, null)),
  'GET /my-life-line/heavy': forBegun((visit, own) => stop(visit, own, 'heavy')),

  'POST /my-life-line/calls': forBegun(async (visit, own) => {
    if (own.ended === 'yes') return missing()
    const call = askCall(await listCalls(visit.tx, own.id), { id: newAnonymousId(), trajectory: own.id, because: 'asked', dueOn: callDay(todayOf(visit), own.callAfterDays, visit.provider.country) })
    if (refused(call)) return seeOther('/my-life-line/stop?done=asked')
    await recordCall(visit.tx, call)
    await note(visit, own, 'life-line.call-asked', 'C', { kind: 'life-line-call', id: call.id })
    return seeOther('/my-life-line/stop?done=asked')
  }),

  'POST /my-life-line/calls/:id/declinings': forBegun(async (visit, own) => {
    const wanted = parseId<'life-line-call'>(visit.params['id'])
    const call = (await listCalls(visit.tx, own.id)).find(({ id }) => id === wanted)
    if (!call) return missing()
    const ends = endCall(call, 'not-wanted', 'participant')
    if (!refused(ends) && await recordCallOutcome(visit.tx, call, ends, own.party, todayOf(visit))) await note(visit, own, 'life-line.call-ended', 'U', { kind: 'life-line-call', id: call.id })
    return seeOther('/my-life-line')
  }),

  'GET /trajectories/:id/life-line': forGuided(async (visit, guided) => {
    const contact = await contactOf(visit, guided.id)
    if (!contact) return missing()
    const items = await itemsOf(visit, guided.id)
    await logFor(visit, guided.id, { event: 'life-line.read', action: 'R', object: { kind: 'life-line', id: guided.id }, fields: ['handle', 'alias', ...(items.length > 0 ? ['content'] : [])] })
    return page(guideLinePage(visit, { trajectory: guided.id, name: contact.alias ?? contact.handle, items, calls: await listCalls(visit.tx, guided.id), said: visit.query['done'] === 'said' ? 'said' : null }))
  }),

  'POST /trajectories/:id/life-line/calls/:call/outcomes': forGuided(async (visit, guided) => {
    const { tx, params, form } = visit
    const wanted = parseId<'life-line-call'>(params['call'])
    const [call, me] = [(await listCalls(tx, guided.id)).find(({ id }) => id === wanted), await myPartyIn(tx, guided.id)]
    const outcome = callOutcomes.find(one => one === form['outcome']?.[0])
    if (!call || !me || !outcome) return missing()
    const ends = endCall(call, outcome, 'guide')
    if (refused(ends)) return ends.refused === 'call.not-yours' ? missing() : seeOther(`/trajectories/${guided.id}/life-line`)
    if (await recordCallOutcome(tx, call, ends, me.id, todayOf(visit))) await logFor(visit, guided.id, { event: 'life-line.called', action: 'U', object: { kind: 'life-line-call', id: call.id }, fields: [] })
    return seeOther(`/trajectories/${guided.id}/life-line?done=said`)
  }),
}

/** Only where something was begun: before that there is nothing to be there. */
function forGuided(handler: (visit: GuideVisit, guided: Guided) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const id = parseId<'trajectory'>(visit.params['id'])
    const guided = id && await findGuided(visit.tx, id)
    return guided && await findBegun(visit.tx, guided.id) ? await handler(visit, guided) : missing()
  })
}

/** On the guide's page of someone: what is shown, and the day to call on. */
export const lifeLineOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  if (!await findBegun(visit.tx, trajectory)) return null
  const t = guideLifeLineTexts(visit.voice)
  const [count, waiting] = [(await itemsOf(visit, trajectory)).length, (await listCalls(visit.tx, trajectory)).find(isOpen)]
  const label = [waiting ? t.asideCall(dayInWords(waiting.dueOn, todayOf(visit), visit.voice.locale)) : null, count > 0 ? t.asideShown(count) : waiting ? null : t.asideNone].filter(one => one !== null).join(' ')
  return { value: count, label, action: { href: `/trajectories/${trajectory}/life-line`, label: t.link } }
}

/** On today's page: whom to call. */
export const callsToday = async (visit: GuideVisit): Promise<Aside | null> => {
  const due = await listCallsDue(visit.tx, todayOf(visit))
  const t = guideLifeLineTexts(visit.voice)
  const [first] = due
  return first ? { value: due.length, label: t.today(due.length), action: { href: `/trajectories/${first.trajectory}/life-line`, label: t.todayLink } } : null
}
