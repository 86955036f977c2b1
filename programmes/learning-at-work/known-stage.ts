/** What learners said of a guide, opened and sealed under the learner's own key: where the store meets the vault. */
import type { Around } from '../../core/people/known-people.ts'
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import { listMyQuotes, listQuotesOf, recordQuote, type QuoteId, type SealedQuote } from './stage.store.ts'

export type Quote = { readonly id: QuoteId; readonly trajectory: Id<'trajectory'>; readonly about: Id<'person'>; readonly says: string; /** The guide put it on their page. */ readonly put: boolean }
const place = (row: QuoteId): Place => ({ table: 'guiding_quote', row, column: 'content' })

const opened = async ({ tx, vault, provider }: Around, rows: readonly SealedQuote[]): Promise<readonly Quote[]> => {
  const texts = await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [place(id), content]))
  return rows.map(({ id, trajectory, about, put }, index) => ({ id, trajectory, about, put, says: texts[index] ?? '' }))
}
export const quotesOf = async (around: Around, guide: Id<'person'>): Promise<readonly Quote[]> => await opened(around, await listQuotesOf(around.tx, guide))
export const myQuotes = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly Quote[]> => await opened(around, await listMyQuotes(around.tx, trajectory))
export const keepQuote = async ({ tx, vault, provider }: Around, { says, ...quote }: { readonly id: QuoteId; readonly trajectory: Id<'trajectory'>; readonly by: Id<'party'>; readonly about: Id<'person'>; readonly says: string }): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, quote.trajectory)).newDocument(tx)
  await recordQuote(tx, { ...quote, content: document.seal(place(quote.id), says) })
}
