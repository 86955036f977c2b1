/** What others let me read. One question to the database, the same predicate as everywhere, and a line for each look. */
import { log } from '../../kit/log.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { data, missing, page, seeOther, withHeaders, type Routes } from '../../kit/web.ts'
import { onTheBeat } from '../on-the-beat.ts'
import { namesOf } from '../people/known-people.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { myPartyIn, participantOf } from '../trajectories/party.store.ts'
import { forSomeone, type AboutMySeat, type Visit } from '../visit.ts'
import { listNoticesToMe, recordSharedReading } from './consent.store.ts'
import { consentTexts } from './consent.texts.ts'
import { sharedPaper } from './shared-papers.ts'
import { sharedWithMePage, type SharedWithMe } from './shared-with-me.pages.tsx'
import { openReleased } from './released.ts'

export const sharedWithMeRoutes: Routes<Visit> = {
  'GET /shared-with-me': {
    outside: doorway => onTheBeat(() => doorway.visit(forSomeone(async visit => {
      const shared = await openShared(visit, null, { event: 'shared.read', action: 'R' })
      const notices = []
      for (const notice of await listNoticesToMe(visit.tx)) notices.push({ ...notice, name: await nameOf(visit, notice.trajectory) })
      return page(sharedWithMePage(visit, shared, notices))
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

const nameOf = async (visit: Visit, trajectory: Id<'trajectory'>): Promise<string> => {
  const whom = await participantOf(visit.tx, trajectory)
  return whom ? (await namesOf(visit, [whom])).get(whom) ?? '' : ''
}

/** Where a part may be shared with at all, the way there is always the same: it tells nothing of what is shared. */
export const sharedBeside: AboutMySeat = async ({ voice }, { programme, role }) => {
  const t = consentTexts(voice)
  return Object.values(programme.reports).some(({ sharedWith }) => sharedWith.includes(role)) || programme.network ? [{ title: t.sharedTitle, waits: false, action: { href: '/shared-with-me', label: t.sharedLook } }] : []
}
