import { sql, type Tx } from '../../kit/db.ts'
import type { SealedName } from '../people/person.store.ts'
import type { PersonId } from './group.ts'

/** Whoever stands in a file with me, but for myself and for colleagues: those sit in the room. */
export const listNamesAroundMe = (tx: Tx, me: PersonId, most: number) => tx.rows<SealedName>(sql`
  select person_id as person, name, typed from names_here(array(select who from people_i_meet() who where who <> ${me} and who not in (select guides()) order by who limit ${most}))`)
