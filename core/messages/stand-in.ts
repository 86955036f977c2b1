/** Who answers while a guide is away: chosen by the guide, let in by the participant, never longer than the absence. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import type { Range } from '../agenda/free-moments.ts'

export type StandIn = { readonly absence: Id<'absence'>; readonly guide: Id<'person'>; readonly person: Id<'person'>; readonly during: Range }
export type Yes = { readonly id: Id<'stand-in-yes'>; readonly trajectory: Id<'trajectory'>; readonly guideParty: Id<'party'>; readonly person: Id<'person'>; readonly during: Range; readonly by: Id<'party'>; readonly at: Instant }

export type StandInRefusal = Refusal<'stand-in.self' | 'stand-in.no-guide' | 'stand-in.no-absence'>

export const chooseStandIn = (
  absence: { readonly id: Id<'absence'>; readonly person: Id<'person'>; readonly from: Instant; readonly until: Instant } | null,
  person: Id<'person'>, guides: readonly Id<'person'>[], now: Instant,
): StandIn | StandInRefusal => {
  if (!absence || absence.until <= now) return refuse('stand-in.no-absence')
  if (person === absence.person) return refuse('stand-in.self')
  if (!guides.includes(person)) return refuse('stand-in.no-guide')
  return { absence: absence.id, guide: absence.person, person, during: { from: absence.from, until: absence.until } }
}

/** A participant is asked this long before: a week. */
const askedAhead = 7 * 24 * 60

/** The stand-in to ask or tell of now: of an absence that goes on, or comes soon. */
export const standInNow = (all: readonly StandIn[], now: Instant): StandIn | null =>
  all.filter(({ during }) => during.until > now && during.from <= addMinutes(now, askedAhead)).toSorted((one, other) => one.during.from.getTime() - other.during.from.getTime())[0] ?? null

/** A yes is for this stand-in and this absence. Silence is none. */
export const sayYes = (standIn: StandIn | null, about: { readonly id: Id<'stand-in-yes'>; readonly trajectory: Id<'trajectory'>; readonly guideParty: Id<'party'>; readonly by: Id<'party'> }, now: Instant): Yes | Refusal<'stand-in.over'> =>
  standIn && standIn.during.until > now ? { ...about, person: standIn.person, during: standIn.during, at: now } : refuse('stand-in.over')

/** The yes that counts for a stand-in, of those not taken back. */
export const yesFor = (standIn: StandIn, open: readonly Yes[]): Yes | null =>
  open.find(yes => yes.person === standIn.person && yes.during.from <= standIn.during.from && yes.during.until >= standIn.during.until) ?? null
