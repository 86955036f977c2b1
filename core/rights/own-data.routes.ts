/** For whoever is somebody here without a file of their own, or beside it: what is kept of them, taking it along, and asking something about it. */
import { fields, oneOf, text } from '../../kit/forms.ts'
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { dayOf } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { zipped } from '../../kit/zip.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { ownFilePaper } from '../own-file/own-file-paper.ts'
import { ownFileJson } from '../own-file/own-file.ts'
import { hasOwnFile } from '../people/person.store.ts'
import { forSomeone, type AboutMySeat, type SignedInVisit, type Visit } from '../visit.ts'
import { gatherOwnData, keptOf, looksAtMe } from './gather-own-data.ts'
import { keepRequest, ownRequests } from './known-requests.ts'
import { tellOfComplaint } from './notify.ts'
import { dones, ownDataPage, requestsPage } from './own-data.pages.tsx'
import { recordRequestEnd } from './own-data.store.ts'
import { ownDataTexts } from './own-data.texts.ts'
import { complain, complaintLength } from './rights.ts'
import { oneRightAtATime } from './rights.store.ts'
import { requestKinds, termOf } from './terms.ts'

const requestForm = fields({ kind: oneOf(requestKinds), words: text({ most: complaintLength }) })

/** For everyone who is known by name. Of whoever came with six words nothing stands here but their file. */
const forKnown = (handler: (visit: SignedInVisit) => Promise<Reply>) => forSomeone(async visit => {
  if (visit.me.method === 'receipt') return visit.asked.method === 'GET' ? seeOther('/my-rights') : missing()
  if (visit.asked.method === 'POST') await oneRightAtATime(visit.tx, visit.me.person)
  return await handler(visit)
})
const note = ({ tx, me, now }: SignedInVisit, event: string, action: LogLine['action'], object: LogLine['object'] = { kind: 'person', id: me.person }) =>
  log(tx, { event, action, person: me.person, role: null, purpose: action === 'E' ? 'export' : 'own-file', subject: me.person, object, at: now })
const today = ({ now, provider }: Visit) => dayOf(now, provider.zone)

/** As many looks of others as a page needs, out of the latest. */
const latest = 400

const showRequests = async (visit: SignedInVisit, filled: Filled, status: 200 | 422 = 200): Promise<Reply> =>
  page(requestsPage(visit, { requests: await ownRequests(visit), today: today(visit), filled, done: dones.find(one => one === visit.query['done']) ?? null }), status)

export const ownDataRoutes: Routes<Visit> = {
  'GET /my-data': forKnown(async visit => {
    await note(visit, 'my-data.read', 'R')
    const looks = (await looksAtMe(visit, latest)).filter(({ person }) => person !== visit.me.person)
    return page(ownDataPage(visit, { sections: await keptOf(visit), looks, requests: await ownRequests(visit), hasFile: await hasOwnFile(visit.tx) }))
  }),

  /** Printing takes a moment: it is done after the transaction. */
  'GET /my-data/everything.zip': { outside: async doorway => {
    const made: { readonly paper: Paper; readonly json: string }[] = []
    const reply = await doorway.visit(forKnown(async visit => {
      await note(visit, 'my-data.taken', 'E')
      const gathered = await gatherOwnData(visit)
      made.push({ paper: ownFilePaper(gathered, { voice: visit.voice, zone: visit.provider.zone }), json: ownFileJson(gathered) })
      return seeOther('/my-data')
    }))
    const [everything] = made
    if (!everything) return reply
    const body = zipped([{ name: 'houvast.pdf', body: await printPaper(everything.paper) }, { name: 'houvast.json', body: Buffer.from(everything.json) }])
    return withHeaders(data('application/zip', body), { 'content-disposition': 'attachment; filename="houvast.zip"' })
  } },

  'GET /my-data/requests': forKnown(async visit => {
    await note(visit, 'data-request.read', 'R')
    return await showRequests(visit, filledWith())
  }),

  'POST /my-data/requests': forKnown(async visit => {
    const read = requestForm.read(visit.form)
    if (!read.value) return await showRequests(visit, read, 422)
    const { kind, words } = read.value
    const request = complain(newAnonymousId(), kind, termOf(visit.provider.country, kind), today(visit))
    await keepRequest(visit, request, words, visit.me.person)
    await note(visit, 'data-request.made', 'C', { kind: 'data-request', id: request.id })
    await tellOfComplaint('office', visit, request.id)
    return seeOther('/my-data/requests?done=sent')
  }),

  'POST /my-data/requests/:id/withdrawals': forKnown(async visit => {
    const id = parseId<'complaint'>(visit.params['id'])
    const request = (await ownRequests(visit)).find(one => one.id === id)
    if (!request) return missing()
    if (request.ended || !await recordRequestEnd(visit.tx, request.id, 'withdrawn', null, visit.me.person, today(visit))) return seeOther('/my-data/requests')
    await note(visit, 'data-request.withdrawn', 'U', { kind: 'data-request', id: request.id })
    return seeOther('/my-data/requests?done=withdrawn')
  }),
}

/** Beside a file: among what stands there for every seat alike. */
export const rightsBeside: AboutMySeat = async ({ voice }) => {
  const t = ownDataTexts(voice)
  return [{ title: t.besideLink, text: t.besideText, waits: false, action: { href: '/my-data', label: t.besideLink } }]
}
