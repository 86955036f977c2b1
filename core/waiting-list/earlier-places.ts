/** Wishes for an earlier place, with their numbers sealed, and the places that go to them. */
import { createHmac, randomBytes } from 'node:crypto'
import type { Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { post } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes, clock, momentInWords, type Instant } from '../../kit/time.ts'
import type { Place as SealedPlace, Vault } from '../../kit/vault.ts'
import { lockAgendas, takeHold } from '../agenda/hold.store.ts'
import type { MomentsMemory } from '../agenda/moments-memory.ts'
import type { Around } from '../people/known-people.ts'
import { listProfiles } from '../people/person.store.ts'
import { tokenHash } from '../people/sign-in.ts'
import type { Provider } from '../providers/provider.ts'
import { earlierSms } from './earlier-sms.texts.ts'
import { offersNow, wishDays, type Place, type Wish } from './waiting-list.ts'
import { listOffered, listWishes, lockWaitingList, recordOffer, recordWish, replaceNumber, sweepWishes } from './waiting-list.store.ts'

const place = (row: Id<'earlier-wish'>): SealedPlace => ({ table: 'earlier_wish', row, column: 'telephone' })

/** Knows a number again and shows none. */
const numberIndex = (vault: Vault, provider: Id<'provider'>, telephone: string): Buffer =>
  createHmac('sha256', vault.derivedFor(provider, 'earlier-number')).update(`${provider}|${telephone}`).digest()

/** The same number twice is one wish, and whoever asks cannot tell. */
export const wishEarlier = async ({ tx, vault, provider }: Around, wish: Pick<Wish, 'programme' | 'trajectory' | 'before'>, telephone: string, now: Instant): Promise<void> => {
  const id = newAnonymousId<'earlier-wish'>()
  const index = numberIndex(vault, provider.id, telephone)
  if (wish.trajectory !== null) await replaceNumber(tx, index)
  const document = await (await vault.scope(tx, provider.id, wish.trajectory ?? provider.id)).newDocument(tx)
  await recordWish(tx, { ...wish, id, telephone: document.seal(place(id), telephone), numberIndex: index, madeAt: now, lapsesAt: addMinutes(now, wishDays * 24 * 60) })
}

/** Gives free places to the next in turn and tells them. Runs as the worker, as often as one likes; says how many. */
export const offerPlaces = async (tx: Tx, now: Instant, { vault, provider, link, moments }: { readonly vault: Vault; readonly provider: Provider; readonly link: (path: string) => string; readonly moments: MomentsMemory }): Promise<number> => {
  await lockWaitingList(tx, provider.id)
  await sweepWishes(tx, now)
  const wishes = await listWishes(tx, now)
  if (wishes.length === 0) return 0

  const offers = offersNow(wishes, await freePlaces(tx, provider, moments, wishes, now), await listOffered(tx), now, provider)
  await lockAgendas(tx, offers.map(({ place: { guide } }) => guide))
  let offered = 0
  for (const offer of offers) {
    const hold = newAnonymousId<'hold'>()
    if (refused(await takeHold(tx, { id: hold, guide: offer.place.guide, from: offer.place.from, until: offer.place.until, heldUntil: offer.until }, now))) continue // someone was quicker
    const token = randomBytes(16).toString('base64url')
    await recordOffer(tx, offer, { id: newAnonymousId(), hold, token: tokenHash(token), at: now })
    const telephone = wishes.find(({ id }) => id === offer.wish)?.telephone
    const to = telephone && await vault.open(tx, provider.id, place(offer.wish), telephone)
    const text = earlierSms(provider).text(momentInWords(offer.place.from, now, provider.zone, provider.locale), clock(offer.until, provider.locale, provider.zone), link(`/earlier/${token}`))
    if (to) await post(tx, vault, provider.id, { channel: 'sms', to, text }, now, { until: offer.until, about: hold })
    moments.touched(provider.id, offer.place.guide)
    offered++
  }
  return offered
}

const freePlaces = async (tx: Tx, provider: Provider, moments: MomentsMemory, wishes: readonly Wish[], now: Instant): Promise<readonly Place[]> => {
  const programmes = new Map<Id<'person'>, readonly string[]>()
  for (const programme of new Set(wishes.map(wish => wish.programme)))
    for (const { person } of await listProfiles(tx, programme)) programmes.set(person, [...(programmes.get(person) ?? []), programme])
  const free = await moments.free(tx, provider, [...programmes.keys()], now)
  return [...free].flatMap(([guide, ofGuide]) => ofGuide.map(moment => ({ ...moment, guide, programmes: programmes.get(guide) ?? [] })))
}
