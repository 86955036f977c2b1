/** The first picture, opened and sealed under its trajectory's own key. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { amounts, type Load, type Picture, type Said } from './picture.ts'
import { findPicture, listPictures, recordPicture, recordPictureAgreement, type SealedPicture } from './picture.store.ts'

type TrajectoryId = Id<'trajectory'>
const place = (row: TrajectoryId, version: number): Place => ({ table: 'first_line_picture', row, column: 'content', version })

const opened = async ({ tx, vault, provider }: Around, trajectory: TrajectoryId, rows: readonly SealedPicture[]): Promise<readonly Picture[]> => {
  const texts = await vault.openAll(tx, provider.id, rows.map(({ version, content }) => [place(trajectory, version), content]))
  return rows.map(({ content: _content, ...row }, index) => ({ ...row, said: saidFrom(texts[index] ?? '{}') }))
}
/** As it stands; null when nobody wrote one, or it is not mine to read. */
export const pictureOf = async (around: Around, trajectory: TrajectoryId): Promise<Picture | null> => {
  const row = await findPicture(around.tx, trajectory)
  return row && ((await opened(around, trajectory, [row]))[0] ?? null)
}
export const picturesOf = async (around: Around, trajectory: TrajectoryId): Promise<readonly Picture[]> => await opened(around, trajectory, await listPictures(around.tx, trajectory))

/** False when another wrote this version at the same time. */
export const keepPicture = async ({ tx, vault, provider }: Around, trajectory: TrajectoryId, { version, said, by, at, agreedAt }: Picture): Promise<boolean> => {
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  if (!await recordPicture(tx, trajectory, { version, by, at, content: document.seal(place(trajectory, version), JSON.stringify(said)) })) return false
  if (agreedAt) await recordPictureAgreement(tx, trajectory, version, by, agreedAt)
  return true
}

const saidFrom = (text: string): Said => {
  const read: unknown = JSON.parse(text)
  const own: Readonly<Record<string, unknown>> = typeof read === 'object' && read !== null ? { ...read } : {}
  const words = (name: keyof Said) => (typeof own[name] === 'string' ? own[name] : '')
  return { situation: words('situation'), strengths: words('strengths'), weighs: loadsFrom(own['weighs']), carries: loadsFrom(own['carries']) }
}
const loadsFrom = (read: unknown): readonly Load[] => (Array.isArray(read) ? read : []).flatMap((one: unknown): readonly Load[] => {
  if (typeof one !== 'object' || one === null || !('words' in one) || !('much' in one) || typeof one.words !== 'string') return []
  return [{ words: one.words, much: amounts.find(each => each === one.much) ?? 1 }]
})
