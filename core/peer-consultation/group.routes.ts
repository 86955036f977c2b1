/** Groups: begin one, ask people in, say yes or no, leave, plan a meeting, and take the list of who was there along. */
import { fields, oneOf, day, text, wallTime, whole } from '../../kit/forms.ts'
import { newId, parseId, type Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { csvOf } from '../../kit/csv.ts'
import { clock, dayOf, daysBetween, instantOf, type Day } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { afterQuiet } from '../agenda/quiet-hours.ts'
import { fieldsFrom } from '../file-section.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { namesOf } from '../people/known-people.ts'
import { holds } from '../people/sign-in.ts'
import { forOffice, forSomeone, type AboutMyFile, type AboutMySeat, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { answerInvitation, askIn, nameLength, quietAfterDays, type GroupId, type PersonId } from './group.ts'
import { doneIn, groupPage, home, newGroupPage, overviewPage, planPage } from './group.pages.tsx'
import { eraseOwnStep, findMembership, findMyInvitation, findQuietSince, listAskable, listGuides, listOpenByMe, listOwnPresence, listPeers, listPresence, lockGroup, recordAnswer, recordInvitation, recordLeaving } from './group.store.ts'
import { groupTexts } from './group.texts.ts'
import { foundGroup, groupOf, groupsOfMine, invitationsOf, ownStepsOf, peersOf, pointsOf, type Group } from './known-peers.ts'
import { attend, daysPerStep, planMeeting, stepsOf } from './meeting.ts'
import { listAttendance, listMeetings, lockMeeting, recordAttendance, recordMeeting } from './meeting.store.ts'
import { methodKeys } from './methods.ts'

/** Of nobody's file: who joins whom, never what is said. */
export const noteOfPeers = ({ tx, me, now }: SignedInVisit, event: string, action: LogLine['action'], object: NonNullable<LogLine['object']>, purpose: LogLine['purpose'] = 'guidance') =>
  log(tx, { event, action, person: me.person, role: 'peer', purpose, subject: null, object, basis: 'peer', at: now })

const forGroup = (handler: (visit: SignedInVisit, group: Group) => Promise<Reply>) => forSomeone(async visit => {
  const id = parseId<'peer-group'>(visit.params['id'])
  if (id && visit.asked.method === 'POST') await lockGroup(visit.tx, id)
  const group = id && await groupOf(visit, id)
  return group ? await handler(visit, group) : missing()
})
const at = (group: GroupId, done?: string): string => `${home}/groups/${group}${done ? `?done=${done}` : ''}`

const overview = async (visit: SignedInVisit, wrong: Parameters<typeof overviewPage>[3] = null): Promise<Reply> => {
  const { tx, me, query } = visit
  const groups = await groupsOfMine(visit)
  const [meetings, invitations, ownSteps] = [await listMeetings(tx), await invitationsOf(visit, me.person), await ownStepsOf(visit)]
  const counted = []
  for (const group of groups) {
    const { members, asked } = await peersOf(visit, group.id)
    counted.push({ ...group, members: members.length, asked })
  }
  const named = meetings.map(meeting => ({ ...meeting, name: groups.find(({ id }) => id === meeting.group)?.name ?? '' }))
  return page(overviewPage(visit, { groups: counted, invitations, meetings: named, ownSteps }, doneIn(query), wrong), wrong ? 422 : 200)
}

const showGroup = async (visit: SignedInVisit, group: Group, wrong: Parameters<typeof groupPage>[3] = null): Promise<Reply> => {
  const { tx, me, query } = visit
  const { members, asked } = await peersOf(visit, group.id)
  const asks = holds(me, 'guide')
  const [guides, open, mayAsk] = asks ? [await listGuides(tx), await listOpenByMe(tx, group.id, me.person), await listAskable(tx)] : [[], [], []]
  const names = await namesOf(visit, [...mayAsk, ...open])
  const named = (person: PersonId) => ({ person, name: names.get(person) ?? '' })
  const askable = mayAsk.filter(person => !open.includes(person) && !members.some(one => one.person === person)).map(person => ({ ...named(person), guided: guides.includes(person) ? 'no' as const : 'yes' as const }))
    .toSorted((one, other) => one.guided.localeCompare(other.guided) || one.name.localeCompare(other.name, 'nl'))
  const presence = (await listPresence(tx, group.id)).map(line => ({ ...line, name: members.find(({ person }) => person === line.person)?.name ?? null }))
  const meetings = (await listMeetings(tx)).filter(meeting => meeting.group === group.id)
  return page(groupPage(visit, { group, members, asked, askable, openByMe: open.map(named), meetings, points: await pointsOf(visit, group.id), presence }, doneIn(query), wrong), wrong ? 422 : 200)
}

const groupForm = fields({ name: text({ most: nameLength }) })
const planForm = fields({ method: oneOf(methodKeys), way: oneOf(['live', 'spread']), day, time: wallTime, daysPerStep: whole({ least: daysPerStep.least, most: daysPerStep.most }), facilitator: text({ most: 60 }) })

/** Told by a mail that says nothing: the page says what it is. */
const tell = async ({ tx, provider, now }: SignedInVisit, people: readonly PersonId[]): Promise<void> => {
  for (const person of people) await enqueue(tx, 'peer-notice', { provider: provider.id, id: person }, { at: afterQuiet(now, provider.zone), key: `peer-notice:${person}` })
}

const showPlan = async (visit: SignedInVisit, group: Group, filled: Filled, no: Parameters<typeof planPage>[3] = null): Promise<Reply> =>
  page(planPage(visit, { group, members: (await peersOf(visit, group.id)).members }, filled, no), no || Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0 ? 422 : 200)

export const peerGroupRoutes: Routes<Visit> = {
  'GET /peer-consultation': forSomeone(visit => overview(visit)),

  'GET /peer-consultation/groups/new': forOffice('guide', async visit => page(newGroupPage(visit, filledWith()))),
  'POST /peer-consultation/groups': forOffice('guide', async visit => {
    const read = groupForm.read(visit.form)
    if (!read.value) return page(newGroupPage(visit, read), 422)
    const group = await foundGroup(visit, read.value.name, visit.me.person, visit.now)
    await noteOfPeers(visit, 'peer-group.founded', 'C', { kind: 'peer-group', id: group })
    return seeOther(at(group, 'founded'))
  }),
  'GET /peer-consultation/groups/:id': forGroup((visit, group) => showGroup(visit, group)),

  'POST /peer-consultation/groups/:id/invitations': forGroup(async (visit, group) => {
    const { tx, me, now, form } = visit
    if (!holds(me, 'guide')) return missing()
    const { members, asked } = await peersOf(visit, group.id)
    const people = askIn({ members: members.map(({ person }) => person), asked }, form['people'] ?? [], await listAskable(tx), await listOpenByMe(tx, group.id, me.person))
    if (refused(people)) return await showGroup(visit, group, people.refused)
    for (const person of people) await recordInvitation(tx, { id: newId(now.getTime()), group: group.id, person, by: me.person }, now)
    await tell(visit, people)
    await noteOfPeers(visit, 'peer-group.asked', 'C', { kind: 'peer-group', id: group.id })
    return seeOther(at(group.id, 'asked'))
  }),

  'POST /peer-consultation/invitations/:id': forSomeone(async visit => {
    const { tx, me, now, form, house, provider } = visit
    const id = parseId<'peer-invitation'>(visit.params['id'])
    const found = id && await findMyInvitation(tx, id, me.person)
    if (!found) return missing()
    await lockGroup(tx, found.group)
    const answer = answerInvitation(found, (['yes', 'no'] as const).find(one => one === form['says']?.[0]) ?? null)
    if (refused(answer)) return await overview(visit, answer.refused)
    if (!await recordAnswer(tx, found.id, answer.says, now)) return seeOther(home)
    house.moments.touched(provider.id, me.person)
    await noteOfPeers(visit, `peer-group.${answer.says === 'yes' ? 'joined' : 'declined'}`, 'C', { kind: 'peer-group', id: found.group })
    return seeOther(answer.says === 'yes' ? at(found.group, 'joined') : `${home}?done=declined`)
  }),

  'POST /peer-consultation/groups/:id/leavings': forGroup(async (visit, group) => {
    const { tx, me, now, house, provider } = visit
    const membership = await findMembership(tx, group.id, me.person)
    if (!membership) return missing()
    const running = (await listMeetings(tx)).filter(meeting => meeting.group === group.id)
    for (const meeting of running) {
      await lockMeeting(tx, meeting.id)
      const leaving = attend(await listAttendance(tx, meeting.id), me.person, 'leaves', now)
      if (leaving) await recordAttendance(tx, meeting.id, leaving)
    }
    await recordLeaving(tx, membership.id, now)
    house.moments.touched(provider.id, me.person)
    await noteOfPeers(visit, 'peer-group.left', 'U', { kind: 'peer-group', id: group.id })
    return seeOther(`${home}?done=left`)
  }),

  'GET /peer-consultation/groups/:id/meetings/new': forGroup(async (visit, group) => await showPlan(visit, group, filledWith({ way: 'live', day: dayOf(visit.now, visit.provider.zone), time: '15:00', daysPerStep: 2, facilitator: visit.me.person }))),
  'POST /peer-consultation/groups/:id/meetings': forGroup(async (visit, group) => {
    const { tx, me, now, provider: { id: house, zone }, voice } = visit
    const read = planForm.read(visit.form)
    if (!read.value) return await showPlan(visit, group, read)
    const { day: on, time, ...wanted } = read.value
    const members = await listPeers(tx, group.id)
    const open = (await listMeetings(tx)).some(meeting => meeting.group === group.id) ? 'yes' : 'no'
    const meeting = planMeeting(group.id, { ...wanted, from: instantOf(on, time, zone) }, { members, open }, newId(now.getTime()), zone, now)
    if (refused(meeting)) {
      if (meeting.refused === 'plan.too-few' || meeting.refused === 'plan.open') return await showPlan(visit, group, read, meeting.refused)
      return await showPlan(visit, group, { ...read, noes: { [meeting.refused === 'plan.facilitator' ? 'facilitator' : 'day']: groupTexts(voice)[meeting.refused] } })
    }
    await recordMeeting(tx, meeting, stepsOf(meeting).length)
    for (const person of members) visit.house.moments.touched(house, person)
    await tell(visit, members.filter(person => person !== me.person))
    await noteOfPeers(visit, 'peer-meeting.planned', 'C', { kind: 'peer-meeting', id: meeting.id })
    return seeOther(at(group.id, 'planned'))
  }),

  'GET /peer-consultation/groups/:id/presence.csv': forGroup(async (visit, group) => {
    const t = groupTexts(visit.voice)
    const [lines, { members }] = [await listPresence(visit.tx, group.id), await peersOf(visit, group.id)]
    await noteOfPeers(visit, 'peer-presence.exported', 'R', { kind: 'peer-group', id: group.id }, 'export')
    const rows = [[t.person, t.presenceDay, t.presenceMinutes], ...lines.map(({ person, heldOn, minutes }) => [members.find(one => one.person === person)?.name ?? t.former, heldOn, String(minutes)])]
    return withHeaders(data('text/csv; charset=utf-8', csvOf(rows)), { 'content-disposition': 'attachment; filename="intervisie.csv"' })
  }),

  'POST /peer-consultation/own-steps/:id/erasures': forSomeone(async visit => {
    const id: Id<'peer-own-step'> | null = parseId(visit.params['id'])
    if (!id || await eraseOwnStep(visit.tx, id) === 0) return missing()
    await noteOfPeers(visit, 'peer-step.erased', 'D', { kind: 'peer-own-step', id })
    return seeOther(`${home}?done=erased`)
  }),
}

/** On the guide's day: who asks, what is today, or how long it has been; else, small, the way to it. */
export const peersToday = async (visit: SignedInVisit): Promise<Aside> => {
  const { tx, me, now, provider: { zone }, voice } = visit
  const t = groupTexts(voice)
  const to = { href: home, label: t.title }
  const invitations = (await invitationsOf(visit, me.person)).length
  if (invitations > 0) return { value: invitations, label: t.waiting(invitations), action: to }
  const today = dayOf(now, zone)
  const meeting = (await listMeetings(tx)).find(({ from, closes }) => dayOf(from, zone) <= today && now < closes)
  if (meeting) return { value: 1, label: t.meetingToday(clock(meeting.from, voice.locale, zone)), action: { href: `${home}/meetings/${meeting.id}`, label: t.toMeeting } }
  const since: Day | null = await findQuietSince(tx, me.person)
  const days = since ? daysBetween(since, today) : 0
  return days >= quietAfterDays ? { value: Math.floor(days / 7), label: t.quiet(Math.floor(days / 7)), action: to } : { value: 0, label: t.noneToday, action: to }
}

/** On the page of whoever is guided and was asked in. */
export const peersOfMine: AboutMySeat = async visit => {
  const t = groupTexts(visit.voice)
  const invitations = await invitationsOf(visit, visit.me.person)
  const groups = await groupsOfMine(visit)
  if (invitations.length + groups.length === 0) return []
  return [{ title: t.title, text: invitations.length > 0 ? t.asideAsked : t.asideMember, waits: invitations.length > 0, action: { href: home, label: t.title } }]
}

/** What is one's own of it, for whoever takes everything along. */
export const peersOfFile: AboutMyFile = async visit => {
  const t = groupTexts(visit.voice)
  const [presence, steps] = [await listOwnPresence(visit.tx, visit.me.person), await ownStepsOf(visit)]
  const labels = { day: t.presenceDay, minutes: t.presenceMinutes, step: t.ownSteps }
  return [
    { name: 'peer-consultation', title: t.fileMeetings, entries: presence.map(({ heldOn, minutes }) => ({ title: t.title, at: null, fields: fieldsFrom(labels, { day: heldOn, minutes: String(minutes) }) })) },
    { name: 'peer-consultation-steps', title: t.fileSteps, entries: steps.map(({ heldOn, text: words }) => ({ title: t.title, at: null, fields: fieldsFrom(labels, { day: heldOn, step: words }) })) },
  ].filter(({ entries }) => entries.length > 0)
}
