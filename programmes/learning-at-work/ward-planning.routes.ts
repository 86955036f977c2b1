/** Planning a ward: made and filled by whoever plans; an administrator makes it and names who guides, and meets no learner. */
import { namesOf } from '../../core/people/known-people.ts'
import { holds, type Office } from '../../core/people/sign-in.ts'
import { forOffice, ownAddress, type SignedInVisit, type Visit } from '../../core/visit.ts'
import type { Filled } from '../../core/filled-form.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { keepMost } from './known-ward.ts'
import { listWordsToMe } from './guiding.store.ts'
import { learningAtWork } from './programme.ts'
import { absenceForm, apartForm, codesFrom, guideForm, guideTermsForm, learnerTermsForm, mostForm, reserveForm, shiftForm, untilForm, wardForm, weekdaysFrom, whoForm } from './ward.form.ts'
import { tellOnWard, tellStandIns } from './ward-notice.ts'
import { shiftPage, wardGuidePage, wardLearnerPage } from './ward-people.pages.tsx'
import { wardPage, wardPeoplePage, wardsPage, type Done, type Wrong } from './ward-planning.pages.tsx'
import { dropShift, endPlace, endWardGuide, findShift, listApart, listGuidesOf, listWards, oneAtATimeOn, putOnShift, recordAbsence, recordApart, recordBack, recordGuideTerms, recordLearnerTerms, recordReserve, recordShift, recordWard, recordWardGuide, takeOffShift, wardOfAbsence, wardOfGuide, wardOfLearner } from './ward.store.ts'
import { wardTexts } from './ward.texts.ts'
import { joinShift, makeShift, putAway, whoIsAway, type BesideId, type Shift, type WardGuide, type WardId, type WardLearner } from './ward.ts'
import { knowWard, type KnownWard } from './ward-view.ts'

type Planning = SignedInVisit
const plans = (visit: Planning): 'yes' | 'no' => (holds(visit.me, 'planner') ? 'yes' : 'no')
const doneOf = ({ query }: Planning): Done | null => (['made', 'saved'] as const).find(one => one === query['done']) ?? null
const wrongIn = (form: string, filled: Filled): Wrong => ({ form, filled })

