/**
 * A meeting as a machine of presses: each press of a button is a numbered move, and where the meeting stands follows from
 * its moves alone. Time never moves it; only the facilitator does, and whoever is inside may take over that part.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay, type Day, type Instant, type Zone } from '../../kit/time.ts'
import { fewest, type GroupId, type PersonId } from './group.ts'
import { methods, minutesOf, stepsIn, type MethodKey, type Step } from './methods.ts'

export type Meeting = {
  readonly id: Id<'peer-meeting'>
  readonly group: GroupId
  readonly method: MethodKey
  readonly way: 'live' | 'spread'
  readonly from: Instant
  readonly minutes: number
  /** Of one that is spread: until the end of which day each step lasts. */
  readonly days: readonly Day[]
  readonly facilitator: PersonId
  /** If nobody closed it by then, the night does. */
  readonly closes: Instant
}

/** Hours after its end that a meeting may stay open, and days of one that is spread. */
const hoursAfter = 12
const daysAfter = 7
export const daysPerStep = { least: 1, most: 7 } as const
const furthestDays = 366

export type Plan = { readonly method: MethodKey; readonly way: Meeting['way']; readonly from: Instant; readonly daysPerStep: number; readonly facilitator: string }

/** @param open whether another meeting of the group is planned or runs: there is one at a time */
export const planMeeting = (group: GroupId, { method, way, from, daysPerStep: days, facilitator }: Plan, { members, open }: { readonly members: readonly PersonId[]; readonly open: 'yes' | 'no' }, id: Meeting['id'], zone: Zone, now: Instant): Meeting | Refusal<'plan.too-few' | 'plan.open' | 'plan.facilitator' | 'plan.passed' | 'plan.too-far'> => {
  if (members.length < fewest) return refuse('plan.too-few')
  if (open === 'yes') return refuse('plan.open')
  const who = members.find(person => person === facilitator)
  if (!who) return refuse('plan.facilitator')
  if (dayOf(from, zone) < dayOf(now, zone)) return refuse('plan.passed')
  if (from > addMinutes(now, furthestDays * 24 * 60)) return refuse('plan.too-far')
  const first = dayOf(from, zone)
  const until = way === 'spread' ? methods[method].map((_step, place) => addDays(first, days * (place + 1) - 1)) : []
  const last = until.at(-1)
  const minutes = minutesOf(method)
  const closes = last ? startOfDay(addDays(last, daysAfter + 1), zone) : addMinutes(from, minutes + hoursAfter * 60)
  return { id, group, method, way, from, minutes, days: until, facilitator: who, closes }
}

export type MoveKind = 'step' | 'turn' | 'longer' | 'take-over'
export type Move = { readonly number: number; readonly kind: MoveKind; readonly turnTo: PersonId | null; readonly by: PersonId; readonly at: Instant }

/** Where a meeting stands. Step 0: it did not begin. */
export type Pace = {
  readonly moves: number
  readonly step: number
  readonly begunAt: Instant | null
  readonly longer: number
  /** Whose turn it is, and who had theirs in this step. */
  readonly turn: PersonId | null
  readonly had: readonly PersonId[]
  readonly facilitator: PersonId
  readonly takenOver: readonly { readonly by: PersonId; readonly from: PersonId; readonly at: Instant }[]
}

/** Where one stands after one more move. */
const after = (pace: Pace, { number: moves, kind, turnTo, by, at }: Move): Pace => {
  if (kind === 'step') return { ...pace, moves, step: pace.step + 1, begunAt: at, longer: 0, turn: turnTo, had: turnTo ? [turnTo] : [] }
  if (kind === 'turn') return { ...pace, moves, turn: turnTo, had: turnTo ? [...pace.had, turnTo] : pace.had }
  if (kind === 'longer') return { ...pace, moves, longer: pace.longer + 1 }
  return { ...pace, moves, facilitator: by, takenOver: [...pace.takenOver, { by, from: pace.facilitator, at }] }
}

