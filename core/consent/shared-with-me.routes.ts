/** What others let me read. One question to the database, the same predicate as everywhere, and a line for each look. */
import { log } from '../../kit/log.ts'
import { page, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import { myPartyIn, participantOf } from '../trajectories/party.store.ts'
import { forSomeone, type AboutMySeat, type Visit } from '../visit.ts'
import { listReleasedToMe } from './consent.store.ts'
import { consentTexts } from './consent.texts.ts'
import { sharedWithMePage, type SharedWithMe } from './shared-with-me.pages.tsx'
import { openPassages } from './written-passages.ts'

export const sharedWithMeRoutes: Routes<Visit> = {
  'GET /shared-with-me': forSomeone(async visit => {
    const { tx, me, now } = visit
    const passages = await openPassages(visit, await listReleasedToMe(tx))
    const shared: SharedWithMe[] = []
    for (const version of [...new Set(passages.map(passage => passage.version))]) {
      const own = passages.filter(passage => passage.version === version)
      const [first] = own
      const party = first && await myPartyIn(tx, first.trajectory)
      if (!first || !party) continue
      const whom = await participantOf(tx, first.trajectory)
      const name = whom ? (await namesOf(visit, [whom])).get(whom) ?? '' : ''
      await log(tx, { event: 'shared.read', action: 'R', person: me.person, role: party.role, purpose: 'guidance', subject: first.trajectory, object: { kind: 'shared-version', id: version }, basis: 'consent', at: now })
      shared.push({ version, name, until: new Date(Math.min(...own.map(({ until }) => until.getTime()))), passages: own })
    }
    return page(sharedWithMePage(visit, shared))
  }),
}

/** Where a part may be shared with at all, the way there is always the same: it tells nothing of what is shared. */
export const sharedBeside: AboutMySeat = async ({ voice }, { programme, role }) => {
  const t = consentTexts(voice)
  return Object.values(programme.reports).some(({ sharedWith }) => sharedWith.includes(role)) ? [{ title: t.sharedTitle, waits: false, action: { href: '/shared-with-me', label: t.sharedLook } }] : []
}