export const wardPlanningRoutes: Routes<Visit> = {
  'GET /wards': forOffice(['planner', 'administrator'], visit => showAll(visit)),

  'POST /wards': forOffice(['planner', 'administrator'], async visit => {
    const read = wardForm.read(visit.form)
    if (!read.value) return await showAll(visit, wrongIn('ward', read))
    const ward = { id: newAnonymousId<'ward'>(), ...read.value }
    await recordWard(visit.tx, ward, said(visit))
    await note(visit, 'ward.made', 'C', { kind: 'ward', id: ward.id })
    return seeOther(`/wards/${ward.id}?done=made`)
  }),

  'GET /wards/:id': onWard(['planner', 'administrator'], (visit, known) => showWard(visit, known)),
  'GET /wards/:id/people': onWard(['planner', 'administrator'], (visit, known) => showPeople(visit, known)),

  'POST /wards/:id/mosts': onWard('planner', async (visit, known) => {
    const read = mostForm.read(visit.form)
    if (!read.value) return await showWard(visit, known, wrongIn('most', read))
    await keepMost(visit, known.ward.id, { id: newAnonymousId(), most: read.value.allowed, why: read.value.why }, visit.me.person, visit.now)
    await note(visit, 'ward.most-said', 'U', { kind: 'ward', id: known.ward.id })
    return seeOther(`/wards/${known.ward.id}?done=saved`)
  }),

  'POST /wards/:id/guides': onWard(['planner', 'administrator'], async (visit, known) => {
    const read = guideForm.read(visit.form)
    if (!read.value) return await showPeople(visit, known, wrongIn('guide', read))
    const { person, since } = read.value
    if (known.guides.some(one => one.person === person)) return seeOther(`/wards/${known.ward.id}/people`)
    if (!(await listGuidesOf(visit.tx, learningAtWork.id)).includes(person)) return missing()
    const guide = newAnonymousId<'ward-guide'>()
    await recordWardGuide(visit.tx, { id: guide, ward: known.ward.id, person, since }, said(visit))
    await note(visit, 'ward-guide.named', 'C', { kind: 'ward-guide', id: guide })
    await tellOnWard(visit, [person], known.today)
    return seeOther(`/ward-guides/${guide}?done=saved`)
  }),

  'GET /ward-guides/:id': onGuide((visit, known, guide) => showGuide(visit, known, guide)),

  'POST /ward-guides/:id/terms': onGuide(async (visit, known, guide) => {
    const read = guideTermsForm.read(visit.form)
    if (!read.value) return await showGuide(visit, known, guide, wrongIn('terms', read))
    const t = wardTexts(visit.voice)
    const domains = codesFrom(read.value.domains)
    if (!domains) return await showGuide(visit, known, guide, wrongIn('terms', { ...read, noes: { domains: t['domains.none'] } }))
    if (read.value.guidanceHours > read.value.hoursPerWeek) return await showGuide(visit, known, guide, wrongIn('terms', { ...read, noes: { guidanceHours: t['guidance.more'] } }))
    await recordGuideTerms(visit.tx, newAnonymousId(), guide.id, { ...read.value, weekdays: weekdaysFrom(read.value.weekdays), domains }, said(visit))
    await note(visit, 'ward-guide.terms-said', 'U', { kind: 'ward-guide', id: guide.id })
    return seeOther(`/ward-guides/${guide.id}?done=saved`)
  }),

  'POST /ward-guides/:id/ends': onGuide(async (visit, known, guide) => {
    const read = untilForm.read(visit.form)
    if (!read.value) return await showGuide(visit, known, guide, wrongIn('end', read))
    await endWardGuide(visit.tx, guide.id, read.value.until, said(visit))
    await note(visit, 'ward-guide.ended', 'U', { kind: 'ward-guide', id: guide.id })
    await tellOnWard(visit, [guide.person], known.today)
    return seeOther(`/wards/${known.ward.id}/people?done=saved`)
  }),

  'GET /ward-learners/:id': onLearner((visit, known, learner) => showLearner(visit, known, learner)),

  'POST /ward-learners/:id/terms': onLearner(async (visit, known, learner) => {
    const read = learnerTermsForm.read(visit.form)
    if (!read.value) return await showLearner(visit, known, learner, wrongIn('terms', read))
    await recordLearnerTerms(visit.tx, newAnonymousId(), learner.id, { ...read.value, weekdays: weekdaysFrom(read.value.weekdays), schoolDays: weekdaysFrom(read.value.schoolDays) }, said(visit))
    await note(visit, 'ward-learner.terms-said', 'U', { kind: 'ward-learner', id: learner.id }, learner)
    return seeOther(`/ward-learners/${learner.id}?done=saved`)
  }),

  'POST /ward-learners/:id/reserves': onLearner(async (visit, known, learner) => {
    const read = reserveForm.read(visit.form)
    if (!read.value) return await showLearner(visit, known, learner, wrongIn('reserve', read))
    const { guide } = read.value
    const apart = await apartOf(visit, known, learner)
    if (guide !== null && (guide === learner.guide || apart.includes(guide) || !known.guides.some(({ id }) => id === guide))) return missing()
    await recordReserve(visit.tx, newAnonymousId(), learner, guide, said(visit))
    await note(visit, 'ward-learner.reserve-said', 'U', { kind: 'ward-learner', id: learner.id }, learner)
    if (guide !== learner.reserve) await tellMoved(visit, known, [learner.id, guide, learner.reserve])
    return seeOther(`/ward-learners/${learner.id}?done=saved`)
  }),

  'POST /ward-learners/:id/aparts': onLearner(async (visit, known, learner) => {
    const read = apartForm.read(visit.form)
    if (!read.value) return await showLearner(visit, known, learner, wrongIn('apart', read))
    const { apart: beside } = read.value
    if (![...known.guides, ...known.colleagues].some(({ id }) => id === beside)) return missing()
    await recordApart(visit.tx, known.ward.id, { id: newAnonymousId(), learner: learner.id, beside }, said(visit))
    if (learner.reserve === beside) await recordReserve(visit.tx, newAnonymousId(), learner, null, said(visit))
    await note(visit, 'ward-learner.apart-said', 'U', { kind: 'ward-learner', id: learner.id }, learner)
    return seeOther(`/ward-learners/${learner.id}?done=saved`)
  }),

  'POST /ward-learners/:id/ends': onLearner(async (visit, known, learner) => {
    const read = untilForm.read(visit.form)
    if (!read.value) return await showLearner(visit, known, learner, wrongIn('end', read))
    await endPlace(visit.tx, learner.id, read.value.until, said(visit))
    await note(visit, 'ward-learner.ended', 'U', { kind: 'ward-learner', id: learner.id }, learner)
    await tellMoved(visit, known, [learner.id, learner.guide, learner.reserve])
    return seeOther(`/wards/${known.ward.id}/people?done=saved`)
  }),

  'POST /wards/:id/absences': onWard('planner', async (visit, known) => {
    const read = absenceForm.read(visit.form)
    if (!read.value) return await showPeople(visit, known, wrongIn('absence', read))
    const { who, awayFrom, awayUntil } = read.value
    const [guide, colleague, learner] = [known.guides.find(({ id }) => id === who), known.colleagues.find(({ id }) => id === who), known.learners.find(({ id }) => id === who)]
    if (!guide && !colleague && !learner) return missing()
    const days = putAway({ from: awayFrom, until: awayUntil }, known.today)
    if (refused(days)) return await showPeople(visit, known, wrongIn('absence', { ...read, noes: { [days.refused === 'absence.order' ? 'awayUntil' : 'awayFrom']: wardTexts(visit.voice)[days.refused] } }))
    const absence = { id: newAnonymousId<'ward-absence'>(), learner: learner?.id ?? null, guide: guide?.id ?? null, colleague: colleague?.id ?? null, ...days }
    await recordAbsence(visit.tx, known.ward.id, absence, said(visit))
    await note(visit, 'ward-absence.said', 'C', { kind: 'ward-absence', id: absence.id }, learner)
    if (guide) await tellStandIns(visit, known, guide.id)
    return seeOther(`/wards/${known.ward.id}/people?done=saved`)
  }),

  'POST /ward-absences/:id/ends': forOffice('planner', async visit => {
    const id = parseId<'ward-absence'>(visit.params['id'])
    const known = await knowWard(visit, id && await wardOfAbsence(visit.tx, id))
    const absence = known?.absences.find(one => one.id === id)
    if (!known || !absence || absence.from > known.today) return missing()
    await recordBack(visit.tx, absence.id, known.today, said(visit))
    await note(visit, 'ward-absence.ended', 'U', { kind: 'ward-absence', id: absence.id }, known.learners.find(one => one.id === absence.learner))
    return seeOther(`${ownAddress(visit.form['to']?.[0], `/wards/${known.ward.id}/people`)}?done=saved`)
  }),

  'POST /wards/:id/shifts': onWard('planner', async (visit, known) => {
    const read = shiftForm.read(visit.form)
    if (!read.value) return await showWard(visit, known, wrongIn('shift', read))
    const made = makeShift(read.value, known.today)
    if (refused(made)) return await showWard(visit, known, wrongIn('shift', { ...read, noes: { [made.refused === 'shift.most' ? 'most' : made.refused === 'shift.long' ? 'until' : 'day']: wardTexts(visit.voice)[made.refused] } }))
    const shift = newAnonymousId<'ward-shift'>()
    await recordShift(visit.tx, shift, known.ward.id, made)
    await note(visit, 'ward-shift.made', 'C', { kind: 'ward-shift', id: shift })
    return seeOther(`/ward-shifts/${shift}?done=saved`)
  }),

  'GET /ward-shifts/:id': onShift((visit, known, shift) => showShift(visit, known, shift)),

  'POST /ward-shifts/:id/joins': onShift(async (visit, known, shift) => {
    const read = whoForm.read(visit.form)
    if (!read.value) return await showShift(visit, known, shift, wrongIn('who', read))
    const { who } = read.value
    const [guide, colleague, learner] = [known.guides.find(({ id }) => id === who), known.colleagues.find(({ id }) => id === who), known.learners.find(({ id }) => id === who)]
    const beside = guide ?? colleague
    const someone = beside ? { id: beside.id, schoolDays: [], since: beside.since } : learner ? { id: learner.id, schoolDays: learner.terms?.schoolDays ?? [], since: learner.firstDay } : null
    if (!someone) return missing()
    const joins = joinShift({ ...someone, away: known.absences.filter(one => whoIsAway(one) === who) }, shift)
    if (refused(joins)) return await showShift(visit, known, shift, wrongIn('who', { ...read, noes: { who: wardTexts(visit.voice)[joins.refused] } }))
    await putOnShift(visit.tx, newAnonymousId(), shift, { learner: learner?.id ?? null, guide: guide?.id ?? null, colleague: colleague?.id ?? null })
    await note(visit, 'ward-shift.joined', 'C', { kind: 'ward-shift', id: shift.id }, learner)
    await tellMovedOn(visit, known, shift, [who])
    return seeOther(`/ward-shifts/${shift.id}?done=saved`)
  }),

  'POST /ward-shifts/:id/leaves': onShift(async (visit, known, shift) => {
    const read = whoForm.read(visit.form)
    const [guide, colleague, learner] = [shift.guideIds.find(id => id === read.value?.who) ?? null, shift.colleagueIds.find(id => id === read.value?.who) ?? null, shift.learnerIds.find(id => id === read.value?.who) ?? null]
    if (!guide && !colleague && !learner) return missing()
    await takeOffShift(visit.tx, shift, { guide, colleague, learner })
    await note(visit, 'ward-shift.left', 'D', { kind: 'ward-shift', id: shift.id }, known.learners.find(({ id }) => id === learner))
    await tellMovedOn(visit, known, shift, [guide, colleague, learner])
    return seeOther(`/ward-shifts/${shift.id}?done=saved`)
  }),

  'POST /ward-shifts/:id/drops': onShift(async (visit, known, shift) => {
    await dropShift(visit.tx, shift.id)
    await note(visit, 'ward-shift.dropped', 'D', { kind: 'ward-shift', id: shift.id })
    await tellMovedOn(visit, known, shift, [...shift.guideIds, ...shift.colleagueIds, ...shift.learnerIds])
    return seeOther(`/wards/${known.ward.id}?week=${shift.day}`)
  }),
}

