/** A guide reads job research along, as long as its writer lets them. */
import { parseId, type Id } from '../../kit/id.ts'
import { missing, page, type Routes } from '../../kit/web.ts'
import { findGuided } from '../talks/talk.store.ts'
import { logFor } from '../talks/talk-view.ts'
import { contactOf } from '../trajectories/contact.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { readAlongPage } from './guide.pages.tsx'
import { optionsOf } from './job-research.ts'
import { jobResearchTexts } from './job-research.texts.ts'
import { itemsOf } from './known-job-research.ts'

export const guideJobResearchRoutes: Routes<Visit> = {
  'GET /trajectories/:id/job-research': forOffice('guide', async visit => {
    const id = parseId<'trajectory'>(visit.params['id'])
    const guided = id && await findGuided(visit.tx, id)
    const contact = guided && await contactOf(visit, guided.id)
    const form = visit.house.programmes.find(one => one.id === guided?.programme)?.jobResearch
    if (!guided || !contact || !form) return missing()
    const items = await itemsOf(visit, guided.id)
    await logFor(visit, guided.id, { event: 'job-research.read', action: 'R', object: { kind: 'job-research', id: guided.id }, fields: ['handle', 'alias', ...(items.length > 0 ? ['content'] : [])] })
    return page(readAlongPage(visit, { trajectory: guided.id, name: contact.alias ?? contact.handle, items, form }))
  }),
}

/** On the guide's page of someone, only while there is something to read: that somebody looks into other work is theirs to tell. */
export const jobResearchOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const options = optionsOf(await itemsOf(visit, trajectory)).length
  const t = jobResearchTexts(visit.voice)
  return options === 0 ? null : { value: options, label: t.guideShown, action: { href: `/trajectories/${trajectory}/job-research`, label: t.guideLink } }
}
