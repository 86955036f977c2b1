/** The portfolio: for other systems, and on paper. */
import { piecesOf } from '../../core/own-pieces/known-own-pieces.ts'
import type { SignedInVisit, Visit } from '../../core/visit.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { fingerprintOf, type KeyPair } from '../../kit/signing.ts'
import { data, page, seeOther, withHeaders, type Routes } from '../../kit/web.ts'
import { assessmentsOf, wordsOf } from './known-assessments.ts'
import { signingsOf, tasksOf } from './known-tasks.ts'
import { note, partName, type Own } from './own.ts'
import { forLearner } from './own.routes.ts'
import { portfolioOf, portfolioPaper, type Portfolio } from './portfolio.ts'
import { portfolioCheckPage } from './portfolio-check.pages.tsx'
import { portfolioPage } from './portfolio.pages.tsx'
import { checkPortfolio, portfolioKeys, sealPaper, signPortfolio, writePortfolio } from './portfolio-seal.ts'
import { portfolioTexts } from './portfolio.texts.ts'
import { newestFirst, reflections } from './reflection.ts'

export const portfolioRoutes: Routes<Visit> = {
  'GET /my-portfolio': forLearner(async (visit, own) => {
    await note(visit, own, 'portfolio.read', 'R', { kind: 'portfolio', id: null })
    const pieces = await piecesOf(visit, own.id, reflections)
    const count = pieces.length + (await tasksOf(visit, own.id)).length + (await assessmentsOf(visit, own.id)).length
    return page(portfolioPage(visit, { pieces, anything: count > 0 ? 'something' : 'nothing' }))
  }),

  'POST /my-portfolio/portfolio.json': forLearner(async (visit, own) => {
    await note(visit, own, 'portfolio.taken', 'E', { kind: 'portfolio', id: null })
    return withHeaders(data('application/json; charset=utf-8', writePortfolio(signPortfolio(await gather(visit, own), portfolioKeys(visit.vault, visit.provider)))), { 'content-disposition': 'attachment; filename="portfolio.json"' })
  }),

  /** Printing takes a moment: it is done after the transaction. */
  'POST /my-portfolio/portfolio.pdf': { outside: async doorway => {
    const papers: { readonly paper: Paper; readonly keys: KeyPair }[] = []
    const reply = await doorway.visit(forLearner(async (visit, own) => {
      await note(visit, own, 'portfolio.taken', 'E', { kind: 'portfolio', id: null })
      const keys = portfolioKeys(visit.vault, visit.provider)
      papers.push({ keys, paper: portfolioPaper(await gather(visit, own), visit.voice, { address: `${visit.asked.origin}/portfolio-check`, fingerprint: fingerprintOf(keys.open) }) })
      return seeOther('/my-portfolio')
    }))
    const [made] = papers
    return made ? withHeaders(data('application/pdf', sealPaper(await printPaper(made.paper), made.keys)), { 'content-disposition': 'attachment; filename="portfolio.pdf"' }) : reply
  } },

  'GET /portfolio-check': async visit => page(portfolioCheckPage(visit, { fingerprint: fingerprintHere(visit), checked: null, wrong: null })),

  /** Nothing of it is kept or logged: it is nobody's file here. */
  'POST /portfolio-check': async visit => {
    const [read, fingerprint] = [checkPortfolio(visit.form['file']?.[0] ?? ''), fingerprintHere(visit)]
    if (refused(read)) return page(portfolioCheckPage(visit, { fingerprint, checked: null, wrong: portfolioTexts(visit.voice)[read.refused] }), 422)
    const signer = fingerprintOf(read.signer)
    return page(portfolioCheckPage(visit, { fingerprint, checked: { is: read.signer.equals(portfolioKeys(visit.vault, visit.provider).open) ? 'ours' : 'another', signer }, wrong: null }))
  },
}

const fingerprintHere = ({ vault, provider }: Visit): string => fingerprintOf(portfolioKeys(vault, provider).open)

const gather = async (visit: SignedInVisit, own: Own): Promise<Portfolio> => {
  const chosen = newestFirst(await piecesOf(visit, own.id, reflections)).filter(({ id }) => visit.form['reflections']?.includes(id))
  return portfolioOf({
    provider: visit.provider.name, learner: own.name, tasks: await tasksOf(visit, own.id), signings: await signingsOf(visit, own.id), assessments: await assessmentsOf(visit, own.id), words: await wordsOf(visit, own.id), chosen,
    someone: party => ({ name: own.nameOf(party), part: partName(own.roleOf(party), visit.voice.locale) }),
  }, visit.now, visit.provider.zone, visit.voice)
}
