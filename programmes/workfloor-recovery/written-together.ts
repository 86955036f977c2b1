/** Where what the sides say and what the three do meet the vault, under the trajectory's own key. */
import type { Around } from '../../core/people/known-people.ts'
import { listCircle } from '../../core/trajectories/circle.store.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import { addContract, addIntention, findLastContract, listIntentions, listParts, type ContractRow } from './together.store.ts'
import { lastWords, type Contract, type Intention } from './together.ts'

const whyPlace = (id: Id<'intention'>): Place => ({ table: 'plan_intention', row: id, column: 'why' })
/** The row of a part has no id of its own: it is that of its contract, and the column says whose. */
const tasksPlace = (contract: Id<'contract'>, party: Id<'party'>): Place => ({ table: 'plan_contract_part', row: contract, column: `tasks:${party}` })

export const sayIntention = async ({ tx, vault, provider }: Around, intention: Intention): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, intention.trajectory)).newDocument(tx)
  await addIntention(tx, { ...intention, why: intention.why === null ? null : document.seal(whyPlace(intention.id), intention.why) })
}

export type Said = Omit<Intention, 'trajectory'>
/** The last word of each side that one may read: one's own, and for the guide both. */
export const intentionsOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly Said[]> => {
  const rows = lastWords(await listIntentions(tx, trajectory))
  const whys = await vault.openAll(tx, provider.id, rows.map(row => [whyPlace(row.id), row.why]))
  return rows.map((row, index) => ({ ...row, why: whys[index] ?? null }))
}

export const writeContract = async ({ tx, vault, provider }: Around, contract: Contract): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, contract.trajectory)).newDocument(tx)
  await addContract(tx, contract, contract.parts.map(({ party, tasks }) => document.seal(tasksPlace(contract.id, party), tasks)))
}

export type PartSaid = { readonly party: Id<'party'>; readonly role: string; readonly person: Id<'person'> | null; readonly tasks: string; readonly confirmedAt: Instant | null }
export type WrittenContract = ContractRow & { readonly parts: readonly PartSaid[] }
/** Who a party is, as far as one may see: of the other two the one beside is known by its part alone. */
export const contractOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, roleOfUnseen: string): Promise<WrittenContract | null> => {
  const row = await findLastContract(tx, trajectory)
  if (!row) return null
  const [parts, circle] = [await listParts(tx, row.id), await listCircle(tx, trajectory)]
  const tasks = await vault.openAll(tx, provider.id, parts.map(({ party, tasks: sealed }) => [tasksPlace(row.id, party), sealed]))
  return {
    ...row,
    parts: parts.map(({ party, confirmedAt }, index) => {
      const seat = circle.find(({ id }) => id === party)
      return { party, confirmedAt, tasks: tasks[index] ?? '', role: seat?.role ?? roleOfUnseen, person: seat?.person ?? null }
    }),
  }
}
