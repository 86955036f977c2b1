import { newId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { page, seeOther, type Routes } from '../../kit/web.ts'
import { crisisNumbers } from '../crisis-numbers.ts'
import { forOffice, type Visit } from '../visit.ts'
import { crisisCheckPage } from './crisis-check.pages.tsx'
import { findLastCheck, recordCheck } from './crisis-check.store.ts'
import { lastChecked } from './crisis-check.ts'

export const crisisRoutes: Routes<Visit> = {
  'GET /administration/crisis-numbers': forOffice('administrator', async visit => {
    const { tx, provider: { country, zone }, query } = visit
    return page(crisisCheckPage(visit, { checkedOn: lastChecked(crisisNumbers[country].checkedOn, await findLastCheck(tx, country), zone), done: 'done' in query }))
  }),

  'POST /administration/crisis-checks': forOffice('administrator', async ({ tx, provider: { country }, me, now }) => {
    const id = newId<'crisis-check'>(now.getTime())
    await recordCheck(tx, id, country, me.person, now)
    await log(tx, { event: 'crisis-numbers.checked', action: 'C', person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'crisis-check', id }, at: now })
    return seeOther('/administration/crisis-numbers?done')
  }),
}
