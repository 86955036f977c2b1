/**
 * An empty installation is set up once, by whoever can read the server's own output: there stands an address that
 * nobody else can guess. It leads nowhere any more from the moment there is a provider.
 */
import { timingSafeEqual } from 'node:crypto'
import { fields, mail, text } from '../../kit/forms.ts'
import type { Vault } from '../../kit/vault.ts'
import { settingsFields } from '../providers/settings.ts'

/** What stands in the address, in hexadecimal. It follows from the instance key, so every process knows it and no table does. */
export const setUpToken = (vault: Vault): string => vault.derived('set-up').toString('hex')

export const isSetUpToken = (vault: Vault, given: string | undefined): boolean => {
  const [expected, typed] = [Buffer.from(setUpToken(vault)), Buffer.from(given ?? '')]
  return expected.length === typed.length && timingSafeEqual(expected, typed)
}

export const setUpFields = fields({ ...settingsFields, administratorName: text({ most: 120 }), administratorMail: mail })
export type SetUp = NonNullable<ReturnType<typeof setUpFields.read>['value']>

/** What is likely, to be changed where it is not. */
export const likelyAnswers = { country: 'NL', locale: 'nl-NL', address: 'je', exitUrl: 'https://www.knmi.nl/' } as const
