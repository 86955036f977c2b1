/** A stage of a guide's own: what they did and what learners let be said, shown by their yes and hidden as easily. */
import { namesIn } from '../../core/advice/names.ts'
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { listOwnPresence } from '../../core/peer-consultation/group.store.ts'
import { namesOf } from '../../core/people/known-people.ts'
import type { SignedInVisit, Visit } from '../../core/visit.ts'
import { newId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { byDay, growths, meetingsOn, stageForm, stages, trainings, type Meeting } from './guiding.ts'
import { forGuiding, noteAct, noteLook, todayOf } from './for-guiding.routes.ts'
import { keepPiece, keepPieceChange, myPieces, piecesOfGuide } from './known-guiding.ts'
import { quotesOf, type Quote } from './known-stage.ts'
import { hasLooked } from './look-again.tsx'
import { learningAtWork } from './programme.ts'
import { colleaguePage, colleaguesPage, stagePage } from './stage.pages.tsx'
import { stagePaper } from './stage-paper.ts'
import { countLearners, endStageShown, isStageShown, listStagesShown, putQuote, recordStageShown, takeQuoteOff } from './stage.store.ts'
import { stageTexts } from './stage.texts.ts'

const intervisedOf = async (visit: SignedInVisit): Promise<number> => (await myPieces(visit, growths)).flatMap(({ content }) => content.steps).filter(({ help, done }) => help === 'intervision' && done).length

/** Closed peer consultations where I was: day and minutes, and nothing of what was said. */
const presentAt = async (visit: SignedInVisit): Promise<readonly Meeting[]> => (await listOwnPresence(visit.tx, visit.me.person)).map(({ heldOn, minutes }) => ({ on: heldOn, minutes }))

/** Words of a learner's, out of the learner's file: each look is written there. */
const readQuotes = async (visit: SignedInVisit, guide: Id<'person'>): Promise<readonly Quote[]> => {
  const quotes = await quotesOf(visit, guide)
  for (const { id, trajectory } of quotes) await log(visit.tx, { event: 'guiding-quote.read', action: 'R', person: visit.me.person, role: 'guide', purpose: 'guidance', subject: trajectory, object: { kind: 'guiding-quote', id }, fields: ['content'], basis: 'shown', at: visit.now })
  return quotes
}

const show = async (visit: SignedInVisit, filled: Filled | null = null, status: 200 | 422 = 200): Promise<Reply> => {
  const [[stage], t, intervised] = [await myPieces(visit, stages), stageTexts(visit.voice), await intervisedOf(visit)]
  const dones: Readonly<Record<string, string>> = { kept: t.kept, shown: t.shown, hidden: t.hidden }
  return page(stagePage(visit, { stage: stage?.content ?? null, quotes: await readQuotes(visit, visit.me.person), isShown: await isStageShown(visit.tx), intervised, present: await presentAt(visit), today: todayOf(visit) },
    filled ?? filledWith({ since: stage?.content.since ?? null, words: stage?.content.words ?? null, intervisions: stage?.content.intervisions ?? intervised }), dones[visit.query['done'] ?? ''] ?? null), status)
}

export const stageRoutes: Routes<Visit> = {
  'GET /guiding/stage': forGuiding(visit => show(visit)),

  'POST /guiding/stage': forGuiding(async visit => {
    const [read, t] = [stageForm.read(visit.form), stageTexts(visit.voice)]
    if (!read.value) return await show(visit, read, 422)
    const { since, words, intervisions } = read.value
    if (since && since > todayOf(visit)) return await show(visit, { ...read, noes: { since: t['stage.to-come'] } }, 422)
    const names = words ? namesIn(words) : []
    if (names.length > 0 && hasLooked(visit.form) === 'no') return await show(visit, { ...read, noes: { words: t.namesFound(names.join(', ')) } }, 422)
    const [before] = await myPieces(visit, stages)
    const content = {
      since, words, intervisions, meetings: before?.content.meetings ?? [], learners: await countLearners(visit.tx, learningAtWork.id),
      trainings: byDay(await myPieces(visit, trainings)).map(({ content: { what, on, hours } }) => ({ what, on, hours })),
    }
    if (before) await keepPieceChange(visit, { ...before, content })
    else await keepPiece(visit, stages, { id: newId(visit.now.getTime()), person: visit.me.person, version: 1, content })
    return seeOther('/guiding/stage?done=kept')
  }),

  /** Only the guide puts a meeting on their page: the room itself tells nobody. */
  'POST /guiding/stage/meetings': forGuiding(async visit => {
    const [before] = await myPieces(visit, stages)
    const content = {
      ...(before?.content ?? { since: null, words: null, intervisions: 0, learners: await countLearners(visit.tx, learningAtWork.id), trainings: [] }),
      meetings: meetingsOn(await presentAt(visit), visit.form['meetings'] ?? []),
    }
    if (before) await keepPieceChange(visit, { ...before, content })
    else await keepPiece(visit, stages, { id: newId(visit.now.getTime()), person: visit.me.person, version: 1, content })
    return seeOther('/guiding/stage?done=kept')
  }),

  'POST /guiding/stage/showings': forGuiding(async visit => {
    const shows = visit.form['shows']?.[0]
    const [stage] = await myPieces(visit, stages)
    if (!stage || shows !== 'yes' && shows !== 'no') return missing()
    if (shows === 'yes') await recordStageShown(visit.tx)
    else await endStageShown(visit.tx)
    await noteAct(visit, shows === 'yes' ? 'guiding-stage.shown' : 'guiding-stage.hidden', 'U', { kind: 'guiding-piece', id: stage.id })
    return seeOther(`/guiding/stage?done=${shows === 'yes' ? 'shown' : 'hidden'}`)
  }),

  'POST /guiding/quotes/:id/places': forGuiding(async visit => {
    const put = visit.form['put']?.[0]
    const quote = (await quotesOf(visit, visit.me.person)).find(({ id }) => id === visit.params['id'])
    if (!quote || put !== 'yes' && put !== 'no') return missing()
    if (put === 'yes') await putQuote(visit.tx, quote.id)
    else await takeQuoteOff(visit.tx, quote.id)
    await noteAct(visit, put === 'yes' ? 'guiding-quote.put' : 'guiding-quote.taken-off', 'U', { kind: 'guiding-quote', id: quote.id })
    return seeOther('/guiding/stage?done=kept')
  }),

  /** Printing takes a moment: it is done after the transaction. */
  'GET /guiding/stage/overview.pdf': { outside: async doorway => {
    const papers: Paper[] = []
    const reply = await doorway.visit(forGuiding(async visit => {
      const [stage] = await myPieces(visit, stages)
      if (!stage) return missing()
      papers.push(stagePaper(stage.content, { name: (await namesOf(visit, [visit.me.person])).get(visit.me.person) ?? '', provider: visit.provider.name, today: todayOf(visit), voice: visit.voice }))
      return seeOther('/guiding/stage')
    }))
    const [paper] = papers
    return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': `attachment; filename="${paper.language === 'en' ? 'guiding' : 'begeleiden'}.pdf"` }) : reply
  } },

  'GET /guiding/colleagues': forGuiding(async visit => {
    const names = await namesOf(visit, await listStagesShown(visit.tx))
    return page(colleaguesPage(visit, [...names].map(([person, name]) => ({ person, name })).toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))))
  }),

  'GET /guiding/colleagues/:person': forGuiding(async visit => {
    const person = parseId<'person'>(visit.params['person'])
    if (!person || !(await listStagesShown(visit.tx)).includes(person)) return missing()
    const [stage] = await piecesOfGuide(visit, person, stages)
    if (!stage) return missing()
    await noteLook(visit, person, 'guiding-stage.read', { kind: 'guiding-piece', id: stage.id })
    return page(colleaguePage(visit, { name: (await namesOf(visit, [person])).get(person) ?? '', stage: stage.content, quotes: await readQuotes(visit, person), today: todayOf(visit) }))
  }),
}
