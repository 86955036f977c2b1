/** What Noor works towards, and who does what by when: as it stands in the fifth week, with one that is late and two of her manager. */
import { agreementsOf, keepAgreement, keepStep } from '../core/agreements/known-agreements.ts'
import type { NewAgreement } from '../core/agreements/agreement.ts'
import { recordAgreementConfirmation } from '../core/agreements/agreement.store.ts'
import { recordGoalConfirmation } from '../core/agreements/goal.store.ts'
import type { Level, NewGoal } from '../core/agreements/goal.ts'
import { keepGoal, keepScore } from '../core/agreements/known-goals.ts'
import type { Around } from '../core/people/known-people.ts'
import { become } from '../core/people/sign-in.store.ts'
import type { Party } from '../core/trajectories/party.ts'
import { newAnonymousId } from '../kit/id.ts'
import { addDays, addMinutes, type Day, type Instant } from '../kit/time.ts'

export type AgreeingPeople = { readonly participant: Party; readonly guide: Party; readonly colleague: Party; readonly manager: Party }

export const tellGoalsAndAgreements = async (around: Around, { participant, guide, colleague, manager }: AgreeingPeople, { opened, halfWay, today }: { readonly opened: Instant; readonly halfWay: Instant; readonly today: Day }): Promise<void> => {
  const { tx } = around
  const goal = async (by: Party, words: NewGoal['words'], weight: NewGoal['weight'], at: Instant): Promise<Pick<NewGoal, 'id' | 'trajectory'>> => {
    const made: NewGoal = { id: newAnonymousId(), trajectory: by.trajectory, words, weight, by: by.id, at }
    await become(tx, by.person)
    await keepGoal(around, made)
    return made
  }
  const score = async (of: Pick<NewGoal, 'id' | 'trajectory'>, by: Party, level: Level) => { await become(tx, by.person); await keepScore(around, of, { moment: 'mid-way', level, by: by.id, at: halfWay }) }
  const agree = async (by: Party, owner: Party, words: string, due: Day, at: Instant, more: Partial<Pick<NewAgreement, 'goal'>> = {}): Promise<NewAgreement> => {
    const made: NewAgreement = { id: newAnonymousId(), trajectory: by.trajectory, words, owner: owner.id, due, goal: null, talk: null, line: null, by: by.id, at, ...more }
    await become(tx, by.person)
    await keepAgreement(around, made)
    return made
  }

  const desk = await goal(participant, { want: 'Een hele ochtend aan de balie werken, zonder uit te vallen', scale: ['Hooguit een uur', 'Twee uur', 'Eén ochtend per week', 'Drie ochtenden per week', 'Elke ochtend'] }, 2, opened)
  const limits = await goal(guide, { want: 'Op tijd zeggen dat het te veel wordt', scale: ['Pas als het misgaat', 'Achteraf', 'Dezelfde dag', 'Meteen', 'Meteen, en met een voorstel'] }, 1, addMinutes(opened, 5))
  await become(tx, participant.person)
  for (const one of [desk, limits]) await recordGoalConfirmation(tx, one, participant.id, addMinutes(opened, 90))
  await score(desk, participant, 0)
  await score(desk, guide, 1)
  await score(limits, participant, -1)
  await score(limits, guide, 0)

  await agree(participant, participant, 'Elke ochtend één ding kiezen dat af moet', addDays(today, 4), addMinutes(halfWay, 30), { goal: desk.id })
  // The day passed, and nobody said anything yet.
  await agree(guide, participant, 'Aan Ruud zeggen welk moment lastig is', addDays(today, -3), addMinutes(halfWay, 40), { goal: limits.id })
  const phone = await agree(participant, manager, 'De telefoon staat op maandag bij een ander', addDays(today, 2), addMinutes(halfWay, 60))
  const quiet = await agree(guide, manager, 'Een rustige werkplek op donderdagmiddag', addDays(today, -6), halfWay)
  await become(tx, participant.person)
  await recordAgreementConfirmation(tx, quiet, participant.id, addMinutes(halfWay, 120))
  await become(tx, manager.person)
  await keepStep(around, quiet, { number: 1, kind: 'done', toDay: null, reason: null, by: manager.id, at: addMinutes(halfWay, 24 * 60) })
  await keepStep(around, phone, { number: 1, kind: 'moved', toDay: addDays(today, 5), reason: 'De nieuwe centrale komt pas dan.', by: manager.id, at: addMinutes(halfWay, 26 * 60) })
  // Noor has not said yet whether Mirjam reads this one.
  await agree(guide, manager, 'Het rooster van week zes samen doornemen', addDays(today, 6), addMinutes(halfWay, 70))
  // What the colleague agreed to in a dialogue was done in time.
  await become(tx, colleague.person)
  for (const one of await agreementsOf(around, colleague.trajectory))
    if (one.owner === colleague.id) await keepStep(around, one, { number: 1, kind: 'done', toDay: null, reason: null, by: colleague.id, at: addMinutes(one.at, 3 * 24 * 60) })
}
