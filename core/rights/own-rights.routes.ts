/** Someone's own rights: everything taken along in one act, own words beside the file, restricting it, complaining. By name or with six words. */
import { fields, oneOf, text } from '../../kit/forms.ts'
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { zipped } from '../../kit/zip.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { listMyKeeping } from '../keeping/keeping.store.ts'
import { gatherOwnFile, type Own } from '../own-file/gather.ts'
import { givenOf } from '../own-file/known-access.ts'
import { ownFilePaper } from '../own-file/own-file-paper.ts'
import { ownFileJson } from '../own-file/own-file.ts'
import { keepStatement, statementLength, statementsOf } from '../own-file/statements.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { forSomeone, type SignedInVisit, type Visit } from '../visit.ts'
import { complaintsOf, keepComplaint } from './known-rights.ts'
import { tellOfComplaint } from './notify.ts'
import { complaintsPage, dones, rightsPage, wordsPage } from './own-rights.pages.tsx'
import { complain, complaintLength, openRestriction, restrict, restrictionGrounds } from './rights.ts'
import { listRestrictions, oneRightAtATime, recordComplaintEnd, recordLifted, recordRestriction } from './rights.store.ts'
import { answerTerms, complaintKinds } from './terms.ts'

const restrictionForm = fields({ why: oneOf(restrictionGrounds) })
const wordsForm = fields({ about: text({ most: 40 }), words: text({ most: statementLength }) })
const complaintForm = fields({ kind: oneOf(complaintKinds), words: text({ most: complaintLength }) })

/** Of the one file that is about me, in whatever programme. */
const forMine = (handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) => forSomeone(async visit => {
  const found = await findOwnTrajectory(visit.tx)
  const programme = visit.house.programmes.find(({ id }) => id === found?.programme)
  // Whoever has no file of their own has a page about what is kept of them as a person.
  if (!found || !programme) return visit.asked.method === 'GET' && visit.me.method !== 'receipt' ? seeOther(visit.asked.path.startsWith('/my-rights/complaints') ? '/my-data/requests' : '/my-data') : missing()
  if (visit.asked.method === 'POST') await oneRightAtATime(visit.tx, found.id)
  return await handler(visit, { trajectory: found.id, party: found.party, programme })
})
const note = ({ tx, me, now }: SignedInVisit, { trajectory, programme }: Own, event: string, action: LogLine['action'], object: LogLine['object'] = { kind: 'trajectory', id: trajectory }) =>
  log(tx, { event, action, person: me.person, role: programme.participant, purpose: action === 'E' ? 'export' : 'own-file', subject: trajectory, object, basis: 'participant', at: toTheDay(now) })
const today = ({ now, provider }: Visit) => dayOf(now, provider.zone)
const doneIn = ({ query }: Visit) => dones.find(one => one === query['done']) ?? null

const show = async (visit: SignedInVisit, own: Own, filled: Filled = filledWith()): Promise<Reply> => {
  const keeping = (await listMyKeeping(visit.tx, own.trajectory)).find(({ rule }) => rule === 'trajectory') ?? null
  return page(rightsPage(visit, {
    programme: own.programme, today: today(visit), keeping, restriction: openRestriction(await listRestrictions(visit.tx, own.trajectory)), complaints: await complaintsOf(visit, own.trajectory), filled, done: doneIn(visit),
  }), filled.problems['why'] ? 422 : 200)
}
const showWords = async (visit: SignedInVisit, own: Own, filled: Filled, status: 200 | 422 = 200): Promise<Reply> =>
  page(wordsPage(visit, { programme: own.programme, statements: await statementsOf(visit, own.trajectory), given: await givenOf(visit, own.trajectory), filled, done: doneIn(visit) }), status)
const showComplaints = async (visit: SignedInVisit, own: Own, filled: Filled, status: 200 | 422 = 200): Promise<Reply> =>
  page(complaintsPage(visit, { complaints: await complaintsOf(visit, own.trajectory), today: today(visit), filled, done: doneIn(visit) }), status)

