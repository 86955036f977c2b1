/** Whoever works on a ward and guides nobody there: their own shifts, days away without why, and what of it they take along. */
import { weekdayTexts } from '../../core/agenda/hours.texts.ts'
import type { FileEntry, FileSection } from '../../core/file-section.ts'
import type { Filled } from '../../core/filled-form.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, capitalised, dateWithYear, dayOf, longDay, type Day } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { listOwnWork } from './colleagues.store.ts'
import { calledOn } from './known-colleagues.ts'
import { ownAbsenceForm } from './ward.form.ts'
import { hoursInWords } from './ward-planning.pages.tsx'
import { listAbsences, listShifts, recordAbsence, recordBack } from './ward.store.ts'
import { putAway } from './ward.ts'
import { wardOwnTexts } from './ward-own.texts.ts'
import { ownShiftsPage, type Work } from './ward-work.pages.tsx'
import { wardWorkTexts } from './ward-work.texts.ts'

/** Days of shifts shown ahead, as for whoever learns. */
const ahead = 15
const today = ({ now, provider }: SignedInVisit): Day => dayOf(now, provider.zone)

const worksOf = async ({ tx }: SignedInVisit, from: Day, until: Day, awaySince: Day): Promise<readonly Work[]> => {
  const works: Work[] = []
  for (const at of await listOwnWork(tx)) {
    const [shifts, absences] = [await listShifts(tx, at.ward, from, until), await listAbsences(tx, at.ward, awaySince)]
    works.push({ at, shifts: shifts.filter(({ colleagueIds }) => colleagueIds.includes(at.id)), absences: absences.filter(({ colleague }) => colleague === at.id) })
  }
  return works
}
const coming = (visit: SignedInVisit) => worksOf(visit, today(visit), addDays(today(visit), ahead), today(visit))

const forWorker = (handler: (visit: SignedInVisit, works: readonly Work[]) => Promise<Reply>) => forSomeone(async visit => {
  const works = await coming(visit)
  return works.length > 0 ? await handler(visit, works) : missing()
})
const note = ({ tx, me, now }: SignedInVisit, event: string, action: 'C' | 'R' | 'U', object: { readonly kind: string; readonly id: Id<string> | null }) =>
  log(tx, { event, action, person: me.person, role: 'beside', purpose: 'own-file', subject: null, object, basis: 'ward-colleague', at: now })
const show = async (visit: SignedInVisit, works: readonly Work[], filled: Filled | null = null): Promise<Reply> => {
  await note(visit, 'ward-shifts.read', 'R', { kind: 'ward-shift', id: null })
  return page(ownShiftsPage(visit, { works, today: today(visit), filled, done: visit.query['done'] === 'saved' ? 'saved' : null }), filled ? 422 : 200)
}

export const wardWorkRoutes: Routes<Visit> = {
  'GET /my-shifts': forWorker((visit, works) => show(visit, works)),

  'POST /my-shifts/absences': forWorker(async (visit, works) => {
    const read = ownAbsenceForm.read(visit.form)
    if (!read.value) return await show(visit, works, read)
    const days = putAway({ from: read.value.awayFrom, until: read.value.awayUntil }, today(visit))
    if (refused(days)) return await show(visit, works, { ...read, noes: { [days.refused === 'absence.order' ? 'awayUntil' : 'awayFrom']: wardOwnTexts(visit.voice)[days.refused] } })
    // Whoever is away is away from each ward where they work.
    for (const { at } of works) {
      const absence = { id: newAnonymousId<'ward-absence'>(), learner: null, guide: null, colleague: at.id, ...days }
      await recordAbsence(visit.tx, at.ward, absence, { by: visit.me.person, at: visit.now })
      await note(visit, 'ward-absence.said', 'C', { kind: 'ward-absence', id: absence.id })
    }
    return seeOther('/my-shifts?done=saved')
  }),

  'POST /my-shifts/absences/:id/ends': forWorker(async (visit, works) => {
    const absence = works.flatMap(({ absences }) => absences).find(({ id, from }) => id === visit.params['id'] && from <= today(visit))
    if (!absence) return missing()
    await recordBack(visit.tx, absence.id, today(visit), { by: visit.me.person, at: visit.now })
    await note(visit, 'ward-absence.ended', 'U', { kind: 'ward-absence', id: absence.id })
    return seeOther('/my-shifts?done=saved')
  }),
}

/** On the page of whoever has one for something else: guided, or beside a file. */
export const workOfMine: AboutMySeat = async visit => {
  const works = await coming(visit)
  if (works.length === 0) return []
  const [t, w] = [wardWorkTexts(visit.voice), wardOwnTexts(visit.voice)]
  const [next] = works.flatMap(({ shifts }) => shifts).toSorted((one, other) => (`${one.day}${one.from}` < `${other.day}${other.from}` ? -1 : 1))
  return [{ title: w.shiftsTitle, text: next ? t.next(capitalised(longDay(next.day, visit.voice.locale)), next.from, next.until) : w.noShifts, waits: false, action: { href: '/my-shifts', label: w.shiftsTitle }, under: 'agreed' }]
}

/** Every ward where they work, what they are called there, a year of shifts behind and ahead, and days away. */
export const workSections = async (visit: SignedInVisit): Promise<readonly FileSection[]> => {
  const works = await worksOf(visit, addDays(today(visit), -366), addDays(today(visit), 371), addDays(today(visit), -366))
  if (works.length === 0) return []
  const { locale } = visit.voice
  const [t, w] = [wardWorkTexts(visit.voice), wardOwnTexts(visit.voice)]
  const [day, entries] = [(on: Day) => dateWithYear(on, locale), new Array<FileEntry>()]
  for (const { at: { id, ward, wardName, ...at }, shifts, absences } of works) {
    const called = (await calledOn(visit, ward)).get(id)
    entries.push({ title: wardName, at: null, data: { id, ...at, ...(called === undefined ? {} : { called }) }, fields: [
      ...(called === undefined ? [] : [{ name: 'called', label: t.called, value: called }]), { name: 'since', label: t.since, value: day(at.since) },
      { name: 'hours', label: w.hours, value: hoursInWords(at.hoursPerWeek, locale) }, { name: 'weekdays', label: t.weekdays, value: at.weekdays.map(one => weekdayTexts(visit.voice)[one]).join(', ') },
    ] })
    for (const shift of shifts) entries.push({ title: w.shift, at: null, data: { id: shift.id }, fields: [{ name: 'shift', label: day(shift.day), value: `${shift.from}–${shift.until}` }] })
    for (const absence of absences) entries.push({ title: w.absence, at: null, data: { id: absence.id }, fields: [{ name: 'absence', label: w.absence, value: w.isAway(day(absence.from), absence.until && day(absence.until)) }] })
  }
  return [{ name: 'ward-work', title: t.fileTitle, entries }]
}
export const workOfFile: AboutMyFile = visit => workSections(visit)
