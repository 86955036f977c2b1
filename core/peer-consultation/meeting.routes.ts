/** A meeting: agree and come in, the clock that everyone follows, and the closing. What is written in it has routes of its own. */
import { fields, oneOf, whole } from '../../kit/forms.ts'
import { parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, stream, type Reply, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import { forSomeone, type SignedInVisit, type Visit } from '../visit.ts'
import type { PersonId } from './group.ts'
import { home } from './group.pages.tsx'
import { noteOfPeers } from './group.routes.ts'
import { listGroups, listPeers } from './group.store.ts'
import { ownStepsOf, proposalsOf, questionsOf, wordsOf } from './known-peers.ts'
import { closingPage, outsidePage, pathOf } from './meeting.pages.tsx'
import { attend, chooseQuestion, doorOf, insideOf, isLast, paceOf, press, staysWith, type Room } from './meeting.ts'
import { closeMeeting, findChoice, findMeeting, listAttendance, listMoves, listPointWords, lockMeeting, recordAttendance, recordChoice, recordMove, type QuestionId } from './meeting.store.ts'
import { meetingTexts } from './meeting.texts.ts'
import { roomPage } from './room.pages.tsx'

/** Seconds that a stream lasts. Coming back keeps the sign-in awake, and asks anew who it is. */
const streamLasts = 180

type Found = Room & { readonly members: readonly PersonId[]; readonly gone: readonly PersonId[] }
type Act = (visit: SignedInVisit, found: Found) => Promise<Reply>

/** For whoever is in its group. One that was closed is not there any more, and looks like one that never was: whoever is in a group is told so. */
export const forMeeting = (act: Act) => forSomeone(async visit => {
  const { tx, params, asked } = visit
  const id = parseId<'peer-meeting'>(params['id'])
  if (!id) return missing()
  if (asked.method === 'POST') await lockMeeting(tx, id)
  const meeting = await findMeeting(tx, id)
  if (!meeting) return (await listGroups(tx)).length > 0 ? seeOther(`${home}?done=gone`) : missing()
  const [said, moves, members, choice] = [await listAttendance(tx, id), await listMoves(tx, id), await listPeers(tx, meeting.group), await findChoice(tx, id)]
  const inside = insideOf(said)
  const gone = [...new Set(said.map(({ person }) => person))].filter(person => !inside.includes(person))
  return await act(visit, { meeting, pace: paceOf(meeting, moves), inside, gone, members, bringer: choice?.bringer ?? null })
})
/** For whoever agreed and is inside, while its time is not over. */
export const forInside = (act: Act) => forMeeting(async (visit, found) =>
  (found.inside.includes(visit.me.person) && doorOf(found.meeting, visit.now) === 'open' ? await act(visit, found) : seeOther(pathOf(found.meeting))))

const people = async (visit: SignedInVisit, wanted: readonly PersonId[]) => {
  const names = await namesOf(visit, [...new Set(wanted)])
  return (person: PersonId): string => names.get(person) ?? ''
}

const showOutside = async (visit: SignedInVisit, { meeting, members, pace }: Found): Promise<Reply> => {
  const name = await people(visit, [...members, pace.facilitator])
  const own = (await questionsOf(visit, meeting.id)).find(({ by }) => by === visit.me.person) ?? null
  return page(outsidePage(visit, {
    meeting, own, members: members.map(person => ({ person, name: name(person) })), facilitator: { person: pace.facilitator, name: name(pace.facilitator) },
    door: doorOf(meeting, visit.now), mayCallOff: pace.facilitator === visit.me.person && pace.step === 0 ? 'yes' : 'no',
  }))
}

export const showRoom = async (visit: SignedInVisit, found: Found, no: string | null = null): Promise<Reply> => {
  const { tx, me } = visit
  const { meeting, pace, members, inside, gone, bringer } = found
  const [questions, choice, words, last] = [await questionsOf(visit, meeting.id), await findChoice(tx, meeting.id), await wordsOf(visit, meeting.id), isLast(meeting, pace)]
  const [proposals, said, ownSteps] = last ? [await proposalsOf(visit, meeting.id), await listPointWords(tx, meeting.id), bringer === me.person ? await ownStepsOf(visit) : []] : [[], [], []]
  const name = await people(visit, [...members, ...inside, ...gone, pace.facilitator, ...pace.takenOver.flatMap(({ by, from }) => [by, from]), ...questions.map(({ by }) => by)])
  const heldOn = dayHeld(visit, found)
  return page(roomPage(visit, {
    ...found, me: me.person, name, questions, words, proposals, said, chosen: questions.find(({ id }) => id === choice?.question) ?? null,
    ownStep: ownSteps.find(step => step.group === meeting.group && step.heldOn === heldOn)?.text ?? null, until: me.absoluteUntil < meeting.closes ? me.absoluteUntil : meeting.closes,
  }, no), no ? 422 : 200)
}
/** The day by which it is remembered: that of its beginning. */
export const dayHeld = ({ provider: { zone } }: SignedInVisit, { meeting }: Room) => dayOf(meeting.from, zone)

const moveForm = fields({ kind: oneOf(['step', 'turn', 'longer', 'take-over']), seen: whole({ least: 0, most: 500 }) })
export const peerMeetingRoutes: Routes<Visit> = {
  'GET /peer-consultation/meetings/:id': forMeeting(async (visit, found) =>
    (found.inside.includes(visit.me.person) && doorOf(found.meeting, visit.now) === 'open' ? await showRoom(visit, found) : await showOutside(visit, found))),

  'GET /peer-consultation/meetings/:id/live': forInside(async ({ me, house }, { meeting }) => stream(house.live.follow({ topics: [`peers ${meeting.id}`], endings: [`sign-in ${me.signIn}`] }), streamLasts)),

  'POST /peer-consultation/meetings/:id/attendance': forMeeting(async (visit, { meeting }) => {
    const { tx, me, now, form } = visit
    const says = (['agrees', 'leaves'] as const).find(one => one === form['says']?.[0]) ?? null
    if (says === 'agrees' && doorOf(meeting, now) !== 'open' || says === null) return seeOther(pathOf(meeting))
    const attendance = attend(await listAttendance(tx, meeting.id), me.person, says, now)
    if (attendance) {
      await recordAttendance(tx, meeting.id, attendance)
      await noteOfPeers(visit, says === 'agrees' ? 'peer-meeting.entered' : 'peer-meeting.left', 'E', { kind: 'peer-meeting', id: meeting.id })
    }
    return seeOther(pathOf(meeting))
  }),

  'POST /peer-consultation/meetings/:id/choices': forInside(async (visit, found) => {
    const { tx, me, now, form, voice } = visit
    const question = parseId<'peer-question'>(form['question']?.[0]) satisfies QuestionId | null
    const putIn = (await questionsOf(visit, found.meeting.id)).find(({ id, putIn: isIn }) => id === question && isIn === 'yes') ?? null
    const chosen = chooseQuestion(found, me.person, putIn?.by ?? null)
    if (refused(chosen)) return await showRoom(visit, found, meetingTexts(voice)[chosen.refused])
    const before = await findChoice(tx, found.meeting.id)
    if (putIn && before?.question !== putIn.id) await recordChoice(tx, found.meeting.id, { number: (before?.number ?? 0) + 1, question: putIn.id }, me.person, now)
    return seeOther(pathOf(found.meeting))
  }),

  'POST /peer-consultation/meetings/:id/moves': forInside(async (visit, found) => {
    const { tx, me, now, voice } = visit
    const t = meetingTexts(voice)
    const read = moveForm.read(visit.form)
    if (!read.value) return await showRoom(visit, found, t['move.moved-on'])
    const move = press(found, read.value.kind, read.value.seen, me.person, now)
    if (refused(move)) return await showRoom(visit, found, t[move.refused])
    if (!await recordMove(tx, found.meeting.id, move)) return await showRoom(visit, found, t['move.moved-on'])
    if (move.kind === 'take-over') await noteOfPeers(visit, 'peer-meeting.taken-over', 'U', { kind: 'peer-meeting', id: found.meeting.id })
    return seeOther(pathOf(found.meeting))
  }),

  'GET /peer-consultation/meetings/:id/closing': forMeeting(async (visit, found) => {
    const { meeting, pace, inside, bringer } = found
    if (pace.facilitator !== visit.me.person) return seeOther(pathOf(meeting))
    const [proposals, said] = [await proposalsOf(visit, meeting.id), await listPointWords(visit.tx, meeting.id)]
    const staying = proposals.filter(({ id }) => staysWith(said.filter(({ point }) => point === id), inside, bringer)).map(one => one.text)
    return page(closingPage(visit, { meeting, staying, begun: pace.step > 0 ? 'yes' : 'no' }))
  }),
  'POST /peer-consultation/meetings/:id/closings': forMeeting(async (visit, { meeting, members }) => {
    const { tx, now, vault, house, provider } = visit
    if (!await closeMeeting(tx, meeting.id, now)) return seeOther(pathOf(meeting))
    vault.forget()
    for (const person of members) house.moments.touched(provider.id, person)
    await noteOfPeers(visit, 'peer-meeting.closed', 'D', { kind: 'peer-meeting', id: meeting.id })
    return seeOther(`${home}/groups/${meeting.group}?done=closed`)
  }),
}
