/** What /.well-known/security.txt says (RFC 9116): whom to tell of a hole, in which languages, and until when that holds. */
import { addDays, dayOf, mondayOf, startOfDay, type Instant } from '../../kit/time.ts'
import type { Provider } from './provider.ts'

/** Days; a year is the most it should be. From the Monday on, so that all of a week say the same. */
const holds = 180

export const securityText = ({ mail, zone }: Pick<Provider, 'mail' | 'zone'>, origin: string, now: Instant): string => [
  `Contact: mailto:${encodeURI(mail)}`,
  `Expires: ${startOfDay(addDays(mondayOf(dayOf(now, zone)), holds), zone).toISOString()}`,
  'Preferred-Languages: nl, en',
  `Canonical: ${origin}/.well-known/security.txt`,
  '',
].join('\n')
