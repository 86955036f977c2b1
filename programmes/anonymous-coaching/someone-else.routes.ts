/** Someone else: chosen by the participant at any time, or proposed by the guide and answered with a yes. */
import { readChosen } from '../../core/agenda/chosen-moment.ts'
import { confirmHold, giveBack, lockAgendas, takeHold, takeTime } from '../../core/agenda/hold.store.ts'
import { holdFor, type Hold } from '../../core/agenda/hold.ts'
import type { MomentsMemory } from '../../core/agenda/moments-memory.ts'
import { profileOf } from '../../core/people/known-people.ts'
import type { Profile } from '../../core/people/person.ts'
import { recordAppointment, reminderWaits } from '../../core/talks/appointment.store.ts'
import { recordFreeTalk, recordTalk } from '../../core/talks/talk.store.ts'
import { histories, releaseHistory, type History } from '../../core/trajectories/history.ts'
import { contactOf } from '../../core/trajectories/contact.ts'
import type { Visit } from '../../core/visit.ts'
import { handOver, switchGuide, unclicked, type Beginning, type Change } from '../../core/who-guides/change.ts'
import { lockGuides, recordChange } from '../../core/who-guides/change.store.ts'
import { recordAnswer } from '../../core/who-guides/handover.store.ts'
import { fields, oneOf, optional, text } from '../../kit/forms.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { takeBack } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes, minutesBetween } from '../../kit/time.ts'
import { Answered, page, seeOther, withCookies, type Reply, type Routes } from '../../kit/web.ts'
import { nearby, type Offer } from './moments.ts'
import { placeGonePage } from './moments.pages.tsx'
import { forgetHold, heldPlace, keepHold, ownHold } from './moments.routes.ts'
import { findOffers } from './offer.ts'
import { anonymousCoaching } from './programme.ts'
import { remind } from './remind.ts'
import { forReturned, ownAct, type OwnVisit } from './returned.routes.ts'
import { confirmSwitchPage, handoverYesPage, someoneElsePage, summaryLength, type HistoryProblem } from './someone-else.pages.tsx'
import type { DoneThere } from './with-whom.pages.tsx'
import { findWithWhom, type WithWhom } from './with-whom.ts'
import { withWhomTexts } from './with-whom.texts.ts'

const begins: readonly Beginning[] = ['acquaintance', 'talk']
const historyForm = fields({ history: oneOf(histories), summary: optional(text({ most: summaryLength })) })

const home = (done: DoneThere) => seeOther(`/my-appointment?done=${done}`)
const acquaintanceMinutes = anonymousCoaching.talks[anonymousCoaching.acquaintance?.kind ?? '']?.minutes ?? 0
/** A place that is held so short is to get acquainted. */
const begun = (hold: Hold): Beginning => (minutesBetween(hold.from, hold.until) === acquaintanceMinutes ? 'acquaintance' : 'talk')

const readHistory = ({ form }: Visit): { readonly history: History } | { readonly problem: HistoryProblem } => {
  const read = historyForm.read(form)
  if (!read.value) return { problem: read.problems.history ? { field: 'history', message: 'history.required' } : { field: 'summary', message: 'summary.too-long' } }
  const { history: what, summary } = read.value
  if (what !== 'summary') return { history: { what } }
  return summary === null ? { problem: { field: 'summary', message: 'summary.required' } } : { history: { what, summary } }
}

const soFar = ({ own }: OwnVisit, { appointments, count }: WithWhom) => ({ trajectory: own.id, programme: anonymousCoaching, appointments, count, ended: own.ended })
const found = (visit: OwnVisit) => findWithWhom(visit, visit.own.id)

/** What is read here holds to the end of the transaction: a second change of this trajectory waits. */
export const locked = async (visit: OwnVisit, more: readonly Id<'person'>[]): Promise<WithWhom> => {
  await lockGuides(visit.tx, visit.own.id)
  const before = await found(visit)
  await lockAgendas(visit.tx, [...more, ...before.appointments.map(({ guide }) => guide)])
  return await found(visit)
}

