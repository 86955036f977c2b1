/**
 * Who could go on with whom when a guide leaves. A proposal is all it is: only the participant's yes moves a file.
 *
 * Whoever the participant named, let go or said no to is never proposed. Of the others: who guides in this programme, speaks a language
 * with the one who leaves, and has room. First whom the leaving guide would propose, then the same discipline, more languages in common,
 * more room. Files with the fewest possibilities go first, so that nobody misses out because somebody else could choose.
 */
import type { Id } from '../../kit/id.ts'

type PersonId = Id<'person'>
export type FileToMove = { readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'>; readonly programme: string; /** Whom the leaving guide would propose. */ readonly wish: PersonId | null; readonly never: readonly PersonId[] }
export type Presents = { readonly profession: string; readonly languages: readonly string[] }
export type Candidate = Presents & { readonly person: PersonId; readonly programmes: readonly string[]; /** How many more they have room for. */ readonly places: number }
export type Proposed = { readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'>; /** Null where there is nobody. */ readonly to: PersonId | null }

export const mayBeProposed = (file: FileToMove, leaves: Presents, one: Candidate): boolean =>
  one.programmes.includes(file.programme) && !file.never.includes(one.person) && inCommon(leaves, one) > 0

const inCommon = (leaves: Presents, one: Presents): number => one.languages.filter(language => leaves.languages.includes(language)).length

/** Said the same way however often it is asked, as long as nothing changed: what was broken off is taken up where it was. */
export const divide = (files: readonly FileToMove[], leaves: Presents, candidates: readonly Candidate[]): readonly Proposed[] => {
  const left = new Map(candidates.map(({ person, places }) => [person, places]))
  const room = (person: PersonId) => left.get(person) ?? 0
  const possible = files.map(file => ({ file, among: candidates.filter(one => mayBeProposed(file, leaves, one)) }))
  const hardestFirst = possible.toSorted((one, other) => one.among.length - other.among.length || (one.file.trajectory < other.file.trajectory ? -1 : 1))
  return hardestFirst.map(({ file, among }) => {
    const likelier = (one: Candidate, other: Candidate): number =>
      Number(other.person === file.wish) - Number(one.person === file.wish)
      || Number(other.profession === leaves.profession) - Number(one.profession === leaves.profession)
      || inCommon(leaves, other) - inCommon(leaves, one)
      || room(other.person) - room(one.person)
      || (one.person < other.person ? -1 : 1)
    const to = among.filter(({ person }) => room(person) > 0).toSorted(likelier)[0]?.person ?? null
    if (to) left.set(to, room(to) - 1)
    return { trajectory: file.trajectory, party: file.party, to }
  })
}
