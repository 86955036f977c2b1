/**
 * What is said in a meeting, sealed under the meeting's own key, and what stays of it under the group's: where the stores
 * meet the vault. When a meeting goes its key goes, and what a copy still holds opens nowhere.
 */
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Place, Sealed } from '../../kit/vault.ts'
import { namesOf, type Around } from '../people/known-people.ts'
import type { GroupId, PersonId } from './group.ts'
import { countAsked, findGroup, listGroups, listMyInvitations, listOwnSteps, listPeers, listPoints, recordAnswer, recordGroup, recordInvitation, recordOwnStep, type SealedGroup } from './group.store.ts'
import type { Meeting } from './meeting.ts'
import { listProposals, listQuestions, listWords, proposePoint, recordQuestion, recordWords } from './meeting.store.ts'

const place = (table: 'peer_group' | 'peer_question' | 'peer_words' | 'peer_point' | 'peer_own_step', row: Id<string>): Place => ({ table, row, column: table === 'peer_group' ? 'name' : 'content' })
const under = async ({ tx, vault, provider }: Around, scope: Id<string>) => await (await vault.scope(tx, provider.id, scope)).newDocument(tx)

const opened = async <Row extends { readonly id: Id<string>; readonly content: Sealed }>({ tx, vault, provider }: Around, table: Parameters<typeof place>[0], rows: readonly Row[]): Promise<readonly (Omit<Row, 'content'> & { readonly text: string })[]> => {
  const texts = await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [place(table, id), content]))
  return rows.map(({ content: _sealed, ...row }, index) => ({ ...row, text: texts[index] ?? '' }))
}

/** The founder is the first in it. */
export const foundGroup = async (around: Around, name: string, by: PersonId, at: Instant): Promise<GroupId> => {
  const id = newId<'peer-group'>(at.getTime())
  await recordGroup(around.tx, { id, name: (await under(around, id)).seal(place('peer_group', id), name) }, by, at)
  const own = { id: newId<'peer-invitation'>(at.getTime()), group: id, person: by, by }
  await recordInvitation(around.tx, own, at)
  await recordAnswer(around.tx, own.id, 'yes', at)
  return id
}

export type Group = { readonly id: GroupId; readonly name: string; readonly foundedAt: Instant }
const nameGroups = async <Row extends { readonly id: Id<string>; readonly name: Sealed }>({ tx, vault, provider }: Around, rows: readonly (Row & { readonly group?: GroupId })[]): Promise<readonly string[]> =>
  (await vault.openAll(tx, provider.id, rows.map(({ id, group, name }) => [place('peer_group', group ?? id), name]))).map(name => name ?? '')
const withName = async (around: Around, rows: readonly SealedGroup[]): Promise<readonly Group[]> => {
  const names = await nameGroups(around, rows)
  return rows.map((row, index) => ({ ...row, name: names[index] ?? '' }))
}
export const groupsOfMine = async (around: Around): Promise<readonly Group[]> => await withName(around, await listGroups(around.tx))
export const groupOf = async (around: Around, id: GroupId): Promise<Group | null> => {
  const row = await findGroup(around.tx, id)
  return row ? (await withName(around, [row]))[0] ?? null : null
}
/** Those who ask me in, each with the group's name and who asks. */
export const invitationsOf = async (around: Around, person: PersonId) => {
  const rows = await listMyInvitations(around.tx, person)
  const [groups, people] = [await nameGroups(around, rows), await namesOf(around, rows.map(({ by }) => by))]
  return rows.map(({ id, by }, index) => ({ id, group: groups[index] ?? '', by: people.get(by) ?? '' }))
}
export type Peer = { readonly person: PersonId; readonly name: string }
export const peersOf = async (around: Around, group: GroupId): Promise<{ readonly members: readonly Peer[]; readonly asked: number }> => {
  const people = await listPeers(around.tx, group)
  const names = await namesOf(around, people)
  return { members: people.map(person => ({ person, name: names.get(person) ?? '' })), asked: await countAsked(around.tx, group) }
}

export const pointsOf = async (around: Around, group: GroupId) => await opened(around, 'peer_point', await listPoints(around.tx, group))
export const ownStepsOf = async (around: Around) => await opened(around, 'peer_own_step', await listOwnSteps(around.tx))
export const keepOwnStep = async (around: Around, group: GroupId, heldOn: Day, text: string, person: PersonId): Promise<void> => {
  const id = newAnonymousId<'peer-own-step'>()
  await recordOwnStep(around.tx, { id, group, heldOn, content: (await under(around, group)).seal(place('peer_own_step', id), text) }, person)
}

export const questionsOf = async (around: Around, meeting: Meeting['id']) => await opened(around, 'peer_question', await listQuestions(around.tx, meeting))
export type Question = Awaited<ReturnType<typeof questionsOf>>[number]
export const keepQuestion = async (around: Around, meeting: Meeting['id'], version: number, text: string, by: PersonId, at: Instant): Promise<void> => {
  const id = newAnonymousId<'peer-question'>()
  await recordQuestion(around.tx, meeting, { id, by, version, content: (await under(around, meeting)).seal(place('peer_question', id), text) }, at)
}

export const wordsOf = async (around: Around, meeting: Meeting['id']) => await opened(around, 'peer_words', await listWords(around.tx, meeting))
export type Words = Awaited<ReturnType<typeof wordsOf>>[number]
export const keepWords = async (around: Around, meeting: Meeting['id'], step: number, from: { readonly others: number; readonly bringer: number }, text: string, by: PersonId, at: Instant): Promise<void> => {
  const id = newAnonymousId<'peer-words'>()
  await recordWords(around.tx, meeting, { id, step, by, content: (await under(around, meeting)).seal(place('peer_words', id), text) }, from, at)
}

/** Sealed under the group's key from the start, with a key of its own: what stays stays as it is, and what goes takes that key along. */
export const keepPoint = async (around: Around, { id: meeting, group }: Pick<Meeting, 'id' | 'group'>, heldOn: Day, text: string): Promise<boolean> => {
  const id = newAnonymousId<'peer-point'>()
  return await proposePoint(around.tx, meeting, { id, content: (await under(around, group)).seal(place('peer_point', id), text) }, heldOn)
}
export const proposalsOf = async (around: Around, meeting: Meeting['id']) => await opened(around, 'peer_point', await listProposals(around.tx, meeting))
