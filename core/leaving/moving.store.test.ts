import { expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven } from '../../demo/cast.ts'
import { sql, type Sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { addDays, dayOf, startOfDay } from '../../kit/time.ts'
import { openProviders } from '../agenda/agenda.fixture.ts'
import { endsByItself, openKinds } from './leaving.ts'
import { recordLeaving } from './leaving.store.ts'
import { moveSome } from './moving.work.ts'
import { recordMove } from './moving.store.ts'

const ground = await openProviders()
const { as, asSuperuser, database } = ground
const { marleen, jaap, samira, ellen } = cast
const now = new Date()
const lastDay = addDays(dayOf(now, deHaven.zone), 30)

const leaves = async (person: Id<'person'>): Promise<Id<'staff-leaving'>> => {
  const id = newId<'staff-leaving'>()
  await as(ellen.id, tx => recordLeaving(tx, { id, person, lastDay, endsAt: startOfDay(addDays(lastDay, 1), deHaven.zone) }, ellen.id, now))
  return id
}
/** So many files of one guide, laid at once: what is measured is the move. */
const files = (guide: Id<'person'>, count: number) => asSuperuser(`
  with laid as (select gen_random_uuid() as file, gen_random_uuid() as person, gen_random_uuid() as own, gen_random_uuid() as guide from generate_series(1, $2::int)),
    people as (insert into person (provider_id, id) select $1, person from laid),
    trajectories as (insert into trajectory (provider_id, id, programme, opened_week) select $1, file, 'anonymous-coaching', '2026-11-16' from laid),
    parties as (insert into party (provider_id, id, trajectory_id, person_id, role) select $1, own, file, person, 'participant' from laid union all select $1, guide, file, $3, 'guide' from laid)
  insert into participant (provider_id, trajectory_id, party_id) select $1, file, own from laid`, [deHaven.id, count, guide])
const begin = async (leaving: Id<'staff-leaving'>): Promise<Id<'caseload-move'>> => {
  const move = newAnonymousId<'caseload-move'>()
  await as(ellen.id, tx => recordMove(tx, move, leaving, [{ guide: samira.id, places: 130 }, { guide: jaap.id === marleen.id ? ellen.id : jaap.id, places: 40 }], ellen.id, now))
  return move
}
const counting = (tx: Tx, counted: Sql[]): Tx => ({
  rows: query => { counted.push(query); return tx.rows(query) }, one: query => { counted.push(query); return tx.one(query) }, run: query => { counted.push(query); return tx.run(query) },
})
const worker = { provider: deHaven.id, person: 'worker' } as const

test('two hundred files are proposed on in one act, by as many statements as ten, and nobody beyond their room', async () => {
  await files(marleen.id, 200)
  const move = await begin(await leaves(marleen.id))
  const [few, many]: [Sql[], Sql[]] = [[], []]
  const from = performance.now()
  expect(await database.as(worker, tx => moveSome(counting(tx, few), deHaven, move, now, 10))).toBe(10)
  expect(await database.as(worker, tx => moveSome(counting(tx, many), deHaven, move, now, 400))).toBe(190)
  console.log(`200 files proposed on in ${Math.round(performance.now() - from)} ms, ${few.length} and ${many.length} statements`)
  expect(many.length).toBe(few.length)
  const made = await asSuperuser<{ readonly to: string | null; readonly count: number }>('select to_guide as to, count(*)::int as count from file_move where move_id = $1 group by 1', [move])
  expect(new Map(made.map(({ to, count }) => [to, count]))).toEqual(new Map([[samira.id, 130], [jaap.id, 40], [null, 30]]))
  // Each with its line in the log and its way of being told; asked again there is nothing to do.
  expect(await asSuperuser(`select from log.entry where event = 'file.proposed-on'`)).toHaveLength(200)
  expect(await asSuperuser(`select from graphile_worker.jobs where key like 'moving-asked:%'`)).toHaveLength(200)
  expect(await database.as(worker, tx => moveSome(tx, deHaven, move, now))).toBe(0)
})

test('broken off after any batch, it is taken up: every file once, whoever comes at once', async () => {
  await files(jaap.id, 60)
  const move = await begin(await leaves(jaap.id))
  const some = (then: () => void) => database.as(worker, async tx => { await moveSome(tx, deHaven, move, now, 20); then() })
  const pull = () => { throw new Error('the plug') }
  await expect(some(pull)).rejects.toThrow('the plug')
  await some(() => {})
  await expect(some(pull)).rejects.toThrow('the plug')
  const atOnce = await Promise.all([1, 2, 3].map(() => database.as(worker, tx => moveSome(tx, deHaven, move, now, 20))))
  expect(atOnce.toSorted()).toEqual([0, 20, 20])
  const rows = await asSuperuser<{ readonly files: number; readonly rows: number }>('select count(distinct trajectory_id)::int as files, count(*)::int as rows from file_move where move_id = $1', [move])
  expect(rows).toEqual([{ files: 60, rows: 60 }])
})

test('nobody but the worker lists files, and nobody of another house', async () => {
  const leaving = (await asSuperuser<{ readonly id: Id<'staff-leaving'> }>('select id from staff_leaving limit 1'))[0]?.id ?? newId<'staff-leaving'>()
  for (const person of [ellen.id, marleen.id, jaap.id, samira.id, null]) expect(await as(person, tx => tx.rows(sql`select from files_to_move(${leaving})`)), String(person)).toHaveLength(0)
  for (const person of ['worker', castOfHetBaken.wim.id] as const) expect(await as(person, tx => tx.rows(sql`select from files_to_move(${leaving})`), castOfHetBaken.wim.id === person ? deHaven.id : newId()), person).toHaveLength(0)
})

/**
 * Whatever points at a person, column by column, is either counted when somebody leaves, ended with the day, or stays as it was with the
 * reason here. A table added later stands in none of these and is found by it.
 */
const counted: Readonly<Record<string, string>> = {
  'party.person_id': 'files', 'appointment.guide_id': 'talks and outcomes', 'guide_request.guide_id': 'requests', 'first_talk_taken.taken_by': 'first-talks', 'group_talk.led_by': 'groups', 'peer_invitation.person_id': 'peers',
  'second_guide_proposal.to_guide': 'seconds', 'traineeship.guide_id': 'trainings', 'traineeship.senior_id': 'trainings', 'stand_in.stand_in_id': 'stand-ins', 'stand_in.guide_id': 'stand-ins', 'backup_turn.person_id': 'backup-turns', 'statutory_watch.person_id': 'calendars',
  'introduction_contact.added_by': 'contacts', 'office.person_id': 'offices', 'passkey.person_id': 'keys', 'password.person_id': 'keys', 'sign_in.person_id': 'sign-ins', 'calendar_feed.person_id': 'feeds', 'ward_guide.person_id': 'wards, by the programme', 'recovery_request_taken.taken_by': 'requests, by the programme', 'recovery_offer.made_by': 'requests, by the programme',
}
const endsOrStays: Readonly<Record<string, readonly string[]>> = {
  'goes with the day, or lets nobody in any more': [
    'one_time_code.person_id', 'recovery_code.person_id', 'factor_draft.person_id', 'invitation.person_id', 'sign_in_link.person_id', 'code_demand.person_id', 'signing_authority.person_id', 'second_guide_end.ended_by',
  ],
  'what they asked about their own data, answered by another': [
    'data_request.person_id',
  ],
  'who someone is, and how they were reached and chosen': [
    'person_name.person_id', 'mail_address.person_id', 'guide_profile.person_id', 'agenda.person_id', 'receipt.person_id', 'person_introduction.person_id', 'staff_leaving.person_id',
  ],
  'time that is taken, and goes with the appointment; or a place that is kept half an hour': [
    'occupancy.person_id', 'earlier_offer.guide_id',
  ],
  'of a participant, of a learner or of someone beside a file': [
    'circle_invitation.person_id', 'exclusion.person_id', 'first_talk_exclusion.person_id', 'network_seat.person_id', 'ward_learner.person_id', 'ward_colleague.person_id', 'feedback_request.of_person', 'stand_in_yes.stand_in_id', 'district_question.asked_by',
  ],
  'a reminder that went out': [
    'review_reminder.person_id', 'statutory_reminder.person_id', 'touch_reminder.person_id',
  ],
  'a proposal to go on with them: one who may be chosen no more is proposed no more': [
    'file_move.to_guide', 'handover_note.to_guide', 'handover_proposal.to_guide', 'move_room.guide_id',
  ],
  'of their own guiding, and goes with them': [
    'guiding_ask.asked_id', 'guiding_ask.person_id', 'guiding_piece.person_id', 'guiding_quote.about_person', 'guiding_quote_yes.person_id', 'guiding_showing.to_person', 'guiding_stage_showing.person_id', 'guiding_word.person_id', 'guiding_word.to_person', 'guiding_word_read.read_by',
  ],
  'of a meeting of peers, whose key goes at its closing': [
    'peer_attendance.person_id', 'peer_choice.chosen_by', 'peer_group.founded_by', 'peer_invitation.asked_by', 'peer_own_step.person_id', 'peer_point_proposal.proposed_by', 'peer_point_word.person_id', 'peer_presence.person_id', 'peer_question.brought_by', 'peer_words.written_by',
  ],
  'what they did and said, which stays and keeps their name': [
    'complaint_end.ended_by', 'complaint_extension.extended_by', 'data_request_end.ended_by', 'data_request_extension.extended_by', 'contract_growth.put_by', 'contract_growth_done.done_by', 'emergency_access.guide_id', 'emergency_review.reviewed_by', 'keeping_terms.set_by',
    'log_alert_followed.done_by', 'log_answer.answered_by', 'ward_duo.put_by', 'ward_duo_stop.stopped_by', 'ward_duo_yes.person_id',
    'advice_answer.answered_by', 'breach_decision.decided_by', 'contribution_look.looked_by', 'crisis_check.checked_by', 'envelope_yes.given_by', 'event.made_by', 'event_calling_off.called_off_by', 'event_division.made_by', 'event_harvest.written_by', 'event_opening.opened_by', 'event_presence.noted_by', 'event_version.written_by', 'event_word.sent_by', 'instrument_terms.accepted_by', 'instrument_wording.imported_by', 'introduction_ask.asked_by', 'learning_feedback.by_person', 'message.by_stand_in', 'message_read.reader_id', 'person_introduction.introduced_by', 'regulation_check.checked_by', 'risk_call.backup_id', 'signing_authority.declared_by', 'signing_authority_end.ended_by', 'silence_notice_seen.seen_by', 'takeout_agreement.agreed_by', 'takeout_request.asked_by', 'takeout_request_end.ended_by', 'ward.made_by', 'ward_absence.said_by', 'ward_absence_end.said_by', 'ward_colleague.added_by', 'ward_colleague_end.ended_by', 'ward_apart.said_by', 'ward_guide.named_by', 'ward_guide_terms.said_by', 'ward_learner.placed_by', 'ward_learner_terms.said_by', 'ward_most.said_by', 'ward_plan.asked_by', 'ward_plan_accepted.accepted_by', 'ward_reserve.said_by', 'voucher_key.confirmed_by', 'voucher_round.proposed_by',
  ],
}
test('nothing that points at a person is forgotten when somebody leaves', async () => {
  const columns = await asSuperuser<{ readonly at: string }>(`
    select distinct k.conrelid::regclass::text || '.' || a.attname as at from pg_constraint k
    join lateral unnest(k.conkey, k.confkey) as c (own, theirs) on true
    join pg_attribute t on t.attrelid = k.confrelid and t.attnum = c.theirs and t.attname = 'id'
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.own
    where k.contype = 'f' and k.confrelid = 'person'::regclass order by 1`)
  const stays = new Set(Object.values(endsOrStays).flat())
  expect(columns.length).toBeGreaterThan(60)
  expect(columns.map(({ at }) => at).filter(at => !(at in counted) && !stays.has(at))).toEqual([])
  expect(endsByItself.every(kind => openKinds.includes(kind))).toBe(true)
})