/** One at a time on a ward: whoever comes second sees what the first did. */
function onWard(offices: Office | readonly Office[], handler: (visit: Planning, known: KnownWard) => Promise<Reply>, ward: (visit: Planning) => Promise<WardId | null> = async visit => parseId<'ward'>(visit.params['id'])) {
  return forOffice(offices, async visit => {
    const id = await ward(visit)
    if (id && visit.asked.method === 'POST') await oneAtATimeOn(visit.tx, id)
    const known = await knowWard(visit, id)
    return known ? await handler(visit, known) : missing()
  })
}
function onGuide(handler: (visit: Planning, known: KnownWard, guide: WardGuide) => Promise<Reply>) {
  return onWard(['planner', 'administrator'], async (visit, known) => {
    const guide = known.guides.find(({ id }) => id === visit.params['id'])
    return guide ? await handler(visit, known, guide) : missing()
  }, async visit => { const id = parseId<'ward-guide'>(visit.params['id']); return id && await wardOfGuide(visit.tx, id) })
}
function onLearner(handler: (visit: Planning, known: KnownWard, learner: WardLearner) => Promise<Reply>) {
  return onWard('planner', async (visit, known) => {
    const learner = known.learners.find(({ id }) => id === visit.params['id'])
    return learner ? await handler(visit, known, learner) : missing()
  }, async visit => { const id = parseId<'ward-learner'>(visit.params['id']); return id && await wardOfLearner(visit.tx, id) })
}
function onShift(handler: (visit: Planning, known: KnownWard, shift: Shift) => Promise<Reply>) {
  return onWard('planner', async (visit, known) => {
    const id = parseId<'ward-shift'>(visit.params['id'])
    const shift = id && await findShift(visit.tx, id)
    return shift ? await handler(visit, known, shift) : missing()
  }, async visit => { const id = parseId<'ward-shift'>(visit.params['id']); return (id && await findShift(visit.tx, id))?.ward ?? null })
}

