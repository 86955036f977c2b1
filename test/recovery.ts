/**
 * Noor's plan, for tests of every noun that needs a circle: Bas guides her, Kim and Ruud speak with her, Mirjam is her
 * manager. Beside it stands Tom's plan with Hanna, so that whatever crosses over shows.
 */
import { newId, type Id } from '../kit/id.ts'
import { addDays, addMinutes, dayOf, parseWallTime, startOfDay, type Instant } from '../kit/time.ts'
import { become } from '../core/people/sign-in.store.ts'
import { recordAppointment } from '../core/talks/appointment.store.ts'
import { expectGuests } from '../core/talks/guests.store.ts'
import { recordOutcomeOf, recordTalk } from '../core/talks/talk.store.ts'
import { openPlan, type CircleInvitation } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { aroundNoor, cast, castOfHetBaken, deHaven, hetBaken } from '../demo/cast.ts'
import { tellPlan, type ToldPlan } from '../demo/recovery-plan.ts'
import type { Sql, Tx } from '../kit/db.ts'
import { refused } from '../kit/refusal.ts'
import { workfloorRecovery } from '../programmes/workfloor-recovery/programme.ts'
import type { openHouse } from './house.ts'

export type House = Awaited<ReturnType<typeof openHouse>>
export type Someone = { readonly id: Id<'person'>; readonly name: string; readonly mail: string }
export type Plan = Awaited<ReturnType<typeof openPlanFor>>

/** A plan as its guide opens it. */
export const openPlanFor = async (house: House, someone: Someone, guide: Someone) => {
  const ids = { trajectory: newId<'trajectory'>(house.now().getTime()), participant: newId<'party'>(house.now().getTime()), guide: newId<'party'>(house.now().getTime()) }
  await house.as(guide.id, async tx => {
    const around = { tx, vault: house.vault, provider: deHaven }
    const participant = await introduce(around, someone, guide.id, house.now())
    const opening = openPlan(workfloorRecovery, { guide: guide.id, programmes: [workfloorRecovery.id], participant }, ids, deHaven.zone, house.now())
    if (refused(opening)) throw new Error(opening.refused)
    await recordPlanOpening(tx, opening)
    await noteContact(around, ids.trajectory, { telephone: null, alias: null, handle: someone.name })
  })
  /** Asks someone in. */
  const asks = async (one: Someone, role: 'colleague' | 'manager' | 'doctor'): Promise<CircleInvitation> => await house.as(guide.id, async tx => {
    const person = await introduce({ tx, vault: house.vault, provider: deHaven }, one, guide.id, house.now())
    const invitation: CircleInvitation = { id: newId(house.now().getTime()), trajectory: ids.trajectory, person, role, by: ids.guide, at: house.now(), signsIn: workfloorRecovery.circle?.[role]?.signsIn ?? 'mail-link', address: workfloorRecovery.circle?.[role]?.address ?? null }
    await recordCircleInvitation(tx, invitation)
    return invitation
  })
  /** Whoever was asked says yes; returns their part. */
  const saysYes = async (invitation: CircleInvitation): Promise<Id<'party'>> => {
    const party = newId<'party'>(house.now().getTime())
    await house.as(invitation.person, tx => recordCircleAnswer(tx, invitation, 'joins', party, house.now()))
    return party
  }
  const joins = async (one: Someone, role: 'colleague' | 'manager' | 'doctor'): Promise<Id<'party'>> => await saysYes(await asks(one, role))
  let number = 0
  /** A talk that was held so many days ago, with these guests. */
  const held = async (kind: 'reflection' | 'dialogue', daysAgo: number, guests: readonly Id<'party'>[] = [], hour = 10): Promise<Id<'talk'>> => {
    const talk = newId<'talk'>(house.now().getTime())
    const appointment = newId<'appointment'>(house.now().getTime())
    number += 1
    const from = addMinutes(startOfDay(addDays(dayOf(house.now(), deHaven.zone), -daysAgo), deHaven.zone), hour * 60 + number)
    await house.as(guide.id, async tx => {
      await become(tx, guide.id)
      await recordTalk(tx, { id: talk, trajectory: ids.trajectory, kind, number, outOf: null, minutes: 60 })
      await recordAppointment(tx, { id: appointment, trajectory: ids.trajectory, talk, number, guide: guide.id, from, until: addMinutes(from, 60), way: 'at-location' })
      if (guests.length > 0) await expectGuests(tx, talk, ids.trajectory, guests)
      await recordOutcomeOf(tx, { talk, trajectory: ids.trajectory, appointment, outcome: 'held', by: ids.guide, at: addMinutes(from, 61) })
    })
    return talk
  }
  return { ...ids, person: someone.id, guidedBy: guide.id, asks, saysYes, joins, held }
}

