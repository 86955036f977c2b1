/**
 * The circle around a trajectory. Its guide opens a plan for someone known by name and asks others in: they say yes or
 * no themselves, and sit beside the file, never inside it.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, refused, type Refusal } from '../../kit/refusal.ts'
import type { Address } from '../../kit/texts.ts'
import { dayOf, mondayOf, type Day, type Instant, type Zone } from '../../kit/time.ts'
import type { CalendarPart, Programme, TrajectoryKind, WayToSignIn } from '../programme.ts'
import type { Country } from '../providers/provider.ts'
import { chooseLaw, type ChosenLaw } from './law.ts'
import type { Party } from './party.ts'

export type PlanOpening = {
  readonly trajectory: Id<'trajectory'>
  readonly programme: string
  readonly openedWeek: Day
  readonly participant: Party
  readonly guide: Party
  readonly keeping: Programme['keeping']
  /** Of a programme with several kinds: which, and what stands beside the file. */
  readonly kind: { readonly key: string; readonly calendar: TrajectoryKind['calendar'] | null } | null
  /** What was clear, of what the programme asks beforehand. */
  readonly clear: readonly string[]
  /** Whether anyone joins before the participant said yes to them. */
  readonly joining: 'as asked' | 'after a yes'
  /** By which law it goes; null where that is the provider's. */
  readonly law: (ChosenLaw & { readonly at: Instant }) | null
}
type PlanIds = { readonly trajectory: Id<'trajectory'>; readonly participant: Id<'party'>; readonly guide: Id<'party'> }

/** The guide opens a plan for someone; of the programmes that are opened on request. */
export const openPlan = (programme: Programme, { guide, programmes, participant, kind = null, clear = [], law = null }: { readonly guide: Id<'person'>; readonly programmes: readonly string[]; readonly participant: Id<'person'>; readonly kind?: string | null; readonly clear?: readonly string[]; /** By whose law, where the programme may go by several. */ readonly law?: Country | null }, ids: PlanIds, zone: Zone, now: Instant): PlanOpening | Refusal<'plan.not-by-guides' | 'plan.guide-elsewhere' | 'plan.for-oneself' | 'plan.which-kind' | 'plan.which-law' | 'plan.not-yet'> => {
  if (!programme.waysIn.includes('request')) return refuse('plan.not-by-guides')
  if (!programmes.includes(programme.id)) return refuse('plan.guide-elsewhere')
  if (guide === participant) return refuse('plan.for-oneself')
  const chosen = kind === null ? null : programme.kinds?.[kind]
  if (chosen === undefined || (chosen === null && programme.kinds)) return refuse('plan.which-kind')
  if (unclear(programme, clear).length > 0) return refuse('plan.not-yet')
  const under = law === null ? null : chooseLaw(programme, law)
  if (under && refused(under)) return refuse('plan.which-law')
  const { trajectory } = ids
  return {
    trajectory, programme: programme.id, openedWeek: mondayOf(dayOf(now, zone)),
    participant: { id: ids.participant, trajectory, person: participant, role: programme.participant, seat: 'inside' },
    guide: { id: ids.guide, trajectory, person: guide, role: programme.guide, seat: 'inside' },
    keeping: under?.keeping ?? programme.keeping, law: under && { ...under, at: now }, kind: kind === null || chosen === null ? null : { key: kind, calendar: chosen.calendar ?? null },
    clear: Object.keys(programme.entry?.asks ?? {}), joining: programme.network ? 'after a yes' : 'as asked',
  }
}
/** What the programme asks beforehand and is not clear yet. */
export const unclear = ({ entry }: Pick<Programme, 'entry'>, clear: readonly string[]): readonly string[] => Object.keys(entry?.asks ?? {}).filter(asked => !clear.includes(asked))

export type CircleInvitation = { readonly id: Id<'circle-invitation'>; readonly trajectory: Id<'trajectory'>; readonly person: Id<'person'>; readonly role: string; readonly by: Id<'party'>; readonly at: Instant; /** As the programme declared them when they were asked. */ readonly signsIn: WayToSignIn; readonly address: Address | null; readonly calendar?: CalendarPart | null }
export type Asked = { readonly person: Id<'person'>; readonly role: string; readonly answer: CircleAnswer | null; readonly left: boolean }
export type CircleAnswer = 'joins' | 'declines'

/** @param circle who is in it or was asked already */
export const askIn = (programme: Programme, { by, person, role, agreed = 'not asked' }: { readonly by: Party; readonly person: Id<'person'>; readonly role: string; /** Where a yes of the participant goes first: whether they said it to this person. */ readonly agreed?: 'yes' | 'not asked' }, circle: readonly Asked[], inside: readonly Id<'person'>[], id: Id<'circle-invitation'>, at: Instant): CircleInvitation | Refusal<'circle.no-such-part' | 'circle.inside-already' | 'circle.asked-already' | 'circle.enough' | 'circle.not-yours' | 'circle.yes-first'> => {
  if (by.seat !== 'inside') return refuse('circle.not-yours')
  const part = programme.circle?.[role]
  if (!part || role === programme.participant || role === programme.guide) return refuse('circle.no-such-part')
  if (programme.network && agreed !== 'yes') return refuse('circle.yes-first')
  if (inside.includes(person)) return refuse('circle.inside-already')
  if (circle.some(asked => asked.person === person)) return refuse('circle.asked-already')
  if (circle.filter(asked => asked.role === role && stillCounts(asked)).length >= part.most) return refuse('circle.enough')
  return { id, trajectory: by.trajectory, person, role, by: by.id, at, signsIn: part.signsIn, address: part.address ?? null, calendar: part.calendar ?? null }
}

/** Said yes, or may still. */
export const stillCounts = ({ answer, left }: Pick<Asked, 'answer' | 'left'>): boolean => answer !== 'declines' && !left

/** One says yes or no once; whoever said yes may leave at any time, and that is another act. */
export const answerCircle = (answered: CircleAnswer | null, answer: CircleAnswer): { readonly answer: CircleAnswer } | Refusal<'circle.answered-already'> =>
  answered === null ? { answer } : refuse('circle.answered-already')
