/** Trajectories of the bridge between care and work, for tests: Ilona guides, others join on the participant's yes. */
import { findChain, findReport } from '../core/reports/report.store.ts'
import { handOverVersion } from '../core/reports/written-report.ts'
import { recordAppointment } from '../core/talks/appointment.store.ts'
import { proposeGuests, recordJointTalk } from '../core/joint-talks/joint-talk.store.ts'
import { expectGuests } from '../core/talks/guests.store.ts'
import { recordOutcomeOf, recordTalk } from '../core/talks/talk.store.ts'
import { sql } from '../kit/db.ts'
import { addKnownPerson, presentGuide } from '../core/people/known-people.ts'
import { keepActor } from '../core/network/known-network.ts'
import { put } from '../core/network/network.ts'
import { recordSeat, recordYes } from '../core/network/network.store.ts'
import type { Country, Provider } from '../core/providers/provider.ts'
import { askIn, openPlan } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { cast, deHaven, ilonaOfDeHaven } from '../demo/cast.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { addMinutes, dayOf } from '../kit/time.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { careWorkBridge } from '../programmes/care-work-bridge/programme.ts'
import type { House, Someone } from './recovery.ts'

type Role = 'manager' | 'hr' | 'prevention-adviser' | 'colleague' | 'therapist' | 'partner'
export type BridgeFile = Awaited<ReturnType<typeof openBridgeFile>>

/** Ilona comes to work there: of the cast only those are who are in every story. */
export const ilonaComes = async (house: House): Promise<void> => {
  await house.as(cast.ellen.id, async tx => {
    const around = { tx, vault: house.vault, provider: deHaven }
    await addKnownPerson(around, ilonaOfDeHaven, cast.ellen.id, deHaven.foundedAt)
    await presentGuide(around, { person: ilonaOfDeHaven.id, ...ilonaOfDeHaven.profile })
  })
}

export const openBridgeFile = async (house: House, someone: Someone, { guide = ilonaOfDeHaven, provider = deHaven, law = null }: { readonly guide?: Someone; readonly provider?: Provider; readonly law?: Country | null } = {}) => {
  const at = house.now().getTime()
  const ids = { trajectory: newId<'trajectory'>(at), participant: newId<'party'>(at), guide: newId<'party'>(at) }
  const person = await house.as(guide.id, async tx => {
    const around = { tx, vault: house.vault, provider }
    const participant = await introduce(around, someone, guide.id, house.now())
    await recordPlanOpening(tx, allowed(openPlan(careWorkBridge, { guide: guide.id, programmes: [careWorkBridge.id], participant, kind: 'own-work', clear: Object.keys(careWorkBridge.entry?.asks ?? {}), law }, ids, provider.zone, house.now())))
    await noteContact(around, ids.trajectory, { telephone: null, alias: null, handle: someone.name })
    return participant
  }, provider.id)
  /** On the map with a yes, asked in, and in. */
  const joins = async (one: Someone, role: Role): Promise<Id<'party'>> => {
    const on = dayOf(house.now(), provider.zone)
    const actor = allowed(put(careWorkBridge, { id: ids.participant, seat: 'inside', trajectory: ids.trajectory }, { role, content: { name: one.name, mail: one.mail, about: '' }, there: 0 }, newAnonymousId(), on))
    await house.as(person, async tx => { await keepActor({ tx, vault: house.vault, provider }, actor); await recordYes(tx, actor, on) }, provider.id)
    const invitation = await house.as(guide.id, async tx => {
      const asked = await introduce({ tx, vault: house.vault, provider }, one, guide.id, house.now())
      await recordSeat(tx, actor, asked, ids.guide, house.now())
      const made = allowed(askIn(careWorkBridge, { by: { id: ids.guide, trajectory: ids.trajectory, person: guide.id, role: careWorkBridge.guide, seat: 'inside' }, person: asked, role, agreed: 'yes' }, [], [], newId(house.now().getTime()), house.now()))
      await recordCircleInvitation(tx, made)
      return made
    }, provider.id)
    const party = newId<'party'>(house.now().getTime())
    await house.as(invitation.person, tx => recordCircleAnswer(tx, invitation, 'joins', party, house.now()), provider.id)
    return party
  }
  return { ...ids, person, joins }
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(act.refused)
  return act
}

/** A round table that was held with these guests, and its report as it was handed over to everyone there. */
export const roundTable = async (house: House, file: BridgeFile, guests: readonly Id<'party'>[], { guide, provider }: { readonly guide: Someone; readonly provider: Provider } = { guide: ilonaOfDeHaven, provider: deHaven }): Promise<Id<'report'>> => {
  const at = house.now().getTime()
  const [talk, appointment, report] = [newId<'talk'>(at), newId<'appointment'>(at), newId<'report'>(at)]
  const from = addMinutes(house.now(), -90)
  await house.as(guide.id, async tx => {
    await recordTalk(tx, { id: talk, trajectory: file.trajectory, kind: 'round-table', number: 1, outOf: null, minutes: 60 })
    await recordAppointment(tx, { id: appointment, trajectory: file.trajectory, talk, number: 1, guide: guide.id, from, until: addMinutes(from, 60), way: 'at-location' })
    await recordJointTalk(tx, talk, file.trajectory)
    await proposeGuests(tx, talk, file.trajectory, guests)
  }, provider.id)
  // Where a yes goes first, guests come by whom it is about.
  await house.as(file.person, tx => expectGuests(tx, talk, file.trajectory, guests), provider.id)
  await house.as(guide.id, async tx => {
    await recordOutcomeOf(tx, { talk, trajectory: file.trajectory, appointment, outcome: 'held', by: file.guide, at: addMinutes(from, 61) })
    await tx.run(sql`insert into report (id, trajectory_id, talk_id, kind, written_by, begun_at) values (${report}, ${file.trajectory}, ${talk}, 'round-table', ${file.guide}, ${house.now()})`)
  }, provider.id)
  await nextVersionOf(house, report, 1, { guide, provider })
  return report
}
/** A report as it is handed over anew. */
export const nextVersionOf = async (house: House, report: Id<'report'>, number: number, { guide, provider }: { readonly guide: Someone; readonly provider: Provider } = { guide: ilonaOfDeHaven, provider: deHaven }): Promise<void> => {
  await house.as(guide.id, async tx => {
    const written = await findReport(tx, report)
    if (!written) throw new Error('no report')
    const previous = (await findChain(tx, report))?.hash ?? null
    const words = { language: provider.locale, kind: 'Rondetafel', heldAt: 'vandaag', minutes: 60, way: 'at-location', present: [], lines: [], next: null } as const
    await handOverVersion({ tx, vault: house.vault, provider }, written, { number, previous }, words, false, house.now())
  }, provider.id)
}
