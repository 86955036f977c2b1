/** Groups of the programmes one guides in: opened and led by one guide, and each offers places to the people they guide themselves. */
import { lockAgendas } from '../agenda/hold.store.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { namesOf, profileOf } from '../people/known-people.ts'
import { piecesOf } from '../own-pieces/known-own-pieces.ts'
import type { Programme } from '../programme.ts'
import { tellParty } from '../talks/tell-party.ts'
import { findGuided, findParticipant } from '../talks/talk.store.ts'
import { logFor, type GuideVisit } from '../talks/talk-view.ts'
import { openCalled } from '../trajectories/called.ts'
import { contactOf } from '../trajectories/contact.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { day, fields, id, oneOf, text, wallTime, whole } from '../../kit/forms.ts'
import { newAnonymousId, newId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, dayOf, startOfDay } from '../../kit/time.ts'
import { Answered, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { countSeats, listMeetings, listMeetingsILead, listPresence, noteInFiles, recordMeeting } from './group-talk.store.ts'
import { groupWays, isToCome, kindOf, layMeeting, offerPlace, openGroup, placeLength, subjectLength, timesField, weeksField, type Group } from './group-talk.ts'
import { fileGroupsPage, groupPage, groupsPage, leadDones, newGroupPage, type GroupForms, type GroupView, type Led } from './lead.pages.tsx'
import { groupAt, groupsOf, keepGroup, keepWhereabouts, ownWords, placesIn, placesOf, seatsOf, whereaboutsOf } from './known-group.ts'
import { leadTexts } from './lead.texts.ts'
import { whenOf } from './moment.ts'
import { tellGroup } from './notices.ts'
import { listWhomIGuide, recordPlace } from './place.store.ts'

const groupForm = fields({ kind: text({ most: 100 }), subject: text({ most: subjectLength }), way: oneOf(groupWays), place: text({ most: placeLength }), places: whole({ least: 1, most: 30 }), first: day, at: wallTime, everyWeeks: weeksField, times: timesField })
const meetingForm = fields({ day, at: wallTime })
const whereForm = fields({ place: text({ most: placeLength }) })
const offerForm = fields({ trajectory: id<'trajectory'>() })

export const leadRoutes: Routes<Visit> = {
  'GET /groups': forGroups(async (visit, programmes) => {
    const groups = await groupsOf(visit, programmes.map(({ id: one }) => one))
    const [meetings, names] = [await listMeetings(visit.tx, groups.map(group => group.id)), await namesOf(visit, groups.map(({ leader }) => leader))]
    const led: Led[] = []
    for (const group of groups) led.push({ group, kind: kindIn(programmes, group), leader: names.get(group.leader) ?? '', count: await countSeats(visit.tx, group.id), next: meetings.find(one => one.group === group.id && isToCome(one, visit.now)) ?? null })
    await note(visit, null, 'group.listed', 'R')
    return page(groupsPage(visit, led))
  }),

  'GET /groups/new': forGroups(async (visit, programmes) => showNew(visit, programmes, filledWith({ first: addDays(dayOf(visit.now, visit.provider.zone), 7), way: 'at-location', times: 4, everyWeeks: Object.values(programmes[0]?.groups ?? {})[0]?.everyWeeks ?? 1 }))),

  'POST /groups': forGroups(async (visit, programmes) => {
    const { tx, me, now, provider, house } = visit
    const read = groupForm.read(visit.form)
    if (!read.value) return showNew(visit, programmes, read, 422)
    const { kind, place, ...wish } = read.value
    const programme = programmes.find(one => kind.startsWith(`${one.id}/`))
    const t = leadTexts(visit.voice)
    const again = (field: string, message: string, status: 409 | 422 = 422) => showNew(visit, programmes, { ...read, noes: { [field]: message } }, status)
    if (!programme) return again('kind', t['group.no-such-kind'])
    await lockAgendas(tx, [me.person])
    const opened = openGroup(programme, { ...wish, place, kind: kind.slice(programme.id.length + 1) }, me.person, { zone: provider.zone, country: provider.country, now }, newId(now.getTime()))
    if (refused(opened)) return again(({ 'group.no-such-kind': 'kind', 'group.size': 'places', 'group.passed': 'first', 'group.too-far': 'times' } as const)[opened.refused], t[opened.refused])
    const { group, meetings } = opened
    await keepGroup(visit, group)
    await keepWhereabouts(visit, group.id, { version: 1, place }, now)
    const taken = []
    for (const range of meetings) if (!await recordMeeting(tx, { id: newAnonymousId(), group: group.id, ...range, insteadOf: null }, me.person, now)) taken.push(range)
    // Nothing of it stays when one of its days cannot be.
    if (taken.length > 0) throw new Answered(again('first', t.taken(taken.map(range => whenOf(visit, range, t.moment)).join('; ')), 409))
    await note(visit, group, 'group.opened', 'C')
    house.moments.touched(provider.id, me.person)
    return seeOther(`/groups/${group.id}?done=opened`)
  }),

  'GET /groups/:id': forGroup((visit, view) => show(visit, view)),

  'POST /groups/:id/places': forGroup(async (visit, view) => {
    const { tx, now } = visit
    const read = offerForm.read(visit.form)
    const someone = read.value && view.people.find(({ trajectory }) => trajectory === read.value.trajectory)
    const t = leadTexts(visit.voice)
    if (!someone) return await show(visit, view, { offer: { typed: read.typed, problems: {}, noes: { trajectory: t['place.nobody'] } } })
    await oneAtATime(tx, someone.trajectory)
    const before = (await placesIn(visit, view.group.id, [someone.trajectory])).map(({ standing }) => standing)
    const offered = offerPlace(before, { meetings: view.meetings, excluded: someone.excludes, now })
    if (refused(offered)) return await show(visit, view, { offer: { typed: read.typed, problems: {}, noes: { trajectory: t[offered.refused] } } })
    const place = newAnonymousId<'group-place'>()
    await recordPlace(tx, { id: place, trajectory: someone.trajectory, group: view.group.id, kind: view.group.kind, offeredAt: now }, someone.party)
    await logFor(visit, someone.trajectory, { event: 'group.offered', action: 'C', object: { kind: 'group-place', id: place } })
    const participant = await findParticipant(tx, someone.trajectory)
    const party = (await listCircle(tx, someone.trajectory)).find(({ person }) => person === participant)
    if (party) await tellParty(visit, party.id)
    return seeOther(`/groups/${view.group.id}?done=offered#people`)
  }),

  'POST /groups/:id/whereabouts': forLed(async (visit, view) => {
    const read = whereForm.read(visit.form)
    if (!read.value) return await show(visit, view, { where: read })
    const seen = Number(visit.form['seen']?.[0] ?? 0)
    const kept = seen === (view.where?.version ?? 0) && await keepWhereabouts(visit, view.group.id, { version: seen + 1, place: read.value.place }, visit.now)
    if (!kept) return await show(visit, view, { where: { ...read, noes: { place: leadTexts(visit.voice).whereNewer } } }, 409)
    await note(visit, view.group, 'group.whereabouts', 'U')
    await tellGroup(visit, view.group.id)
    return seeOther(`/groups/${view.group.id}?done=told`)
  }),

  'POST /groups/:id/meetings': forLed(async (visit, view) => {
    const { tx, me, now, provider, house } = visit
    const read = meetingForm.read(visit.form)
    if (!read.value) return await show(visit, view, { add: read })
    const t = leadTexts(visit.voice)
    await lockAgendas(tx, [me.person])
    const range = layMeeting(view.group, read.value, provider.zone, now)
    if (refused(range)) return await show(visit, view, { add: { ...read, noes: { day: t[range.refused] } } })
    if (!await recordMeeting(tx, { id: newAnonymousId(), group: view.group.id, ...range, insteadOf: null }, me.person, now)) throw new Answered(await show(visit, view, { add: { ...read, noes: { day: t.taken(whenOf(visit, range, t.moment)) } } }, 409))
    await note(visit, view.group, 'group.day-added', 'C')
    await tellGroup(visit, view.group.id)
    house.moments.touched(provider.id, me.person)
    return seeOther(`/groups/${view.group.id}?done=added`)
  }),

  'GET /trajectories/:id/groups': forOffice('guide', async visit => {
    const trajectory = parseId<'trajectory'>(visit.params['id'])
    const guided = trajectory && await findGuided(visit.tx, trajectory)
    const contact = guided && await contactOf(visit, guided.id)
    const programme = visit.house.programmes.find(one => one.id === guided?.programme)
    if (!guided || !contact || !programme?.groups) return missing()
    const [places, words] = [await placesOf(visit, guided.id), await piecesOf(visit, guided.id, ownWords)]
    const listed = []
    for (const place of places) listed.push({ place, group: await groupAt(visit, place.group), kind: kindOf(programme, place.kind) })
    await logFor(visit, guided.id, { event: 'group.listed', action: 'R', object: { kind: 'trajectory', id: guided.id }, fields: ['handle', 'alias', 'standing', ...(words.length > 0 ? ['content'] : [])] })
    return page(fileGroupsPage(visit, { trajectory: guided.id, name: contact.alias ?? contact.handle, listed, words: words.map(({ content }) => content) }))
  }),
}

/** The programmes I guide in in which there are groups. */
const programmesOf = async (visit: SignedInVisit): Promise<readonly Programme[]> => {
  const profile = await profileOf(visit, visit.me.person)
  return visit.house.programmes.filter(({ id: one, groups }) => groups && profile?.programmes.includes(one))
}
const kindIn = (programmes: readonly Programme[], { programme, kind }: Group) => { const declared = programmes.find(one => one.id === programme); return declared ? kindOf(declared, kind) : null }
function forGroups(handler: (visit: GuideVisit, programmes: readonly Programme[]) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const programmes = await programmesOf(visit)
    return programmes.length > 0 ? await handler(visit, programmes) : missing()
  })
}
/** A group of a programme I guide in, with the people I guide there and how each place stands that I see. */
function forGroup(handler: (visit: GuideVisit, view: GroupView) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const wanted = parseId<'group-talk'>(visit.params['id'])
    if (wanted && visit.asked.method === 'POST') await oneAtATime(visit.tx, wanted)
    const group = wanted && await groupAt(visit, wanted)
    const programme = visit.house.programmes.find(one => one.id === group?.programme)
    const kind = group && programme ? kindOf(programme, group.kind) : null
    if (!group || !kind) return missing()
    const mine = group.leader === visit.me.person ? 'yes' : 'no'
    const whom = await listWhomIGuide(visit.tx, group.programme, group.leader)
    const called = await openCalled(visit, whom)
    const people = whom.map((one, index) => ({ trajectory: one.trajectory, party: one.party, excludes: one.excludes, name: called[index]?.alias ?? called[index]?.handle ?? '' }))
    return await handler(visit, {
      group, kind, mine, people, leader: (await namesOf(visit, [group.leader])).get(group.leader) ?? '', count: await countSeats(visit.tx, group.id), meetings: await listMeetings(visit.tx, [group.id]),
      places: await placesIn(visit, group.id, people.map(({ trajectory }) => trajectory)), where: await whereaboutsOf(visit, group.id),
      seats: mine === 'yes' ? await seatsOf(visit, group.id) : [], noted: mine === 'yes' ? await listPresence(visit.tx, group.id) : [],
    })
  })
}
function forLed(handler: (visit: GuideVisit, view: GroupView) => Promise<Reply>) {
  return forGroup(async (visit, view) => (view.mine === 'yes' ? await handler(visit, view) : missing()))
}