/** Noor's plan with everyone in it, and Tom's beside it. */
export const recoveryOfNoor = async (house: House) => {
  const noor = await openPlanFor(house, aroundNoor.noor, cast.bas)
  const parties = { kim: await noor.joins(aroundNoor.kim, 'colleague'), ruud: await noor.joins(aroundNoor.ruud, 'colleague'), mirjam: await noor.joins(aroundNoor.mirjam, 'manager') }
  const tom = await openPlanFor(house, aroundNoor.tom, cast.hanna)
  // The same colleague and the same manager sit beside Tom too: what they may see there is another matter.
  const besideTom = { kim: await tom.joins(aroundNoor.kim, 'colleague'), mirjam: await tom.joins(aroundNoor.mirjam, 'manager') }
  return { noor: { ...noor, parties }, tom: { ...tom, parties: besideTom } }
}

/** A plan's weeks as they lie in its fifth, with everything that was to be done before done; its dialogues with these colleagues in turn. @param gates what was decided half way */
export const tellWeeks = (house: House, plan: Plan, colleagues: readonly { readonly party: Id<'party'>; readonly person: Id<'person'> }[], gates: ToldPlan['gates'] = inTheFifthWeek.gates) => house.as(plan.guidedBy, tx => tellPlan({ tx, vault: house.vault, provider: deHaven }, {
  trajectory: plan.trajectory, participant: plan.person, guide: plan.guidedBy, participantParty: plan.participant, guideParty: plan.guide, colleagues: colleagues.map(one => ({ ...one, name: '' })),
}, { ...inTheFifthWeek, gates }, house.now()))
const wall = (text: string) => parseWallTime(text) ?? (() => { throw new Error(text) })()
const inTheFifthWeek: ToldPlan = {
  inWeek: 5, words: '', usual: [{ weekday: 1, at: wall('10:00') }, { weekday: 4, at: wall('11:00') }, { weekday: 5, at: wall('15:00') }],
  answers: {
    voluntary: 'yes', bothIntend: 'yes', reflects: 3, open: 3, energy: 2, phase: 'solving', doctorAgrees: 'yes', colleagues: 'yes', time: 'yes', suicidal: 'no', psychosis: 'no', addiction: 'no', untreated: 'no', unsafe: 'no',
    legal: 'no', concentration: 1, power: 'no', pressed: 'no', homeCrisis: 'no',
  },
  gates: [{ week: 4, decision: 'goes-on', words: '', withoutTalk: 'Besproken in het reflectiegesprek.' }],
}

/** Everyone who might look, by name: a permission test tries them all. */
export const everyone: Readonly<Record<string, Id<'person'>>> = {
  noor: aroundNoor.noor.id, bas: cast.bas.id, kim: aroundNoor.kim.id, ruud: aroundNoor.ruud.id, mirjam: aroundNoor.mirjam.id,
  tom: aroundNoor.tom.id, hanna: cast.hanna.id, ellen: cast.ellen.id, marleen: cast.marleen.id,
}
/** Everyone who might try, but for those named. */
export const everyoneBut = (...names: readonly string[]): readonly (readonly [string, Id<'person'>])[] => Object.entries(everyone).filter(([name]) => !names.includes(name))
/**
 * Who is shown any of these rows, at the database: everyone tries in their own name, also from a seat at the other provider, and so
 * do the other provider's own people.
 */
export const whoSeesIn = (house: House) => async (rows: Sql): Promise<readonly string[]> => {
  const tries = [
    ...Object.entries(everyone).map(([name, person]) => ({ name, person, provider: deHaven.id })),
    ...[...Object.entries(everyone), ...Object.values(castOfHetBaken).map(({ name, id }) => [name, id] as const)].map(([name, person]) => ({ name: `${name} at Het Baken`, person, provider: hetBaken.id })),
  ]
  const seeing: string[] = []
  for (const { name, person, provider } of tries) if ((await house.as(person, tx => tx.rows(rows), provider)).length > 0) seeing.push(name)
  return seeing
}
/**
 * Who can write at the database in whose name: everyone in and around it tries each of these names, on the same ground, for what is
 * allowed is undone again. What is refused is refused by a policy and by nothing else.
 * @param parties the names, each with its part
 */
export const whoCanIn = (house: House, parties: Readonly<Record<string, Id<'party'>>>) => async (write: (tx: Tx, party: Id<'party'>) => Promise<unknown>, among: readonly string[] = Object.keys(parties)): Promise<readonly string[]> => {
  const could: string[] = []
  for (const [name, person] of Object.entries(everyone)) {
    for (const whose of among) {
      const party = parties[whose]
      if (!party) throw new Error(`nobody here is called ${whose}`)
      const came = await house.as(person, async tx => { await write(tx, party); throw new Error('undone') }).catch((error: Error) => error.message)
      if (came === 'undone') could.push(`${name} as ${whose}`)
      else if (!came.startsWith('42501')) throw new Error(`${name} as ${whose}: ${came}`)
    }
  }
  return could
}
export type { Instant }
