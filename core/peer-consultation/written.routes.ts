/** What is written for a meeting and in it: a question, words in a step, learning points, and the bringer's own step. Each is looked over for names first. */
import { fields, text } from '../../kit/forms.ts'
import { parseId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import type { SignedInVisit, Visit } from '../visit.ts'
import { listOwnSteps } from './group.store.ts'
import { keepOwnStep, keepPoint, keepQuestion, keepWords, proposalsOf, questionsOf, wordsOf } from './known-peers.ts'
import { pathOf, writingPage, type Writing } from './meeting.pages.tsx'
import { dayHeld, forInside, forMeeting, showRoom } from './meeting.routes.ts'
import { bringQuestion, isLast, stepNow, stepsOf, wordsLength, writeWords, type Meeting, type Room } from './meeting.ts'
import { listPointWords, recordPointWord, recordPutIn, type PointId } from './meeting.store.ts'
import { meetingTexts } from './meeting.texts.ts'
import { methodTexts } from './methods.texts.ts'
import { readFrom } from './methods.ts'
import { isWarnedOf, namesIn, warnedOf } from './names-in.ts'
import { whomOneKnows } from './whom-one-knows.ts'

const textForm = fields({ text: text({ most: wordsLength }) })

type About = Omit<Writing, 'typed' | 'wrong' | 'found' | 'warned'>

/** What goes into the room is read over once more when a name of someone's own work stands in it. Sent again as it stands, it is taken. */
type Taken = { readonly text: string } | { readonly shown: Reply }
const takeText = async (visit: SignedInVisit, about: About): Promise<Taken> => {
  const { tx, form, me, now, voice } = visit
  const typed = form['text']?.[0] ?? ''
  const read = textForm.read(form)
  const t = meetingTexts(voice)
  if (!read.value) return { shown: page(writingPage(visit, { ...about, typed, wrong: read.problems.text === 'too-long' ? t['text.too-long'](wordsLength) : t['text.required'], found: [], warned: '' }), 422) }
  const found = namesIn(read.value.text, await whomOneKnows(visit, me.person))
  // Looking for a name is looking at the names of one's own people.
  await log(tx, { event: 'people.names-checked', action: 'R', person: me.person, role: 'peer', purpose: 'guidance', subject: null, object: { kind: 'people', id: me.person }, fields: ['handle', 'alias', 'name'], basis: 'peer', at: now })
  if (found.length === 0 || isWarnedOf(found, form['warned']?.[0] ?? '')) return { text: read.value.text }
  return { shown: page(writingPage(visit, { ...about, typed: read.value.text, wrong: null, found, warned: warnedOf(found) }), 422) }
}
const write = (visit: SignedInVisit, about: About, typed = '', wrong: string | null = null): Reply =>
  page(writingPage(visit, { ...about, typed, wrong, found: [], warned: '' }), wrong ? 422 : 200)

const forQuestion = ({ voice }: SignedInVisit, meeting: Meeting) => {
  const t = meetingTexts(voice)
  return { action: `${pathOf(meeting)}/questions`, back: pathOf(meeting), title: t.writeQuestion, lead: t.ownQuestionWhat, readers: null }
}
const forWords = ({ voice }: SignedInVisit, { meeting, pace }: Room) => {
  const [t, m, step] = [meetingTexts(voice), methodTexts(voice), stepNow(meeting, pace)]
  return { action: `${pathOf(meeting)}/words`, back: pathOf(meeting), title: step ? m[step.kind] : t.write, lead: step ? m[`${step.kind}-how`] : '', readers: step?.writes === 'read afterwards' ? t.readLater : t.readNow, hidden: { step: String(pace.step) } }
}
const forPoint = ({ voice }: SignedInVisit, meeting: Meeting) => {
  const t = meetingTexts(voice)
  return { action: `${pathOf(meeting)}/points`, back: pathOf(meeting), title: t.addPoint, lead: t.pointsWhat, readers: t.readNow }
}
const forOwnStep = ({ voice }: SignedInVisit, meeting: Meeting) => {
  const t = meetingTexts(voice)
  return { action: `${pathOf(meeting)}/own-step`, back: pathOf(meeting), title: t.ownStep, lead: t.ownStepWhat, readers: null }
}
const ownOf = async (visit: SignedInVisit, meeting: Meeting) => (await questionsOf(visit, meeting.id)).find(({ by }) => by === visit.me.person) ?? null

export const peerWrittenRoutes: Routes<Visit> = {
  'GET /peer-consultation/meetings/:id/question': forMeeting(async (visit, { meeting }) => {
    const own = await ownOf(visit, meeting)
    return own?.putIn === 'yes' ? seeOther(pathOf(meeting)) : write(visit, forQuestion(visit, meeting), own?.text ?? '')
  }),
  'POST /peer-consultation/meetings/:id/questions': forMeeting(async (visit, { meeting }) => {
    const { me, now, voice } = visit
    const own = await ownOf(visit, meeting)
    const brought = bringQuestion({ written: own?.version ?? 0, putIn: own?.putIn ?? 'no' }, now, meeting)
    if (refused(brought)) return write(visit, forQuestion(visit, meeting), visit.form['text']?.[0] ?? '', meetingTexts(voice)[brought.refused])
    const taken = await takeText(visit, forQuestion(visit, meeting))
    if ('shown' in taken) return taken.shown
    await keepQuestion(visit, meeting.id, brought.version, taken.text, me.person, now)
    return seeOther(pathOf(meeting))
  }),
  'POST /peer-consultation/meetings/:id/questions/put-in': forInside(async (visit, { meeting }) => {
    const own = await ownOf(visit, meeting)
    if (own) await recordPutIn(visit.tx, meeting.id, own.id, visit.now)
    return seeOther(pathOf(meeting))
  }),

  'GET /peer-consultation/meetings/:id/words': forInside(async (visit, found) => {
    const may = writeWords(found, found.pace.step, 0, visit.me.person)
    return refused(may) ? await showRoom(visit, found, meetingTexts(visit.voice)[may.refused]) : write(visit, forWords(visit, found))
  }),
  'POST /peer-consultation/meetings/:id/words': forInside(async (visit, found) => {
    const { me, now, form, voice } = visit
    const mine = (await wordsOf(visit, found.meeting.id)).filter(({ by }) => by === me.person).length
    const may = writeWords(found, Number(form['step']?.[0]), mine, me.person)
    if (refused(may)) return write(visit, forWords(visit, found), form['text']?.[0] ?? '', meetingTexts(voice)[may.refused])
    const taken = await takeText(visit, forWords(visit, found))
    if ('shown' in taken) return taken.shown
    const step = stepsOf(found.meeting)[may.step - 1]
    if (step) await keepWords(visit, found.meeting.id, may.step, readFrom(step, may.step), taken.text, me.person, now)
    return seeOther(pathOf(found.meeting))
  }),

  'GET /peer-consultation/meetings/:id/point': forInside(async (visit, found) => (isLast(found.meeting, found.pace) ? write(visit, forPoint(visit, found.meeting)) : seeOther(pathOf(found.meeting)))),
  'POST /peer-consultation/meetings/:id/points': forInside(async (visit, found) => {
    if (!isLast(found.meeting, found.pace)) return seeOther(pathOf(found.meeting))
    const taken = await takeText(visit, forPoint(visit, found.meeting))
    if ('shown' in taken) return taken.shown
    await keepPoint(visit, found.meeting, dayHeld(visit, found), taken.text)
    return seeOther(pathOf(found.meeting))
  }),
  'POST /peer-consultation/meetings/:id/points/:point/words': forInside(async (visit, { meeting }) => {
    const { tx, me, now, form, params } = visit
    const point: PointId | null = parseId(params['point'])
    const says = (['stays', 'goes'] as const).find(one => one === form['says']?.[0])
    if (!point || !says || !(await proposalsOf(visit, meeting.id)).some(({ id }) => id === point)) return missing()
    const before = (await listPointWords(tx, meeting.id)).find(one => one.point === point && one.person === me.person)
    if (before?.says !== says && (before?.number ?? 0) < 50) await recordPointWord(tx, meeting.id, { point, person: me.person, number: (before?.number ?? 0) + 1, says }, now)
    return seeOther(pathOf(meeting))
  }),

  'GET /peer-consultation/meetings/:id/own-step': forInside(async (visit, found) => (mayChooseStep(visit, found) ? write(visit, forOwnStep(visit, found.meeting)) : seeOther(pathOf(found.meeting)))),
  'POST /peer-consultation/meetings/:id/own-step': forInside(async (visit, found) => {
    const { tx, me } = visit
    const { meeting } = found
    const heldOn = dayHeld(visit, found)
    const isThere = (await listOwnSteps(tx)).some(step => step.group === meeting.group && step.heldOn === heldOn)
    if (!mayChooseStep(visit, found) || isThere) return seeOther(pathOf(meeting))
    const taken = await takeText(visit, forOwnStep(visit, meeting))
    if ('shown' in taken) return taken.shown
    await keepOwnStep(visit, meeting.group, heldOn, taken.text, me.person)
    return seeOther(pathOf(meeting))
  }),
}

const mayChooseStep = ({ me }: SignedInVisit, { meeting, pace, bringer }: Room): boolean => bringer === me.person && isLast(meeting, pace)
