import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Seen, SeenId } from './seen.ts'

export type SealedSeen = Omit<Seen, 'words' | 'answer'> & { readonly content: Sealed; readonly answer: 'agrees' | 'otherwise' | null; readonly said: Sealed | null }
/** Of the trainings I am in, on either side. Newest first. */
export const listSeen = (tx: Tx) => tx.rows<SealedSeen>(sql`
  select n.id, n.traineeship_id as traineeship, s.guide_id as guide, s.senior_id as senior, n.seen_on as "on", n.instead_of as "insteadOf", n.content, a.answer, a.content as said
  from guiding_seen n join traineeship s on s.id = n.traineeship_id left join guiding_seen_answer a on a.seen_id = n.id order by n.seen_on desc, n.id desc limit 200`)
/** Trainings that run in which someone learns from me. */
export const listTrainees = (tx: Tx) => tx.rows<{ readonly traineeship: Id<'traineeship'>; readonly guide: Id<'person'> }>(sql`
  select s.id as traineeship, s.guide_id as guide from traineeship s where s.senior_id = me() and learns_from_me_in(s.id) order by s.id limit 20`)
export const recordSeen = (tx: Tx, { id, traineeship, on, content, insteadOf }: { readonly id: SeenId; readonly traineeship: Id<'traineeship'>; readonly on: Day; readonly content: Sealed; readonly insteadOf: SeenId | null }) => tx.run(sql`
  insert into guiding_seen (id, traineeship_id, seen_on, content, instead_of) values (${id}, ${traineeship}, ${on}, ${content}, ${insteadOf}) on conflict (provider_id, instead_of) do nothing`)
/** Whether it was the first answer. */
export const recordSeenAnswer = async (tx: Tx, id: SeenId, answer: 'agrees' | 'otherwise', said: Sealed | null, on: Day): Promise<boolean> => await tx.run(sql`
  insert into guiding_seen_answer (seen_id, answer, content, answered_on) values (${id}, ${answer}, ${said}, ${on}) on conflict do nothing`) === 1
