import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Statement } from './statements.ts'

export type SealedStatement = Omit<Statement, 'text'> & { readonly content: Sealed }
export const listStatements = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<SealedStatement>(sql`
  select id, about, given_id as given, content, said_on as "on" from statement where trajectory_id = ${trajectory} order by said_on, id`)
export const recordStatement = (tx: Tx, trajectory: Id<'trajectory'>, { id, about, given, content, on }: SealedStatement, by: Id<'party'>) => tx.run(sql`
  insert into statement (id, trajectory_id, about, given_id, content, said_by, said_on) values (${id}, ${trajectory}, ${about}, ${given}, ${content}, ${by}, ${on})`)
