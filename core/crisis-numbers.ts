/** Who helps at once, per country: data, checked by a person once a year, of which the administration reminds. */
import type { Day } from '../kit/time.ts'
import { parseDay } from '../kit/time.ts'
import type { Country } from './providers/provider.ts'

export type CrisisNumbers = {
  readonly emergency: string
  readonly suicide: string
  /** Free and not on the telephone bill, where there is such a number. */
  readonly suicideFree: string
  readonly suicideChat: string
  readonly violence: string
  readonly doctorAfterHours: string | null
  readonly checkedOn: Day | null
}

/** How people call the site of an address: '113.nl'. */
export const siteOf = (address: string): string => new URL(address).host.replace(/^www\./, '')

export const crisisNumbers: Readonly<Record<Country, CrisisNumbers>> = {
  NL: { emergency: '112', suicide: '113', suicideFree: '0800-0113', suicideChat: 'https://www.113.nl', violence: '0800-2000', doctorAfterHours: null, checkedOn: parseDay('2026-11-21') },
  BE: { emergency: '112', suicide: '1813', suicideFree: '1813', suicideChat: 'https://www.zelfmoord1813.be', violence: '1712', doctorAfterHours: '1733', checkedOn: parseDay('2026-11-21') },
}
