grant execute on function applications_shown_to_me() to houvast;

-- Its writer's, to write, change and erase, also after the end. Whoever guides reads those shown to them; nobody else ever does.
create policy see on job_application for select to houvast using (is_about_me(trajectory_id) or id in (select applications_shown_to_me()));
create policy write on job_application for insert to houvast with check (is_about_me(trajectory_id));
create policy change on job_application for update to houvast using (is_about_me(trajectory_id)) with check (is_about_me(trajectory_id));
create policy erase on job_application for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete, update (version, content) on job_application to houvast;

-- Only its writer shows it, to someone inside and to nobody beside the file, and takes that back at once.
create policy see on job_application_showing for select to houvast using (is_about_me(trajectory_id) or is_my_party(to_party) and not has_ended(trajectory_id));
create policy show on job_application_showing for insert to houvast with check (
  is_about_me(trajectory_id) and not has_ended(trajectory_id) and not is_my_party(to_party)
  and exists (select from party p where p.id = to_party and p.trajectory_id = job_application_showing.trajectory_id and p.seat = 'inside'));
create policy hide on job_application_showing for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete on job_application_showing to houvast;

-- What it is made of is its writer's alone. Another reads a shared version, by a yes like any other.
create policy see on cv_item for select to houvast using (is_about_me(trajectory_id));
create policy write on cv_item for insert to houvast with check (is_about_me(trajectory_id));
create policy change on cv_item for update to houvast using (is_about_me(trajectory_id)) with check (is_about_me(trajectory_id));
create policy erase on cv_item for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete, update (version, content) on cv_item to houvast;
