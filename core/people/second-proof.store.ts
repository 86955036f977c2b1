import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'

/** Whether the one this transaction runs for must show a code beside the mailbox. */
export const owesCode = async (tx: Tx): Promise<boolean> => (await tx.one<{ readonly owes: boolean }>(sql`select i_owe_a_code() as owes`))?.owes ?? false

/** In one's own name; what came in by a mailbox alone ends with it. */
export const demandCode = (tx: Tx, person: Id<'person'>, at: Instant) => tx.run(sql`
  insert into code_demand (person_id, demanded_at) values (${person}, ${at}) on conflict do nothing`)
