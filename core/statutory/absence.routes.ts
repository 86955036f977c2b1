/** Writing down an absence, a recovery, leave, and that one of them was a mistake. */
import { day, fields } from '../../kit/forms.ts'
import { newId, parseId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Routes } from '../../kit/web.ts'
import type { Filled } from '../filled-form.ts'
import type { SignedInVisit, Visit } from '../visit.ts'
import { absencePage, type AbsenceForm } from './absence.pages.tsx'
import { sayAbsent, sayLeave, sayRecovered } from './acts.ts'
import type { Period } from './calendar.ts'
import { forKeeping, lineOf, nameIn, whoSaid, type Part } from './for-calendar.routes.ts'
import { holdCalendar, readCalendar, settleCalendar } from './known-calendar.ts'
import { statutoryTexts } from './statutory.texts.ts'
import { recordPeriod, recordPeriodEnd, recordPeriodStruck } from './statutory.store.ts'

export const absenceRoutes: Routes<Visit> = {
  'GET /deadlines/:trajectory/absences': forKeeping(async (visit, part) => {
    const { periods } = await readCalendar(visit, part.trajectory)
    await log(visit.tx, lineOf(visit, part, 'absences.read', 'R'))
    return page(await show(visit, part, periods, null))
  }),

  'POST /deadlines/:trajectory/absences': forKeeping(async (visit, part) => {
    const { tx, form, now, provider, voice } = visit
    const { periods } = await holdCalendar(visit, part.trajectory)
    const read = fields({ first: day }).read(form)
    if (!read.value) return page(await show(visit, part, periods, { form: 'absence', filled: read }), 422)
    const said = sayAbsent(periods, read.value.first, provider.country, part.today)
    if (refused(said)) return page(await show(visit, part, periods, { form: 'absence', filled: { ...read, noes: { first: statutoryTexts(voice)[said.refused] } } }), 422)
    await recordPeriod(tx, { id: newId(now.getTime()), kind: 'absence', first: said.first, ruleset: said.ruleset.id }, { trajectory: part.trajectory, by: part.party, at: now })
    return await settled(visit, part, 'absence.said')
  }),

  'POST /deadlines/:trajectory/absences/leave': forKeeping(async (visit, part) => {
    const { tx, form, now, provider, voice } = visit
    const { periods } = await holdCalendar(visit, part.trajectory)
    const read = fields({ 'leave-first': day, 'leave-last': day }).read(form)
    if (!read.value) return page(await show(visit, part, periods, { form: 'leave', filled: read }), 422)
    const said = sayLeave(periods, read.value['leave-first'], read.value['leave-last'], provider.country)
    if (refused(said)) return page(await show(visit, part, periods, { form: 'leave', filled: { ...read, noes: { 'leave-first': statutoryTexts(voice)[said.refused] } } }), 422)
    const id = newId<'absence-period'>(now.getTime())
    const by = { trajectory: part.trajectory, by: part.party, at: now }
    await recordPeriod(tx, { id, kind: 'leave', first: said.first, ruleset: said.ruleset.id }, by)
    await recordPeriodEnd(tx, id, said.last, by)
    return await settled(visit, part, 'leave.said')
  }),

  'POST /deadlines/:trajectory/absences/:id/recovery': forKeeping(async (visit, part) => {
    const { tx, form, now, params, voice } = visit
    const { periods } = await holdCalendar(visit, part.trajectory)
    const period = periods.find(({ id, kind }) => kind === 'absence' && id === parseId(params['id']))
    if (!period) return missing()
    const read = fields({ last: day }).read(form)
    if (!read.value) return page(await show(visit, part, periods, { form: 'recovery', filled: read }), 422)
    const said = sayRecovered(period, read.value.last, part.today)
    if (refused(said)) return page(await show(visit, part, periods, { form: 'recovery', filled: { ...read, noes: { last: statutoryTexts(voice)[said.refused] } } }), 422)
    await recordPeriodEnd(tx, period.id, said.last, { trajectory: part.trajectory, by: part.party, at: now })
    return await settled(visit, part, 'absence.recovered')
  }),

  'POST /deadlines/:trajectory/absences/:id/struck': forKeeping(async (visit, part) => {
    const { periods } = await holdCalendar(visit, part.trajectory)
    const period = periods.find(({ id }) => id === parseId(visit.params['id']))
    if (!period) return missing()
    await recordPeriodStruck(visit.tx, period.id, { trajectory: part.trajectory, by: part.party, at: visit.now })
    return await settled(visit, part, 'absence.struck')
  }),
}

const settled = async (visit: SignedInVisit, part: Part, event: string) => {
  await settleCalendar(visit, part.trajectory)
  await log(visit.tx, lineOf(visit, part, event, 'C'))
  return seeOther(`/deadlines/${part.trajectory}/absences?done=saved`)
}

const show = async (visit: SignedInVisit, part: Part, periods: readonly Period[], wrong: { readonly form: AbsenceForm; readonly filled: Filled } | null) => {
  const who = await whoSaid(visit, part)
  return absencePage(visit, { trajectory: part.trajectory, name: await nameIn(visit, part), may: part.may, today: part.today, periods: periods.map(period => ({ ...period, byWhom: who(period.by) })), wrong, saved: visit.query['done'] === 'saved' ? 'saved' : null })
}
