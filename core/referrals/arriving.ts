/**
 * Those who go on by name come in at night, each in a transaction of its own and in no order: by morning nothing tells
 * at which moment of the day somebody pressed the button, nor on whose file.
 */
import type { Database, Tx } from '../../kit/db.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { dayOf, mondayOf, type Instant } from '../../kit/time.ts'
import type { Place, Vault } from '../../kit/vault.ts'
import { personByMail } from '../people/factors.store.ts'
import { addNamed, mailIndex, type Around } from '../people/known-people.ts'
import { listProfiles } from '../people/person.store.ts'
import { become } from '../people/sign-in.store.ts'
import type { Programme } from '../programme.ts'
import type { Provider } from '../providers/provider.ts'
import { findProvider } from '../providers/provider.store.ts'
import { bring, whatBrought, type Brought } from '../trajectories/brought.ts'
import { noteContact } from '../trajectories/contact.ts'
import { recordRequest } from '../trajectories/guide-request.store.ts'
import { asKeptHere } from '../trajectories/keeping-terms.store.ts'
import { kindOnArrival } from '../trajectories/kinds.ts'
import { recordArrival } from '../trajectories/open.store.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { listArriving, recordArriving, takeArriving } from './arrival.store.ts'
import type { Arriving } from './onward.ts'

const place = (row: Id<'arrival'>): Place => ({ table: 'arrival', row, column: 'content' })

/** Puts someone down for tonight. */
export const announce = async ({ tx, vault, provider }: Around, arriving: Arriving): Promise<void> => {
  const id = newAnonymousId<'arrival'>()
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  await recordArriving(tx, { id, content: document.seal(place(id), JSON.stringify(arriving)) })
}

/** Lets in everyone who waits at one provider; says how many. Whoever cannot come in keeps waiting, and holds nobody up. @throws the first of what went wrong */
export const letIn = async (database: Database, vault: Vault, provider: Id<'provider'>, programmes: readonly Programme[], now: Instant): Promise<number> => {
  const worker = { provider, person: 'worker' } as const
  const waiting = await database.as(worker, listArriving)
  const comings = []
  for (const { id } of waiting) comings.push(...await Promise.allSettled([database.as(worker, tx => comeIn({ tx, vault, provider }, id, programmes, now))]))
  for (const coming of comings) if (coming.status === 'rejected') throw coming.reason
  return comings.length
}

const comeIn = async ({ tx, vault, provider }: { readonly tx: Tx; readonly vault: Vault; readonly provider: Id<'provider'> }, id: Id<'arrival'>, programmes: readonly Programme[], now: Instant): Promise<void> => {
  const sealed = await takeArriving(tx, id)
  if (!sealed) return
  const house = await findProvider(tx, provider)
  const arriving = arrivingFrom(await vault.open(tx, provider, place(id), sealed))
  const programme = programmes.find(one => one.id === arriving?.programme)
  if (!house || !arriving || !programme) throw new Error('someone came to a programme that is not here')
  await comeInByName({ tx, vault, provider: house }, arriving, programme, now)
}

/** A new person with a new trajectory and copies of what they chose; whoever is known by this address already stays one person. */
const comeInByName = async (around: Around & { readonly provider: Provider }, arriving: Arriving, programme: Programme, now: Instant): Promise<void> => {
  const { tx, vault, provider } = around
  const { name, mail, telephone, guide } = arriving
  const day = dayOf(now, provider.zone)
  const known = await personByMail(tx, mailIndex(vault, provider.id, mail))
  const ids = { person: known ?? newAnonymousId<'person'>(), trajectory: newAnonymousId<'trajectory'>(), party: newAnonymousId<'party'>() }
  await become(tx, ids.person)
  if (!known) await addNamed(around, { id: ids.person, name, mail })
  await recordArrival(tx, { ...ids, programme: programme.id, openedWeek: mondayOf(day), role: programme.participant, keeping: (await asKeptHere(tx, programme)).keeping, kind: kindOnArrival(programme) })
  await noteContact(around, ids.trajectory, { telephone, alias: null, handle: name })
  await bring(around, ids.trajectory, arriving.brings)
  // Whoever stopped guiding meanwhile is not asked: the page then says whom to call.
  if ((await listProfiles(tx, programme.id)).some(({ person }) => person === guide)) await recordRequest(tx, { id: newAnonymousId(), trajectory: ids.trajectory, guide, askedOn: day })
  await log(tx, { event: 'trajectory.opened', action: 'C', person: ids.person, role: programme.participant, purpose: 'own-file', subject: ids.trajectory, object: { kind: 'trajectory', id: ids.trajectory }, basis: 'participant', at: toTheDay(now) })
  await tellByMail(around, ids.person, { origin: arriving.origin, voice: arriving }, now)
}

/** Null when it was put down by an older version that said too little. */
const arrivingFrom = (text: string): Arriving | null => {
  const read: unknown = JSON.parse(text)
  const own: Readonly<Record<string, unknown>> = typeof read === 'object' && read !== null ? { ...read } : {}
  const words = (key: string) => (typeof own[key] === 'string' ? own[key] : null)
  const [programme, guide, name, mail, origin] = [words('programme'), parseId<'person'>(words('guide')), words('name'), words('mail'), words('origin')]
  if (!programme || !guide || !name || !mail || !origin) return null
  return {
    programme, guide, name, mail, origin, telephone: words('telephone'), brings: broughtFrom(own['brings']),
    locale: (['nl-NL', 'nl-BE', 'en'] as const).find(one => one === own['locale']) ?? 'nl-NL', address: own['address'] === 'u' ? 'u' : 'je',
  }
}
const broughtFrom = (read: unknown): readonly Brought[] => (Array.isArray(read) ? read : []).flatMap((one: unknown): readonly Brought[] => {
  if (typeof one !== 'object' || one === null || !('what' in one) || !('text' in one) || typeof one.text !== 'string') return []
  const what = whatBrought.find(known => known === one.what)
  return what ? [{ what, text: one.text }] : []
})
