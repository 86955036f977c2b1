import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'

/** Does this code open the door now? For anyone: the answer is yes or no, and never which code. */
export const opensDoor = async (tx: Tx, hash: Buffer, now: Instant): Promise<boolean> =>
  (await tx.one<{ readonly opens: boolean }>(sql`select opens_door(${hash}, ${now}) as opens`))?.opens ?? false

export type SealedCode = { readonly id: Id<'entry-code'>; readonly words: Sealed; readonly validFrom: Instant; readonly validUntil: Instant }

/** The newest code that still opens; null when there is none, or you are no administrator. */
export const findCurrentCode = (tx: Tx, now: Instant) => tx.one<SealedCode>(sql`
  select id, words, valid_from as "validFrom", valid_until as "validUntil" from entry_code
  where valid_from <= ${now} and ${now} < valid_until order by valid_from desc, id desc limit 1`)

/** Nothing happens when these very words were a code before: then draw again. */
export const addCode = (tx: Tx, code: SealedCode, hash: Buffer) => tx.run(sql`
  insert into entry_code (id, words, code_hash, valid_from, valid_until)
  values (${code.id}, ${code.words}, ${hash}, ${code.validFrom}, ${code.validUntil}) on conflict (provider_id, code_hash) do nothing`)
