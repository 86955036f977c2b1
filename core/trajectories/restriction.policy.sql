-- Whether a file is restricted is for those inside; only whom it is about says so, once at a time, and lifts it.
create policy see on restriction for select to houvast using (i_take_part(trajectory_id));
create policy ask on restriction for insert to houvast with check (is_my_party(asked_by) and is_about_me(trajectory_id) and not is_restricted(trajectory_id));
grant select, insert on restriction to houvast;
create policy see on restriction_end for select to houvast using (i_take_part(trajectory_id));
create policy lift on restriction_end for insert to houvast with check (is_my_party(lifted_by) and is_about_me(trajectory_id));
grant select, insert on restriction_end to houvast;
grant execute on function is_restricted(uuid) to houvast;
