/** In which language and form of address someone is spoken to. */
import type { Address, Locale, Voice } from '../kit/texts.ts'
import type { Asked } from '../kit/web.ts'

const isLocale = (text: string | undefined): text is Locale => text === 'nl-NL' || text === 'nl-BE' || text === 'en'
export const parseLocale = (text: string | undefined): Locale | null => (isLocale(text) ? text : null)

/** Their own choice; else as the provider speaks. A browser's list of languages is often not its owner's, so it does not decide. */
export const voiceOf = (asked: Asked, provider: { readonly locale: Locale; readonly address: Address } | null): Voice =>
  ({ locale: parseLocale(asked.cookies['voice']) ?? provider?.locale ?? 'nl-NL', address: provider?.address ?? 'je' })
