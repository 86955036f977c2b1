grant execute on function guide_of_waiting_moment(uuid) to houvast;

-- Between the two of them: neither care nor work learns that it was hard.
create policy see on hard_moment for select to houvast using (i_take_part(trajectory_id));
create policy ask on hard_moment for insert to houvast with check (is_my_party(asked_by) and is_about_me(trajectory_id) and not has_ended(trajectory_id));
grant select, insert on hard_moment to houvast;

-- Who guides answers; whom it is about takes it back.
create policy see on hard_moment_answer for select to houvast using (i_take_part(trajectory_id));
create policy answer on hard_moment_answer for insert to houvast with check (is_my_party(answered_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id));
grant select, insert on hard_moment_answer to houvast;
create policy see on hard_moment_withdrawal for select to houvast using (i_take_part(trajectory_id));
create policy take_back on hard_moment_withdrawal for insert to houvast with check (is_about_me(trajectory_id));
grant select, insert on hard_moment_withdrawal to houvast;
