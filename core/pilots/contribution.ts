/**
 * What people of a network give each other: an idea, a pilot that tries it, a practice that came of one, and that one was taken over.
 * Anyone may give one; it is looked at before it is read by all. How it goes is told on set days, and stopping with what was learned is a
 * result like any other.
 */
import { day, fields, mail, oneOf, optional, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, type Day } from '../../kit/time.ts'
import type { EventId } from '../events/event.ts'

export type ContributionId = Id<'contribution'>
export const kinds = ['idea', 'pilot', 'practice', 'taking-over'] as const
export type Kind = (typeof kinds)[number]
export const scales = ['small', 'larger'] as const
export type Scale = (typeof scales)[number]

/** What is said of each, by kind. Every field is words of people, shown as they are. */
export type Said = {
  readonly idea: { readonly title: string; readonly what: string; readonly forWhom: string; readonly why: string }
  readonly pilot: { readonly title: string; readonly organisation: string; readonly question: string; readonly scale: Scale; readonly startsOn: Day }
  readonly practice: { readonly title: string; readonly organisation: string; readonly what: string; readonly takes: string; readonly gave: string; readonly watch: string }
  readonly 'taking-over': { readonly title: string; readonly organisation: string; readonly startsOn: Day }
}
type Common = { readonly id: ContributionId; readonly parent: ContributionId | null; readonly event: EventId | null; readonly givenOn: Day; /** Whether everyone reads it. */ readonly shown: boolean; /** By whose key it came signed from elsewhere. */ readonly signer: Buffer | null; readonly foreign: Id<string> | null }
export type Contribution<K extends Kind = Kind> = { readonly [Each in K]: Common & { readonly kind: Each; readonly said: Said[Each] } }[K]
export type NewContribution<K extends Kind = Kind> = { readonly [Each in K]: Omit<Common, 'shown' | 'signer' | 'foreign'> & { readonly kind: Each; readonly said: Said[Each] } }[K]

export type Point = { readonly number: number; readonly kind: 'measure' | 'tell-back'; readonly dueOn: Day }
export const ways = ['stopped', 'practice'] as const
export type Ends = (typeof ways)[number]
export type Report = { readonly number: number; readonly ends: Ends | null; readonly words: string; readonly toldOn: Day }
export type Contact = { readonly name: string; readonly mail: string; readonly token: string }
export type Question = { readonly id: Id<'contribution-question'>; readonly name: string; readonly mail: string; readonly words: string; readonly askedOn: Day }

const words = text({ most: 1200 })
const title = text({ most: 120 })
const organisation = text({ most: 120 })
const name = text({ most: 120 })
export const ideaForm = fields({ title, what: words, forWhom: text({ most: 300 }), why: words })
export const pilotForm = fields({ organisation, question: words, scale: oneOf(scales), startsOn: day, measuresOn: optional(day), thenOn: optional(day), tellsBackOn: day, name, mail })
export const takingOverForm = fields({ organisation, startsOn: day, tellsBackOn: day, name, mail })
export const practiceForm = fields({ title, what: words, takes: words, gave: words, watch: words })
export const reportForm = fields({ words, ends: optional(oneOf(['stopped'])) })
export const questionForm = fields({ name, mail, words })

export type PilotRefusal = 'pilot.points-before-start' | 'pilot.tells-back-past'
/** The days on which is looked at how it goes, the last of them to tell it back: in their order, after the start. */
export const pointsOf = ({ startsOn, measuresOn, thenOn, tellsBackOn }: { readonly startsOn: Day; readonly measuresOn: Day | null; readonly thenOn: Day | null; readonly tellsBackOn: Day }, today: Day): { readonly points: readonly Point[] } | Refusal<PilotRefusal> => {
  if (tellsBackOn <= today) return refuse('pilot.tells-back-past')
  const measured = [...new Set([measuresOn, thenOn])].filter(one => one !== null).toSorted()
  if ([...measured, tellsBackOn].some(one => one <= startsOn)) return refuse('pilot.points-before-start')
  return { points: [...measured.map((dueOn, index): Point => ({ number: index + 1, kind: 'measure', dueOn })), { number: measured.length + 1, kind: 'tell-back', dueOn: tellsBackOn }] }
}
/** In the autumn, as was agreed at the event; else in half a year. */
export const usualTellBack = (agreed: Day | null, today: Day): Day => (agreed !== null && agreed > today ? agreed : addDays(today, 182))

/** After the last nothing is told any more. */
export const tellHow = (reports: readonly Report[], words: string, ends: Ends | null, toldOn: Day): Report | Refusal<'contribution.over'> =>
  reports.some(one => one.ends !== null) ? refuse('contribution.over') : { number: reports.length + 1, ends, words, toldOn }

/** On a day that was agreed: whether it is asked how it goes. Who told it since is not asked, and of what is over nobody. */
export const isAsked = ({ dueOn, told, over }: { readonly dueOn: Day; readonly told: Day | null; readonly over: boolean }): boolean => !over && (told === null || told < dueOn)

/** In small letters and without marks, so that `idee` finds `Ideeën`. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
/** Whether every word that is sought stands in it. */
export const isFound = (sought: string, ...texts: readonly string[]): boolean => {
  const all = plain(texts.join(' '))
  return plain(sought).split(/\s+/).filter(word => word !== '').every(word => all.includes(word))
}
/** What of it is searched and read aloud in a feed: what everyone reads, and nothing else. */
export const textsOf = ({ kind, said }: Pick<Contribution, 'kind' | 'said'>): readonly string[] => [kind, ...Object.values(said)].slice(1)
