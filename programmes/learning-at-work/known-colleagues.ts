/** What a ward calls a colleague who guides nobody there, opened and sealed: where the store meets the vault. */
import type { Around } from '../../core/people/known-people.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import { changeColleagueName, listCalled, listCalledInMyDuos, listMyNames, recordColleague } from './colleagues.store.ts'
import type { DuoId } from './duos.ts'
import type { ColleagueId, WardColleague, WardId } from './ward.ts'

const namePlace = (row: ColleagueId): Place => ({ table: 'ward_colleague', row, column: 'name' })

/** As whoever plans typed it, whatever else the house knows them by. */
export const keepColleague = async ({ tx, vault, provider }: Around, { name, ...colleague }: WardColleague & { readonly name: string }, said: { readonly by: Id<'person'>; readonly at: Instant }): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  await recordColleague(tx, { ...colleague, name: document.seal(namePlace(colleague.id), name) }, said)
}

/** What was typed wrong, typed anew: on this ward, and nowhere else. */
export const renameColleague = async ({ tx, vault, provider }: Around, id: ColleagueId, name: string): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  await changeColleagueName(tx, id, document.seal(namePlace(id), name))
}

/** Of a ward, as far as they are mine to see. */
export const calledOn = async ({ tx, vault, provider }: Around, ward: WardId): Promise<ReadonlyMap<string, string>> => {
  const rows = await listCalled(tx, ward)
  const names = await vault.openAll(tx, provider.id, rows.map(({ id, name }) => [namePlace(id), name]))
  return new Map(rows.map(({ id }, index) => [id, names[index] ?? '']))
}

export type MyName = { readonly ward: string; readonly name: string }
export const myNamesOnWards = async ({ tx, vault, provider }: Around): Promise<readonly MyName[]> => {
  const rows = await listMyNames(tx)
  const names = await vault.openAll(tx, provider.id, rows.map(({ id, name }) => [namePlace(id), name]))
  return rows.map(({ wardName }, index) => ({ ward: wardName, name: names[index] ?? '' }))
}

export type CalledInDuo = { readonly duo: DuoId; readonly person: Id<'person'>; readonly name: string }
/** Of those who work beside me in a duo, and of myself where I work beside someone. */
export const calledInMyDuos = async ({ tx, vault, provider }: Around): Promise<readonly CalledInDuo[]> => {
  const rows = await listCalledInMyDuos(tx)
  const names = await vault.openAll(tx, provider.id, rows.map(({ id, name }) => [namePlace(id), name]))
  return rows.map(({ duo, person }, index) => ({ duo, person, name: names[index] ?? '' }))
}
