/** A mail that something waits on one's own page: it says not what, nor who wrote. */
import { post, type PostOptions } from '../../kit/outbox.ts'
import type { Id } from '../../kit/id.ts'
import type { Voice } from '../../kit/texts.ts'
import type { Instant } from '../../kit/time.ts'
import { ownMail } from '../people/known-factors.ts'
import type { Around } from '../people/known-people.ts'
import { spokenTo } from '../people/spoken-to.ts'
import { tellTexts } from './tell.texts.ts'

/** Nothing happens when this person gave no address, or it is not yours to write to. @param origin of this installation; @param voice as the provider speaks; @param at where to go, for those who sign in otherwise than by mail; @param later to send it at another moment, and what takes it back */
export const tellByMail = async (around: Around, person: Id<'person'>, { origin, voice, at = '/sign-in/link', later = {} }: { readonly origin: string; readonly voice: Voice; readonly at?: string; readonly later?: PostOptions }, now: Instant): Promise<void> => {
  const to = await ownMail(around, person)
  if (to === null) return
  const t = tellTexts(await spokenTo(around.tx, person, voice))
  await post(around.tx, around.vault, around.provider.id, { channel: 'mail', to, subject: t.subject, text: t.text(`${origin}${at}`) }, now, later)
}
