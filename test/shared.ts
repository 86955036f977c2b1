/**
 * Plans by the hundred, for tests that try consent thousands of times: a participant, a guide, a colleague who was at a dialogue,
 * and readers beside it, with a report that stands. Made past the application, in one go; what is shared of it is not.
 */
import { randomBytes } from 'node:crypto'
import { introduce } from '../core/trajectories/introduce.ts'
import { cast, deHaven } from '../demo/cast.ts'
import { sql } from '../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import type { House } from './recovery.ts'

export type Seated = { readonly person: Id<'person'>; readonly party: Id<'party'> }
export type SharedPlan = { readonly trajectory: Id<'trajectory'>; readonly report: Id<'report'>; readonly guide: Seated; readonly participant: Seated; readonly colleague: Seated; readonly manager: Seated; readonly doctor: Seated }

const seat = (): Seated => ({ person: newAnonymousId(), party: newAnonymousId() })
/** Anything in the shape of a sealed value: nobody opens it. */
const sealed = () => `'\\x01${randomBytes(60).toString('hex')}'`
const own = `(select set_config('houvast.provider', '${deHaven.id}', true))`

export const sharedPlan = async (house: House): Promise<SharedPlan> => {
  const plan = { trajectory: newId<'trajectory'>(house.now().getTime()), report: newId<'report'>(house.now().getTime()), guide: seat(), participant: seat(), colleague: seat(), manager: seat(), doctor: seat() }
  const [talk, appointment] = [newAnonymousId(), newAnonymousId()]
  const at = `'${new Date(house.now().getTime() - 86_400_000).toISOString()}'::timestamptz`
  // The readers have a mail address, which only a guide may write down.
  await house.as(cast.bas.id, async tx => {
    const around = { tx, vault: house.vault, provider: deHaven }
    await introduce(around, { id: plan.participant.person, name: 'Iemand', mail: `${plan.participant.person}@voorbeeld.example` }, cast.bas.id, house.now())
    for (const { person } of [plan.manager, plan.doctor]) await introduce(around, { id: person, name: 'Lezer', mail: `${person}@voorbeeld.example` }, cast.bas.id, house.now())
  })
  const seats = ([[plan.participant, 'employee', 'inside'], [plan.guide, 'therapist', 'inside'], [plan.colleague, 'colleague', 'beside'], [plan.manager, 'manager', 'beside'], [plan.doctor, 'doctor', 'beside']] as const)
  await house.asSuperuser(`begin; select ${own};
    insert into person (id) values ('${plan.guide.person}'), ('${plan.colleague.person}');
    insert into trajectory (id, programme, opened_week) values ('${plan.trajectory}', 'workfloor-recovery', '2026-11-16');
    insert into party (id, trajectory_id, person_id, role, seat) values ${seats.map(([{ party, person }, role, where]) => `('${party}', '${plan.trajectory}', '${person}', '${role}', '${where}')`).join(', ')};
    insert into participant (trajectory_id, party_id) values ('${plan.trajectory}', '${plan.participant.party}');
    with asked as (insert into circle_invitation (id, trajectory_id, person_id, role, signs_in, address, asked_by, asked_at) select gen_random_uuid(), trajectory_id, person_id, role, 'mail-link-and-code', 'u', '${plan.guide.party}', ${at} from party where trajectory_id = '${plan.trajectory}' and role in ('manager', 'doctor') returning id)
      insert into circle_answer (invitation_id, answer, answered_at) select id, 'joins', ${at} from asked;
    insert into talk (id, trajectory_id, kind, number, minutes) values ('${talk}', '${plan.trajectory}', 'dialogue', 1, 60);
    insert into appointment (id, trajectory_id, talk_id, guide_id, during, way) values ('${appointment}', '${plan.trajectory}', '${talk}', '${plan.guide.person}', tstzrange(${at}, ${at} + interval '1 hour'), 'at-location');
    insert into talk_guest (talk_id, trajectory_id, party_id) values ('${talk}', '${plan.trajectory}', '${plan.colleague.party}');
    insert into talk_outcome (talk_id, trajectory_id, appointment_id, outcome, recorded_by, recorded_at) values ('${talk}', '${plan.trajectory}', '${appointment}', 'held', '${plan.guide.party}', ${at});
    insert into report (id, trajectory_id, talk_id, kind, written_by, begun_at) values ('${plan.report}', '${plan.trajectory}', '${talk}', 'dialogue', '${plan.guide.party}', ${at}); commit`)
  await standsAnew(house, plan, 1)
  return plan
}

/** The next version is handed over, and everyone who was there and is still there says that it is right. */
export const standsAnew = async (house: House, plan: SharedPlan, number: number): Promise<void> => {
  const at = `'${house.now().toISOString()}'::timestamptz`
  await house.asSuperuser(`begin; select ${own};
    insert into report_version (report_id, number, handed_over_by, handed_over_at, content, hash, previous_hash, by_mail)
      values ('${plan.report}', ${number}, '${plan.guide.party}', ${at}, ${sealed()}, sha256('${number}'), ${number === 1 ? 'null' : `sha256('${number - 1}')`}, false);
    insert into report_validation (id, report_id, number, party_id, verdict, at) select gen_random_uuid(), report_id, number, party_id, 'right', ${at} from report_validator where report_id = '${plan.report}' and number = ${number}; commit`)
}

export const corrects = (house: House, plan: SharedPlan, number: number, kind: 'wrong-text' | 'wrong-person') => house.as(plan.guide.person, tx => tx.run(sql`
  insert into report_correction (id, report_id, number, kind, corrected_by, why, at) values (${newAnonymousId()}, ${plan.report}, ${number}, ${kind}, ${plan.guide.party}, ${Buffer.concat([Buffer.of(1), randomBytes(60)])}, ${house.now()})`))

export const leaves = (house: House, { party }: Seated) => house.asSuperuser('insert into party_departure (provider_id, party_id, left_at) values ($1, $2, $3) on conflict do nothing', [deHaven.id, party, house.now()])
