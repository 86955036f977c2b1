/** The letter, opened and sealed under its trajectory's own key. */
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { findLetter, recordLetter } from './letter.store.ts'
import type { Letter, LetterContent } from './letter.ts'

type TrajectoryId = Id<'trajectory'>
const place = (row: TrajectoryId, version: number): Place => ({ table: 'letter', row, column: 'content', version })

/** As it stands; null when nobody wrote one, or it is not yours to read. */
export const letterOf = async ({ tx, vault, provider }: Around, trajectory: TrajectoryId): Promise<Letter | null> => {
  const row = await findLetter(tx, trajectory)
  if (!row) return null
  const { content, ...letter } = row
  return { ...letter, ...contentFrom(await vault.open(tx, provider.id, place(trajectory, row.version), content)) }
}

export const keepLetter = async ({ tx, vault, provider }: Around, trajectory: TrajectoryId, version: number, content: LetterContent, by: Id<'party'>, at: Instant): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  await recordLetter(tx, trajectory, version, document.seal(place(trajectory, version), JSON.stringify(content)), by, at)
}

const contentFrom = (text: string): LetterContent => {
  const read: unknown = JSON.parse(text)
  const own: Readonly<Record<string, unknown>> = typeof read === 'object' && read !== null ? { ...read } : {}
  const words = (name: keyof LetterContent) => (typeof own[name] === 'string' ? own[name] : '')
  return { talkedAbout: words('talkedAbout'), helped: words('helped'), asked: words('asked') }
}
