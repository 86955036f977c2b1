/** A place in a group, for whoever it is offered to: read what it is, say yes or no, leave; look back, and write for oneself. */
import { calendarFeed, calendarType } from '../agenda/calendar.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { exerciseCalled } from '../exercises/library.ts'
import { keepPiece, keepPieceChange, piecesOf } from '../own-pieces/known-own-pieces.ts'
import { endPieceShown, erasePiece, listPiecesShown, recordPieceShown } from '../own-pieces/own-pieces.store.ts'
import { namesOf } from '../people/known-people.ts'
import type { Programme } from '../programme.ts'
import { tellParty } from '../talks/tell-party.ts'
import { givenName } from '../people/person.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findProgrammeOf, myPartyIn } from '../trajectories/party.store.ts'
import { forSomeone, inTrajectory, type AboutMySeat, type SignedInVisit, type Visit } from '../visit.ts'
import { fields, text } from '../../kit/forms.ts'
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { countSeats, listMeetings } from './group-talk.store.ts'
import { declinePlace, hasMet, isToCome, kindOf, leavePlace, ownWordsLength, takePlace, yesForm, type GroupId, type Meeting, type MeetingId } from './group-talk.ts'
import { fellowsOf, groupAt, keepMember, lessonsOf, ownWords, placeAt, placesOf, whereaboutsOf } from './known-group.ts'
import { momentOf } from './moment.ts'
import { ownDones, ownMeetingPage, placePage, type OwnMeetingView, type OwnPlace } from './own.pages.tsx'
import { ownGroupTexts } from './own.texts.ts'
import { listOwnPresence, recordDecline, recordLeavingGroup } from './place.store.ts'

const wordsForm = fields({ words: text({ most: ownWordsLength }) })

export const ownGroupRoutes: Routes<Visit> = {
  'GET /my-groups/:id': forPlace((visit, own) => show(visit, own)),

  'POST /my-groups/:id/yes': forPlace(async (visit, own) => {
    const takes = takePlace(own.place.standing, own.meetings, visit.now)
    if (refused(takes)) return await show(visit, own, { no: takes.refused })
    const read = yesForm.read(visit.form)
    if (!read.value) return await show(visit, own, { filled: read })
    await keepMember(visit, own.place, read.value.called, read.value.shownTo)
    return await said(visit, own, 'group.joined', 'said')
  }),

  'POST /my-groups/:id/no': forPlace(async (visit, own) => {
    const declines = declinePlace(own.place.standing)
    if (refused(declines)) return await show(visit, own, { no: declines.refused })
    await recordDecline(visit.tx, own.place, dayOf(visit.now, visit.provider.zone))
    return await said(visit, own, 'group.declined', 'declined')
  }),

  'POST /my-groups/:id/leavings': forPlace(async (visit, own) => {
    const leaves = leavePlace(own.place.standing)
    if (refused(leaves)) return await show(visit, own, { no: leaves.refused })
    await recordLeavingGroup(visit.tx, own.place.id, dayOf(visit.now, visit.provider.zone))
    return await said(visit, own, 'group.left', 'left')
  }),

  'GET /my-groups/:id/calendar.ics': forPlace(async (visit, own) => {
    if (own.place.standing !== 'comes') return missing()
    await note(visit, own, 'group.read', 'R')
    const t = ownGroupTexts(visit.voice)
    const file = calendarFeed(t.calendarName, 24 * 60, own.meetings.map(({ id, from, until, off }) => ({ uid: id, sequence: off ? 1 : 0, stamp: visit.now, from, until, title: t.calendarTitle, state: off ? 'cancelled' : 'confirmed' })))
    return withHeaders(data(calendarType, file), { 'content-disposition': 'attachment; filename="afspraken.ics"' })
  }),

  'GET /my-groups/:id/meetings/:meeting': forMeeting((visit, own, meeting) => showMeeting(visit, own, meeting)),

  'POST /my-groups/:id/meetings/:meeting/words': forMeeting(async (visit, own, meeting) => {
    const read = wordsForm.read(visit.form)
    if (!read.value) return await showMeeting(visit, own, meeting, { filled: read })
    const before = await wordsAbout(visit, own, meeting.id)
    const content = { meeting: meeting.id, on: dayOf(meeting.from, visit.provider.zone), words: read.value.words }
    if (Number(visit.form['seen']?.[0] ?? 0) !== (before?.version ?? 0)) return await showMeeting(visit, own, meeting, { filled: read, newer: 'newer' })
    if (!before) await keepPiece(visit, own.place.trajectory, ownWords, { id: newAnonymousId(), version: 1, content })
    else if (!await keepPieceChange(visit, own.place.trajectory, { id: before.id, version: before.version + 1, content })) return await showMeeting(visit, own, meeting, { filled: read, newer: 'newer' })
    await note(visit, own, 'group-words.written', before ? 'U' : 'C')
    return seeOther(`${at(own, meeting)}?done=kept`)
  }),

  'POST /my-groups/:id/meetings/:meeting/showings': forMeeting(async (visit, own, meeting) => {
    const shows = visit.form['shows']?.[0]
    const piece = await wordsAbout(visit, own, meeting.id)
    if (!piece || !own.guide || own.ended === 'yes' || shows !== 'yes' && shows !== 'no') return missing()
    if (shows === 'yes') await recordPieceShown(visit.tx, own.place.trajectory, { piece: piece.id, to: own.guide.party })
    else await endPieceShown(visit.tx, { piece: piece.id, to: own.guide.party })
    await note(visit, own, shows === 'yes' ? 'group-words.shown' : 'group-words.hidden', 'U')
    if (shows === 'yes') await tellParty(visit, own.guide.party)
    return seeOther(`${at(own, meeting)}?done=${shows === 'yes' ? 'shown' : 'hidden'}`)
  }),

  'POST /my-groups/:id/meetings/:meeting/erasures': forMeeting(async (visit, own, meeting) => {
    const piece = await wordsAbout(visit, own, meeting.id)
    if (!piece) return missing()
    await erasePiece(visit.tx, piece.id)
    await note(visit, own, 'group-words.erased', 'D')
    return seeOther(`${at(own, meeting)}?done=erased`)
  }),
}

