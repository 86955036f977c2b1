/** A loose slip when the talks are done. */
import { slipRoutesAt } from '../../core/figures/asking.routes.ts'
import { mayAsk, scoresOf, talkBucketOf, type Slip } from '../../core/figures/slip.ts'
import { wasAsked } from '../../core/figures/slip.store.ts'
import { findOpened } from '../../core/talks/appointment.store.ts'
import { countTalks } from '../../core/talks/count.ts'
import { listPlanned } from '../../core/talks/talk.store.ts'
import { scoresOf as openScores } from '../../core/talks/written.ts'
import type { Visit } from '../../core/visit.ts'
import { seeOther, type Routes } from '../../kit/web.ts'
import { anonymousCoaching } from './programme.ts'
import { forReturned, logOwn, type OwnVisit } from './returned.routes.ts'

export const mayAskOf = async ({ tx, own }: Pick<OwnVisit, 'tx' | 'own'>): Promise<boolean> =>
  mayAsk(countTalks(await listPlanned(tx, own.id), anonymousCoaching.count, await findOpened(tx, own.id)), await wasAsked(tx, own.id))

const knownOf = async (visit: OwnVisit): Promise<Pick<Slip, 'talks' | 'scores'>> => {
  const planned = await listPlanned(visit.tx, visit.own.id)
  const count = countTalks(planned, anonymousCoaching.count, null)
  const scores = await openScores(visit, visit.own.id)
  const inOrder = planned.flatMap(({ talk, outcome }) => (outcome === null ? null : scores.get(talk)) ?? [])
  return { talks: talkBucketOf(count.used), scores: scoresOf(inOrder.find(({ start }) => start !== null)?.start ?? null, inOrder.findLast(({ end }) => end !== null)?.end ?? null) }
}

export const slipRoutes: Routes<Visit> = slipRoutesAt('/my-appointment/slip', handler => forReturned(async visit => {
  const { own } = visit
  if (!await mayAskOf(visit)) return seeOther('/my-appointment')
  return await handler(visit, {
    trajectory: own.id, themes: anonymousCoaching.themes, known: await knownOf(visit), leadsTo: '/my-appointment?done=slip',
    log: (event, action) => logOwn(visit, event, action, { kind: 'trajectory', id: own.id }),
  })
}))
