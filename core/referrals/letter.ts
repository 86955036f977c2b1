/**
 * A letter that someone carries themselves to a next helper. Guide and participant write it together, from either side;
 * it leaves the house only once the participant says that it is right. It has no name and no employer in it: a name is
 * written on paper, by whose name it is.
 */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Id } from '../../kit/id.ts'

/** Characters a field: a letter that is read, not a file. */
export const letterLength = 1500

export const letterFields = ['talkedAbout', 'helped', 'asked'] as const
export type LetterContent = { readonly talkedAbout: string; readonly helped: string; readonly asked: string }

export type Letter = LetterContent & {
  readonly version: number
  readonly writtenBy: Id<'party'>
  readonly writtenAt: Instant
  /** When the participant said that this version is right; null as long as they did not. */
  readonly agreedAt: Instant | null
}

/**
 * Each save is a version and the newest stands: what was agreed before is then to be agreed anew.
 * @param seen the version the writer began from; 0 when there was none
 */
export const writeLetter = (newest: Letter | null, seen: number, { talkedAbout, helped, asked }: LetterContent, ended: boolean): { readonly version: number } | Refusal<'letter.ended' | 'letter.empty' | 'letter.newer'> => {
  if (ended) return refuse('letter.ended')
  if (talkedAbout + helped + asked === '') return refuse('letter.empty')
  return seen === (newest?.version ?? 0) ? { version: seen + 1 } : refuse('letter.newer')
}

/** Says yes to what was read, and not to what was written meanwhile. */
export const agreeLetter = (newest: Letter | null, seen: number): { readonly version: number } | Refusal<'letter.none' | 'letter.newer' | 'letter.agreed'> => {
  if (newest === null) return refuse('letter.none')
  if (newest.version !== seen) return refuse('letter.newer')
  return newest.agreedAt === null ? { version: seen } : refuse('letter.agreed')
}
