grant execute on function log_keepers(), questions_i_keep(), accesses_i_keep(), lines_asked_about(), opened_in_emergency(), parties_in_emergency(), people_in_emergency(),
  file_in_emergency(bytea), may_open_in_emergency(uuid), person_of_file_to_tell(uuid), raise_alerts(timestamptz, integer, integer, integer, text[]), raise_log_alert(text, integer, timestamptz), forget_alerts(timestamptz) to houvast;

-- A question is asked by the one it is about, of a line of their own log, and read by the log keeper: not one whose look it is about.
create policy ask on log_question for insert to houvast with check (
  is_about_me(trajectory_id) and is_my_party(asked_by) and exists (select from log.entry e where e.id = entry_id and e.subject_id = log_question.trajectory_id));
create policy see on log_question for select to houvast using (is_about_me(trajectory_id) or id in (select questions_i_keep()));
grant select, insert on log_question to houvast;

-- Answered once, in one's own name, and read by whoever asked.
create policy answer on log_answer for insert to houvast with check (answered_by = me() and question_id in (select questions_i_keep()));
create policy see on log_answer for select to houvast using (is_about_me(trajectory_id) or question_id in (select questions_i_keep()));
grant select, insert on log_answer to houvast;

-- A guide opens a file in their own name, from now and for an hour at most. Whom it is about reads who and why, and so do who guides
-- there and the log keeper.
create policy open on emergency_access for insert to houvast with check (guide_id = me() and opened_at = this_moment() and may_open_in_emergency(trajectory_id));
create policy see on emergency_access for select to houvast using (guide_id = (select me()) or i_take_part(trajectory_id) or id in (select accesses_i_keep()));
grant select, insert on emergency_access to houvast;
create policy close on emergency_closing for insert to houvast with check (exists (select from emergency_access a where a.id = access_id and a.guide_id = me()));
create policy see on emergency_closing for select to houvast using (exists (select from emergency_access a where a.id = access_id));
grant select, insert on emergency_closing to houvast;
create policy weigh on emergency_review for insert to houvast with check (reviewed_by = me() and access_id in (select accesses_i_keep()));
create policy see on emergency_review for select to houvast using (is_about_me(trajectory_id) or access_id in (select accesses_i_keep()));
grant select, insert on emergency_review to houvast;

-- What an opened file shows: who it is and who guides, the number to call, when the next talk is, and what they wrote to each other. No
-- note, no report, no answer to a questionnaire. Named to come first in the alphabet, and so to be tried last.
create policy aid on trajectory for select to houvast using (id in (select opened_in_emergency()));
create policy aid on participant for select to houvast using (trajectory_id in (select opened_in_emergency()));
create policy aid on party for select to houvast using (id in (select parties_in_emergency()));
create policy aid on person for select to houvast using (id in (select people_in_emergency()));
create policy aid on person_name for select to houvast using (person_id in (select people_in_emergency()));
create policy aid on contact for select to houvast using (trajectory_id in (select opened_in_emergency()));
create policy aid on talk for select to houvast using (trajectory_id in (select opened_in_emergency()));
create policy aid on appointment for select to houvast using (trajectory_id in (select opened_in_emergency()));
create policy aid on cancellation for select to houvast using (trajectory_id in (select opened_in_emergency()));
create policy aid on message for select to houvast using (trajectory_id in (select opened_in_emergency()));

-- Whoever keeps the log sees that it was signed, and when.
create policy keep on log.anchor for select to houvast using (has_office('log-keeper'));

-- Alerts are written by the rules alone, and read by the log keeper. Nobody follows up an alert about themselves.
create policy see on log_alert for select to houvast using (has_office('log-keeper') and person_id is distinct from (select me()));
grant select on log_alert to houvast;
create policy follow on log_alert_followed for insert to houvast with check (done_by = me() and alert_id in (select id from log_alert));
create policy see on log_alert_followed for select to houvast using (alert_id in (select id from log_alert));
grant select, insert on log_alert_followed to houvast;
