/** One's own curriculum vitae: written piece by piece, or taken over from what is there; on paper; and a version of it let read, and stopped. */
import { fields, oneOf } from '../../kit/forms.ts'
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { enqueue } from '../../kit/jobs.ts'
import { refused } from '../../kit/refusal.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { lengths } from '../consent/consent.ts'
import { afterQuiet } from '../agenda/quiet-hours.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { forOwn } from '../job-research/own.routes.ts'
import type { Own } from '../job-research/research-view.ts'
import { todayOf } from '../life-line/line-view.ts'
import type { SignedInVisit, Visit } from '../visit.ts'
import { note, ownCv, shareCv, sourcesOf, stopSharing } from './applications-view.ts'
import { kinds, readCv, stillToTake, takeOver, takingForm, typedCv, writeCv, type CvContent, type CvItem, type Kind } from './cv.ts'
import { cvPage, dones, itemPage } from './cv.pages.tsx'
import { eraseCvItem } from './cv.store.ts'
import { cvTexts } from './cv.texts.ts'
import { cvPaper, markOfCv, passagesOf } from './cv-words.ts'
import { cvOf, keepCvChange, keepCvItem } from './known-cv.ts'
import { sharePage, takePage } from './sharing.pages.tsx'

const object = { kind: 'cv', id: null } as const
const saysOf = (items: readonly CvItem[]): readonly CvContent[] => items.map(({ content }) => content)