/** Whoever was moved by hand, and not by themselves. */
const tellMoved = async (visit: Planning, { guides, colleagues, learners, today }: KnownWard, rows: readonly (Id<string> | null)[]): Promise<void> =>
  await tellOnWard(visit, [...guides, ...colleagues, ...learners].filter(({ id }) => rows.includes(id)).map(({ person }) => person), today)
/** Of a shift that is over nobody needs to hear: their page shows what comes. */
const tellMovedOn = async (visit: Planning, known: KnownWard, shift: Shift, rows: readonly (Id<string> | null)[]): Promise<void> => { if (shift.day >= known.today) await tellMoved(visit, known, rows) }

const said = ({ me, now }: Planning) => ({ by: me.person, at: now })
/** Whoever learns there reads in their own file who looked at their place, and who changed it. */
const note = async ({ tx, me, now }: Planning, event: string, action: 'C' | 'R' | 'U' | 'D', object: { readonly kind: string; readonly id: Id<string> | null }, learner?: Pick<WardLearner, 'trajectory'>): Promise<void> => {
  const role = holds(me, 'planner') ? 'planner' : 'administrator'
  await log(tx, { event, action, person: me.person, role, purpose: 'administration', subject: learner?.trajectory ?? null, object, basis: role, at: now })
}
const apartOf = async ({ tx }: Planning, { ward }: KnownWard, { id }: WardLearner) => (await listApart(tx, ward.id)).filter(one => one.learner === id).map(({ beside }): BesideId => beside)
const status = (wrong: Wrong): 200 | 422 => (wrong ? 422 : 200)

