/** What is called otherwise on the other side of the border, whatever language one reads, and how the house speaks under the law of one of them. */
import type { Locale } from '../../kit/texts.ts'
import type { Country, Provider } from './provider.ts'

export type CountryWords = {
  /** Whom one calls in the evening and at weekends. */
  readonly doctorPost: string
  readonly privacyAuthority: string
}

export const countryWords: Readonly<Record<Country, CountryWords>> = {
  NL: { doctorPost: 'huisartsenpost', privacyAuthority: 'Autoriteit Persoonsgegevens' },
  BE: { doctorPost: 'huisartsenwachtpost', privacyAuthority: 'Gegevensbeschermingsautoriteit' },
}

/** The Dutch of that country; English is spoken in both. */
export const inCountry = (locale: Locale, country: Country): Locale => (locale === 'en' ? 'en' : country === 'BE' ? 'nl-BE' : 'nl-NL')

/** The house as it speaks and helps in one country: its own name, with the words, the holidays and the numbers to call of the other. */
export const underLaw = (provider: Provider, country: Country | null): Provider =>
  (country === null || country === provider.country ? provider : { ...provider, country, locale: inCountry(provider.locale, country) })
