/** What rights say on other pages: on one's own, on the guide's page of a file, in the file one takes along, and where it says who sees what. */
import { parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { missing, page, type Routes } from '../../kit/web.ts'
import { fieldsFrom } from '../file-section.ts'
import { givenOf } from '../own-file/known-access.ts'
import { statementsOf } from '../own-file/statements.ts'
import { findGuided } from '../talks/talk.store.ts'
import { forOffice, type AboutMyFile, type AboutMySeat, type Aside, type SeenKind, type SignedInVisit, type Visit } from '../visit.ts'
import { besidePage } from './beside.pages.tsx'
import { complaintsOf } from './known-rights.ts'
import { openRestriction } from './rights.ts'
import { listHearers, listRestrictions } from './rights.store.ts'
import { rightsTexts } from './rights.texts.ts'

export const besideRightsRoutes: Routes<Visit> = {
  'GET /trajectories/:id/rights': forOffice('guide', async visit => {
    const id = parseId<'trajectory'>(visit.params['id'])
    const guided = id && await findGuided(visit.tx, id)
    if (!guided) return missing()
    await log(visit.tx, { event: 'statement.read', action: 'R', person: visit.me.person, role: 'guide', purpose: 'guidance', subject: guided.id, object: { kind: 'trajectory', id: guided.id }, basis: 'guide', at: visit.now })
    return page(besidePage(visit, { trajectory: guided.id, restriction: openRestriction(await listRestrictions(visit.tx, guided.id)), statements: await statementsOf(visit, guided.id), given: await givenOf(visit, guided.id) }))
  }),
}

/** On the guide's page: that the file is restricted comes before that there are own words beside it. */
export const rightsOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const t = rightsTexts(visit.voice)
  const action = { href: `/trajectories/${trajectory}/rights`, label: t.guideLink }
  if (openRestriction(await listRestrictions(visit.tx, trajectory))) return { value: 1, label: t.guideRestricted, action }
  const { length } = await statementsOf(visit, trajectory)
  return length > 0 ? { value: length, label: t.guideWords(length), action } : null
}

export const rightsOfMine: AboutMySeat = async ({ voice }) => {
  const t = rightsTexts(voice)
  return [{ title: t.link, text: t.linkText, waits: false, action: { href: '/my-rights', label: t.link } }]
}

export const rightsOfFile: AboutMyFile = async (visit, { trajectory }) => {
  const t = rightsTexts(visit.voice)
  const day = (at: Date) => dayOf(at, visit.provider.zone)
  const [complaints, restrictions] = [await complaintsOf(visit, trajectory), await listRestrictions(visit.tx, trajectory)]
  return [
    { name: 'complaints', title: t.sectionComplaints, entries: complaints.map(one => ({ title: `${t[one.kind]}, ${dateWithYear(one.madeOn, visit.voice.locale)}`, at: null, fields: fieldsFrom(t, { text: one.text, dueOn: one.extendedOn ? one.longestOn : one.dueOn, answer: one.answer }), data: { kind: one.kind, made_on: one.madeOn, extended_on: one.extendedOn, ended: one.ended } })) },
    { name: 'restrictions', title: t.sectionRestrictions, entries: restrictions.map(one => ({ title: t[one.why], at: null, fields: fieldsFrom(t, { from: day(one.at), until: one.liftedAt && day(one.liftedAt) }), data: { why: one.why } })) },
  ].filter(({ entries }) => entries.length > 0)
}

export const wordsBesideSeen: SeenKind = {
  tables: ['statement'],
  title: voice => rightsTexts(voice).seenWords,
  async now({ voice }, { readersOf }) {
    const [t, readers] = [rightsTexts(voice), readersOf('statement')]
    return readers.length > 0 ? { readers: readers.map(({ who }) => ({ who, sees: t.seenReads })), rule: t.seenWordsRule, change: { href: '/my-rights', label: t.toSeen } } : null
  },
}
export const complaintsSeen: SeenKind = {
  tables: ['complaint', 'complaint_end'],
  title: voice => rightsTexts(voice).seenComplaint,
  around: async ({ tx }) => await listHearers(tx),
  async now({ voice }, { readersOf }) {
    const [t, readers] = [rightsTexts(voice), readersOf('complaint')]
    return readers.length > 0 ? { readers: readers.map(({ who }) => ({ who, sees: t.seenReads })), rule: t.seenComplaintRule, change: { href: '/my-rights/complaints', label: t.toSeen } } : null
  },
}