const showAll = async (visit: Planning, wrong: Wrong = null): Promise<Reply> => {
  const wards: KnownWard[] = []
  for (const { id } of await listWards(visit.tx)) { const known = await knowWard(visit, id); if (known) wards.push(known) }
  await note(visit, 'wards.read', 'R', { kind: 'ward', id: null })
  return page(wardsPage(visit, { wards, planner: plans(visit), words: plans(visit) === 'yes' ? await listWordsToMe(visit.tx) : [], wrong, done: doneOf(visit) }), status(wrong))
}
const showWard = async (visit: Planning, known: KnownWard, wrong: Wrong = null): Promise<Reply> => {
  await note(visit, 'ward.read', 'R', { kind: 'ward', id: known.ward.id })
  return page(wardPage(visit, { known, planner: plans(visit), wrong, done: doneOf(visit) }), status(wrong))
}
const showPeople = async (visit: Planning, known: KnownWard, wrong: Wrong = null): Promise<Reply> => {
  const here = new Set(known.guides.map(({ person }) => person))
  const left = (await listGuidesOf(visit.tx, learningAtWork.id)).filter(person => !here.has(person))
  const names = await namesOf(visit, left)
  await note(visit, 'ward.read', 'R', { kind: 'ward', id: known.ward.id })
  return page(wardPeoplePage(visit, { known, planner: plans(visit), others: left.map(person => ({ person, name: names.get(person) ?? '' })), wrong, done: doneOf(visit) }), status(wrong))
}
const showGuide = async (visit: Planning, known: KnownWard, guide: WardGuide, wrong: Wrong = null): Promise<Reply> => {
  await note(visit, 'ward-guide.read', 'R', { kind: 'ward-guide', id: guide.id })
  return page(wardGuidePage(visit, { known, guide, wrong, done: doneOf(visit) }), status(wrong))
}
const showLearner = async (visit: Planning, known: KnownWard, learner: WardLearner, wrong: Wrong = null): Promise<Reply> => {
  await note(visit, 'ward-learner.read', 'R', { kind: 'ward-learner', id: learner.id }, learner)
  return page(wardLearnerPage(visit, { known, learner, apart: await apartOf(visit, known, learner), wrong, done: doneOf(visit) }), status(wrong))
}
const showShift = async (visit: Planning, known: KnownWard, shift: Shift, wrong: Wrong = null): Promise<Reply> => {
  await note(visit, 'ward-shift.read', 'R', { kind: 'ward-shift', id: shift.id })
  return page(shiftPage(visit, { known, shift, wrong, done: doneOf(visit) }), status(wrong))
}
