/** Feedback: asked by the learner or given unasked by who guides, read by the learner first, and shown to others as they choose. */
import { filledWith } from '../../core/filled-form.ts'
import { mailsOf } from '../../core/people/known-staff.ts'
import { namesOf } from '../../core/people/known-people.ts'
import { givenName } from '../../core/people/person.ts'
import { become } from '../../core/people/sign-in.store.ts'
import { forOffice, type AboutMyFile, type Aside, type SeenKind, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { addDays, dateWithYear, dayOf } from '../../kit/time.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { post } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Form, type Routes } from '../../kit/web.ts'
import { piecesOf } from '../../core/own-pieces/known-own-pieces.ts'
import { learningPath } from './along.pages.tsx'
import { askFor, feedbackForm, isWaiting, shiftDaysBack } from './feedback.ts'
import { feedbackMailTexts } from './feedback-mail.texts.ts'
import { givePage, myFeedbackPage } from './feedback.pages.tsx'
import { endShowing, isAnswered, listShowings, recordFeedbackRead, recordShowing } from './feedback.store.ts'
import { feedbackTexts } from './feedback.texts.ts'
import { feedbackOf, keepFeedback, keepRequest, requestToMe, requestsOf, requestsToMe } from './known-feedback.ts'
import { note, todayOf, type Own } from './own.ts'
import { forLearner } from './own.routes.ts'
import { learningAtWork } from './programme.ts'
import { questionOf, questions } from './reflection.ts'
import { noteFor } from './seat.ts'
import { forSeat } from './seat.routes.ts'
import { showToday } from './today.routes.ts'
import { listShiftsTogether } from './ward.store.ts'

export const feedbackRoutes: Routes<Visit> = {
  'POST /my-learning/feedback-requests': forLearner(async (visit, own) => {
    if (own.ended === 'yes') return missing()
    const { now } = visit
    const given = await feedbackOf(visit, own.id)
    const waiting = (await requestsOf(visit, own.id)).filter(one => isWaiting(one, given, now))
    const asks = askFor((visit.form['people'] ?? []).map(one => parseId<'person'>(one)).filter(one => one !== null), (await peopleToAsk(visit)).map(({ person }) => person), waiting)
    if (refused(asks)) return await showToday(visit, own, filledWith(), asks.refused)
    const question = questionOf(await piecesOf(visit, own.id, questions), todayOf(visit))?.content.words ?? ''
    for (const of of asks) {
      const id = newAnonymousId<'feedback-request'>()
      await keepRequest(visit, { id, trajectory: own.id, of, at: now, learner: own.name, question })
      await note(visit, own, 'feedback.asked', 'C', { kind: 'feedback-request', id })
    }
    for (const of of asks) await tell(visit, of)
    return seeOther('/my-learning?done=feedbackAsked')
  }),

  'GET /my-feedback': forLearner(async (visit, own) => {
    const all = await feedbackOf(visit, own.id)
    for (const { id, read } of all) if (read === 'no') await recordFeedbackRead(visit.tx, own.id, id, todayOf(visit))
    await note(visit, own, 'feedback.read', 'R', { kind: 'learning-feedback', id: null })
    return page(myFeedbackPage(visit, { own, all, showings: await listShowings(visit.tx, own.id), done: visit.query['done'] === 'shown' ? 'shown' : null }))
  }),

  'POST /my-feedback/:id/showings': forLearner(async (visit, own) => {
    const wanted = parseId<'learning-feedback'>(visit.params['id'])
    const one = (await feedbackOf(visit, own.id)).find(({ id }) => id === wanted)
    if (!one || own.ended === 'yes') return missing()
    await showTo(visit, own, one.id)
    await note(visit, own, 'feedback.shown', 'U', { kind: 'learning-feedback', id: one.id })
    return seeOther('/my-feedback?done=shown')
  }),

  'GET /feedback-requests/:id': forAsked(async (visit, request) => {
    const state = await isAnswered(visit.tx, request.id) ? visit.query['done'] === 'sent' ? 'sent' as const : 'given' as const : 'asked' as const
    await log(visit.tx, { event: 'feedback.question-read', action: 'R', person: visit.me.person, role: 'guide', purpose: 'guidance', subject: request.trajectory, object: { kind: 'feedback-request', id: request.id }, fields: ['name', 'content'], basis: 'asked', at: visit.now })
    return page(givePage(visit, { name: request.learner, question: request.question, action: `/feedback-requests/${request.id}`, back: '/learners', filled: filledWith(), state, shifts: [] }))
  }),

  'POST /feedback-requests/:id': forAsked(async (visit, request) => {
    const read = feedbackForm.read(visit.form)
    const shown = { name: request.learner, question: request.question, action: `/feedback-requests/${request.id}`, back: '/learners' }
    if (!read.value) return page(givePage(visit, { ...shown, filled: read, state: 'asked', shifts: [] }), 422)
    const id = newAnonymousId<'learning-feedback'>()
    if (!await keepFeedback(visit, request.trajectory, visit.me.person, { id, request: request.id, at: visit.now, by: await myName(visit), ...read.value, shift: null })) return seeOther(`/feedback-requests/${request.id}`)
    await log(visit.tx, { event: 'feedback.given', action: 'C', person: visit.me.person, role: 'guide', purpose: 'guidance', subject: request.trajectory, object: { kind: 'learning-feedback', id }, basis: 'asked', at: visit.now })
    return seeOther(`/feedback-requests/${request.id}?done=sent`)
  }),

  'GET /trajectories/:id/feedback': forSeat(async (visit, seat) => {
    if (seat.me.seat !== 'inside') return missing()
    const state = visit.query['done'] === 'sent' ? 'sent' as const : 'unasked' as const
    const shifts = await shiftsWith(visit, seat.id)
    await noteFor(visit, seat, { event: 'feedback.opened', action: 'R', object: { kind: 'trajectory', id: seat.id }, fields: ['handle', 'content'] })
    return page(givePage(visit, { name: seat.learner, question: questionOf(await piecesOf(visit, seat.id, questions), todayOf(visit))?.content.words ?? '', action: `/trajectories/${seat.id}/feedback`, back: learningPath(seat), filled: filledWith({ shift: shifts[0]?.id ?? null }), state, shifts }))
  }),

  'POST /trajectories/:id/feedback': forSeat(async (visit, seat) => {
    if (seat.me.seat !== 'inside' || seat.ended === 'yes') return missing()
    const [read, shifts] = [feedbackForm.read(visit.form), await shiftsWith(visit, seat.id)]
    if (!read.value) return page(givePage(visit, { name: seat.learner, question: '', action: `/trajectories/${seat.id}/feedback`, back: learningPath(seat), filled: read, state: 'unasked', shifts }), 422)
    const id = newAnonymousId<'learning-feedback'>()
    await keepFeedback(visit, seat.id, visit.me.person, { id, request: null, at: visit.now, by: await myName(visit), ...read.value, shift: shifts.find(one => one.id === read.value.shift) ?? null })
    await noteFor(visit, seat, { event: 'feedback.given', action: 'C', object: { kind: 'learning-feedback', id } })
    return seeOther(`/trajectories/${seat.id}/feedback?done=sent`)
  }),
}

function forAsked(handler: (visit: Parameters<Parameters<typeof forOffice>[1]>[0], request: NonNullable<Awaited<ReturnType<typeof requestToMe>>>) => ReturnType<Parameters<typeof forOffice>[1]>) {
  return forOffice('guide', async visit => {
    const id = parseId<'feedback-request'>(visit.params['id'])
    const request = id && await requestToMe(visit, id)
    return request ? await handler(visit, request) : missing()
  })
}

/** Of the last two weeks, for feedback that was not asked: what it is about. */
const shiftsWith = (visit: SignedInVisit, trajectory: Id<'trajectory'>) => listShiftsTogether(visit.tx, trajectory, addDays(todayOf(visit), -shiftDaysBack), todayOf(visit))
/** Who guides in this programme here. */
export const peopleToAsk = (visit: SignedInVisit) => visit.house.guides.profilesFor(visit, learningAtWork.id)
const myName = async (visit: SignedInVisit): Promise<string> => givenName((await namesOf(visit, [visit.me.person])).get(visit.me.person) ?? '')

/** By mail, that a question waits, and neither whose nor about what. */
const tell = async (visit: SignedInVisit, person: Id<'person'>): Promise<void> => {
  const { tx, vault, provider, now, asked, me } = visit
  await become(tx, person) // to write to this guide's own address, and nothing else
  const to = (await mailsOf(visit, [person])).get(person)
  const t = feedbackMailTexts(provider)
  if (to) await post(tx, vault, provider.id, { channel: 'mail', to, subject: t.subject, text: t.text(`${asked.origin}/learners`) }, now)
  await become(tx, me.person)
}

/** Of those beside the file, exactly whoever was ticked reads this item from now on. */
export const showTo = async ({ tx, form }: Pick<SignedInVisit, 'tx'> & { readonly form: Form }, own: Own, item: Id<string>): Promise<readonly Id<'party'>[]> => {
  const before = (await listShowings(tx, own.id)).filter(one => one.item === item)
  const chosen = own.with.filter(({ seat, party }) => seat === 'beside' && form['readers']?.includes(party)).map(({ party }) => party)
  for (const to of chosen) if (!before.some(one => one.to === to)) await recordShowing(tx, own.id, { item, to })
  for (const one of before) if (!chosen.includes(one.to)) await endShowing(tx, one)
  return chosen
}

/** What learners ask of me, among what waits today. */
export const feedbackToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  const waiting = (await requestsToMe(visit)).length
  const t = feedbackTexts(visit.voice)
  return waiting === 0 ? null : { value: waiting, label: t.asksAside(waiting), action: { href: '/learners', label: t.waitsForMe } }
}

