/**
 * The personal link of someone who was asked into a circle. It opens for the weeks of the plan, and asks a code by mail on
 * every device it does not know yet. What it opens is a sign-in like any other, which ends by itself.
 */
import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { newAnonymousId } from '../../kit/id.ts'
import { post } from '../../kit/outbox.ts'
import type { Voice } from '../../kit/texts.ts'
import { addDays, addMinutes, dayOf, startOfDay, type Instant, type Zone } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { ownMail } from '../people/known-factors.ts'
import type { Around } from '../people/known-people.ts'
import { tokenHash } from '../people/sign-in.ts'
import { spokenTo } from '../people/spoken-to.ts'
import type { Programme } from '../programme.ts'
import { addCircleCode, addCircleLink, countCircleCodes, type LinkId, type OpenLink } from './circle-link.store.ts'
import { circleLinkTexts } from './circle-link.texts.ts'
import type { CircleInvitation } from './circle.ts'

export const deviceCookie = 'device'
export const codeMinutes = 10
/** Codes to one mailbox within a quarter of an hour: more would only fill it. */
const mostCodes = 3
/** Weeks to answer in, and to begin; a plan adds its own. */
const weeksToBegin = 4

type InvitationSent = Pick<CircleInvitation, 'id' | 'person' | 'signsIn'>
type From = { readonly origin: string; readonly voice: Voice; readonly zone: Zone }

/** Until when a link holds that is sent now: for the weeks of the plan, or, where one signs in otherwise afterwards, as long as one may take to answer. */
export const linkUntil = ({ count }: Pick<Programme, 'count'>, { signsIn }: Pick<CircleInvitation, 'signsIn'>, zone: Zone, now: Instant): Instant => {
  const weeks = typeof count === 'object' && 'weeks' in count ? count.weeks : 0
  return startOfDay(addDays(dayOf(now, zone), 7 * (weeksToBegin + (signsIn === 'personal-link' ? weeks : 0))), zone)
}

/** A link of one's own by mail, neutral: it says neither who asks nor what for. In the name of who asks. */
export const sendCircleLink = async (around: Around, programme: Programme, invitation: InvitationSent, { origin, voice, zone }: From, now: Instant): Promise<void> => {
  const { tx, vault, provider } = around
  const to = await ownMail(around, invitation.person)
  if (to === null) return
  const id = newAnonymousId<'circle-link'>()
  const token = randomBytes(32).toString('base64url')
  await addCircleLink(tx, id, invitation.id, tokenHash(token), now, linkUntil(programme, invitation, zone, now))
  const t = circleLinkTexts(await spokenTo(tx, invitation.person, voice))
  await post(tx, vault, provider.id, { channel: 'mail', to, subject: t.subject, text: t.text(`${origin}/circle/links/${token}`) }, now, { about: id })
}

/** Six digits to the mailbox of whose link it is; in their name. Silent when there were enough. */
export const sendCircleCode = async (around: Around, link: OpenLink, voice: Voice, now: Instant): Promise<void> => {
  const { tx, vault, provider } = around
  const to = await ownMail(around, link.person)
  if (to === null || await countCircleCodes(tx, link.id, addMinutes(now, -15)) >= mostCodes) return
  const id = newAnonymousId<'circle-code'>()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const until = addMinutes(now, codeMinutes)
  await addCircleCode(tx, id, link.id, codeHash(vault, link.id, code), now, until)
  const t = circleLinkTexts(await spokenTo(tx, link.person, voice))
  await post(tx, vault, provider.id, { channel: 'mail', to, subject: t.codeSubject, text: t.codeText(code) }, now, { until, about: id })
}

/** Keyed, for a million codes are tried in no time by whoever has only the hash. */
export const codeHash = (vault: Vault, link: LinkId, typed: string): Buffer => createHmac('sha256', vault.derived('circle-code')).update(`${link}|${typed.replaceAll(/\s/g, '')}`).digest()

export const newDevice = (): string => randomBytes(32).toString('base64url')
