/**
 * TRIO is where general practitioner, advising doctor and occupational doctor consult each other in Belgium. A coach and an employer have
 * no access, and nothing here connects to it: that a consultation took place is written down by hand, with its day and who told.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Day } from '../../kit/time.ts'
import type { Country } from '../providers/provider.ts'

export const consulting = ['gp', 'advising-doctor', 'company-doctor'] as const
export type Consulting = (typeof consulting)[number]
export type Consultation = { readonly id: Id<'trio-consultation'>; readonly on: Day; readonly by: Consulting }

export const noteConsultation = ({ on, by }: Omit<Consultation, 'id'>, { country, today, over }: { readonly country: Country; readonly today: Day; readonly over: 'yes' | 'no' }, id: Consultation['id']): Consultation | Refusal<'trio.elsewhere' | 'trio.in-the-future' | 'trio.over'> => {
  if (over === 'yes') return refuse('trio.over')
  if (country !== 'BE') return refuse('trio.elsewhere')
  return on > today ? refuse('trio.in-the-future') : { id, on, by }
}
