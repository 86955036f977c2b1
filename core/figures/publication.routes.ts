import { newId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Routes } from '../../kit/web.ts'
import { forOffice, type Visit } from '../visit.ts'
import { listClusters } from './cluster.store.ts'
import { listBoards, listPublications, recordPublication } from './figures.store.ts'
import { parseHalfYear } from './half-year.ts'
import { publicationPage } from './publication.pages.tsx'

export const publicationRoutes: Routes<Visit> = {
  'GET /administration/figures': forOffice('administrator', async visit => {
    const { tx, query, house } = visit
    return page(publicationPage(visit, { boards: await listBoards(tx), publications: await listPublications(tx), clusters: await listClusters(tx), programmes: house.programmes, act: newId(), saved: 'saved' in query }))
  }),

  'POST /administration/figures/:halfYear/publication': forOffice('administrator', async visit => {
    const { tx, me, now, params, provider } = visit
    const halfYear = parseHalfYear(params['halfYear'])
    const board = halfYear && (await listBoards(tx)).some(one => one.halfYear === halfYear)
    if (!halfYear || !board) return missing()
    // Published once: who presses a second time finds it done.
    if (await recordPublication(tx, halfYear, dayOf(now, provider.zone), me.person))
      await log(tx, { event: 'figures.publish', action: 'C', person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'publication', id: null }, fields: [halfYear], at: now })
    return seeOther('/administration/figures?saved')
  }),
}
