/**
 * A link by mail that signs in a participant known by name. It works once and for a quarter of an hour; opening it uses
 * nothing up, for scanners of mail open every link. Those who work here prove more than a mailbox, and get none.
 */
import { randomBytes } from 'node:crypto'
import { newAnonymousId } from '../../kit/id.ts'
import { post } from '../../kit/outbox.ts'
import type { Voice } from '../../kit/texts.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { personByMail } from './factors.store.ts'
import { mailIndex, type Around } from './known-people.ts'
import { addSignInLink, countSignInLinks } from './sign-in-link.store.ts'
import { signInLinkTexts } from './sign-in-link.texts.ts'
import { tokenHash } from './sign-in.ts'
import { become, findOffices } from './sign-in.store.ts'
import { spokenTo } from './spoken-to.ts'

export const linkMinutes = 15
/** Links to one mailbox within a quarter of an hour: more would only fill it. */
const atMost = 3

/**
 * Posts a link to whoever has this address; to nobody when nobody has. The answer is the same, so it says nothing.
 * @param origin of this installation as the browser reached it
 */
export const sendSignInLink = async (around: Around, { mail, origin, voice }: { readonly mail: string; readonly origin: string; readonly voice: Voice }, now: Instant): Promise<void> => {
  const { tx, vault, provider } = around
  const person = await personByMail(tx, mailIndex(vault, provider.id, mail))
  if (!person) return
  await become(tx, person)
  if ((await findOffices(tx)).length > 0 || await countSignInLinks(tx, person, now) >= atMost) return
  const token = randomBytes(32).toString('base64url')
  const id = newAnonymousId<'sign-in-link'>()
  const until = addMinutes(now, linkMinutes)
  await addSignInLink(tx, id, person, tokenHash(token), until)
  const t = signInLinkTexts(await spokenTo(tx, person, voice))
  await post(tx, vault, provider.id, { channel: 'mail', to: mail, subject: t.subject, text: t.text(`${origin}/sign-in/links/${token}`) }, now, { until, about: id })
}
