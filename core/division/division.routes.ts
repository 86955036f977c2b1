/** Who does what: the guide writes it, and everyone who takes part reads it and agrees on their own device. */
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { fields, text } from '../../kit/forms.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { toLookAt } from '../consent/look-first.ts'
import { isOver } from '../endings/ending.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { fieldsFrom } from '../file-section.ts'
import { namesOf } from '../people/known-people.ts'
import type { Programme } from '../programme.ts'
import { listCircle, type InCircle } from '../trajectories/circle.store.ts'
import { contactOf } from '../trajectories/contact.ts'
import { findProgrammeOf, myPartyIn } from '../trajectories/party.store.ts'
import type { Party } from '../trajectories/party.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { forOffice, forSomeone, type AboutMyFile, type AboutMySeat, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { dividePage, divisionPage } from './division.pages.tsx'
import { recordDivisionConfirmation } from './division.store.ts'
import { divisionTexts, partName } from './division.texts.ts'
import { agree, divide, tasksLength } from './division.ts'
import { divisionOf, keepDivision, type KnownDivision } from './known-division.ts'

type Found = { readonly party: Party; readonly programme: Programme }

export const divisionRoutes: Routes<Visit> = {
  'GET /trajectories/:id/division': forGuide(async (visit, found) => await show(visit, found, null)),

  'POST /trajectories/:id/division': forGuide(async (visit, found) => {
    const { tx, form, now } = visit
    const { party } = found
    const seated = await seatedIn(visit, party.trajectory)
    const read = formFor(seated).read(form)
    if (!read.value) return await show(visit, found, read, 422)
    const divided = divide(party.id, party.trajectory, seated, read.value, newAnonymousId(), now)
    if (refused(divided)) return await show(visit, found, { ...read, noes: { [party.id]: divisionTexts(visit.voice)[divided.refused] } }, 422)
    const looked = toLookAt(form, divided.parts.map(({ party: key, tasks }) => ({ key, text: tasks })))
    if (looked.length > 0) return await show(visit, found, read, 200, looked)
    await keepDivision(visit, divided)
    await log(tx, lineOf(visit, party, 'division.written', 'C', divided.id))
    for (const { id, person } of seated) if (id !== party.id) await tellByMail(visit, person, { origin: visit.asked.origin, voice: visit.provider }, now)
    return seeOther(`/division/${party.trajectory}`)
  }),

  'GET /division/:trajectory': forPart(async (visit, { party, programme }, division) => {
    await log(visit.tx, lineOf(visit, party, 'division.read', 'R', division.id))
    return page(divisionPage(visit, { party, programme, division, names: await namesOf(visit, division.parts.flatMap(({ person }) => person ?? [])) }))
  }),

  'POST /division/:trajectory/confirmations': forPart(async (visit, { party }, division) => {
    const address = `/division/${party.trajectory}`
    // What one agrees with is what one read: words that were written meanwhile are read first.
    if (parseId(visit.form['division']?.[0]) !== division.id) return { ...seeOther(address), undone: true }
    const agreed = agree(division.parts, party.id)
    if (refused(agreed)) return seeOther(address)
    await recordDivisionConfirmation(visit.tx, division.id, agreed.party, visit.now)
    await log(visit.tx, lineOf(visit, party, 'division.confirmed', 'C', division.id))
    return seeOther(address)
  }),
}

/** My part where a programme divides tasks; anything else is not there. */
const findPart = async ({ tx, house }: Visit, trajectory: Id<'trajectory'> | null): Promise<Found | null> => {
  const party = trajectory && await myPartyIn(tx, trajectory)
  const name = party && await findProgrammeOf(tx, trajectory)
  const programme = house.programmes.find(({ id }) => id === name)
  return party && programme?.division ? { party, programme } : null
}
function forGuide(handler: (visit: SignedInVisit, found: Found) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const found = await findPart(visit, parseId(visit.params['id']))
    return found && found.party.role === found.programme.guide && !await isOver(visit.tx, found.party.trajectory) ? await handler(visit, found) : missing()
  })
}
function forPart(handler: (visit: SignedInVisit, found: Found, division: KnownDivision) => Promise<Reply>) {
  return forSomeone(async visit => {
    const found = await findPart(visit, parseId(visit.params['trajectory']))
    const division = found && await divisionOf(visit, found.party.trajectory)
    return found && division ? await handler(visit, found, division) : missing()
  })
}

