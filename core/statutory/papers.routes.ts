/** Plans, evaluations and the build-up of hours: writing them down, and the whole report as one file. */
import { day, fields, optional, text, whole } from '../../kit/forms.ts'
import { parseId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith } from '../filled-form.ts'
import type { SignedInVisit, Visit } from '../visit.ts'
import type { Calendar } from './calendar.ts'
import { forCalendar, forKeeping, lineOf, nameIn, type Part } from './for-calendar.routes.ts'
import { buildUpOf, keepBuildUp, keepPaper, papersOf } from './known-papers.ts'
import { readCalendar } from './known-calendar.ts'
import { onePaper, wholeReport } from './paper-print.ts'
import { buildUpPage, mostWords, paperPage, papersPage } from './papers.pages.tsx'
import { forbiddenIn, paperForms, reportParts, wantedPapers } from './papers.ts'
import { recordBuildUpStruck } from './papers.store.ts'
import { waitForCalendar } from './statutory.store.ts'

type Wanted = ReturnType<typeof wantedPapers>[number]

export const paperRoutes: Routes<Visit> = {
  'GET /deadlines/:trajectory/papers': forCalendar(async (visit, part) => {
    const { calendar } = await readCalendar(visit, part.trajectory)
    const papers = await papersOf(visit, part.trajectory)
    await log(visit.tx, lineOf(visit, part, 'statutory-papers.listed', 'R'))
    return page(papersPage(visit, { trajectory: part.trajectory, name: await nameIn(visit, part), may: part.may, parts: calendar ? reportParts(calendar, papers) : [], saved: savedIn(visit) }))
  }),

  'GET /deadlines/:trajectory/papers/:kind/:nth': forCalendar(async (visit, part) => {
    const { wanted } = await findPaper(visit, part)
    if (!wanted) return missing()
    const kept = (await papersOf(visit, part.trajectory)).find(({ kind, nth }) => kind === wanted.kind && nth === wanted.nth)
    await log(visit.tx, lineOf(visit, part, 'statutory-paper.read', 'R', [wanted.kind]))
    return page(paperPage(visit, { trajectory: part.trajectory, name: await nameIn(visit, part), may: part.may, line: wanted.line, paper: wanted, filled: filledWith(kept?.answers ?? {}), forbidden: {} }))
  }),

  'POST /deadlines/:trajectory/papers/:kind/:nth': forKeeping(async (visit, part) => {
    const { tx, form, now } = visit
    await waitForCalendar(tx, part.trajectory)
    const { wanted } = await findPaper(visit, part)
    if (!wanted) return missing()
    const questions = Object.keys(paperForms[wanted.kind].questions)
    const read = fields(Object.fromEntries(questions.map(question => [question, optional(text({ most: mostWords }))]))).read(form)
    const answers = Object.fromEntries(questions.map(question => [question, read.value?.[question] ?? '']))
    const forbidden = Object.fromEntries(Object.entries(answers).map(([question, answer]) => [question, forbiddenIn(answer)] as const).filter(([, words]) => words.length > 0))
    if (!read.value || Object.keys(forbidden).length > 0) return page(paperPage(visit, { trajectory: part.trajectory, name: await nameIn(visit, part), may: part.may, line: wanted.line, paper: wanted, filled: read, forbidden }), 422)
    await keepPaper(visit, wanted, answers, { trajectory: part.trajectory, by: part.party, at: now })
    await log(tx, lineOf(visit, part, 'statutory-paper.written', 'C', [wanted.kind]))
    return seeOther(`/deadlines/${part.trajectory}/papers?done=saved`)
  }),

  'GET /deadlines/:trajectory/papers/:kind/:nth/paper.pdf': printed(async (visit, part, calendar) => {
    const { wanted } = await findPaper(visit, part)
    return wanted ? onePaper(await fileOf(visit, part, calendar), wanted, paperForms[wanted.kind].name[visit.voice.locale]) : null
  }),
  'GET /deadlines/:trajectory/report.pdf': printed(async (visit, part, calendar) => wholeReport(await fileOf(visit, part, calendar))),

  'GET /deadlines/:trajectory/build-up': forCalendar(async (visit, part) => {
    await log(visit.tx, lineOf(visit, part, 'build-up.read', 'R'))
    return page(await buildUp(visit, part))
  }),
  'POST /deadlines/:trajectory/build-up': forKeeping(async (visit, part) => {
    const { tx, form, now } = visit
    const read = fields({ from: day, hours: whole({ least: 0, most: 60 }), tasks: text({ most: 400 }) }).read(form)
    const forbidden = read.value ? forbiddenIn(read.value.tasks) : []
    if (!read.value || forbidden.length > 0) return page(await buildUp(visit, part, read, forbidden), 422)
    await keepBuildUp(visit, read.value, { trajectory: part.trajectory, by: part.party, at: now })
    await log(tx, lineOf(visit, part, 'build-up.said', 'C'))
    return seeOther(`/deadlines/${part.trajectory}/build-up?done=saved`)
  }),
  'POST /deadlines/:trajectory/build-up/:id/struck': forKeeping(async (visit, part) => {
    const step = (await buildUpOf(visit, part.trajectory)).find(({ id }) => id === parseId(visit.params['id']))
    if (!step) return missing()
    await recordBuildUpStruck(visit.tx, step.id, { trajectory: part.trajectory, by: part.party, at: visit.now })
    await log(visit.tx, lineOf(visit, part, 'build-up.struck', 'U'))
    return seeOther(`/deadlines/${part.trajectory}/build-up?done=saved`)
  }),
}

const savedIn = ({ query }: Visit): 'saved' | null => (query['done'] === 'saved' ? 'saved' : null)

const findPaper = async (visit: SignedInVisit, part: Part): Promise<{ readonly wanted: Wanted | null }> => {
  const { calendar } = await readCalendar(visit, part.trajectory)
  const { kind, nth } = visit.params
  return { wanted: (calendar && wantedPapers(calendar).find(one => one.kind === kind && String(one.nth) === nth)) ?? null }
}

const fileOf = async (visit: SignedInVisit, part: Part, calendar: Calendar) => ({
  provider: visit.provider, voice: visit.voice, name: await nameIn(visit, part), calendar, today: part.today,
  buildUp: await buildUpOf(visit, part.trajectory), papers: await papersOf(visit, part.trajectory),
})

/** Printing takes a moment: it is done after the transaction. */
function printed(find: (visit: SignedInVisit, part: Part, calendar: Calendar) => Promise<Paper | null>): Routes<Visit>[string] {
  return {
    outside: async doorway => {
      const papers: Paper[] = []
      const reply: Reply = await doorway.visit(forCalendar(async (visit, part) => {
        const { calendar } = await readCalendar(visit, part.trajectory)
        const paper = calendar && await find(visit, part, calendar)
        if (!paper) return missing()
        papers.push(paper)
        await log(visit.tx, { ...lineOf(visit, part, 'statutory-paper.taken', 'E'), purpose: 'export' })
        return seeOther('/deadlines')
      }))
      const [paper] = papers
      return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': `attachment; filename="${paper.language === 'en' ? 'plan' : 'verslag'}.pdf"` }) : reply
    },
  }
}

const buildUp = async (visit: SignedInVisit, part: Part, filled = filledWith(), forbidden: readonly string[] = []) =>
  buildUpPage(visit, { trajectory: part.trajectory, name: await nameIn(visit, part), may: part.may, steps: await buildUpOf(visit, part.trajectory), filled, forbidden, saved: savedIn(visit) })
