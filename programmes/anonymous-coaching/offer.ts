/** The guides of this programme with their free moments, as of now. */
import type { MomentsMemory } from '../../core/agenda/moments-memory.ts'
import type { Hold } from '../../core/agenda/hold.ts'
import { isFull } from '../../core/providers/provider.ts'
import type { Visit } from '../../core/visit.ts'
import { offers, type Offer } from './moments.ts'
import { anonymousCoaching } from './programme.ts'

/** @param own one's own hold, which never hides its place from oneself */
export const findOffers = async (memory: MomentsMemory, { tx, vault, provider, now, house }: Visit, own: Hold | null = null): Promise<readonly Offer[]> => {
  const guides = await house.guides.profilesFor({ tx, vault, provider }, anonymousCoaching.id)
  return offers(guides, await memory.free(tx, provider, guides.map(({ person }) => person), now, { except: own }))
}

/** For whoever comes in anew: when as many began as may, there is no free place, and the pages say no more than that. */
export const findOffersForNew = async (memory: MomentsMemory, visit: Visit, own: Hold | null = null): Promise<readonly Offer[]> =>
  isFull(visit.provider, visit.now) ? [] : await findOffers(memory, visit, own)
