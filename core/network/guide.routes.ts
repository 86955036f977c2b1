/** The network as who guides sees it: whom they put forward, whom they may ask, and the whole map where it is shown to them. */
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { fields, mail } from '../../kit/forms.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import type { Programme } from '../programme.ts'
import { sendCircleLink } from '../trajectories/circle-link.ts'
import { askIn } from '../trajectories/circle.ts'
import { hasEnded, listCircle, listCircleInvitations, recordCircleInvitation } from '../trajectories/circle.store.ts'
import { contactOf } from '../trajectories/contact.ts'
import { introduceAlike, whoWouldBe } from '../trajectories/introduce.ts'
import { findProgrammeOf, myPartyIn, participantOf } from '../trajectories/party.store.ts'
import type { Party } from '../trajectories/party.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { guideDones, guideNetworkPage } from './guide.pages.tsx'
import { guideNetworkTexts } from './guide.texts.ts'
import { actorsOf, keepActor } from './known-network.ts'
import { actorForm, contentOf } from './network-form.ts'
import { partsOf, put, type Actor } from './network.ts'
import { listFlows, listShownTo, recordSeat } from './network.store.ts'
import { todayOf } from './network-view.ts'

type Found = { readonly party: Party; readonly programme: Programme }

export const guideNetworkRoutes: Routes<Visit> = {
  'GET /trajectories/:id/network': forNetwork((visit, found) => show(visit, found, filledWith())),

  /** Put forward: it stands on the map as a proposal, and waits for the participant. */
  'POST /trajectories/:id/network': forNetwork(async (visit, found) => {
    const { tx, form, now, voice } = visit
    const { party, programme } = found
    await oneAtATime(tx, party.trajectory)
    const read = actorForm(partsOf(programme)).read(form)
    if (!read.value) return await show(visit, found, read)
    if (await hasEnded(tx, party.trajectory)) return await show(visit, found, { ...read, noes: { role: guideNetworkTexts(voice).ended } })
    const actor = put(programme, party, { role: read.value.role, content: contentOf(read.value), there: (await actorsOf(visit, party.trajectory)).length }, newAnonymousId(), todayOf(visit))
    if (refused(actor)) return actor.refused === 'network.not-yours' ? missing() : await show(visit, found, { ...read, noes: { role: guideNetworkTexts(voice)[actor.refused] } })
    await keepActor(visit, actor)
    await log(tx, lineOf(visit, party, 'network.proposed', 'C', actor.id))
    const participant = await participantOf(tx, party.trajectory)
    if (participant) await tellByMail(visit, participant, { origin: visit.asked.origin, voice: visit.provider }, now)
    return seeOther(`/trajectories/${party.trajectory}/network?done=proposed`)
  }),

  /** On the yes that stands: written down as a person, asked in, and sent a link. */
  'POST /trajectories/:id/network/:actor/invitations': forNetwork(async (visit, found) => {
    const { tx, form, now, me, params, provider } = visit
    const { party, programme } = found
    const id = parseId<'network-actor'>(params['actor'])
    if (!id) return missing()
    await oneAtATime(tx, id)
    const actor = (await actorsOf(visit, party.trajectory)).find(one => one.id === id)
    if (!actor || actor.mayBeAsked === 'no') return missing()
    if (actor.person !== null) return seeOther(`/trajectories/${party.trajectory}/network`)
    const no = (problem: string) => show(visit, found, filledWith(), { actor: id, problem })
    const address = actor.content.mail ?? fields({ mail }).read(form).value?.mail
    const t = guideNetworkTexts(visit.voice)
    if (!address) return await no(t.noAddress)
    if (await hasEnded(tx, party.trajectory)) return await no(t.ended)
    const person = await whoWouldBe(visit, address, newAnonymousId<'person'>())
    const inside = (await listCircle(tx, party.trajectory)).filter(({ seat }) => seat === 'inside').map(one => one.person)
    const invitation = askIn(programme, { by: party, person, role: actor.role, agreed: actor.mayBeAsked === 'yes' ? 'yes' : 'not asked' }, await listCircleInvitations(tx, party.trajectory), inside, newAnonymousId<'circle-invitation'>(), now)
    if (refused(invitation)) return await no(t[invitation.refused])
    await introduceAlike(visit, { id: person, name: actor.content.name, mail: address }, me.person, now)
    await recordSeat(tx, actor, person, party.id, now)
    await recordCircleInvitation(tx, invitation)
    await sendCircleLink(visit, programme, invitation, { origin: visit.asked.origin, voice: provider, zone: provider.zone }, now)
    await log(tx, lineOf(visit, party, 'circle.asked', 'C', actor.id))
    return seeOther(`/trajectories/${party.trajectory}/network?done=asked`)
  }),
}

/** Only the guide of a trajectory whose programme draws a map. */
function forNetwork(handler: (visit: SignedInVisit, found: Found) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const id = parseId<'trajectory'>(visit.params['id'])
    const found = id && await findNetwork(visit, id)
    return found ? await handler(visit, found) : missing()
  })
}

const findNetwork = async ({ tx, house }: SignedInVisit, id: Id<'trajectory'>): Promise<Found | null> => {
  const party = await myPartyIn(tx, id)
  const name = party && await findProgrammeOf(tx, id)
  const programme = house.programmes.find(one => one.id === name)
  return party && programme?.network && party.role === programme.guide ? { party, programme } : null
}

const show = async (visit: SignedInVisit, { party, programme }: Found, filled: Filled, asking: { readonly actor: Actor['id']; readonly problem: string } | null = null): Promise<Reply> => {
  const { trajectory } = party
  await log(visit.tx, lineOf(visit, party, 'network.read', 'R', null))
  const [actors, called] = [await actorsOf(visit, trajectory), await contactOf(visit, trajectory)]
  const wrong = asking !== null || Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(guideNetworkPage(visit, {
    trajectory, called: called?.alias ?? called?.handle ?? '', programme, party: party.id, actors, flows: await listFlows(visit.tx, trajectory), shown: (await listShownTo(visit.tx, trajectory)).includes(party.id), filled, asking,
    done: guideDones.find(one => one === visit.query['done']) ?? null,
  }), wrong ? 422 : 200)
}

const lineOf = ({ me, now }: SignedInVisit, { trajectory, role }: Party, event: string, action: LogLine['action'], actor: Actor['id'] | null): LogLine =>
  ({ event, action, person: me.person, role, purpose: 'guidance', subject: trajectory, object: actor === null ? { kind: 'network', id: trajectory } : { kind: 'network-actor', id: actor }, fields: ['name'], basis: 'guide', at: now })

/** On the page of one trajectory: how many may be asked and were not. */
export const networkOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const found = await findNetwork(visit, trajectory)
  if (!found) return null
  const t = guideNetworkTexts(visit.voice)
  const toAsk = (await actorsOf(visit, trajectory)).filter(({ mayBeAsked, person }) => mayBeAsked === 'yes' && person === null).length
  return { value: toAsk, label: t.toAsk(toAsk), action: { href: `/trajectories/${trajectory}/network`, label: t.toNetwork } }
}
