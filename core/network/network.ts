/**
 * A map of whom there are around someone: on the side of care, of work, at home.
 *
 *   put, by participant or guide --the participant's yes--> may be asked --the guide asks, they answer--> joins
 *   change, erase: the participant alone, until someone was asked; let go after that
 *
 * What flows to whom is never said here: it follows from consent, letters and agreements, and is only drawn.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Translated } from '../../kit/texts.ts'
import type { Day } from '../../kit/time.ts'
import { sides, type Programme, type Side } from '../programme.ts'
import type { CircleAnswer } from '../trajectories/circle.ts'
import type { Party } from '../trajectories/party.ts'

export type ActorId = Id<'network-actor'>
export type Content = { readonly name: string; readonly mail: string | null; /** What they are there for, in one's own words. */ readonly about: string }
export type NewActor = { readonly id: ActorId; readonly trajectory: Id<'trajectory'>; readonly side: Side; readonly role: string; readonly version: number; readonly content: Content; readonly putBy: Id<'party'>; readonly putOn: Day }
/** With what became of it. */
export type Actor = NewActor & {
  readonly mayBeAsked: 'yes' | 'no'
  /** As which person they were asked in; null while they were not. */
  readonly person: Id<'person'> | null
  readonly answer: CircleAnswer | null
  readonly left: boolean
}

export const [nameLength, aboutLength] = [80, 300] as const
/** Beyond this it is no map any more. */
export const mostActors = 24

export type Part = { readonly side: Side; readonly role: string; readonly name: Translated }
export const partsOf = ({ network }: Pick<Programme, 'network'>): readonly Part[] =>
  sides.flatMap(side => Object.entries(network?.parts[side] ?? {}).map(([role, name]) => ({ side, role, name })))
/** Whether whoever stands in this part may be asked to join; others stand on the map alone, or get a letter. */
export const joins = ({ circle = {} }: Pick<Programme, 'circle'>, role: string): boolean => Object.hasOwn(circle, role)
export const getsLetters = ({ letters = {} }: Pick<Programme, 'letters'>, role: string): boolean => Object.hasOwn(letters, role)

export const put = (programme: Programme, by: Pick<Party, 'id' | 'seat' | 'trajectory'>, { role, content, there }: { readonly role: string; readonly content: Content; /** How many stand on it. */ readonly there: number }, id: ActorId, on: Day): NewActor | Refusal<'network.not-yours' | 'network.no-such-part' | 'network.full'> => {
  if (by.seat !== 'inside') return refuse('network.not-yours')
  const part = partsOf(programme).find(one => one.role === role)
  if (!part) return refuse('network.no-such-part')
  if (there >= mostActors) return refuse('network.full')
  return { id, trajectory: by.trajectory, side: part.side, role, version: 1, content, putBy: by.id, putOn: on }
}

/** A yes is to one person in one part; to whoever has no part to take there is none to give. */
export const agreeToAsk = (programme: Programme, { role, person }: Pick<Actor, 'role' | 'person'>): { readonly may: 'be asked' } | Refusal<'network.asks-nobody' | 'network.asked'> => {
  if (!joins(programme, role)) return refuse('network.asks-nobody')
  return person === null ? { may: 'be asked' } : refuse('network.asked')
}

/** Whoever was asked stands on the map as long as the file: they are let go, not erased. */
export const erase = ({ id, person }: Pick<Actor, 'id' | 'person'>): { readonly id: ActorId } | Refusal<'network.asked'> => (person === null ? { id } : refuse('network.asked'))

export type Standing = 'proposed' | 'on-map' | 'may-be-asked' | 'asked' | 'joins' | 'declines' | 'left' | 'over'
/** @param own the party whose map it is: what another put there waits for them */
export const standingOf = ({ mayBeAsked, person, answer, left, putBy }: Actor, own: Id<'party'>): Standing => {
  if (left) return 'left'
  if (person !== null) return answer ?? (mayBeAsked === 'yes' ? 'asked' : 'over')
  if (mayBeAsked === 'yes') return 'may-be-asked'
  return putBy === own ? 'on-map' : 'proposed'
}

/** What reaches someone now, in numbers, as the database answers it in their own name. */
export type Flows = { readonly party: Id<'party'>; readonly person: Id<'person'>; readonly role: string; readonly letters: number; readonly passages: number; readonly agreements: number; readonly talks: number }
export type HowMuch = 'all' | 'part' | 'none'
/** Words of mine are the most there is; agreements and talks are theirs as well. */
export const howMuch = (flows: Pick<Flows, 'letters' | 'passages' | 'agreements' | 'talks'> | null): HowMuch =>
  flows === null ? 'none' : flows.letters + flows.passages > 0 ? 'all' : flows.agreements + flows.talks > 0 ? 'part' : 'none'

export type Drawn = { readonly side: Side; readonly role: string; readonly actor: Actor | null; readonly flows: Flows | null }
/**
 * Everyone on the map with what flows to them: those who joined by their person; a letter's reader, who is nobody else here, beside
 * whoever stands in that part, and by themselves where nobody does.
 */
export const drawnOn = (programme: Programme, actors: readonly Actor[], flows: readonly Flows[]): readonly Drawn[] => {
  const drawn: Drawn[] = []
  const taken = new Set<Id<'party'>>()
  for (const actor of actors) {
    const own = flows.find(row => (actor.person === null ? row.role === actor.role && getsLetters(programme, row.role) && !taken.has(row.party) : row.person === actor.person))
    if (own) taken.add(own.party)
    drawn.push({ side: actor.side, role: actor.role, actor, flows: own ?? null })
  }
  for (const row of flows) {
    const part = partsOf(programme).find(({ role }) => role === row.role)
    if (part && !taken.has(row.party)) drawn.push({ side: part.side, role: row.role, actor: null, flows: row })
  }
  const order = partsOf(programme).map(({ role }) => role)
  return drawn.toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role))
}

/** Parts that stand open: nobody is in them, neither on the map nor by letter. */
export const openParts = (programme: Programme, drawn: readonly Pick<Drawn, 'role'>[]): readonly Part[] =>
  partsOf(programme).filter(({ role }) => programme.network?.open.includes(role) && !drawn.some(one => one.role === role))
