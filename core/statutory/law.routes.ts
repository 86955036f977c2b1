/** By which law a trajectory goes: read by everyone in it, changed by who guides. And that doctors consulted each other, inside. */
import { day, fields, oneOf } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { findSeated, note, todayOf, type Seated } from '../agreements/agreement-view.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { isOver } from '../endings/ending.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { hasCalendar } from '../trajectories/circle.store.ts'
import { asKeptHere } from '../trajectories/keeping-terms.store.ts'
import { changeLaw, countriesOf, lawReasons, type Law } from '../trajectories/law.ts'
import { listLaws, recordLaw } from '../trajectories/law.store.ts'
import { participantOf } from '../trajectories/party.store.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { forSomeone, type SignedInVisit, type Visit } from '../visit.ts'
import { lawPage } from './law.pages.tsx'
import { lawTexts } from './law.texts.ts'
import { rulesetFor } from './rulesets/index.ts'
import { findCalendarPart } from './statutory.store.ts'
import { listConsultations, recordConsultation, recordConsultationStruck } from './trio.store.ts'
import { consulting, noteConsultation } from './trio.ts'

const homeOf = ({ me }: Seated, done?: 'done'): string => `/law/${me.trajectory}${done ? '?done' : ''}`

export const lawRoutes: Routes<Visit> = {
  'GET /law/:trajectory': forLaw(async (visit, seated) => {
    await note(visit, seated, { event: 'law.read', action: 'R', object: { kind: 'trajectory', id: seated.me.trajectory } })
    return await show(visit, seated, filledWith())
  }),

  'POST /law/:trajectory': forLaw(async (visit, seated) => {
    const { tx, form, now, provider } = visit
    const country = countriesOf(seated.programme).find(one => one === form['country']?.[0])
    if (seated.part !== 'guide' || !country) return missing()
    await oneAtATime(tx, seated.me.trajectory)
    const read = fields({ [`reason-${country}`]: oneOf(lawReasons) }).read(form)
    const reason = lawReasons.find(one => one === read.typed[`reason-${country}`]?.[0])
    if (!read.value || !reason) return await show(visit, seated, read)
    const before: Pick<Law, 'number' | 'country'> = (await listLaws(tx, seated.me.trajectory)).at(-1) ?? { number: 1, country: provider.country }
    const law = changeLaw(await asKeptHere(tx, seated.programme), { before, country, reason, over: await isOver(tx, seated.me.trajectory) ? 'yes' : 'no' })
    if (refused(law)) return await show(visit, seated, { ...read, noes: { [`reason-${country}`]: lawTexts(visit.voice)[law.refused] } })
    if (!await recordLaw(tx, seated.me.trajectory, law, seated.me.id, now)) return seeOther(homeOf(seated))
    await note(visit, seated, { event: 'law.changed', action: 'U', object: { kind: 'trajectory', id: seated.me.trajectory }, fields: [country, reason] })
    const person = await participantOf(tx, seated.me.trajectory)
    if (person) await tellByMail(visit, person, { origin: visit.asked.origin, voice: provider }, now)
    return seeOther(homeOf(seated, 'done'))
  }),

  'POST /law/:trajectory/consultations': forLaw(async (visit, seated) => {
    const { tx, form, now, provider } = visit
    if (seated.part === 'beside') return missing()
    const read = fields({ day, by: oneOf(consulting) }).read(form)
    if (!read.value) return await show(visit, seated, read)
    const noted = noteConsultation({ on: read.value.day, by: read.value.by }, { country: provider.country, today: todayOf(visit), over: await isOver(tx, seated.me.trajectory) ? 'yes' : 'no' }, newAnonymousId())
    if (refused(noted)) return await show(visit, seated, { ...read, noes: { day: lawTexts(visit.voice)[noted.refused] } })
    await recordConsultation(tx, seated.me.trajectory, noted, seated.me.id, now)
    await note(visit, seated, { event: 'trio.noted', action: 'C', object: { kind: 'trio-consultation', id: noted.id } })
    return seeOther(homeOf(seated, 'done'))
  }),

  'POST /law/:trajectory/consultations/:id/struck': forLaw(async (visit, seated) => {
    const id = parseId<'trio-consultation'>(visit.params['id'])
    const found = (await listConsultations(visit.tx, seated.me.trajectory)).find(one => one.id === id)
    if (seated.part === 'beside' || !found) return missing()
    await recordConsultationStruck(visit.tx, seated.me.trajectory, found.id, seated.me.id, visit.now)
    await note(visit, seated, { event: 'trio.struck', action: 'U', object: { kind: 'trio-consultation', id: found.id } })
    return seeOther(homeOf(seated, 'done'))
  }),
}

/** My seat where a programme may go by several laws. */
export const seatUnderLaw = async (visit: SignedInVisit, trajectory: Id<'trajectory'> | null): Promise<Seated | null> => {
  const seated = await findSeated(visit, trajectory)
  return seated?.programme.laws ? seated : null
}
function forLaw(handler: (visit: SignedInVisit, seated: Seated) => Promise<Reply>) {
  return forSomeone(async visit => {
    const seated = await seatUnderLaw(visit, parseId<'trajectory'>(visit.params['trajectory']))
    return seated ? await handler(visit, seated) : missing()
  })
}

const show = async (visit: SignedInVisit, { me: { trajectory }, part, programme }: Seated, filled: Filled): Promise<Reply> => {
  const { tx, provider: { country } } = visit
  const wrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  const laws = await listLaws(tx, trajectory)
  const calendar = !await hasCalendar(tx, trajectory) ? 'none' : (await findCalendarPart(tx, trajectory))?.may ? 'mine to read' : 'not mine'
  return page(lawPage(visit, {
    trajectory, part, country, laws, calendar, keeping: laws.at(-1)?.keeping ?? programme.keeping, ruleset: rulesetFor(country, todayOf(visit)),
    consultations: part === 'beside' || country !== 'BE' ? null : await listConsultations(tx, trajectory),
    others: part === 'guide' ? countriesOf(programme).filter(one => one !== country) : [], over: part === 'beside' || await isOver(tx, trajectory) ? 'yes' : 'no', filled, done: 'done' in visit.query ? 'done' : null,
  }), wrong ? 422 : 200)
}
