/**
 * The translation card, the only way from one side to the other: what I need, from when, who does what, what we look back on. It is a
 * shared version of core/consent and nothing else; this file only says of whose words it may be made, for whom, and whose yes it needs.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Purpose, SharedVersion } from '../consent/consent.ts'
import type { Party } from '../trajectories/party.ts'

export const headings = ['need', 'from', 'who', 'back'] as const
export type Heading = (typeof headings)[number]
/** What one sentence may be, and how many a card holds: it is read standing. */
export const [sentenceLength, mostSentences] = [300, 12] as const
export const wordLength = 1500

/** On which side; the participant stands between them. */
export type CareOrWork = 'care' | 'work'
export type Word = { readonly id: Id<'side-word'>; readonly trajectory: Id<'trajectory'>; readonly side: CareOrWork; readonly text: string; readonly toldBy: Id<'party'>; readonly at: Instant }
export type Reader = { readonly party: Id<'party'>; readonly side: CareOrWork | 'participant' }
export type Sentence = { readonly heading: Heading; readonly text: string }
export type Card = { readonly version: SharedVersion; readonly fromSide: CareOrWork | 'participant'; readonly word: Id<'side-word'> | null; readonly to: Id<'party'> }

/** One line is one sentence: each is said yes to by itself. */
export const sentencesFrom = (typed: Readonly<Partial<Record<Heading, string>>>): readonly Sentence[] =>
  headings.flatMap(heading => (typed[heading] ?? '').split('\n').map(line => line.trim()).filter(line => line !== '').map(text => ({ heading, text })))

/**
 * Words do not go back to where they came from. What care told goes to work, for the participant reads it already. What work told goes to
 * the participant alone: whoever is asked to let a therapist read something would learn that there is one, and who.
 */
const goesTo: Readonly<Record<Card['fromSide'], readonly Reader['side'][]>> = { participant: ['care', 'work'], care: ['work'], work: ['participant'] }
const purposes = { work: 'reintegration', care: 'care', participant: 'progress' } as const satisfies Record<Reader['side'], Purpose>

/**
 * @param word whose words it is made of; null where the participant told it
 * @param called what stands above a sentence, for its reader
 */
export const makeCard = (
  { by, participant, word }: { readonly by: Party; readonly participant: Id<'party'>; readonly word: Word | null }, reader: Reader, sentences: readonly Sentence[],
  called: Readonly<Record<Heading, string>>, id: Id<'shared-version'>, at: Instant,
): Card | Refusal<'card.not-yours' | 'card.nothing' | 'card.too-much' | 'card.other-way'> => {
  if (by.seat !== 'inside' || by.id === participant || (word !== null && word.trajectory !== by.trajectory)) return refuse('card.not-yours')
  if (sentences.length === 0) return refuse('card.nothing')
  if (sentences.length > mostSentences || sentences.some(({ text }) => text.length > sentenceLength)) return refuse('card.too-much')
  const fromSide = word?.side ?? 'participant'
  if (!goesTo[fromSide].includes(reader.side)) return refuse('card.other-way')
  const asks = [...(reader.side === 'participant' ? [] : [participant]), ...(word === null ? [] : [word.toldBy])]
  return {
    fromSide, word: word?.id ?? null, to: reader.party,
    version: {
      id, trajectory: by.trajectory, report: null, number: null, by: by.id, at, purpose: purposes[reader.side], readers: [reader.party],
      passages: sentences.map(({ heading, text }, index) => ({ position: index + 1, asked: called[heading], text, asks })),
    },
  }
}