/** One of my own places; two acts on it come one after the other. */
function forPlace(handler: (visit: SignedInVisit, own: OwnPlace) => Promise<Reply>) {
  return forSomeone(async came => {
    const id = parseId<'group-place'>(came.params['id'])
    if (id && came.asked.method === 'POST') await oneAtATime(came.tx, id)
    const place = id && await placeAt(came, id)
    if (!place) return missing()
    const visit = await inTrajectory(came, place.trajectory)
    const name = await findProgrammeOf(visit.tx, place.trajectory)
    const programme = visit.house.programmes.find(one => one.id === name)
    const own = programme && await ownPlace(visit, place, programme)
    return own ? await handler(visit, own) : missing()
  })
}
function forMeeting(handler: (visit: SignedInVisit, own: OwnPlace, meeting: Meeting) => Promise<Reply>) {
  return forPlace(async (visit, own) => {
    const meeting = own.meetings.find(({ id }) => id === parseId<'group-meeting'>(visit.params['meeting']))
    // What one wrote oneself stays to be read, also when the group is over for me.
    return meeting && hasMet(meeting, visit.now) && (own.presence.has(meeting.id) || own.place.standing === 'comes') ? await handler(visit, own, meeting) : missing()
  })
}

const ownPlace = async (visit: SignedInVisit, place: OwnPlace['place'], programme: Programme): Promise<OwnPlace | null> => {
  const { tx } = visit
  const [mine, group] = [await myPartyIn(tx, place.trajectory), await groupAt(visit, place.group)]
  const kind = kindOf(programme, place.kind)
  if (!mine || !kind) return null
  const seat = place.standing === 'ended' ? undefined : (await listCircle(tx, place.trajectory)).find(one => one.seat === 'inside' && !one.left && one.id !== mine.id)
  const names = await namesOf(visit, [seat?.person, group?.leader].flatMap(one => one ?? []))
  const guide = seat ? { party: seat.id, name: givenName(names.get(seat.person) ?? '') } : null
  const presence = new Map((await listOwnPresence(tx, place.id)).map(({ meeting, presence: was }) => [meeting, was]))
  return {
    place, kind, group, guide, presence, ended: place.standing === 'ended' ? 'yes' : 'no', role: programme.participant,
    leader: group ? names.get(group.leader) ?? '' : '', guides: group && seat?.person === group.leader ? 'yes' : 'no',
    meetings: group ? await listMeetings(tx, [group.id]) : [], count: group ? await countSeats(tx, group.id) : { coming: 0, waiting: null },
    where: group && place.standing === 'comes' ? await whereaboutsOf(visit, group.id) : null, fellows: group && place.standing === 'comes' ? await fellowsOf(visit, group.id) : [],
    lessons: group ? await lessonsOf(visit, group.id) : new Map(), exercises: (kind.exercises ?? []).flatMap(key => exerciseCalled(key) ?? []),
  }
}
const at = ({ place }: OwnPlace, { id }: Pick<Meeting, 'id'>): string => `/my-groups/${place.id}/meetings/${id}`
const wordsAbout = async (visit: SignedInVisit, { place }: OwnPlace, meeting: MeetingId) => (await piecesOf(visit, place.trajectory, ownWords)).find(({ content }) => content.meeting === meeting) ?? null
/** On one's own file, kept to the day. */
const note = ({ tx, me, now }: SignedInVisit, { place, role }: OwnPlace, event: string, action: LogLine['action']) =>
  log(tx, { event, action, person: me.person, role, purpose: 'own-file', subject: place.trajectory, object: { kind: 'group-place', id: place.id }, basis: 'participant', at: toTheDay(now) })
