/** Measures and rules to read for whoever takes part where the work is looked at; looked up once a year by the administrator. */
import { newId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Routes } from '../../kit/web.ts'
import { homeOf } from '../people/sign-in.ts'
import type { Country } from '../providers/provider.ts'
import { findProgrammeOf } from '../trajectories/party.store.ts'
import { forOffice, forSomeone, type AboutMySeat, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { regulations } from './library.ts'
import { datedOf, type Dated } from './regulation.ts'
import { listChecked, recordRegulationCheck } from './regulation.store.ts'
import { checkRegulationsPage, regulationsPage } from './regulations.pages.tsx'
import { regulationsTexts } from './regulations.texts.ts'

/** Where the guidance is, unless another country is asked for. */
const countryOf = ({ query, provider }: Visit): Country => (query['country'] === 'NL' || query['country'] === 'BE' ? query['country'] : provider.country)
const allOf = async ({ tx, now, provider }: Visit, country: Country): Promise<readonly Dated[]> => datedOf(country, await listChecked(tx), dayOf(now, provider.zone), provider.zone)

export const regulationRoutes: Routes<Visit> = {
  'GET /regulations': forSomeone(async visit => {
    const country = countryOf(visit)
    return page(regulationsPage(visit, { country, all: await allOf(visit, country), home: homeOf(visit.me.offices) }))
  }),

  'GET /administration/regulations': forOffice('administrator', async visit => {
    const country = countryOf(visit)
    return page(checkRegulationsPage(visit, { country, all: await allOf(visit, country), done: 'done' in visit.query ? 'done' : null }))
  }),

  'POST /administration/regulation-checks': forOffice('administrator', async ({ tx, form, me, now }) => {
    const regulation = regulations.find(({ key }) => key === form['regulation']?.[0])
    if (!regulation) return missing()
    const id = newId<'regulation-check'>(now.getTime())
    await recordRegulationCheck(tx, id, regulation.key, me.person, now)
    await log(tx, { event: 'regulation.checked', action: 'C', person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'regulation-check', id }, at: now })
    return seeOther(`/administration/regulations?country=${regulation.country}&done`)
  }),
}

/** On one's own page, inside and beside, where a programme looks at the work. */
export const regulationsOfMine: AboutMySeat = async ({ voice, provider }, { programme, role }) => {
  const side = programme.workAnalysis?.workSide
  if (!side || role !== programme.participant && !side.includes(role)) return []
  const t = regulationsTexts(voice)
  return [{ title: t.aside, text: t.asideWhat, waits: false, action: { href: `/regulations?country=${provider.country}`, label: t.aside } }]
}
/** On the guide's page of one file. */
export const regulationsOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const name = await findProgrammeOf(visit.tx, trajectory)
  if (!visit.house.programmes.find(({ id }) => id === name)?.workAnalysis) return null
  const t = regulationsTexts(visit.voice)
  const count = regulations.filter(({ country }) => country === visit.provider.country).length
  return { value: count, label: t.count(count), action: { href: `/regulations?country=${visit.provider.country}`, label: t.aside } }
}
