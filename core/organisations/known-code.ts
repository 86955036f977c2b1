/** The entry code in words: where the store's sealed column and the vault meet. */
import type { Tx } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import type { Instant, Zone } from '../../kit/time.ts'
import type { Place, Vault } from '../../kit/vault.ts'
import { pickEntryCode, type RandomBelow } from '../../kit/words/words.ts'
import { codeHash, codeLasts, type EntryCode } from './entry-code.ts'
import { addCode, findCurrentCode } from './entry-code.store.ts'

type Around = { readonly tx: Tx; readonly vault: Vault; readonly provider: { readonly id: Id<'provider'>; readonly zone: Zone } }

const wordsPlace = (code: Id<'entry-code'>): Place => ({ table: 'entry_code', row: code, column: 'words' })

export const currentCode = async ({ tx, vault, provider }: Around, now: Instant): Promise<EntryCode | null> => {
  const row = await findCurrentCode(tx, now)
  return row && { ...row, words: await vault.open(tx, provider.id, wordsPlace(row.id), row.words) }
}

/** Makes the next code; the one before keeps opening for four weeks. @param random `randomInt` of node:crypto */
export const renewCode = async ({ tx, vault, provider }: Around, now: Instant, random: RandomBelow): Promise<EntryCode> => {
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  for (;;) {
    const code: EntryCode = { id: newId<'entry-code'>(now.getTime()), words: pickEntryCode(random), ...codeLasts(now, provider.zone) }
    const hash = codeHash(vault, provider.id, code.words)
    if (hash && await addCode(tx, { ...code, words: document.seal(wordsPlace(code.id), code.words) }, hash) === 1) return code
  }
}