/** Everyone who takes part now, inside and beside; a reader of letters has no account and nothing to do here. */
const seatedIn = async ({ tx }: Visit, trajectory: Id<'trajectory'>): Promise<readonly InCircle[]> => (await listCircle(tx, trajectory)).filter(({ seat, left }) => seat !== 'by-letter' && !left)
const formFor = (seated: readonly InCircle[]) => fields(Object.fromEntries(seated.map(({ id }) => [id, text({ most: tasksLength })])))

const show = async (visit: SignedInVisit, { party, programme }: Found, typed: Filled | null, status: 200 | 422 = 200, looked: readonly string[] = []): Promise<Reply> => {
  const { tx, voice } = visit
  const seated = await seatedIn(visit, party.trajectory)
  const [division, names, called] = [await divisionOf(visit, party.trajectory), await namesOf(visit, seated.map(({ person }) => person)), await contactOf(visit, party.trajectory)]
  await log(tx, lineOf(visit, party, 'division.read', 'R', division?.id ?? null))
  const usual = (role: string) => Object.entries(programme.division ?? {}).find(([name]) => name === role)?.[1]?.[voice.locale] ?? ''
  const filled = typed ?? filledWith(Object.fromEntries(seated.map(({ id, role }) => [id, division?.parts.find(one => one.party === id)?.tasks ?? usual(role)])))
  return page(dividePage(visit, { trajectory: party.trajectory, called: called?.alias ?? called?.handle ?? '', programme, seated, division, names, filled, looked }), status)
}

const lineOf = ({ me, now }: SignedInVisit, { trajectory, role, seat }: Party, event: string, action: LogLine['action'], id: Id<'division'> | null): LogLine =>
  ({ event, action, person: me.person, role: seat === 'beside' ? 'beside' : role, purpose: 'guidance', subject: trajectory, object: { kind: 'division', id }, basis: role, at: now })

/** On the page of everyone in it: it waits as long as they did not agree. After the end it stays to be read. */
export const divisionOfMine: AboutMySeat = async (visit, { trajectory, programme, party }) => {
  const division = programme.division ? await divisionOf(visit, trajectory) : null
  const mine = division?.parts.find(one => one.party === party)
  if (!mine || mine.confirmedAt === null && await isOver(visit.tx, trajectory)) return []
  const t = divisionTexts(visit.voice)
  return [{ title: t.title, waits: mine.confirmedAt === null, action: { href: `/division/${trajectory}`, label: mine.confirmedAt === null ? t.readAndAgree : t.read } }]
}

/** On the guide's page: how many agreed. */
export const divisionOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const found = await findPart(visit, trajectory)
  if (!found || await isOver(visit.tx, trajectory)) return null
  const t = divisionTexts(visit.voice)
  const agreed = (await divisionOf(visit, trajectory))?.parts.filter(({ confirmedAt }) => confirmedAt !== null).length ?? 0
  return { value: agreed, label: t.agreedCount(agreed), action: { href: `/trajectories/${trajectory}/division`, label: t.aside } }
}

/** For whoever takes everything of theirs along. */
export const divisionOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const division = programme.division ? await divisionOf(visit, trajectory) : null
  if (!division) return []
  const t = divisionTexts(visit.voice)
  return [{ name: 'division', title: t.title, entries: division.parts.map(part => ({ title: partName(programme, part.role, visit.voice), at: part.confirmedAt, fields: fieldsFrom(t, { tasks: part.tasks, agreed: part.confirmedAt ? t.yes : null }) })) }]
}
