/** What groups keep of someone, for whoever takes everything of theirs along; and who sees what of it. */
import { fieldsFrom, type FileEntry } from '../file-section.ts'
import { piecesOf } from '../own-pieces/known-own-pieces.ts'
import { listPiecesShown } from '../own-pieces/own-pieces.store.ts'
import { namesOf } from '../people/known-people.ts'
import type { AboutMyFile, SeenKind, SignedInVisit } from '../visit.ts'
import { dateWithYear, dayOf, parseDay } from '../../kit/time.ts'
import { countSeats, listMeetings } from './group-talk.store.ts'
import { kindOf } from './group-talk.ts'
import { groupAt, ownWords, placesOf } from './known-group.ts'
import { ownGroupTexts } from './own.texts.ts'
import { listOwnPresence, type Place } from './place.store.ts'

export const groupsOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const [places, words] = [await placesOf(visit, trajectory), await piecesOf(visit, trajectory, ownWords)]
  if (places.length + words.length === 0) return []
  const { voice, provider: { zone } } = visit
  const t = ownGroupTexts(voice)
  const entries: FileEntry[] = []
  for (const place of places) {
    const group = await groupAt(visit, place.group)
    const [meetings, presence] = [group ? await listMeetings(visit.tx, [group.id]) : [], await listOwnPresence(visit.tx, place.id)]
    entries.push({
      title: kindOf(programme, place.kind)?.name[voice.locale] ?? t.title, at: place.offeredAt,
      fields: [
        ...fieldsFrom({ about: t.about, standing: t.standing, called: t.fileCalled, shown: t.fileShown }, { about: group?.subject ?? null, standing: place.standing === 'offered' ? t.offered : t[`s-${place.standing}`], called: place.called, shown: place.shownTo && t[place.shownTo] }),
        ...presence.flatMap(({ meeting, presence: was }) => { const its = meetings.find(({ id }) => id === meeting); return its ? [{ name: 'presence', label: dateWithYear(dayOf(its.from, zone), voice.locale), value: t[was] }] : [] }),
      ],
    })
  }
  for (const { content } of words) {
    const on = parseDay(content.on)
    entries.push({ title: t.fileOwn, at: null, fields: fieldsFrom({ meeting: t.fileMeeting, words: t.fileOwn }, { meeting: on && dateWithYear(on, voice.locale), words: content.words }) })
  }
  return [{ name: 'groups', title: t.fileTitle, entries }]
}

/** Who guides me; who leads a group I said yes to; and those who come to it too, who are not known by their names. */
export const groupsSeen: SeenKind = {
  tables: ['group_place', 'group_decline', 'group_member', 'own_piece'],
  title: voice => ownGroupTexts(voice).fileTitle,
  async now(visit, { trajectory, programme, readersOf }) {
    if (!programme.groups) return null
    const t = ownGroupTexts(visit.voice)
    const places = await placesOf(visit, trajectory)
    const words = new Set((await piecesOf(visit, trajectory, ownWords)).map(({ id }) => id))
    const shown = (await listPiecesShown(visit.tx, trajectory)).filter(({ piece }) => words.has(piece)).length
    const inside = readersOf('group_place', 'group_decline').map(({ who }) => ({ who, sees: [t.seenPlace, ...(shown > 0 ? [t.seenWords(shown)] : [])].join('; ') }))
    const around = []
    for (const place of places) if (place.called && (place.standing === 'comes' || place.standing === 'waits' || place.standing === 'left')) around.push(...await readersOfName(visit, place, place.called))
    const last = places[0]
    return places.length === 0 ? null : { readers: [...inside, ...around], rule: t.seenRule, ...(last ? { change: { href: `/my-groups/${last.id}`, label: t.seenChange } } : {}) }
  },
}
const readersOfName = async (visit: SignedInVisit, place: Place, called: string) => {
  const [t, group] = [ownGroupTexts(visit.voice), await groupAt(visit, place.group)]
  if (!group) return []
  const action = { href: `/my-groups/${place.id}`, label: t.seenChange }
  const others = place.standing === 'comes' && place.shownTo === 'group' && (await countSeats(visit.tx, group.id)).coming > 1
  return [
    { who: (await namesOf(visit, [group.leader])).get(group.leader) ?? t.someone, sees: t.seenName(called), action },
    ...(others ? [{ who: t.seenFellows, sees: t.seenFellowsWhat(called), action }] : []),
  ]
}
