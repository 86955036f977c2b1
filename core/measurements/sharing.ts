/** Rules of who lets whom see what. Showing, agreeing and letting know are each one act, and each can be taken back at once. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, type Day } from '../../kit/time.ts'
import type { InstrumentId } from './instrument.ts'
import type { Signal } from './signals.ts'

export type Shown = { readonly id: Id<'measurement-show'>; readonly trajectory: Id<'trajectory'>; readonly instrument: InstrumentId; readonly to: Id<'party'> }

export type Partner = {
  readonly trajectory: Id<'trajectory'>
  readonly instrument: InstrumentId
  readonly mine: Id<'party'>
  readonly theirs: Id<'party'>
  readonly person: Id<'person'>
  /** What the other said alone is not told: their no looks like their silence. */
  readonly stands: 'both agreed' | 'I agreed' | 'not agreed'
}

export const agree = (partner: Partner): Partner | Refusal<'exchange.agreed-already'> => (partner.stands === 'not agreed' ? partner : refuse('exchange.agreed-already'))

export type DifferenceTopic = { readonly id: Id<'difference'>; readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'>; readonly raisedOn: Day; readonly said: 'open' | 'ok' | 'taken back' }

/** Four weeks: after that it was talked about, or is no longer what matters. */
const topicLasts = 28
export const topicsSince = (today: Day): Day => addDays(today, -topicLasts)

/** A guide raises a difference there is to see, once while it lasts. */
export const raiseTopic = (signals: readonly Signal[], standing: readonly DifferenceTopic[], party: Id<'party'>): { readonly party: Id<'party'> } | Refusal<'difference.none' | 'difference.raised-already'> => {
  if (!signals.some(({ kind }) => kind === 'apart')) return refuse('difference.none')
  return standing.some(topic => topic.party === party && topic.said !== 'taken back') ? refuse('difference.raised-already') : { party }
}
