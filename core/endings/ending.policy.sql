grant execute on function relapse_plan_is_shown(uuid), has_ended(uuid), ended_beside_me(), open_aftercare(uuid), people_to_tell_of_ending(uuid), aftercare_to_plan(date, integer) to houvast;

-- Why it ended early is written by the guide who ended it, and read by the two inside.
create policy see on ending_reason for select to houvast using (i_take_part(trajectory_id));
create policy say on ending_reason for insert to houvast with check (
  not is_about_me(trajectory_id) and exists (select from trajectory_ending e where e.trajectory_id = ending_reason.trajectory_id and is_my_party(e.ended_by)));
grant select, insert on ending_reason to houvast;

-- Advice that was asked for goes with the end, by whoever wrote that down, and is read by the two inside.
create policy see on ending_advice for select to houvast using (i_take_part(trajectory_id));
create policy say on ending_advice for insert to houvast with check (
  not is_about_me(trajectory_id) and exists (select from trajectory_ending e where e.trajectory_id = ending_advice.trajectory_id and is_my_party(e.ended_by)));
grant select, insert on ending_advice to houvast;

-- What follows after the end is for the two inside. Beside it nobody learns that anything does.
create policy see on aftercare_turn for select to houvast using (i_take_part(trajectory_id));
grant select on aftercare_turn to houvast;
create policy see on aftercare_talk for select to houvast using (i_take_part(trajectory_id));
create policy plan on aftercare_talk for insert to houvast with check (i_take_part(trajectory_id));
grant select, insert on aftercare_talk to houvast;
-- Whether one wants it is one's own to say.
create policy see on aftercare_answer for select to houvast using (i_take_part(trajectory_id));
create policy answer on aftercare_answer for insert to houvast with check (is_about_me(trajectory_id) and is_my_party(answered_by));
grant select, insert on aftercare_answer to houvast;

-- The worker reminds, and knows whom it reminded.
create policy remind on aftercare_reminder for insert to houvast with check (is_worker());
create policy see on aftercare_reminder for select to houvast using (is_worker());
grant select, insert on aftercare_reminder to houvast;
create policy remind on review_reminder for insert to houvast with check (is_worker());
create policy see on review_reminder for select to houvast using (is_worker());
grant select, insert on review_reminder to houvast;

-- A relapse plan is its writer's. Who guides reads it while it is shown; nobody beside the trajectory ever does.
create policy see on relapse_plan for select to houvast using (is_about_me(trajectory_id) or i_take_part(trajectory_id) and relapse_plan_is_shown(trajectory_id));
create policy write on relapse_plan for insert to houvast with check (is_about_me(trajectory_id) and is_my_party(written_by));
grant select, insert on relapse_plan to houvast;
create policy see on relapse_plan_showing for select to houvast using (i_take_part(trajectory_id));
create policy say on relapse_plan_showing for insert to houvast with check (is_about_me(trajectory_id) and is_my_party(said_by));
grant select, insert on relapse_plan_showing to houvast;

-- After the end the plan is whose it is about: nobody else writes in it.
create policy after_the_end on agreement_detail as restrictive for insert to houvast with check (not has_ended(trajectory_id) or is_about_me(trajectory_id));

-- Whether one goes on elsewhere is one's own to say, once it ended; the two inside know it.
create policy see on going_on for select to houvast using (i_take_part(trajectory_id));
create policy say on going_on for insert to houvast with check (is_about_me(trajectory_id) and is_my_party(said_by) and has_ended(trajectory_id));
grant select, insert on going_on to houvast;

-- After the end nobody is asked in any more, and nobody comes in beside it.
create policy after_the_end on circle_invitation as restrictive for insert to houvast with check (not has_ended(trajectory_id));
create policy after_the_end on party as restrictive for insert to houvast with check (seat = 'inside' or not has_ended(trajectory_id));
