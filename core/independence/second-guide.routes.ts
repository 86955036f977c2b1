/** A guide asks whether a colleague may see a part of the file for a while. The participant answers on a page of their own. */
import { day, fields, id, someOf, text } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { namesOf } from '../people/known-people.ts'
import type { Profile } from '../people/person.ts'
import type { Programme } from '../programme.ts'
import { hasEnded } from '../trajectories/circle.store.ts'
import { contactOf } from '../trajectories/contact.ts'
import { listExclusions } from '../trajectories/exclusion.store.ts'
import { withoutExcluded } from '../trajectories/exclusion.ts'
import { findProgrammeOf, myPartyIn, participantOf } from '../trajectories/party.store.ts'
import type { Party } from '../trajectories/party.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { keepSecondProposal, secondGuidesOf } from './known-second-guides.ts'
import { secondGuidesPage } from './second-guide.pages.tsx'
import { secondGuideTexts } from './second-guide.texts.ts'
import { parts, proposeSecond, standingOf, whyLength, type Proposal } from './second-guide.ts'

type Found = { readonly party: Party; readonly programme: Programme }

const form = fields({ to: id<'person'>(), sees: someOf(parts), from: day, last: day, why: text({ most: whyLength }) })

export const secondGuideRoutes: Routes<Visit> = {
  'GET /trajectories/:id/second-guides': forGuiding(async (visit, found) => await show(visit, found, freshForm(visit))),

  'POST /trajectories/:id/second-guides': forGuiding(async (visit, found) => {
    const { tx, now, me, provider } = visit
    const { party, programme } = found
    const read = form.read(visit.form)
    if (!read.value) return await show(visit, found, read)
    const { to, why, ...wanted } = read.value
    const asked = proposeSecond(programme.id, me.person, { ...wanted, to: (await othersFor(visit, found)).find(({ person }) => person === to) ?? null }, await secondGuidesOf(visit, party.trajectory), { ended: await hasEnded(tx, party.trajectory), today: dayOf(now, provider.zone) })
    if (refused(asked)) return await show(visit, found, { ...read, noes: { [fieldOf[asked.refused]]: secondGuideTexts(visit.voice)[asked.refused] } })
    const proposal: Proposal = { id: newAnonymousId(), trajectory: party.trajectory, by: party.id, ...asked, why, proposedAt: now }
    await keepSecondProposal(visit, proposal)
    await log(tx, lineOf(visit, party, 'second-guide.proposed', 'C', { kind: 'second-guide', id: proposal.id }))
    const participant = await participantOf(tx, party.trajectory)
    if (participant) await tellByMail(visit, participant, { origin: visit.asked.origin, voice: provider }, now)
    return seeOther(`/trajectories/${party.trajectory}/second-guides?done=sent`)
  }),
}

const fieldOf = { 'second.ended': 'to', 'second.guide-elsewhere': 'to', 'second.there-already': 'to', 'second.nothing': 'sees', 'second.before-today': 'from', 'second.ends-before': 'last', 'second.too-long': 'last' } as const

/** The one who guides someone by name: who came under a pseudonym keeps to one guide. */
function forGuiding(handler: (visit: SignedInVisit, found: Found) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const found = await findGuiding(visit, parseId<'trajectory'>(visit.params['id']))
    return found ? await handler(visit, found) : missing()
  })
}
const findGuiding = async ({ tx, house }: SignedInVisit, trajectory: Id<'trajectory'> | null): Promise<Found | null> => {
  const party = trajectory && await myPartyIn(tx, trajectory)
  const name = party && await findProgrammeOf(tx, trajectory)
  const programme = house.programmes.find(one => one.id === name)
  return party && programme?.participantIs === 'a name' && party.role === programme.guide ? { party, programme } : null
}

/** Whoever guides in this programme, but oneself and whoever may never open the file. */
const othersFor = async (visit: SignedInVisit, { party, programme }: Found): Promise<readonly Profile[]> =>
  withoutExcluded((await visit.house.guides.profilesFor(visit, programme.id)).filter(({ person }) => person !== visit.me.person), await listExclusions(visit.tx, party.trajectory))

/** Two weeks from today: long enough for a holiday. */
const freshForm = ({ now, provider }: Visit): Filled => {
  const today = dayOf(now, provider.zone)
  return filledWith({ from: today, last: addDays(today, 13) })
}

const show = async (visit: SignedInVisit, found: Found, filled: Filled): Promise<Reply> => {
  const { tx, now, provider, query } = visit
  const { trajectory } = found.party
  await log(tx, lineOf(visit, found.party, 'second-guide.listed', 'R', { kind: 'trajectory', id: trajectory }))
  const [asked, called, others] = [await secondGuidesOf(visit, trajectory), await contactOf(visit, trajectory), await othersFor(visit, found)]
  const names = await namesOf(visit, asked.map(({ to }) => to))
  const wrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(secondGuidesPage(visit, {
    trajectory, who: called?.alias ?? called?.handle ?? '', others, filled, sent: query['done'] === 'sent',
    asked: asked.map(one => ({ ...one, name: names.get(one.to) ?? '', standing: standingOf(one, dayOf(now, provider.zone)) })),
  }), wrong ? 422 : 200)
}

const lineOf = ({ me, now }: SignedInVisit, { trajectory, role }: Party, event: string, action: LogLine['action'], object: LogLine['object']): LogLine =>
  ({ event, action, person: me.person, role, purpose: 'guidance', subject: trajectory, object, basis: 'guide', at: now })

/** On the guide's page of one person: how many second guides there are now. */
export const secondGuidesOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const found = await findGuiding(visit, trajectory)
  if (!found) return null
  const t = secondGuideTexts(visit.voice)
  const today = dayOf(visit.now, visit.provider.zone)
  const running = (await secondGuidesOf(visit, trajectory)).filter(one => standingOf(one, today) === 'runs').length
  return { value: running, label: t.aside(running), action: { href: `/trajectories/${trajectory}/second-guides`, label: t.asideLink } }
}
