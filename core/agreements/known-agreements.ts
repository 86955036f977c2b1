/** Agreements and what became of them, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Agreement, NewAgreement, Step } from './agreement.ts'
import { findAgreement, listAgreements, listSteps, recordAgreement, recordStep, type SealedAgreementRow } from './agreement.store.ts'

const contentPlace = (row: Id<'agreement'>): Place => ({ table: 'agreement', row, column: 'content' })
/** A step has no id of its own: it is that of its agreement, and its number. */
const reasonPlace = (row: Id<'agreement'>, version: number): Place => ({ table: 'agreement_step', row, column: 'reason', version })

/** Those of a trajectory that I may see, oldest first. */
export const agreementsOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly Agreement[]> => await openAll(around, await listAgreements(around.tx, trajectory))
export const agreementWith = async (around: Around, id: Id<'agreement'>): Promise<Agreement | null> => {
  const row = await findAgreement(around.tx, id)
  return row && ((await openAll(around, [row]))[0] ?? null)
}

const openAll = async ({ tx, vault, provider }: Around, rows: readonly SealedAgreementRow[]): Promise<readonly Agreement[]> => {
  const steps = rows.length === 0 ? [] : await listSteps(tx, rows.map(({ id }) => id))
  const opened = await vault.openAll(tx, provider.id, [...rows.map(({ id, content }) => [contentPlace(id), content] as const), ...steps.map(({ agreement, number, reason }) => [reasonPlace(agreement, number), reason] as const)])
  const known = steps.map((step, index) => ({ ...step, reason: opened[rows.length + index] ?? null }))
  return rows.map(({ content: _sealed, ...row }, index) => ({ ...row, words: opened[index] ?? '', steps: known.filter(({ agreement }) => agreement === row.id).map(({ agreement: _its, ...step }) => step) }))
}

/** False when the line it came from was made into one before. */
export const keepAgreement = async ({ tx, vault, provider }: Around, { words, ...agreement }: NewAgreement): Promise<boolean> => {
  const document = await (await vault.scope(tx, provider.id, agreement.trajectory)).newDocument(tx)
  return await recordAgreement(tx, { ...agreement, content: document.seal(contentPlace(agreement.id), words) })
}

/** False when someone else's step came first. */
export const keepStep = async ({ tx, vault, provider }: Around, { id, trajectory }: Pick<Agreement, 'id' | 'trajectory'>, { reason, ...step }: Step): Promise<boolean> => {
  const sealed = reason === null ? null : (await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)).seal(reasonPlace(id, step.number), reason)
  return await recordStep(tx, trajectory, { ...step, agreement: id, reason: sealed })
}
