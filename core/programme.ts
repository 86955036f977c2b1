/**
 * What a programme declares: nouns, numbers, lists and functions; never a switch for the core to branch on.
 * A declaration is read when an act happens and written down as facts, so that changing a programme never
 * changes a trajectory that runs.
 */
import type { Address, Translated } from '../kit/texts.ts'
import type { Day } from '../kit/time.ts'
import type { InstrumentId } from './measurements/instrument.ts'
import type { Country } from './providers/provider.ts'

export type HowMany = 'one' | 'optional' | 'many'
export type WayToTalk = 'guide-calls' | 'participant-calls' | 'video' | 'at-location'
export type Profession = 'psychologist' | 'social-worker' | 'coach' | 'therapist' | 'career-adviser' | 'care-work-coach' | 'work-supervisor'

export type TalkKind<Role extends string = string> = {
  readonly name: Translated
  readonly with: readonly NoInfer<Role>[]
  readonly minutes: number
  /** Where such talks stand by themselves, each under its id, for everyone who is asked to one. Absent where a line on one's own page is all. */
  readonly page?: string
}

/** A few to begin with, and a last one beyond which the programme hands on. */
export type FromTo = { readonly first: number; readonly last: number }
/** So many weeks with the same talks in each, by their keys in `talks`. */
export type Weekly = { readonly weeks: number; readonly perWeek: Readonly<Record<string, number>> }
/** How many talks: counted, laid over weeks, or as many as it takes. */
export type Count = FromTo | Weekly | 'as needed'
/** The bounds of a programme that counts its talks; null where nobody counts. */
export const fromTo = (count: Count): FromTo | null => (count !== 'as needed' && 'first' in count ? count : null)
/** How one comes in: by the three words of the poster, handed over from another programme on one's own wish, or opened by the guide after a request. */
export type WayIn = 'entry code' | 'handover' | 'request'

/** Where an answer may go: `care` stays between those who spoke, `work` may be proposed for a version that is shared. */
export type Compartment = 'care' | 'work'
/** What one answers with: words, a number from 0 to 10, or something from a list. */
export type Answering = 'words' | 'from 0 to 10' | { readonly oneOf: Readonly<Record<string, Translated>> } | { readonly someOf: Readonly<Record<string, Translated>> }
export type Question = { readonly asks: Translated; readonly answer: Answering; readonly compartment: Compartment }

/** What is written down after a talk of one kind, and through whose hands it goes. */
export type ReportForm<Role extends string = string> = {
  readonly questions: Readonly<Record<string, Question>>
  /** What is asked besides, of what other nouns know: how far each goal came, and what changed in what was measured. */
  readonly alsoAsks?: readonly ('goals' | 'measurements')[]
  /** Of those who were present, these say whether it is right. */
  readonly validatedBy: readonly NoInfer<Role>[]
  /** Nobody reads a shared version without a yes of every one of these who was present. */
  readonly asks: readonly NoInfer<Role>[]
  /** To whom a shared version may be released at all. */
  readonly sharedWith: readonly NoInfer<Role>[]
}

/** What is asked of whom, and when. Week 0 is the week in which measuring begins. */
export type AskedMeasurement<Role extends string = string> = {
  readonly instrument: InstrumentId
  readonly of: readonly Role[]
  readonly when: 'after each talk' | { readonly weeksLong: number } | { readonly inWeeks: readonly number[] } | { readonly weeksAfterEnding: readonly number[] }
}

/**
 * How guidance is closed with care: what is held before it is closed as planned, who may stop it earlier and as which of the `endings`,
 * the talks afterwards by the weeks or months since the end, and what the participant writes down for when it gets worse.
 */
export type Closing<Role extends string = string> = {
  /** The talk half way, by its key in `talks`, in which both look whether it goes on; absent where there is none. */
  readonly halfWay?: string
  /** The talk held before it is closed as planned, by its key in `talks`; absent where who guides says when it is time. */
  readonly evaluation?: string
  /** Which of the endings those are where it came to where it was going. */
  readonly asPlanned: readonly string[]
  readonly early: Readonly<Partial<Record<NoInfer<Role>, readonly string[]>>>
  /** Endings by which someone who is absent through illness may lose rights: never without advice from someone independent. */
  readonly needsAdvice?: readonly string[]
  readonly aftercare: Aftercare
  /** Which of the endings leads on to which programme, where the participant says yes to it. */
  readonly onward?: Readonly<Record<string, string>>
  /** The questions of a relapse plan, in their order; absent where there is none. */
  readonly relapsePlan?: Readonly<Record<string, Translated>>
}
/** Talks after the end, each so long after it. */
export type Aftercare = { readonly talk: string } & ({ readonly weeks: readonly number[] } | { readonly months: readonly number[] })

