import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Rating, Together } from './rating.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedRating = Omit<Rating, 'words'> & { readonly content: Sealed }
/** As far as I may read them, the newest first. */
export const listRatings = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedRating>(sql`
  select id, about_party as about, rated_on as on, reads, room, safe, hears, content from guidance_rating where trajectory_id = ${trajectory} order by rated_on desc, id`)
export const recordRating = (tx: Tx, trajectory: TrajectoryId, { id, about, on, reads, room, safe, hears, content }: SealedRating) => tx.run(sql`
  insert into guidance_rating (id, trajectory_id, about_party, rated_on, reads, room, safe, hears, content) values (${id}, ${trajectory}, ${about}, ${on}, ${reads}, ${room}, ${safe}, ${hears}, ${content})`)
/** Nothing happens to one that was counted with others. */
export const eraseRating = async (tx: Tx, id: Rating['id']): Promise<boolean> => await tx.run(sql`delete from guidance_rating where id = ${id} and reads <> 'together'`) === 1
/** Of me, as one who guides: whole groups only. */
export const listTogether = (tx: Tx) => tx.rows<Together>(sql`select number, room::float as room, safe::float as safe, hears::float as hears from ratings_of_me() order by number`)