export const someoneElseRoutes = (memory: MomentsMemory): Routes<Visit> => {
  const others = async (visit: OwnVisit, whom: WithWhom, own: Hold | null): Promise<readonly Offer[]> =>
    (await findOffers(memory, visit, own)).filter(({ guide }) => guide.person !== whom.present?.person)

  const choosing = async (visit: OwnVisit, problem?: string): Promise<Reply> => {
    const whom = await found(visit)
    if (visit.own.ended) return seeOther('/my-appointment')
    await log(visit.tx, ownAct(visit, 'trajectory.read', 'R', { kind: 'trajectory', id: visit.own.id }))
    return page(someoneElsePage(visit, { whom, offers: await others(visit, whom, await ownHold(visit)), problem }), problem === undefined ? 200 : 422)
  }

  /** The old guide out, the new one in, and what stood given back; in this transaction or not at all. Says whether a reminder was set. */
  const change = async (visit: OwnVisit, made: Change, history: History): Promise<boolean> => {
    const { tx, own, now, provider } = visit
    const reminded = (await Promise.all(made.cancels.map(({ id: appointment }) => reminderWaits(tx, appointment)))).includes(true)
    await recordChange(tx, made, own.party, now)
    for (const { id: appointment, guide } of made.cancels) {
      await giveBack(tx, appointment)
      await takeBack(tx, appointment)
      memory.touched(provider.id, guide)
    }
    await releaseHistory(visit, own.id, made.comes.party, history, own.party, now)
    await log(tx, { ...ownAct(visit, made.how === 'chosen' ? 'guide.chosen' : 'handover.agreed', 'U', { kind: 'trajectory', id: own.id }), fields: [history.what] })
    return reminded
  }

  const confirm = async (visit: OwnVisit, hold: Hold, other: Profile, more: { readonly problem?: HistoryProblem } = {}): Promise<Reply> => {
    const whom = await found(visit)
    const givesBack = whom.present !== null && unclicked(anonymousCoaching, whom.appointments, whom.present.person) !== null
    return page(confirmSwitchPage(visit, { whom, hold, other, givesBack, ...(more.problem ? { problem: more.problem, filled: visit.form } : {}) }), more.problem ? 422 : 200)
  }

  return {
    'GET /my-appointment/someone-else': forReturned(visit => choosing(visit)),

    'POST /my-appointment/someone-else/holds': forReturned(async visit => {
      const { tx, now, asked, form, provider } = visit
      const place = readChosen(form['place']?.[0] ?? '')
      const wanted = begins.find(one => one === form['begins']?.[0]) ?? 'talk'
      if (!place || visit.own.ended) return seeOther('/my-appointment/someone-else')
      const whom = await found(visit)
      const offers = await others(visit, whom, await ownHold(visit))
      const moment = offers.find(({ guide }) => guide.person === place.guide)?.moments.find(({ from }) => from.getTime() === place.from.getTime())
      const until = wanted === 'acquaintance' && whom.acquaintances > 0 ? addMinutes(place.from, acquaintanceMinutes) : moment?.until
      const taken = moment && until && await takeHold(tx, holdFor(newAnonymousId<'hold'>(), place.guide, { from: moment.from, until }, now), now, heldPlace(asked)?.hold ?? null)
      if (!taken || refused(taken)) return page(placeGonePage(visit, place, nearby(offers, place, 4), offers, '/my-appointment/someone-else/holds'), 409)
      memory.touched(provider.id, place.guide)
      return withCookies(seeOther('/my-appointment/someone-else/confirm'), [keepHold(taken)])
    }),

    'GET /my-appointment/someone-else/confirm': forReturned(async visit => {
      const hold = await ownHold(visit)
      const other = hold && await profileOf(visit, hold.guide)
      return hold && other ? await confirm(visit, hold, other) : seeOther('/my-appointment/someone-else')
    }),

    'POST /my-appointment/someone-else': forReturned(async visit => {
      const { tx, own, person, now, provider } = visit
      const hold = await ownHold(visit)
      const other = hold && await profileOf(visit, hold.guide)
      if (!hold || !other) return seeOther('/my-appointment/someone-else')
      const read = readHistory(visit)
      if ('problem' in read) return await confirm(visit, hold, other, read)

      const whom = await locked(visit, [other.person])
      const made = switchGuide(soFar(visit, whom), whom.present, { guide: other, begins: begun(hold), from: hold.from, until: hold.until }, { party: newAnonymousId(), talk: newAnonymousId(), appointment: newAnonymousId() }, now)
      if (refused(made)) return await choosing(visit, withWhomTexts(visit.voice)[made.refused])

      const reminded = await change(visit, made, read.history)
      await recordTalk(tx, made.talk)
      for (const free of made.free) if (free.why === 'acquaintance') await recordFreeTalk(tx, own.id, free, own.party, now)
      await recordAppointment(tx, made.appointment)
      const confirmed = await confirmHold(tx, hold, made.appointment.id, now)
      const taken = refused(confirmed) ? confirmed : await takeTime(tx, newAnonymousId(), person, hold, made.appointment.id)
      if (refused(taken)) throw new Answered(seeOther('/my-appointment/someone-else')) // nothing of it stays
      const telephone = reminded ? (await contactOf(visit, own.id))?.telephone : null
      if (telephone) await remind(visit, made.appointment, telephone)
      memory.touched(provider.id, other.person)
      return withCookies(home('switched'), [forgetHold])
    }),

    'GET /my-appointment/proposal': forReturned(async visit => {
      const whom = await found(visit)
      await log(visit.tx, ownAct(visit, 'trajectory.read', 'R', { kind: 'trajectory', id: visit.own.id }))
      return whom.proposal ? page(handoverYesPage(visit, { whom })) : seeOther('/my-appointment')
    }),

    'POST /my-appointment/proposal': forReturned(async visit => {
      const { tx, now, form } = visit
      const answer = form['answer']?.[0]
      const wanted = form['proposal']?.[0]
      if (answer !== 'yes' && answer !== 'no') return home('later')
      const whom = await locked(visit, [])
      const { proposal, present } = whom
      if (!proposal || !present || proposal.id !== wanted) return seeOther('/my-appointment')
      if (answer === 'no') {
        await recordAnswer(tx, proposal.id, 'no', now)
        await log(tx, ownAct(visit, 'handover.declined', 'U', { kind: 'handover', id: proposal.id }))
        return home('stayed')
      }

      const read = readHistory(visit)
      if ('problem' in read) return page(handoverYesPage(visit, { whom, filled: form, problem: read.problem }), 422)
      const other = await profileOf(visit, proposal.to)
      const made = other && handOver(soFar(visit, whom), present, other, newAnonymousId())
      if (!made || refused(made)) return seeOther('/my-appointment') // the other guides here no longer: nothing changes
      await recordAnswer(tx, proposal.id, 'yes', now)
      await takeBack(tx, proposal.id)
      await change(visit, made, read.history)
      return home('handed')
    }),
  }
}
