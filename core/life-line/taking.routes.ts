/** Taking the line along, during the guidance and after it: on paper, and as a file for machines. */
import { printPaper, type Paper } from '../../kit/paper.ts'
import { data, seeOther, withHeaders, type Routes } from '../../kit/web.ts'
import type { Visit } from '../visit.ts'
import { forBegun } from './begin.routes.ts'
import { itemsOf } from './known-life-line.ts'
import { lifeLinePaper } from './life-line-paper.ts'
import { note, todayOf } from './line-view.ts'
import { tellLifeLine } from './open-format.ts'

export const lifeLineTakingRoutes: Routes<Visit> = {
  'GET /my-life-line/life-line.json': forBegun(async (visit, own) => {
    await note(visit, own, 'life-line.taken', 'E')
    const told = { ...tellLifeLine(await itemsOf(visit, own.id)), language: visit.voice.locale, taken_on: todayOf(visit) }
    return withHeaders(data('application/json; charset=utf-8', `${JSON.stringify(told, null, 2)}\n`), { 'content-disposition': 'attachment; filename="life-line.json"' })
  }),

  /** Printing takes a moment: it is done after the transaction. */
  'GET /my-life-line/life-line.pdf': {
    outside: async doorway => {
      const papers: Paper[] = []
      const reply = await doorway.visit(forBegun(async (visit, own) => {
        await note(visit, own, 'life-line.taken', 'E')
        papers.push(lifeLinePaper(await itemsOf(visit, own.id), todayOf(visit), visit))
        return seeOther('/my-life-line')
      }))
      const [paper] = papers
      return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': `attachment; filename="${paper.language === 'en' ? 'life-line' : 'levenslijn'}.pdf"` }) : reply
    },
  },
}
