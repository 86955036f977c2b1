/** A guide reads what is shown, and may put a difference on the table if whoever it is with agrees. */
import { newAnonymousId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { forOffice, type Visit } from '../visit.ts'
import { guideMeasurementsPage } from './guide.pages.tsx'
import { findMeasured, type GuideVisit, type MeasuredTrajectory } from './guide-view.ts'
import { raiseTopic } from './sharing.ts'
import { recordTopic } from './sharing.store.ts'

const forMeasured = (handler: (visit: GuideVisit, measured: MeasuredTrajectory) => Promise<Reply>) => forOffice('guide', async visit => {
  const measured = await findMeasured(visit)
  return measured ? await handler(visit, measured) : missing()
})

export const guideMeasurementsRoutes: Routes<Visit> = {
  'GET /trajectories/:id/measurements': forMeasured(async (visit, measured) => {
    await noteLooks(visit, measured)
    return page(guideMeasurementsPage(visit, measured, { raised: 'raised' in visit.query ? 'raised' : null }))
  }),

  'POST /trajectories/:id/differences': forMeasured(async (visit, measured) => {
    const { tx, form, now, provider, me } = visit
    const party = measured.parties.find(one => one.party === form['party']?.[0] && one.about === 'another')
    if (!party) return missing()
    const raised = raiseTopic(party.differences, measured.topics, party.party)
    if (refused(raised)) {
      await noteLooks(visit, measured)
      return page(guideMeasurementsPage(visit, measured, { raised: null, no: raised.refused }), 422)
    }
    const id = newAnonymousId<'difference'>()
    await recordTopic(tx, id, measured.trajectory, raised.party, measured.guide, dayOf(now, provider.zone))
    // In the file of whoever it is with: whom the trajectory is about learns of it by that person's yes, and by nothing else.
    await log(tx, { event: 'difference.raised', action: 'C', person: me.person, role: 'guide', purpose: 'guidance', subject: party.party, object: { kind: 'difference', id }, basis: 'guide', at: now })
    return seeOther(`/trajectories/${measured.trajectory}/measurements?raised`)
  }),
}

/** A line for each person whose answers are on the page, in that person's own file. */
const noteLooks = async ({ tx, me, now }: GuideVisit, { trajectory, parties }: MeasuredTrajectory): Promise<void> => {
  for (const { party, about, measurements } of parties) if (measurements.length > 0 || about === 'oneself') await log(tx, {
    event: measurements.length > 0 ? 'measurement.read' : 'trajectory.read', action: 'R', person: me.person, role: 'guide', purpose: 'guidance', subject: about === 'oneself' ? trajectory : party,
    object: { kind: 'measurement', id: party }, fields: [...new Set(measurements.map(({ instrument }) => instrument))], basis: 'guide', at: now,
  })
}
