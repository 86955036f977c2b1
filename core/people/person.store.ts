import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Address } from '../../kit/texts.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Profession, WayToTalk } from '../programme.ts'
import type { Country } from '../providers/provider.ts'
import type { Office } from './sign-in.ts'

type PersonId = Id<'person'>

export const addPerson = (tx: Tx, id: PersonId) => tx.run(sql`insert into person (id) values (${id})`)

/** Of someone new, by whoever writes them down: that one reads no name of theirs back. */
export const nameNewPerson = (tx: Tx, person: PersonId, name: Sealed) => tx.run(sql`insert into person_name (person_id, name) values (${person}, ${name})`)

export const namePerson = (tx: Tx, person: PersonId, name: Sealed) => tx.run(sql`
  insert into person_name (person_id, name) values (${person}, ${name}) on conflict (provider_id, person_id) do update set name = excluded.name`)

export const setMailAddress = (tx: Tx, person: PersonId, address: Sealed, index: Buffer) => tx.run(sql`
  insert into mail_address (person_id, address, address_index) values (${person}, ${address}, ${index})
  on conflict (provider_id, person_id) do update set address = excluded.address, address_index = excluded.address_index`)

export const giveOffice = (tx: Tx, id: Id<'office'>, person: PersonId, office: Office, by: PersonId, at: Instant) => tx.run(sql`
  insert into office (id, person_id, office, given_at, given_by) values (${id}, ${person}, ${office}, ${at}, ${by})`)

export const endOffice = (tx: Tx, office: Id<'office'>, by: PersonId, at: Instant) => tx.run(sql`
  insert into office_end (office_id, ended_at, ended_by) values (${office}, ${at}, ${by}) on conflict do nothing`)

/** How someone who was asked beside a file is spoken to, or null where no part of theirs says so. */
export const findAddress = async (tx: Tx, person: PersonId): Promise<Address | null> =>
  (await tx.one<{ readonly address: Address | null }>(sql`select spoken_to(${person}) as address`))?.address ?? null

/** By which country's words someone is spoken to, by the law of what they take part in; null where that is the house's own. */
export const findCountryAround = async (tx: Tx, person: PersonId): Promise<Country | null> =>
  (await tx.one<{ readonly country: Country | null }>(sql`select country_around(${person}) as country`))?.country ?? null

/** By which country a page speaks to whoever asks; null where that is the house's own. @param trajectory of which the page is, if of one */
export const findCountryOfPage = async (tx: Tx, trajectory: Id<'trajectory'> | null): Promise<Country | null> =>
  (await tx.one<{ readonly country: Country | null }>(sql`select country_of_page(${trajectory}) as country`))?.country ?? null

/** `typed`: what whoever guides calls them, and not what they are called themselves. */
export type SealedName = { readonly person: PersonId; readonly name: Sealed; readonly typed: boolean }
export const findNames = (tx: Tx, people: readonly PersonId[]) => tx.rows<SealedName>(sql`
  select person_id as person, name, typed from names_here(${people}::uuid[])`)

export type SealedProfile = {
  readonly person: PersonId
  readonly name: Sealed
  readonly profession: Profession
  readonly themes: readonly string[]
  readonly languages: readonly string[]
  readonly programmes: readonly string[]
  readonly ways: readonly WayToTalk[]
  readonly ownWords: Sealed
  readonly lifeView: Sealed | null
}

const profileColumns = sql`
  p.person_id as person, n.name, p.profession, p.themes, p.languages, p.programmes, p.ways, p.own_words as "ownWords", p.life_view as "lifeView"
  from guide_profile p join person_name n using (provider_id, person_id)`

/** The guides of a programme whom anyone may choose today. */
export const listProfiles = (tx: Tx, programme: string) => tx.rows<SealedProfile>(sql`
  select ${profileColumns} where ${programme} = any(p.programmes) and p.person_id in (select guides()) order by p.person_id`)

export const findProfile = (tx: Tx, person: PersonId) => tx.one<SealedProfile>(sql`select ${profileColumns} where p.person_id = ${person}`)

export const writeProfile = (tx: Tx, profile: Omit<SealedProfile, 'name'>) => tx.run(sql`
  insert into guide_profile (person_id, profession, themes, languages, programmes, ways, own_words, life_view)
  values (${profile.person}, ${profile.profession}, ${profile.themes}, ${profile.languages}, ${profile.programmes}, ${profile.ways}, ${profile.ownWords}, ${profile.lifeView})
  on conflict (provider_id, person_id) do update set profession = excluded.profession, themes = excluded.themes, languages = excluded.languages,
    programmes = excluded.programmes, ways = excluded.ways, own_words = excluded.own_words, life_view = excluded.life_view`)

/** Whether there is a file about whoever asks. */
export const hasOwnFile = async (tx: Tx): Promise<boolean> => (await tx.one(sql`select from my_own_trajectories() limit 1`)) !== null
