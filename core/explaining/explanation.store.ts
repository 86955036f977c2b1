import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Explanation } from './explanation.ts'

export type SealedExplanation = Pick<Explanation, 'id' | 'version'> & { readonly content: Sealed }

export const findExplanation = (tx: Tx, trajectory: Id<'trajectory'>) => tx.one<SealedExplanation>(sql`select id, version, content from explanation where trajectory_id = ${trajectory}`)
/** False when it was written elsewhere meanwhile. */
export const recordExplanation = async (tx: Tx, trajectory: Id<'trajectory'>, { id, version, content }: SealedExplanation): Promise<boolean> => (version === 1
  ? await tx.run(sql`insert into explanation (id, trajectory_id, version, content) values (${id}, ${trajectory}, ${version}, ${content}) on conflict do nothing`)
  : await tx.run(sql`update explanation set version = ${version}, content = ${content} where id = ${id} and version = ${version - 1}`)) === 1
export const eraseExplanation = (tx: Tx, trajectory: Id<'trajectory'>) => tx.run(sql`delete from explanation where trajectory_id = ${trajectory}`)