/** Goals and agreements of a programme. */
export type AgreementForm<Role extends string = string> = {
  /** Who may be the one to do something. */
  readonly owners: readonly Role[]
  /** To whom an agreement of someone else may be released at all. */
  readonly sharedWith: readonly Role[]
  /** Where that is not everyone of `sharedWith`: to whom what this part does may be released. Whoever is asked to let someone read it learns that there is one. */
  readonly crossing?: Readonly<Partial<Record<Role, readonly Role[]>>>
  /** In a plan an agreement also says how much, why it can be done and from when; it stands by the yes of whoever does it, and is looked at so many weeks after it begins, and on its last day. Absent where a name and a day are enough. */
  readonly plan?: { readonly lookedAtAfterWeeks: readonly number[] }
  /** The moments at which goals are looked at, in order. */
  readonly scoredAt: Readonly<Record<string, Translated>>
}

/** What someone beside a trajectory proves to come in: a mailbox, a mailbox and a code, or a link of one's own for as long as it lasts. */
export const waysToSignIn = ['mail-link', 'mail-link-and-code', 'personal-link'] as const
export type WayToSignIn = (typeof waysToSignIn)[number]
/** A part that someone may be asked for. */
export type BesidePart = {
  readonly name: Translated
  /** What is asked of whoever takes it, in one or two sentences to read before saying yes or no. */
  readonly asks: Translated
  readonly signsIn: WayToSignIn
  /** How they are spoken to; as the provider speaks where nothing is said. */
  readonly address?: Address
  /** How many there should be, and may be, of those who said yes or have not answered. */
  readonly least: number
  readonly most: number
  /** What this part does with the statutory calendar, in a kind of trajectory that has one. Absent where nothing. */
  readonly calendar?: CalendarPart
}
/** To read when which step is due, or to write down what was done as well. */
export type CalendarPart = 'reads' | 'keeps'

/** One of several kinds of trajectory side by side. */
export type TrajectoryKind = {
  readonly name: Translated
  /** Beside the file of this kind stands the calendar of the law. */
  readonly calendar?: 'statutory'
}

/** What has to be clear before one begins, question by question, and which programme helps first when one of them is not. */
export type Entry = { readonly asks: Readonly<Record<string, Translated>>; readonly otherwise: string }

/** Where someone stands on a map of whom there are around a participant. */
export const sides = ['care', 'work', 'home'] as const
export type Side = (typeof sides)[number]
/** The parts that are usual on each side; a part of the circle and one a letter goes to stand here by their own keys. Those that stand `open` show until someone takes them. */
export type Network = {
  readonly parts: Readonly<Record<Side, Readonly<Record<string, Translated>>>>
  readonly open: readonly string[]
  /** What somebody has to hold before it goes on without who guides. Absent where nothing has. */
  readonly functions?: Readonly<Record<string, Translated>>
}

/** What a programme says of itself to whoever does not come in yet. Anyone may then ask for a first talk, by themselves. */
export type PublicPage = {
  readonly lead: Translated
  /** How it goes, in a few sentences. */
  readonly points: readonly Translated[]
}

/**
 * What slips are counted by on a board of their own, apart from those of other programmes: which of the `kinds` are for whoever has not
 * fallen ill, and which of the `endings` count as one outcome. An ending that is in none counts with those who did not say.
 */
export type Prevention = {
  readonly beforeIllness: readonly string[]
  readonly outcomes: Readonly<Record<string, { readonly name: Translated; readonly endings: readonly string[] }>>
}

