/** Who holds what when the guide withdraws, and whether the participant can do without: said by them, read by who guides, asked at the closing. */
import { parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { agreementsOf } from '../agreements/known-agreements.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import type { Programme } from '../programme.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import { contactOf } from '../trajectories/contact.ts'
import { findProgrammeOf, myPartyIn } from '../trajectories/party.store.ts'
import type { Party } from '../trajectories/party.ts'
import { forOffice, type AboutClosing, type AboutMySeat, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { guideByItselfPage, ownByItselfPage, pointInWords, type OwnByItself } from './by-itself.pages.tsx'
import { functionsOf, mayHold, openPoints, sayReady, sayWhoHolds, type OpenPoint } from './by-itself.ts'
import { findReadiness, listHeld, listHolders, recordHolders, recordReadiness } from './by-itself.store.ts'
import { byItselfTexts } from './by-itself.texts.ts'
import { guideByItselfTexts } from './by-itself-guide.texts.ts'
import { forOwnNetwork } from './for-own-network.routes.ts'
import { actorsOf } from './known-network.ts'
import { guideNow, note, type Own } from './network-view.ts'

/** What keeps it from going on by itself; for those inside. */
const openIn = async (visit: SignedInVisit, trajectory: Id<'trajectory'>, programme: Programme): Promise<readonly OpenPoint[]> => {
  const { tx } = visit
  const guide = (await listCircle(tx, trajectory)).find(({ seat, role, left }) => seat === 'inside' && role === programme.guide && !left)?.id ?? null
  return openPoints(programme, { held: await listHeld(tx, trajectory), agreements: await agreementsOf(visit, trajectory), guide, readiness: await findReadiness(tx, trajectory) })
}

const forOwnFunctions = (handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) => forOwnNetwork(async (visit, own) => (functionsOf(own.programme).length > 0 ? await handler(visit, own) : missing()))

const show = async (visit: SignedInVisit, own: Own, problem: OwnByItself['problem'] = null): Promise<Reply> => {
  const { tx, query } = visit
  await note(visit, own, 'network.read', 'R')
  return page(ownByItselfPage(visit, {
    programme: own.programme, guide: (await guideNow(visit, own.trajectory))?.name ?? null, actors: mayHold(await actorsOf(visit, own.trajectory), own.party), held: await listHolders(tx, own.trajectory),
    open: await openIn(visit, own.trajectory, own.programme), ready: (await findReadiness(tx, own.trajectory))?.says === 'can-do-without' ? 'yes' : 'no', problem, done: query['done'] === undefined ? null : 'kept',
  }), problem ? 422 : 200)
}

export const byItselfRoutes: Routes<Visit> = {
  'GET /my-network/by-itself': forOwnFunctions((visit, own) => show(visit, own)),

  'POST /my-network/functions': forOwnFunctions(async (visit, own) => {
    const { tx, form } = visit
    await oneAtATime(tx, own.trajectory)
    const typed = Object.fromEntries(functionsOf(own.programme).map(key => [key, form[`holder-${key}`]?.[0] ?? '']))
    const held = sayWhoHolds(own.programme, typed, await actorsOf(visit, own.trajectory), own.party)
    if (refused(held)) return await show(visit, own, held.refused)
    await recordHolders(tx, own.trajectory, held)
    await note(visit, own, 'network.functions', 'U')
    return seeOther('/my-network/by-itself?done')
  }),

  'POST /my-network/readiness': forOwnFunctions(async (visit, own) => {
    const { tx, form, now } = visit
    await oneAtATime(tx, own.trajectory)
    const says = form['says']?.[0]
    if (says !== 'can-do-without' && says !== 'not-yet') return missing()
    const word = sayReady(says, await openIn(visit, own.trajectory, own.programme), await findReadiness(tx, own.trajectory), own.party, now)
    if (refused(word)) return word.refused === 'ready.open' ? await show(visit, own, word.refused) : seeOther('/my-network/by-itself')
    if (await recordReadiness(tx, own.trajectory, word)) await note(visit, own, 'network.readiness', 'C')
    return seeOther('/my-network/by-itself?done')
  }),

  'GET /trajectories/:id/by-itself': forOffice('guide', async visit => {
    const id = parseId<'trajectory'>(visit.params['id'])
    const found = id && await findGuidedNetwork(visit, id)
    if (!found) return missing()
    const { tx, me, now } = visit
    const { trajectory } = found.party
    await log(tx, { event: 'network.read', action: 'R', person: me.person, role: found.party.role, purpose: 'guidance', subject: trajectory, object: { kind: 'network', id: trajectory }, fields: ['functions'], basis: 'guide', at: now })
    return page(guideByItselfPage(visit, {
      trajectory, programme: found.programme, called: await calledIn(visit, trajectory), held: await listHeld(tx, trajectory), holders: await listHolders(tx, trajectory), actors: await actorsOf(visit, trajectory), open: await openIn(visit, trajectory, found.programme),
    }))
  }),
}

const calledIn = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<string> => { const contact = await contactOf(visit, trajectory); return contact?.alias ?? contact?.handle ?? '' }

const findGuidedNetwork = async ({ tx, house }: SignedInVisit, id: Id<'trajectory'>): Promise<{ readonly party: Party; readonly programme: Programme } | null> => {
  const party = await myPartyIn(tx, id)
  const name = party && await findProgrammeOf(tx, id)
  const programme = house.programmes.find(one => one.id === name)
  return party && programme && party.role === programme.guide && functionsOf(programme).length > 0 ? { party, programme } : null
}

/** Before it is closed as planned: what is open, each in a sentence. */
export const openBeforeClosing: AboutClosing = async (visit, trajectory) => {
  const found = await findGuidedNetwork(visit, trajectory)
  if (!found) return []
  const name = await calledIn(visit, trajectory)
  return (await openIn(visit, trajectory, found.programme)).map(point => ({ label: pointInWords(visit, found.programme, point, name), href: point.what === 'left with the guide' ? `/agreements/${point.agreement}` : `/trajectories/${trajectory}/by-itself` }))
}

/** On one's own page: how far it is. */
export const byItselfOfMine: AboutMySeat = async (visit, { programme, trajectory }) => {
  if (functionsOf(programme).length === 0) return []
  const t = byItselfTexts(visit.voice)
  const open = await openIn(visit, trajectory, programme)
  return [{ title: t.title, text: t.aside(open.length), waits: false, action: { href: '/my-network/by-itself', label: t.toPage } }]
}

/** On the guide's page of one file. */
export const byItselfOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const found = await findGuidedNetwork(visit, trajectory)
  if (!found) return null
  const t = guideByItselfTexts(visit.voice)
  const open = (await openIn(visit, trajectory, found.programme)).length
  return { value: open, label: t.ofGuide(open), action: { href: `/trajectories/${trajectory}/by-itself`, label: t.guideTitle } }
}
