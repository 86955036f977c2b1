/**
 * From a pseudonym to a name, step by step and only on the participant's wish. What leads to the new trajectory is a
 * form that is handed in once; nothing of it points back.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Address, Locale } from '../../kit/texts.ts'
import type { Profile } from '../people/person.ts'
import type { Programme } from '../programme.ts'
import type { Brought } from '../trajectories/brought.ts'

/** What of the old talks may go along; with nothing chosen, nothing does. */
export const goesAlong = ['summary', 'letter', 'everything'] as const
export type GoesAlong = (typeof goesAlong)[number]
export const summaryLength = 1500

export type Wish = { readonly programme: string; readonly guide: Id<'person'>; readonly name: string; readonly mail: string; readonly telephone: string | null }

/** What waits for the night: a person to be, and what they bring. It says nothing of where they came from. */
export type Arriving = Wish & { readonly brings: readonly Brought[]; readonly origin: string; readonly locale: Locale; readonly address: Address }

/** Where one can go on to by name, as the programmes declare it. */
export const waysOnward = (programmes: readonly Programme[]): readonly Programme[] => programmes.filter(({ participantIs, waysIn }) => participantIs === 'a name' && waysIn.includes('handover'))

export type OnwardRefusal = Refusal<'onward.ended' | 'onward.talk-planned' | 'onward.not-from-here'>

/** Whether one may go on now, and with which ending the old talks then close. */
export const mayGoOnward = (programme: Programme, planned: { readonly talk: 'planned' | 'none' }, ended: boolean): { readonly ending: string } | OnwardRefusal => {
  if (programme.onwardEnding === null) return refuse('onward.not-from-here')
  if (ended) return refuse('onward.ended')
  return planned.talk === 'planned' ? refuse('onward.talk-planned') : { ending: programme.onwardEnding }
}

/** A guide of this programme. */
export const guideFor = (guides: readonly Profile[], wanted: string | null): Profile | null => guides.find(({ person }) => person === wanted) ?? null

/** What was ticked, of what there is. */
export const chooseAlong = (ticked: readonly GoesAlong[], there: { readonly summary: string | null; readonly letter: string | null; readonly talks: string }): readonly Brought[] => [
  ...(ticked.includes('summary') && there.summary !== null ? [{ what: 'summary' as const, text: there.summary }] : []),
  ...((ticked.includes('letter') || ticked.includes('everything')) && there.letter !== null ? [{ what: 'letter' as const, text: there.letter }] : []),
  ...(ticked.includes('everything') && there.talks !== '' ? [{ what: 'talks' as const, text: there.talks }] : []),
]
