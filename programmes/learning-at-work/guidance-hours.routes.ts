import { forOffice, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { parseId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { addDays, dayOf, mondayOf } from '../../kit/time.ts'
import { missing, page, type Reply, type Routes } from '../../kit/web.ts'
import { hoursForm } from './guidance-hours.form.ts'
import { guidanceHoursPage } from './guidance-hours.pages.tsx'
import { ledgerOf, ledgerWeeks } from './guidance-ledger.ts'
import { listGrowths, listWeeksGiven } from './guidance-ledger.store.ts'
import { ledgerTexts } from './guidance-ledger.texts.ts'
import { guidanceHours, usualHourCents } from './planner-hours.ts'
import { know } from './planner.routes.ts'
import type { Ward } from './ward.ts'
import { findWard, listWardGuides } from './ward.store.ts'

export const guidanceHoursRoutes: Routes<Visit> = {
  'GET /wards/:id/guidance-hours': forOffice('planner', async visit => {
    const wanted = parseId<'ward'>(visit.params['id'])
    const ward = wanted && await findWard(visit.tx, wanted)
    return ward ? await showGuidanceHours(visit, ward) : missing()
  }),
}

/** @param refusal why somebody could not be asked, where that is where one comes from */
export const showGuidanceHours = async (visit: SignedInVisit, ward: Ward, { refusal = null }: { readonly refusal?: string | null } = {}): Promise<Reply> => {
  const { tx, query, now, me, provider, voice } = visit
  const today = dayOf(now, provider.zone)
  const known = await know(visit, ward, { from: mondayOf(today), weeks: 1, choices: [] })
  await log(tx, { event: 'guidance-hours.read', action: 'R', person: me.person, role: 'planner', purpose: 'administration', subject: null, object: { kind: 'ward', id: ward.id }, at: now })
  const guides = (await listWardGuides(tx, ward.id)).filter(({ terms }) => terms !== null)
  const given = await listWeeksGiven(tx, guides.map(({ id }) => id), addDays(today, -7 * (ledgerWeeks.back + 1)))
  const ledger = guides.map(({ id, terms }) => ({ guide: id, agreed: terms?.guidanceHours ?? 0, given: given.filter(one => one.guide === id) }))
  const lasting = ledger.reduce((sum, row) => sum + ledgerOf(row.given, row.agreed, today).more, 0)
  const read = hoursForm.read({ hours: [query['hours'] ?? ''], price: [query['price'] ?? ''] })
  const asked = { hours: read.value?.hours ?? Math.max(guidanceHours(known.ward.learners, known.ward.guides).short, lasting), hourCents: read.value?.price ?? usualHourCents.value }
  const filled = { ...read, typed: { hours: [query['hours'] ?? asked.hours.toLocaleString(voice.locale)], price: [query['price'] ?? (asked.hourCents / 100).toLocaleString(voice.locale)] } }
  const t = ledgerTexts(voice)
  const dones: Readonly<Record<string, string>> = { asked: t.didAsk, 'put-in': t.didPutIn }
  return page(guidanceHoursPage(visit, { known, filled, asked, ledger, growths: await listGrowths(tx, guides.map(({ id }) => id)), today, refusal, done: refusal ? null : dones[query['done'] ?? ''] ?? null }), read.value && refusal === null ? 200 : 422)
}
