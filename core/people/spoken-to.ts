/**
 * How a reader is spoken to, in a page and in a mail alike. Who works here says je; a director, who is a guest here, and whoever
 * was asked beside a file in a part that says so, such as a manager, reads u; anyone else as the provider speaks.
 */
import type { Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Voice } from '../../kit/texts.ts'
import { inCountry } from '../providers/country.ts'
import { findAddress, findCountryAround } from './person.store.ts'
import type { Office, SignedIn } from './sign-in.ts'

/** In the words of the country they take part in. Of whoever holds no office; asked by themselves, or by who writes to them. @param voice as the provider speaks */
export const spokenTo = async (tx: Tx, person: Id<'person'>, voice: Voice): Promise<Voice> => {
  const [addressed, country] = await Promise.all([addressedAs(tx, person, voice), findCountryAround(tx, person)])
  return country === null ? addressed : { ...addressed, locale: inCountry(addressed.locale, country) }
}

/** The same of a page, which is in the language of whoever reads it already. */
export const addressedAs = async (tx: Tx, person: Id<'person'>, voice: Voice): Promise<Voice> => ({ locale: voice.locale, address: await findAddress(tx, person) ?? voice.address })

export const spokenToAtWork = (offices: readonly Office[], voice: Voice): Voice => ({ locale: voice.locale, address: offices.every(office => office === 'director') ? 'u' : 'je' })

/** In which voice the pages of whoever asks are. Whoever came with six words has no part beside a file, and nobody looks. */
export const voiceOfReader = async (tx: Tx, me: SignedIn | null, voice: Voice): Promise<Voice> => {
  if (!me || me.method === 'receipt') return voice
  return me.offices.length > 0 ? spokenToAtWork(me.offices, voice) : await addressedAs(tx, me.person, voice)
}