export const feedbackOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  if (programme.id !== learningAtWork.id) return []
  const [all, requests] = [await feedbackOf(visit, trajectory), await requestsOf(visit, trajectory)]
  const [t, names] = [feedbackTexts(visit.voice), await namesOf(visit, requests.map(({ of }) => of))]
  const { locale } = visit.voice
  const day = (at: Date) => dateWithYear(dayOf(at, visit.provider.zone), locale)
  return [
    ...(all.length === 0 ? [] : [{ name: 'feedback', title: t.seenTitle, entries: all.map(one => ({ title: t.from(one.by, day(one.at)), at: one.at, fields: [{ name: 'good', label: t.good, value: one.good }, { name: 'tip', label: t.tip, value: one.tip }, { name: 'alone', label: t.alone, value: t[one.alone] }, ...(one.shift ? [{ name: 'shift', label: t.ofShift, value: t.shiftOf(dateWithYear(one.shift.day, locale), one.shift.from, one.shift.until) }] : [])] })) }]),
    ...(requests.length === 0 ? [] : [{ name: 'feedback-requests', title: t.ask, entries: requests.map(one => ({ title: t.from(names.get(one.of) ?? '', day(one.at)), at: one.at, fields: one.question === '' ? [] : [{ name: 'question', label: t.askedOf, value: one.question }] })) }]),
  ]
}
export const feedbackSeen: SeenKind = {
  tables: ['learning_feedback', 'learning_feedback_read', 'feedback_request'],
  title: voice => feedbackTexts(voice).seenTitle,
  async now(visit, { programme, readersOf }) {
    if (programme.id !== learningAtWork.id) return null
    const t = feedbackTexts(visit.voice)
    const requests = readersOf('feedback_request')
    const readers = [...readersOf('learning_feedback').map(({ who, number }) => ({ who, sees: t.seenSome(number) })), ...requests.map(({ who, number }) => ({ who, sees: t.seenAsked(number) }))]
    return { readers, rule: t.seenRule, change: { href: '/my-feedback', label: t.mine } }
  },
  around: async (visit, trajectory) => (await requestsOf(visit, trajectory)).map(({ of }) => of),
}
