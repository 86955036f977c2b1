/**
 * A second guide on one file: for a part of it, from a day until a day. The guide proposes and says why; only the participant's
 * yes opens anything, to as much as they tick, and it ends by itself.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, type Day, type Instant } from '../../kit/time.ts'
import type { Profile } from '../people/person.ts'

/** What of a file can be opened: when one talks and whether it was held, what was agreed, the number to call. Never a note. */
export const parts = ['talks', 'agreements', 'number'] as const
export type Part = (typeof parts)[number]
export const whyLength = 600
/** Half a year; whoever is needed longer is asked for again. */
export const mostDays = 184

export type Proposal = {
  readonly id: Id<'second-guide'>
  readonly trajectory: Id<'trajectory'>
  readonly by: Id<'party'>
  readonly to: Id<'person'>
  readonly sees: readonly Part[]
  readonly from: Day
  /** The first day on which it is over. */
  readonly until: Day
  readonly why: string
  readonly proposedAt: Instant
}
/** As far as one may see it: to the guide a no looks like no answer yet. */
export type Answered = Proposal & { readonly answer: 'yes' | 'no' | null; /** What the yes is to. */ readonly yesTo: readonly Part[]; readonly endedAt: Instant | null }

type Wanted = { readonly to: Pick<Profile, 'person' | 'programmes'> | null; readonly sees: readonly Part[]; readonly from: Day; readonly last: Day }

/** @param before those that were proposed in this trajectory @param today nobody sees anything of yesterday */
export const proposeSecond = (programme: string, me: Id<'person'>, { to, sees, from, last }: Wanted, before: readonly Answered[], { ended, today }: { readonly ended: boolean; readonly today: Day }): Pick<Proposal, 'to' | 'sees' | 'from' | 'until'> | Refusal<'second.ended' | 'second.guide-elsewhere' | 'second.nothing' | 'second.before-today' | 'second.ends-before' | 'second.too-long' | 'second.there-already'> => {
  const until = addDays(last, 1)
  if (ended) return refuse('second.ended')
  if (!to || to.person === me || !to.programmes.includes(programme)) return refuse('second.guide-elsewhere')
  if (sees.length === 0) return refuse('second.nothing')
  if (from < today) return refuse('second.before-today')
  if (until <= from) return refuse('second.ends-before')
  if (until > addDays(from, mostDays)) return refuse('second.too-long')
  if (before.some(one => one.to === to.person && one.endedAt === null && one.answer !== 'no' && one.until > from && one.from < until)) return refuse('second.there-already')
  return { to: to.person, sees: parts.filter(part => sees.includes(part)), from, until }
}

/** Once, and to no more than was asked. Whose days passed, or who may never open the file, gets no yes. */
export const answerSecond = ({ answer: before, sees, until, endedAt, to }: Answered, said: { readonly answer: 'yes' | 'no'; readonly sees: readonly Part[] }, today: Day, excluded: readonly { readonly person: Id<'person'> }[]): { readonly answer: 'yes' | 'no'; readonly sees: readonly Part[] } | Refusal<'second.answered' | 'second.nothing' | 'second.over' | 'second.excluded'> => {
  if (before !== null) return refuse('second.answered')
  if (said.answer === 'no') return { answer: 'no', sees: [] }
  if (endedAt !== null || until <= today) return refuse('second.over')
  if (excluded.some(({ person }) => person === to)) return refuse('second.excluded')
  const yesTo = sees.filter(part => said.sees.includes(part))
  return yesTo.length === 0 ? refuse('second.nothing') : { answer: 'yes', sees: yesTo }
}

/** Where it stands on a day. */
export type Standing = 'waits' | 'refused' | 'to come' | 'runs' | 'over'
export const standingOf = ({ answer, from, until, endedAt }: Pick<Answered, 'answer' | 'from' | 'until' | 'endedAt'>, today: Day): Standing =>
  endedAt !== null || until <= today ? 'over' : answer === null ? 'waits' : answer === 'no' ? 'refused' : from > today ? 'to come' : 'runs'