export const paceOf = ({ facilitator }: Pick<Meeting, 'facilitator'>, moves: readonly Move[]): Pace =>
  moves.toSorted((one, other) => one.number - other.number).reduce<Pace>(after, { moves: 0, step: 0, begunAt: null, longer: 0, turn: null, had: [], facilitator, takenOver: [] })

type How = Pick<Meeting, 'method' | 'way'>
export const stepsOf = ({ method, way }: How): readonly Step[] => stepsIn(method, way)
export const stepNow = (meeting: How, { step }: Pick<Pace, 'step'>): Step | null => stepsOf(meeting)[step - 1] ?? null
export const isLast = (meeting: How, { step }: Pick<Pace, 'step'>): boolean => step === stepsOf(meeting).length

/** Minutes that one press adds; of a meeting that is spread it adds a day. */
export const longerMinutes = 5
const mostLonger = 6
const mostMoves = 400

/** When the time of this step is over, by the server's clock. It says so and does nothing. */
export const stepUntil = (meeting: Meeting, { step, begunAt, longer }: Pace, zone: Zone): Instant | null => {
  const now = stepNow(meeting, { step })
  if (!now || !begunAt) return null
  const day = meeting.days[step - 1]
  return day ? startOfDay(addDays(day, 1 + longer), zone) : addMinutes(begunAt, now.minutes + longer * longerMinutes)
}

/** Who gets a turn in a step, in the order in which they came in. */
export const inTurn = ({ turns }: Pick<Step, 'turns'>, inside: readonly PersonId[], bringer: PersonId | null): readonly PersonId[] =>
  turns === 'as it comes' ? [] : inside.filter(person => turns === 'everyone' || person !== bringer)
export const nextInTurn = (step: Pick<Step, 'turns'>, inside: readonly PersonId[], bringer: PersonId | null, had: readonly PersonId[]): PersonId | null =>
  inTurn(step, inside, bringer).find(person => !had.includes(person)) ?? null

/** Who agreed and came in, and who left: each word of someone has a number, and the last counts. */
export type Attendance = { readonly person: PersonId; readonly number: number; readonly says: 'agrees' | 'leaves'; readonly at: Instant }
const lastOf = (said: readonly Attendance[], person: PersonId): Attendance | null =>
  said.reduce<Attendance | null>((last, one) => (one.person === person && one.number > (last?.number ?? 0) ? one : last), null)
/** In the order in which they came in. */
export const insideOf = (said: readonly Attendance[]): readonly PersonId[] =>
  said.filter(one => one.says === 'agrees' && lastOf(said, one.person) === one).toSorted((one, other) => one.at.getTime() - other.at.getTime() || one.person.localeCompare(other.person)).map(({ person }) => person)
/** Null when one is there, or gone, already. */
export const attend = (said: readonly Attendance[], person: PersonId, says: Attendance['says'], now: Instant): Attendance | null => {
  const last = lastOf(said, person)
  return (last?.says ?? 'leaves') === says || (last?.number ?? 0) >= 99 ? null : { person, number: (last?.number ?? 0) + 1, says, at: now }
}

/** As few as a meeting begins with: someone may be ill. */
export const fewestInside = 3

export type Room = { readonly meeting: Meeting; readonly pace: Pace; /** In the order in which they came in. */ readonly inside: readonly PersonId[]; /** Whose question it is. */ readonly bringer: PersonId | null }
export type MoveRefusal = Refusal<'move.outside' | 'move.not-yours' | 'move.moved-on' | 'move.too-few' | 'move.choose-first' | 'move.last' | 'move.not-begun' | 'move.long-enough' | 'move.no-turns' | 'move.yours-already'>

/**
 * One press, made by whoever saw so many moves before it: whoever pressed a page that is no longer true moves nothing.
 * @param seen the number of moves on the page that was pressed
 */
