/** One's own network: look at the map, put someone on it, say who may be asked, let go, erase, and let who guides look along. */
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { hasEnded, listCircle, recordLeaving } from '../trajectories/circle.store.ts'
import { findOwnGuideOf } from '../trajectories/party.store.ts'
import { tellByMail } from '../trajectories/tell.ts'
import type { AboutMySeat, SignedInVisit, Visit } from '../visit.ts'
import { actorAt, actorsOf, keepActor, keepActorChange } from './known-network.ts'
import { actorForm, contentOf, detailsForm } from './network-form.ts'
import { networkTexts } from './network.texts.ts'
import { agreeToAsk, erase, partsOf, put, standingOf, type Actor } from './network.ts'
import { endShowing, eraseActor, listFlows, listShownTo, recordShowing, recordYes, takeYesBack } from './network.store.ts'
import { forOwnNetwork } from './for-own-network.routes.ts'
import { guideNow, note, todayOf, type Own } from './network-view.ts'
import { actorPage, dones, mapPage, newActorPage } from './own.pages.tsx'

export const ownNetworkRoutes: Routes<Visit> = {
  'GET /my-network': forOwnNetwork(async (visit, own) => {
    const { tx, query } = visit
    await note(visit, own, 'network.read', 'R')
    return page(mapPage(visit, {
      own, actors: await actorsOf(visit, own.trajectory), flows: await listFlows(tx, own.trajectory), guide: await guideNow(visit, own.trajectory),
      shown: (await listShownTo(tx, own.trajectory)).length > 0, ended: await hasEnded(tx, own.trajectory), done: dones.find(one => one === query['done']) ?? null,
    }))
  }),

  'GET /my-network/new': forOwnNetwork(async (visit, own) => page(newActorPage(visit, { own, guide: await guideNow(visit, own.trajectory), filled: filledWith({ role: partsOf(own.programme).find(({ role }) => role === visit.query['part'])?.role ?? '' }) }))),

  'POST /my-network/actors': forOwnNetwork(async (visit, own) => {
    const { tx, form, voice, now } = visit
    const guide = await guideNow(visit, own.trajectory)
    const again = (filled: Filled) => page(newActorPage(visit, { own, guide, filled }), 422)
    if (await hasEnded(tx, own.trajectory)) return seeOther('/my-network')
    await oneAtATime(tx, own.trajectory)
    const read = actorForm(partsOf(own.programme)).read(form)
    if (!read.value) return again(read)
    const actor = put(own.programme, { id: own.party, seat: 'inside', trajectory: own.trajectory }, { role: read.value.role, content: contentOf(read.value), there: (await actorsOf(visit, own.trajectory)).length }, newAnonymousId(), todayOf(visit))
    if (refused(actor)) return actor.refused === 'network.not-yours' ? missing() : again({ ...read, noes: { role: networkTexts(voice)[actor.refused] } })
    await keepActor(visit, actor)
    const asks = read.value.may === 'yes' && !refused(agreeToAsk(own.programme, { role: actor.role, person: null }))
    if (asks) await recordYes(tx, actor, todayOf(visit))
    await note(visit, own, 'network.put', 'C', actor.id)
    if (asks && guide) await tellByMail(visit, guide.person, { origin: visit.asked.origin, voice: visit.provider, at: '/people' }, now)
    return seeOther('/my-network?done=put')
  }),

  'GET /my-network/actors/:id': forActor((visit, own, actor) => show(visit, own, actor, filledWith({ ...actor.content }))),

  'POST /my-network/actors/:id/versions': forActor(async (visit, own, actor) => {
    const read = detailsForm.read(visit.form)
    if (!read.value) return await show(visit, own, actor, read)
    const changed = Number(visit.form['seen']?.[0]) === actor.version && await keepActorChange(visit, { ...actor, version: actor.version + 1, content: contentOf(read.value) })
    if (!changed) return await show(visit, own, actor, { ...read, noes: { name: networkTexts(visit.voice).newer } })
    await note(visit, own, 'network.changed', 'U', actor.id)
    return seeOther('/my-network?done=changed')
  }),

  'POST /my-network/actors/:id/yeses': forActor(async (visit, own, actor) => {
    const { tx, form, now, asked, provider } = visit
    const may = agreeToAsk(own.programme, actor)
    if (form['may']?.[0] === 'no') {
      // Whoever was asked and did not answer finds nothing any more; whoever joined is let go in the same press.
      await takeYesBack(tx, actor.id)
      await letGo(visit, own, actor)
      await note(visit, own, 'network.taken-back', 'U', actor.id)
      return seeOther('/my-network?done=takenBack')
    }
    if (form['may']?.[0] !== 'yes' || refused(may)) return seeOther(`/my-network/actors/${actor.id}`)
    await recordYes(tx, actor, todayOf(visit))
    await note(visit, own, 'network.agreed', 'C', actor.id)
    const guide = await findOwnGuideOf(tx, own.trajectory)
    if (guide) await tellByMail(visit, guide, { origin: asked.origin, voice: provider, at: '/people' }, now)
    return seeOther('/my-network?done=agreed')
  }),

  'POST /my-network/actors/:id/erasures': forActor(async (visit, own, actor) => {
    const erased = erase(actor)
    if (refused(erased)) return await show(visit, own, actor, { ...filledWith({ ...actor.content }), noes: { name: networkTexts(visit.voice)[erased.refused] } })
    await eraseActor(visit.tx, erased.id)
    await note(visit, own, 'network.erased', 'D', actor.id)
    return seeOther('/my-network?done=erased')
  }),

  'POST /my-network/showings': forOwnNetwork(async (visit, own) => {
    const { tx, form } = visit
    const guide = await guideNow(visit, own.trajectory)
    const shows = form['shows']?.[0]
    if (shows === 'yes' && guide) await recordShowing(tx, own.trajectory, guide.party)
    else if (shows === 'no') await endShowing(tx, own.trajectory)
    else return missing()
    await note(visit, own, shows === 'yes' ? 'network.shown' : 'network.hidden', 'U')
    return seeOther(`/my-network?done=${shows === 'yes' ? 'shown' : 'hidden'}`)
  }),
}

