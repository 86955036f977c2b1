/** One meeting of a group, for who leads it: who was there, what is kept of it, another moment, or none. */
import { lockAgendas } from '../agenda/hold.store.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { forOffice, type Visit } from '../visit.ts'
import type { GuideVisit } from '../talks/talk-view.ts'
import { day, fields, wallTime } from '../../kit/forms.ts'
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf, wallTimeOf } from '../../kit/time.ts'
import { Answered, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { findMeeting, listPresence, noteInFiles, recordCallingOff, recordMeeting, recordPresence } from './group-talk.store.ts'
import { callOff, hasMet, keepLesson, kindOf, layMeeting, lessonLength, membersNamed, presences } from './group-talk.ts'
import { groupAt, keepLessonOf, lessonsOf, seatsOf } from './known-group.ts'
import { leadTexts } from './lead.texts.ts'
import { meetingDones, meetingPage, type MeetingForms, type MeetingView } from './meeting.pages.tsx'
import { whenOf } from './moment.ts'
import { tellGroup } from './notices.ts'

const momentForm = fields({ day, at: wallTime })

export const groupMeetingRoutes: Routes<Visit> = {
  'GET /group-meetings/:id': forMeeting((visit, view) => show(visit, view)),

  'POST /group-meetings/:id/presence': forMeeting(async (visit, view) => {
    const { tx, form, now } = visit
    const { meeting, group } = view
    if (!hasMet(meeting, now)) return await show(visit, view, { no: 'lesson.not-yet' })
    for (const { place } of view.coming) {
      const said = presences.find(one => one === form[`was-${place}`]?.[0])
      const before = view.noted.find(one => one.place === place)
      if (said && said !== before?.presence) await recordPresence(tx, group.id, { meeting: meeting.id, place, number: (before?.number ?? 0) + 1, presence: said }, now)
    }
    await note(visit, view, 'group.presence', 'U')
    return seeOther(`/group-meetings/${meeting.id}?done=noted`)
  }),

  'POST /group-meetings/:id/lessons': forMeeting(async (visit, view) => {
    const { form, now } = visit
    const answers = Object.fromEntries(Object.keys(view.kind.keeps).map(key => [key, (form[key]?.[0] ?? '').trim()]))
    const typed = { typed: Object.fromEntries(Object.entries(answers).map(([key, words]) => [key, [words]])), problems: {} }
    const long = Object.keys(answers).filter(key => (answers[key] ?? '').length > lessonLength)
    if (long.length > 0) return await show(visit, view, { lesson: { ...typed, problems: Object.fromEntries(long.map(key => [key, 'too-long'])) } })
    const names = view.seats.map(({ called }) => called)
    const kept = keepLesson(answers, Number(form['seen']?.[0] ?? 0), view.lesson, view.meeting, names, now)
    const t = leadTexts(visit.voice)
    if (refused(kept)) {
      if (kept.refused === 'lesson.not-yet' || kept.refused === 'lesson.newer') return await show(visit, view, { lesson: typed, no: kept.refused })
      const noes = kept.refused === 'lesson.empty' ? { [Object.keys(answers)[0] ?? '']: t['lesson.empty'] }
        : Object.fromEntries(Object.entries(answers).flatMap(([key, words]) => { const named = membersNamed(words, names); return named.length > 0 ? [[key, t.names(named.join(', '))]] : [] }))
      return await show(visit, view, { lesson: { ...typed, noes } })
    }
    if (!await keepLessonOf(visit, view.group.id, view.meeting.id, kept, now)) return await show(visit, view, { lesson: typed, no: 'lesson.newer' })
    await note(visit, view, 'group.lesson', kept.version === 1 ? 'C' : 'U')
    return seeOther(`/group-meetings/${view.meeting.id}?done=kept`)
  }),

  'POST /group-meetings/:id/moves': forMeeting(async (visit, view) => {
    const { tx, me, now, provider, house } = visit
    const read = momentForm.read(visit.form)
    if (!read.value) return await show(visit, view, { move: read })
    const t = leadTexts(visit.voice)
    await lockAgendas(tx, [me.person])
    const [off, range] = [callOff(view.meeting, 'moved', now), layMeeting(view.group, read.value, provider.zone, now)]
    if (refused(off)) return await show(visit, view, { no: off.refused })
    if (refused(range)) return await show(visit, view, { move: { ...read, noes: { day: t[range.refused] } } })
    await recordCallingOff(tx, off)
    const id = newAnonymousId<'group-meeting'>()
    if (!await recordMeeting(tx, { id, group: view.group.id, ...range, insteadOf: view.meeting.id }, me.person, now)) throw new Answered(await show(visit, view, { move: { ...read, noes: { day: t.taken(whenOf(visit, range, t.moment)) } } }, 409))
    await note(visit, view, 'group.moved', 'U')
    await tellGroup(visit, view.group.id)
    house.moments.touched(provider.id, me.person)
    return seeOther(`/group-meetings/${id}?done=moved`)
  }),

  'POST /group-meetings/:id/cancellations': forMeeting(async (visit, view) => {
    const { tx, me, now, provider, house } = visit
    await lockAgendas(tx, [me.person])
    const off = callOff(view.meeting, 'cancelled', now)
    if (refused(off)) return await show(visit, view, { no: off.refused })
    await recordCallingOff(tx, off)
    await note(visit, view, 'group.called-off', 'U')
    await tellGroup(visit, view.group.id)
    house.moments.touched(provider.id, me.person)
    return seeOther(`/groups/${view.group.id}?done=cancelled`)
  }),
}

/** Of a group I lead; two acts on it come one after the other. */
function forMeeting(handler: (visit: GuideVisit, view: MeetingView) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const id = parseId<'group-meeting'>(visit.params['id'])
    if (id && visit.asked.method === 'POST') await oneAtATime(visit.tx, id)
    const meeting = id && await findMeeting(visit.tx, id)
    const group = meeting && await groupAt(visit, meeting.group)
    const programme = visit.house.programmes.find(one => one.id === group?.programme)
    const kind = group && programme ? kindOf(programme, group.kind) : null
    if (!meeting || !group || !kind || group.leader !== visit.me.person) return missing()
    const seats = await seatsOf(visit, group.id)
    return await handler(visit, {
      meeting, group, kind, seats, coming: seats.filter(({ seat }) => seat === 'comes'),
      noted: (await listPresence(visit.tx, group.id)).filter(one => one.meeting === meeting.id), lesson: (await lessonsOf(visit, group.id)).get(meeting.id) ?? null,
    })
  })
}

const note = async (visit: GuideVisit, { group, meeting }: MeetingView, event: string, action: LogLine['action'] & ('C' | 'R' | 'U')): Promise<void> => {
  await log(visit.tx, { event, action, person: visit.me.person, role: 'guide', purpose: 'guidance', subject: null, object: { kind: 'group-meeting', id: meeting.id }, at: visit.now })
  await noteInFiles(visit.tx, group.id, event, action, visit.now)
}
const show = async (visit: GuideVisit, view: MeetingView, again: Partial<MeetingForms> = {}, status: 409 | 422 = 422): Promise<Reply> => {
  await note(visit, view, 'group.read', 'R')
  const { zone } = visit.provider
  const lesson: Filled = filledWith(view.lesson?.answers ?? {})
  const wrong = again.lesson ?? again.move ?? again.no ?? null
  return page(meetingPage(visit, view, { lesson, move: filledWith({ day: dayOf(view.meeting.from, zone), at: wallTimeOf(view.meeting.from, zone) }), no: null, ...again, done: wrong ? null : meetingDones.find(one => one === visit.query['done']) ?? null }), wrong ? again.no ? 409 : status : 200)
}
