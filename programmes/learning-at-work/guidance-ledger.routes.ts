/** A guide writes down the hours they gave, and says yes to more; whoever plans asks, and puts it in the hours. */
import { oneAtATime } from '../../core/consent/consent.store.ts'
import type { Filled } from '../../core/filled-form.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { fields, id, oneOf } from '../../kit/forms.ts'
import { newId, newAnonymousId, parseId } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, parseDay } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { todayOf } from './for-guiding.routes.ts'
import { askGrowth, grownBy, hoursKeptDays, weeksToSay } from './guidance-ledger.ts'
import { myHoursPage } from './guidance-ledger.pages.tsx'
import { findGrowth, listGrowths, listMyRows, listWeeksGiven, recordGrowth, recordGrowthDone, recordGrowthYes, recordWeeksGiven } from './guidance-ledger.store.ts'
import { ledgerTexts } from './guidance-ledger.texts.ts'
import { showGuidanceHours } from './guidance-hours.routes.ts'
import { hours } from './ward.form.ts'
import { tellOnWard } from './ward-notice.ts'
import type { GuideId } from './ward.ts'
import { findWard, listWardGuides, oneAtATimeOn, recordGuideTerms, wardOfGuide } from './ward.store.ts'

const growthFields = fields({ guide: id<'ward-guide'>(), more: hours({ most: 36 }) })

const note = ({ tx, me, now }: SignedInVisit, role: 'guide' | 'planner', event: string, action: LogLine['action'], object: NonNullable<LogLine['object']>) =>
  log(tx, { event, action, person: me.person, role, purpose: 'administration', subject: null, object, basis: role, at: now })

const show = async (visit: SignedInVisit, wrong: { readonly guide: GuideId; readonly filled: Filled } | null = null): Promise<Reply> => {
  const { tx, query, voice } = visit
  const today = todayOf(visit)
  const rows = await listMyRows(tx)
  const ids = rows.map(row => row.id)
  const t = ledgerTexts(voice)
  const dones: Readonly<Record<string, string>> = { saved: t.saved, yes: t.thanks }
  return page(myHoursPage(visit, { rows, given: await listWeeksGiven(tx, ids, addDays(today, -hoursKeptDays)), growths: await listGrowths(tx, ids), today }, { wrong, done: dones[query['done'] ?? ''] ?? null }), wrong ? 422 : 200)
}

export const ledgerRoutes: Routes<Visit> = {
  'GET /guidance-hours': forOffice('guide', visit => show(visit)),

  'POST /guidance-hours/:guide': forOffice('guide', async visit => {
    const row = (await listMyRows(visit.tx)).find(one => one.id === visit.params['guide'])
    if (!row) return missing()
    const read = fields({ monday: oneOf(weeksToSay(todayOf(visit))), hours: hours({ most: 40 }) }).read(visit.form)
    const monday = read.value && parseDay(read.value.monday)
    if (!read.value || !monday) return await show(visit, { guide: row.id, filled: read })
    await recordWeeksGiven(visit.tx, [{ guide: row.id, monday, hours: read.value.hours }], visit.now)
    await note(visit, 'guide', 'guidance-hours.said', 'U', { kind: 'ward-guide', id: row.id })
    return seeOther('/guidance-hours?done=saved')
  }),

  'POST /guidance-hours/growths/:id/yes': forOffice('guide', async visit => {
    const wanted = parseId<'contract-growth'>(visit.params['id'])
    const growth = wanted && await findGrowth(visit.tx, wanted)
    if (!growth || !(await listMyRows(visit.tx)).some(row => row.id === growth.guide)) return missing()
    if (growth.is === 'asked') {
      await recordGrowthYes(visit.tx, growth.id, visit.now)
      await note(visit, 'guide', 'contract-growth.agreed', 'C', { kind: 'contract-growth', id: growth.id })
    }
    return seeOther('/guidance-hours?done=yes')
  }),

  'POST /wards/:id/growths': forOffice('planner', async visit => {
    const { tx, me, now, voice } = visit
    const wanted = parseId<'ward'>(visit.params['id'])
    const ward = wanted && await findWard(tx, wanted)
    if (!ward) return missing()
    await oneAtATimeOn(tx, ward.id)
    const read = growthFields.read(visit.form)
    const guide = read.value && (await listWardGuides(tx, ward.id)).find(one => one.id === read.value?.guide)
    if (!read.value || !guide) return missing()
    const asked = askGrowth(guide.terms, read.value.more, await listGrowths(tx, [guide.id]))
    const t = ledgerTexts(voice)
    if (refused(asked)) return await showGuidanceHours(visit, ward, { refusal: asked.refused === 'growth.full' ? t['growth.full'](Number(asked.values['most'])) : t[asked.refused] })
    const growth = newId<'contract-growth'>(now.getTime())
    await recordGrowth(tx, { id: growth, guide: guide.id, more: asked.more }, me.person, now)
    await note(visit, 'planner', 'contract-growth.asked', 'C', { kind: 'contract-growth', id: growth })
    await tellOnWard(visit, [guide.person], todayOf(visit))
    return seeOther(`/wards/${ward.id}/guidance-hours?done=asked`)
  }),

  'POST /contract-growths/:id/hours': forOffice('planner', async visit => {
    const { tx, me, now } = visit
    const wanted = parseId<'contract-growth'>(visit.params['id'])
    if (wanted) await oneAtATime(tx, wanted)
    const growth = wanted && await findGrowth(tx, wanted)
    const ward = growth && await wardOfGuide(tx, growth.guide)
    const guide = ward && (await listWardGuides(tx, ward)).find(one => one.id === growth.guide)
    if (!growth || !ward || !guide?.terms || growth.is === 'asked') return missing()
    if (growth.is === 'agreed') {
      const terms = newAnonymousId<'ward-terms'>()
      await recordGuideTerms(tx, terms, guide.id, { ...guide.terms, ...grownBy(guide.terms, growth.more) }, { by: me.person, at: now })
      await recordGrowthDone(tx, growth.id, terms, me.person, now)
      await note(visit, 'planner', 'contract-growth.put-in-hours', 'U', { kind: 'contract-growth', id: growth.id })
    }
    return seeOther(`/wards/${ward}/guidance-hours?done=put-in`)
  }),
}

/** In the day of who guides: only where somebody asked. */
export const growthToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  const asked = (await listGrowths(visit.tx, (await listMyRows(visit.tx)).map(row => row.id))).filter(({ is }) => is === 'asked')
  const t = ledgerTexts(visit.voice)
  return asked.length === 0 ? null : { value: asked.length, label: t.today, action: { href: '/guidance-hours', label: t.todayLink } }
}
