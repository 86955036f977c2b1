/** What stays open on wards when someone leaves: a planner or an administrator names another guide there. */
import type { Asides } from '../../core/visit.ts'
import { wardLeavingTexts } from './leaving.texts.ts'
import { countWardsOf } from './ward.store.ts'

export const wardsOpen: Asides['leaving'][number] = async ({ tx, voice }, person) => {
  const number = await countWardsOf(tx, person)
  return number === 0 ? [] : [{ label: wardLeavingTexts(voice).wards, number }]
}
