/** Lives in which someone else comes to guide, or watches along: by the same rules and stores as on the pages. */
import { giveBack, takeTime } from '../core/agenda/hold.store.ts'
import { become } from '../core/people/sign-in.store.ts'
import { findTraining, recordTraining } from '../core/people/training.store.ts'
import { recordAppointment } from '../core/talks/appointment.store.ts'
import { countTalks } from '../core/talks/count.ts'
import { listPlanned, recordTalk } from '../core/talks/talk.store.ts'
import { releaseHistory } from '../core/trajectories/history.ts'
import type { OpeningIds } from '../core/trajectories/open.ts'
import { switchGuide } from '../core/who-guides/change.ts'
import { findPresent, recordChange } from '../core/who-guides/change.store.ts'
import { keepProposal } from '../core/who-guides/known-handover.ts'
import { recordWatchAnswer } from '../core/who-guides/watching.store.ts'
import { newAnonymousId, newId } from '../kit/id.ts'
import { log } from '../kit/log.ts'
import { refused } from '../kit/refusal.ts'
import type { Instant } from '../kit/time.ts'
import { anonymousCoaching } from '../programmes/anonymous-coaching/programme.ts'
import type { Member } from './cast.ts'
import type { Around, Guided, Life } from './life.ts'

type Lived = Around & { readonly ids: OpeningIds; readonly guide: Member }

/** The participant chooses someone else, and says what that one may know. */
export const chooseSomeoneElse = async (one: Lived, told: NonNullable<Life['someoneElse']>, next: Guided, at: Instant): Promise<void> => {
  const { tx, ids } = one
  const { guide, diary } = next
  if (!guide.profile) throw new Error(`${guide.name} does not guide`)
  const moment = diary.take(told.day, 'ahead')
  await become(tx, ids.person)
  const [present, appointments] = [await findPresent(tx, ids.trajectory, anonymousCoaching.guide), await listPlanned(tx, ids.trajectory)]
  const count = countTalks(appointments, anonymousCoaching.count, null)
  const made = switchGuide(
    { trajectory: ids.trajectory, programme: anonymousCoaching, appointments, count, ended: false }, present,
    { guide: { person: guide.id, ...guide.profile }, begins: 'talk', ...moment }, { party: newAnonymousId(), talk: newAnonymousId(), appointment: newAnonymousId() }, at)
  if (refused(made)) throw new Error(`the demo tells what a rule refuses: ${made.refused}`)
  await recordChange(tx, made, ids.participant, at)
  for (const { id } of made.cancels) await giveBack(tx, id)
  await releaseHistory(one, ids.trajectory, made.comes.party, told.history, ids.participant, at)
  await recordTalk(tx, made.talk)
  await recordAppointment(tx, made.appointment)
  for (const whose of [guide.id, ids.person]) await takeTime(tx, newAnonymousId(), whose, moment, made.appointment.id)
  await log(tx, { event: 'guide.chosen', action: 'U', person: ids.person, role: anonymousCoaching.participant, purpose: 'own-file', subject: ids.trajectory, object: { kind: 'trajectory', id: ids.trajectory }, basis: 'participant', at })
}

/** The guide proposes someone else; nobody answered yet. */
export const propose = async ({ tx, vault, provider, ids, guide }: Lived, told: NonNullable<Life['proposed']>, next: Guided, at: Instant): Promise<void> => {
  await become(tx, guide.id)
  const made = await keepProposal({ tx, vault, provider }, ids.trajectory, { by: ids.guide, to: next.guide.id, reason: told.reason }, at)
  await log(tx, { event: 'handover.proposed', action: 'C', person: guide.id, role: 'guide', purpose: 'guidance', subject: ids.trajectory, object: { kind: 'handover', id: made }, basis: 'guide', at })
}

/** The participant lets the senior of a guide in training watch along. */
export const letWatch = async ({ tx, ids, guide }: Lived, at: Instant): Promise<void> => {
  await become(tx, ids.person)
  const training = await findTraining(tx, guide.id)
  if (training) await recordWatchAnswer(tx, { id: newAnonymousId(), trajectory: ids.trajectory, traineeship: training.id, answer: 'yes' }, ids.participant, at)
}

/** Runs in the administrator's name. */
export const train = async ({ tx, provider }: Around, guide: Member, senior: Member, by: Member): Promise<void> => {
  await recordTraining(tx, { id: newId(provider.foundedAt.getTime()), guide: guide.id, senior: senior.id }, by.id, provider.foundedAt)
}
