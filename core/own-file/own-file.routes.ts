/** Someone takes everything of theirs along in one act, and asks to read the private notes. */
import { newId } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { forSomeone, type AboutMySeat, type SignedInVisit, type Visit } from '../visit.ts'
import { ask } from './access.ts'
import { listAccess, oneAccessAtATime, recordAsked } from './access.store.ts'
import { gatherOwnFile, type Own } from './gather.ts'
import { givenOf } from './known-access.ts'
import { ownFilePage } from './own-file.pages.tsx'
import { ownFilePaper } from './own-file-paper.ts'
import { ownFileJson } from './own-file.ts'
import { ownFileTexts } from './own-file.texts.ts'

/** For whoever is known by name: whose answers have a few sizes only takes nothing along that has a size of its own. */
const forOwn = (handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) => forSomeone(async visit => {
  const found = await findOwnTrajectory(visit.tx)
  const programme = visit.house.programmes.find(({ id }) => id === found?.programme)
  return found && programme?.participantIs === 'a name' ? await handler(visit, { trajectory: found.id, party: found.party, programme }) : missing()
})
const note = ({ tx, me, now }: SignedInVisit, { trajectory, programme }: Own, event: string, action: LogLine['action']) =>
  log(tx, { event, action, person: me.person, role: programme.participant, purpose: action === 'E' ? 'export' : 'own-file', subject: trajectory, object: { kind: 'trajectory', id: trajectory }, basis: 'participant', at: toTheDay(now) })

/** Whether someone else guided before, whose notes may be asked for too. */
const hadAnother = async ({ tx }: SignedInVisit, { trajectory, party }: Own): Promise<boolean> => (await listCircle(tx, trajectory)).some(({ id, seat, left }) => seat === 'inside' && left && id !== party)

export const ownFileRoutes: Routes<Visit> = {
  'GET /my-file': forOwn(async (visit, own) => {
    await note(visit, own, 'file.page-read', 'R')
    return page(ownFilePage(visit, { requests: await listAccess(visit.tx, own.trajectory), given: await givenOf(visit, own.trajectory), another: await hadAnother(visit, own), today: dayOf(visit.now, visit.provider.zone) }))
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
    const { tx, now, provider, form } = visit
    await oneAccessAtATime(tx, own.trajectory)
    const request = ask(await listAccess(tx, own.trajectory), own.trajectory, newId(now.getTime()), form['earlier']?.[0] === 'yes' && await hadAnother(visit, own) ? 'yes' : 'no', dayOf(now, provider.zone))
    if (refused(request)) return seeOther('/my-file')
    await recordAsked(tx, request, own.party)
    await note(visit, own, 'access.asked', 'C')
    return seeOther('/my-file')
  }),
}

/** On one's own page. */
export const ownFileOfMine: AboutMySeat = async ({ voice }) => {
  const t = ownFileTexts(voice)
  return [{ title: t.link, text: t.linkText, waits: false, action: { href: '/my-file', label: t.link } }]
}
