/** When a rule of the library was looked up last, and whether that is too long ago. */
import { addDays, dayOf, type Day, type Instant, type Zone } from '../../kit/time.ts'
import type { Country } from '../providers/provider.ts'
import { regulations, type Regulation } from './library.ts'

export type Dated = Regulation & { readonly checkedOn: Day; /** Since it was looked up for the library nobody here did. */ readonly by: 'library' | 'provider'; readonly old: 'yes' | 'no' }
const aYear = 365

/** @param checks by key, as they were marked here last */
export const datedOf = (country: Country, checks: ReadonlyMap<string, Instant>, today: Day, zone: Zone): readonly Dated[] => regulations.filter(one => one.country === country).map(one => {
  const here = checks.get(one.key)
  const own = here ? dayOf(here, zone) : null
  const checkedOn = own !== null && own > one.foundOn ? own : one.foundOn
  return { ...one, checkedOn, by: checkedOn === own ? 'provider' : 'library', old: addDays(checkedOn, aYear) < today ? 'yes' : 'no' }
})
