/**
 * From a held place to an appointment. The receipt's key is derived between two transactions: the hold has won the
 * place already, so nobody waits for the hundredth of a second that matters.
 */
import { createHmac, randomInt } from 'node:crypto'
import { confirmHold, takeTime } from '../../core/agenda/hold.store.ts'
import type { Hold } from '../../core/agenda/hold.ts'
import type { MomentsMemory } from '../../core/agenda/moments-memory.ts'
import { cardHash, readCard } from '../../core/organisations/card.ts'
import { takeStart, useCard } from '../../core/organisations/entitlement.store.ts'
import { profileOf } from '../../core/people/known-people.ts'
import { addPerson } from '../../core/people/person.store.ts'
import type { Profile } from '../../core/people/person.ts'
import { findShownOnce, keepReceipt } from '../../core/people/receipt.store.ts'
import { drawWordReceipt, receiptKeys, receiptVerifier, type Receipt } from '../../core/people/receipt.ts'
import { newSignIn, signInCookie, tokenHash } from '../../core/people/sign-in.ts'
import { become, beginSignIn } from '../../core/people/sign-in.store.ts'
import { callingCode } from '../../core/providers/provider.ts'
import type { WayToTalk } from '../../core/programme.ts'
import { findPlanned } from '../../core/talks/appointment.store.ts'
import { contactOf, sealContact } from '../../core/trajectories/contact.ts'
import { asKeptHere } from '../../core/trajectories/keeping-terms.store.ts'
import { recordContact, recordOpening } from '../../core/trajectories/open.store.ts'
import { openTrajectory, type OpeningIds } from '../../core/trajectories/open.ts'
import { toTheDay } from '../../core/trajectories/own-looks.ts'
import { findOwnTrajectory } from '../../core/trajectories/party.store.ts'
import type { Visit } from '../../core/visit.ts'
import { redeemPath } from '../../core/vouchers/take.pages.tsx'
import { serveWish } from '../../core/waiting-list/waiting-list.store.ts'
import { QueueFull } from '../../kit/derive/derive.ts'
import { fields, oneOf, optional, telephone, text, type Problem } from '../../kit/forms.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import type { Place, Vault } from '../../kit/vault.ts'
import { actField, Answered, answerOfAct, claimAct, page, seeOther, withCookies, type Cookie, type Reply, type Routes } from '../../kit/web.ts'
import { contactPage, holdLapsedPage, offeredWays, receiptPage, type ContactProblems } from './booking.pages.tsx'
import { cardCookie, doorCookie, doorOf } from './door.ts'
import { nearby } from './moments.ts'
import { placeGonePage } from './moments.pages.tsx'
import { behindDoor, forgetHold, heldPlace, ownHold } from './moments.routes.ts'
import { findOffersForNew } from './offer.ts'
import { anonymousCoaching } from './programme.ts'
import { forgetVoucher, handIn } from './voucher.routes.ts'

/**
 * The form of a hold is one act, and the sign-in it makes follows from it: whoever pressed twice and got only the
 * second answer is signed in all the same. Neither can be known without the instance's secret.
 */
const ofHold = (vault: Vault, purpose: 'act' | 'sign-in', hold: Hold['id']) => createHmac('sha256', vault.derived('hold')).update(`${purpose}|${hold}`).digest('base64url')
const wordsPlace = (signIn: Id<'sign-in'>): Place => ({ table: 'sign_in', row: signIn, column: 'shown_once' })
/** The same page, which then says that nothing was made twice. */
const again = (path: string): string => `${path}?again=yes`

type Wanted = { readonly way: WayToTalk; readonly telephone: string | null; readonly alias: string | null }

const readContact = ({ form, provider }: Visit, guide: Profile): { readonly wanted: Wanted } | { readonly problems: ContactProblems } => {
  const number = telephone(callingCode(provider.country))
  const read = fields({ way: oneOf(offeredWays(guide)), telephone: { parse: (typed: readonly string[]) => ({ value: typed }) }, alias: optional(text({ most: 40 })) }).read(form)
  const wayProblem = read.problems.way
  const typed = form['telephone'] ?? []
  // For a talk by video it may be given too, for when the picture fails.
  const parsed = form['way']?.[0] === 'guide-calls' ? number.parse(typed) : form['way']?.[0] === 'video' ? optional(number).parse(typed) : { value: null }
  const telephoneProblem: Problem | undefined = 'problem' in parsed ? parsed.problem : undefined
  if (!read.value || 'problem' in parsed) return { problems: { ...(wayProblem ? { way: wayProblem } : {}), ...(telephoneProblem ? { telephone: telephoneProblem } : {}), ...(read.problems.alias ? { alias: read.problems.alias } : {}) } }
  return { wanted: { way: read.value.way, telephone: parsed.value, alias: read.value.alias } }
}

