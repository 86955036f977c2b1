/**
 * The way in of someone without an account: a link that only they were given, and a code by another way. The link opens for as
 * long as its letter is released to them, and for not a moment more: there is no date of its own to forget.
 */
import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { post } from '../../kit/outbox.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { tokenHash } from '../people/sign-in.ts'
import type { Reached } from './known-letters.ts'
import { newPaperCode } from './letter.ts'
import { countCodes, recordCode, recordLink } from './link.store.ts'
import { doorTexts } from './door.texts.ts'

type SendingId = Id<'professional-sending'>
export const codeMinutes = 10
/** How long one reads before showing a code again. */
export const sittingMinutes = 30
/** Text messages to one telephone within a quarter of an hour: more would only be a nuisance. */
const mostCodes = 3

/** Makes the ones before useless. @returns the path, to be known to nobody but its reader */
export const newLink = async ({ tx }: Around, sending: SendingId, at: Instant): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  await recordLink(tx, newAnonymousId(), sending, tokenHash(token), at)
  return `/for-professionals/${token}`
}

/** In the name of whom the letter goes to. */
export const sendCode = async ({ tx, vault, provider }: Around, sending: SendingId, { telephone, locale }: Pick<Reached, 'telephone' | 'locale'>, now: Instant): Promise<void> => {
  if (telephone === null || await countCodes(tx, sending, addMinutes(now, -15)) >= mostCodes) return
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await recordCode(tx, newAnonymousId(), sending, 'sms', codeHash(vault, sending, code), now, addMinutes(now, codeMinutes))
  await post(tx, vault, provider.id, { channel: 'sms', to: telephone, text: doorTexts({ locale, address: 'u' }).sms(code) }, now, { until: addMinutes(now, codeMinutes) })
}

/** A code for paper; the one before it works no longer. */
export const makePaperCode = async ({ tx, vault }: Around, sending: SendingId, now: Instant, until: Instant): Promise<string> => {
  const code = newPaperCode(randomInt)
  await recordCode(tx, newAnonymousId(), sending, 'paper', codeHash(vault, sending, code), now, until)
  return code
}

/** Keyed, so that few digits are not tried in no time by whoever has only the hash. */
export const codeHash = (vault: Vault, sending: SendingId, typed: string): Buffer =>
  createHmac('sha256', vault.derived('professional-code')).update(`${sending}|${typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`).digest()
