/** Those on a map with their names, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import type { Place, Sealed } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Actor, ActorId, Content, NewActor } from './network.ts'
import { changeActor, findActor, listActors, recordActor, type SealedActor } from './network.store.ts'

const place = (row: ActorId, version: number): Place => ({ table: 'network_actor', row, column: 'content', version })

const opened = async ({ tx, vault, provider }: Around, rows: readonly SealedActor[]): Promise<readonly Actor[]> => {
  const texts = await vault.openAll(tx, provider.id, rows.map(({ id, version, content }) => [place(id, version), content]))
  return rows.map((row, index) => ({ ...row, content: contentFrom(JSON.parse(texts[index] ?? '{}')) }))
}
/** As much of the map as I may see. */
export const actorsOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly Actor[]> => await opened(around, await listActors(around.tx, trajectory))
export const actorAt = async (around: Around, trajectory: Id<'trajectory'>, id: ActorId): Promise<Actor | null> => {
  const row = await findActor(around.tx, trajectory, id)
  return row && ((await opened(around, [row]))[0] ?? null)
}

const sealed = async ({ tx, vault, provider }: Around, { id, trajectory, version, content }: Pick<NewActor, 'id' | 'trajectory' | 'version' | 'content'>): Promise<Sealed> =>
  (await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)).seal(place(id, version), JSON.stringify(content))
export const keepActor = async (around: Around, actor: NewActor): Promise<void> => { await recordActor(around.tx, { ...actor, content: await sealed(around, actor) }) }
/** False when it was changed or erased meanwhile. */
export const keepActorChange = async (around: Around, actor: Pick<NewActor, 'id' | 'trajectory' | 'version' | 'content'>): Promise<boolean> =>
  await changeActor(around.tx, { id: actor.id, version: actor.version, content: await sealed(around, actor) })

const contentFrom = (kept: unknown): Content => {
  const { name, mail, about } = typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept)) : {}
  return { name: typeof name === 'string' ? name : '', mail: typeof mail === 'string' ? mail : null, about: typeof about === 'string' ? about : '' }
}
