/**
 * A letter to someone who helps elsewhere: a company doctor, a general practitioner.
 *
 *   guide or participant writes --write, as often as it takes--> the newest version
 *   the participant --agree, to that version, that reader, until a day--> sent; or --refuse--> nothing, and no pressing
 *
 * Sent, it is a shared version like any other: who reads it, and until when, follows from the consent alone.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'

export type LetterId = Id<'professional-letter'>
export type Address = {
  readonly name: string
  readonly practice: string
  readonly mail: string | null
  /** For the code by text message. Without one the code goes on paper. */
  readonly telephone: string | null
}
/** What its reader reads, besides who asks. */
export type Words = { readonly about: string; readonly question: string; readonly background: string; readonly weDo: string; /** Of a note: what the work has to offer. */ readonly offers: string }
export type Content = Address & Words

/** One line is one sentence: of a note each is said yes to by itself. */
export const sentencesOf = (text: string): readonly string[] => text.split('\n').map(line => line.trim()).filter(line => line !== '')

export const wordsLength = 1500
export const nameLength = 120

export type Letter = {
  readonly id: LetterId
  readonly trajectory: Id<'trajectory'>
  readonly role: string
  readonly reference: string
  readonly version: number
  readonly writtenBy: Id<'party'>
  readonly writtenAt: Instant
  readonly content: Content
}

export const answers = ['accepts', 'call-me', 'seen', 'declines'] as const
export type AnswerKind = (typeof answers)[number]
export const answerLength = 1000
export type Answer = { readonly sending: Id<'professional-sending'>; readonly answer: AnswerKind; readonly words: string; readonly at: Instant }

/** One yes to one version, with what became of it. */
export type Sending = {
  readonly id: Id<'professional-sending'>
  readonly letter: LetterId
  readonly version: number
  readonly sharedVersion: Id<'shared-version'>
  readonly consent: Id<'consent'>
  readonly reader: Id<'party'>
  readonly sentAt: Instant
  readonly from: Instant
  readonly until: Instant
  readonly withdrawnAt: Instant | null
  readonly readAt: Instant | null
}
export type Refused = { readonly id: Id<'professional-refusal'>; readonly letter: LetterId; readonly at: Instant; readonly endedAt: Instant | null }

export const stands = ({ until, withdrawnAt }: Pick<Sending, 'until' | 'withdrawnAt'>, now: Instant): boolean => withdrawnAt === null && now < until

/** Where a letter is. A no counts only while nothing of it is on its way. */
export type Stage = 'writing' | 'refused' | 'on its way' | 'open' | 'withdrawn' | 'over'
export const stageOf = (sendings: readonly Sending[], refusals: readonly Refused[], now: Instant): Stage => {
  const standing = sendings.find(one => stands(one, now))
  if (standing) return standing.from <= now ? 'open' : 'on its way'
  const last = sendings.toSorted((one, other) => other.sentAt.getTime() - one.sentAt.getTime())[0]
  const no = refusals.find(({ endedAt, at }) => endedAt === null && (!last || at >= last.sentAt))
  if (no) return 'refused'
  return last ? (last.withdrawnAt ? 'withdrawn' : 'over') : 'writing'
}

/**
 * @param newest the version that stands; 0 when there is none
 * @param seen the version the writer began from
 */
export const write = (newest: number, seen: number, stage: Stage, content: Pick<Content, 'mail' | 'telephone'>): { readonly version: number } | Refusal<'letter.sent' | 'letter.newer' | 'letter.unreachable'> => {
  if (stage === 'on its way' || stage === 'open') return refuse('letter.sent')
  if (seen !== newest) return refuse('letter.newer')
  if (content.mail === null && content.telephone === null) return refuse('letter.unreachable')
  return { version: seen + 1 }
}

/** Yes to what was read, and not to what was written meanwhile. */
export const agree = (letter: Pick<Letter, 'version'>, seen: number, stage: Stage): { readonly version: number } | Refusal<'letter.sent' | 'letter.newer'> => {
  if (stage === 'on its way' || stage === 'open') return refuse('letter.sent')
  return letter.version === seen ? { version: seen } : refuse('letter.newer')
}

/** By what the reader shows that it is them: six digits on a telephone, or a code on paper. A link that goes on paper has its code by telephone. */
export const secondWay = ({ telephone }: Pick<Address, 'telephone'>): 'sms' | 'paper' => (telephone === null ? 'paper' : 'sms')

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
/** @param chance a whole number below the one it is given, each as likely */
type Chance = (below: number) => number
const letters = (count: number, chance: Chance): string => Array.from({ length: count }, () => alphabet[chance(alphabet.length)] ?? '').join('')
/** Forty random bits, to say on the telephone: no 0 and no O, no 1 and no I. */
export const newReference = (chance: Chance): string => `${letters(4, chance)}-${letters(4, chance)}`
export const newPaperCode = (chance: Chance): string => `${letters(5, chance)}-${letters(5, chance)}`
/** As people type it; null when it cannot be one. */
export const readReference = (typed: string | undefined): string | null => {
  const plain = (typed ?? '').toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return new RegExp(`^[${alphabet}]{8}$`).test(plain) ? `${plain.slice(0, 4)}-${plain.slice(4)}` : null
}
