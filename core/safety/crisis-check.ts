/** When the crisis numbers were last called: by us, for this version, or by the administrator since. */
import { dayOf, type Day, type Instant, type Zone } from '../../kit/time.ts'

export const lastChecked = (ofVersion: Day | null, since: Instant | null, zone: Zone): Day | null => {
  const own = since && dayOf(since, zone)
  return own && (!ofVersion || own > ofVersion) ? own : ofVersion
}
