/** A guide writes someone down by name and mail address; whoever is known by that address already stays one person. */
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import { personWithAddress } from '../people/factors.store.ts'
import { mailIndex, nameSomeone, type Around, type Named } from '../people/known-people.ts'
import { addPerson } from '../people/person.store.ts'
import { recordIntroduction } from './circle.store.ts'

/** Whose address this is, or who they would be: so that a rule can say no before anyone is written down. */
export const whoWouldBe = async ({ tx, vault, provider }: Around, mail: string, ifNew: Id<'person'>): Promise<Id<'person'>> =>
  await personWithAddress(tx, mailIndex(vault, provider.id, mail)) ?? ifNew

/**
 * In the guide's own name. What a known person is called stays as it is: nobody renames another.
 * @returns who it is: the one who was known, or `named.id`
 */
export const introduce = async (around: Around, named: Named, by: Id<'person'>, at: Instant): Promise<Id<'person'>> => {
  const { tx, vault, provider } = around
  const known = await personWithAddress(tx, mailIndex(vault, provider.id, named.mail))
  if (!known) await addPerson(tx, named.id)
  await recordIntroduction(tx, known ?? named.id, by, at)
  if (!known) await nameSomeone(around, named)
  return known ?? named.id
}
