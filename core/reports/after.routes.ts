/** After handing over, by the writer: reminding, waiting no longer, and correcting what was given. */
import { fields, oneOf, optional, text, id } from '../../kit/forms.ts'
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import type { Visit } from '../visit.ts'
import { afterTexts } from './after.texts.ts'
import { answerLength } from './answers.ts'
import { correct, recipientsOf } from './correct.ts'
import { lapse, nudge } from './lapse.ts'
import { remindNow, stopReminding, tellOfCorrection } from './notify.ts'
import type { Again } from './read.pages.tsx'
import { forReport } from './read.routes.ts'
import { logReport, type ReportView, type ReportVisit } from './report-view.ts'
import { correctionKinds, lapseReasons, newestOf, validatorsOf } from './report.ts'
import { hasLeft, listTold, recordNudge } from './report.store.ts'
import { correctionPage, lapsePage } from './write.pages.tsx'
import { keepCorrection, keepLapse } from './written-report.ts'

const forWriter = (handler: (visit: ReportVisit, view: ReportView) => Promise<Reply>) => forReport(async (visit, view) => (view.writes ? await handler(visit, view) : missing()))
const lapseForm = fields({ party: id<'party'>(), reason: oneOf(lapseReasons), why: text({ most: answerLength }) })
const correctionForm = fields({ kind: oneOf(correctionKinds), recipient: optional(id<'party'>()), why: text({ most: answerLength }) })
const typedOf = (visit: Visit) => Object.fromEntries(Object.entries(visit.form).map(([name, typed]) => [name, typed[0] ?? '']))

const showLapse = async (visit: ReportVisit, { report, names }: ReportView, wanted: string | undefined, again?: Again): Promise<Reply> => {
  const party = parseId<'party'>(wanted)
  if (!party || !validatorsOf(report).some(one => one.party === party) || party === report.participant) return missing()
  return page(lapsePage(visit, { report: report.id, party, name: names(party), hasLeft: await hasLeft(visit.tx, party), ...(again ? { again } : {}) }), again ? 422 : 200)
}
const showCorrection = (visit: ReportVisit, { report, names }: ReportView, again?: Again): Reply =>
  page(correctionPage(visit, { report: report.id, sealed: report.stands !== null, recipients: recipientsOf(report).map(party => ({ party, name: names(party) })), ...(again ? { again } : {}) }), again ? 422 : 200)

export const afterRoutes: Routes<Visit> = {
  'POST /reports/:id/nudges': forWriter(async (visit, view) => {
    const { report, mine } = view
    const party = parseId<'party'>(visit.form['party']?.[0])
    const nudged = party && nudge(report, mine.id, party, visit.now)
    const validator = validatorsOf(report).find(one => one.party === party)
    if (!nudged || refused(nudged) || !validator) return seeOther(`/reports/${report.id}`)
    await recordNudge(visit.tx, report.id, newAnonymousId(), nudged, mine.id)
    await remindNow(visit, validator)
    await logReport(visit, view, { event: 'report.nudged', action: 'C' })
    return seeOther(`/reports/${report.id}?done=nudged`)
  }),

  'GET /reports/:id/lapse': forWriter((visit, view) => showLapse(visit, view, visit.query['party'])),

  'POST /reports/:id/lapses': forWriter(async (visit, view) => {
    const { report, mine } = view
    const t = afterTexts(visit.voice)
    const typed = typedOf(visit)
    const read = lapseForm.read(visit.form)
    if (!read.value) return await showLapse(visit, view, typed['party'], { typed, errors: [...(read.problems.reason ? [{ field: 'reason', message: t.choose }] : []), ...(read.problems.why ? [{ field: 'why', message: t.required }] : [])] })
    const { party, reason, why } = read.value
    const lapsed = lapse(report, mine.id, party, reason, await hasLeft(visit.tx, party), visit.now)
    if (refused(lapsed)) return await showLapse(visit, view, party, { typed, errors: [{ field: 'reason', message: t[lapsed.refused] }] })
    await keepLapse(visit, report, lapsed, why)
    await stopReminding(visit, validatorsOf(report).filter(one => one.party === party))
    await logReport(visit, view, { event: 'report.lapsed', action: 'C', fields: [reason] })
    return seeOther(`/reports/${report.id}?done=lapsed`)
  }),

  'GET /reports/:id/correction': forWriter(async (visit, view) => (newestOf(view.report) ? showCorrection(visit, view) : missing())),

  'POST /reports/:id/corrections': forWriter(async (visit, view) => {
    const { report, mine } = view
    const t = afterTexts(visit.voice)
    const typed = typedOf(visit)
    const read = correctionForm.read(visit.form)
    if (!read.value) return showCorrection(visit, view, { typed, errors: [...(read.problems.kind ? [{ field: 'kind', message: t.choose }] : []), ...(read.problems.recipient ? [{ field: 'recipient', message: t['report.no-such-recipient'] }] : []), ...(read.problems.why ? [{ field: 'why', message: t.required }] : [])] })
    const { kind, recipient, why } = read.value
    const corrected = correct(report, mine.id, { kind, recipient }, newAnonymousId(), visit.now)
    if (refused(corrected)) return showCorrection(visit, view, { typed, errors: [{ field: corrected.refused === 'report.no-such-recipient' ? 'recipient' : 'kind', message: t[corrected.refused] }] })
    await stopReminding(visit, validatorsOf(report).filter(({ party }) => kind !== 'wrong-recipient' || party === recipient))
    await keepCorrection(visit, report, corrected, why)
    await tellOfCorrection(visit, await listTold(visit.tx, corrected.id))
    for (const follow of visit.house.asides.corrected) await follow(visit, corrected.id)
    await logReport(visit, view, { event: kind === 'wrong-person' ? 'report.struck' : 'report.corrected', action: 'U', fields: [kind] })
    return seeOther(`/reports/${report.id}${kind === 'wrong-text' ? '/draft' : '?done=corrected'}`)
  }),
}
