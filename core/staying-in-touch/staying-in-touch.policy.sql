grant execute on function i_stay_in_touch(uuid), i_read_touch(uuid), touches_that_hold(date) to houvast;

-- Between two: the participant and one at work. Either puts it forward in their own name; the guide reads along, and nobody else does.
create policy see on touch_plan for select to houvast using (is_my_party(with_party) or i_take_part(trajectory_id));
create policy put on touch_plan for insert to houvast with check (
  is_my_party(put_by) and not has_ended(trajectory_id) and (put_by = with_party and i_sit_beside(trajectory_id) or is_about_me(trajectory_id))
  -- Whoever is about to answer sits beside, and is not gone. In the participant's name too: to themselves nobody puts anything.
  and exists (select from party p where p.id = with_party and p.trajectory_id = touch_plan.trajectory_id and p.seat = 'beside'));
grant select, insert on touch_plan to houvast;
-- The other one answers, once.
create policy see on touch_answer for select to houvast using (i_read_touch(plan_id));
create policy answer on touch_answer for insert to houvast with check (
  i_stay_in_touch(plan_id) and is_my_party(answered_by) and not has_ended(trajectory_id) and not exists (select from touch_plan t where t.id = plan_id and t.put_by = answered_by));
grant select, insert on touch_answer to houvast;
-- That there was contact is said by either of the two, where it was agreed.
create policy see on touch_mark for select to houvast using (i_read_touch(plan_id));
create policy mark on touch_mark for insert to houvast with check (
  i_stay_in_touch(plan_id) and is_my_party(said_by) and not has_ended(trajectory_id) and exists (select from touch_answer a where a.plan_id = touch_mark.plan_id and a.answer = 'agreed'));
grant select, insert on touch_mark to houvast;
-- Either of the two stops it.
create policy see on touch_end for select to houvast using (i_read_touch(plan_id));
create policy stop on touch_end for insert to houvast with check (i_stay_in_touch(plan_id) and is_my_party(ended_by));
grant select, insert on touch_end to houvast;
-- The worker reminds, and knows whom it reminded.
create policy remind on touch_reminder for insert to houvast with check (is_worker());
create policy see on touch_reminder for select to houvast using (is_worker());
grant select, insert on touch_reminder to houvast;
