/** A database that remembers every statement that passes through it: what pages really ask, without a list to keep. */
import type { Actor, Database, Sql, Tx } from '../kit/db.ts'

export type Statement = { readonly text: string; readonly values: readonly unknown[] }
export type Recording = { readonly actor: Actor; readonly statements: readonly Statement[] }
export type Recorder = { readonly database: Database; /** What was recorded since the last time, transaction by transaction. */ taken(): readonly Recording[] }

export const statementOf = ({ parts, values }: Sql): Statement => ({ text: parts.reduce((before, part, index) => `${before}$${index}${part}`), values })

export const record = (database: Database): Recorder => {
  let recordings: Recording[] = []
  return {
    taken() {
      const all = recordings
      recordings = []
      return all
    },
    database: {
      listen: (channel, heard) => database.listen(channel, heard),
      get pool() { return database.pool },
      get full() { return database.full },
      close: () => database.close(),
      as: (actor, work) => database.as(actor, tx => {
        const statements: Statement[] = []
        recordings.push({ actor, statements })
        const note = (query: Sql): Sql => {
          statements.push(statementOf(query))
          return query
        }
        const noted: Tx = { rows: query => tx.rows(note(query)), one: query => tx.one(note(query)), run: query => tx.run(note(query)) }
        return work(noted)
      }),
    },
  }
}
