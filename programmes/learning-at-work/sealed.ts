/** What is said about someone's learning, opened and sealed under the trajectory's own key; and read back without trusting its shape. */
import type { Around } from '../../core/people/known-people.ts'
import type { Id } from '../../kit/id.ts'
import type { Place, Sealed } from '../../kit/vault.ts'

const place = (table: string, row: Id<string>): Place => ({ table, row, column: 'content' })

export type Said = {
  /** Empty where it was not said. */
  readonly words: (key: string) => string
  readonly list: (key: string) => readonly Said[]
}

export const sealSaid = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, table: string, row: Id<string>, said: Readonly<Record<string, unknown>>): Promise<Sealed> =>
  (await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)).seal(place(table, row), JSON.stringify(said))

/** In their order. */
export const openSaid = async ({ tx, vault, provider }: Around, table: string, rows: readonly { readonly id: Id<string>; readonly content: Sealed }[]): Promise<readonly Said[]> =>
  (await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [place(table, id), content]))).map(text => saidOf(JSON.parse(text ?? 'null')))

export const saidOf = (kept: unknown): Said => {
  const of = new Map<string, unknown>(typeof kept === 'object' && kept !== null ? Object.entries(kept) : [])
  return {
    words(key) { const one = of.get(key); return typeof one === 'string' ? one : '' },
    list(key) { const all = of.get(key); return Array.isArray(all) ? all.map(saidOf) : [] },
  }
}
