import { dayOf } from '../../kit/time.ts'
import { page, type Routes } from '../../kit/web.ts'
import { forOffice, type Visit } from '../visit.ts'
import { shownSince, weeksOf } from './weeks.ts'
import { weeksPage } from './weeks.pages.tsx'
import { listTally, listWaits } from './weeks.store.ts'

export const weeksRoutes: Routes<Visit> = {
  'GET /administration/weeks': forOffice('administrator', async visit => {
    const today = dayOf(visit.now, visit.provider.zone)
    const since = shownSince(today)
    return page(weeksPage(visit, weeksOf(await listTally(visit.tx, since), await listWaits(visit.tx, since), today)))
  }),
}
