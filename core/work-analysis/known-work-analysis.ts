/** The work analysis with what was said, opened and sealed under the trajectory's own key: where the store meets the vault. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Adaptation, Answered, NewAdaptation } from './adaptation.ts'
import { isItem, itemKeys, type ItemKey } from './items.ts'
import { adaptables, levels, weights, type Capacities, type Demand, type Demands, type Level } from './match.ts'
import type { Version } from './views.ts'
import { findAdaptation, listAdaptations, listAnswers, listCapacities, listDemands, recordAdaptation, recordAdaptationAnswer, recordCapacity, recordDemand, type SealedAdaptation, type SealedVersion } from './work-analysis.store.ts'

type TrajectoryId = Id<'trajectory'>
const demandPlace = (row: Id<'work-view'>): Place => ({ table: 'work_demand', row, column: 'content' })
const capacityPlace = (row: Id<'work-view'>): Place => ({ table: 'work_capacity', row, column: 'content' })
const wordsPlace = (row: Id<'work-adaptation'>): Place => ({ table: 'work_adaptation', row, column: 'content' })
const levelPlace = (row: Id<'work-adaptation'>): Place => ({ table: 'work_adaptation_effect', row, column: 'level' })
/** An answer has no id of its own: it is that of its adaptation, and its number. */
const whyPlace = (row: Id<'work-adaptation'>, version: number): Place => ({ table: 'work_adaptation_answer', row, column: 'why', version })
const newDocument = async ({ tx, vault, provider }: Around, trajectory: TrajectoryId) => await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)

/** Every version that I may read, oldest first. */
export const demandsOf = async (around: Around, trajectory: TrajectoryId): Promise<readonly Version<Demands>[]> => await openVersions(around, await listDemands(around.tx, trajectory), demandPlace, demandsFrom)
export const capacitiesOf = async (around: Around, trajectory: TrajectoryId): Promise<readonly Version<Capacities>[]> => await openVersions(around, await listCapacities(around.tx, trajectory), capacityPlace, capacitiesFrom)
const openVersions = async <Said>({ tx, vault, provider }: Around, rows: readonly SealedVersion[], place: (row: Id<'work-view'>) => Place, from: (kept: unknown) => Said): Promise<readonly Version<Said>[]> => {
  const opened = await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [place(id), content]))
  return rows.map(({ content: _sealed, ...row }, index) => ({ ...row, said: from(JSON.parse(opened[index] ?? '{}')) }))
}
type Kept<Said> = { readonly version: number; readonly said: Said; readonly by: Id<'party'>; readonly at: Instant }
/** False when another window was first. */
export const keepDemands = async (around: Around, trajectory: TrajectoryId, { said, ...version }: Kept<Demands>): Promise<boolean> => {
  const id = newAnonymousId<'work-view'>()
  return await recordDemand(around.tx, trajectory, { ...version, id, content: (await newDocument(around, trajectory)).seal(demandPlace(id), JSON.stringify(said)) })
}
export const keepCapacities = async (around: Around, trajectory: TrajectoryId, { said, ...version }: Kept<Capacities>): Promise<boolean> => {
  const id = newAnonymousId<'work-view'>()
  return await recordCapacity(around.tx, trajectory, { ...version, id, content: (await newDocument(around, trajectory)).seal(capacityPlace(id), JSON.stringify(said)) })
}

/** Those that I may read, oldest first. */
export const adaptationsOf = async (around: Around, trajectory: TrajectoryId): Promise<readonly Adaptation[]> => await openAdaptations(around, await listAdaptations(around.tx, trajectory))
export const adaptationWith = async (around: Around, id: Id<'work-adaptation'>): Promise<Adaptation | null> => {
  const row = await findAdaptation(around.tx, id)
  return row && ((await openAdaptations(around, [row]))[0] ?? null)
}
const openAdaptations = async ({ tx, vault, provider }: Around, rows: readonly SealedAdaptation[]): Promise<readonly Adaptation[]> => {
  const answers = rows.length === 0 ? [] : await listAnswers(tx, rows.map(({ id }) => id))
  const [contents, effects, whys] = [
    await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [wordsPlace(id), content])),
    await vault.openAll(tx, provider.id, rows.map(({ id, level }) => [levelPlace(id), level])),
    await vault.openAll(tx, provider.id, answers.map(({ adaptation, number, why }) => [whyPlace(adaptation, number), why])),
  ]
  const known = answers.map((answer, index) => ({ ...answer, why: whys[index] ?? null }))
  return rows.flatMap(({ content: _words, level: _level, ...row }, index) => {
    const content = wordsFrom(JSON.parse(contents[index] ?? 'null'))
    return content ? [{ ...row, ...content, level: levels.find(one => String(one) === effects[index]) ?? null, answers: known.filter(({ adaptation }) => adaptation === row.id).map(({ adaptation: _its, ...answer }) => answer) }] : []
  })
}
export const keepAdaptation = async (around: Around, adaptation: NewAdaptation, level: Level): Promise<void> => {
  // A key of its own for what never leaves the file: whoever opens the words holds nothing that opens the rest.
  const [words, effect] = [await newDocument(around, adaptation.trajectory), await newDocument(around, adaptation.trajectory)]
  await recordAdaptation(around.tx, adaptation, words.seal(wordsPlace(adaptation.id), JSON.stringify({ item: adaptation.item, words: adaptation.words })), effect.seal(levelPlace(adaptation.id), String(level)))
}
/** False when another word came first. */
export const keepAdaptationAnswer = async (around: Around, one: Adaptation, { why, ...answered }: Answered, by: Id<'party'>): Promise<boolean> =>
  await recordAdaptationAnswer(around.tx, one, { ...answered, why: why === null ? null : (await newDocument(around, one.trajectory)).seal(whyPlace(one.id, answered.number), why) }, by)

const entries = (kept: unknown): ReadonlyMap<string, unknown> => new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : [])
const levelFrom = (kept: unknown): Level | null => levels.find(one => one === kept) ?? null
const demandsFrom = (kept: unknown): Demands => {
  const of = entries(kept)
  return Object.fromEntries(itemKeys.flatMap((item): readonly (readonly [ItemKey, Demand])[] => {
    const said = entries(of.get(item))
    const [level, weight, adaptable] = [levelFrom(said.get('level')), weights.find(one => one === said.get('weight')), adaptables.find(one => one === said.get('adaptable'))]
    return level === null || weight === undefined || adaptable === undefined ? [] : [[item, { level, weight, adaptable }]]
  }))
}
const capacitiesFrom = (kept: unknown): Capacities => {
  const of = entries(kept)
  return Object.fromEntries(itemKeys.flatMap(item => { const level = levelFrom(of.get(item)); return level === null ? [] : [[item, level]] }))
}
const wordsFrom = (kept: unknown): Pick<NewAdaptation, 'item' | 'words'> | null => {
  const of = entries(kept)
  const [item, words] = [of.get('item'), of.get('words')]
  return isItem(item) && typeof words === 'string' ? { item, words } : null
}
