grant execute on function my_hold(), taken_times(uuid[], timestamptz, timestamptz, timestamptz), clear_lapsed_holds(uuid, tstzrange, timestamptz),
  sweep_lapsed_holds(timestamptz), feed_owner(bytea) to houvast;

-- Hours are on the poster, so to speak: everyone may read when guides are there. They are kept by the guide, or by who plans.
create policy read on agenda for select to houvast using (true);
create policy keep on agenda for insert to houvast with check (person_id = me() or has_office('administrator') or has_office('planner'));
-- Locking a guide's row while booking needs the right to update it, for everyone who books; what may change is bound by column grants.
create policy cut on agenda for update to houvast using (true) with check (person_id = me() or has_office('administrator') or has_office('planner'));
grant select, insert, update (talk_minutes, break_minutes, notice_minutes, horizon_days) on agenda to houvast;

create policy read on weekly_hours for select to houvast using (true);
create policy keep on weekly_hours for insert to houvast with check (person_id = me() or has_office('administrator') or has_office('planner'));
create policy end_them on weekly_hours for update to houvast using (person_id = me() or has_office('administrator') or has_office('planner')) with check (person_id = me() or has_office('administrator') or has_office('planner'));
create policy drop_them on weekly_hours for delete to houvast using (person_id = me() or has_office('administrator') or has_office('planner'));
-- The worker, who is nobody, sweeps a year after the end, by the database's own clock.
create policy sweep on weekly_hours for delete to houvast using (is_worker() and valid_until < current_date - 365);
grant select, insert, delete, update (valid_until) on weekly_hours to houvast;

create policy read on extra_hours for select to houvast using (true);
create policy keep on extra_hours for insert to houvast with check (person_id = me() or has_office('administrator') or has_office('planner'));
create policy drop_them on extra_hours for delete to houvast using (person_id = me() or has_office('administrator') or has_office('planner'));
create policy sweep on extra_hours for delete to houvast using (is_worker() and day < current_date - 365);
grant select, insert, delete on extra_hours to houvast;

-- When a guide is away is read by whoever looks for a moment; why is written nowhere.
create policy read on absence for select to houvast using (true);
create policy keep on absence for insert to houvast with check (person_id = me() or has_office('administrator') or has_office('planner'));
create policy drop_them on absence for delete to houvast using (person_id = me() or has_office('administrator') or has_office('planner'));
create policy sweep on absence for delete to houvast using (is_worker() and upper(during) < now() - interval '365 days');
grant select, insert, delete on absence to houvast;

-- Your own time, the time of those you meet in an appointment, and the hold whose id you name.
create policy see on occupancy for select to houvast using (
  held_until is null and (person_id = me() or exists (select from appointment a where a.id = occupancy.appointment_id)) or held_until is not null and id = my_hold());
-- Holding is for everyone who found a moment of a guide; an appointment takes the time of those who are in it.
create policy hold on occupancy for insert to houvast with check (
  held_until is not null and person_id in (select guides())
  or exists (select from appointment a join party p using (provider_id, trajectory_id) where a.id = occupancy.appointment_id and a.during = occupancy.during and p.person_id = occupancy.person_id));
-- A hold becomes the appointment that was made for its time and its guide; it is never prolonged.
create policy confirm on occupancy for update to houvast using (held_until is not null and id = my_hold()) with check (
  exists (select from appointment a where a.id = occupancy.appointment_id and a.during = occupancy.during and a.guide_id = occupancy.person_id));
-- A hold is released by who has its id. The time of an appointment is given back once it is cancelled, by those who are in it.
create policy release on occupancy for delete to houvast using (held_until is not null and id = my_hold() or exists (select from cancellation c where c.appointment_id = occupancy.appointment_id));
-- The worker sweeps what passed four weeks ago, by the database's own clock.
create policy passed on occupancy for select to houvast using (is_worker() and upper(during) < now() - interval '28 days');
create policy sweep on occupancy for delete to houvast using (is_worker() and upper(during) < now() - interval '28 days');
grant select, insert, delete, update (held_until, appointment_id) on occupancy to houvast;

-- The secret address of a calendar is made, renewed and ended by whose calendar it is.
create policy mine on calendar_feed for all to houvast using (person_id = me()) with check (person_id = me());
grant select, insert, update, delete on calendar_feed to houvast;
