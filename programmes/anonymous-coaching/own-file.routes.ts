/** Whoever came with six words sees everything of theirs, prints it, takes it along as a file, and asks for the guide's notes. */
import { listAccess } from '../../core/own-file/access.store.ts'
import { askForNotes, hadAnother } from '../../core/own-file/ask-for-notes.routes.ts'
import { gatherOwnFile, type Own } from '../../core/own-file/gather.ts'
import { ownFileJson, type OwnFile } from '../../core/own-file/own-file.ts'
import { ownFilePaper } from '../../core/own-file/own-file-paper.ts'
import { paperSize, partSize, partsOf } from '../../core/own-file/parts.ts'
import type { Visit } from '../../core/visit.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { dayOf } from '../../kit/time.ts'
import { data, page, seeOther, withHeaders, type Routes } from '../../kit/web.ts'
import { ownFilePage, type Part } from './own-file.pages.tsx'
import { ownFileOfWordsTexts } from './own-file.texts.ts'
import { anonymousCoaching } from './programme.ts'
import { forReturned, logOwn, type OwnVisit } from './returned.routes.ts'

const ownOf = ({ own }: OwnVisit): Own => ({ trajectory: own.id, party: own.party, programme: anonymousCoaching })

/** The part that is asked for, of what there is something in; the first, where there is no such part. */
const takePart = async (visit: OwnVisit, most = partSize): Promise<{ readonly file: OwnFile; readonly part: Part; readonly whole: OwnFile }> => {
  await logOwn(visit, 'file.taken', 'E', { kind: 'trajectory', id: visit.own.id })
  const file = await gatherOwnFile(visit, ownOf(visit))
  const parts = partsOf(file.sections, most)
  const wanted = Number(visit.query['part'])
  const number = Number.isInteger(wanted) && wanted >= 1 && wanted <= parts.length ? wanted : 1
  return { file: { ...file, sections: parts[number - 1] ?? [] }, part: { number, of: parts.length }, whole: file }
}

export const ownFileRoutes: Routes<Visit> = {
  'GET /my-appointment/file': forReturned(async visit => {
    const { file, part, whole } = await takePart(visit)
    return page(ownFilePage(visit, file, part, partsOf(whole.sections, paperSize).length, { requests: await listAccess(visit.tx, visit.own.id), another: await hadAnother(visit, ownOf(visit)), today: dayOf(visit.now, visit.provider.zone) }))
  }),

  'GET /my-appointment/file.json': forReturned(async visit => {
    const { file, part } = await takePart(visit)
    return withHeaders(data('application/json; charset=utf-8', ownFileJson(file, part)), { 'content-disposition': 'attachment; filename="gegevens.json"' })
  }),

  /** Printing takes a moment: it is done after the transaction. */
  'GET /my-appointment/file.pdf': { outside: async doorway => {
    const papers: Paper[] = []
    const reply = await doorway.visit(forReturned(async visit => {
      const { file, part } = await takePart(visit, paperSize)
      papers.push(ownFilePaper(file, { voice: visit.voice, zone: visit.provider.zone }, part.of > 1 ? ownFileOfWordsTexts(visit.voice).part(part.number, part.of) : null))
      return seeOther('/my-appointment/file')
    }))
    const [paper] = papers
    return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': 'attachment; filename="gegevens.pdf"' }) : reply
  } },

  'POST /my-appointment/file/access-requests': forReturned(async visit => {
    if (await askForNotes(visit, ownOf(visit))) await logOwn(visit, 'access.asked', 'C', { kind: 'trajectory', id: visit.own.id })
    return seeOther('/my-appointment/file')
  }),
}
