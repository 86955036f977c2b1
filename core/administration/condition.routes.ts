import { page, type Routes } from '../../kit/web.ts'
import { forOffice, type Visit } from '../visit.ts'
import { findingsOf, type Finding } from './condition.ts'
import { conditionPage } from './condition.pages.tsx'
import { findCondition } from './condition.store.ts'

export const conditionNow = async ({ tx, now, provider: { zone }, house: { mode, sends, machine } }: Visit): Promise<readonly Finding[]> =>
  findingsOf({ now, zone, mode, sends, machine: machine(), ...await findCondition(tx, now) })

export const conditionRoutes: Routes<Visit> = {
  'GET /administration/condition': forOffice('administrator', async visit => page(conditionPage(visit, { now: visit.now, mode: visit.house.mode, findings: await conditionNow(visit) }))),
}
