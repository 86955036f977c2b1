-- A talk, its moment and whether it was held are for those who take part.
create policy see on talk for select to houvast using (i_take_part(trajectory_id));
create policy plan on talk for insert to houvast with check (i_take_part(trajectory_id));
grant select, insert on talk to houvast;

create policy see on appointment for select to houvast using (i_take_part(trajectory_id));
create policy make on appointment for insert to houvast with check (
  i_take_part(trajectory_id) and guide_id in (select p.person_id from party p where p.trajectory_id = appointment.trajectory_id));
grant select, insert on appointment to houvast;

create policy see on cancellation for select to houvast using (i_take_part(trajectory_id));
create policy cancel on cancellation for insert to houvast with check (
  is_my_party(by_party) and i_take_part(trajectory_id)
  and exists (select from appointment a where a.id = appointment_id and a.trajectory_id = cancellation.trajectory_id));
grant select, insert on cancellation to houvast;

-- Either of the two takes a video talk to the telephone.
create policy see on change_of_way for select to houvast using (i_take_part(trajectory_id));
create policy wish on change_of_way for insert to houvast with check (
  is_my_party(by_party) and exists (select from appointment a where a.id = appointment_id and a.trajectory_id = change_of_way.trajectory_id and a.way = 'video'
    and (a.guide_id = me() or is_about_me(a.trajectory_id))));
grant select, insert on change_of_way to houvast;
grant execute on function way_now(uuid, text) to houvast;

create policy see on talk_outcome for select to houvast using (i_take_part(trajectory_id));
-- Whoever led the talk says what came of it.
create policy record on talk_outcome for insert to houvast with check (
  is_my_party(recorded_by) and appointment_id in (select a.id from appointment a where a.guide_id = me() and a.talk_id = talk_outcome.talk_id));
grant select, insert on talk_outcome to houvast;

-- A score is the participant's own; the guide who wrote it down sees it too.
create policy see on talk_score for select to houvast using (is_about_me(trajectory_id) or is_my_party(recorded_by));
create policy record on talk_score for insert to houvast with check (is_my_party(recorded_by) and i_take_part(trajectory_id));
grant select, insert on talk_score to houvast;

-- Notes are their writer's, as long as the writer takes part; and they are never a participant's to write.
create policy see on note for select to houvast using (is_my_party(written_by));
create policy write on note for insert to houvast with check (
  is_my_party(written_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id));
grant select, insert on note to houvast;

create policy see on talk_allowance for select to houvast using (i_take_part(trajectory_id));
create policy allow on talk_allowance for insert to houvast with check (
  is_my_party(allowed_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id));
grant select, insert on talk_allowance to houvast;

-- Where one's people stand. Whoever let a guide go, or whom a guide left, is no longer that guide's to see. Nobody writes it but
-- the triggers.
create policy mine on standing for select to houvast using (guide_id = (select me()) and (select me() not in (select who_left())));
grant select on standing to houvast;
grant execute on function feedback_shown_to_me(), talks_in_all(uuid), is_talk_before_me(uuid, uuid), starting_with_me() to houvast;

-- A guide who came later sees nothing of the talks before, unless the participant opened everything.
create policy apart on appointment as restrictive for select to houvast using (
  guide_id = (select me()) or is_about_me(trajectory_id) or not is_before_me(trajectory_id, guide_id));
create policy apart on talk as restrictive for select to houvast using (is_about_me(trajectory_id) or not is_talk_before_me(trajectory_id, id));
create policy apart on talk_outcome as restrictive for select to houvast using (
  is_about_me(trajectory_id) or exists (select from appointment a where a.provider_id = talk_outcome.provider_id and a.id = talk_outcome.appointment_id));
create policy apart on cancellation as restrictive for select to houvast using (
  is_about_me(trajectory_id) or exists (select from appointment a where a.provider_id = cancellation.provider_id and a.id = cancellation.appointment_id));
-- Then the notes and numbers of before are open too: to read, and as long as the participant leaves it so.
create policy opened on note for select to houvast using (written_by in (select parties_opened_to_me()));
create policy opened on talk_score for select to houvast using (recorded_by in (select parties_opened_to_me()));

-- Which talks do not count is the participant's to say, by the rules of the programme; the guide counts along.
create policy see on free_talk for select to houvast using (is_about_me(trajectory_id) or exists (select from talk k where k.provider_id = free_talk.provider_id and k.id = free_talk.talk_id));
create policy free on free_talk for insert to houvast with check (is_about_me(trajectory_id) and is_my_party(freed_by));
grant select, insert on free_talk to houvast;

-- Whether a talk was good is the participant's own; the guide reads it only while it is shown.
create policy see on talk_feedback for select to houvast using (is_about_me(trajectory_id) or id in (select feedback_shown_to_me()));
create policy say on talk_feedback for insert to houvast with check (is_about_me(trajectory_id) and is_my_party(given_by));
grant select, insert on talk_feedback to houvast;
create policy see on feedback_showing for select to houvast using (is_about_me(trajectory_id));
create policy show on feedback_showing for insert to houvast with check (is_about_me(trajectory_id) and feedback_id in (select f.id from talk_feedback f where f.trajectory_id = feedback_showing.trajectory_id));
grant select, insert on feedback_showing to houvast;
create policy see on feedback_hiding for select to houvast using (exists (select from feedback_showing s where s.id = feedback_hiding.showing_id));
create policy hide on feedback_hiding for insert to houvast with check (exists (select from feedback_showing s where s.id = feedback_hiding.showing_id));
grant select, insert on feedback_hiding to houvast;
