/** The questions of others, as a provider brought them, and the terms it accepted for that. */
import { sql, type Tx } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { ImportedInstrument } from './instrument.ts'
import type { ImportedWords, Wording } from './imported.ts'

type PersonId = Id<'person'>

export const listWordings = (tx: Tx) => tx.rows<Wording>(sql`select instrument, wording, content as words from instrument_wording order by instrument, wording`)

export type Acceptance = { readonly instrument: ImportedInstrument; readonly terms: number; readonly by: PersonId; readonly at: Instant }
export const listAcceptances = (tx: Tx) => tx.rows<Acceptance>(sql`
  select instrument, terms, accepted_by as by, accepted_at as at from instrument_terms order by instrument, terms`)

/** Whoever comes second accepts what is accepted already. */
export const recordAcceptance = (tx: Tx, { instrument, terms, by, at }: Acceptance) => tx.run(sql`
  insert into instrument_terms (id, instrument, terms, accepted_by, accepted_at) values (${newId(at.getTime())}, ${instrument}, ${terms}, ${by}, ${at}) on conflict do nothing`)

/** The next number of this instrument. @throws when two came at once; the second finds the first's number taken */
export const recordWording = (tx: Tx, instrument: ImportedInstrument, terms: number, words: ImportedWords, by: PersonId, at: Instant) => tx.run(sql`
  insert into instrument_wording (id, instrument, terms, wording, locale, content, imported_by, imported_at)
  select ${newId(at.getTime())}, ${instrument}, ${terms}, coalesce(max(wording), 0) + 1, ${words.language}, ${JSON.stringify(words)}::jsonb, ${by}, ${at}
  from instrument_wording where instrument = ${instrument}`)
