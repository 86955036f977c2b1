/**
 * By which country's law a trajectory goes. It is chosen as it opens, and changed when work or insurance turns out to be on the other
 * side of the border: words, numbers to call, actors, terms and keeping time follow.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Keeping, Programme } from '../programme.ts'
import { countries, type Country } from '../providers/provider.ts'

export const lawReasons = ['employer', 'insured', 'moved', 'mistake'] as const
export type LawReason = (typeof lawReasons)[number]
export type Law = { readonly number: number; readonly country: Country; readonly reason: LawReason | null; readonly keeping: Keeping; readonly by: Id<'party'>; readonly at: Instant }
/** Before it is known who says it, and when. */
export type ChosenLaw = Pick<Law, 'number' | 'country' | 'reason' | 'keeping'>

/** The countries by whose law a trajectory of this programme may go; none where it goes by that of the provider. */
export const countriesOf = ({ laws = {} }: Pick<Programme, 'laws'>): readonly Country[] => countries.filter(country => laws[country])

export const chooseLaw = ({ laws }: Pick<Programme, 'laws'>, country: Country): ChosenLaw | Refusal<'law.none'> => {
  const declared = laws?.[country]
  return declared ? { number: 1, country, reason: null, keeping: declared.keeping } : refuse('law.none')
}

/** @param before the law it stands under now; null where none was said, which is the provider's */
export const changeLaw = (
  programme: Pick<Programme, 'laws'>, { before, country, reason, over }: { readonly before: Pick<Law, 'number' | 'country'>; readonly country: Country; readonly reason: LawReason; readonly over: 'yes' | 'no' },
): ChosenLaw | Refusal<'law.none' | 'law.same' | 'law.over'> => {
  if (over === 'yes') return refuse('law.over')
  if (before.country === country) return refuse('law.same')
  const chosen = chooseLaw(programme, country)
  return 'refused' in chosen ? chosen : { ...chosen, number: before.number + 1, reason }
}
