/** People with their names, opened: where the store's sealed columns and the vault meet. */
import { createHmac } from 'node:crypto'
import type { Tx } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place, Sealed, Vault } from '../../kit/vault.ts'
import type { NewPerson, Profile } from './person.ts'
import { addPerson, findNames, findProfile, giveOffice, nameNewPerson, namePerson, setMailAddress, writeProfile, type SealedName, type SealedProfile } from './person.store.ts'

type PersonId = Id<'person'>
/** What every act on people needs to know of the visit. */
export type Around = { readonly tx: Tx; readonly vault: Vault; readonly provider: { readonly id: Id<'provider'> } }

const namePlace = (person: PersonId): Place => ({ table: 'person_name', row: person, column: 'name' })
const typedPlace = (person: PersonId): Place => ({ table: 'person_introduction', row: person, column: 'name' })
const mailPlace = (person: PersonId): Place => ({ table: 'mail_address', row: person, column: 'address' })
const wordsPlace = (person: PersonId): Place => ({ table: 'guide_profile', row: person, column: 'own_words' })
const viewPlace = (person: PersonId): Place => ({ table: 'guide_profile', row: person, column: 'life_view' })

/** Finds an address one already knows, and shows none. */
export const mailIndex = (vault: Vault, provider: Id<'provider'>, address: string): Buffer =>
  createHmac('sha256', vault.derivedFor(provider, 'mail-index')).update(`${provider}|${address.trim().toLowerCase()}`).digest()

/** Adds someone known by name, with the offices given by whom. */
export const addKnownPerson = async ({ tx, vault, provider }: Around, { id, name, mail, offices }: NewPerson, by: PersonId, at: Instant): Promise<void> => {
  await addPerson(tx, id)
  for (const office of offices) await giveOffice(tx, newId(at.getTime()), id, office, by, at) // first, for the administrator sees who holds an office
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  await namePerson(tx, id, document.seal(namePlace(id), name))
  if (mail !== null) await setMailAddress(tx, id, document.seal(mailPlace(id), mail), mailIndex(vault, provider.id, mail))
}

/** Adds someone known by name who holds no office, in their own name (`become` first), or by the hand of whoever wrote them down. */
export const addNamed = async (around: Around, named: Named): Promise<void> => {
  await addPerson(around.tx, named.id)
  await nameSomeone(around, named)
}
export type Named = Pick<NewPerson, 'id' | 'name'> & { readonly mail: string }

/** Name and address of a person who is there already and has neither. */
export const nameSomeone = async ({ tx, vault, provider }: Around, { id, name, mail }: Named): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  await nameNewPerson(tx, id, document.seal(namePlace(id), name))
  await setMailAddress(tx, id, document.seal(mailPlace(id), mail), mailIndex(vault, provider.id, mail))
}

/** What whoever writes someone down calls them, sealed by itself: it goes apart from the name they have. */
export const sealTyped = async ({ tx, vault, provider }: Around, person: PersonId, name: string): Promise<Sealed> =>
  (await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)).seal(typedPlace(person), name)

/** Names by person: their own where you may read it, or else what whoever guides you both calls them. Whoever you may not see, or has no name, is not in it. */
export const namesOf = async (around: Around, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> => {
  const rows = await findNames(around.tx, people)
  const names = await openNames(around, rows)
  return new Map(rows.map((row, index) => [row.person, names[index] ?? '']))
}

/** Names that were looked up otherwise, opened in their order. */
export const openNames = ({ tx, vault, provider }: Around, rows: readonly SealedName[]): Promise<readonly (string | null)[]> =>
  vault.openAll(tx, provider.id, rows.map(row => [(row.typed ? typedPlace : namePlace)(row.person), row.name]))

export const openProfiles = async ({ tx, vault, provider }: Around, rows: readonly SealedProfile[]): Promise<readonly Profile[]> => {
  const opened = await vault.openAll(tx, provider.id, rows.flatMap(row => [[namePlace(row.person), row.name], [wordsPlace(row.person), row.ownWords], [viewPlace(row.person), row.lifeView]] as const))
  return rows.map((row, index) => ({ ...row, name: opened[index * 3] ?? '', ownWords: opened[index * 3 + 1] ?? '', lifeView: opened[index * 3 + 2] ?? null }))
}

export const profileOf = async (around: Around, person: PersonId): Promise<Profile | null> => {
  const row = await findProfile(around.tx, person)
  return row ? (await openProfiles(around, [row]))[0] ?? null : null
}

export const presentGuide = async ({ tx, vault, provider }: Around, profile: Omit<Profile, 'name'>): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  await writeProfile(tx, {
    ...profile,
    ownWords: document.seal(wordsPlace(profile.person), profile.ownWords),
    lifeView: profile.lifeView === null ? null : document.seal(viewPlace(profile.person), profile.lifeView),
  })
}
