/** Whoever learns on a ward: today, their place and their shifts; and what of it goes along and who sees it. */
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { namesOf } from '../../core/people/known-people.ts'
import type { FileEntry } from '../../core/file-section.ts'
import { findOwnTrajectory } from '../../core/trajectories/party.store.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type SeenKind, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, dateWithYear, dayOf, type Day } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { learningAtWork } from './programme.ts'
import { ownAbsenceForm } from './ward.form.ts'
import { ownWardPage, type OwnPlace } from './ward-own.pages.tsx'
import { wardOwnTexts } from './ward-own.texts.ts'
import { findPlaceOf, listAbsences, listPlacesOfFile, listPlannersOfMine, listShifts, listWardGuides, recordAbsence, recordBack } from './ward.store.ts'
import { putAway } from './ward.ts'
import { knowWard } from './ward-view.ts'

/** Days of shifts shown ahead. */
const ahead = 15

export const wardOwnRoutes: Routes<Visit> = {
  'GET /my-ward': forLearner(async (visit, place) => show(visit, place, filledWith({ awayFrom: place.known.today }))),

  'POST /my-ward/absences': forLearner(async (visit, place) => {
    const { tx, me, now } = visit
    const read = ownAbsenceForm.read(visit.form)
    if (!read.value) return await show(visit, place, read)
    const days = putAway({ from: read.value.awayFrom, until: read.value.awayUntil }, place.known.today)
    if (refused(days)) return await show(visit, place, { ...read, noes: { [days.refused === 'absence.order' ? 'awayUntil' : 'awayFrom']: wardOwnTexts(visit.voice)[days.refused] } })
    const absence = { id: newAnonymousId<'ward-absence'>(), learner: place.learner.id, guide: null, colleague: null, ...days }
    await recordAbsence(tx, place.known.ward.id, absence, { by: me.person, at: now })
    await note(visit, place, 'ward-absence.said', 'C', { kind: 'ward-absence', id: absence.id })
    return seeOther('/my-ward?done=saved')
  }),

  'POST /my-ward/absences/:id/ends': forLearner(async (visit, place) => {
    const absence = place.known.absences.find(({ id, learner, from }) => id === visit.params['id'] && learner === place.learner.id && from <= place.known.today)
    if (!absence) return missing()
    await recordBack(visit.tx, absence.id, place.known.today, { by: visit.me.person, at: visit.now })
    await note(visit, place, 'ward-absence.ended', 'U', { kind: 'ward-absence', id: absence.id })
    return seeOther('/my-ward?done=saved')
  }),
}

/** Only with a place on a ward now. */
function forLearner(handler: (visit: SignedInVisit, place: OwnPlace) => Promise<Reply>) {
  return forSomeone(async visit => {
    const own = await findOwnTrajectory(visit.tx)
    const place = own?.programme === learningAtWork.id && !own.ended ? await placeOf(visit, own.id) : null
    return place ? await handler(visit, place) : missing()
  })
}
const placeOf = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<OwnPlace | null> => {
  const place = await findPlaceOf(visit.tx, trajectory)
  const known = place && await knowWard(visit, place.ward)
  const learner = known?.learners.find(({ id }) => id === place?.id)
  if (!known || !learner) return null
  const shifts = await listShifts(visit.tx, known.ward.id, known.today, addDays(known.today, ahead))
  const name = (await namesOf(visit, [visit.me.person])).get(visit.me.person) ?? ''
  return { known, learner, name, shifts: shifts.filter(({ learnerIds }) => learnerIds.includes(learner.id)) }
}
const note = ({ tx, me, now }: SignedInVisit, { learner }: OwnPlace, event: string, action: 'C' | 'R' | 'U', object: { readonly kind: string; readonly id: Id<string> }) =>
  log(tx, { event, action, person: me.person, role: learningAtWork.participant, purpose: 'own-file', subject: learner.trajectory, object, basis: learningAtWork.participant, at: now })
