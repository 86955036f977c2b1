/** The administrator reads the privacy pack and takes it along, in whatever form it is asked for. */
import { log } from '../../kit/log.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { dayOf } from '../../kit/time.ts'
import { data, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { asKeptHere } from '../trajectories/keeping-terms.store.ts'
import { forOffice, type SignedInVisit, type Visit } from '../visit.ts'
import { mapSvg } from './map.tsx'
import { packOf, type Pack } from './pack.ts'
import { keepingCsv, packMarkdown, packPaper, registerCsv } from './papers.ts'
import { privacyPackPage } from './privacy-pack.pages.tsx'
import { readSchema } from './schema.store.ts'

const packFor = async (visit: SignedInVisit): Promise<Pack> => {
  const { tx, house, provider } = visit
  const programmes = await Promise.all(house.programmes.map(programme => asKeptHere(tx, programme)))
  const yes = (there: boolean) => (there ? 'yes' as const : 'no' as const)
  return packOf({ provider, programmes, tables: await readSchema(tx), leaves: { mail: yes(house.sends.includes('mail')), sms: yes(house.sends.includes('sms')), stun: yes(house.ice.stun.length > 0), turn: yes(house.ice.turn !== null) } })
}
const note = ({ tx, me, now, provider }: SignedInVisit, event: string, action: 'R' | 'E') =>
  log(tx, { event, action, person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'provider', id: provider.id }, at: now })
const today = ({ now, provider }: Visit): string => dayOf(now, provider.zone)
const named = (name: string, type: string, body: string): Reply => withHeaders(data(type, body), { 'content-disposition': `attachment; filename="${name}"` })
const asFile = (name: string, type: string, write: (pack: Pack, day: string) => string) => forOffice('administrator', async visit => {
  await note(visit, 'privacy-pack.taken', 'E')
  return named(name, type, write(await packFor(visit), today(visit)))
})

export const privacyPackRoutes: Routes<Visit> = {
  'GET /administration/privacy': forOffice('administrator', async visit => {
    await note(visit, 'privacy-pack.read', 'R')
    return page(privacyPackPage(visit, await packFor(visit)))
  }),
  'GET /administration/privacy/pack.md': asFile('privacypakket.md', 'text/markdown; charset=utf-8', packMarkdown),
  'GET /administration/privacy/register.csv': asFile('verwerkingsregister.csv', 'text/csv; charset=utf-8', registerCsv),
  'GET /administration/privacy/keeping.csv': asFile('bewaartabel.csv', 'text/csv; charset=utf-8', keepingCsv),
  'GET /administration/privacy/flows.svg': asFile('gegevensstromen.svg', 'image/svg+xml; charset=utf-8', mapSvg),

  /** Printing takes a moment: it is done after the transaction. */
  'GET /administration/privacy/pack.pdf': { outside: async doorway => {
    const papers: Paper[] = []
    const reply = await doorway.visit(forOffice('administrator', async visit => {
      await note(visit, 'privacy-pack.taken', 'E')
      papers.push(packPaper(await packFor(visit), today(visit)))
      return seeOther('/administration/privacy')
    }))
    const [paper] = papers
    return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': 'attachment; filename="privacypakket.pdf"' }) : reply
  } },
}
