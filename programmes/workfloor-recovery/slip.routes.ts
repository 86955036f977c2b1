/** A loose slip when a plan is over: what it was about, in fixed words, and never whose it was. It goes into the box that all programmes share. */
import { slipRoutesAt } from '../../core/figures/asking.routes.ts'
import { talkBucketOf, themesInCommon } from '../../core/figures/slip.ts'
import { slipTexts } from '../../core/figures/slip.texts.ts'
import { wasAsked } from '../../core/figures/slip.store.ts'
import { findEnding, listPlanned } from '../../core/talks/talk.store.ts'
import { countTalks } from '../../core/talks/count.ts'
import { toTheDay } from '../../core/trajectories/own-looks.ts'
import { findOwnTrajectory } from '../../core/trajectories/party.store.ts'
import { forSomeone, type AboutMySeat, type Visit } from '../../core/visit.ts'
import type { Tx } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { missing, seeOther, type Routes } from '../../kit/web.ts'
import { workfloorRecovery } from './programme.ts'

/** Once, and when it is over: before that a slip would be about something that is still to change. */
const mayAskOf = async (tx: Tx, trajectory: Id<'trajectory'>): Promise<boolean> => await findEnding(tx, trajectory) !== null && !await wasAsked(tx, trajectory)

export const slipRoutes: Routes<Visit> = slipRoutesAt('/plans/:id/slip', handler => forSomeone(async visit => {
  const { tx, me, now, params } = visit
  const own = await findOwnTrajectory(tx)
  if (!own || own.programme !== workfloorRecovery.id || own.id !== parseId(params['id'])) return missing()
  if (!await mayAskOf(tx, own.id)) return seeOther('/my-trajectory')
  const { used } = countTalks(await listPlanned(tx, own.id), workfloorRecovery.count, null)
  return await handler(visit, {
    // How it went in numbers is asked in other words here than elsewhere: none go along.
    trajectory: own.id, themes: themesInCommon(workfloorRecovery, visit.house.programmes), known: { talks: talkBucketOf(used), scores: null }, leadsTo: '/my-trajectory',
    log: (event, action) => log(tx, { event, action, person: me.person, role: workfloorRecovery.participant, purpose: 'own-file', subject: own.id, object: { kind: 'trajectory', id: own.id }, basis: 'participant', at: toTheDay(now) }),
  })
}))

export const slipOfMine: AboutMySeat = async ({ tx, voice }, { trajectory, programme, role }) => {
  if (programme.id !== workfloorRecovery.id || role !== workfloorRecovery.participant || !await mayAskOf(tx, trajectory)) return []
  const t = slipTexts(voice)
  return [{ title: t.offerTitle, text: t.offer, waits: false, action: { href: `/plans/${trajectory}/slip`, label: t.offerButton } }]
}
