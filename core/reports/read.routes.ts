/** Reading a report, saying whether it is right, objecting, and keeping it. For whoever was there, and its writer. */
import { fields, oneOf, optional, text } from '../../kit/forms.ts'
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { forSomeone, type Visit } from '../visit.ts'
import { stopReminding } from './notify.ts'
import { dones, reportPage, toldPage, type Again } from './read.pages.tsx'
import { readTexts } from './read.texts.ts'
import { reportPaper } from './report-paper.ts'
import { findView, logReport, type ReportView, type ReportVisit } from './report-view.ts'
import { validatorsOf, verdicts } from './report.ts'
import { findToldOf, recordReading } from './report.store.ts'
import { object, remarkLength, validate, type Remark } from './validate.ts'
import { keepObjection, sayOf } from './written-report.ts'

/** A report one may see, or the same answer as when there is none. */
export const forReport = (handler: (visit: ReportVisit, view: ReportView) => Promise<Reply>) => forSomeone(async visit => {
  const view = await findView(visit)
  return view ? await handler(visit, view) : missing()
})

/** Nobody reads a version unseen: it stands in the log, and whoever must say whether it is right leaves a receipt. */
export const show = async (visit: ReportVisit, view: ReportView, again?: Again): Promise<Reply> => {
  const { report, shown, writes, mine } = view
  if (shown && !writes && view.on === null) await recordReading(visit.tx, report.id, { number: shown.number, party: mine.id, at: visit.now })
  await logReport(visit, view, { event: 'report.read', action: 'R', fields: shown ? [`version ${shown.number}`] : [] })
  return page(reportPage(visit, view, { done: dones.find(one => one === visit.query['done']), ...(again ? { again } : {}) }), again ? 422 : 200)
}

const verdictForm = fields({ verdict: oneOf(verdicts), remark: optional(text({ most: remarkLength })) })
const objectionForm = fields({ question: optional(text({ most: 39 })), objection: text({ most: remarkLength }) })
const typedOf = (visit: Visit) => Object.fromEntries(Object.entries(visit.form).map(([name, typed]) => [name, typed[0] ?? '']))

/** What someone wrote under a line, and about the whole. */
const remarksIn = ({ form }: Visit, { shown }: ReportView): readonly Remark[] => [...(shown?.content.lines ?? []).map(({ key }) => key), null].flatMap(question => {
  const written = (form[question === null ? 'remark' : `remark-${question}`]?.[0] ?? '').trim()
  return written === '' ? [] : [{ question, text: written }]
})

export const readRoutes: Routes<Visit> = {
  'GET /reports/:id': forSomeone(async visit => {
    const view = await findView(visit)
    if (view) return await show(visit, view)
    // Taken away from whoever should not have had it: they are told so, and nothing else.
    const id = parseId<'report'>(visit.params['id'])
    const told = id ? await findToldOf(visit.tx, id) : []
    return told.length > 0 ? page(toldPage(visit, told)) : missing()
  }),

  'POST /reports/:id/validations': forReport(async (visit, view) => {
    const { report, mine } = view
    const t = readTexts(visit.voice)
    const typed = typedOf(visit)
    const read = verdictForm.read(visit.form)
    const remarks = remarksIn(visit, view)
    const tooLong = remarks.find(one => one.text.length > remarkLength)
    if (!read.value || tooLong) return await show(visit, view, { typed, errors: [
      ...(read.problems.verdict ? [{ field: 'verdict', message: t.question }] : []),
      ...(tooLong ? [{ field: tooLong.question === null ? 'remark' : `remark-${tooLong.question}`, message: t.tooLong(remarkLength) }] : []),
    ] })
    const validation = validate(report, mine.id, { verdict: read.value.verdict, remarks, number: Number(visit.form['number']?.[0]) }, newAnonymousId(), visit.now)
    if (refused(validation)) return await show(visit, view, { typed, errors: [{ field: 'verdict', message: t[validation.refused] }] })
    if (await sayOf(visit, report, validation, remarks)) {
      await stopReminding(visit, validatorsOf(report).filter(({ party }) => party === mine.id))
      await logReport(visit, view, { event: 'report.validated', action: 'C', fields: [validation.verdict] })
    }
    return seeOther(`/reports/${report.id}?done=sent`)
  }),

  'POST /reports/:id/objections': forReport(async (visit, view) => {
    const { report, mine, shown } = view
    const t = readTexts(visit.voice)
    const typed = typedOf(visit)
    const read = objectionForm.read(visit.form)
    if (!read.value) return await show(visit, view, { typed, errors: [{ field: 'objection', message: read.problems.objection === 'too-long' ? t.tooLong(remarkLength) : t.objectWords }] })
    const objection = object(report, mine.id, read.value.question, (shown?.content.lines ?? []).map(({ key }) => key), newAnonymousId(), visit.now)
    if (refused(objection)) return await show(visit, view, { typed, errors: [{ field: 'objection', message: t[objection.refused] }] })
    await keepObjection(visit, report, objection, read.value.objection)
    await logReport(visit, view, { event: 'report.objected', action: 'C' })
    return seeOther(`/reports/${report.id}?done=objected`)
  }),

  /** Printing takes a moment: it is done after the transaction. */
  'GET /reports/:id/report.pdf': {
    outside: async doorway => {
      const papers: Paper[] = []
      const reply = await doorway.visit(forReport(async (visit, view) => {
        const { shown } = view
        if (!shown) return missing()
        if (!view.writes) await recordReading(visit.tx, view.report.id, { number: shown.number, party: view.mine.id, at: visit.now })
        await logReport(visit, view, { event: 'report.taken', action: 'E', fields: [`version ${shown.number}`] })
        papers.push(reportPaper({ ...view, shown }, visit))
        return seeOther(`/reports/${view.report.id}`)
      }))
      const [paper] = papers
      return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': `attachment; filename="${paper.language === 'en' ? 'report' : 'verslag'}.pdf"` }) : reply
    },
  },
}
