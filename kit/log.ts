/**
 * The access log: one line for each look into a file and each act on it, written in the transaction of the
 * look, so that without the line there is no answer. Lines hold ids, never names or content. Field names
 * follow NEN 7513; a worker seals waiting lines into hash chains (see log.seal in 0001_kit.sql).
 */
import { sql, type Database, type Tx } from './db.ts'
import { newAnonymousId, type Id } from './id.ts'
import type { Instant } from './time.ts'

export type LogLine = {
  /** 'noun.verb', such as 'note.read'. */
  readonly event: string
  readonly action: 'C' | 'R' | 'U' | 'D' | 'E'
  readonly person: Id<'person'> | null
  readonly role: string | null
  readonly purpose: 'guidance' | 'own-file' | 'administration' | 'sign-in' | 'export' | 'keeping'
  /** Whose file it is, or null when it is nobody's. */
  readonly subject: Id<string> | null
  /** What it was done to; the id is null where there is none, as with a sign-in that failed. */
  readonly object: { readonly kind: string; readonly id: Id<string> | null } | null
  readonly fields?: readonly string[]
  /** By what right: the part taken in the trajectory, an office held. */
  readonly basis?: string
  /** 0 done, 4 refused, 8 failed, 12 broken. */
  readonly outcome?: 0 | 4 | 8 | 12
  /** Outside the usual ways, because it could not wait: shown in bold to the one it is about. */
  readonly emergency?: 'emergency'
  readonly at: Instant
}

export const log = (tx: Tx, line: LogLine): Promise<number> => tx.run(sql`
  insert into log.entry (id, at, event, action, outcome, person_id, role, purpose, access_point, subject_id, object_kind, object_id, fields, basis, emergency)
  values (${newAnonymousId()}, ${line.at}, ${line.event}, ${line.action}, ${line.outcome ?? 0}, ${line.person}, ${line.role}, ${line.purpose}, 'web',
    ${line.subject}, ${line.object?.kind ?? null}, ${line.object?.id ?? null}, ${line.fields ?? []}, ${line.basis ?? null}, ${line.emergency ?? null})`)

/** Seals what waits, in every provider's chains; says how many lines. Safe to run from several processes at once. */
export const sealLog = async (database: Database, providers: readonly Id<'provider'>[]): Promise<number> => {
  let sealed = 0
  for (const provider of providers) {
    for (let more = true; more;) {
      const count = await database.as({ provider, person: 'worker' }, async tx => (await tx.one<{ readonly count: number }>(sql`select log.seal(${atOnce}) as count`))?.count ?? 0)
      sealed += count
      more = count === atOnce
    }
  }
  return sealed
}
const atOnce = 2000

export type Look = { readonly at: Instant; readonly event: string; readonly role: string | null; readonly person: Id<'person'> | null }

/** Who looked into a file and what they did there, newest first, and of one moment always in the same order: for the one it is about. */
export const looksAt = (tx: Tx, subject: Id<string>, most: number) => tx.rows<Look>(sql`
  select at, event, role, person_id as person from log.entry where subject_id = ${subject} order by at desc, event, role limit ${most}`)
