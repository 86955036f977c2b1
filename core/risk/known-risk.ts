/** Worries, the rota and the envelope, opened and sealed: where the store and the vault meet. */
import { newId, type Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Place, Sealed } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { weighedFrom, type BrokenSilence } from './duties.ts'
import { addTurn, closeEnvelope, dropEnvelope, findEnvelope, listBrokenSilences, listCalls, listMyTurns, listTurns, listWorries, recordBrokenSilence, recordWorry, type SealedTurn, type SealedWorry } from './risk.store.ts'
import { identityFrom, type Identity, type Turn, type Worry } from './risk.ts'

type TrajectoryId = Id<'trajectory'>
const reasonsPlace = (row: Id<'risk-level'>): Place => ({ table: 'risk_level', row, column: 'reasons' })
const numberPlace = (row: Id<'backup-turn'>): Place => ({ table: 'backup_turn', row, column: 'telephone' })
const dutiesPlace = (row: BrokenSilence['id']): Place => ({ table: 'conflict_of_duties', row, column: 'content' })
const envelopePlace = (row: TrajectoryId): Place => ({ table: 'envelope', row, column: 'content' })

const opened = async <Row extends SealedWorry>({ tx, vault, provider }: Around, rows: readonly Row[]): Promise<readonly (Omit<Row, 'reasons'> & { readonly reasons: string | null })[]> => {
  const reasons = await vault.openAll(tx, provider.id, rows.map(row => [reasonsPlace(row.id), row.reasons] as const))
  return rows.map((row, index) => ({ ...row, reasons: reasons[index] ?? null }))
}

export const worriesOf = async (around: Around, trajectory: TrajectoryId): Promise<readonly Worry[]> => await opened(around, await listWorries(around.tx, trajectory))
export const callsOf = async (around: Around, me: Id<'person'>) => await opened(around, await listCalls(around.tx, me))

export const keepWorry = async ({ tx, vault, provider }: Around, worry: Worry, by: Id<'party'>): Promise<void> => {
  const reasons = worry.reasons === null ? null : (await (await vault.scope(tx, provider.id, worry.trajectory)).newDocument(tx)).seal(reasonsPlace(worry.id), worry.reasons)
  await recordWorry(tx, { ...worry, reasons }, by)
}

export const keepBrokenSilence = async ({ tx, vault, provider }: Around, { weighed, ...silence }: BrokenSilence): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, silence.trajectory)).newDocument(tx)
  await recordBrokenSilence(tx, { ...silence, content: document.seal(dutiesPlace(silence.id), JSON.stringify(weighed)) })
}

export const brokenSilencesOf = async ({ tx, vault, provider }: Around, trajectory: TrajectoryId): Promise<readonly BrokenSilence[]> => {
  const rows = await listBrokenSilences(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [dutiesPlace(row.id), row.content] as const))
  return rows.flatMap(({ content: _content, ...row }, index) => { const weighed = weighedFrom(opened[index] ?? 'null'); return weighed ? [{ ...row, weighed }] : [] })
}

export const turnsFrom = async (around: Around, today: Day): Promise<readonly Turn[]> => await withNumbers(around, await listTurns(around.tx, today))
export const myTurns = async (around: Around): Promise<readonly Turn[]> => await withNumbers(around, await listMyTurns(around.tx))
const withNumbers = async ({ tx, vault, provider }: Around, rows: readonly SealedTurn[]): Promise<readonly Turn[]> => {
  const numbers = await vault.openAll(tx, provider.id, rows.map(row => [numberPlace(row.id), row.telephone] as const))
  return rows.map((row, index) => ({ ...row, telephone: numbers[index] ?? '' }))
}

export const planTurn = async ({ tx, vault, provider }: Around, turn: Omit<Turn, 'id'>, now: Instant): Promise<Id<'backup-turn'>> => {
  const id = newId<'backup-turn'>(now.getTime())
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  await addTurn(tx, { ...turn, id, telephone: document.seal(numberPlace(id), turn.telephone) })
  return id
}

/** Replaces what was in it; a copy of the old one opens no more. */
export const sealEnvelope = async ({ tx, vault, provider }: Around, trajectory: TrajectoryId, identity: Identity, at: Instant): Promise<void> => {
  await dropEnvelope(tx, trajectory)
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  const content: Sealed = document.seal(envelopePlace(trajectory), JSON.stringify(identity))
  await closeEnvelope(tx, trajectory, content, at)
}

/** Null as long as it is not open to me. */
export const openEnvelope = async ({ tx, vault, provider }: Around, trajectory: TrajectoryId): Promise<Identity | null> => {
  const found = await findEnvelope(tx, trajectory)
  return found && identityFrom(await vault.open(tx, provider.id, envelopePlace(trajectory), found.content))
}
