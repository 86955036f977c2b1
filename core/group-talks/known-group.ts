/** Groups with their words opened: the group's own under a key of its own, what someone chose to be called under that of their file. */
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place as Sealing, Sealed } from '../../kit/vault.ts'
import type { PieceKind } from '../own-pieces/known-own-pieces.ts'
import type { Around } from '../people/known-people.ts'
import { parseId } from '../../kit/id.ts'
import type { Group, GroupId, Lesson, MeetingId, PlaceId, ShownTo } from './group-talk.ts'
import { findGroup, findWhereabouts, listFellows, listGroups, listLessons, listSeats, recordGroup, recordLesson, recordWhereabouts, type SealedGroup, type SealedSeat } from './group-talk.store.ts'
import { findPlace, listPlaces, listPlacesIn, recordMember, type Place, type SealedPlace } from './place.store.ts'

const subjectOf = (row: GroupId): Sealing => ({ table: 'group_talk', row, column: 'subject' })
const whereOf = (row: GroupId, version: number): Sealing => ({ table: 'group_whereabouts', row, column: 'place', version })
const calledOf = (row: PlaceId): Sealing => ({ table: 'group_member', row, column: 'called' })
const lessonOf = (row: MeetingId, version: number): Sealing => ({ table: 'group_lesson', row, column: 'content', version })
const sealedWith = async ({ tx, vault, provider }: Around, scope: Id<string>, place: Sealing, words: string): Promise<Sealed> => (await (await vault.scope(tx, provider.id, scope)).newDocument(tx)).seal(place, words)

const openGroups = async ({ tx, vault, provider }: Around, rows: readonly SealedGroup[]): Promise<readonly Group[]> => {
  const subjects = await vault.openAll(tx, provider.id, rows.map(({ id, subject }) => [subjectOf(id), subject]))
  return rows.map((row, index) => ({ ...row, subject: subjects[index] ?? '' }))
}
export const groupAt = async (around: Around, id: GroupId): Promise<Group | null> => {
  const row = await findGroup(around.tx, id)
  return row && ((await openGroups(around, [row]))[0] ?? null)
}
export const groupsOf = async (around: Around, programmes: readonly string[]): Promise<readonly Group[]> => await openGroups(around, await listGroups(around.tx, programmes))
export const keepGroup = async (around: Around, group: Group): Promise<void> => { await recordGroup(around.tx, { ...group, subject: await sealedWith(around, group.id, subjectOf(group.id), group.subject) }) }

export type Whereabouts = { readonly version: number; readonly place: string }
/** Null for whoever does not come. */
export const whereaboutsOf = async ({ tx, vault, provider }: Around, group: GroupId): Promise<Whereabouts | null> => {
  const row = await findWhereabouts(tx, group)
  return row && { version: row.version, place: await vault.open(tx, provider.id, whereOf(group, row.version), row.place) }
}
export const keepWhereabouts = async (around: Around, group: GroupId, { version, place }: Whereabouts, at: Instant): Promise<boolean> =>
  await recordWhereabouts(around.tx, group, { version, place: await sealedWith(around, group, whereOf(group, version), place) }, at)

const openPlaces = async ({ tx, vault, provider }: Around, rows: readonly SealedPlace[]): Promise<readonly Place[]> => {
  const called = await vault.openAll(tx, provider.id, rows.map(row => [calledOf(row.id), row.called]))
  return rows.map((row, index) => ({ ...row, called: called[index] ?? null }))
}
export const placesOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly Place[]> => await openPlaces(around, await listPlaces(around.tx, trajectory))
/** One of my own. */
export const placeAt = async (around: Around, id: PlaceId): Promise<Place | null> => {
  const row = await findPlace(around.tx, id)
  return row && ((await openPlaces(around, [row]))[0] ?? null)
}
export const placesIn = async (around: Around, group: GroupId, among: readonly Id<'trajectory'>[]): Promise<readonly Place[]> => await openPlaces(around, await listPlacesIn(around.tx, group, among))
export const keepMember = async (around: Around, place: Place, called: string, shownTo: ShownTo): Promise<void> => {
  await recordMember(around.tx, place, await sealedWith(around, place.trajectory, calledOf(place.id), called), shownTo)
}

export type Seat = Omit<SealedSeat, 'called'> & { readonly called: string }
export const seatsOf = async ({ tx, vault, provider }: Around, group: GroupId): Promise<readonly Seat[]> => {
  const rows = await listSeats(tx, group)
  const called = await vault.openAll(tx, provider.id, rows.map(row => [calledOf(row.place), row.called]))
  return rows.map((row, index) => ({ ...row, called: called[index] ?? '' }))
}
/** What the others who come are called, as far as they show it. */
export const fellowsOf = async ({ tx, vault, provider }: Around, group: GroupId): Promise<readonly string[]> => {
  const rows = await listFellows(tx, group)
  return (await vault.openAll(tx, provider.id, rows.map(row => [calledOf(row.place), row.called]))).flatMap(name => name ?? []).toSorted((one, other) => one.localeCompare(other, 'nl'))
}

export const lessonsOf = async ({ tx, vault, provider }: Around, group: GroupId): Promise<ReadonlyMap<MeetingId, Lesson>> => {
  const rows = await listLessons(tx, group)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ meeting, version, content }) => [lessonOf(meeting, version), content]))
  return new Map(rows.map(({ meeting, version }, index) => [meeting, { version, answers: answersFrom(opened[index] ?? '{}') }]))
}
/** False when it was written elsewhere meanwhile. */
export const keepLessonOf = async (around: Around, group: GroupId, meeting: MeetingId, { version, answers }: Lesson, at: Instant): Promise<boolean> =>
  await recordLesson(around.tx, group, { meeting, version, content: await sealedWith(around, group, lessonOf(meeting, version), JSON.stringify(answers)) }, at)
const entriesOf = (kept: unknown): readonly (readonly [string, unknown])[] => (typeof kept === 'object' && kept !== null ? Object.entries(kept) : [])
const answersFrom = (kept: string): Readonly<Record<string, string>> => Object.fromEntries(entriesOf(JSON.parse(kept)).flatMap(([key, words]) => (typeof words === 'string' ? [[key, words]] : [])))

/** What someone takes along from a meeting, in their own words and theirs alone. */
export type OwnWords = { readonly meeting: MeetingId | null; readonly on: string; readonly words: string }
export const ownWords: PieceKind<OwnWords> = {
  kind: 'group-words',
  from(kept) {
    const of = new Map(entriesOf(kept))
    const [meeting, on, words] = [of.get('meeting'), of.get('on'), of.get('words')]
    return { meeting: typeof meeting === 'string' ? parseId(meeting) : null, on: typeof on === 'string' ? on : '', words: typeof words === 'string' ? words : '' }
  },
}
