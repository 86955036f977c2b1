/**
 * What a plan costs an employer: hours, a rate, and where the talks are held. It names an organisation and never an
 * employee. The employer reads and answers it behind a link of its own, once.
 */
import { randomBytes } from 'node:crypto'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, dayOf, startOfDay, type Instant, type Zone } from '../../kit/time.ts'
import type { Place, Sealed } from '../../kit/vault.ts'
import type { Around } from '../../core/people/known-people.ts'
import { tokenHash } from '../../core/people/sign-in.ts'
import { addOffer, answerOffer, findOfferByLink, listOffers, type SealedOffer } from './offer.store.ts'

export const heldAt = ['at-the-employer', 'at-the-provider', 'elsewhere'] as const
export type HeldAt = (typeof heldAt)[number]
export type OfferAnswer = 'accepted' | 'declined'
export type Terms = { readonly hours: number; readonly rateCents: number; readonly held: HeldAt }
export type Offer = Terms & { readonly id: Id<'recovery-offer'>; readonly by: Id<'person'>; readonly at: Instant; readonly until: Instant; readonly organisation: string; readonly answer: OfferAnswer | null }
export type OwnOffer = Offer & { readonly name: string; readonly mail: string; readonly signedName: string | null }

/** Days that an offer holds. */
export const offerDays = 30

/** Whole cents; hours are whole, so nothing is rounded. */
export const totalCents = ({ hours, rateCents }: Terms): number => hours * rateCents

/** Once, and in time. An acceptance carries the name it is given under. */
export const mayAnswer = ({ answer, until }: Pick<Offer, 'answer' | 'until'>, now: Instant): { readonly at: Instant } | Refusal<'offer.answered' | 'offer.ran-out'> =>
  answer !== null ? refuse('offer.answered') : until <= now ? refuse('offer.ran-out') : { at: now }

type Column = 'organisation' | 'name' | 'mail'
const place = (row: Id<'recovery-offer'>, column: Column): Place => ({ table: 'recovery_offer', row, column })
const signedPlace = (row: Id<'recovery-offer'>): Place => ({ table: 'recovery_offer_answer', row, column: 'signed_name' })

export type NewOffer = Terms & { readonly organisation: string; readonly name: string; readonly mail: string }

/** @returns the token of its link, which is nowhere else */
export const makeOffer = async ({ tx, vault, provider }: Around, offer: NewOffer, by: Id<'person'>, zone: Zone, at: Instant): Promise<{ readonly id: Id<'recovery-offer'>; readonly token: string }> => {
  const id = newAnonymousId<'recovery-offer'>()
  const token = randomBytes(32).toString('base64url')
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  const until = startOfDay(addDays(dayOf(at, zone), offerDays + 1), zone)
  await addOffer(tx, { ...offer, id, by, at, until, organisation: document.seal(place(id, 'organisation'), offer.organisation), name: document.seal(place(id, 'name'), offer.name), mail: document.seal(place(id, 'mail'), offer.mail) }, tokenHash(token))
  return { id, token }
}

/** For whoever holds the link; null when it opens no more. */
export const offerByLink = async ({ tx, vault, provider }: Around, token: string, now: Instant): Promise<Offer | null> => {
  const row = await findOfferByLink(tx, tokenHash(token), now)
  return row && { ...row, organisation: await vault.open(tx, provider.id, place(row.id, 'organisation'), row.organisation) }
}

/** Whether this answer was the first. @param name under which it is accepted */
export const sayToOffer = async ({ tx, vault, provider }: Around, offer: Offer, token: string, answer: OfferAnswer, name: string, now: Instant): Promise<boolean> => {
  const signed: Sealed | null = answer === 'accepted' ? (await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)).seal(signedPlace(offer.id), name) : null
  return await answerOffer(tx, tokenHash(token), answer, signed, now)
}

/** Those I made, the newest first. */
export const myOffers = async ({ tx, vault, provider }: Around): Promise<readonly OwnOffer[]> => {
  const rows: readonly SealedOffer[] = await listOffers(tx)
  const opened = await vault.openAll(tx, provider.id, rows.flatMap(row => [[place(row.id, 'organisation'), row.organisation], [place(row.id, 'name'), row.name], [place(row.id, 'mail'), row.mail], [signedPlace(row.id), row.signedName]] as const))
  return rows.map((row, index) => {
    const [organisation, name, mail, signedName] = opened.slice(index * 4)
    return { ...row, organisation: organisation ?? '', name: name ?? '', mail: mail ?? '', signedName: signedName ?? null }
  })
}
