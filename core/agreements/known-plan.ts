/** What a plan says of its agreements, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import { parseDay } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Agreement } from './agreement.ts'
import type { BuildUp, Detail, OwnerAnswer, Plan, Progress } from './plan.ts'
import { listDetails, listOwnerAnswers, listProgress, recordDetail, recordOwnerAnswer, recordProgress } from './plan.store.ts'

type AgreementId = Id<'agreement'>
const detailPlace = (row: AgreementId): Place => ({ table: 'agreement_detail', row, column: 'content' })
/** An answer has no id of its own: it is that of its agreement, and its number. */
const whyPlace = (row: AgreementId, version: number): Place => ({ table: 'agreement_answer', row, column: 'why', version })
const hindersPlace = (row: AgreementId, version: number): Place => ({ table: 'agreement_progress', row, column: 'hinders', version })

const wordsFrom = (kept: unknown): Pick<Detail, 'measure' | 'feasible' | 'buildUp'> => {
  const { measure, feasible, buildUp } = typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept)) : {}
  return { measure: typeof measure === 'string' ? measure : '', feasible: typeof feasible === 'string' ? feasible : '', buildUp: Array.isArray(buildUp) ? buildUp.flatMap(stepFrom) : [] }
}
const stepFrom = (kept: unknown): readonly BuildUp[] => {
  const { from, hours } = typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept)) : {}
  const day = typeof from === 'string' ? parseDay(from) : null
  return day && typeof hours === 'number' ? [{ from: day, hours }] : []
}

/** As far as I may see it; empty where agreements say no more than what and when. */
export const planOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<Plan> => {
  const details = await listDetails(tx, trajectory)
  if (details.length === 0) return new Map()
  const [answers, progress] = [await listOwnerAnswers(tx, trajectory), await listProgress(tx, trajectory)]
  const opened = await vault.openAll(tx, provider.id, [
    ...details.map(({ agreement, content }) => [detailPlace(agreement), content] as const),
    ...answers.map(({ agreement, number, why }) => [whyPlace(agreement, number), why] as const),
    ...progress.map(({ agreement, number, hinders }) => [hindersPlace(agreement, number), hinders] as const),
  ])
  const whys = opened.slice(details.length)
  const hindrances = whys.slice(answers.length)
  const answered = answers.map((row, index) => ({ ...row, why: whys[index] ?? null }))
  const told = progress.map((row, index) => ({ ...row, hinders: hindrances[index] ?? null }))
  const of = <Row extends { readonly agreement: AgreementId }>(rows: readonly Row[], id: AgreementId) => rows.filter(({ agreement }) => agreement === id).map(({ agreement: _its, ...row }) => row)
  return new Map(details.map(({ agreement, from, looksOn, replaces }, index) => [agreement, { detail: { from, looksOn, replaces, ...wordsFrom(JSON.parse(opened[index] ?? '{}')) }, answers: of(answered, agreement), progress: of(told, agreement) }]))
}

type Where = Pick<Agreement, 'id' | 'trajectory'>
const documentFor = async ({ tx, vault, provider }: Around, { trajectory }: Where) => await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)

export const keepDetail = async (around: Around, where: Where, { measure, feasible, buildUp, ...detail }: Detail): Promise<void> => {
  await recordDetail(around.tx, where.trajectory, { ...detail, agreement: where.id, content: (await documentFor(around, where)).seal(detailPlace(where.id), JSON.stringify({ measure, feasible, buildUp })) })
}
/** False when another answer came first. */
export const keepOwnerAnswer = async (around: Around, where: Where, { why, ...answer }: OwnerAnswer): Promise<boolean> =>
  await recordOwnerAnswer(around.tx, where.trajectory, { ...answer, agreement: where.id, why: why === null ? null : (await documentFor(around, where)).seal(whyPlace(where.id, answer.number), why) })
/** False when something else was said first. */
export const keepProgress = async (around: Around, where: Where, { hinders, ...progress }: Progress): Promise<boolean> =>
  await recordProgress(around.tx, where.trajectory, { ...progress, agreement: where.id, hinders: hinders === null ? null : (await documentFor(around, where)).seal(hindersPlace(where.id, progress.number), hinders) })
