/** What a side told, each word under a key of its own that opens for those who may see it; and a card, written as the shared version it is. */
import type { Id } from '../../kit/id.ts'
import type { Locale } from '../../kit/texts.ts'
import { CannotOpen, type Place } from '../../kit/vault.ts'
import { writeSharedVersion } from '../consent/written-passages.ts'
import type { Around } from '../people/known-people.ts'
import type { Card, Word } from './card.ts'
import { listWords, recordCard, recordWord } from './card.store.ts'

const place = (row: Word['id']): Place => ({ table: 'side_word', row, column: 'content' })

export const wordsOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, triesLeft = 2): Promise<readonly Word[]> => {
  const rows = await listWords(tx, trajectory)
  try {
    const texts = await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [place(id), content]))
    return rows.map(({ content: _sealed, ...row }, index) => ({ ...row, text: texts[index] ?? '' }))
  } catch (error) {
    // Whoever left meanwhile has no key any more: what is there now is asked once again.
    if (!(error instanceof CannotOpen) || triesLeft === 0) throw error
    return await wordsOf({ tx, vault, provider }, trajectory, triesLeft - 1)
  }
}

export const keepWord = async ({ tx, vault, provider }: Around, { text, ...word }: Word): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, word.trajectory)).newDocument(tx, word.id)
  await recordWord(tx, { ...word, content: document.seal(place(word.id), text) })
}

export const keepCard = async (around: Around, card: Card, language: Locale): Promise<void> => {
  // That it is a card stands before whom it is for: only a card of work may be for whom it is about.
  await writeSharedVersion(around, card.version, language, () => recordCard(around.tx, card))
}
