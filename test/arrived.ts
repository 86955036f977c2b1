/** Someone who came in by name and asks a guide, through the real stores: for stories that begin after the night. */
import { mondayOf, dayOf, type Instant } from '../kit/time.ts'
import type { Tx } from '../kit/db.ts'
import { newAnonymousId, type Id } from '../kit/id.ts'
import type { Vault } from '../kit/vault.ts'
import { addNamed } from '../core/people/known-people.ts'
import type { Programme } from '../core/programme.ts'
import type { Provider } from '../core/providers/provider.ts'
import { bring } from '../core/trajectories/brought.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { recordAnswer, recordRequest } from '../core/trajectories/guide-request.store.ts'
import { recordArrival } from '../core/trajectories/open.store.ts'
import { addParty } from '../core/trajectories/party.store.ts'

export type Arrived = { readonly person: Id<'person'>; readonly trajectory: Id<'trajectory'> }

type Ground = { readonly vault: Vault; now(): Instant; as<Result>(person: Id<'person'> | null, work: (tx: Tx) => Promise<Result>, provider?: Id<'provider'>): Promise<Result> }

/** @param answer of the guide, null as long as there is none */
export const arrivedWith = async (house: Ground, { provider, programme, guide, name, answer = null }: { readonly provider: Provider; readonly programme: Programme; readonly guide: Id<'person'>; readonly name: string; readonly answer?: 'accepted' | null }): Promise<Arrived> => {
  const today = dayOf(house.now(), provider.zone)
  const ids = { person: newAnonymousId<'person'>(), trajectory: newAnonymousId<'trajectory'>(), party: newAnonymousId<'party'>() }
  const request = newAnonymousId<'guide-request'>()
  await house.as(ids.person, async tx => {
    const around = { tx, vault: house.vault, provider }
    await addNamed(around, { id: ids.person, name, mail: `${name.toLowerCase()}@thuis.example` })
    await recordArrival(tx, { ...ids, programme: programme.id, openedWeek: mondayOf(today), role: programme.participant, keeping: programme.keeping })
    await noteContact(around, ids.trajectory, { telephone: null, alias: null, handle: name })
    await bring(around, ids.trajectory, [{ what: 'summary', text: `Eigen woorden van ${name}.` }])
    await recordRequest(tx, { id: request, trajectory: ids.trajectory, guide, askedOn: today })
  }, provider.id)
  if (answer) await house.as(guide, async tx => {
    await recordAnswer(tx, { request, answer, at: house.now() })
    await addParty(tx, { id: newAnonymousId(), trajectory: ids.trajectory, person: guide, role: programme.guide, seat: 'inside' })
  }, provider.id)
  return { person: ids.person, trajectory: ids.trajectory }
}
