/** The words of a dialogue, opened and sealed under the trajectory's own key: where the store meets the vault. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import { keepAgreement } from '../../core/agreements/known-agreements.ts'
import type { Around } from '../../core/people/known-people.ts'
import { preparationFrom, type Line, type Preparation, type Seat } from './dialogue.ts'
import { listLines, listPreparations, listSafety, recordLine, recordPreparation, recordSafety } from './dialogue.store.ts'

type PartyId = Id<'party'>
const preparationPlace = (row: Id<string>, version: number): Place => ({ table: 'dialogue_preparation', row, column: 'content', version })
const linePlace = (row: Id<string>): Place => ({ table: 'dialogue_line', row, column: 'words' })
const safetyPlace = (row: Id<string>): Place => ({ table: 'dialogue_safety', row, column: 'score' })
const document = async ({ tx, vault, provider }: Around, { trajectory }: Seat) => await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)

export type Prepared = { readonly by: PartyId; readonly version: number; readonly words: Preparation }

export const preparationsOf = async ({ tx, vault, provider }: Around, { talk }: Seat): Promise<readonly Prepared[]> => {
  const rows = await listPreparations(tx, talk)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ id, version, content }) => [preparationPlace(id, version), content]))
  return rows.map(({ by, version }, index) => {
    const read: unknown = JSON.parse(opened[index] ?? '{}')
    const own: Readonly<Record<string, unknown>> = typeof read === 'object' && read !== null ? { ...read } : {}
    return { by, version, words: preparationFrom(field => (typeof own[field] === 'string' ? own[field] : '')) }
  })
}

export const keepPreparation = async (around: Around, seat: Seat, words: Preparation, version: number, at: Instant): Promise<void> => {
  const id = newAnonymousId<'dialogue-preparation'>()
  const sealed = (await document(around, seat)).seal(preparationPlace(id, version), JSON.stringify(words))
  await recordPreparation(around.tx, { id, by: seat.party, version, content: sealed }, seat, at)
}

export const linesOf = async ({ tx, vault, provider }: Around, { talk }: Seat): Promise<readonly Line[]> => {
  const rows = await listLines(tx, talk)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ id, words }) => [linePlace(id), words]))
  return rows.map((row, index) => ({ ...row, words: opened[index] ?? '' }))
}

/** What is agreed becomes an agreement of whoever it is about, theirs to tick from then on. */
export const keepLine = async (around: Around, seat: Seat, line: Line): Promise<void> => {
  const { id, kind, words, about, day, at } = line
  await recordLine(around.tx, { ...line, words: (await document(around, seat)).seal(linePlace(id), words) }, seat)
  if (kind === 'agreement' && day) await keepAgreement(around, { id: newAnonymousId(), trajectory: seat.trajectory, words, owner: about, due: day, goal: null, talk: seat.talk, line: id, by: seat.party, at })
}

/** One's own, or for the guide everyone's. */
export const safetyOf = async ({ tx, vault, provider }: Around, { talk }: Seat): Promise<readonly { readonly by: PartyId; readonly score: number }[]> => {
  const rows = await listSafety(tx, talk)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ id, score }) => [safetyPlace(id), score]))
  return rows.map(({ by }, index) => ({ by, score: Number(opened[index]) }))
}

export const keepSafety = async (around: Around, seat: Seat, score: number, at: Instant): Promise<void> => {
  const id = newAnonymousId<'dialogue-safety'>()
  await recordSafety(around.tx, { id, by: seat.party, score: (await document(around, seat)).seal(safetyPlace(id), String(score)) }, seat, at)
}
