import { data, missing, page, withHeaders, type Handler, type Reply, type Routes } from '../../kit/web.ts'
import { log } from '../../kit/log.ts'
import { printPaper } from '../../kit/paper.ts'
import { addDays, dayOf, type Day } from '../../kit/time.ts'
import { currentCode } from '../organisations/known-code.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { forOffice, type Visit } from '../visit.ts'
import type { Cluster } from './cluster.ts'
import { listClusters, namesInCluster } from './cluster.store.ts'
import { figuresPage, invoicePage, notSeenPage, teamPage, toDirector, type FiguresView, type OwnCluster } from './figures.pages.tsx'
import { listBoards } from './figures.store.ts'
import { figuresFile } from './figures.file.ts'
import { figuresPaper, invoicePaper } from './figures.paper.ts'
import { halfYearAt, mayBeGatedFrom } from './half-year.ts'
import { invoiceOn } from './invoice.ts'

type Directing = Visit & { readonly me: SignedIn; readonly cluster: Cluster; readonly own: OwnCluster; readonly today: Day }

/** For whoever directs a cluster; the database shows them that one only. */
const forDirector = (handler: (visit: Directing) => Promise<Reply>): Handler<Visit> => forOffice('director', async visit => {
  const today = dayOf(visit.now, visit.provider.zone)
  const [cluster] = await listClusters(visit.tx)
  if (!cluster) return missing()
  return await handler({ ...toDirector(visit), cluster, today, own: { name: cluster.name, affiliates: await namesInCluster(visit.tx, cluster.id, today) } })
})

/** Whoever asks for figures is in the log, as whoever looks into a file is. */
const look = ({ tx, me, now, cluster }: Directing, event: string) =>
  log(tx, { event, action: 'R', person: me.person, role: 'director', purpose: 'administration', subject: null, object: { kind: 'cluster', id: cluster.id }, at: now })

const viewOf = async ({ tx, own, cluster, house, today }: Directing): Promise<FiguresView> => {
  const kept = (await listBoards(tx)).filter(board => board.cluster === cluster.id)
  const thisHalf = halfYearAt(today)
  const last = halfYearAt(addDays(today, -183))
  return { cluster: own, boards: kept.filter(({ kind }) => kind === 'talks'), prevention: kept.filter(({ kind }) => kind === 'prevention'), programmes: house.programmes, nextFrom: mayBeGatedFrom(last) > today ? mayBeGatedFrom(last) : mayBeGatedFrom(thisHalf) }
}

const file = (name: string, body: Buffer | string, type = 'application/pdf'): Reply => withHeaders(data(type, body), { 'content-disposition': `attachment; filename="${name}"` })

export const figureRoutes: Routes<Visit> = {
  'GET /figures': forDirector(async visit => {
    await look(visit, 'figures.read')
    return page(figuresPage(visit, await viewOf(visit)))
  }),

  'GET /figures/figures.pdf': forDirector(async visit => {
    const view = await viewOf(visit)
    const paper = figuresPaper(visit, view)
    if (!paper) return missing()
    await look(visit, 'figures.print')
    return file('helpt-het.pdf', await printPaper(paper))
  }),

  'GET /figures/figures.csv': forDirector(async visit => {
    const text = figuresFile(await viewOf(visit), visit.voice)
    if (text === null) return missing()
    await look(visit, 'figures.print')
    return file('helpt-het.csv', text, 'text/csv; charset=utf-8')
  }),

  'GET /figures/not-seen': forDirector(async visit => page(notSeenPage(visit))),

  'GET /figures/team': forDirector(async visit => {
    const code = await currentCode(visit, visit.now)
    return page(teamPage(visit, code && { code, language: visit.voice.locale, affiliate: null }))
  }),

  'GET /figures/invoice': forDirector(async visit => {
    await look(visit, 'invoice.read')
    return page(invoicePage(visit, visit.own, invoiceOn(visit.cluster, visit.today)))
  }),

  'GET /figures/invoice.pdf': forDirector(async visit => {
    const invoice = invoiceOn(visit.cluster, visit.today)
    if (!invoice) return missing()
    await look(visit, 'invoice.print')
    return file(`factuur-${invoice.number}.pdf`, await printPaper(invoicePaper(visit, visit.own, invoice)))
  }),
}
