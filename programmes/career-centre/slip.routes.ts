/** A loose slip when the guidance is over: whether one came in time, how long one waited and, if one says so, where it came to; never whose it was. */
import { findWait } from '../../core/asking/asking.store.ts'
import { slipRoutesAt } from '../../core/figures/asking.routes.ts'
import { preventionOf, talkBucketOf, waitBucketOf } from '../../core/figures/slip.ts'
import { wasAsked } from '../../core/figures/slip.store.ts'
import { slipTexts } from '../../core/figures/slip.texts.ts'
import { countTalks } from '../../core/talks/count.ts'
import { findEnding, listPlanned } from '../../core/talks/talk.store.ts'
import { findKind } from '../../core/trajectories/circle.store.ts'
import { toTheDay } from '../../core/trajectories/own-looks.ts'
import { findOwnTrajectory } from '../../core/trajectories/party.store.ts'
import { forSomeone, type AboutMySeat, type Visit } from '../../core/visit.ts'
import { parseId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { missing, seeOther, type Routes } from '../../kit/web.ts'
import { careerCentre } from './programme.ts'

export const slipRoutes: Routes<Visit> = slipRoutesAt('/guidance/:id/slip', handler => forSomeone(async visit => {
  const { tx, me, now, params } = visit
  const own = await findOwnTrajectory(tx)
  if (!own || own.programme !== careerCentre.id || own.id !== parseId(params['id'])) return missing()
  const [ending, asked] = [await findEnding(tx, own.id), await wasAsked(tx, own.id)]
  if (ending === null || asked || !careerCentre.prevention) return seeOther('/my-trajectory')
  const [planned, kind, days] = [await listPlanned(tx, own.id), await findKind(tx, own.id), await findWait(tx, own.id)]
  return await handler(visit, {
    // A word that only these people tick would count people whom a manager can name: so none is offered.
    trajectory: own.id, themes: {}, outcomes: careerCentre.prevention.outcomes, leadsTo: '/my-trajectory',
    known: { talks: talkBucketOf(countTalks(planned, careerCentre.count, null).used), scores: null, prevention: preventionOf(careerCentre.prevention, kind?.kind ?? null, ending, days === null ? null : waitBucketOf(days)) },
    log: (event, action) => log(tx, { event, action, person: me.person, role: careerCentre.participant, purpose: 'own-file', subject: own.id, object: { kind: 'trajectory', id: own.id }, basis: 'participant', at: toTheDay(now) }),
  })
}))

/** Once, and when it is over. */
export const slipOfMine: AboutMySeat = async ({ tx, voice }, { trajectory, programme, role }) => {
  if (programme.id !== careerCentre.id || role !== careerCentre.participant || await findEnding(tx, trajectory) === null || await wasAsked(tx, trajectory)) return []
  const t = slipTexts(voice)
  return [{ title: t.offerTitle, text: t.offer, waits: false, action: { href: `/guidance/${trajectory}/slip`, label: t.offerButton } }]
}
