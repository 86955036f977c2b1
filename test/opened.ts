/** Someone anonymous who has a first talk, through the real rules and stores: for stories that begin after the booking. */
import type { Tx } from '../kit/db.ts'
import { newAnonymousId, type Id } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addMinutes, type Instant } from '../kit/time.ts'
import type { Vault } from '../kit/vault.ts'
import { lockAgendas, takeTime } from '../core/agenda/hold.store.ts'
import { addPerson } from '../core/people/person.store.ts'
import type { Programme, WayToTalk } from '../core/programme.ts'
import type { Provider } from '../core/providers/provider.ts'
import { noteContact, type Contact } from '../core/trajectories/contact.ts'
import { recordOpening } from '../core/trajectories/open.store.ts'
import { openTrajectory, type OpeningIds } from '../core/trajectories/open.ts'
import { anonymousCoaching } from '../programmes/anonymous-coaching/programme.ts'

export type Opened = OpeningIds & { readonly from: Instant; readonly until: Instant }

type Ground = { readonly vault: Vault; as<Result>(person: Id<'person'> | null, work: (tx: Tx) => Promise<Result>, provider?: Id<'provider'>): Promise<Result> }

export const openedWith = async (
  house: Ground,
  { provider, guide, from, now, programme = anonymousCoaching, way = 'guide-calls', contact = {} }: {
    readonly provider: Provider
    readonly guide: Id<'person'>
    readonly from: Instant
    readonly now: Instant
    readonly programme?: Programme
    readonly way?: WayToTalk
    readonly contact?: Partial<Contact>
  },
  /** Whom it is about, where that is known beforehand. */
  person: Id<'person'> = newAnonymousId(),
): Promise<Opened> => {
  const ids = { trajectory: newAnonymousId<'trajectory'>(), participant: newAnonymousId<'party'>(), guide: newAnonymousId<'party'>(), talk: newAnonymousId<'talk'>(), appointment: newAnonymousId<'appointment'>(), person }
  const until = addMinutes(from, 30)
  const opening = openTrajectory(programme, { guide: { person: guide, programmes: [programme.id], ways: programme.ways }, from, until, way }, ids, provider.zone, now)
  if (refused(opening)) throw new Error(opening.refused)
  await house.as(ids.person, async tx => {
    await addPerson(tx, ids.person)
    await lockAgendas(tx, [guide])
    await recordOpening(tx, opening)
    await noteContact({ tx, vault: house.vault, provider }, ids.trajectory, { telephone: '+31612345678', alias: null, handle: 'anker-linde', ...contact })
    for (const person of [guide, ids.person]) {
      const taken = await takeTime(tx, newAnonymousId(), person, opening, ids.appointment)
      if (refused(taken)) throw new Error(taken.refused)
    }
  }, provider.id)
  return { ...ids, from, until }
}
