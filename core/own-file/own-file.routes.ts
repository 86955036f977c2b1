/** Someone takes everything of theirs along in one act, and asks to read the private notes. */
import { log, type LogLine } from '../../kit/log.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { dayOf } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { forSomeone, type AboutMySeat, type SignedInVisit, type Visit } from '../visit.ts'
import { listAccess } from './access.store.ts'
import { askForNotes, hadAnother } from './ask-for-notes.routes.ts'
import { gatherOwnFile, type Own } from './gather.ts'
import { givenOf } from './known-access.ts'
import { ownFilePage } from './own-file.pages.tsx'
import { ownFilePaper } from './own-file-paper.ts'
import { ownFileJson } from './own-file.ts'
import { ownFileTexts } from './own-file.texts.ts'
import { statementsOf } from './statements.ts'

/** For whoever is known by name. Whoever came with six words has pages of their own, on which everything has one of a few sizes. */
const forOwn = (handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) => forSomeone(async visit => {
  const found = await findOwnTrajectory(visit.tx)
  const programme = visit.house.programmes.find(({ id }) => id === found?.programme)
  return found && programme?.participantIs === 'a name' ? await handler(visit, { trajectory: found.id, party: found.party, programme }) : missing()
})
const note = ({ tx, me, now }: SignedInVisit, { trajectory, programme }: Own, event: string, action: LogLine['action']) =>
  log(tx, { event, action, person: me.person, role: programme.participant, purpose: action === 'E' ? 'export' : 'own-file', subject: trajectory, object: { kind: 'trajectory', id: trajectory }, basis: 'participant', at: toTheDay(now) })

export const ownFileRoutes: Routes<Visit> = {
  'GET /my-file': forOwn(async (visit, own) => {
    await note(visit, own, 'file.page-read', 'R')
    return page(ownFilePage(visit, { requests: await listAccess(visit.tx, own.trajectory), given: await givenOf(visit, own.trajectory), statements: await statementsOf(visit, own.trajectory), another: await hadAnother(visit, own), today: dayOf(visit.now, visit.provider.zone) }))
  }),

  'GET /my-file/file.json': forOwn(async (visit, own) => {
    await note(visit, own, 'file.taken', 'E')
    return withHeaders(data('application/json; charset=utf-8', ownFileJson(await gatherOwnFile(visit, own))), { 'content-disposition': 'attachment; filename="houvast.json"' })
  }),

  /** Printing takes a moment: it is done after the transaction. */
  'GET /my-file/file.pdf': { outside: async doorway => {
    const papers: Paper[] = []
    const reply = await doorway.visit(forOwn(async (visit, own) => {
      await note(visit, own, 'file.taken', 'E')
      papers.push(ownFilePaper(await gatherOwnFile(visit, own), { voice: visit.voice, zone: visit.provider.zone }))
      return seeOther('/my-file')
    }))
    const [paper] = papers
    return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': 'attachment; filename="houvast.pdf"' }) : reply
  } },

  'POST /my-file/access-requests': forOwn(async (visit, own) => {
    if (await askForNotes(visit, own)) await note(visit, own, 'access.asked', 'C')
    return seeOther('/my-file')
  }),
}

/** On one's own page. */
export const ownFileOfMine: AboutMySeat = async ({ voice }) => {
  const t = ownFileTexts(voice)
  return [{ title: t.link, text: t.linkText, waits: false, action: { href: '/my-file', label: t.link } }]
}