const show = async (visit: SignedInVisit, place: OwnPlace, filled: Filled): Promise<Reply> => {
  await note(visit, place, 'ward.read', 'R', { kind: 'ward', id: place.known.ward.id })
  const wrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(ownWardPage(visit, { place, filled, done: visit.query['done'] === 'saved' ? 'saved' : null }), wrong ? 422 : 200)
}

/** On one's own page: who guides today, before anything else. */
export const wardOfMine: AboutMySeat = async (visit, { trajectory, programme, role }) => {
  const place = programme.id === learningAtWork.id && role === programme.participant ? await placeOf(visit, trajectory) : null
  if (!place) return []
  const t = wardOwnTexts(visit.voice)
  const { known, learner, shifts } = place
  const today = known.guidedToday(learner)
  const shift = shifts.find(({ day }) => day === known.today)
  return [{ title: t.aside, text: `${shift ? `${t.asideFrom(shift.from, shift.until)}. ` : `${t.noShiftToday} `}${today.by ? t.guideToday(known.nameOf(today.by)) : ''}`.trim(), waits: false, action: { href: '/my-ward', label: t.pageTitle }, under: 'agreed' }]
}

export const wardOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const { tx, voice: { locale }, now, provider } = visit
  const places = programme.id === learningAtWork.id ? await listPlacesOfFile(tx, trajectory) : []
  if (places.length === 0) return []
  const t = wardOwnTexts(visit.voice)
  const [today, day] = [dayOf(now, provider.zone), (on: Day) => dateWithYear(on, locale)]
  const entries: FileEntry[] = []
  for (const { id, ward, name, ...place } of places) {
    entries.push({ title: name ?? t.ward, at: null, data: { id, ...place }, fields: [
      { name: 'firstDay', label: t.firstDay, value: day(place.firstDay) }, ...(place.until ? [{ name: 'until', label: t.lastDay, value: day(place.until) }] : []), { name: 'domain', label: t.domain, value: place.domain },
      ...(place.stage ? [{ name: 'stage', label: t.stage, value: t[place.stage] }] : []), ...(place.hoursPerWeek === null ? [] : [{ name: 'hours', label: t.hours, value: place.hoursPerWeek.toLocaleString(locale) }]),
    ] })
    for (const shift of await listShifts(tx, ward, addDays(today, -366), addDays(today, 371))) if (shift.learnerIds.includes(id)) entries.push({ title: t.shift, at: null, data: { id: shift.id }, fields: [{ name: 'shift', label: day(shift.day), value: `${shift.from}–${shift.until}` }] })
    for (const absence of await listAbsences(tx, ward, place.firstDay)) if (absence.learner === id) entries.push({ title: t.absence, at: null, data: { id: absence.id }, fields: [{ name: 'absence', label: t.absence, value: t.isAway(day(absence.from), absence.until && day(absence.until)) }] })
  }
  return [{ name: 'ward', title: t.fileTitle, entries }]
}
export const wardSeen: SeenKind = {
  tables: ['ward_learner', 'ward_learner_terms', 'ward_learner_end', 'ward_reserve', 'ward_absence', 'ward_absence_end', 'ward_on_shift', 'ward_apart'],
  title: voice => wardOwnTexts(voice).seenTitle,
  async around({ tx }, trajectory) {
    const place = await findPlaceOf(tx, trajectory)
    return place ? [...(await listWardGuides(tx, place.ward)).map(({ person }) => person), ...await listPlannersOfMine(tx)] : []
  },
  async now({ tx, voice }, { trajectory, programme, readersOf }) {
    if (programme.id !== learningAtWork.id) return null
    const [t, place] = [wardOwnTexts(voice), await findPlaceOf(tx, trajectory)]
    return { readers: readersOf('ward_learner').map(({ who }) => ({ who, sees: t.seen })), none: t.seenNone, rule: t.seenRule, ...(place ? { change: { href: '/my-ward', label: t.pageTitle } } : {}) }
  },
}