/** A line of the group's own; and where I lead it, one in the file of each who comes. */
const note = async (visit: GuideVisit, group: Group | null, event: string, action: LogLine['action']): Promise<void> => {
  await log(visit.tx, { event, action, person: visit.me.person, role: 'guide', purpose: 'guidance', subject: null, object: { kind: 'group-talk', id: group?.id ?? null }, at: visit.now })
  if (group?.leader === visit.me.person && (action === 'C' || action === 'R' || action === 'U')) await noteInFiles(visit.tx, group.id, event, action, visit.now)
}
const show = async (visit: GuideVisit, view: GroupView, again: Partial<GroupForms> = {}, status: 409 | 422 = 422): Promise<Reply> => {
  await note(visit, view.group, 'group.read', 'R')
  const wrong = again.offer ?? again.where ?? again.add ?? null
  return page(groupPage(visit, view, { offer: filledWith(), where: filledWith({ place: view.where?.place ?? null }), add: filledWith(), ...again }, wrong ? null : leadDones.find(one => one === visit.query['done']) ?? null), wrong ? status : 200)
}
const showNew = (visit: GuideVisit, programmes: readonly Programme[], filled: Filled, status: 200 | 409 | 422 = 200): Reply => page(newGroupPage(visit, programmes, filled), status)

