/** An organisation that guides people, as it presents itself to everyone. */
import type { Id } from '../../kit/id.ts'
import type { Address, Locale, Translated } from '../../kit/texts.ts'
import { dayOf, type Day, type Instant, type Zone } from '../../kit/time.ts'

export const countries = ['NL', 'BE'] as const
export type Country = (typeof countries)[number]

export type Provider = {
  readonly id: Id<'provider'>
  /** Null answers to every host, as long as it is the only one. */
  readonly host: string | null
  readonly name: string
  readonly country: Country
  readonly zone: Zone
  readonly locale: Locale
  readonly address: Address
  readonly telephone: string
  readonly mail: string
  readonly introduction: Translated
  /** Where Snel weg leads: a site that says nothing about the visitor, such as the weather. */
  readonly exitUrl: string
  readonly foundedAt: Instant
  /** With the shared code on the poster, or with a card from a bowl. */
  readonly entry: 'code' | 'cards'
  /** Besides, with a blind voucher. Off, until somebody from outside has looked at it. */
  readonly vouchers: 'off' | 'on'
  /** Until this day no new trajectory begins; said to nobody but the administrator. */
  readonly fullUntil: Day | null
}

/** Nobody enters it: it is moving to another installation, or gone from here for good. */
export type ClosedHouse = Provider & { /** Where it goes on, once that is known. */ readonly goesTo: string | null; readonly gone: boolean }

/** As many began this half-year as may: whoever comes now finds no free place. */
export const isFull = ({ fullUntil, zone }: Pick<Provider, 'fullUntil' | 'zone'>, now: Instant): boolean => fullUntil !== null && dayOf(now, zone) < fullUntil

export const callingCode = (country: Country): '+31' | '+32' => (country === 'NL' ? '+31' : '+32')

/** Which provider a request is for: by its host; an installation with one provider answers to every host. */
export const providerForHost = (providers: readonly Provider[], host: string): Provider | null =>
  providers.find(provider => provider.host === host.toLowerCase()) ?? (providers.length === 1 ? providers[0] ?? null : providers.find(provider => provider.host === null) ?? null)
