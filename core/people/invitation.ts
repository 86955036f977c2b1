/**
 * An invitation is a link by mail with which someone makes a way to sign in. It works once and for a week; the
 * newest one counts. Opening the link uses nothing up, for scanners of mail open every link.
 */
import { randomBytes } from 'node:crypto'
import { newId, type Id } from '../../kit/id.ts'
import type { Voice } from '../../kit/texts.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { post } from '../../kit/outbox.ts'
import { invitationMailTexts } from './invitation-mail.texts.ts'
import { addInvitation } from './invitation.store.ts'
import type { Around } from './known-people.ts'
import { tokenHash } from './sign-in.ts'

const week = 7 * 24 * 60

export type Invitation = { readonly id: Id<'invitation'>; readonly person: Id<'person'>; readonly madeAt: Instant; readonly until: Instant; readonly usedAt: Instant | null }
export type InvitationVerdict = 'open' | 'used' | 'expired' | 'replaced'

/** What a link is still good for. @param newest the id of the last invitation this person got */
export const invitationVerdict = (invitation: Invitation, newest: Id<'invitation'>, now: Instant): InvitationVerdict => {
  if (invitation.usedAt !== null) return 'used'
  if (invitation.id !== newest) return 'replaced'
  return invitation.until.getTime() > now.getTime() ? 'open' : 'expired'
}

/**
 * Records the invitation and posts its mail, which names nobody. Inviting again replaces what was sent before.
 * @param by the administrator who invites, for whom the transaction runs
 * @param origin of this installation as the administrator reached it, such as 'https://houvast.example'
 * @returns the path of the link, for who hands it over in person
 */
export const invite = async (around: Around, { person, mail, by, origin, voice }: {
  readonly person: Id<'person'>
  readonly mail: string
  readonly by: Id<'person'>
  readonly origin: string
  readonly voice: Voice
}, now: Instant): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  const id = newId<'invitation'>(now.getTime())
  await addInvitation(around.tx, { id, person, madeAt: now, by, until: addMinutes(now, week) }, tokenHash(token))
  const path = `/invitations/${token}`
  const t = invitationMailTexts(voice)
  await post(around.tx, around.vault, around.provider.id, { channel: 'mail', to: mail, subject: t.subject, text: t.text(origin + path) }, now, { about: id })
  return path
}
