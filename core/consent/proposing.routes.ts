/** Putting forward what may be shared of a report: by its guide, from the version that stands, to whoever must say yes. */
import { oneOf, someOf } from '../../kit/forms.ts'
import { newId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import { answerLength } from '../reports/answers.ts'
import { forReport } from '../reports/read.routes.ts'
import { logReport, type ReportView, type ReportVisit } from '../reports/report-view.ts'
import { formOf } from '../reports/report.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import type { Visit } from '../visit.ts'
import { propose, purposes } from './consent.ts'
import { findReadingEnd, listPut, oneAtATime } from './consent.store.ts'
import { toLookAt } from './look-first.ts'
import { tellDeciders } from './notify.ts'
import { proposingPage, type Again, type Proposing } from './proposing.pages.tsx'
import { guestsOf, partsIn, partsOf, passagesFrom } from './proposing.ts'
import { proposingTexts } from './proposing.texts.ts'
import { writeSharedVersion } from './written-passages.ts'

export const proposingRoutes: Routes<Visit> = {
  'GET /reports/:id/sharing': forProposing(async (visit, view, proposing) => {
    await logReport(visit, view, { event: 'report.read', action: 'R', fields: [`version ${proposing.number}`] })
    return page(proposingPage(visit, proposing, { done: visit.query['done'] !== undefined }))
  }),

  'POST /reports/:id/sharing': forProposing(async (visit, view, proposing) => {
    const { form, voice, now } = visit
    const { report, mine, objections, names } = view
    const t = proposingTexts(voice)
    const parts = partsIn(proposing.parts, form)
    const readers = someOf(proposing.readers.map(({ party }) => party)).parse(form['reader'] ?? [])
    const purpose = oneOf(purposes).parse(form['purpose'] ?? [])
    const chosen = { readers: 'value' in readers ? readers.value : [], purpose: 'value' in purpose ? purpose.value : null }
    const again = (errors: NonNullable<Again['errors']>, looked: readonly string[] = []): Reply => page(proposingPage(visit, { ...proposing, parts }, { ...chosen, errors, looked }), errors.length > 0 ? 422 : 200)

    const problems = [
      ...(chosen.readers.length === 0 ? [{ field: 'reader', message: t['sharing.nobody'] }] : []),
      ...(chosen.purpose === null ? [{ field: 'purpose', message: t.choose }] : []),
      ...parts.filter(({ tooLong }) => tooLong).map(({ key }) => ({ field: `text-${key}`, message: t.tooLong(proposing.most) })),
    ]
    if (problems.length > 0 || chosen.purpose === null) return again(problems)
    const passages = passagesFrom(parts, objections, names, proposingTexts({ locale: proposing.language, address: 'je' }))
    const wanted = proposing.readers.filter(({ party }) => chosen.readers.includes(party)).map(({ as }) => as)
    const proposal = propose({ report: report.id, trajectory: report.trajectory, standing: report.stands, participant: report.participant, by: mine, asked: proposing.put.map(({ party }) => party) }, passages, wanted, proposing.mayRead, chosen.purpose, newId(now.getTime()), now)
    if (refused(proposal)) return again([{ field: proposal.refused === 'sharing.nothing' ? `text-${parts[0]?.key ?? ''}` : 'reader', message: t[proposal.refused] }])

    // Pointed at once; whoever looked and leaves it so has decided. A word that came since is pointed at anew.
    const found = toLookAt(form, [...parts, ...proposing.objections.map(({ id, text }) => ({ key: id, text }))])
    if (found.length > 0) return again([], found)

    await writeSharedVersion(visit, proposal, proposing.language)
    await logReport(visit, view, { event: 'sharing.proposed', action: 'C', fields: [`version ${proposal.number}`] })
    await tellDeciders(visit, [...new Set(proposal.passages.flatMap(({ asks }) => asks))])
    return seeOther(`/reports/${report.id}/sharing?done`)
  }),
}

/** The report I wrote, as it stands; anything else leads nowhere, or back to the report. */
function forProposing(handler: (visit: ReportVisit, view: ReportView, proposing: Proposing) => Promise<Reply>) {
  return forReport(async (visit, view) => {
    const { report, contents, programme, objections, names } = view
    const form = programme && formOf(programme, report.kind)
    if (!view.writes || !form || form.sharedWith.length === 0) return missing()
    const content = report.stands === null ? undefined : contents.get(report.stands)
    if (report.stands === null || !content) return seeOther(`/reports/${report.id}`)
    const ends = await findReadingEnd(visit.tx, report.trajectory)
    if (ends !== null && ends <= visit.now) return seeOther(`/reports/${report.id}`)
    if (visit.asked.method === 'POST') await oneAtATime(visit.tx, report.id)
    const circle = await listCircle(visit.tx, report.trajectory)
    const put = await listPut(visit.tx, report.id, report.stands)
    const beside = circle.filter(({ id, seat, role, left }) => seat === 'beside' && !left && form.sharedWith.includes(role) && !put.some(({ party }) => party === id))
    const people = await namesOf(visit, circle.map(({ person }) => person))
    const guests = guestsOf(content, form, [report.by, report.participant])
    const parts = partsOf(content, guests)
    return await handler(visit, view, {
      report: report.id, number: report.stands, language: content.language, mayRead: form.sharedWith, guests, parts, put,
      participant: names(report.participant), names: party => circle.filter(({ id }) => id === party).map(({ person }) => people.get(person) ?? '').join(''),
      readers: beside.map(as => ({ party: as.id, as, name: people.get(as.person) ?? '' })),
      objections: objections.filter(({ question }) => question === null || parts.some(({ key }) => key === question)).map(one => ({ ...one, name: names(one.party) })),
      most: answerLength,
    })
  })
}
