/** A talk together, opened and sealed under the trajectory's own key: where the store meets the vault. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import { openNames, type Around } from '../people/known-people.ts'
import { givenName } from '../people/person.ts'
import type { Answer, Field, Part, PartyId, Preparation, Seat } from './joint-talk.ts'
import { listAnswers, listPeople, listShowings, listShownToMe, listVersions, listWords, recordAnswer, recordShowing, recordVersion, recordWords } from './joint-talk.store.ts'

const whyPlace = (row: Id<'joint-talk-answer'>): Place => ({ table: 'joint_talk_answer', row, column: 'why' })
const wordsPlace = (row: Id<'joint-talk-words'>): Place => ({ table: 'joint_talk_words', row, column: 'content' })
const document = async ({ tx, vault, provider }: Around, { trajectory }: Seat) => await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)

export type Speaker = { readonly party: PartyId; readonly person: Id<'person'>; readonly role: string; readonly part: Part; readonly name: string; readonly given: string; readonly coming: 'comes' | 'not-known' | 'guides' }
export const speakersOf = async (around: Around, talk: Id<'talk'>): Promise<readonly Speaker[]> => {
  const people = await listPeople(around.tx, talk)
  const named = people.flatMap(({ person, name, typed }) => (name ? [{ person, name, typed }] : []))
  const opened = await openNames(around, named)
  const names = new Map(named.map(({ person }, index) => [person, opened[index] ?? '']))
  return people.map(({ name: _sealed, typed: _typed, ...one }) => { const name = names.get(one.person) ?? ''; return { ...one, name, given: givenName(name) } })
}

export type Said = { readonly by: PartyId; readonly number: number; readonly answer: Answer; readonly why: string | null; readonly at: Instant }
/** One's own, or for who guides everyone's. */
export const answersOf = async ({ tx, vault, provider }: Around, { appointment }: Pick<Seat, 'appointment'>): Promise<readonly Said[]> => {
  const rows = await listAnswers(tx, appointment)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ id, why }) => [whyPlace(id), why]))
  return rows.map(({ id: _own, ...row }, index) => ({ ...row, why: opened[index] ?? null }))
}
export const keepAnswer = async (around: Around, seat: Seat, { answer, why, number }: Pick<Said, 'answer' | 'why' | 'number'>, at: Instant): Promise<boolean> => {
  const id = newAnonymousId<'joint-talk-answer'>()
  return await recordAnswer(around.tx, { id, by: seat.party, number, answer, why: why === null ? null : (await document(around, seat)).seal(whyPlace(id), why), at }, seat)
}

/** What someone prepared and I may read whole: my own, or for who guides everyone's. */
export type Prepared = { readonly by: PartyId; readonly version: number; readonly words: readonly { readonly field: Field; readonly text: string; readonly to: readonly PartyId[] }[] }
export const preparedFor = async ({ tx, vault, provider }: Around, { talk }: Pick<Seat, 'talk'>): Promise<readonly Prepared[]> => {
  const versions = await listVersions(tx, talk)
  const rows = await listWords(tx, versions.map(({ id }) => id))
  const [opened, showings] = [await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [wordsPlace(id), content])), await listShowings(tx, rows.map(({ id }) => id))]
  return versions.map(({ id, by, version }) => ({
    by, version, words: rows.flatMap((row, index) => (row.preparation === id ? [{ field: row.field, text: opened[index] ?? '', to: showings.filter(({ words }) => words === row.id).map(({ to }) => to) }] : [])),
  }))
}

export type Shown = { readonly by: PartyId; readonly field: Field; readonly text: string; /** Of another; null of one's own. */ readonly words: Id<'joint-talk-words'> | null; /** Those who read it, as far as one may know. */ readonly to: readonly PartyId[] }
/** What others of the talk show me, and nothing of what they do not. */
export const shownToMe = async ({ tx, vault, provider }: Around, { talk }: Pick<Seat, 'talk'>): Promise<readonly Shown[]> => {
  const rows = await listShownToMe(tx, talk)
  const [opened, showings] = [await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [wordsPlace(id), content])), await listShowings(tx, rows.map(({ id }) => id))]
  return rows.map(({ id, by, field }, index) => ({ by, field, text: opened[index] ?? '', words: id, to: showings.filter(({ words }) => words === id).map(({ to }) => to) }))
}

/** False when another version came first. */
export const keepPreparation = async (around: Around, seat: Seat, { version, words }: Preparation, at: Instant): Promise<boolean> => {
  const preparation = newAnonymousId<'joint-talk-preparation'>()
  if (!await recordVersion(around.tx, preparation, version, seat, at)) return false
  // One key for all, also where there is nothing to seal: how many keys there are tells nobody how many answers.
  const sealing = await document(around, seat)
  for (const { field, text, to } of words) {
    const id = newAnonymousId<'joint-talk-words'>()
    await recordWords(around.tx, { id, field, content: sealing.seal(wordsPlace(id), text) }, preparation, seat.trajectory)
    if (to.length > 0) await recordShowing(around.tx, id, seat.trajectory, to)
  }
  return true
}
