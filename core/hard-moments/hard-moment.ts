/**
 * A hard moment: someone asks who guides them for a talk, and who guides plans it the same day.
 *
 *   asked --planned, or they spoke at once--> answered
 *        \--taken back--> over
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, addMinutes, dayOf, instantOf, parseWallTime, wallTimeOf, type Instant, type WallTime, type Zone } from '../../kit/time.ts'
import type { Range } from '../agenda/free-moments.ts'
import type { Programme } from '../programme.ts'

export type HardMoment = {
  readonly id: Id<'hard-moment'>
  readonly trajectory: Id<'trajectory'>
  readonly words: string
  readonly by: Id<'party'>
  readonly at: Instant
  readonly answer: 'planned' | 'spoken' | null
  readonly answeredAt: Instant | null
  readonly withdrawnAt: Instant | null
  /** When the planned talk is; null where none is planned, or it was cancelled. */
  readonly talkAt: Instant | null
}
export const wordsLength = 600

export const waits = ({ answer, withdrawnAt }: Pick<HardMoment, 'answer' | 'withdrawnAt'>): boolean => answer === null && withdrawnAt === null

/** One at a time: a second press says nothing new. */
export const askForTalk = (programme: Pick<Programme, 'hardMoments'>, before: readonly Pick<HardMoment, 'answer' | 'withdrawnAt'>[], ended: boolean): { readonly talk: string } | Refusal<'hard-moment.not-here' | 'hard-moment.ended' | 'hard-moment.waits'> => {
  if (!programme.hardMoments) return refuse('hard-moment.not-here')
  if (ended) return refuse('hard-moment.ended')
  return before.some(waits) ? refuse('hard-moment.waits') : { talk: programme.hardMoments.talk }
}

const clock = (text: string): WallTime => parseWallTime(text) ?? (() => { throw new Error('no such time') })()
const [earliest, latest] = [clock('08:00'), clock('21:00')]
const quarter = 15
/** Minutes a guide has before the first moment that is offered. */
const notice = 10

/**
 * Every quarter of an hour that is left of today and is free, outside the usual hours too: a hard moment does not wait for those.
 * When the day is over, those of tomorrow.
 */
export const momentsToday = (now: Instant, zone: Zone, minutes: number, taken: readonly Range[]): readonly Range[] => {
  const today = dayOf(now, zone)
  const on = (day: typeof today): readonly Range[] => {
    const [from, until] = [instantOf(day, earliest, zone), instantOf(day, latest, zone)]
    const count = Math.floor((until.getTime() - from.getTime()) / (quarter * 60_000))
    return Array.from({ length: count }, (_, index) => addMinutes(from, index * quarter))
      .map(begins => ({ from: begins, until: addMinutes(begins, minutes) }))
      .filter(each => each.from >= addMinutes(now, notice) && each.until <= until && taken.every(other => other.until <= each.from || other.from >= each.until))
  }
  const left = wallTimeOf(now, zone) < latest ? on(today) : []
  return left.length > 0 ? left : on(addDays(today, 1))
}
