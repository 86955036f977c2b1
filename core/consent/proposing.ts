/** From the report that stands to what its guide puts forward: the answers about the work, who spoke of them, and each objection at its place. */
import type { Form } from '../../kit/asked.ts'
import type { Id } from '../../kit/id.ts'
import type { ReportForm } from '../programme.ts'
import type { Content } from '../reports/content.ts'
import { answerLength } from '../reports/answers.ts'
import type { WrittenObjection } from '../reports/written-report.ts'
import type { Proposed } from './consent.ts'
import { healthWords } from './word-guard.ts'

type PartyId = Id<'party'>
export type Guest = { readonly party: PartyId; readonly name: string }
/** One question that may be shared, as it stands on the form. */
export type Part = { readonly key: string; readonly asked: string; readonly text: string; /** Guests whose yes it needs too. */ readonly also: readonly PartyId[]; readonly tooLong: boolean }

/** Those who were there beside whom it is about and the writer, and whose yes the programme asks. */
export const guestsOf = ({ present }: Content, { asks }: ReportForm, but: readonly PartyId[]): readonly Guest[] =>
  present.filter(({ party, role }) => asks.includes(role) && !but.includes(party)).map(({ party, name }) => ({ party, name }))

/** As handed over, with every guest asked: the guide may say that someone did not speak of it, never forget to say they did. */
export const partsOf = ({ lines }: Content, guests: readonly Guest[]): readonly Part[] =>
  lines.filter(({ compartment, answered }) => compartment === 'work' && answered !== '').map(({ key, asked, answered }) => ({ key, asked, text: answered, also: guests.map(({ party }) => party), tooLong: false }))

/** As the guide sent it back. A question or a guest that was never offered is not read. */
export const partsIn = (offered: readonly Part[], form: Form): readonly Part[] => offered.map(part => {
  const text = (form[`text-${part.key}`]?.[0] ?? '').replaceAll('\r\n', '\n').trim()
  return { ...part, text, tooLong: text.length > answerLength, also: part.also.filter(party => (form[`also-${part.key}`] ?? []).includes(party)) }
})

export type ObjectionTexts = { objection(name: string): string; objectionOf(name: string, asked: string): string }
/**
 * Passages in the order of the report. An objection follows the part it is about, in the objector's own words, and asks its
 * objector too; one about the whole stands last. One about a part that is left out is left out with it.
 */
export const passagesFrom = (parts: readonly Part[], objections: readonly WrittenObjection[], names: (party: PartyId) => string, t: ObjectionTexts): readonly Proposed[] => {
  const shared = parts.filter(({ text }) => text !== '')
  const attached = (of: WrittenObjection['question'], asked: string | null): readonly Proposed[] => objections.filter(({ question }) => question === of)
    .map(({ party, text }) => ({ asked: asked === null ? t.objection(names(party)) : t.objectionOf(names(party), asked), text, alsoOf: [party] }))
  return shared.length === 0 ? [] : [...shared.flatMap(({ key, asked, text, also }) => [{ asked, text, alsoOf: also }, ...attached(key, asked)]), ...attached(null, null)]
}

/** What the word guard points at: 'key word', so that a look at one word is not taken for a look at another. */
export const pointedAt = (parts: readonly { readonly key: string; readonly text: string }[]): readonly string[] =>
  [...new Set(parts.flatMap(({ key, text }) => healthWords(text).map(({ word }) => `${key} ${word.toLowerCase()}`)))]
