/**
 * What must not come back when an older copy of the database is put in its place. Rows that vanish, columns that are wiped
 * and facts that take something back are noted by triggers (kit/0006_gone.sql), which `migrate` lays on every table: a noun
 * added later is noted without a word here.
 */

/** Rows that may come back with a restore, or that go without being noted, each with the reason. */
export const mayComeBack: Readonly<Record<string, string>> = {
  'gone': 'it is what is noted', 'upkeep': 'of the installation, about nobody', 'closed_house': 'of the installation, about nobody',
  'migration': 'of the installation', 'provider': 'never vanishes',
  'occupation': 'about nobody', 'skill': 'about nobody', 'occupation_skill': 'about nobody', 'occupation_source': 'about nobody',
  'act_done': 'only keeps a double click from doing anything twice',
  'receipt': 'goes with its person, who is noted; its number is two of someone\'s six words',
  'receipt_tries': 'counts guesses', 'sign_in_tries': 'counts guesses',
  'sign_in': 'every restore ends them all', 'sign_in_link': 'every restore ends them all', 'circle_link_code': 'every restore ends them all',
  'professional_code': 'every restore ends them all', 'professional_sitting': 'every restore ends them all', 'passkey_challenge': 'every restore ends them all',
  'agenda': 'hours and not people', 'weekly_hours': 'hours and not people', 'extra_hours': 'hours and not people',
  'ward_shift': 'the plan as it was', 'ward_on_shift': 'the plan as it was',
  'occupancy': 'taken time goes with its file; of an appointment that was moved since, the old time is taken again',
  'earlier_offer': 'over within half an hour', 'room_signal': 'over within two minutes',
  'voucher_code': 'its round closes again by itself, and its key stays gone', 'voucher_spent': 'whoever handed it in since is not there any more, and may hand it in again',
  'card': 'whoever used it since is not there any more, and may use it again',
  'standing': 'worked out from facts', 'message_waiting': 'worked out from facts', 'keeping_due': 'worked out from facts', 'week_tally': 'a count',
  'statutory_standing': 'worked out from facts', 'statutory_due': 'worked out from facts', 'statutory_watch': 'worked out from facts', 'group_waiting': 'worked out from facts',
  'slip': 'which slip went when would tie it to whom it came from: after a restore it waits once more to be opened',
  'start_budget': 'a count', 'keeping_watch': 'the eraser\'s own clock', 'log.head': 'never vanishes', 'log.entry': 'never vanishes',
}

/** Facts that take something back, or forbid it: added again after a restore. */
export const takesBack: readonly string[] = [
  'consent_withdrawal', 'consent_refusal', 'shared_version_end', 'report_correction', 'feedback_hiding', 'history_release_end', 'calendar_release_end', 'measurement_show_end',
  'measurement_exchange_end', 'difference_ok_end', 'work_adaptation_end', 'introduction_end', 'hard_moment_withdrawal', 'stand_in_withdrawal',
  'second_guide_end', 'file_move_stand_in_end', 'handover_note_hiding', 'restriction', 'staff_leaving', 'party_departure', 'trajectory_ending', 'trajectory_pause', 'touch_end', 'group_leaving', 'group_decline', 'peer_leaving',
  'office_end', 'affiliate_departure', 'signing_authority_end', 'traineeship_end', 'ward_guide_end', 'ward_learner_end', 'ward_colleague_end',
  'exclusion', 'first_talk_exclusion', 'takeout_request_end', 'professional_refusal', 'keeping_hold', 'erasure',
]

/** Ways in that are replaced: with these columns anew, the row before is gone. */
export const replacedWith: Readonly<Record<string, readonly string[]>> = {
  'password': ['hash'], 'one_time_code': ['secret'], 'calendar_feed': ['token_hash'], 'recovery_code': ['used_at'],
}

const list = (names: readonly string[]): string => `array[${names.map(name => `'${name}'`).join(', ')}]`

/** Laid after every migration: triggers on tables, so the same ones each time. */
export const goneTriggers = `
do $$
declare
  t record;
begin
  for t in
    select r.oid::regclass as name, k.conkey, case n.nspname when 'public' then '' else n.nspname || '.' end || r.relname as called,
      (select string_agg(quote_literal(a.attname), ', ' order by place) from unnest(k.conkey) with ordinality u (number, place) join pg_attribute a on a.attrelid = r.oid and a.attnum = u.number where a.attname <> 'provider_id') as key,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped and not a.attnotnull and a.atttypid = 'public.sealed'::regtype) as may_be_wiped
    from pg_class r join pg_namespace n on n.oid = r.relnamespace join pg_constraint k on k.conrelid = r.oid and k.contype = 'p'
    where r.relkind = 'r' and n.nspname in ('public', 'keys', 'log') and r.relowner = 'houvast_owner'::regrole
  loop
    if t.called = any(${list(Object.keys(mayComeBack))}) or t.key is null then continue; end if;
    execute format('create or replace trigger note_erased_rows after delete on %s referencing old table as old_rows for each statement execute function note_erased_rows(%s)', t.name, t.key);
    if t.may_be_wiped is not null then
      execute format('create or replace trigger note_wiped_columns after update of %s on %s for each row when (%s) execute function note_wiped_columns(%s, %s, %s)',
        (select string_agg(quote_ident(w), ', ') from unnest(t.may_be_wiped) w), t.name,
        (select string_agg(format('(old.%1$I is not null and new.%1$I is null)', w), ' or ') from unnest(t.may_be_wiped) w),
        cardinality(t.conkey) - 1, t.key, (select string_agg(quote_literal(w), ', ') from unnest(t.may_be_wiped) w));
    end if;
    if t.called = any(${list(takesBack)}) then
      execute format('create or replace trigger note_said after insert on %s referencing new table as new_rows for each statement execute function note_said(%s)', t.name,
        (select string_agg(quote_literal(a.attname), ', ') from pg_attribute a where a.attrelid = t.name and a.attnum > 0 and a.atttypid = 'public.sealed'::regtype));
    end if;
${Object.entries(replacedWith).map(([table, columns]) => `    if t.called = '${table}' then
      execute format('create or replace trigger note_replaced_row after update of ${columns.join(', ')} on %s for each row when (${columns.map(column => `old.${column} is distinct from new.${column}`).join(' or ')}) execute function note_replaced_row(%s)', t.name, t.key);
    end if;`).join('\n')}
  end loop;
end $$;`