/** A letter to this part refers someone on: then it is heard back whether they are taken on. Why not, by key. */
export type RefersOn = { readonly reasons: Readonly<Record<string, Translated>> }
/** Someone who helps elsewhere, to whom a letter may go: no account, and nothing to read but the letter. */
export type LetterPart = { readonly name: Translated; readonly purpose: 'advice' | 'care'; readonly refersOn?: RefersOn; readonly form?: LetterForm }
/** A note says what is asked and what the work has to offer, each sentence said yes to by itself. A letter where nothing is said. */
export type LetterForm = 'letter' | 'note'

/** Job research: what one may ask of work and how many of those one weighs, what of the present work could be otherwise, and what one may be able to do. */
export type JobResearch = {
  readonly criteria: Readonly<Record<string, Translated>>
  readonly least: number
  readonly most: number
  readonly changes: Readonly<Record<string, Translated>>
  readonly competences: Readonly<Record<string, Translated>>
}

/** Contacts of the centre, for whoever looks into work: in which sectors and regions. */
export type Introductions = { readonly sectors: Readonly<Record<string, Translated>>; readonly regions: Readonly<Record<string, Translated>> }
/** Of those beside the file: who may say what the work asks, be asked for an adaptation, and put questions to who guides. They never read what works out. */
export type WorkAnalysis<Role extends string = string> = { readonly workSide: readonly Role[] }

/** A first picture of how it is now: what is asked about the situation and what goes well, and how the two pans of the balance are called. */
export type FirstLine = { readonly situation: Translated; readonly strengths: Translated; readonly weighs: Translated; readonly carries: Translated }
/** Someone who has a hard time asks for a talk today: which one that is, by its key in `talks`. It is only ever held when it was asked for. */
export type HardMoments = { readonly talk: string }
/**
 * A kind of group, for people of several trajectories who know nothing of each other: what is asked of whoever comes, to read before saying
 * yes or no; how many there should and may be; how long a meeting takes and after how many weeks the next one usually is.
 */
export type GroupKind = {
  readonly name: Translated
  readonly asks: Translated
  readonly least: number
  readonly most: number
  readonly minutes: number
  readonly everyWeeks: number
  /** Of the library of exercises, by key: what is practised there together. */
  readonly exercises?: readonly string[]
  /** What is kept of a meeting, in the words of who leads it and without names. */
  readonly keeps: Readonly<Record<string, Translated>>
  /** Days, counted from the last meeting. */
  readonly keptDays: number
}
export type Keeping = { readonly notesDays: number; readonly contactDays: number; readonly trajectoryDays: number }
/** What a provider may choose, where that comes from, and on which day somebody looked it up. No lawyer has confirmed it where it says so. */
export type KeepingBounds = { readonly least: Keeping; readonly most: Keeping; readonly source: Translated; readonly checkedOn: Day; readonly unsure?: Translated }

/** Advice to employers that ask without naming anyone: what it is for, and how many days an answer stays to be read. */
export type AdviceForm = { readonly lead: Translated; readonly keptDays: number }
/** Staying in touch during an absence: with which of those beside the file, and after how many days since the first one. */
export type StayingInTouch<Role extends string = string> = { readonly with: readonly Role[]; readonly days: readonly number[] }