const letGo = async ({ tx, now }: SignedInVisit, { trajectory }: Own, { person }: Actor): Promise<void> => {
  const seat = person && (await listCircle(tx, trajectory)).find(one => one.person === person && one.seat === 'beside' && !one.left)
  if (seat) await recordLeaving(tx, seat.id, now)
}

/** One who stands on my own map; two acts at once about one person stand in line. */
function forActor(handler: (visit: SignedInVisit, own: Own, actor: Actor) => Promise<Reply>) {
  return forOwnNetwork(async (visit, own) => {
    const id = parseId<'network-actor'>(visit.params['id'])
    if (id && visit.asked.method === 'POST') await oneAtATime(visit.tx, id)
    const actor = id && await actorAt(visit, own.trajectory, id)
    return actor ? await handler(visit, own, actor) : missing()
  })
}

const show = async (visit: SignedInVisit, own: Own, actor: Actor, filled: Filled): Promise<Reply> => {
  await note(visit, own, 'network.read', 'R', actor.id)
  const flows = (await listFlows(visit.tx, own.trajectory)).find(({ person }) => person === actor.person) ?? null
  const wrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(actorPage(visit, { own, actor, flows, guide: await guideNow(visit, own.trajectory), filled }), wrong ? 422 : 200)
}

/** On one's own page: the map, and whether someone was put forward on it. */
export const networkOfMine: AboutMySeat = async (visit, { programme, trajectory, party }) => {
  if (!programme.network) return []
  const t = networkTexts(visit.voice)
  const waiting = (await actorsOf(visit, trajectory)).filter(actor => standingOf(actor, party) === 'proposed').length
  return [{ title: t.title, text: waiting > 0 ? t.waiting(waiting) : t.ofMine, waits: waiting > 0, action: { href: '/my-network', label: t.look } }]
}
