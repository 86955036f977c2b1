/** The circle as its guide keeps it: who takes part, who was asked, and asking someone in by name and mail address. */
import { fields, mail, oneOf, text } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { namesOf } from '../people/known-people.ts'
import type { Programme } from '../programme.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { sendCircleLink } from './circle-link.ts'
import { circlePage, type CircleRow } from './circle-of-guide.pages.tsx'
import { circleTexts } from './circle.texts.ts'
import { askIn, stillCounts } from './circle.ts'
import { hasEnded, listCircle, listCircleInvitations, recordCircleInvitation, type AskedIn } from './circle.store.ts'
import { contactOf } from './contact.ts'
import { introduceAlike, whoWouldBe } from './introduce.ts'
import { findProgrammeOf, myPartyIn } from './party.store.ts'
import type { Party } from './party.ts'

type Found = { readonly party: Party; readonly programme: Programme; readonly asked: readonly AskedIn[] }

export const circleOfGuideRoutes: Routes<Visit> = {
  'GET /trajectories/:id/circle': forCircle(async (visit, found) => await show(visit, found, filledWith())),

  'POST /trajectories/:id/circle': forCircle(async (visit, found) => {
    const { tx, form, now, me, provider } = visit
    const { party, programme, asked } = found
    const read = fields({ role: oneOf(Object.keys(programme.circle ?? {})), name: text({ most: 80 }), mail }).read(form)
    if (!read.value) return await show(visit, found, read)
    if (await hasEnded(tx, party.trajectory)) return await show(visit, found, { ...read, noes: { mail: circleTexts(visit.voice)['circle.ended'] } })
    const { role, name } = read.value
    const person = await whoWouldBe(visit, read.value.mail, newAnonymousId<'person'>())
    const inside = (await listCircle(tx, party.trajectory)).filter(({ seat }) => seat === 'inside').map(one => one.person)
    const invitation = askIn(programme, { by: party, person, role }, asked, inside, newAnonymousId<'circle-invitation'>(), now)
    if (refused(invitation)) return await show(visit, found, { ...read, noes: { mail: circleTexts(visit.voice)[invitation.refused] } })
    await introduceAlike(visit, { id: person, name, mail: read.value.mail }, me.person, now)
    await recordCircleInvitation(tx, invitation)
    await sendCircleLink(visit, programme, invitation, { origin: visit.asked.origin, voice: provider, zone: provider.zone }, now)
    await log(tx, lineOf(visit, party, 'circle.asked', 'C', { kind: 'circle-invitation', id: invitation.id }))
    return seeOther(`/trajectories/${party.trajectory}/circle?done=asked`)
  }),

  'POST /trajectories/:id/circle/:invitation/links': forCircle(async (visit, { party, programme, asked }) => {
    const { tx, now, params, provider } = visit
    const invitation = asked.find(({ id }) => id === parseId(params['invitation']))
    if (!invitation || invitation.by !== party.id || !stillCounts(invitation) || await hasEnded(tx, party.trajectory)) return missing()
    await sendCircleLink(visit, programme, invitation, { origin: visit.asked.origin, voice: provider, zone: provider.zone }, now)
    await log(tx, lineOf(visit, party, 'circle.link-sent', 'E', { kind: 'circle-invitation', id: invitation.id }))
    return seeOther(`/trajectories/${party.trajectory}/circle?done=sent`)
  }),
}

/** Only the guide of a trajectory whose programme has a circle at all. */
function forCircle(handler: (visit: SignedInVisit, found: Found) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const id = parseId<'trajectory'>(visit.params['id'])
    const found = id && await findCircle(visit, id)
    return found ? await handler(visit, found) : missing()
  })
}

const findCircle = async ({ tx, house }: SignedInVisit, id: Id<'trajectory'>): Promise<Found | null> => {
  const party = await myPartyIn(tx, id)
  const name = party && await findProgrammeOf(tx, id)
  const programme = house.programmes.find(one => one.id === name)
  if (!party || !programme?.circle || party.role !== programme.guide) return null
  return { party, programme, asked: await listCircleInvitations(tx, id) }
}

const show = async (visit: SignedInVisit, { party, programme, asked }: Found, filled: Filled): Promise<Reply> => {
  await log(visit.tx, lineOf(visit, party, 'circle.read', 'R', { kind: 'trajectory', id: party.trajectory }))
  const [names, called] = [await namesOf(visit, asked.map(({ person }) => person)), await contactOf(visit, party.trajectory)]
  const rows: readonly CircleRow[] = asked.map(one => ({ ...one, name: names.get(one.person) ?? '', mine: one.by === party.id }))
  const wrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(circlePage(visit, { trajectory: party.trajectory, called: called?.alias ?? called?.handle ?? '', programme, rows, filled, done: visit.query['done'] }), wrong ? 422 : 200)
}

const lineOf = ({ me, now }: SignedInVisit, { trajectory, role }: Party, event: string, action: LogLine['action'], object: LogLine['object']): LogLine =>
  ({ event, action, person: me.person, role, purpose: 'guidance', subject: trajectory, object, fields: ['name'], basis: 'guide', at: now })

/** On the page of one trajectory: how many are in its circle. */
export const circleOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const found = await findCircle(visit, trajectory)
  const t = circleTexts(visit.voice)
  const joined = found?.asked.filter(one => one.answer === 'joins' && !one.left).length ?? 0
  return found && { value: joined, label: t.inCircle(joined), action: { href: `/trajectories/${trajectory}/circle`, label: t.toCircle } }
}
