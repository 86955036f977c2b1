grant execute on function is_paused(uuid) to houvast;

-- That a plan rests is for those inside. Each says so in their own part; while it rests nobody says so again.
create policy see on trajectory_pause for select to houvast using (i_take_part(trajectory_id));
create policy pause on trajectory_pause for insert to houvast with check (
  is_my_party(paused_by) and i_take_part(trajectory_id) and (said_by = 'participant') = is_about_me(trajectory_id) and not is_paused(trajectory_id));
grant select, insert on trajectory_pause to houvast;

-- It goes on by who guides, together with whom it is about.
create policy see on trajectory_pause_end for select to houvast using (i_take_part(trajectory_id));
create policy resume on trajectory_pause_end for insert to houvast with check (is_my_party(resumed_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id));
grant select, insert on trajectory_pause_end to houvast;
