/**
 * The centre's own contacts: people to interview about their work, places to try it out.
 *
 *   a guide writes someone down --ask, by a link--> they say yes, to what and until when, or no; and take it back whenever they like
 *   who is guided sees what work it is while a yes lives --ask to be introduced--> the guide introduces them, or not now
 *
 * Who it is shows only after that, and only as long as the yes lives.
 */
import { atLeastOne, fields, mail, oneOf, optional, someOf, telephone, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, dayOf, startOfDay, type Day, type Instant, type Zone } from '../../kit/time.ts'
import type { Introductions, Programme } from '../programme.ts'

export type ContactId = Id<'introduction-contact'>
export type IntroductionId = Id<'introduction'>
/** A programme that keeps contacts. */
export type WithContacts = Programme & { readonly introductions: Introductions }
export const ways = ['interview', 'try-out'] as const
export type Way = (typeof ways)[number]
export const lineLength = 120
export const wordsLength = 600
/** In months, the shortest first and chosen beforehand. */
export const lengths = [3, 6, 12] as const

export type Details = { readonly name: string; readonly organisation: string; readonly mail: string; readonly telephone: string | null }
export type Contact = {
  readonly id: ContactId
  readonly programme: string
  readonly sector: string
  readonly region: string
  readonly work: string
  /** The yes that lives; null while there is none. */
  readonly yes: { readonly ways: readonly Way[]; readonly until: Instant } | null
  readonly askedAt: Instant | null
  readonly ended: 'no' | 'withdrawn' | 'let-go' | null
}
export type Introduction = { readonly id: IntroductionId; readonly trajectory: Id<'trajectory'>; readonly contact: ContactId; readonly way: Way; readonly askedOn: Day; readonly words: string | null; readonly outcome: 'introduced' | 'not-now' | null }

export const contactForm = ({ sectors, regions }: Introductions, country: '+31' | '+32') => fields({
  work: text({ most: lineLength }), sector: oneOf(Object.keys(sectors)), region: oneOf(Object.keys(regions)), name: text({ most: lineLength }), organisation: text({ most: lineLength }), mail, telephone: optional(telephone(country)),
})
export const yesForm = fields({ ways: atLeastOne(someOf(ways)), months: oneOf(['3', '6', '12']) })
export const introductionForm = fields({ way: oneOf(ways), words: optional(text({ most: wordsLength })) })

/** Through the last day of so many months of thirty days, by the provider's own days. */
export const yesUntil = (months: (typeof lengths)[number], now: Instant, zone: Zone): Instant => startOfDay(addDays(dayOf(now, zone), months * 30 + 1), zone)

/** How it stands with a contact, for those who keep it. */
export type Standing = 'lives' | 'asked' | 'no' | 'withdrawn' | 'let-go' | 'over'
export const standingOf = ({ yes, ended, saidYes }: Pick<Contact, 'yes' | 'ended'> & { /** Since they were asked last. */ readonly saidYes: boolean }): Standing => (yes ? 'lives' : ended ?? (saidYes ? 'over' : 'asked'))

/** One at a time for each contact: who waits for an answer already asked. */
export const askIntroduction = ({ yes, id }: Pick<Contact, 'yes' | 'id'>, way: Way, before: readonly Pick<Introduction, 'contact' | 'outcome'>[]): { readonly contact: ContactId; readonly way: Way } | Refusal<'introduction.no-yes' | 'introduction.other-way' | 'introduction.asked'> => {
  if (!yes) return refuse('introduction.no-yes')
  if (!yes.ways.includes(way)) return refuse('introduction.other-way')
  return before.some(({ contact, outcome }) => contact === id && outcome !== 'not-now') ? refuse('introduction.asked') : { contact: id, way }
}
/** Nobody is introduced to someone whose yes is over. */
export const answerIntroduction = ({ outcome }: Pick<Introduction, 'outcome'>, said: 'introduced' | 'not-now', contact: Pick<Contact, 'yes'> | null): { readonly outcome: 'introduced' | 'not-now' } | Refusal<'introduction.answered' | 'introduction.no-yes'> => {
  if (outcome !== null) return refuse('introduction.answered')
  return said === 'introduced' && !contact?.yes ? refuse('introduction.no-yes') : { outcome: said }
}
