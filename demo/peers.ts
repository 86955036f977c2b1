/** Four guides of De Haven who consult each other: a meeting that was closed with what they learned, and one of today that anyone may open. */
import { askIn } from '../core/peer-consultation/group.ts'
import { listAskable, recordAnswer, recordInvitation } from '../core/peer-consultation/group.store.ts'
import { foundGroup, keepOwnStep, keepPoint, keepQuestion, proposalsOf, questionsOf } from '../core/peer-consultation/known-peers.ts'
import { insideOf, paceOf, planMeeting, press, stepsOf, type Meeting, type MoveKind, type Plan } from '../core/peer-consultation/meeting.ts'
import { closeMeeting, findChoice, listAttendance, listMoves, recordAttendance, recordChoice, recordMeeting, recordMove, recordPointWord, recordPutIn } from '../core/peer-consultation/meeting.store.ts'
import { become } from '../core/people/sign-in.store.ts'
import { newId } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, instantOf, parseWallTime, weekdayOf, type Instant } from '../kit/time.ts'
import { cast } from './cast.ts'
import type { Around } from './life.ts'

const { marleen, jaap, samira, bas, hanna } = cast
const members = [marleen, jaap, samira, bas].map(({ id }) => id)

export const tellPeers = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const founded = addMinutes(now, -60 * 24 * 60)
  await become(tx, marleen.id)
  const group = await foundGroup(around, 'Intervisie begeleiders', marleen.id, founded)
  const asked = allowed(askIn({ members: [marleen.id], asked: 0 }, [jaap.id, samira.id, bas.id, hanna.id], await listAskable(tx), []))
  const invitations = asked.map(person => ({ id: newId<'peer-invitation'>(founded.getTime()), group, person, by: marleen.id }))
  for (const invitation of invitations) await recordInvitation(tx, invitation, founded)
  // Hanna has it lying there still.
  for (const { id, person } of invitations.filter(one => one.person !== hanna.id)) {
    await become(tx, person)
    await recordAnswer(tx, id, 'yes', addMinutes(founded, 24 * 60))
  }

  const plan = async (wanted: Pick<Plan, 'method' | 'facilitator' | 'from'>, at: Instant): Promise<Meeting> => {
    await become(tx, marleen.id)
    const meeting = allowed(planMeeting(group, { way: 'live', daysPerStep: 1, ...wanted }, { members, open: 'no' }, newId(at.getTime()), provider.zone, at))
    await recordMeeting(tx, meeting, stepsOf(meeting).length)
    return meeting
  }
  const three = addDays(dayOf(now, provider.zone), -21)
  const workday = addDays(three, weekdayOf(three) > 5 ? -2 : 0)
  await tellClosed(around, await plan({ method: 'incident', facilitator: jaap.id, from: instantOf(workday, parseWallTime('15:00') ?? missing(), provider.zone) }, addMinutes(now, -28 * 24 * 60)))
  // Whenever one looks, the door of this one is open.
  const soon = new Date(Math.ceil(addMinutes(now, 5).getTime() / 300_000) * 300_000)
  const today = await plan({ method: 'gossip', facilitator: jaap.id, from: soon }, addMinutes(now, -6 * 24 * 60))
  await become(tx, samira.id)
  await keepQuestion(around, today.id, 1, 'Iemand zegt elke keer op het laatste moment af. Hoe blijf ik duidelijk zonder boos te klinken?', samira.id, addMinutes(now, -120))
}

/** An afternoon of three weeks ago, press by press. */
const tellClosed = async (around: Around, meeting: Meeting): Promise<void> => {
  const { tx, provider } = around
  for (const person of members) {
    await become(tx, person)
    await recordAttendance(tx, meeting.id, { person, number: 1, says: 'agrees', at: meeting.from })
  }
  const presses = async (kind: MoveKind, minutes: number) => {
    await become(tx, jaap.id)
    const [said, moves, choice] = [await listAttendance(tx, meeting.id), await listMoves(tx, meeting.id), await findChoice(tx, meeting.id)]
    const room = { meeting, pace: paceOf(meeting, moves), inside: insideOf(said), bringer: choice?.bringer ?? null }
    await recordMove(tx, meeting.id, allowed(press(room, kind, room.pace.moves, jaap.id, addMinutes(meeting.from, minutes))))
  }
  await become(tx, bas.id)
  await keepQuestion(around, meeting.id, 1, 'Een werkgever belt mij elke week. Wat zeg ik wel en wat niet?', bas.id, meeting.from)
  const [question] = await questionsOf(around, meeting.id)
  if (!question) return missing()
  await recordPutIn(tx, meeting.id, question.id, meeting.from)
  for (const minutes of [2, 8, 18]) await presses('step', minutes)
  await become(tx, jaap.id)
  await recordChoice(tx, meeting.id, { number: 1, question: question.id }, jaap.id, addMinutes(meeting.from, 22))
  for (const minutes of [23, 38, 48, 58]) await presses('step', minutes)
  const heldOn = dayOf(meeting.from, provider.zone)
  await become(tx, bas.id)
  await keepOwnStep(around, meeting.group, heldOn, 'Maandag zeg ik aan het begin van het gesprek wat ik niet vertel.', bas.id)
  for (const text of ['Spreek aan het begin af wie wat hoort. Dan hoeft niemand halverwege te zwijgen.', 'Een vraag terug helpt meer dan een nee.']) await keepPoint(around, meeting, heldOn, text)
  for (const person of members) {
    await become(tx, person)
    for (const { id } of await proposalsOf(around, meeting.id)) await recordPointWord(tx, meeting.id, { point: id, person, number: 1, says: 'stays' }, addMinutes(meeting.from, 64))
  }
  await become(tx, jaap.id)
  await closeMeeting(tx, meeting.id, addMinutes(meeting.from, 66))
}

const missing = (): never => { throw new Error('the demo misses something') }
const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
