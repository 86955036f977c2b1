/** One decision an actor and an item, seen both ways round: who reads this sentence, and what does this person read. */
import type { Id } from '../../kit/id.ts'

export type Says = 'open' | 'yes' | 'soon' | 'no'
export type Decision = { readonly version: Id<'shared-version'>; readonly reader: Id<'party'>; readonly name: string; readonly asked: string; readonly text: string; readonly says: Says }
export type BothWays = {
  readonly byItem: readonly { readonly asked: string; readonly text: string; readonly decisions: readonly Decision[] }[]
  readonly byActor: readonly { readonly reader: Id<'party'>; readonly name: string; readonly decisions: readonly Decision[] }[]
}

/** The same decisions twice, none more and none less. The same words for two people are one item. */
export const decisionsBy = (decisions: readonly Decision[]): BothWays => ({
  byItem: decisions.filter((one, index) => decisions.findIndex(other => sameWords(one, other)) === index).map(one => ({ asked: one.asked, text: one.text, decisions: decisions.filter(other => sameWords(one, other)) })),
  byActor: decisions.filter((one, index) => decisions.findIndex(({ reader }) => reader === one.reader) === index).map(({ reader, name }) => ({ reader, name, decisions: decisions.filter(other => other.reader === reader) })),
})
const sameWords = (one: Decision, other: Decision): boolean => one.asked === other.asked && one.text === other.text
