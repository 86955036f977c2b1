/** What others let me read. One question to the database, the same predicate as everywhere, and a line for each look. */
import { log } from '../../kit/log.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { CannotOpen } from '../../kit/vault.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { myPartyIn, participantOf } from '../trajectories/party.store.ts'
import { voiceBeside } from '../trajectories/spoken-to.ts'
import { forSomeone, type AboutMySeat, type Visit } from '../visit.ts'
import { listNoticesToMe, listReleasedToMe, recordSharedReading, type Released } from './consent.store.ts'
import { consentTexts } from './consent.texts.ts'
import { sharedPaper } from './shared-papers.ts'
import { sharedWithMePage, type SharedWithMe } from './shared-with-me.pages.tsx'
import { openPassages } from './written-passages.ts'

export const sharedWithMeRoutes: Routes<Visit> = {
  'GET /shared-with-me': {
    outside: doorway => onTheBeat(() => doorway.visit(forSomeone(async visit => {
      const shared = await openShared(visit, null, { event: 'shared.read', action: 'R' })
      const notices = []
      for (const notice of await listNoticesToMe(visit.tx)) notices.push({ ...notice, name: await nameOf(visit, notice.trajectory) })
      return page(sharedWithMePage({ ...visit, voice: await voiceBeside(visit) }, shared, notices))
    }))),
  },

  /** Printing takes a moment: it is done after the transaction. */
  'GET /shared-with-me/:version/shared.pdf': {
    outside: async doorway => {
      const papers: Paper[] = []
      const reply = await onTheBeat(() => doorway.visit(forSomeone(async visit => {
        const id = parseId<'shared-version'>(visit.params['version'])
        const [shared] = id ? await openShared(visit, id, { event: 'shared.taken', action: 'E' }) : []
        if (!shared) return missing()
        papers.push(sharedPaper(visit, shared))
        return seeOther('/shared-with-me')
      })))
      const [paper] = papers
      return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': `attachment; filename="${paper.language === 'en' ? 'shared' : 'gedeeld'}.pdf"` }) : reply
    },
  },
}

/** In milliseconds; far more than the looking takes. */
const beat = 50
/** How long the database looked tells nobody whether there was something to find: the answer comes on the next whole beat. Holds no connection meanwhile. */
const onTheBeat = async (answer: () => Promise<Reply>): Promise<Reply> => {
  const begun = performance.now()
  const reply = await answer()
  const took = performance.now() - begun
  await new Promise(resolve => { setTimeout(resolve, Math.ceil(took / beat) * beat - took) })
  return reply
}

/** Opened for me, with a receipt and a line for each version: all that is released to me, or of one version. */
const openShared = async (visit: Visit & { readonly me: SignedIn }, wanted: Id<'shared-version'> | null, { event, action }: { readonly event: string; readonly action: 'R' | 'E' }): Promise<readonly SharedWithMe[]> => {
  const { tx, me, now } = visit
  const passages = (await openReleased(visit)).filter(({ version }) => wanted === null || version === wanted)
  const shared: SharedWithMe[] = []
  for (const version of new Set(passages.map(passage => passage.version))) {
    const own = passages.filter(passage => passage.version === version)
    const [first] = own
    const party = first && await myPartyIn(tx, first.trajectory)
    if (!first || !party) continue
    await recordSharedReading(tx, version, party.id, now)
    await log(tx, { event, action, person: me.person, role: party.role, purpose: action === 'E' ? 'export' : 'guidance', subject: first.trajectory, object: { kind: 'shared-version', id: version }, basis: 'consent', at: now })
    shared.push({ version, name: await nameOf(visit, first.trajectory), until: new Date(Math.min(...own.map(({ until }) => until.getTime()))), passages: own })
  }
  return shared
}

/** Between finding a passage and opening it someone may take it back: then its key is gone for me, and I ask again. */
const openReleased = async (visit: Visit, triesLeft = 5): ReturnType<typeof openPassages<Released>> => {
  try {
    return await openPassages(visit, await listReleasedToMe(visit.tx))
  } catch (error) {
    if (!(error instanceof CannotOpen) || triesLeft === 0) throw error
    return await openReleased(visit, triesLeft - 1)
  }
}

const nameOf = async (visit: Visit, trajectory: Id<'trajectory'>): Promise<string> => {
  const whom = await participantOf(visit.tx, trajectory)
  return whom ? (await namesOf(visit, [whom])).get(whom) ?? '' : ''
}

/** Where a part may be shared with at all, the way there is always the same: it tells nothing of what is shared. */
export const sharedBeside: AboutMySeat = async ({ voice }, { programme, role }) => {
  const t = consentTexts(voice)
  return Object.values(programme.reports).some(({ sharedWith }) => sharedWith.includes(role)) ? [{ title: t.sharedTitle, waits: false, action: { href: '/shared-with-me', label: t.sharedLook } }] : []
}
