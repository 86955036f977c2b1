import { sql, type Tx } from '../../kit/db.ts'
import type { SealedName } from '../people/person.store.ts'
import type { PersonId } from './group.ts'

/** Whoever stands in a file with me, but for myself and for colleagues: those sit in the room. */
export const listNamesAroundMe = (tx: Tx, me: PersonId, most: number) => tx.rows<SealedName>(sql`
  select n.person_id as person, n.name from person_name n where n.person_id in (select people_i_meet()) and n.person_id <> ${me} and n.person_id not in (select guides()) order by n.person_id limit ${most}`)
