/** Scores and notes, opened and sealed under the trajectory's own key: where the stores meet the vault. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { needs, type Note, type NoteContent } from './note.ts'
import { noScores, type ScoreKind, type Scores } from './score.ts'
import { listNotes, listScores, recordNote, recordScore, type SealedNote } from './talk.store.ts'

type TrajectoryId = Id<'trajectory'>
type TalkId = Id<'talk'>

const scorePlace = (row: Id<'score'>): Place => ({ table: 'talk_score', row, column: 'score' })
const notePlace = (row: Id<'note'>, version: number): Place => ({ table: 'note', row, column: 'content', version })

/** By talk; a talk without scores is not in it. */
export const scoresOf = async ({ tx, vault, provider }: Around, trajectory: TrajectoryId): Promise<ReadonlyMap<TalkId, Scores>> => {
  const rows = await listScores(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [scorePlace(row.id), row.score]))
  const scores = new Map<TalkId, Scores>()
  rows.forEach(({ talk, which }, index) => scores.set(talk, { ...(scores.get(talk) ?? noScores), [which]: Number(opened[index]) }))
  return scores
}

export const keepScore = async ({ tx, vault, provider }: Around, trajectory: TrajectoryId, talk: TalkId, which: ScoreKind, score: number, by: Id<'party'>, at: Instant): Promise<Id<'score'>> => {
  const id = newAnonymousId<'score'>()
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  await recordScore(tx, { id, talk, which, score: document.seal(scorePlace(id), String(score)) }, trajectory, by, at)
  return id
}

/** The notes I may read in a trajectory, each as it stands: what I wrote, and what was opened to me. */
export const notesOf = async (around: Around, trajectory: TrajectoryId): Promise<readonly Note[]> => await openNotes(around, await listNotes(around.tx, trajectory))

export const openNotes = async ({ tx, vault, provider }: Around, rows: readonly SealedNote[]): Promise<readonly Note[]> => {
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [notePlace(row.id, row.version), row.content]))
  return rows.map((row, index) => ({ ...contentFrom(opened[index] ?? null), id: row.id, by: row.by, talk: row.talk, version: row.version, writtenAt: row.writtenAt, theme: row.theme }))
}

export const keepNote = async ({ tx, vault, provider }: Around, trajectory: TrajectoryId, { id, talk, version, writtenAt, theme, by: _by, ...content }: Note, by: Id<'party'>): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  await recordNote(tx, { id, talk, version, writtenAt, theme, content: document.seal(notePlace(id, version), JSON.stringify(content)) }, trajectory, by)
}

/** What was sealed in an older shape opens with what it has. */
const contentFrom = (text: string | null): NoteContent => {
  const read: unknown = JSON.parse(text ?? '{}')
  const own: Readonly<Record<string, unknown>> = typeof read === 'object' && read !== null ? { ...read } : {}
  const words = (name: string) => (typeof own[name] === 'string' ? own[name] : '')
  return { talkedAbout: words('talkedAbout'), insight: words('insight'), step: words('step'), needsMore: needs.find(need => need === own['needsMore']) ?? null }
}
