import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Card, CareOrWork, Reader, Word } from './card.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedWord = Omit<Word, 'text'> & { readonly content: Sealed }

/** As far as I may see them, the newest first. */
export const listWords = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedWord>(sql`
  select id, trajectory_id as trajectory, side, content, told_by as "toldBy", told_at as at from side_word where trajectory_id = ${trajectory} order by told_at desc, id`)
export const recordWord = (tx: Tx, { id, trajectory, side, content, toldBy, at }: SealedWord) => tx.run(sql`
  insert into side_word (id, trajectory_id, side, content, told_by, told_at) values (${id}, ${trajectory}, ${side}, ${content}, ${toldBy}, ${at})`)

/** On which side I sit there; null where on neither. */
export const sideOfParty = async (tx: Tx, party: Id<'party'>): Promise<CareOrWork | null> => {
  const side = (await tx.one<{ readonly side: string | null }>(sql`select side_of(${party}) as side`))?.side
  return side === 'care' || side === 'work' ? side : null
}

/** With the shared version it is, in one transaction. */
export const recordCard = (tx: Tx, { version, fromSide, word, to }: Card) => tx.run(sql`
  insert into translation_card (shared_version_id, trajectory_id, from_side, word_id, to_party) values (${version.id}, ${version.trajectory}, ${fromSide}, ${word}, ${to})`)
export type CardRow = { readonly version: Id<'shared-version'>; readonly from: CareOrWork | 'participant'; readonly to: Id<'party'>; readonly madeAt: Instant }
export const listCards = (tx: Tx, trajectory: TrajectoryId) => tx.rows<CardRow>(sql`
  select c.shared_version_id as version, c.from_side as "from", c.to_party as "to", v.made_at as "madeAt"
  from translation_card c join shared_version v on v.provider_id = c.provider_id and v.id = c.shared_version_id where c.trajectory_id = ${trajectory} order by v.made_at desc, c.shared_version_id`)

/** To whom a card may go: those who sit on a side, and whom it is about. */
export const listCardReaders = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Reader & { readonly person: Id<'person'>; readonly role: string }>(sql`
  select p.id as party, p.person_id as person, p.role, case when m.party_id is not null then 'participant' else side_of(p.id) end as side
  from party p left join participant m on m.provider_id = p.provider_id and m.party_id = p.id
  where p.trajectory_id = ${trajectory} and (m.party_id is not null or side_of(p.id) in ('care', 'work'))
    and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) order by side, p.role, p.id`)