const said = async (visit: SignedInVisit, own: OwnPlace, event: string, done: 'said' | 'declined' | 'left'): Promise<Reply> => {
  await note(visit, own, event, 'C')
  if (own.guide) await tellParty(visit, own.guide.party)
  return seeOther(`/my-groups/${own.place.id}?done=${done}`)
}

const show = async (visit: SignedInVisit, own: OwnPlace, again: { readonly filled?: Filled; readonly no?: 'place.not-open' | 'place.over' | 'place.shut' } = {}): Promise<Reply> => {
  await note(visit, own, 'group.read', 'R')
  return page(placePage(visit, own, { filled: again.filled ?? filledWith(), no: again.no ?? null, done: again.filled || again.no ? null : ownDones.find(one => one === visit.query['done']) ?? null }), again.no ? 409 : again.filled ? 422 : 200)
}
const showMeeting = async (visit: SignedInVisit, own: OwnPlace, meeting: Meeting, again: Partial<Pick<OwnMeetingView, 'filled' | 'newer'>> = {}): Promise<Reply> => {
  const piece = await wordsAbout(visit, own, meeting.id)
  const shown = piece && own.guide ? (await listPiecesShown(visit.tx, own.place.trajectory)).some(one => one.piece === piece.id && one.to === own.guide?.party) : false
  await note(visit, own, 'group.read', 'R')
  return page(ownMeetingPage(visit, own, { meeting, piece, shown: shown ? 'yes' : 'no', filled: again.filled ?? filledWith({ words: piece?.content.words ?? null }), newer: again.newer ?? null, done: again.filled ? null : ownDones.find(one => one === visit.query['done']) ?? null }), again.newer ? 409 : again.filled ? 422 : 200)
}

/** On one's own page: a place that is offered, and the groups one comes to. */
export const groupsOfMine: AboutMySeat = async (visit, { trajectory, programme }) => {
  if (!programme.groups) return []
  const t = ownGroupTexts(visit.voice)
  const places = (await placesOf(visit, trajectory)).filter(({ standing }) => standing === 'offered' || standing === 'comes' || standing === 'waits')
  const meetings = await listMeetings(visit.tx, places.map(({ group }) => group))
  const subjects = new Map<GroupId, string>()
  for (const { group } of places) subjects.set(group, (await groupAt(visit, group))?.subject ?? '')
  return places.flatMap(({ id, group, standing }) => {
    const next = meetings.find(one => one.group === group && isToCome(one, visit.now))
    if (standing === 'offered' && !next) return []
    const words = standing === 'offered' ? t.asideOffer : standing === 'waits' ? t.asideWaits : next ? t.asideNext(momentOf(visit, next.from)) : t.asideComes
    return [{ title: t.asideTitle(subjects.get(group) ?? ''), text: words, waits: standing === 'offered', action: { href: `/my-groups/${id}`, label: t.seenChange } }]
  })
}