/** How far ahead the guide's day looks. */
const daysSoon = 14
/** On the guide's day: groups they lead today, or else soon. */
export const groupsToday = async (visit: GuideVisit): Promise<Aside | null> => {
  const { tx, me, now, provider: { zone }, voice } = visit
  const today = dayOf(now, zone)
  const soon = await listMeetingsILead(tx, me.person, { from: startOfDay(today, zone), until: startOfDay(addDays(today, daysSoon), zone) })
  const ofToday = soon.filter(({ from }) => dayOf(from, zone) === today)
  const [first, ...more] = ofToday.length > 0 ? ofToday : soon
  const t = leadTexts(voice)
  return first ? { value: more.length + 1, label: ofToday.length > 0 ? t.today(more.length + 1) : t.soon(more.length + 1), action: { href: more.length > 0 ? '/groups' : `/group-meetings/${first.id}`, label: more.length > 0 ? t.toGroups : t.todayLink } } : null
}
/** On the guide's page of one file. */
export const groupsOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const guided = await findGuided(visit.tx, trajectory)
  if (!guided || !visit.house.programmes.some(({ id: one, groups }) => one === guided.programme && groups)) return null
  const t = leadTexts(visit.voice)
  const { length } = await placesOf(visit, trajectory)
  return { value: length, label: length === 0 ? t.asideNone : t.aside(length), action: { href: `/trajectories/${trajectory}/groups`, label: t.title } }
}
