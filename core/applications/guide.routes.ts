/** What a guide reads of someone's next step: the applications that were shown, and a version of the curriculum vitae that was released. */
import { parseId, type Id } from '../../kit/id.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import type { LogLine } from '../../kit/log.ts'
import { log } from '../../kit/log.ts'
import { dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Routes } from '../../kit/web.ts'
import { recordSharedReading } from '../consent/consent.store.ts'
import { openReleased } from '../consent/released.ts'
import { findGuided, type Guided } from '../talks/talk.store.ts'
import { logFor } from '../talks/talk-view.ts'
import { contactOf } from '../trajectories/contact.ts'
import { myPartyIn } from '../trajectories/party.store.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { applicationsTexts } from './applications.texts.ts'
import { countCvsToRead, findReleasedCv } from './cv.store.ts'
import { cvTexts } from './cv.texts.ts'
import { cvPaper, type Passage } from './cv-words.ts'
import { guideApplicationsPage, guideCvPage } from './guide.pages.tsx'
import { applicationsOf } from './known-applications.ts'

type Released = { readonly version: Id<'shared-version'>; readonly until: Instant; readonly passages: readonly Passage[] }
/** Opened for me, with a receipt and a line for the look; null when there is nothing for me at this moment. */
const openCv = async (visit: SignedInVisit, guided: Guided, { event, action }: Pick<LogLine, 'event' | 'action'>): Promise<Released | null> => {
  const { tx, me, now } = visit
  const [version, party] = [await findReleasedCv(tx, guided.id), await myPartyIn(tx, guided.id)]
  if (!version || !party) return null
  const passages = (await openReleased(visit)).filter(one => one.version === version)
  const [first] = passages
  // Taken back between finding it and opening it: then there is none.
  if (!first) return null
  await recordSharedReading(tx, version, party.id, now)
  await log(tx, { event, action, person: me.person, role: party.role, purpose: action === 'E' ? 'export' : 'guidance', subject: guided.id, object: { kind: 'shared-version', id: version }, basis: 'consent', at: now })
  return { version, until: first.until, passages: passages.map(({ asked, text }) => ({ asked: asked ?? '', text })) }
}

const forGuided = (handler: (visit: SignedInVisit, guided: Guided, name: string) => ReturnType<Parameters<typeof forOffice>[1]>) => forOffice('guide', async visit => {
  const id = parseId<'trajectory'>(visit.params['id'])
  const guided = id && await findGuided(visit.tx, id)
  const contact = guided && await contactOf(visit, guided.id)
  const declares = visit.house.programmes.some(({ id: programme, jobResearch }) => programme === guided?.programme && jobResearch !== undefined)
  return guided && contact && declares ? await handler(visit, guided, contact.alias ?? contact.handle) : missing()
})

export const guideApplicationRoutes: Routes<Visit> = {
  'GET /trajectories/:id/applications': forGuided(async (visit, guided, name) => {
    const items = await applicationsOf(visit, guided.id)
    await logFor(visit, guided.id, { event: 'application.read', action: 'R', object: { kind: 'job-application', id: null }, fields: ['handle', 'alias', ...(items.length > 0 ? ['content'] : [])] })
    return page(guideApplicationsPage(visit, { trajectory: guided.id, name, items }))
  }),

  'GET /trajectories/:id/cv': forGuided(async (visit, guided, name) => {
    const released = await openCv(visit, guided, { event: 'cv.read', action: 'R' })
    if (!released) await logFor(visit, guided.id, { event: 'trajectory.read', action: 'R', object: { kind: 'cv', id: null }, fields: ['handle', 'alias'] })
    return page(guideCvPage(visit, { trajectory: guided.id, name, released }))
  }),

  /** Printing takes a moment: it is done after the transaction. */
  'GET /trajectories/:id/cv.pdf': {
    outside: async doorway => {
      const papers: Paper[] = []
      const reply = await doorway.visit(forGuided(async (visit, guided) => {
        const released = await openCv(visit, guided, { event: 'cv.taken', action: 'E' })
        if (!released) return missing()
        const t = cvTexts(visit.voice)
        papers.push(cvPaper(released.passages, { language: visit.voice.locale, author: visit.provider.name, title: t.cvTitle, quiet: t.guidePaper(dateWithYear(dayOf(released.until, visit.provider.zone), visit.voice.locale)) }))
        return seeOther(`/trajectories/${guided.id}/cv`)
      }))
      const [paper] = papers
      return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': 'attachment; filename="cv.pdf"' }) : reply
    },
  },
}

/** On the guide's page of someone, only while there is something to read: that somebody applies elsewhere is theirs to tell. */
export const applicationsOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const count = (await applicationsOf(visit, trajectory)).length
  const t = applicationsTexts(visit.voice)
  return count === 0 ? null : { value: count, label: t.guideShown(count), action: { href: `/trajectories/${trajectory}/applications`, label: t.title } }
}
export const cvOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const t = cvTexts(visit.voice)
  return await findReleasedCv(visit.tx, trajectory) ? { value: 1, label: t.guideAside, action: { href: `/trajectories/${trajectory}/cv`, label: t.guideLook } } : null
}
export const cvsToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  const count = await countCvsToRead(visit.tx)
  const t = cvTexts(visit.voice)
  return count === 0 ? null : { value: count, label: t.guideToday(count), action: { href: '/people', label: t.guidePeople } }
}
