/** Who may look at any stage of any walk, besides those whom it is about: known by name to the house, and with no part in it. */
import { addKnownPerson } from '../../core/people/known-people.ts'
import type { Office } from '../../core/people/sign-in.ts'
import { cast, castOfHetBaken, deHaven, directorOfDeHaven, hetBaken } from '../../demo/cast.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import type { Browser } from '../house.ts'
import type { House } from '../recovery.ts'
import { anyone, type Lookers } from '../sight.ts'

/** Brings in the offices that nobody of the cast holds. */
export const whoeverElse = async (house: House): Promise<Lookers> => {
  const holds = async (office: Office, id = newId<'person'>()): Promise<Id<'person'>> => {
    await house.as(cast.ellen.id, tx => addKnownPerson({ tx, vault: house.vault, provider: deHaven }, { id, name: `Wie ${office} is`, mail: `${office}@dehaven.example`, offices: [office] }, cast.ellen.id, house.now()))
    return id
  }
  return {
    'an administrator': { person: cast.ellen.id },
    'a log keeper': { person: await holds('log-keeper') },
    'a planner': { person: await holds('planner') },
    'the director of an employer': { person: await holds('director', directorOfDeHaven.id) },
    'a guide of the other provider': { person: castOfHetBaken.lieve.id, provider: hetBaken.id },
    'an administrator of the other provider': { person: castOfHetBaken.wim.id, provider: hetBaken.id },
    [anyone]: { person: null },
    'the worker': { person: 'worker' },
  }
}

export const later = (house: House, minutes: number): void => house.travelTo(addMinutes(house.now(), minutes))

/** A form sent off. Whatever was refused, or came from someone who was no longer signed in, ends the walk. */
export const sent = async (browser: Browser, path: string, fields: Readonly<Record<string, string | readonly string[]>> = {}): Promise<string> => {
  const answer = await browser.send(path, { act: newAnonymousId(), ...fields })
  if (answer.status !== 303 || answer.location?.startsWith('/sign-in')) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 2000)}`)
  return answer.location ?? ''
}
