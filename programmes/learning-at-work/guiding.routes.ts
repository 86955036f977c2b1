/** The page where everything of one's own guiding begins, and taking all of it along. */
import { ownFileJson } from '../../core/own-file/own-file.ts'
import { ownFilePaper } from '../../core/own-file/own-file-paper.ts'
import type { Aside, Asides, SignedInVisit, Visit } from '../../core/visit.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { data, page, seeOther, withHeaders, type Routes } from '../../kit/web.ts'
import { askedRoutes } from './asked.routes.ts'
import { fitsRoutes } from './fits.routes.ts'
import { growthRoutes } from './growth.routes.ts'
import { gatherGuiding } from './guiding-file.ts'
import { guidingHome } from './guiding.pages.tsx'
import { countWaiting, doIGuideHere } from './guiding.store.ts'
import { guidingTexts } from './guiding.texts.ts'
import { forGuiding, noteAct } from './for-guiding.routes.ts'
import { heavyWeekRoutes } from './heavy-weeks.routes.ts'
import { myGuidanceRoutes } from './my-guidance.routes.ts'
import { profileOfGuideRoutes } from './profile.routes.ts'
import { learningAtWork } from './programme.ts'
import { seenRoutes } from './seen.routes.ts'
import { stageRoutes } from './stage.routes.ts'

export const guidingRoutes: Routes<Visit> = {
  'GET /guiding': forGuiding(async visit => page(guidingHome(visit, { waiting: await countWaiting(visit.tx) }))),

  'GET /guiding/file.json': forGuiding(async visit => {
    await noteAct(visit, 'guiding-file.taken', 'E', { kind: 'person', id: visit.me.person })
    return withHeaders(data('application/json; charset=utf-8', ownFileJson(await gatherGuiding(visit))), { 'content-disposition': 'attachment; filename="houvast.json"' })
  }),

  /** Printing takes a moment: it is done after the transaction. */
  'GET /guiding/file.pdf': { outside: async doorway => {
    const papers: Paper[] = []
    const reply = await doorway.visit(forGuiding(async visit => {
      await noteAct(visit, 'guiding-file.taken', 'E', { kind: 'person', id: visit.me.person })
      papers.push(ownFilePaper(await gatherGuiding(visit), { voice: visit.voice, zone: visit.provider.zone }))
      return seeOther('/guiding')
    }))
    const [paper] = papers
    return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': 'attachment; filename="houvast.pdf"' }) : reply
  } },

  ...profileOfGuideRoutes,
  ...askedRoutes,
  ...growthRoutes,
  ...heavyWeekRoutes,
  ...seenRoutes,
  ...stageRoutes,
  ...fitsRoutes,
  ...myGuidanceRoutes,
}

/** On the account page, where one looks for everything of one's own. */
export const guidingOfAccount: Asides['account'][number] = async visit => {
  if (!await doIGuideHere(visit.tx, learningAtWork.id)) return null
  const t = guidingTexts(visit.voice)
  return { title: t.accountTitle, text: t.accountText, links: [{ href: '/guiding/file.pdf', label: t.ownFilePdf }, { href: '/guiding/file.json', label: t.ownFileJson }] }
}
/** The way in from a guide's day: how many things wait, also when none does. */
export const guidingToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  if (!await doIGuideHere(visit.tx, learningAtWork.id)) return null
  const t = guidingTexts(visit.voice)
  return { value: await countWaiting(visit.tx), label: t.today, action: { href: '/guiding', label: t.toPage } }
}