const forgetCard: Cookie = { name: cardCookie, value: null, seconds: null }
const shutDoor: Cookie = { name: doorCookie, value: null, seconds: null }

/** Uses up the card one came with, where people come with cards. */
const useOwnCard = async ({ tx, vault, provider, asked, now }: Visit): Promise<boolean> => {
  if (provider.entry !== 'cards' || doorOf(vault, provider.id, asked.cookies[doorCookie])?.by === 'voucher') return true
  const card = readCard(asked.cookies[cardCookie] ?? '')
  return card !== null && await useCard(tx, cardHash(vault, provider.id, card), dayOf(now, provider.zone))
}

export const bookingRoutes = (memory: MomentsMemory): Routes<Visit> => {
  const lapsed = async (visit: Visit): Promise<Reply> => {
    const held = heldPlace(visit.asked)
    if (!held) return seeOther('/moments')
    const offers = await findOffersForNew(memory, visit)
    const free = offers.some(({ guide, moments }) => guide.person === held.place.guide && moments.some(({ from }) => from.getTime() === held.place.from.getTime()))
    return free ? page(holdLapsedPage(visit, held.place, newAnonymousId())) : page(placeGonePage(visit, held.place, nearby(offers, held.place, 4), offers), 409)
  }

  /** As long as one may choose this guide: of those whom everyone sees, so that nothing needs to be read. */
  const guideOf = async ({ tx, vault, provider, house }: Visit, { guide }: Hold): Promise<Profile | null> =>
    (await house.guides.profilesFor({ tx, vault, provider }, anonymousCoaching.id)).find(({ person }) => person === guide) ?? null

  const signedIn = (visit: Pick<Visit, 'vault'>, hold: Hold['id']): Cookie => ({ name: signInCookie, value: ofHold(visit.vault, 'sign-in', hold), seconds: null })

  /**
   * Everything of a new appointment in one transaction: all of it stands, or nothing. What does not wait for an answer is
   * sent together, and done in this order.
   */
  const book = async (visit: Visit, hold: Hold, guide: Profile, { way, telephone: number, alias }: Wanted, receipt: Receipt, auth: Buffer): Promise<Reply> => {
    const { tx, vault, provider, now } = visit
    const ids: OpeningIds = {
      person: newAnonymousId(), trajectory: newAnonymousId(), participant: newAnonymousId(), guide: newAnonymousId(), talk: newAnonymousId(), appointment: newAnonymousId(),
    }
    const [before, documents, programme] = await Promise.all([claimAct(tx, ofHold(vault, 'act', hold.id), now, '/receipt'), vault.newScope(tx, provider.id, ids.trajectory), asKeptHere(tx, anonymousCoaching)])
    if (before !== null) throw new Answered(withCookies(seeOther(again(before)), [signedIn(visit, hold.id), forgetHold]))
    const opening = openTrajectory(programme, { guide, from: hold.from, until: hold.until, way }, ids, provider.zone, now)
    if (refused(opening)) throw new Answered(await lapsed(visit))

    const signIn = newSignIn(newAnonymousId(), ids.person, 'receipt', null, now)
    const words = documents[0].seal(wordsPlace(signIn.id), `${receipt.locator} ${receipt.secret}`.replaceAll('-', ' '))
    const [, , , confirmed, , , kept, , , , invited, noVoucher, started] = await Promise.all([
      become(tx, ids.person),
      addPerson(tx, ids.person),
      recordOpening(tx, opening),
      confirmHold(tx, hold, ids.appointment, now),
      takeTime(tx, newAnonymousId(), ids.person, hold, ids.appointment),
      recordContact(tx, ids.trajectory, sealContact(documents, ids.trajectory, { telephone: number, alias, handle: receipt.locator })),
      keepReceipt(tx, receipt.locator, { person: ids.person, verifier: receiptVerifier(vault.derivedFor(provider.id, 'receipt-pepper'), auth) }),
      beginSignIn(tx, signIn, tokenHash(ofHold(vault, 'sign-in', hold.id)), words),
      log(tx, { event: 'trajectory.opened', action: 'C', person: ids.person, role: opening.roles.participant, purpose: 'own-file', subject: ids.trajectory, object: { kind: 'appointment', id: ids.appointment }, basis: 'participant', at: toTheDay(now) }),
      serveWish(tx, hold.id),
      useOwnCard(visit),
      handIn(visit),
      takeStart(tx, now), // last, so that nobody waits long for the one row that all who begin count down
    ])
    if (refused(confirmed)) throw new Answered(seeOther('/contact')) // rolls everything back; the page there says that the place lapsed
    if (!kept) throw new Error('locator taken') // one in seventy million; the form may be sent again
    if (!invited) throw new Answered(withCookies(seeOther('/'), [shutDoor, forgetCard]))
    if (noVoucher) throw new Answered(withCookies(seeOther(noVoucher === 'no door' ? '/' : `${redeemPath}?used`), [shutDoor, forgetVoucher]))
    if (!started) throw new Answered(seeOther('/moments'))
    memory.changed(provider.id, hold.guide, { ...hold, heldUntil: null })
    return withCookies(seeOther('/receipt'), [signedIn(visit, hold.id), forgetHold, forgetCard, ...(visit.provider.vouchers === 'on' ? [forgetVoucher, shutDoor] : [])])
  }

  return {
    'GET /contact': behindDoor(async visit => {
      const hold = await ownHold(visit)
      const guide = hold && await guideOf(visit, hold)
      return hold && guide ? page(contactPage(visit, { hold, guide, act: ofHold(visit.vault, 'act', hold.id) })) : await lapsed(visit)
    }),

    'POST /appointments': {
      outside: async doorway => {
        type Ready = { readonly hold: Hold; readonly guide: Profile; readonly wanted: Wanted; readonly provider: Id<'provider'>; readonly visit: Pick<Visit, 'house'> }
        const ready = await doorway.visit<Ready | Reply>(async visit => {
          const before = heldPlace(visit.asked)
          const hold = await ownHold(visit)
          const guide = hold && await guideOf(visit, hold)
          if (!hold || !guide) return before && visit.form[actField]?.[0] === ofHold(visit.vault, 'act', before.hold) ? await answeredBefore(visit, before.hold) : await lapsed(visit)
          const read = readContact(visit, guide)
          if ('problems' in read) return page(contactPage(visit, { hold, guide, act: ofHold(visit.vault, 'act', hold.id), typed: visit.form, problems: read.problems }), 422)
          return { hold, guide, wanted: read.wanted, provider: visit.provider.id, visit }
        })
        if ('kind' in ready) return ready

        const receipt = drawWordReceipt(randomInt)
        try {
          const { auth } = await receiptKeys(ready.provider, receipt, (secret, salt) => ready.visit.house.deriver.derive(secret, salt))
          return await doorway.visit(visit => book(visit, ready.hold, ready.guide, ready.wanted, receipt, auth))
        } catch (error) {
          if (!(error instanceof QueueFull)) throw error
          return await doorway.visit(async visit => page(contactPage(visit, { hold: ready.hold, guide: ready.guide, act: ofHold(visit.vault, 'act', ready.hold.id), typed: visit.form, busy: true }), 503))
        }
      },
    },

    'GET /receipt': async visit => {
      const { tx, vault, provider, me } = visit
      if (me?.method !== 'receipt') return seeOther('/code')
      const sealed = await findShownOnce(tx, me.signIn)
      const trajectory = await findOwnTrajectory(tx)
      const appointment = trajectory && await findPlanned(tx, trajectory.id)
      const guide = appointment && await profileOf(visit, appointment.guide)
      if (!sealed || !appointment || !guide) return seeOther('/my-appointment')
      const words = (await vault.open(tx, provider.id, wordsPlace(me.signIn), sealed)).split(' ')
      const contact = await contactOf(visit, appointment.trajectory)
      return page(receiptPage(visit, { words, from: appointment.from, way: appointment.way, guide: guide.name, telephone: contact?.telephone ?? null, texting: visit.house.sends.includes('sms'), again: visit.query['again'] !== undefined }))
    },
  }

  /** Back, or a second press after the first was answered: the place is this browser's own appointment by now. */
  async function answeredBefore(visit: Visit, hold: Hold['id']): Promise<Reply> {
    const before = await answerOfAct(visit.tx, ofHold(visit.vault, 'act', hold))
    return before === null ? await lapsed(visit) : withCookies(seeOther(again(before)), [signedIn(visit, hold), forgetHold])
  }
}
