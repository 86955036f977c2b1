/** Noor put a word beside her file and asked something about her data, and so did who leads her, who has no file: so that both sides of it stand in the demo. */
import type { Id } from '../kit/id.ts'
import { newAnonymousId } from '../kit/id.ts'
import { dayOf, type Instant } from '../kit/time.ts'
import { keepStatement } from '../core/own-file/statements.ts'
import { become } from '../core/people/sign-in.store.ts'
import type { Around } from '../core/people/known-people.ts'
import type { Provider } from '../core/providers/provider.ts'
import { keepRequest } from '../core/rights/known-requests.ts'
import { keepComplaint } from '../core/rights/known-rights.ts'
import { complain } from '../core/rights/rights.ts'
import { answerTerms, termOf } from '../core/rights/terms.ts'

export const tellRights = async (around: Around & { readonly provider: Provider }, { trajectory, person, party }: { readonly trajectory: Id<'trajectory'>; readonly person: Id<'person'>; readonly party: Id<'party'> }, at: Instant): Promise<void> => {
  const { tx, provider } = around
  const on = dayOf(at, provider.zone)
  await become(tx, person)
  await keepStatement(around, trajectory, { given: null, text: 'Ik werkte in het voorjaar ook al twee ochtenden. Dat staat er niet bij.', on }, party)
  await keepComplaint(around, trajectory, complain(newAnonymousId(), 'data', answerTerms[provider.country].data, on), 'Mijn oude telefoonnummer staat er nog. Willen jullie dat weghalen?', party)
}

/** Asked by someone beside a file, about what is kept of them. */
export const tellRequest = async (around: Around & { readonly provider: Provider }, person: Id<'person'>, at: Instant): Promise<void> => {
  const { tx, provider } = around
  await become(tx, person)
  await keepRequest(around, complain(newAnonymousId(), 'correction', termOf(provider.country, 'correction'), dayOf(at, provider.zone)), 'Ik werk sinds de zomer bij een andere vestiging. Mijn mailadres van daarvoor klopt niet meer.', person)
}
