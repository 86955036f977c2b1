import { page, type Routes } from '../../kit/web.ts'
import { currentCode } from '../organisations/known-code.ts'
import { listStaff } from '../people/known-staff.ts'
import { countUnseenSilences } from '../risk/silence-notice.store.ts'
import { crisisNumbers } from '../crisis-numbers.ts'
import { lastChecked } from '../safety/crisis-check.ts'
import { findLastCheck } from '../safety/crisis-check.store.ts'
import { listRequests } from '../takeout/takeout.store.ts'
import { standing } from '../takeout/takeout.ts'
import { forOffice, type Visit } from '../visit.ts'
import { ailing } from './condition.ts'
import { conditionNow } from './condition.routes.ts'
import { awaited, guidesOf, roomInHouse } from './home.ts'
import { homePage } from './home.pages.tsx'

export const homeRoutes: Routes<Visit> = {
  'GET /administration': forOffice('administrator', async visit => {
    const { tx, now, provider, house } = visit
    const staff = await listStaff(visit)
    const leaving = standing(await listRequests(tx), now)
    const moments = await house.moments.free(tx, provider, guidesOf(staff).map(({ person }) => person), now)
    return page(homePage(visit, { now, notWell: ailing(await conditionNow(visit)).filter(({ stands }) => stands === 'now').length, checkedOn: lastChecked(crisisNumbers[provider.country].checkedOn, await findLastCheck(tx, provider.country), provider.zone), code: await currentCode(visit, now), silences: await countUnseenSilences(tx), leaving: leaving && (leaving.agreed ? 'agreed' : 'waits'), ...roomInHouse(staff, moments, now, provider.zone), awaited: awaited(staff, now), more: house.programmes.flatMap(({ administers }) => Object.entries(administers ?? {}).map(([href, label]) => [href, label[visit.voice.locale]] as const)) }))
  }),
}
