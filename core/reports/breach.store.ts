import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Breach, BreachDecision } from './breach.ts'

export type SealedDecision = Omit<BreachDecision, 'why'> & { readonly why: Sealed }
type Row = Omit<Breach, 'decision'> & { readonly [Key in keyof SealedDecision]: SealedDecision[Key] | null }

/** The register, newest first. */
export const listBreaches = (tx: Tx) => tx.rows<Row>(sql`
  select b.id, b.kind, b.noticed_at as "noticedAt", b.readers, b.first_read_at as "firstReadAt", d.authority, d.people, d.why, d.decided_by as by, d.at
  from breach b left join breach_decision d on d.provider_id = b.provider_id and d.breach_id = b.id order by b.noticed_at desc, b.id limit 500`)

/** Zero when it was decided already. */
export const recordBreachDecision = (tx: Tx, breach: Id<'breach'>, { authority, people, why, by, at }: SealedDecision) => tx.run(sql`
  insert into breach_decision (breach_id, authority, people, why, decided_by, at) values (${breach}, ${authority}, ${people}, ${why}, ${by}, ${at}) on conflict do nothing`)
