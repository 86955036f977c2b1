/**
 * Going on together. Each side says whether it wants to, and why, to the guide alone; then three agree on what each does.
 * Refusing to share has no consequences: that is part of what they agree on.
 */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Id } from '../../kit/id.ts'
import { addDays, type Day, type Instant } from '../../kit/time.ts'

/** Both sides, by their parts in the plan. */
export const bothSides: readonly string[] = ['employee', 'manager']
/** Who agree on the contract. */
export const three: readonly string[] = ['employee', 'therapist', 'manager']

export const wishes = ['yes', 'no', 'later'] as const
export type Willing = (typeof wishes)[number]
export type Intention = { readonly id: Id<'intention'>; readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'>; readonly willing: Willing; readonly why: string | null; readonly at: Instant }

/** A side speaks for itself, and may come back on it: the last word counts. */
export const speak = (by: { readonly id: Id<'party'>; readonly trajectory: Id<'trajectory'>; readonly role: string }, said: { readonly willing: Willing; readonly why: string | null }, id: Id<'intention'>, at: Instant): Intention | Refusal<'intention.not-a-side'> =>
  bothSides.includes(by.role) ? { id, trajectory: by.trajectory, party: by.id, ...said, at } : refuse('intention.not-a-side')

/** The last word of each who spoke. @param said the newest first */
export const lastWords = <Said extends Pick<Intention, 'party'>>(said: readonly Said[]): readonly Said[] => said.filter((one, index) => said.findIndex(({ party }) => party === one.party) === index)

export type Part = { readonly party: Id<'party'>; readonly role: string; readonly tasks: string }
export type Contract = { readonly id: Id<'contract'>; readonly trajectory: Id<'trajectory'>; readonly by: Id<'party'>; readonly at: Instant; readonly startsOn: Day; readonly endsOn: Day; readonly parts: readonly Part[] }

/** Nobody reads more than a year of a plan as a plan. */
const mostDays = 366

/** @param seated who takes part now, inside and beside */
export const drawUp = (by: Id<'party'>, trajectory: Id<'trajectory'>, { startsOn, endsOn, tasks }: { readonly startsOn: Day; readonly endsOn: Day; readonly tasks: Readonly<Record<string, string>> }, seated: readonly { readonly id: Id<'party'>; readonly role: string }[], id: Id<'contract'>, at: Instant): Contract | Refusal<'contract.someone-missing' | 'contract.ends-before' | 'contract.too-long'> => {
  const parts = three.flatMap(role => {
    const party = seated.find(one => one.role === role)
    return party ? [{ party: party.id, role, tasks: tasks[role] ?? '' }] : []
  })
  if (parts.length < three.length) return refuse('contract.someone-missing')
  if (endsOn <= startsOn) return refuse('contract.ends-before')
  if (endsOn > addDays(startsOn, mostDays)) return refuse('contract.too-long')
  return { id, trajectory, by, at, startsOn, endsOn, parts }
}

/** One of the three agrees, once. */
export const confirm = (contract: Pick<Contract, 'parts'>, confirmed: readonly Id<'party'>[], me: Id<'party'>): { readonly party: Id<'party'> } | Refusal<'contract.not-yours' | 'contract.confirmed-already'> => {
  if (!contract.parts.some(({ party }) => party === me)) return refuse('contract.not-yours')
  return confirmed.includes(me) ? refuse('contract.confirmed-already') : { party: me }
}
