/** The office that hears complaints: what is due when, an answer, or that it takes longer. */
import { fields, oneOf, text } from '../../kit/forms.ts'
import { parseId } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { forOffice, type SignedInVisit, type Visit } from '../visit.ts'
import { heardElsewherePage, heardPage, oneHeardPage } from './heard.pages.tsx'
import { heardTexts } from './heard.texts.ts'
import { heard, heardAll, keepAnswerTo, keepLonger, type Heard } from './known-requests.ts'
import { tellOfComplaint } from './notify.ts'
import { complaintLength, extendComplaint, whysLonger } from './rights.ts'
import { doIHearComplaints, oneRightAtATime } from './rights.store.ts'

const answerForm = fields({ answer: text({ most: complaintLength }) })
const longerForm = fields({ why: oneOf(whysLonger) })

/** Whoever has the office, or an administrator while nobody has: the database says which. */
const forHearing = (handler: (visit: SignedInVisit) => Promise<Reply>) => forOffice(['administrator', 'complaints-officer'], async visit => (await doIHearComplaints(visit.tx) ? await handler(visit) : missing()))
const forComplaint = (handler: (visit: SignedInVisit, complaint: Heard) => Promise<Reply>) => forHearing(async visit => {
  const id = parseId<'complaint'>(visit.params['id'])
  let complaint = id && await heard(visit, id)
  if (complaint && visit.asked.method === 'POST') {
    await oneRightAtATime(visit.tx, whoseOf(complaint))
    complaint = await heard(visit, complaint.id)
  }
  return complaint ? await handler(visit, complaint) : missing()
})
/** Whose it is, for the log and for standing in line: the file, or whoever asked without one. */
const whoseOf = (complaint: Heard) => ('person' in complaint ? complaint.person : complaint.trajectory)
const note = ({ tx, me, now }: SignedInVisit, complaint: Heard, what: 'listed' | 'read' | 'answered' | 'extended', action: LogLine['action']) => {
  const [kind, event] = 'person' in complaint ? ['data-request', what === 'listed' ? 'data-requests.listed' : `data-request.${what}`] : ['complaint', what === 'listed' ? 'complaints.listed' : `complaint.${what}`]
  return log(tx, { event, action, person: me.person, role: 'complaints-officer', purpose: 'administration', subject: whoseOf(complaint), object: { kind, id: complaint.id }, at: now })
}
const today = ({ now, provider }: Visit) => dayOf(now, provider.zone)
const show = (visit: SignedInVisit, complaint: Heard, filled: Filled = filledWith(), status: 200 | 422 = 200): Reply => {
  const done = visit.query['done']
  return page(oneHeardPage(visit, { complaint, today: today(visit), filled, done: done === 'answered' || done === 'extended' ? done : null }), status)
}

export const heardRoutes: Routes<Visit> = {
  'GET /complaints/received': forOffice(['administrator', 'complaints-officer'], async visit => {
    if (!await doIHearComplaints(visit.tx)) return page(heardElsewherePage(visit))
    const complaints = await heardAll(visit)
    for (const complaint of complaints) await note(visit, complaint, 'listed', 'R')
    return page(heardPage(visit, { complaints, today: today(visit) }))
  }),

  'GET /complaints/received/:id': forComplaint(async (visit, complaint) => {
    await note(visit, complaint, 'read', 'R')
    return show(visit, complaint)
  }),

  'POST /complaints/received/:id/answers': forComplaint(async (visit, complaint) => {
    const read = answerForm.read(visit.form)
    if (complaint.ended) return seeOther(`/complaints/received/${complaint.id}`)
    if (!read.value) return show(visit, complaint, read, 422)
    if (!await keepAnswerTo(visit, complaint, read.value.answer, visit.me.person, today(visit))) return seeOther(`/complaints/received/${complaint.id}`)
    await note(visit, complaint, 'answered', 'C')
    await tellOfComplaint('complainer', visit, complaint.id)
    return seeOther(`/complaints/received/${complaint.id}?done=answered`)
  }),

  'POST /complaints/received/:id/extensions': forComplaint(async (visit, complaint) => {
    const t = heardTexts(visit.voice)
    const read = longerForm.read(visit.form)
    if (!read.value) return show(visit, complaint, { ...read, problems: {}, noes: { why: t.whyFirst } }, 422)
    const longer = extendComplaint(complaint, read.value.why, today(visit))
    if (refused(longer)) return show(visit, complaint, { ...read, noes: { why: t[longer.refused] } }, 422)
    if (!await keepLonger(visit.tx, complaint, longer, visit.me.person)) return seeOther(`/complaints/received/${complaint.id}`)
    await note(visit, complaint, 'extended', 'U')
    await tellOfComplaint('complainer', visit, complaint.id)
    return seeOther(`/complaints/received/${complaint.id}?done=extended`)
  }),
}
