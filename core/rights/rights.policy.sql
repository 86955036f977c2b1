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
