/** Some endings lead on: whom it is about says whether a first talk is asked for there, once. Nothing of the file goes along. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Programme } from '../programme.ts'

export type GoingOn = { readonly programme: string; readonly says: 'yes' | 'no'; readonly by: Id<'party'>; readonly at: Instant }

/** Where this ending leads; null where nowhere. */
export const leadsTo = ({ closing }: Pick<Programme, 'closing'>, ending: string | null): string | null => (ending !== null && closing?.onward && Object.hasOwn(closing.onward, ending) ? closing.onward[ending] ?? null : null)

/** Said once: whoever said no may ask by themselves, as anyone. */
export const goOn = (to: string | null, before: GoingOn | null, says: GoingOn['says'], by: Id<'party'>, at: Instant): GoingOn | Refusal<'going-on.nowhere' | 'going-on.said'> =>
  to === null ? refuse('going-on.nowhere') : before ? refuse('going-on.said') : { programme: to, says, by, at }
