/**
 * A talk of the participant, who guides, and one or more from beside the file: each says beforehand whether they come and prepares
 * alone, one agenda is made of what was shown, and what is agreed is checked by everyone on a device of their own.
 *
 * Where two sides are closed to each other (`yes first`), nobody is asked to the table before the participant let that one come, and
 * what a guest prepared reaches the others when the participant lets it go on.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, addMinutes, type Day, type Instant } from '../../kit/time.ts'
import type { NewAgreement } from '../agreements/agreement.ts'
import type { Programme, TalkKind, WayToTalk } from '../programme.ts'

/** Where they stand: a kind of talk with this page is one of them. */
export const jointPage = '/joint-talks'
export type JointKind = { readonly key: string; readonly kind: TalkKind }
/** The kind in which more than two speak; null in a programme that has none. */
export const jointKindOf = ({ talks }: Pick<Programme, 'talks'>): JointKind | null => {
  const found = Object.entries(talks).find(([, { page }]) => page === jointPage)
  return found ? { key: found[0], kind: found[1] } : null
}
export type PartyId = Id<'party'>
export type Part = 'participant' | 'guest' | 'guide'

/** My place in one talk, at the moment that stands or else the last. */
export type Seat = {
  readonly talk: Id<'talk'>
  readonly trajectory: Id<'trajectory'>
  readonly party: PartyId
  readonly part: Part
  readonly appointment: Id<'appointment'>
  readonly number: number
  readonly from: Instant
  readonly until: Instant
  readonly way: WayToTalk
  readonly cancelled: 'yes' | 'no'
  readonly outcome: string | null
}

export const answers = ['comes', 'other-time', 'rather-not'] as const
export type Answer = (typeof answers)[number]
/** Longest of a reason, and of one answer in a preparation. */
export const reasonLength = 600
export const wordsLength = 600
export const agreementLength = 300
const mostAnswers = 50
const mostVersions = 400
const mostAgreements = 40
/** Minutes before the talk from which a preparation is what the others rely on. */
const settledBefore = 60
/** Minutes before it begins, and after it ended, in which agreements are typed. */
const early = 15
const afterwards = 24 * 60

export const isToCome = ({ cancelled, outcome, from }: Pick<Seat, 'cancelled' | 'outcome' | 'from'>, now: Instant): boolean => cancelled === 'no' && outcome === null && now < from

/** Whether one comes, and why: as often as one likes until it begins. */
export const answerTalk = (seat: Seat, given: { readonly answer: Answer | null; readonly why: string }, said: number, now: Instant): { readonly answer: Answer; readonly why: string | null; readonly number: number } | Refusal<'answer.not-yours' | 'answer.over' | 'answer.choose' | 'answer.too-long'> => {
  if (seat.part === 'guide') return refuse('answer.not-yours')
  if (!isToCome(seat, now) || said >= mostAnswers) return refuse('answer.over')
  if (given.answer === null) return refuse('answer.choose')
  if (given.why.length > reasonLength) return refuse('answer.too-long')
  return { answer: given.answer, why: given.why === '' ? null : given.why, number: said + 1 }
}

export const ownFields = ['purpose', 'well', 'hard', 'needs', 'outside'] as const
export const guestFields = ['purpose', 'well', 'offers', 'asks'] as const
export type Field = (typeof ownFields)[number] | (typeof guestFields)[number]
/** What the participant writes is for oneself and the guide unless shown; what whoever else writes is for everyone of the talk. */
export const fieldsOf = (part: Part): readonly Field[] => (part === 'participant' ? ownFields : part === 'guest' ? guestFields : [])
/** What may be shown at all: what stays outside the talk is said to the guide alone. */
export const mayBeShown = (field: Field): boolean => field !== 'outside'

export type Written = Readonly<Partial<Record<Field, string>>>
export type Preparation = { readonly version: number; readonly words: readonly { readonly field: Field; readonly text: string; readonly to: readonly PartyId[] }[] }

export const mayStillPrepare = (seat: Seat, now: Instant): boolean => seat.part !== 'guide' && isToCome(seat, addMinutes(now, settledBefore))
/** When the others begin to rely on it. */
export const settledAt = ({ from }: Pick<Seat, 'from'>): Instant => addMinutes(from, -settledBefore)

/**
 * A whole new version of what one prepared. Nothing of it is shown but what one chose, and only to those of the talk as it is now.
 * @param shown the answers that the participant lets the others read; whoever else prepares shows them all
 */
