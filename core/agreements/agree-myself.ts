/** From words of one's own to something one does oneself: no more of them leaves than the sentence. */
import { day, fields } from '../../kit/forms.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf, type Day } from '../../kit/time.ts'
import type { SignedInVisit } from '../visit.ts'
import { makeAgreement, standingOf, type NewAgreement } from './agreement.ts'
import { ownersIn, type Seated } from './agreement-view.ts'
import { agreementsOf, keepAgreement } from './known-agreements.ts'

export const dueForm = fields({ due: day })

export const agreeMyself = async (visit: SignedInVisit, seated: Seated, words: string, due: Day, id: NewAgreement['id']): Promise<NewAgreement | Extract<ReturnType<typeof makeAgreement>, { readonly refused: unknown }>> => {
  const open = (await agreementsOf(visit, seated.me.trajectory)).filter(one => standingOf(one) === 'open').length
  const agreement = makeAgreement(seated.me, { words, owner: seated.me.id, due, goal: null }, { owners: ownersIn(seated), goals: [], open, today: dayOf(visit.now, visit.provider.zone) }, id, visit.now)
  if (!refused(agreement)) await keepAgreement(visit, agreement)
  return agreement
}