export const cvRoutes: Routes<Visit> = {
  'GET /my-cv': forOwn(async (visit, own) => {
    await note(visit, own, 'cv.read', 'R', object)
    return page(cvPage(visit, await ownCv(visit, own), dones.find(one => one === visit.query['done']) ?? null))
  }),

  'GET /my-cv/new/:kind': forOwn(async visit => {
    const kind = kinds.find(one => one === visit.params['kind'])
    return kind ? show(visit, kind, null, filledWith()) : missing()
  }),

  'POST /my-cv/items': forOwn(async (visit, own) => {
    const kind = kinds.find(one => one === visit.form['kind']?.[0])
    if (!kind) return missing()
    await oneAtATime(visit.tx, own.id)
    const read = readCv(kind, visit.form)
    const written = read.content && writeCv(read.content, saysOf(await cvOf(visit, own.id)), todayOf(visit))
    if (!written || refused(written)) return show(visit, kind, null, written ? { ...read, noes: { [firstOf[kind]]: cvTexts(visit.voice)[written.refused] } } : read)
    await keepCvItem(visit, own.id, { id: newAnonymousId(), version: 1, content: written.content })
    await note(visit, own, 'cv.written', 'C', object)
    return seeOther('/my-cv?done=kept')
  }),

  'GET /my-cv/items/:id': forItem(async (visit, own, item) => {
    await note(visit, own, 'cv.read', 'R', object)
    return show(visit, item.content.kind, item, { typed: typedCv(item.content), problems: {} })
  }),

  'POST /my-cv/items/:id/versions': forItem(async (visit, own, item, all) => {
    const { kind } = item.content
    const read = readCv(kind, visit.form)
    const written = read.content && writeCv(read.content, saysOf(all.filter(({ id }) => id !== item.id)), todayOf(visit))
    if (!written || refused(written)) return show(visit, kind, item, written ? { ...read, noes: { [firstOf[kind]]: cvTexts(visit.voice)[written.refused] } } : read)
    if (Number(visit.form['seen']?.[0]) !== item.version || !await keepCvChange(visit, own.id, { id: item.id, version: item.version + 1, content: written.content })) return show(visit, kind, item, read, 'newer')
    await note(visit, own, 'cv.written', 'U', object)
    return seeOther('/my-cv?done=kept')
  }),

  'POST /my-cv/items/:id/erasures': forItem(async (visit, own, { id }) => {
    await eraseCvItem(visit.tx, id)
    await note(visit, own, 'cv.erased', 'D', object)
    return seeOther('/my-cv?done=erased')
  }),

  'GET /my-cv/takings': forOwn(async (visit, own) => page(takePage(visit, stillToTake(await sourcesOf(visit, own), await cvOf(visit, own.id)), null))),

  'POST /my-cv/takings': forOwn(async (visit, own) => {
    await oneAtATime(visit.tx, own.id)
    const [sources, all] = [await sourcesOf(visit, own), await cvOf(visit, own.id)]
    const taken = takeOver(sources, takingForm(sources).read(visit.form).value?.take ?? [], all, todayOf(visit))
    if (refused(taken)) return page(takePage(visit, stillToTake(sources, all), taken.refused), 422)
    for (const content of taken.taken) await keepCvItem(visit, own.id, { id: newAnonymousId(), version: 1, content })
    await note(visit, own, 'cv.written', 'C', object)
    return seeOther('/my-cv?done=taken')
  }),

  'GET /my-cv/share': forOwn(async (visit, own) => {
    const cv = await ownCv(visit, own)
    return cv.guide ? page(sharePage(visit, cv, cv.guide, null)) : seeOther('/my-cv')
  }),

  /** Yes to what was read, to this reader, until a day; and not to what was written meanwhile. */
  'POST /my-cv/shares': forOwn(async (visit, own) => {
    await oneAtATime(visit.tx, own.id)
    const cv = await ownCv(visit, own)
    if (!cv.guide) return missing()
    const read = fields({ length: oneOf(lengths.map(String)) }).read(visit.form)
    const length = lengths.find(one => String(one) === read.value?.length)
    if (length === undefined) return page(sharePage(visit, cv, cv.guide, 'chooseLength'), 422)
    if (visit.form['seen']?.[0] !== markOfCv(cv.items)) return page(sharePage(visit, cv, cv.guide, 'changed'), 409)
    const shared = await shareCv(visit, own, cv.guide.party, passagesOf(cv.items, cvTexts(visit.voice)), length)
    if (refused(shared)) return page(sharePage(visit, cv, cv.guide, shared.refused === 'consent.too-late' ? 'tooLate' : 'emptyShare'), 422)
    // A mail that says nothing goes when it begins, and is taken back with the yes.
    await enqueue(visit.tx, 'share-notice', { provider: visit.provider.id, id: shared.consent }, { at: afterQuiet(shared.from, visit.provider.zone), key: `share-notice:${shared.consent}` })
    await note(visit, own, 'consent.given', 'C', { kind: 'consent', id: shared.consent })
    return seeOther('/my-cv?done=given')
  }),

  'POST /my-cv/shares/:consent/withdrawals': forOwn(async (visit, own) => {
    await oneAtATime(visit.tx, own.id)
    const { shares } = await ownCv(visit, own)
    const wanted = parseId<'consent'>(visit.params['consent'])
    const share = shares.find(({ consent }) => consent === wanted)
    if (!share) return missing()
    if (await stopSharing(visit, [share], share.to) > 0) await note(visit, own, 'consent.withdrawn', 'U', { kind: 'consent', id: share.consent })
    return seeOther('/my-cv?done=stopped')
  }),

  /** To hand out oneself. Printing takes a moment: it is done after the transaction. */
  'GET /my-cv/cv.pdf': {
    outside: async doorway => {
      const papers: Paper[] = []
      const reply = await doorway.visit(forOwn(async (visit, own) => {
        const t = cvTexts(visit.voice)
        await note(visit, own, 'cv.taken', 'E', object)
        papers.push(cvPaper(passagesOf(await cvOf(visit, own.id), t), { language: visit.voice.locale, author: t.cvTitle, title: t.cvTitle, quiet: null }))
        return seeOther('/my-cv')
      }))
      const [paper] = papers
      return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': 'attachment; filename="cv.pdf"' }) : reply
    },
  },
}

/** Where a no of a rule stands. */
const firstOf = { head: 'name', entry: 'from', strength: 'title' } as const satisfies Readonly<Record<Kind, string>>

function forItem(handler: (visit: SignedInVisit, own: Own, item: CvItem, all: readonly CvItem[]) => Promise<Reply> | Reply) {
  return forOwn(async (visit, own) => {
    if (visit.asked.method === 'POST') await oneAtATime(visit.tx, own.id)
    const wanted = parseId<'cv-item'>(visit.params['id'])
    const all = await cvOf(visit, own.id)
    const item = all.find(({ id }) => id === wanted)
    return item ? await handler(visit, own, item, all) : missing()
  })
}

const show = (visit: SignedInVisit, kind: Kind, item: CvItem | null, filled: Filled, newer: 'newer' | null = null): Reply => {
  const isWrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(itemPage(visit, { kind, item, filled, newer }), newer ? 409 : isWrong ? 422 : 200)
}
