/** Answers, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Asked, Measurement } from './measurement.ts'
import { listOf, listOwn, recordMeasurement, type SealedMeasurement } from './measurement.store.ts'

const place = (row: Id<'measurement'>): Place => ({ table: 'measurement', row, column: 'content' })

export const myMeasurements = async (around: Around): Promise<readonly Measurement[]> => await openAll(around, await listOwn(around.tx))

export const measurementsOf = async (around: Around, trajectory: Id<'trajectory'>, parties: readonly Id<'party'>[]): Promise<readonly Measurement[]> =>
  await openAll(around, await listOf(around.tx, trajectory, parties))

/** False when this occasion was answered already. */
export const keepMeasurement = async ({ tx, vault, provider }: Around, { asked, ...measurement }: Measurement): Promise<boolean> => {
  const document = await (await vault.scope(tx, provider.id, measurement.trajectory)).newDocument(tx)
  return await recordMeasurement(tx, { ...measurement, content: document.seal(place(measurement.id), JSON.stringify(asked)) })
}

const openAll = async ({ tx, vault, provider }: Around, rows: readonly SealedMeasurement[]): Promise<readonly Measurement[]> => {
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [place(row.id), row.content]))
  return rows.map(({ content: _sealed, ...row }, index) => ({ ...row, asked: askedFrom(opened[index] ?? null) }))
}

/** What was sealed in an older shape opens with what it has. */
const askedFrom = (text: string | null): Asked => {
  const own = record(JSON.parse(text ?? '{}'))
  const language = own['language'] === 'nl-BE' || own['language'] === 'en' ? own['language'] : 'nl-NL'
  const questions = Array.isArray(own['questions']) ? own['questions'].map(record).flatMap(({ key, text: words }) => (typeof key === 'string' && typeof words === 'string' ? [{ key, text: words }] : [])) : []
  return {
    language, questions, stem: typeof own['stem'] === 'string' ? own['stem'] : '',
    answers: Object.fromEntries(Object.entries(record(own['answers'])).map(([key, value]) => [key, typeof value === 'number' ? value : null])),
  }
}
const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {})
