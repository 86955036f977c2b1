/** One person's talks, for their guide: see, plan, move, cancel, give one more, end. */
import { newAnonymousId } from '../../kit/id.ts'
import { post, takeBack } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { clock, momentInWords, type Instant } from '../../kit/time.ts'
import { Answered, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { giveBack, lockAgendas, takeTime } from '../agenda/hold.store.ts'
import type { Moment } from '../agenda/free-moments.ts'
import { contactOf } from '../trajectories/contact.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { asidesFor, forOffice, type Visit } from '../visit.ts'
import { recordAppointment, recordCancellation } from './appointment.store.ts'
import { cancelAppointment } from './appointment.ts'
import { allowTalk } from './count.ts'
import { endTrajectory } from './ending.ts'
import { listExpected } from './guests.store.ts'
import { planNext, type NextTalk } from './next-talk.ts'
import { findGuided, findParticipant, recordAllowance, recordEnding, recordTalk } from './talk.store.ts'
import { tellGuestsSoon } from './tell-guests.ts'
import { findGuidance, logFor, logLook, soFar, type GuideVisit, type Guidance } from './talk-view.ts'
import { standingAppointment } from './talk.ts'
import { talkTexts } from './talk.texts.ts'
import { cancellationPage, nextPage, trajectoryPage } from './trajectory.pages.tsx'

/** Two weeks of a full agenda. */
const mostMoments = 120

/** Finds it, or there is nothing here; then the rule, the record, the reply. */
const forGuidance = (handler: (visit: GuideVisit, guidance: Guidance) => Promise<Reply>) => forOffice('guide', async visit => {
  const guidance = await findGuidance(visit)
  return guidance ? await handler(visit, guidance) : missing()
})

export const trajectoryRoutes: Routes<Visit> = {
  'GET /trajectories/:id': forGuidance(async (visit, guidance) => {
    await logLook({ visit, guidance, event: 'trajectory.read', object: { kind: 'trajectory', id: guidance.guided.id }, notes: [...guidance.notes, ...guidance.openedNotes] })
    return page(trajectoryPage(visit, { guidance, asides: await asidesOf(visit, guidance), when: when(visit) }))
  }),

  'GET /trajectories/:id/next': forGuidance(async (visit, guidance) => await showMoments(visit, guidance, visit.query['moment'] === 'gone' ? talkTexts(visit.voice)['next.moment-gone'] : null)),

  'POST /trajectories/:id/appointments': forGuidance(async (visit, guidance) => {
    const { now, me, form, house, provider } = visit
    const t = talkTexts(visit.voice)
    const free = await freeMoments(visit)
    const wanted = new Date(form['moment']?.[0] ?? '')
    const way = guidance.programme.ways.find(one => one === form['way']?.[0])
    const moment = free.find(({ from }) => from.getTime() === wanted.getTime())
    if (!way) return await showMoments(visit, guidance, t['next.way-not-offered'])
    if (!moment) return await showMoments(visit, guidance, t['next.moment-gone'])
    const next = planNext(soFar(guidance), { moment, way, free, guide: me.person, by: guidance.guided.party }, { talk: newAnonymousId(), appointment: newAnonymousId() }, now)
    if (refused(next)) return await showMoments(visit, guidance, t[next.refused])

    // Whoever comes too late for this time undoes all of it, the cancellation of the old moment too.
    if (!await recordNext(visit, guidance, next)) throw new Answered(seeOther(`/trajectories/${guidance.guided.id}/next?moment=gone`))
    house.moments.touched(provider.id, me.person)
    return seeOther(`/trajectories/${guidance.guided.id}`)
  }),

  'GET /trajectories/:id/cancellation': forGuidance(async (visit, guidance) => {
    const standing = standingAppointment(guidance.appointments)
    if (!standing || standing.from <= visit.now) return seeOther(`/trajectories/${guidance.guided.id}`)
    await logLook({ visit, guidance, event: 'trajectory.read', object: { kind: 'appointment', id: standing.id }, notes: [] })
    return page(cancellationPage(visit, { guidance, when: when(visit), standing }))
  }),

  'POST /trajectories/:id/cancellations': forGuidance(async (visit, guidance) => {
    const { tx, now, me, house, provider } = visit
    const standing = standingAppointment(guidance.appointments)
    if (!standing) return refusedPage(visit, guidance, 'appointment.none')
    const cancellation = cancelAppointment(standing, 'cancelled-by-guide', guidance.guided.party, now)
    if (refused(cancellation)) return refusedPage(visit, guidance, cancellation.refused)
    await recordCancellation(tx, cancellation)
    await giveBack(tx, standing.id)
    await takeBack(tx, standing.id)
    await tellGuestsSoon(visit, standing)
    await tell(visit, guidance, t => t.smsCancelled(clock(standing.from, provider.locale, provider.zone)), standing.from)
    await logFor(visit, guidance.guided.id, { event: 'appointment.cancelled', action: 'U', object: { kind: 'appointment', id: standing.id } })
    house.moments.touched(provider.id, me.person)
    return seeOther(`/trajectories/${guidance.guided.id}`)
  }),

  'POST /trajectories/:id/allowances': forGuidance(async (visit, guidance) => {
    const { guided, count } = guidance
    const allowance = allowTalk(count, guided.endedAt !== null)
    if (refused(allowance)) return refusedPage(visit, guidance, allowance.refused)
    await recordAllowance(visit.tx, guided.id, allowance.number, guided.party, visit.now)
    await logFor(visit, guided.id, { event: 'talk.allowed', action: 'C', object: { kind: 'trajectory', id: guided.id } })
    return seeOther(`/trajectories/${guided.id}`)
  }),

  'POST /trajectories/:id/endings': forGuidance(async (visit, guidance) => {
    const { guided, programme, appointments } = guidance
    const ending = endTrajectory(programme, appointments, guided.endedAt !== null, visit.form['ending']?.[0] ?? '')
    if (refused(ending)) return refusedPage(visit, guidance, ending.refused)
    await recordEnding(visit.tx, guided.id, ending.ending, guided.party, visit.now)
    await logFor(visit, guided.id, { event: 'trajectory.ended', action: 'U', object: { kind: 'trajectory', id: guided.id } })
    return seeOther(`/trajectories/${guided.id}`)
  }),
}

const asidesOf = (visit: GuideVisit, { guided }: Guidance) => asidesFor(visit.house.asides.trajectory, visit, guided.id)

const when = ({ now, provider: { zone }, voice: { locale } }: Visit) => ({ now, zone, locale })

type No = Extract<keyof ReturnType<typeof talkTexts>, `${'appointment' | 'allowance' | 'ending'}.${string}`>
/** The page shows what is in the file, so a refusal is a look as well. */
const refusedPage = async (visit: GuideVisit, guidance: Guidance, no: No): Promise<Reply> => {
  await logLook({ visit, guidance, event: 'trajectory.read', object: { kind: 'trajectory', id: guidance.guided.id }, notes: [...guidance.notes, ...guidance.openedNotes] })
  return page(trajectoryPage(visit, { guidance, asides: await asidesOf(visit, guidance), when: when(visit), no: talkTexts(visit.voice)[no] }), 422)
}

const freeMoments = async ({ house, tx, provider, me, now }: GuideVisit): Promise<readonly Moment[]> =>
  (await house.moments.free(tx, provider, [me.person], now)).get(me.person) ?? []

const showMoments = async (visit: GuideVisit, guidance: Guidance, no: string | null): Promise<Reply> => {
  await logLook({ visit, guidance, event: 'trajectory.read', object: { kind: 'trajectory', id: guidance.guided.id }, notes: [] })
  const moments = (await freeMoments(visit)).slice(0, mostMoments)
  return page(nextPage(visit, { guidance, when: when(visit), moments, no }), no === null ? 200 : 422)
}

/** False when someone else took the time first; then nothing of it may stay. */
const recordNext = async (visit: GuideVisit, guidance: Guidance, { appointment, talk, cancels }: NextTalk): Promise<boolean> => {
  const { tx, me, now, provider } = visit
  await lockAgendas(tx, [me.person])
  // Whoever was let go while this waited plans nothing any more.
  if (!await findGuided(tx, guidance.guided.id)) throw new Answered(missing())
  if (cancels) {
    await recordCancellation(tx, cancels)
    await giveBack(tx, cancels.appointment)
    await takeBack(tx, cancels.appointment)
  }
  if (talk) await recordTalk(tx, talk)
  await recordAppointment(tx, appointment)
  for (const person of [me.person, await findParticipant(tx, guidance.guided.id), ...await listExpected(tx, appointment.talk)]) {
    if (person && refused(await takeTime(tx, newAnonymousId(), person, appointment, appointment.id))) return false
  }
  await tellGuestsSoon(visit, appointment)
  if (cancels) await tell(visit, guidance, t => t.smsMoved(momentInWords(appointment.from, now, provider.zone, provider.locale)), appointment.from)
  await logFor(visit, guidance.guided.id, { event: cancels ? 'appointment.moved' : 'appointment.made', action: 'C', object: { kind: 'appointment', id: appointment.id } })
  return true
}

/** A text message that says nothing but the moment, or to who is known by name a mail that says not even that; in the provider's language, as long as it can still be of use. */
const tell = async (visit: GuideVisit, guidance: Guidance, text: (t: ReturnType<typeof talkTexts>) => string, until: Instant): Promise<void> => {
  const { tx, vault, provider, now } = visit
  if (guidance.programme.participantIs === 'a name') {
    const person = await findParticipant(tx, guidance.guided.id)
    return void (person && await tellByMail(visit, person, { origin: visit.asked.origin, voice: provider }, now))
  }
  const telephone = (await contactOf(visit, guidance.guided.id))?.telephone
  if (!telephone) return
  await post(tx, vault, provider.id, { channel: 'sms', to: telephone, text: text(talkTexts({ locale: provider.locale, address: provider.address })) }, now, { until })
}