export const press = ({ meeting, pace, inside, bringer }: Room, kind: MoveKind, seen: number, by: PersonId, now: Instant): Move | MoveRefusal => {
  if (!inside.includes(by)) return refuse('move.outside')
  if (kind === 'take-over' ? pace.facilitator === by : pace.facilitator !== by) return refuse(kind === 'take-over' ? 'move.yours-already' : 'move.not-yours')
  if (seen !== pace.moves || pace.moves >= mostMoves) return refuse('move.moved-on')
  const move = { number: pace.moves + 1, kind, turnTo: null, by, at: now }
  if (kind === 'take-over') return move
  const running = stepNow(meeting, pace)
  if (kind === 'step') {
    const next = stepsOf(meeting)[pace.step]
    if (!next) return refuse('move.last')
    if (pace.step === 0 && inside.length < fewestInside) return refuse('move.too-few')
    if (next.needs === 'a question' && bringer === null) return refuse('move.choose-first')
    return { ...move, turnTo: nextInTurn(next, inside, bringer, []) }
  }
  if (!running) return refuse('move.not-begun')
  if (kind === 'longer') return pace.longer >= mostLonger ? refuse('move.long-enough') : move
  return running.turns === 'as it comes' || pace.turn === null ? refuse('move.no-turns') : { ...move, turnTo: nextInTurn(running, inside, bringer, pace.had) }
}

/** Minutes before its beginning from which one may come in. */
export const doorBefore = 30
export type Door = 'not yet' | 'open' | 'over'
export const doorOf = ({ from, closes }: Pick<Meeting, 'from' | 'closes'>, now: Instant): Door => (now >= closes ? 'over' : now < addMinutes(from, -doorBefore) ? 'not yet' : 'open')

export const wordsLength = 1200
const mostVersions = 60
const mostWords = 200

/** One's own question, as often as one likes until it is put in. */
export const bringQuestion = ({ written, putIn }: { readonly written: number; readonly putIn: 'yes' | 'no' }, now: Instant, { closes }: Pick<Meeting, 'closes'>): { readonly version: number } | Refusal<'question.put-in' | 'question.over'> => {
  if (now >= closes || written >= mostVersions) return refuse('question.over')
  return putIn === 'yes' ? refuse('question.put-in') : { version: written + 1 }
}

/** Which question it is: the facilitator's to note, before the steps that need one; anew only when its bringer left. */
export const chooseQuestion = ({ meeting, pace, inside, bringer }: Room, by: PersonId, bringerOf: PersonId | null): { readonly question: 'chosen' } | Refusal<'choice.not-yours' | 'choice.unknown' | 'choice.begun'> => {
  if (pace.facilitator !== by || !inside.includes(by)) return refuse('choice.not-yours')
  if (bringerOf === null || !inside.includes(bringerOf)) return refuse('choice.unknown')
  const goesOn = stepNow(meeting, pace)?.needs === 'a question' && bringer !== null && inside.includes(bringer)
  return goesOn && bringer !== bringerOf ? refuse('choice.begun') : { question: 'chosen' }
}

/** Whether one may write now. Whoever must listen writes nothing. @param step that of the page that was sent */
export const writeWords = ({ meeting, pace, inside, bringer }: Room, step: number, written: number, by: PersonId): { readonly step: number } | Refusal<'words.outside' | 'words.moved-on' | 'words.not-now' | 'words.too-many'> => {
  const now = stepNow(meeting, pace)
  if (!inside.includes(by)) return refuse('words.outside')
  if (step !== pace.step) return refuse('words.moved-on')
  if (!now || now.writes === 'nothing' || bringer === by && now.bringer !== 'takes part') return refuse('words.not-now')
  return written >= mostWords ? refuse('words.too-many') : { step }
}

export type PointWord = { readonly person: PersonId; readonly says: 'stays' | 'goes' }
/** Whether a learning point stays: more than half of those inside say so, and the bringer among them as long as they are there. */
export const staysWith = (words: readonly PointWord[], inside: readonly PersonId[], bringer: PersonId | null): boolean => {
  const yes = inside.filter(person => words.some(word => word.person === person && word.says === 'stays'))
  return yes.length * 2 > inside.length && (bringer === null || !inside.includes(bringer) || yes.includes(bringer))
}
