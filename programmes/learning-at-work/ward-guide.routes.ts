/** The day of who guides on a ward, and putting a learner there. */
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { isOver } from '../../core/endings/ending.store.ts'
import { findGuided, findParticipant, type Guided } from '../../core/talks/talk.store.ts'
import { logFor } from '../../core/talks/talk-view.ts'
import { contactOf } from '../../core/trajectories/contact.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf, longDayWithYear } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { learningAtWork } from './programme.ts'
import { ownAbsenceForm, placeForm } from './ward.form.ts'
import { mineToday, myWardPage, placePage, type MyWard } from './ward-guide.pages.tsx'
import { tellStandIns } from './ward-notice.ts'
import { findPlaceOf, findWard, listGuidesIAm, listQuiet, listWardLearners, listWardsIGuide, oneAtATimeOn, recordAbsence, recordBack, recordBusy, recordPlace, takeBackBusy } from './ward.store.ts'
import { wardTexts } from './ward.texts.ts'
import { placeLearner, putAway, quietAfterDays, type Ward, type WardId } from './ward.ts'
import { knowWard } from './ward-view.ts'

export const wardGuideRoutes: Routes<Visit> = {
  'GET /ward': forOffice('guide', visit => show(visit)),

  'POST /ward/:guide/busy': onMine(async (visit, { known, me }) => {
    await recordBusy(visit.tx, me, known.ward.id, known.today, visit.now)
    await note(visit, 'ward-guide.busy', 'C', { kind: 'ward-guide', id: me })
    await tellStandIns(visit, known, me)
    return seeOther('/ward?done=saved')
  }),

  'POST /ward/:guide/busy/ends': onMine(async (visit, { known, me }) => {
    await takeBackBusy(visit.tx, me, known.today)
    await note(visit, 'ward-guide.busy-no-more', 'D', { kind: 'ward-guide', id: me })
    return seeOther('/ward?done=saved')
  }),

  'POST /ward/absences': forOffice('guide', async visit => {
    const wards = await wardsOfMine(visit)
    const [first] = wards
    if (!first) return missing()
    const read = ownAbsenceForm.read(visit.form)
    if (!read.value) return await show(visit, read)
    const days = putAway({ from: read.value.awayFrom, until: read.value.awayUntil }, first.known.today)
    if (refused(days)) return await show(visit, { ...read, noes: { [days.refused === 'absence.order' ? 'awayUntil' : 'awayFrom']: wardTexts(visit.voice)[days.refused] } })
    // Whoever is away is away from each ward where they guide.
    for (const { known, me } of wards) {
      const absence = { id: newAnonymousId<'ward-absence'>(), learner: null, guide: me, colleague: null, ...days }
      await recordAbsence(visit.tx, known.ward.id, absence, said(visit))
      await note(visit, 'ward-absence.said', 'C', { kind: 'ward-absence', id: absence.id })
      await tellStandIns(visit, known, me)
    }
    return seeOther('/ward?done=saved')
  }),

  'POST /ward/absences/:id/ends': forOffice('guide', async visit => {
    const mine = (await wardsOfMine(visit)).flatMap(({ known, me }) => known.absences.filter(({ guide, from }) => guide === me && from <= known.today).map(absence => ({ absence, today: known.today })))
    const one = mine.find(({ absence }) => absence.id === visit.params['id'])
    if (!one) return missing()
    await recordBack(visit.tx, one.absence.id, one.today, said(visit))
    await note(visit, 'ward-absence.ended', 'U', { kind: 'ward-absence', id: one.absence.id })
    return seeOther('/ward?done=saved')
  }),

  'GET /trajectories/:id/ward': forLearning((visit, guided) => showPlace(visit, guided, filledWith({ firstDay: dayOf(visit.now, visit.provider.zone) }))),

  'POST /trajectories/:id/ward': forLearning(async (visit, guided) => {
    const { tx } = visit
    const read = placeForm.read(visit.form)
    if (!read.value) return await showPlace(visit, guided, read)
    const person = await findParticipant(tx, guided.id)
    if (!person || await isOver(tx, guided.id)) return missing()
    await oneAtATimeOn(tx, read.value.ward)
    const [known, place, guides] = [await knowWard(visit, read.value.ward), await findPlaceOf(tx, guided.id), await listWardsIGuide(tx)]
    if (!known) return missing()
    const placed = placeLearner(read.value, { guides, places: place ? [place.ward] : [], fullness: known.fullness.is, today: known.today })
    if (refused(placed)) return await showPlace(visit, guided, { ...read, noes: { [placed.refused === 'place.day' ? 'firstDay' : 'ward']: wardTexts(visit.voice)[placed.refused] } })
    const learner = newAnonymousId<'ward-learner'>()
    await recordPlace(tx, { id: learner, person, trajectory: guided.id, ...placed }, said(visit))
    await logFor(visit, guided.id, { event: 'ward-learner.placed', action: 'C', object: { kind: 'ward-learner', id: learner } })
    return seeOther(`/trajectories/${guided.id}/ward?done=saved`)
  }),
}

