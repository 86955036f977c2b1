/** What one likes to do and what one can: beside the work one looks into, and shown or hidden with it. */
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import type { SignedInVisit, Visit } from '../visit.ts'
import { readCompetence, typedCompetence, writeCompetence, type Competence } from './competence.ts'
import { readInterests, typedInterests } from './interests.ts'
import { interestsTexts } from './interests.texts.ts'
import { competencesOf, interestsOf, type Item } from './job-research.ts'
import { eraseItems } from './job-research.store.ts'
import { itemsOf, keepChange, keepItem } from './known-job-research.ts'
import { forOwn } from './own.routes.ts'
import { competencePage, interestsPage } from './strengths.pages.tsx'
import { note, researchOf, type Own } from './research-view.ts'

export const strengthsRoutes: Routes<Visit> = {
  'GET /my-job-research/interests': forOwn(async (visit, own) => {
    const research = await researchOf(visit, own)
    const before = interestsOf(research.items)
    await note(visit, own, 'job-research.read', 'R')
    return page(interestsPage(visit, research, { filled: { typed: before ? typedInterests(before.content) : {}, problems: {} }, newer: null, done: visit.query['done'] === 'kept' ? 'kept' : null }))
  }),

  'POST /my-job-research/interests': forOwn(async (visit, own) => {
    await oneAtATime(visit.tx, own.id)
    const read = readInterests(visit.form)
    const research = await researchOf(visit, own)
    const before = interestsOf(research.items)
    if (!read.interests) return page(interestsPage(visit, research, { filled: read, newer: null, done: null }), 422)
    if ((before?.version ?? 0) !== Number(visit.form['seen']?.[0] ?? 0)) return page(interestsPage(visit, research, { filled: read, newer: 'newer', done: null }), 409)
    if (before) await keepChange(visit, own.id, { id: before.id, version: before.version + 1, content: read.interests })
    else await keepItem(visit, own.id, { id: newAnonymousId(), version: 1, content: read.interests })
    await note(visit, own, 'job-research.written', before ? 'U' : 'C')
    return seeOther('/my-job-research/interests?done=kept')
  }),

  'GET /my-job-research/competences/new': forOwn((visit, own) => show(visit, own, null, filledWith())),

  'POST /my-job-research/competences': forOwn(async (visit, own) => {
    await oneAtATime(visit.tx, own.id)
    const read = readCompetence(visit.form, Object.keys(own.form.competences))
    const written = read.competence && writeCompetence(read.competence, competencesOf(await itemsOf(visit, own.id)).map(({ content }) => content))
    if (!written) return await show(visit, own, null, read)
    if (refused(written)) return await show(visit, own, null, { ...read, noes: { key: interestsTexts(visit.voice)[written.refused] } })
    await keepItem(visit, own.id, { id: newAnonymousId(), version: 1, content: written.competence })
    await note(visit, own, 'job-research.written', 'C')
    return seeOther('/my-job-research?done=kept')
  }),

  'GET /my-job-research/competences/:id': forCompetence(async (visit, own, item) => {
    await note(visit, own, 'job-research.read', 'R')
    return await show(visit, own, item, { typed: typedCompetence(item.content), problems: {} })
  }),

  'POST /my-job-research/competences/:id/versions': forCompetence(async (visit, own, item, all) => {
    const read = readCompetence(visit.form, Object.keys(own.form.competences))
    const written = read.competence && writeCompetence(read.competence, all.filter(({ id }) => id !== item.id).map(({ content }) => content))
    if (!written) return await show(visit, own, item, read)
    if (refused(written)) return await show(visit, own, item, { ...read, noes: { key: interestsTexts(visit.voice)[written.refused] } })
    if (Number(visit.form['seen']?.[0]) !== item.version || !await keepChange(visit, own.id, { id: item.id, version: item.version + 1, content: written.competence })) return await show(visit, own, item, read, 'newer')
    await note(visit, own, 'job-research.written', 'U')
    return seeOther('/my-job-research?done=kept')
  }),

  'POST /my-job-research/competences/:id/erasures': forCompetence(async (visit, own, item) => {
    await eraseItems(visit.tx, [item.id])
    await note(visit, own, 'job-research.erased', 'D')
    return seeOther('/my-job-research?done=erased')
  }),
}

function forCompetence(handler: (visit: SignedInVisit, own: Own, item: Item<Competence>, all: readonly Item<Competence>[]) => Promise<Reply>) {
  return forOwn(async (visit, own) => {
    if (visit.asked.method === 'POST') await oneAtATime(visit.tx, own.id)
    const all = competencesOf(await itemsOf(visit, own.id))
    const wanted = parseId<'job-research-item'>(visit.params['id'])
    const item = all.find(({ id }) => id === wanted)
    return item ? await handler(visit, own, item, all) : missing()
  })
}

const show = async (visit: SignedInVisit, own: Own, item: Item<Competence> | null, filled: Filled, newer: 'newer' | null = null): Promise<Reply> => {
  const isWrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(competencePage(visit, await researchOf(visit, own), { item, filled, newer }), newer ? 409 : isWrong ? 422 : 200)
}
