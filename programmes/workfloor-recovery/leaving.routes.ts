/** What waits with someone who leaves of those who do not come in yet. */
import type { Asides } from '../../core/visit.ts'
import { requestLeavingTexts } from './leaving.texts.ts'
import { countRequestsWith } from './request.store.ts'

export const requestsOpen: Asides['leaving'][number] = async ({ tx, voice }, person) => {
  const number = await countRequestsWith(tx, person)
  return number === 0 ? [] : [{ label: requestLeavingTexts(voice).requests, number }]
}