export const ownRightsRoutes: Routes<Visit> = {
  'GET /my-rights': forMine(async (visit, own) => {
    await note(visit, own, 'rights.read', 'R')
    return await show(visit, own)
  }),

  /** Reading and taking along in one act. Printing takes a moment: it is done after the transaction. Whoever came with six words takes it along in parts. */
  'GET /my-rights/everything.zip': { outside: async doorway => {
    const made: { readonly paper: Paper; readonly json: string }[] = []
    const reply = await doorway.visit(forMine(async (visit, own) => {
      if (own.programme.participantIs !== 'a name') return seeOther('/my-appointment/file')
      await note(visit, own, 'file.taken', 'E')
      const file = await gatherOwnFile(visit, own)
      made.push({ paper: ownFilePaper(file, { voice: visit.voice, zone: visit.provider.zone }), json: ownFileJson(file) })
      return seeOther('/my-rights')
    }))
    const [everything] = made
    if (!everything) return reply
    const body = zipped([{ name: 'houvast.pdf', body: await printPaper(everything.paper) }, { name: 'houvast.json', body: Buffer.from(everything.json) }])
    return withHeaders(data('application/zip', body), { 'content-disposition': 'attachment; filename="houvast.zip"' })
  } },

  'POST /my-rights/restrictions': forMine(async (visit, own) => {
    const { tx, form, now } = visit
    const read = restrictionForm.read(form)
    if (!read.value) return await show(visit, own, read)
    const restriction = restrict(await listRestrictions(tx, own.trajectory), { id: newAnonymousId(), trajectory: own.trajectory, why: read.value.why, at: toTheDay(now) })
    if (refused(restriction)) return seeOther('/my-rights')
    await recordRestriction(tx, restriction, own.party)
    await note(visit, own, 'file.restricted', 'U')
    return seeOther('/my-rights?done=restricted')
  }),

  'POST /my-rights/restrictions/ends': forMine(async (visit, own) => {
    const open = openRestriction(await listRestrictions(visit.tx, own.trajectory))
    if (!open || !await recordLifted(visit.tx, open, own.party, toTheDay(visit.now))) return seeOther('/my-rights')
    await note(visit, own, 'file.lifted', 'U')
    return seeOther('/my-rights?done=lifted')
  }),

  'GET /my-rights/words': forMine(async (visit, own) => {
    await note(visit, own, 'statement.read', 'R')
    return await showWords(visit, own, filledWith({ about: 'file' }))
  }),

  'POST /my-rights/words': forMine(async (visit, own) => {
    const read = wordsForm.read(visit.form)
    const about = read.value?.about
    const given = about === 'file' ? null : (await givenOf(visit, own.trajectory)).find(({ id }) => id === about)?.id
    if (!read.value || given === undefined) return await showWords(visit, own, { ...read, problems: { ...read.problems, ...(given === undefined ? { about: 'not-a-choice' } : {}) } }, 422)
    const id = await keepStatement(visit, own.trajectory, { given, text: read.value.words, on: today(visit) }, own.party)
    await note(visit, own, 'statement.said', 'C', { kind: 'statement', id })
    return seeOther('/my-rights/words?done=said')
  }),

  'GET /my-rights/complaints': forMine(async (visit, own) => {
    await note(visit, own, 'complaint.read', 'R')
    return await showComplaints(visit, own, filledWith())
  }),

  'POST /my-rights/complaints': forMine(async (visit, own) => {
    const read = complaintForm.read(visit.form)
    if (!read.value) return await showComplaints(visit, own, read, 422)
    const { kind, words } = read.value
    const complaint = complain(newAnonymousId(), kind, answerTerms[visit.provider.country][kind], today(visit))
    await keepComplaint(visit, own.trajectory, complaint, words, own.party)
    await note(visit, own, 'complaint.made', 'C', { kind: 'complaint', id: complaint.id })
    await tellOfComplaint('office', visit, complaint.id)
    return seeOther('/my-rights/complaints?done=sent')
  }),

  'POST /my-rights/complaints/:id/withdrawals': forMine(async (visit, own) => {
    const id = parseId<'complaint'>(visit.params['id'])
    const complaint = (await complaintsOf(visit, own.trajectory)).find(one => one.id === id)
    if (!complaint) return missing()
    if (complaint.ended || !await recordComplaintEnd(visit.tx, complaint.id, 'withdrawn', null, visit.me.person, today(visit))) return seeOther('/my-rights/complaints')
    await note(visit, own, 'complaint.withdrawn', 'U', { kind: 'complaint', id: complaint.id })
    return seeOther('/my-rights/complaints?done=withdrawn')
  }),
}
