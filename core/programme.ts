/**
 * What a programme declares: nouns, numbers, lists and functions; never a switch for the core to branch on.
 * A declaration is read when an act happens and written down as facts, so that changing a programme never
 * changes a trajectory that runs.
 */
import type { Translated } from '../kit/texts.ts'

export type HowMany = 'one' | 'optional' | 'many'
export type WayToTalk = 'guide-calls' | 'participant-calls' | 'video' | 'at-location'
export type Profession = 'psychologist' | 'social-worker' | 'coach' | 'therapist' | 'career-adviser' | 'care-work-coach' | 'work-supervisor'

export type TalkKind<Role extends string = string> = {
  readonly name: Translated
  readonly with: readonly NoInfer<Role>[]
  readonly minutes: number
}

/** How many talks: a few to begin with and a last one beyond which the programme hands on; or as many as it takes. */
export type Count = { readonly first: number; readonly last: number } | 'as needed'
/** How one comes in: by the three words of the poster, or handed over from another programme, on one's own wish. */
export type WayIn = 'entry code' | 'handover'

export type Programme<Role extends string = string> = {
  readonly id: string
  readonly name: Translated
  readonly parties: Readonly<Record<Role, HowMany>>
  readonly participant: NoInfer<Role>
  readonly guide: NoInfer<Role>
  /** A pseudonym comes back with words on a receipt; a name signs in. */
  readonly participantIs: 'a pseudonym' | 'a name'
  readonly waysIn: readonly WayIn[]
  /** The talk one begins with, by its key in `talks`. */
  readonly opensWith: string
  readonly talks: Readonly<Record<string, TalkKind<Role>>>
  readonly count: Count
  /** A short talk to get to know a guide, by its key in `talks`, and how many talks may come to nothing before they count. Absent where there is none. */
  readonly acquaintance?: { readonly kind: string; readonly most: number }
  readonly ways: readonly WayToTalk[]
  readonly professions: readonly Profession[]
  /** What a talk can be about, in fixed words: never free text, so that it can be counted. */
  readonly themes: Readonly<Record<string, Translated>>
  readonly endings: Readonly<Record<string, Translated>>
  /** Which of the endings it is when someone goes on to another programme; null where nobody does. */
  readonly onwardEnding: string | null
  /** Days, counted from the last talk. */
  readonly keeping: { readonly notesDays: number; readonly contactDays: number; readonly trajectoryDays: number }
}

/** Fails to compile the day someone adds a boolean to a programme. */
type Switches<T> = T extends boolean ? 'switch' : T extends readonly (infer Each)[] ? Switches<Each> : T extends object ? { [Key in keyof T]-?: Switches<T[Key]> }[keyof T] : never
export const noSwitches: [Switches<Programme>] extends [never] ? true : false = true

/** Holds the declaration to its own parties: a talk that names an absent role does not compile. */
export const programme = <const Role extends string>(declared: Programme<Role>): Programme<Role> => declared
