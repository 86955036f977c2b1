/** That a silence was broken, for whoever runs the house: a day, and neither who nor what. */
import { parseId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { missing, page, seeOther, type Routes } from '../../kit/web.ts'
import { forOffice, type SignedInVisit, type Visit } from '../visit.ts'
import { silenceNoticesPage } from './silence-notice.pages.tsx'
import { listSilenceNotices, recordSilenceSeen, type SilenceNotice } from './silence-notice.store.ts'

const logged = ({ tx, me, now }: SignedInVisit, event: string, action: 'R' | 'C', id: SilenceNotice['id'] | null) =>
  log(tx, { event, action, person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'silence-notice', id }, at: now })

export const silenceNoticeRoutes: Routes<Visit> = {
  'GET /administration/silences': forOffice('administrator', async visit => {
    await logged(visit, 'silences.listed', 'R', null)
    return page(silenceNoticesPage(visit, await listSilenceNotices(visit.tx)))
  }),

  'POST /administration/silences/:id/seen': forOffice('administrator', async visit => {
    const { tx, me, now, params } = visit
    const notice = (await listSilenceNotices(tx)).find(({ id }) => id === parseId<'silence-notice'>(params['id']))
    if (!notice) return missing()
    // Of two who press at once the first saw it; the other finds it seen.
    if (await recordSilenceSeen(tx, notice.id, me.person, now)) await logged(visit, 'silence.seen', 'C', notice.id)
    return seeOther('/administration/silences?done')
  }),
}
