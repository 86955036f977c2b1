/** What a provider says of itself and how it speaks: asked when it is founded, changed by its administrator. */
import { fields, mail, oneOf, optional, site, text, type Field } from '../../kit/forms.ts'
import type { Zone } from '../../kit/time.ts'
import type { Country, Provider } from './provider.ts'

/** A number to show, as its owner writes it: "088 000 00 00". */
const writtenTelephone: Field<string> = {
  parse: typed => {
    const read = text({ most: 30 }).parse(typed)
    if ('problem' in read) return read
    return /^\+?[\d\s().\-/]+$/.test(read.value) && /^\d{3,15}$/.test(read.value.replaceAll(/\D/g, '')) ? read : { problem: 'not-phone' }
  },
}

const introduction = text({ most: 600 })

export const settingsFields = {
  name: text({ most: 120 }),
  country: oneOf(['NL', 'BE']),
  locale: oneOf(['nl-NL', 'nl-BE', 'en']),
  address: oneOf(['je', 'u']),
  telephone: writtenTelephone,
  mail,
  introduction,
  introductionBe: optional(introduction),
  introductionEn: optional(introduction),
  exitUrl: site,
} as const

const declared = fields(settingsFields)
export const readSettings = declared.read
export type Settings = NonNullable<ReturnType<typeof declared.read>['value']>

export const zoneOf = (country: Country): Zone => (country === 'NL' ? 'Europe/Amsterdam' : 'Europe/Brussels')

/** The provider as these settings make it. A language without words of its own gets the Dutch ones. */
export const settled = <P extends Pick<Provider, 'id' | 'host' | 'foundedAt' | 'entry' | 'vouchers' | 'fullUntil'>>(provider: P, settings: Settings): Provider => ({
  id: provider.id,
  host: provider.host,
  foundedAt: provider.foundedAt,
  entry: provider.entry,
  vouchers: provider.vouchers,
  fullUntil: provider.fullUntil,
  name: settings.name,
  country: settings.country,
  zone: zoneOf(settings.country),
  locale: settings.locale,
  address: settings.address,
  telephone: settings.telephone,
  mail: settings.mail,
  introduction: { 'nl-NL': settings.introduction, 'nl-BE': settings.introductionBe ?? settings.introduction, en: settings.introductionEn ?? settings.introduction },
  exitUrl: settings.exitUrl,
})

/** The settings as one would type them. Words that only repeat the Dutch ones stay empty, so that they keep following them. */
export const settingsOf = ({ name, country, locale, address, telephone, mail, introduction, exitUrl }: Provider): Readonly<Record<keyof Settings, string | null>> => ({
  name, country, locale, address, telephone, mail, exitUrl,
  introduction: introduction['nl-NL'],
  introductionBe: introduction['nl-BE'] === introduction['nl-NL'] ? null : introduction['nl-BE'],
  introductionEn: introduction.en === introduction['nl-NL'] ? null : introduction.en,
})
