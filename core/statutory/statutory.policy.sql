grant execute on function my_calendar_part(uuid), i_read_calendar(uuid), i_keep_calendar(uuid), names_on_my_calendars(uuid[]), people_to_remind(date, integer[]), calendar_roles(uuid), deadline_feed_owner(bytea), i_watch_calendars() to houvast;

-- The facts of a calendar are for the one it is about, those beside who keep or read it, and a guide it is shown to. They are written by
-- the one it is about and by those who keep it, each in their own part.
create policy see on absence_period for select to houvast using (i_read_calendar(trajectory_id));
create policy say on absence_period for insert to houvast with check (i_keep_calendar(trajectory_id) and is_my_party(said_by));
grant select, insert on absence_period to houvast;
create policy see on absence_end for select to houvast using (i_read_calendar(trajectory_id));
create policy say on absence_end for insert to houvast with check (i_keep_calendar(trajectory_id) and is_my_party(said_by));
grant select, insert on absence_end to houvast;
create policy see on absence_struck for select to houvast using (i_read_calendar(trajectory_id));
create policy say on absence_struck for insert to houvast with check (i_keep_calendar(trajectory_id) and is_my_party(said_by));
grant select, insert on absence_struck to houvast;
create policy see on statutory_mark for select to houvast using (i_read_calendar(trajectory_id));
create policy say on statutory_mark for insert to houvast with check (i_keep_calendar(trajectory_id) and is_my_party(said_by));
grant select, insert on statutory_mark to houvast;
create policy see on build_up_step for select to houvast using (i_read_calendar(trajectory_id));
create policy say on build_up_step for insert to houvast with check (i_keep_calendar(trajectory_id) and is_my_party(said_by));
grant select, insert on build_up_step to houvast;
create policy see on build_up_struck for select to houvast using (i_read_calendar(trajectory_id));
create policy say on build_up_struck for insert to houvast with check (i_keep_calendar(trajectory_id) and is_my_party(said_by));
grant select, insert on build_up_struck to houvast;
create policy see on statutory_paper for select to houvast using (i_read_calendar(trajectory_id));
create policy say on statutory_paper for insert to houvast with check (i_keep_calendar(trajectory_id) and is_my_party(said_by));
grant select, insert on statutory_paper to houvast;

-- Whether a guide reads it is the participant's to say and to take back.
create policy see on calendar_release for select to houvast using (is_about_me(trajectory_id));
create policy release on calendar_release for insert to houvast with check (is_about_me(trajectory_id) and is_my_party(released_by)
  and exists (select from party p where p.id = to_party and p.trajectory_id = calendar_release.trajectory_id and p.seat = 'inside'));
grant select, insert on calendar_release to houvast;
create policy see on calendar_release_end for select to houvast using (exists (select from calendar_release r where r.provider_id = calendar_release_end.provider_id and r.id = release_id));
create policy take_back on calendar_release_end for insert to houvast with check (exists (select from calendar_release r where r.provider_id = calendar_release_end.provider_id and r.id = release_id));
grant select, insert on calendar_release_end to houvast;

-- Where it stands follows from the facts: whoever may add one works it out anew in the same transaction.
create policy see on statutory_standing for select to houvast using (i_read_calendar(trajectory_id));
-- A calendar on my own list is one I read. By its name tried first, so that a list of fifty does not ask fifty times what is asked above;
-- and a value, not `exists`, which would be answered by reading the whole of a long list.
create policy watched on statutory_standing for select to houvast using (
  (select true from statutory_watch w where w.provider_id = statutory_standing.provider_id and w.person_id = (select me()) and w.trajectory_id = statutory_standing.trajectory_id));
create policy work_out on statutory_standing for insert to houvast with check (i_keep_calendar(trajectory_id));
create policy work_out_anew on statutory_standing for update to houvast using (i_keep_calendar(trajectory_id)) with check (i_keep_calendar(trajectory_id));
create policy nothing_left on statutory_standing for delete to houvast using (i_keep_calendar(trajectory_id));
grant select, insert, update, delete on statutory_standing to houvast;
create policy see on statutory_due for select to houvast using (i_read_calendar(trajectory_id));
create policy work_out on statutory_due for insert to houvast with check (i_keep_calendar(trajectory_id));
create policy work_out_anew on statutory_due for delete to houvast using (i_keep_calendar(trajectory_id));
grant select, insert, delete on statutory_due to houvast;

-- My own list.
create policy mine on statutory_watch for select to houvast using (person_id = (select me()));
grant select on statutory_watch to houvast;

-- The worker reminds, and knows whom it reminded.
create policy remind on statutory_reminder for insert to houvast with check (is_worker());
create policy see on statutory_reminder for select to houvast using (is_worker());
grant select, insert on statutory_reminder to houvast;
