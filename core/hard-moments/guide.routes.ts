/** Who guides sees who has a hard time, and plans a talk the same day: outside the usual hours too, beside what is planned already. */
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes } from '../../kit/time.ts'
import { Answered, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { listTaken } from '../agenda/agenda.store.ts'
import { lockAgendas, takeTime } from '../agenda/hold.store.ts'
import type { Range } from '../agenda/free-moments.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { recordAppointment } from '../talks/appointment.store.ts'
import { findGuided, findInAll, findParticipant, recordTalk, type Guided } from '../talks/talk.store.ts'
import { logFor } from '../talks/talk-view.ts'
import { contactOf } from '../trajectories/contact.ts'
import { findProgrammeOf } from '../trajectories/party.store.ts'
import type { Programme } from '../programme.ts'
import { tellParty } from '../talks/tell-party.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { guideMomentPage, guideMomentsPage, type Waiter } from './guide.pages.tsx'
import { momentsToday, waits, type HardMoment } from './hard-moment.ts'
import { countWaitingMoments, listMoments, recordMomentAnswer } from './hard-moment.store.ts'
import { guideMomentTexts } from './hard-moment.texts.ts'
import { momentAt, waitingMoments } from './known-moments.ts'

type Support = { readonly moment: HardMoment; readonly guided: Guided; readonly programme: Programme; readonly kind: string; readonly minutes: number; readonly who: string; readonly number: 'known' | 'none' }
/** Minutes: as far ahead as moments are offered. */
const aheadMinutes = 2 * 24 * 60

export const guideMomentRoutes: Routes<Visit> = {
  'GET /hard-moments': forOffice('guide', async visit => {
    const { tx, me, now, query } = visit
    const waiters: Waiter[] = []
    for (const moment of await waitingMoments(visit)) {
      const contact = await contactOf(visit, moment.trajectory)
      await logFor(visit, moment.trajectory, { event: 'hard-moment.read', action: 'R', object: { kind: 'hard-moment', id: moment.id }, fields: ['words'] })
      waiters.push({ moment, who: contact ? contact.alias ?? contact.handle : '' })
    }
    await log(tx, { event: 'hard-moments.listed', action: 'R', person: me.person, role: 'guide', purpose: 'guidance', subject: null, object: { kind: 'people', id: me.person }, basis: 'guide', at: now })
    return page(guideMomentsPage(visit, { waiters, done: query['done'] === 'answered' ? 'answered' : null }))
  }),

  'GET /hard-moments/:id': forSupport(async (visit, support) => await show(visit, support, null)),

  'POST /hard-moments/:id/talks': forSupport(async (visit, support) => {
    const { tx, me, now, form, house, provider } = visit
    const { moment, guided, programme, kind, minutes } = support
    const t = guideMomentTexts(visit.voice)
    const way = programme.ways.find(one => one === form['way']?.[0])
    const wanted = new Date(form['moment']?.[0] ?? '').getTime()
    await lockAgendas(tx, [me.person])
    const chosen = (await offered(visit, minutes)).find(({ from }) => from.getTime() === wanted)
    if (!way || !chosen) return await show(visit, support, t.taken)
    const { numbered } = await findInAll(tx, guided.id)
    const ids = { talk: newAnonymousId<'talk'>(), appointment: newAnonymousId<'appointment'>() }
    await recordTalk(tx, { id: ids.talk, trajectory: guided.id, kind, number: numbered + 1, outOf: null, minutes })
    await recordAppointment(tx, { id: ids.appointment, trajectory: guided.id, talk: ids.talk, number: numbered + 1, guide: me.person, from: chosen.from, until: chosen.until, way })
    for (const person of [me.person, await findParticipant(tx, guided.id)]) {
      // Whoever's time it is meanwhile: nothing of this stays.
      if (person && refused(await takeTime(tx, newAnonymousId(), person, chosen, ids.appointment))) throw new Answered({ ...seeOther(`/hard-moments/${moment.id}?taken`), undone: true })
    }
    if (!await recordMomentAnswer(tx, moment, ids.appointment, guided.party, now)) throw new Answered({ ...seeOther('/hard-moments'), undone: true })
    await logFor(visit, guided.id, { event: 'appointment.made', action: 'C', object: { kind: 'appointment', id: ids.appointment } })
    await tellParty(visit, moment.by)
    house.moments.touched(provider.id, me.person)
    return seeOther('/hard-moments?done=answered')
  }),

  /** They spoke at once, on the telephone or in the corridor. */
  'POST /hard-moments/:id/spoken': forSupport(async (visit, { moment, guided }) => {
    if (!await recordMomentAnswer(visit.tx, moment, null, guided.party, visit.now)) return seeOther('/hard-moments')
    await logFor(visit, guided.id, { event: 'hard-moment.answered', action: 'C', object: { kind: 'hard-moment', id: moment.id } })
    return seeOther('/hard-moments?done=answered')
  }),
}

/** One that waits, of someone I guide; what was answered or taken back meanwhile leads to the list. */
function forSupport(handler: (visit: SignedInVisit, support: Support) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const id = parseId<'hard-moment'>(visit.params['id'])
    if (id && visit.asked.method === 'POST') await oneAtATime(visit.tx, id)
    const moment = id && await momentAt(visit, id)
    const guided = moment && await findGuided(visit.tx, moment.trajectory)
    const programme = visit.house.programmes.find(one => one.id === guided?.programme)
    const kind = programme?.hardMoments?.talk
    if (!moment || !guided || !programme || kind === undefined) return missing()
    if (!waits(moment) || guided.endedAt !== null) return seeOther('/hard-moments')
    const contact = await contactOf(visit, guided.id)
    return await handler(visit, { moment, guided, programme, kind, minutes: programme.talks[kind]?.minutes ?? 45, who: contact ? contact.alias ?? contact.handle : '', number: contact?.telephone ? 'known' : 'none' })
  })
}

async function offered({ tx, me, now, provider }: SignedInVisit, minutes: number): Promise<readonly Range[]> {
  return momentsToday(now, provider.zone, minutes, await listTaken(tx, [me.person], { from: now, until: addMinutes(now, aheadMinutes) }, now))
}
async function show(visit: SignedInVisit, support: Support, no: string | null): Promise<Reply> {
  const { moment, guided, programme, minutes, who, number } = support
  await logFor(visit, guided.id, { event: 'hard-moment.read', action: 'R', object: { kind: 'hard-moment', id: moment.id }, fields: ['words'] })
  const wrong = no ?? ('taken' in visit.query ? guideMomentTexts(visit.voice).taken : null)
  return page(guideMomentPage(visit, { moment, trajectory: guided.id, who, number, ways: programme.ways, free: await offered(visit, minutes), no: wrong }), no ? 422 : 200)
}

/** On the guide's day: who waits, before anything else. */
export const hardMomentsToday = async ({ tx, voice }: SignedInVisit): Promise<Aside | null> => {
  const count = await countWaitingMoments(tx)
  const t = guideMomentTexts(voice)
  return count === 0 ? null : { value: count, label: t.today(count), action: { href: '/hard-moments', label: t.toToday } }
}
/** On the guide's page of one file. */
export const hardMomentOfTrajectory = async ({ tx, house, voice }: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const name = await findProgrammeOf(tx, trajectory)
  if (!house.programmes.find(({ id }) => id === name)?.hardMoments) return null
  const open = (await listMoments(tx, trajectory)).find(waits)
  const t = guideMomentTexts(voice)
  return { value: open ? 1 : 0, label: t.tile(open ? 1 : 0), action: { href: open ? `/hard-moments/${open.id}` : '/hard-moments', label: t.title } }
}