export type Programme<Role extends string = string> = {
  readonly id: string
  readonly name: Translated
  readonly parties: Readonly<Record<Role, HowMany>>
  /** Who may be asked in beside the file; absent where nobody is. */
  readonly circle?: Readonly<Partial<Record<NoInfer<Role>, BesidePart>>>
  /** To whom a letter may be written; absent where to nobody. */
  readonly letters?: Readonly<Partial<Record<NoInfer<Role>, LetterPart>>>
  readonly participant: NoInfer<Role>
  readonly guide: NoInfer<Role>
  /** Chosen when a trajectory opens, by key; absent where all are alike. */
  readonly kinds?: Readonly<Record<string, TrajectoryKind>>
  /** Of which kind it is for someone who is handed over from another programme. */
  readonly arrivesAs?: string
  /** A pseudonym comes back with words on a receipt; a name signs in. */
  readonly participantIs: 'a pseudonym' | 'a name'
  readonly waysIn: readonly WayIn[]
  /** Absent where one begins as one is. */
  readonly entry?: Entry
  /** A map of whom there are around the participant, theirs to draw. Nobody joins before they said yes to that person. Absent where none is drawn. */
  readonly network?: Network
  /** Absent where nobody asks by themselves, or where the programme has a page of its own for it. */
  readonly presents?: PublicPage
  /** The talk one begins with, by its key in `talks`. */
  readonly opensWith: string
  readonly talks: Readonly<Record<string, TalkKind<Role>>>
  readonly count: Count
  /** By the key of the talk it is written after; none where what is said stays in the room. */
  readonly reports: Readonly<Record<string, ReportForm<Role>>>
  /** A short talk to get to know a guide, by its key in `talks`, and how many talks may come to nothing before they count. Absent where there is none. */
  readonly acquaintance?: { readonly kind: string; readonly most: number }
  /** How it goes, in numbers. Absent where nothing is asked. */
  readonly measurements?: readonly AskedMeasurement<NoInfer<Role>>[]
  /** What each part usually does, to begin from: everyone in it agrees on who does what, each on their own device. Absent where nobody divides tasks. */
  readonly division?: Readonly<Partial<Record<NoInfer<Role>, Translated>>>
  /** Goals, and who does what by when. Absent where there are none. */
  readonly agreements?: AgreementForm<NoInfer<Role>>
  /** A line of work and life of one's own; after how many days the guide calls whoever began one. Absent where there is none. */
  readonly lifeLine?: { readonly callAfterDays: number }
  /** Absent where no work is compared. */
  readonly jobResearch?: JobResearch
  /** Sentences to begin from for whoever practises saying where their limit is, each under its key. Absent where nobody does. */
  readonly limitSentences?: Readonly<Record<string, Translated>>
  /** Absent where the centre keeps no contacts. */
  readonly introductions?: Introductions
  /** What work asks beside what works out, and what could be otherwise. Absent where nobody looks at that. */
  readonly workAnalysis?: WorkAnalysis<NoInfer<Role>>
  /** Pages of its own for an administrator, by where they stand. Absent where there are none. */
  readonly administers?: Readonly<Record<string, Translated>>
  /** Absent where nobody is advised outside a trajectory. */
  readonly advice?: AdviceForm
  /** Absent where nobody agrees on staying in touch. */
  readonly stayingInTouch?: StayingInTouch<NoInfer<Role>>
  /** What someone may prepare to say about having been away, by question; theirs alone. Absent where nothing. */
  readonly explaining?: Readonly<Record<string, Translated>>
  /** Absent where nobody draws one. */
  readonly firstLine?: FirstLine
  /** Absent where nobody asks for a talk by themselves at a hard moment. */
  readonly hardMoments?: HardMoments
  /** Of the library of exercises, by key; absent where none are offered. */
  readonly exercises?: readonly string[]
  /** Talks with a group, by kind; absent where nobody meets in one. */
  readonly groups?: Readonly<Record<string, GroupKind>>
  readonly ways: readonly WayToTalk[]
  readonly professions: readonly Profession[]
  /** What a talk can be about, in fixed words: never free text, so that it can be counted. */
  readonly themes: Readonly<Record<string, Translated>>
  readonly endings: Readonly<Record<string, Translated>>
  /** Absent where guidance simply ends. */
  readonly closing?: Closing<Role>
  /** Which of the endings it is when someone goes on to another programme; null where nobody does. */
  readonly onwardEnding: string | null
  /** Absent where a slip of this programme joins those of everyone. */
  readonly prevention?: Prevention
  /** Days, counted from the last talk. */
  readonly keeping: Keeping
  /** Between which a provider may choose other days for what begins from then on. Absent where it may not. */
  readonly keepingWithin?: KeepingBounds
  /** By the law of which countries a trajectory may go, and how long it is kept under each. Absent where it goes by that of the provider. */
  readonly laws?: Readonly<Partial<Record<Country, { readonly keeping: Keeping }>>>
}

/** Fails to compile the day someone adds a boolean to a programme. */
type Switches<T> = T extends boolean ? 'switch' : T extends string ? never : T extends readonly (infer Each)[] ? Switches<Each> : T extends object ? { [Key in keyof T]-?: Switches<T[Key]> }[keyof T] : never
export const noSwitches: [Switches<Programme>] extends [never] ? true : false = true

/** Holds the declaration to its own parties: a talk that names an absent role does not compile. */
export const programme = <const Role extends string>(declared: Programme<Role>): Programme<Role> => declared
