/** Whoever came with six words sees everything of theirs, prints it, takes it along as a file, and asks for the guide's notes. */
import { listAccess } from '../../core/own-file/access.store.ts'
import { askForNotes, hadAnother } from '../../core/own-file/ask-for-notes.routes.ts'
import { gatherOwnFile, type Own } from '../../core/own-file/gather.ts'
import { ownFileJson, type OwnFile } from '../../core/own-file/own-file.ts'
import { partsOf } from '../../core/own-file/parts.ts'
import type { Visit } from '../../core/visit.ts'
import { dayOf } from '../../kit/time.ts'
import { data, page, seeOther, withHeaders, type Routes } from '../../kit/web.ts'
import { ownFilePage, type Part } from './own-file.pages.tsx'
import { anonymousCoaching } from './programme.ts'
import { forReturned, logOwn, type OwnVisit } from './returned.routes.ts'

const ownOf = ({ own }: OwnVisit): Own => ({ trajectory: own.id, party: own.party, programme: anonymousCoaching })

/** The part that is asked for, of what there is something in; the first, where there is no such part. */
const takePart = async (visit: OwnVisit): Promise<{ readonly file: OwnFile; readonly part: Part }> => {
  await logOwn(visit, 'file.taken', 'E', { kind: 'trajectory', id: visit.own.id })
  const file = await gatherOwnFile(visit, ownOf(visit))
  const parts = partsOf(file.sections)
  const wanted = Number(visit.query['part'])
  const number = Number.isInteger(wanted) && wanted >= 1 && wanted <= parts.length ? wanted : 1
  return { file: { ...file, sections: parts[number - 1] ?? [] }, part: { number, of: parts.length } }
}

/** No PDF: with its letters in it, it would be longer than any page, and so tell whose it is. A browser prints the page to one. */
export const ownFileRoutes: Routes<Visit> = {
  'GET /my-appointment/file': forReturned(async visit => {
    const { file, part } = await takePart(visit)
    return page(ownFilePage(visit, file, part, { requests: await listAccess(visit.tx, visit.own.id), another: await hadAnother(visit, ownOf(visit)), today: dayOf(visit.now, visit.provider.zone) }))
  }),

  'GET /my-appointment/file.json': forReturned(async visit => {
    const { file, part } = await takePart(visit)
    return withHeaders(data('application/json; charset=utf-8', ownFileJson(file, part)), { 'content-disposition': 'attachment; filename="gegevens.json"' })
  }),

  'POST /my-appointment/file/access-requests': forReturned(async visit => {
    if (await askForNotes(visit, ownOf(visit))) await logOwn(visit, 'access.asked', 'C', { kind: 'trajectory', id: visit.own.id })
    return seeOther('/my-appointment/file')
  }),
}
