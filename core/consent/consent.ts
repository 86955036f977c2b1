/**
 * Who lets whom read what of a talk, and until when.
 *
 *   report that stands --propose--> shared version --give, by each whose yes it needs--> released --withdraw, or its end--> nothing
 *
 * A shared version has words of its own and nothing of health. Refusing, not yet deciding, taking back and an end that
 * came are the same for the reader: nothing. This file decides who may do what; what anyone sees follows from
 * `passages_released_to_me()` in 0001_consent.sql and from nothing else.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import type { Party } from '../trajectories/party.ts'

/** 'application' is for what someone wrote about themselves for a next step: theirs alone until a yes, also inside. */
export const purposes = ['progress', 'three-way-talk', 'advice', 'care', 'reintegration', 'application'] as const
export type Purpose = (typeof purposes)[number]

/** A day to come back on it, before anyone reads (bedenktijd: Houvast's own choice, within the provider's right to lengthen it). */
export const coolingMinutes = 24 * 60
/** What one may choose, the shortest first and chosen beforehand; in days. */
export const lengths = [14, 28, 56] as const
export type Length = (typeof lengths)[number]
/** Of the words one read when saying yes: raise it when they change, so that what was read stays known. */
export const textVersion = 1

export type Passage = {
  readonly position: number
  /** The question as it was asked, or null for words of their own. */
  readonly asked: string | null
  readonly text: string
  /** Whose yes it needs. */
  readonly asks: readonly Id<'party'>[]
}

export type SharedVersion = {
  readonly id: Id<'shared-version'>
  readonly trajectory: Id<'trajectory'>
  /** The report it was made of, in its version; null when it was made of something else, or has words of its own, as a letter has. */
  readonly report: Id<'report'> | null
  readonly number: number | null
  readonly by: Id<'party'>
  readonly at: Instant
  readonly purpose: Purpose
  readonly passages: readonly Passage[]
  /** For whom it is proposed. */
  readonly readers: readonly Id<'party'>[]
}

/** Made of a report, in a version of it. */
export type SharedOfReport = SharedVersion & { readonly report: Id<'report'>; readonly number: number }

export type Consent = {
  readonly id: Id<'consent'>
  readonly trajectory: Id<'trajectory'>
  readonly version: Id<'shared-version'>
  readonly positions: readonly number[]
  readonly by: Id<'party'>
  readonly to: Id<'party'>
  readonly purpose: Purpose
  readonly at: Instant
  readonly from: Instant
  readonly until: Instant
  readonly textVersion: number
}

/** What a passage is made from: an answer of the report whose question may go to the work side, in words that may be others. */
export type Proposed = {
  readonly asked: string | null
  readonly text: string
  /** Guests of the talk whose words or view this is, besides whom it is about. */
  readonly alsoOf: readonly Id<'party'>[]
}

/**
 * The guide proposes a version to share, of the version of the report that stands.
 * @param standing its number, null while it does not stand
 * @param asked readers about whom this version of the report was put to someone before: nobody is asked twice
 * @param mayRead roles the declaration names for reports of this kind
 */
export const propose = (
  { report, trajectory, standing, participant, by, asked }: { readonly report: Id<'report'>; readonly trajectory: Id<'trajectory'>; readonly standing: number | null; readonly participant: Id<'party'>; readonly by: Party; readonly asked: readonly Id<'party'>[] },
  proposed: readonly Proposed[], readers: readonly Party[], mayRead: readonly string[], purpose: Purpose, id: Id<'shared-version'>, at: Instant,
): SharedOfReport | Refusal<'sharing.not-yours' | 'sharing.not-standing' | 'sharing.nothing' | 'sharing.too-much' | 'sharing.nobody' | 'sharing.not-a-reader' | 'sharing.asked-already'> => {
  if (by.seat !== 'inside' || by.id === participant || by.trajectory !== trajectory) return refuse('sharing.not-yours')
  if (standing === null) return refuse('sharing.not-standing')
  const said = proposed.filter(({ text }) => text.trim() !== '')
  if (said.length === 0) return refuse('sharing.nothing')
  if (said.length > 60) return refuse('sharing.too-much')
  if (readers.length === 0) return refuse('sharing.nobody')
  if (readers.some(reader => reader.trajectory !== trajectory || reader.seat !== 'beside' || !mayRead.includes(reader.role))) return refuse('sharing.not-a-reader')
  if (readers.some(reader => asked.includes(reader.id))) return refuse('sharing.asked-already')
  return {
    id, trajectory, report, number: standing, by: by.id, at, purpose, readers: readers.map(reader => reader.id),
    passages: said.map(({ asked, text, alsoOf }, index) => ({ position: index + 1, asked, text: text.trim(), asks: [...new Set([participant, ...alsoOf])] })),
  }
}

/** One says yes to passages one has a say in, for one reader; the reading begins when the day to come back on it is over. */
export const give = (
  version: Pick<SharedVersion, 'id' | 'trajectory' | 'purpose' | 'readers'> & { readonly passages: readonly Pick<Passage, 'position' | 'asks'>[] }, by: Id<'party'>,
  { positions, to, length }: { readonly positions: readonly number[]; readonly to: Id<'party'>; readonly length: Length },
  standing: readonly (Pick<Consent, 'by' | 'to' | 'version' | 'until'> & { readonly withdrawnAt: Instant | null })[], id: Id<'consent'>, at: Instant,
  /** Until when anything of a trajectory that ended may be read; null while it lasts. */
  readingEnds: Instant | null = null,
): Consent | Refusal<'consent.nothing' | 'consent.not-yours' | 'consent.not-a-reader' | 'consent.given-already' | 'consent.too-late'> => {
  const mine = version.passages.filter(({ asks }) => asks.includes(by)).map(({ position }) => position)
  if (mine.length === 0) return refuse('consent.not-yours')
  const chosen = [...new Set(positions)].toSorted((one, other) => one - other)
  if (chosen.length === 0) return refuse('consent.nothing')
  if (chosen.some(position => !mine.includes(position))) return refuse('consent.not-yours')
  if (!version.readers.includes(to)) return refuse('consent.not-a-reader')
  if (standing.some(consent => consent.version === version.id && consent.by === by && consent.to === to && isStanding(consent, at))) return refuse('consent.given-already')
  const from = addMinutes(at, coolingMinutes)
  if (readingEnds !== null && readingEnds <= from) return refuse('consent.too-late')
  const until = addMinutes(from, length * 24 * 60)
  return { id, trajectory: version.trajectory, version: version.id, positions: chosen, by, to, purpose: version.purpose, at, from, until: readingEnds !== null && readingEnds < until ? readingEnds : until, textVersion }
}

/** What of these still stands at a moment: not taken back, and not over. */
export const isStanding = ({ withdrawnAt, until }: { readonly withdrawnAt: Instant | null; readonly until: Instant }, at: Instant): boolean => withdrawnAt === null && at < until

/** Taking back is as easy as giving: one press, at any moment, without a reason. Twice is no error. */
export const withdraw = (consent: Pick<Consent, 'id' | 'by'>, by: Id<'party'>, at: Instant): { readonly consent: Id<'consent'>; readonly at: Instant } | Refusal<'consent.not-yours'> =>
  consent.by === by ? { consent: consent.id, at } : refuse('consent.not-yours')
