/** Practice agreements, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Around } from '../../core/people/known-people.ts'
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import { contentFrom, type KnownPractice, type PracticeContent, type PracticeVersion, type PracticeWord } from './practice.ts'
import { listPractices, listPracticeWords, recordPractice, recordPracticeWord } from './practice.store.ts'

const contentPlace = ({ id, version }: Pick<PracticeVersion, 'id' | 'version'>): Place => ({ table: 'practice_agreement', row: id, column: 'content', version })
const whatPlace = (row: Id<'practice-agreement'>, side: string): Place => ({ table: 'practice_agreement_word', row, column: `what ${side}` })

/** The newest first. */
export const practicesOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly KnownPractice[]> => {
  const [versions, words] = [await listPractices(tx, trajectory), await listPracticeWords(tx, trajectory)]
  const contents = await vault.openAll(tx, provider.id, versions.map(one => [contentPlace(one), one.content]))
  const whats = await vault.openAll(tx, provider.id, words.map(({ agreement, side, what }) => [whatPlace(agreement, side), what]))
  return versions.map((version, index) => ({
    ...version, content: contentFrom(JSON.parse(contents[index] ?? '{}')),
    words: words.flatMap((word, at): readonly PracticeWord[] => (word.agreement === version.id ? [{ ...word, what: whats[at] ?? null }] : [])),
  }))
}
export const keepPractice = async ({ tx, vault, provider }: Around, version: PracticeVersion, content: PracticeContent): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, version.trajectory)).newDocument(tx)
  await recordPractice(tx, { ...version, content: document.seal(contentPlace(version), JSON.stringify(content)) })
}
export const keepPracticeWord = async ({ tx, vault, provider }: Around, { id, trajectory }: Pick<PracticeVersion, 'id' | 'trajectory'>, word: PracticeWord): Promise<void> => {
  const what = word.what === null ? null : (await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)).seal(whatPlace(id, word.side), word.what)
  await recordPracticeWord(tx, trajectory, { ...word, agreement: id, what })
}
