/** How a life in the demo is told, before the rules make facts of it. */
import type { WayToTalk } from '../core/programme.ts'
import type { Provider } from '../core/providers/provider.ts'
import type { NoteContent } from '../core/talks/note.ts'
import type { History } from '../core/trajectories/history.ts'
import type { Outcome } from '../core/talks/talk.ts'
import type { Tx } from '../kit/db.ts'
import type { Instant } from '../kit/time.ts'
import type { Vault } from '../kit/vault.ts'
import type { anonymousCoaching } from '../programmes/anonymous-coaching/programme.ts'
import type { Member } from './cast.ts'
import type { Diary } from './diary.ts'

/** One talk as it is told: on which day, counted from today, and what came of it. */
export type ToldTalk = {
  readonly day: number
  readonly when: 'past' | 'ahead'
  /** Null for a talk to come, and for one the guide did not write up yet. */
  readonly outcome: Outcome | null
  /** Before and after, from 0 to 10. */
  readonly scores?: readonly [number, number]
  readonly note?: NoteContent & { readonly theme: string }
  /** The participant chose this day first, and moved. */
  readonly movedFrom?: number
  /** The participant cancelled, some hours before. */
  readonly cancelled?: true
  /** A text message two hours before. */
  readonly reminder?: true
}

/** Something written between talks, hours ago. */
export type ToldMessage = { readonly by: 'participant' | 'guide'; readonly hoursAgo: number; readonly text: string }

export type Life<Guide extends string = string> = {
  readonly with: Guide
  /** Null for who gave no name: then the guide reads two words. */
  readonly alias: string | null
  readonly way?: WayToTalk
  readonly talks: readonly ToldTalk[]
  /** Oldest first. */
  readonly messages?: readonly ToldMessage[]
  /** Afterwards the participant chose someone else, and said what that one may know. */
  readonly someoneElse?: { readonly to: Guide; readonly day: number; readonly history: History }
  /** The guide proposed someone else; nobody answered yet. */
  readonly proposed?: { readonly to: Guide; readonly reason: string }
  /** The senior of a guide in training may watch along. */
  readonly watched?: true
  readonly ending?: keyof typeof anonymousCoaching.endings & string
}

/** Two words that find a receipt, and the proof that its four others give: see receipt.ts. */
export type Proof = { readonly locator: string; readonly auth: Buffer }

export type Around = { readonly tx: Tx; readonly vault: Vault; readonly provider: Provider; readonly now: Instant }
export type Guided = { readonly guide: Member; readonly diary: Diary }
export type Cast = Guided & { readonly telephone: string; readonly proof: Proof; /** Whom they chose afterwards, or are proposed. */ readonly next: Guided | null }
