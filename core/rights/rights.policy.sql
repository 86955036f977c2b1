grant execute on function hears_complaints(), who_hears_complaints(), complained_by(uuid), let_go_of_answered(date) to houvast;

-- A complaint is between whoever made it and the office that answers. Whoever guides does not read it.
create policy see on complaint for select to houvast using (is_my_party(made_by) or (select hears_complaints()));
create policy complain on complaint for insert to houvast with check (is_my_party(made_by) and is_about_me(trajectory_id));
grant select, insert on complaint to houvast;
create policy see on complaint_extension for select to houvast using (exists (select from complaint c where c.id = complaint_id));
create policy extend on complaint_extension for insert to houvast with check (
  extended_by = me() and hears_complaints() and exists (select from complaint c where c.id = complaint_id and extended_on <= c.due_on));
grant select, insert on complaint_extension to houvast;
create policy see on complaint_end for select to houvast using (exists (select from complaint c where c.id = complaint_id));
create policy answer on complaint_end for insert to houvast with check (how = 'answered' and ended_by = me() and hears_complaints());
create policy take_back on complaint_end for insert to houvast with check (
  how = 'withdrawn' and ended_by = me() and exists (select from complaint c where c.id = complaint_id and is_my_party(c.made_by)));
grant select, insert on complaint_end to houvast;

-- A request about one's own data is between whoever made it and the office that answers; nobody answers their own.
grant execute on function forget_data_requests(date), kept_of_me(jsonb) to houvast;
create policy see on data_request for select to houvast using (person_id = (select me()) or (select hears_complaints()));
create policy ask on data_request for insert to houvast with check (person_id = me() and not then_goes);
grant select, insert on data_request to houvast;
create policy see on data_request_extension for select to houvast using (request_id in (select id from data_request));
create policy extend on data_request_extension for insert to houvast with check (
  extended_by = me() and hears_complaints() and exists (select from data_request r where r.id = request_id and r.person_id <> me() and extended_on <= r.due_on));
grant select, insert on data_request_extension to houvast;
create policy see on data_request_end for select to houvast using (request_id in (select id from data_request));
create policy answer on data_request_end for insert to houvast with check (
  how = 'answered' and ended_by = me() and hears_complaints() and exists (select from data_request r where r.id = request_id and r.person_id <> me()));
create policy take_back on data_request_end for insert to houvast with check (
  how = 'withdrawn' and ended_by = me() and exists (select from data_request r where r.id = request_id and r.person_id = me()));
grant select, insert on data_request_end to houvast;

-- What the log knows of somebody as a person, and not of their file: who came in by their name, who gave or took an office of theirs.
create policy mine_as_person on log.entry for select to houvast using (subject_id = (select me()));

-- While a file is restricted nothing new of it is shared, by nobody: not proposed, not agreed to, not sent, not shown. Taking back stays free.
create policy restricted on shared_version as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on shared_version_reader as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on consent as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on professional_sending as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on circle_invitation as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on network_yes as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on second_guide_answer as restrictive for insert to houvast with check (answer = 'no' or not is_restricted(trajectory_id));
create policy restricted on watch_answer as restrictive for insert to houvast with check (answer = 'no' or not is_restricted(trajectory_id));
create policy restricted on stand_in_yes as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on history_release as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on life_line_showing as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on job_research_showing as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on job_application_showing as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on own_piece_showing as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on network_showing as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on exercise_showing as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on concern_showing as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on joint_talk_showing as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on feedback_showing as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
create policy restricted on relapse_plan_showing as restrictive for insert to houvast with check (shows = 'no' or not is_restricted(trajectory_id));

-- And nobody but whom it is about adds words to it, changes them or takes them away. Every table with words about a file is found in the catalogue, so that one
-- added later stands still too; what goes on, and why, is in stands-still.ts.
grant execute on function may_add_words(uuid), may_add_to_report(uuid) to houvast;
do $$
declare t record;
begin
  for t in select c.oid::regclass as name, case when has.trajectory then 'may_add_words(trajectory_id)' else 'may_add_to_report(report_id)' end as free
           from pg_class c
           cross join lateral (select bool_or(a.attname = 'trajectory_id') as trajectory, bool_or(a.attname = 'report_id') as report, bool_or(a.atttypid = 'sealed'::regtype) as words
             from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) has
           where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and has.words and (has.trajectory or has.report)
             and c.relname not in ('emergency_access', 'risk_level', 'conflict_of_duties', 'report_correction', 'report_draft', 'statutory_paper', 'subsidy_record', 'access_given', 'log_answer', 'message', 'room_signal', 'professional_answer') loop
    execute format('create policy restricted_words on %s as restrictive for insert to houvast with check (%s)', t.name, t.free);
    execute format('create policy restricted_change on %s as restrictive for update to houvast with check (%s)', t.name, t.free);
    execute format('create policy restricted_end on %s as restrictive for delete to houvast using (%s)', t.name, t.free);
  end loop;
end $$;
-- A draft of a report grows by its writer; it does not go while whom it is about wants all of it kept.
create policy restricted_end on report_draft as restrictive for delete to houvast using (may_add_to_report(report_id));
-- And nobody is asked once more to read what stands still.
create policy restricted on report_nudge as restrictive for insert to houvast with check (may_add_to_report(report_id));
