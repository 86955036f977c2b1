/** Who works here, with names and addresses opened: where the store's sealed columns and the vault meet. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import { newestInvitations } from './invitation.store.ts'
import { mailIndex, namesOf, type Around } from './known-people.ts'
import { namePerson, setMailAddress } from './person.store.ts'
import type { HeldOffice, StaffMember } from './staff.ts'
import { findByMail, findMails, findPresented, listOffices } from './staff.store.ts'

type PersonId = Id<'person'>
const mailPlace = (person: PersonId): Place => ({ table: 'mail_address', row: person, column: 'address' })
const namePlace = (person: PersonId): Place => ({ table: 'person_name', row: person, column: 'name' })

export const mailsOf = async ({ tx, vault, provider }: Around, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> => {
  const rows = await findMails(tx, people)
  const mails = await vault.openAll(tx, provider.id, rows.map(row => [mailPlace(row.person), row.address]))
  return new Map(rows.map((row, index) => [row.person, mails[index] ?? '']))
}

const open = async (around: Around, people: readonly PersonId[], offices: readonly HeldOffice[]): Promise<readonly StaffMember[]> => {
  const names = await namesOf(around, people)
  const mails = await mailsOf(around, people)
  const invitations = new Map((await newestInvitations(around.tx, people)).map(invitation => [invitation.person, invitation]))
  const presented = await findPresented(around.tx, people)
  return people.map((person): StaffMember => ({
    person, name: names.get(person) ?? '', mail: mails.get(person) ?? null, offices: offices.filter(office => office.person === person),
    invitation: invitations.get(person) ?? null, profile: presented.has(person) ? 'there' : 'missing',
  }))
}

/** Everyone who holds or held an office, by name. For the administrator; whoever else asks finds at most oneself. */
export const listStaff = async (around: Around): Promise<readonly StaffMember[]> => {
  const offices = await listOffices(around.tx)
  const staff = await open(around, [...new Set(offices.map(({ person }) => person))], offices)
  return staff.toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
}

export type FoundMember = { readonly member: StaffMember; /** The offices of everyone. */ readonly all: readonly HeldOffice[] }

/** @param asked as it stands in an address; null for whoever never held an office here */
export const findStaffMember = async (around: Around, asked: string | undefined): Promise<FoundMember | null> => {
  const all = await listOffices(around.tx)
  const person = all.find(office => office.person === asked)?.person
  const [member] = person ? await open(around, [person], all) : []
  return member ? { member, all } : null
}

export const whoHasMail = ({ tx, vault, provider }: Around, mail: string): Promise<PersonId | null> => findByMail(tx, mailIndex(vault, provider.id, mail))

export const correctPerson = async ({ tx, vault, provider }: Around, person: PersonId, { name, mail }: { readonly name: string; readonly mail: string }): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  await namePerson(tx, person, document.seal(namePlace(person), name))
  await setMailAddress(tx, person, document.seal(mailPlace(person), mail), mailIndex(vault, provider.id, mail))
}
