/** What is called otherwise on the other side of the border, whatever language one reads: it goes by where the provider works. */
import type { Country } from './provider.ts'

export type CountryWords = {
  /** Whom one calls in the evening and at weekends. */
  readonly doctorPost: string
  readonly privacyAuthority: string
}

export const countryWords: Readonly<Record<Country, CountryWords>> = {
  NL: { doctorPost: 'huisartsenpost', privacyAuthority: 'Autoriteit Persoonsgegevens' },
  BE: { doctorPost: 'huisartsenwachtpost', privacyAuthority: 'Gegevensbeschermingsautoriteit' },
}