export const prepare = (seat: Seat, { seen, newest }: { readonly seen: number; readonly newest: number }, written: Written, shown: readonly Field[], others: readonly PartyId[], now: Instant): Preparation | Refusal<'preparation.not-yours' | 'preparation.over' | 'preparation.newer' | 'preparation.empty' | 'preparation.too-long'> => {
  const own = fieldsOf(seat.part)
  if (own.length === 0) return refuse('preparation.not-yours')
  if (!mayStillPrepare(seat, now) || newest >= mostVersions) return refuse('preparation.over')
  if (seen !== newest) return refuse('preparation.newer')
  if (own.some(field => (written[field] ?? '').length > wordsLength)) return refuse('preparation.too-long')
  const filled = own.flatMap(field => { const text = written[field] ?? ''; return text === '' ? [] : [{ field, text }] })
  // Emptying what stood there takes it back; an empty first version says nothing.
  if (filled.length === 0 && newest === 0) return refuse('preparation.empty')
  return { version: newest + 1, words: filled.map(({ field, text }) => ({ field, text, to: mayBeShown(field) && (seat.part === 'guest' || shown.includes(field)) ? others : [] })) }
}

/** In the talk, and a day after: typed together, so that everyone who was there saw it come about. */
export const mayAgree = ({ cancelled, from, until }: Pick<Seat, 'cancelled' | 'from' | 'until'>, now: Instant): boolean => cancelled === 'no' && now >= addMinutes(from, -early) && now < addMinutes(until, afterwards)

/** @param owners those of the talk whom one may give a task; @param made how many were agreed in this talk before */
export const agree = (seat: Seat, written: { readonly words: string; readonly owner: PartyId | null; readonly due: Day | null }, { owners, made, today }: { readonly owners: readonly PartyId[]; readonly made: number; readonly today: Day }, id: NewAgreement['id'], now: Instant): NewAgreement | Refusal<'agreement.closed' | 'agreement.incomplete' | 'agreement.too-long' | 'agreement.day' | 'agreement.too-many'> => {
  const { words, owner, due } = written
  if (!mayAgree(seat, now)) return refuse('agreement.closed')
  if (words === '' || owner === null || !owners.includes(owner) || due === null) return refuse('agreement.incomplete')
  if (words.length > agreementLength) return refuse('agreement.too-long')
  if (due < today || due > addDays(today, 730)) return refuse('agreement.day')
  return made >= mostAgreements ? refuse('agreement.too-many') : { id, trajectory: seat.trajectory, words, owner, due, goal: null, talk: seat.talk, line: null, by: seat.party, at: now }
}

export type Says = 'right' | 'not-right'
export type Check = { readonly agreement: Id<'agreement'>; readonly by: PartyId; readonly says: Says }
/** Whoever typed it finds it right, unless they say otherwise since; null while someone said nothing. */
export const saidOf = (agreement: Pick<NewAgreement, 'id' | 'by'>, checks: readonly Check[], party: PartyId): Says | null =>
  checks.find(one => one.agreement === agreement.id && one.by === party)?.says ?? (agreement.by === party ? 'right' : null)
/** Right when everyone of the talk says so; one who does not is enough for the opposite. */
export const standingOfChecks = (agreement: Pick<NewAgreement, 'id' | 'by'>, checks: readonly Check[], everyone: readonly PartyId[]): 'right' | 'not-right' | 'waits' => {
  const said = new Set(everyone.map(party => saidOf(agreement, checks, party)))
  return said.has('not-right') ? 'not-right' : said.has(null) ? 'waits' : 'right'
}

/** Who is asked to it: at least one who sits beside, and nobody twice. */
export const chooseGuests = <One extends { readonly id: PartyId }>(beside: readonly One[], wanted: readonly string[]): readonly One[] | Refusal<'plan.nobody'> => {
  const chosen = beside.filter(({ id }) => wanted.includes(id))
  return chosen.length === 0 ? refuse('plan.nobody') : chosen
}

export type Proposed = { readonly party: PartyId; readonly decided: 'yes' | 'no' | null; readonly number: number; readonly comes: boolean }
/** Whom the participant lets come to the table. A no is a no of today; who sits there sits there, and is called off with the talk alone. */
export const decideOnGuest = (seat: Pick<Seat, 'part' | 'cancelled' | 'outcome' | 'from'>, { comes, decided, number }: Proposed, says: 'yes' | 'no', now: Instant): { readonly says: 'yes' | 'no'; readonly number: number } | Refusal<'guest.not-yours' | 'guest.over'> => {
  if (seat.part !== 'participant') return refuse('guest.not-yours')
  return !isToCome(seat, now) || comes || decided === says || number >= mostAnswers ? refuse('guest.over') : { says, number: number + 1 }
}

/** Who reads what a guest prepares: everyone of the talk; or first the participant alone, who lets it go on. */
export const readersFirst = (everyone: readonly { readonly party: PartyId; readonly part: Part }[], writer: PartyId, table: 'open' | 'yes first'): readonly PartyId[] =>
  everyone.filter(({ party, part }) => party !== writer && part !== 'guide' && (table === 'open' || part === 'participant' || everyone.some(one => one.party === writer && one.part === 'participant'))).map(({ party }) => party)
