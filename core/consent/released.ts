/** What is released to me now, with its words. */
import { CannotOpen } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { listReleasedToMe, type Released } from './consent.store.ts'
import { openPassages } from './written-passages.ts'

/** Between finding a passage and opening it someone may take it back: then its key is gone for me, and I ask again. */
export const openReleased = async (around: Around, triesLeft = 5): ReturnType<typeof openPassages<Released>> => {
  try {
    return await openPassages(around, await listReleasedToMe(around.tx))
  } catch (error) {
    if (!(error instanceof CannotOpen) || triesLeft === 0) throw error
    return await openReleased(around, triesLeft - 1)
  }
}