function onMine(handler: (visit: SignedInVisit, mine: MyWard) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const mine = (await wardsOfMine(visit)).find(({ me }) => me === visit.params['guide'])
    return mine ? await handler(visit, mine) : missing()
  })
}
function forLearning(handler: (visit: SignedInVisit, guided: Guided) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const id = parseId<'trajectory'>(visit.params['id'])
    const guided = id && await findGuided(visit.tx, id)
    return guided?.programme === learningAtWork.id ? await handler(visit, guided) : missing()
  })
}
const said = ({ me, now }: SignedInVisit) => ({ by: me.person, at: now })
const note = ({ tx, me, now }: SignedInVisit, event: string, action: 'C' | 'R' | 'U' | 'D', object: { readonly kind: string; readonly id: Id<string> | null }) =>
  log(tx, { event, action, person: me.person, role: 'guide', purpose: 'guidance', subject: null, object, basis: 'guide', at: now })

const wardsOfMine = async (visit: SignedInVisit): Promise<readonly MyWard[]> => {
  const [wards, mine] = [await listWardsIGuide(visit.tx), await listGuidesIAm(visit.tx)]
  const all: MyWard[] = []
  for (const ward of new Set<WardId>(wards)) {
    const known = await knowWard(visit, ward)
    const me = known?.guides.find(({ id }) => mine.includes(id))
    if (known && me) all.push({ known, me: me.id })
  }
  return all
}
const show = async (visit: SignedInVisit, wrong: Filled | null = null): Promise<Reply> => {
  const wards = await wardsOfMine(visit)
  for (const { known } of wards) await note(visit, 'ward.read', 'R', { kind: 'ward', id: known.ward.id })
  return page(myWardPage(visit, { wards, wrong, done: visit.query['done'] === 'saved' ? 'saved' : null }), wrong ? 422 : 200)
}
const showPlace = async (visit: SignedInVisit, guided: Guided, filled: Filled): Promise<Reply> => {
  const { tx, voice, query } = visit
  const contact = await contactOf(visit, guided.id)
  if (!contact) return missing()
  const place = await findPlaceOf(tx, guided.id)
  const wards = (await Promise.all((await listWardsIGuide(tx)).map(id => findWard(tx, id)))).flatMap((ward): readonly Ward[] => (ward ? [ward] : []))
  await logFor(visit, guided.id, { event: 'ward-learner.read', action: 'R', object: { kind: 'trajectory', id: guided.id }, fields: ['handle', 'alias'] })
  const wrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(placePage(visit, { trajectory: guided.id, called: contact.alias ?? contact.handle, wards, place: place && { name: place.name, firstDay: longDayWithYear(place.firstDay, voice.locale) }, filled, done: query['done'] === 'saved' ? 'saved' : null }), wrong ? 422 : 200)
}

/** On one's own day, for who guides on a ward. */
export const wardToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  if ((await listWardsIGuide(visit.tx)).length === 0) return null
  const number = (await wardsOfMine(visit)).flatMap(mineToday).length
  const t = wardTexts(visit.voice)
  return { value: number, label: t.asideNumber(number), action: { href: '/ward', label: t.asideLink } }
}
/** Learners of mine whom I met too long ago: only where there are. */
export const quietToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  const [wards, mine] = [await listWardsIGuide(visit.tx), await listGuidesIAm(visit.tx)]
  let number = 0
  for (const ward of new Set(wards)) {
    const quiet = await listQuiet(visit.tx, ward, quietAfterDays)
    const own = quiet.length === 0 ? [] : (await listWardLearners(visit.tx, ward)).filter(({ guide }) => guide !== null && mine.includes(guide))
    number += own.filter(({ id }) => quiet.some(({ learner }) => learner === id)).length
  }
  const t = wardTexts(visit.voice)
  return number === 0 ? null : { value: number, label: t.asideQuiet(number), action: { href: '/ward', label: t.asideLink } }
}
/** On the guide's page of one file. */
export const wardOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const guided = await findGuided(visit.tx, trajectory)
  if (guided?.programme !== learningAtWork.id) return null
  const t = wardTexts(visit.voice)
  const place = await findPlaceOf(visit.tx, trajectory)
  return { value: place ? 1 : 0, label: place ? t.placeAside(place.name) : t.placeNone, action: { href: `/trajectories/${trajectory}/ward`, label: t.placeTitle } }
}
