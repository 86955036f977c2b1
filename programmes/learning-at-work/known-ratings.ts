/** What learners say of being guided, with their words: where the store meets the vault. */
import type { Around } from '../../core/people/known-people.ts'
import type { Id } from '../../kit/id.ts'
import type { Rating } from './rating.ts'
import { listRatings, recordRating } from './rating.store.ts'
import { openSaid, sealSaid } from './sealed.ts'

export const ratingsOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly Rating[]> => {
  const rows = await listRatings(around.tx, trajectory)
  const said = await openSaid(around, 'guidance_rating', rows)
  return rows.map(({ content: _content, ...row }, index) => ({ ...row, words: said[index]?.words('words') ?? '' }))
}
export const keepRating = async (around: Around, trajectory: Id<'trajectory'>, { words, ...rating }: Rating): Promise<void> => {
  await recordRating(around.tx, trajectory, { ...rating, content: await sealSaid(around, trajectory, 'guidance_rating', rating.id, { words }) })
}
