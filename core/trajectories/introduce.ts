/** A guide writes someone down by name and mail address; whoever is known by that address already stays one person, and is called here what was typed. */
import type { Id } from '../../kit/id.ts'
import { noSooner } from '../../kit/no-sooner.ts'
import type { Instant } from '../../kit/time.ts'
import { personWithAddress } from '../people/factors.store.ts'
import { mailIndex, nameSomeone, sealTyped, type Around, type Named } from '../people/known-people.ts'
import { addPerson } from '../people/person.store.ts'
import { didIntroduce, recordIntroduction } from './circle.store.ts'

/** Whose address this is, or who they would be: so that a rule can say no before anyone is written down. */
export const whoWouldBe = async ({ tx, vault, provider }: Around, mail: string, ifNew: Id<'person'>): Promise<Id<'person'>> =>
  await personWithAddress(tx, mailIndex(vault, provider.id, mail)) ?? ifNew

/**
 * In the guide's own name. What a known person is called elsewhere stays as it is, and is not told: in what this guide guides they are
 * called what was typed, like anyone new.
 * @returns who it is: the one who was known, or `named.id`
 */
export const introduce = async (around: Around, named: Named, by: Id<'person'>, at: Instant): Promise<Id<'person'>> => {
  const { tx, vault, provider } = around
  const known = await personWithAddress(tx, mailIndex(vault, provider.id, named.mail))
  if (!known) await addPerson(tx, named.id)
  const person = known ?? named.id
  if (!await didIntroduce(tx, person, by)) await recordIntroduction(tx, person, await sealTyped(around, person, named.name), by, at)
  if (!known) await nameSomeone(around, named)
  return person
}

/** Writing down someone new takes longer than finding someone known: a form is answered after this, in milliseconds. */
const introducingTakes = 250
/** As `introduce()`, for whoever filled in a form: the time it takes tells nothing either. */
export const introduceAlike = (...from: Parameters<typeof introduce>): Promise<Id<'person'>> => noSooner(introducingTakes, () => introduce(...from))
